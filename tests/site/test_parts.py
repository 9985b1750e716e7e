"""The site of three provinces in parts: each file in one of them, and together the whole site, byte for byte."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.build import build, prepare
from generator.site.parts import Parts, UnknownPartError
from tests.projects import SmallProject
from tests.provinces import with_three_provinces
from tests.site.builds import project_with_photo, snapshot

AS_OF = date(2025, 1, 1)
OWNERS = {
    "products/nuoc-mam/index.html": "kien-giang",
    "en/producers/khom-thu/index.html": "kien-giang",
    "districts/ninh-kieu/index.html": "can-tho",
    "outlets/ben-ninh-kieu/index.html": "can-tho",
    "en/communes/31135/index.html": "can-tho",
    "data/districts/chau-thanh/products.csv": "an-giang",
    "en/feeds/districts/rach-gia/changed.xml": "kien-giang",
    "oembed/products/cai-xanh.en.json": "an-giang",
    "assets/photos/thoai-son/rau-sach-thu/cai-xanh-jpg-480.avif": "an-giang",
    "assets/share/ruou-man.png": "can-tho",
    "assets/share/communes/30880.png": "kien-giang",
    "index.html": "shared",
    "catalogue/index.html": "shared",
    "data/products.csv": "shared",
    "sitemap.xml": "shared",
    "sw.js": "shared",
    "embed/index.html": "shared",
}


@pytest.fixture
def three(tmp_path: Path) -> SmallProject:
    return with_three_provinces(project_with_photo(tmp_path / "project"))


def test_parts_are_the_whole_site(three: SmallProject, tmp_path: Path) -> None:
    def built(name: str, only: tuple[str, ...] = ()) -> Path:
        build(three.project, tmp_path / name, AS_OF, lambda vi, en: None, only)
        return tmp_path / name

    whole = snapshot(built("whole"))
    parts = Parts(prepare(three.project.records, AS_OF)[0])
    left = {path for path in whole if (tmp_path / "whole" / path).is_file()}
    for number, only in enumerate((("an-giang",), ("kien-giang", "can-tho"), ("shared",))):
        site = built(f"part-{number}", only)
        files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
        assert files == {path for path in left if parts.whose(path) in only}
        left -= files
        shutil.copytree(site, tmp_path / "joined", dirs_exist_ok=True)
    assert left == set()
    assert snapshot(tmp_path / "joined") == whole
    for path, part in OWNERS.items():
        assert (path in whole, parts.whose(path)) == (True, part), path


def test_a_part_that_is_none(three: SmallProject) -> None:
    catalogue, _ = prepare(three.project.records, AS_OF)
    with pytest.raises(UnknownPartError) as caught:
        Parts(catalogue, ["an-giang", "kien-gian"])
    assert (caught.value.asked, caught.value.known) == ("kien-gian", ("an-giang", "kien-giang", "can-tho", "shared"))
