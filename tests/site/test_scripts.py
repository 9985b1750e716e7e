from pathlib import Path

import pytest

from generator.site.scripts import ScriptError, bundle


@pytest.fixture
def modules(tmp_path: Path):
    def write(**files: str) -> Path:
        for name, text in files.items():
            file = tmp_path / f"{name.replace('__', '/')}.js"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def test_an_entry_is_joined_with_what_it_imports(modules) -> None:
    folder = modules(
        main='import { twice as double } from "./lib.js";\nwindow.answer = double(21); // 42\n',
        lib='import { two } from "./deep.js";\nexport function twice(n) { return two * n; }\n',
        deep="export const two = 2;\n",
    )
    assert bundle(folder) == {
        "main.js": "{const $={};$['deep.js']=(()=>{const two=2;return{two};})();"
        "$['lib.js']=(()=>{const{two}=$['deep.js'];function twice(n){return two*n;}\nreturn{twice};})();"
        "$['main.js']=(()=>{const{twice:double}=$['lib.js'];window.answer=double(21);return{};})();}"
    }


def test_a_module_loaded_later_stays_a_module(modules) -> None:
    folder = modules(main='import("./later.js");\n', later="export const a = 1;\n")
    scripts = bundle(folder)
    assert sorted(scripts) == ["later.js", "main.js"]
    assert scripts["later.js"].endswith("export const{a}=$['later.js'];")


def test_folders_are_found_from_where_the_module_lies(modules) -> None:
    folder = modules(forms__main='import { a } from "../a.js";\nalert(a);\n', a="export const a = 1;\n")
    assert list(bundle(folder)) == ["forms/main.js"]


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({"a": "export default 1;\n"}, "a.js: cannot join “export default 1;”"),
        ({"a": 'import * as all from "./b.js";\n', "b": ""}, 'a.js: cannot join “import * as all from "./b.js";”'),
        ({"a": "b(`x. ${c(`y ${d}`)}`);\n"}, "a.js: cannot join a template within a template “`x. ${c(`”"),
        ({"a": 'import { b } from "./gone.js";\n'}, "gone.js: there is no such module"),
        (
            {"a": 'import("./b.js");\n', "b": 'import { c } from "./c.js";\n', "c": 'import { d } from "./b.js";\n'},
            "b.js → c.js → b.js: modules import each other",
        ),
    ],
)
def test_what_is_not_understood_is_an_error(modules, files: dict[str, str], message: str) -> None:
    with pytest.raises(ScriptError) as error:
        bundle(modules(**files))
    assert str(error.value) == message
