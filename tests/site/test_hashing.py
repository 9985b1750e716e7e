"""Assets named by their content, and everything that calls them by that name."""

from hashlib import sha256
from pathlib import Path

import pytest

from generator.site.hashing import HashingError, Names, rename_assets


def write(site: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, "utf-8")


def named(path: str, text: str) -> str:
    stem, suffix = path.rsplit(".", 1)
    return f"{stem}.{sha256(text.encode()).hexdigest()[:8]}.{suffix}"


def files(site: Path) -> dict[str, str]:
    return {p.relative_to(site).as_posix(): p.read_text("utf-8") for p in sorted(site.rglob("*")) if p.is_file()}


def test_names_follow_from_what_a_file_says_and_loads(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "assets/art/weave.svg": "<svg/>",
            "assets/site.css": 'a{background:url("art/weave.svg#x")}b{background:url(data:x)}i{background:url(art/gone.svg)}',
            "assets/js/deep/leaf.js": "export const leaf = 1;",
            "assets/js/page.js": 'const a = await import("./deep/leaf.js"); const b = "./text.js"; fetch(config.data);',
            "assets/data/catalogue.vi.json": '{"a": "assets/site.css"}',
        },
    )
    names = rename_assets(tmp_path)
    weave = named("assets/art/weave.svg", "<svg/>")
    css = f'a{{background:url("{weave.removeprefix("assets/")}#x")}}b{{background:url(data:x)}}i{{background:url(art/gone.svg)}}'
    leaf = named("assets/js/deep/leaf.js", "export const leaf = 1;")
    page = f'const a = await import("./{leaf.removeprefix("assets/js/")}"); const b = "./text.js"; fetch(config.data);'
    assert files(tmp_path) == {
        weave: "<svg/>",
        named("assets/site.css", css): css,
        leaf: "export const leaf = 1;",
        named("assets/js/page.js", page): page,
        named("assets/data/catalogue.vi.json", '{"a": "assets/site.css"}'): '{"a": "assets/site.css"}',
    }
    assert sorted(names.new) == [
        "assets/art/weave.svg",
        "assets/data/catalogue.vi.json",
        "assets/js/deep/leaf.js",
        "assets/js/page.js",
        "assets/site.css",
    ]


def test_what_others_point_at_keeps_its_name(tmp_path: Path) -> None:
    write(
        tmp_path, {"assets/photos/a-480.webp": "photo", "assets/art/icon-192.png": "icon", "data/products.json": "{}"}
    )
    assert rename_assets(tmp_path).new == {}
    assert set(files(tmp_path)) == {"assets/photos/a-480.webp", "assets/art/icon-192.png", "data/products.json"}


def test_a_change_far_down_changes_every_name_above_it(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for site, leaf in ((one, "1"), (other, "2")):
        write(site, {"assets/a.js": 'import("./b.js")', "assets/b.js": 'import("./c.js")', "assets/c.js": leaf})
    assert not set(rename_assets(one).new.values()) & set(rename_assets(other).new.values())


def test_a_circle_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"assets/a.js": 'import("./b.js")', "assets/b.js": 'import("./a.js")'})
    with pytest.raises(HashingError, match=r"^assets/a\.js refers to itself through assets/b\.js$"):
        rename_assets(tmp_path)


NAMES = Names({"assets/site.css": "assets/site.0123abcd.css", "assets/icons.svg": "assets/icons.4567cdef.svg"})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('<link href="assets/site.css">', '<link href="assets/site.0123abcd.css">'),
        ('<link href="../../assets/site.css?a">', '<link href="../../assets/site.0123abcd.css?a">'),
        ('<link href="/any/path/assets/site.css">', '<link href="/any/path/assets/site.0123abcd.css">'),
        ('<use href="../assets/icons.svg#star"/>', '<use href="../assets/icons.4567cdef.svg#star"/>'),
        ('{"sprite":"../assets/icons.svg"}', '{"sprite":"../assets/icons.4567cdef.svg"}'),
        ('<img src="assets/photos/a.webp">', '<img src="assets/photos/a.webp">'),
        ("<code>site_src/assets/site.css</code>", "<code>site_src/assets/site.css</code>"),
        ("<p>&#34;assets/site.css&#34;</p>", "<p>&#34;assets/site.css&#34;</p>"),
        ('<a href="myassets/site.css">', '<a href="myassets/site.css">'),
    ],
)
def test_pages_call_assets_by_their_new_names(before: str, after: str) -> None:
    assert NAMES.in_page(before) == after
