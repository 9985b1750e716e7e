"""Every kind of page in both languages, narrow and wide: what is wrong with it for somebody, after one loading.

Nothing that axe finds, by day or by night; nothing that moves where less motion is asked for; nothing that runs over
the edge at any width, and no stop of the Tab key that is not seen, at full size or magnified four times; on a phone
nothing that a finger misses, no hint cut off, no word broken. Languages and widths are
looked at one by one: one of the four with every ``make test``.
"""

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.everyone.axe import violations
from tests.browser.everyone.fingers import broken, cut_hints, small
from tests.browser.everyone.motion import moving
from tests.browser.everyone.seen import too_wide, unseen
from tests.kinds import one_of_each_kind

#: Width → height of the screen, and of the same screen magnified four times.
SCREENS = {1280: (860, 1024), 320: (600, 256)}
DAILY = ("vi", 320)
LOOKS = [
    pytest.param(lang, width, marks=() if (lang, width) == DAILY else pytest.mark.slow)
    for lang in ("vi", "en")
    for width in SCREENS
]


@pytest.mark.parametrize(("lang", "width"), LOOKS)
def test_every_kind_of_page(open_page: OpenPage, built_site: Path, site_url: str, lang: str, width: int) -> None:
    page = open_page("", lang=lang, width=width)
    high, low = SCREENS[width]
    found = []
    for path in one_of_each_kind(built_site):
        page.set_viewport_size({"width": width, "height": low})
        page.goto(site_url + ("en/" if lang == "en" else "") + path)
        wrong = moving(page) + unseen(page)
        if width == min(SCREENS):
            wrong += small(page) + cut_hints(page) + broken(page) + too_wide(page)
        page.set_viewport_size({"width": width, "height": high})
        found += [f"{path}: {one}" for one in wrong + violations(page)]
    assert not found, "\n".join(found)
