"""The list of what the worker keeps, and its version: a hash of exactly that."""

import json
from pathlib import Path

import pytest

from generator.site.offline import manifests, service_worker
from generator.text.bilingual import Text

PAGES = ("", "catalogue/", "map/", "route/", "routes/", "outlets/", "seasons/", "offline/", "routes/mot-ngay/")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    files = {
        **{f"{root}{page}index.html": f"<p>{root}{page}</p>" for root in ("", "en/") for page in PAGES},
        "index.html": '<link href="assets/site.0123abcd.css"><img src="assets/gone.0123abcd.svg">',
        "catalogue/index.html": '<script src="../assets/js/a.0123abcd.js"></script>{"data":"../assets/data/c.vi.0123abcd.json"}',
        "products/gao/index.html": '<img src="../../assets/photos/gao-480.webp">',
        "assets/site.0123abcd.css": "a{background:url(art/weave.0123abcd.svg)}",
        "assets/art/weave.0123abcd.svg": "<svg/>",
        "assets/js/a.0123abcd.js": 'import("./b.0123abcd.js")',
        "assets/js/b.0123abcd.js": "",
        "assets/data/c.vi.0123abcd.json": "{}",
        "assets/photos/gao-480.webp": "photo",
    }
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    (tmp_path / "worker.js").write_text("/* work */\n")
    return tmp_path


def build(site: Path) -> dict[str, object]:
    first, _, rest = service_worker(site / "worker.js", site).partition(";\n")
    assert rest == "/* work */\n"
    said: dict[str, object] = json.loads(first.removeprefix("const BUILD="))
    return said


def test_what_the_main_pages_load_is_kept_as_far_down_as_it_goes(site: Path) -> None:
    said = build(site)
    assert said["pages"] == {
        "vi": list(PAGES),
        "en": [f"en/{page}" for page in PAGES],
    }
    assert said["assets"] == {
        "vi": [
            "assets/art/weave.0123abcd.svg",
            "assets/data/c.vi.0123abcd.json",
            "assets/js/a.0123abcd.js",
            "assets/js/b.0123abcd.js",
            "assets/site.0123abcd.css",
        ],
        "en": [],
    }


@pytest.mark.parametrize(
    ("path", "newer"),
    [
        ("map/index.html", True),
        ("en/offline/index.html", True),
        ("routes/mot-ngay/index.html", True),
        ("assets/art/weave.0123abcd.svg", True),
        ("products/gao/index.html", False),
        ("assets/photos/gao-480.webp", False),
    ],
)
def test_the_version_changes_with_what_is_kept_and_with_nothing_else(site: Path, path: str, newer: bool) -> None:
    before = build(site)["version"]
    assert build(site)["version"] == before
    (site / path).write_text("changed")
    assert (build(site)["version"] != before) is newer


def test_manifests_point_at_the_site_from_where_they_lie() -> None:
    files = {path: json.loads(text) for path, text in manifests(Text("OCOP An Giang", "OCOP An Giang")).items()}
    assert sorted(files) == ["en/manifest.webmanifest", "manifest.webmanifest"]
    assert files["en/manifest.webmanifest"]["icons"][0]["src"] == "../assets/art/icon-192.png"
    assert (files["manifest.webmanifest"]["scope"], files["en/manifest.webmanifest"]["scope"]) == ("./", "../")
    assert files["manifest.webmanifest"]["name"] == "OCOP An Giang: danh mục và bản đồ sản phẩm"
