"""What stands in ``.github``: pinned, made from the schema, complete, and deaf to what a stranger's report says."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.forms.issue_form import PATH, text
from generator.pages.render import Links
from generator.records.places_file import PlacesFile
from generator.records.validation import load
from generator.text.bilingual import Text
from generator.vocabulary.sets import SETS
from tests.projects import DISTRICT_IDS, ROOT

GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))

#: Runs the functions of the comment's script over (name, argument) pairs and prints the answers.
_NODE = """
const script = require(process.argv[1])
const calls = JSON.parse(require('node:fs').readFileSync(0, 'utf8'))
console.log(JSON.stringify(calls.map(([name, argument]) => script[name](argument))))
"""


def _read(path: Path) -> dict[str, Any]:
    content = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but text
    assert isinstance(content, dict)
    return content


def _form(name: str) -> dict[str, Any]:
    return _read(GITHUB / "ISSUE_TEMPLATE" / name)


def test_the_issue_form_is_made_from_the_schema() -> None:
    places = load("products/places.yml", (ROOT / "products/places.yml").read_bytes(), PlacesFile).value
    assert places
    assert (ROOT / PATH).read_text("utf-8") == text({d.id: Text(d.name.vi, d.name.en) for d in places.districts})


@pytest.mark.parametrize("name", ["product.yml", "outlet.yml", "error.yml"])
def test_issue_forms_are_what_github_takes(name: str) -> None:
    form = _form(name)
    asked = [entry for entry in form["body"] if entry["type"] != "markdown"]
    ids = [entry["id"] for entry in asked]
    labels = [entry["attributes"]["label"] for entry in asked]
    assert {"name", "description", "body"} <= form.keys()
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", key) for key in ids)
    for entry in asked:
        options = entry["attributes"].get("options", [])
        assert len(set(options)) == len(options)
        assert entry["type"] in {"input", "textarea", "dropdown"}


def test_the_product_form_offers_every_set_and_district() -> None:
    options = {e["id"]: e["attributes"].get("options", []) for e in _form("product.yml")["body"] if "id" in e}
    assert [option.split(" – ")[0] for option in options["product-set"]] == list(SETS)
    assert len(options["district"]) == len(DISTRICT_IDS)
    assert [option.split(" ")[0] for option in options["product-stars"]] == ["3", "4", "5"]


def test_the_error_form_takes_what_the_pages_hand_over() -> None:
    ids = {entry["id"] for entry in _form("error.yml")["body"] if "id" in entry}
    url = Links(repository="https://github.com/a/b").report(
        "en/products/x/", "products/p/q/x.yml", "Báo sai sót: A & b"
    )
    assert url == (
        "https://github.com/a/b/issues/new?template=error.yml&title=B%C3%A1o%20sai%20s%C3%B3t%3A%20A%20%26%20b"
        "&page=%2Fen%2Fproducts%2Fx%2F&record=products%2Fp%2Fq%2Fx.yml"
    )
    assert {"page", "record"} <= ids
    assert Links(repository=None).report("x/", None, "x") is None
    assert Links(repository="https://github.com/a/b").of("products/x.yml") == (
        "https://github.com/a/b/edit/main/products/x.yml"
    )


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_hash(path: Path) -> None:
    uses = re.findall(r"uses: (.+)", path.read_text("utf-8"))
    assert uses
    for line in uses:
        assert re.fullmatch(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_write_only_where_they_must(path: Path) -> None:
    workflow = _read(path)
    assert workflow["permissions"] in ({}, "", {"contents": "read"})
    assert "pull_request_target" not in workflow["on"]
    writing = {
        scope
        for job in workflow["jobs"].values()
        for scope, kind in job.get("permissions", {}).items()
        if kind == "write"
    }
    assert writing == {"check": set(), "comment": {"pull-requests"}, "deploy": {"pages", "id-token"}}[path.stem]
    for job in workflow["jobs"].values():
        assert "timeout-minutes" in job
        for step in job["steps"]:
            assert "${{" not in step.get("run", ""), "values reach scripts through env"
            if "checkout" in step.get("uses", ""):
                assert step["with"]["persist-credentials"] == "false"
                assert "ref" not in step["with"]


def test_every_district_has_an_owner() -> None:
    lines = (GITHUB / "CODEOWNERS").read_text("utf-8").splitlines()
    owned = [line.split()[0] for line in lines if line.startswith("/products/") and line.split()[0].endswith("/")]
    assert owned == ["/products/", *(f"/products/{district}/" for district in DISTRICT_IDS)]


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_git_changes_no_line_ends_where_windows_would_have_it_so(tmp_path: Path) -> None:
    """What is derived (places, schemas) is compared to the byte, and photos are no text."""
    shutil.copyfile(ROOT / ".gitattributes", tmp_path / ".gitattributes")
    (tmp_path / "places.yml").write_bytes(b"a: 1\nb: 2\n")
    (tmp_path / "anh.jpg").write_bytes(b"a\nb\n")

    def git(*words: str) -> None:
        who = ["-c", "user.name=a", "-c", "user.email=a@example.vn", "-c", "core.autocrlf=true"]
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    git("init")
    git("add", ".")
    git("commit", "-m", "a")
    for name in ("places.yml", "anh.jpg"):
        (tmp_path / name).unlink()
    git("checkout", ".")
    assert (tmp_path / "places.yml").read_bytes() == b"a: 1\nb: 2\n"
    assert (tmp_path / "anh.jpg").read_bytes() == b"a\nb\n"


@pytest.mark.skipif(not shutil.which("node"), reason="needs Node.js")
def test_a_strangers_report_stays_text() -> None:
    link = "[sửa / edit](https://github.com/me/ocop-map/edit/my-branch/products/an-phu/sana/x.yml)"
    own = f"### ❌ Còn 1 lỗi\n\n#### ❌ `products/x.yml` – {link}\n\n- **Dòng 3**: a\n  <br><sub>Line 3: a</sub>\n"
    cases = {
        own: own,
        "@someone": "@\u200bsomeone",
        "<script>x</script> <img src=x>": "&lt;script>x&lt;/script> &lt;img src=x>",
        "[free](https://evil.example)": "[free]\u200b(https:\u200b//evil.example)",
        "![x](https://evil.example/x.png)": "![x]\u200b(https:\u200b//evil.example/x.png)",
        "[sửa / edit](https://github.com/me/x/edit/../../../evil(x))": "[sửa / edit]\u200b(https:\u200b//github.com/me/x/edit/../../../evil(x))",
        "[a]: https://evil.example": "[a]\u200b: https:\u200b//evil.example",
        "[a][b]": "[a]\u200b[b]",
        "(https://evil.example) www.evil.example": "(https:\u200b//evil.example) www\u200b.evil.example",
        "a\u202eb\u0007c": "abc",
    }
    numbers = {"12": 12, " 7\n": 7, "0": None, "1e3": None, "12; rm -rf /": None, "": None, "1" * 12: None, "-1": None}
    calls = [["cleaned", case] for case in cases] + [["numberIn", number] for number in numbers]
    answer = subprocess.run(
        ["node", "-e", _NODE, str(GITHUB / "scripts" / "comment.cjs")],
        input=json.dumps(calls),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(answer.stdout) == [*cases.values(), *numbers.values()]


def test_zizmor_finds_nothing() -> None:
    zizmor = Path(sys.executable).with_name("zizmor")
    found = subprocess.run([zizmor, "--offline", "--no-progress", str(GITHUB)], capture_output=True, text=True)
    assert found.returncode == 0, found.stdout
