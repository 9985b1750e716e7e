"""On every kind of page, at full size and magnified four times: nothing runs over the edge, every stop of the Tab key is seen."""

from pathlib import Path
from typing import Final

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.everyone.keyboard import UNSEEN
from tests.kinds import one_of_each_kind

#: Puts the focus on everything that Tab stops at, one after another, and returns what is not seen then.
SWEEP: Final = f"""() => {{
  const unseen = {UNSEEN};
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, iframe, [tabindex]")]
    .filter((e) => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({{ visibilityProperty: true }}));
  return stops.flatMap((e) => {{ e.focus(); return document.activeElement === e ? [unseen()] : []; }}).filter(Boolean);
}}"""


@pytest.mark.parametrize(
    ("lang", "width", "height"), [("vi", 320, 256), pytest.param("en", 1280, 1024, marks=pytest.mark.slow)]
)
def test_every_stop_is_seen_and_nothing_runs_over_the_edge(
    open_page: OpenPage, built_site: Path, site_url: str, lang: str, width: int, height: int
) -> None:
    page = open_page("", lang=lang, width=width)
    page.set_viewport_size({"width": width, "height": height})
    found = []
    for path in one_of_each_kind(built_site):
        page.goto(site_url + ("en/" if lang == "en" else "") + path)
        page.keyboard.press("Tab")
        found += [f"{path}: {unseen}" for unseen in page.evaluate(SWEEP)]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{path}: wider than the screen")
    assert not found, "\n".join(found)
