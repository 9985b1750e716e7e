"""What others see where somebody shares a page: its name, what it is about, and a picture that is there."""

import re
from pathlib import Path
from typing import Final

import pytest
from PIL import Image

from generator.site.painting import SIZE
from tests.kinds import kind_of, one_of_each_kind

ADDRESS: Final = "https://ocop-an-giang.github.io/ocop-map/"
SAID: Final = re.compile(r'<meta (?:property="og|name="twitter):([\w:]+)" content="([^"]*)">')


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_every_page_that_is_shared_has_a_name_words_and_a_picture(built_site: Path, prefix: str) -> None:
    found = []
    for path in one_of_each_kind(built_site):
        page = (
            built_site / f"{prefix}{path}" / "index.html"
            if path.endswith("/") or not path
            else built_site / prefix / path
        )
        kind = kind_of(page)
        said = SAID.findall(page.read_text("utf-8"))
        if kind.startswith("embed") or path == "404.html":
            assert not {"title", "image"} & {name for name, _ in said}, page
            continue
        names = [name for name, _ in said]
        if len(names) != len(set(names)) or not {"title", "description", "image", "image:alt", "card"} <= set(names):
            found.append(f"{page}: {sorted(names)}")
            continue
        words = dict(said)
        assert all(words[name].strip() for name in ("title", "description", "image:alt")), page
        assert words["image"].startswith(ADDRESS), page
        with Image.open(built_site / words["image"].removeprefix(ADDRESS)) as picture:
            assert picture.size == SIZE == (int(words["image:width"]), int(words["image:height"]))
    assert not found, "\n".join(found)
