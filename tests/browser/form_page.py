"""The form page in Chromium, filled by a script: what the tests of the form share."""

import shutil
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from generator.checks.run import check
from generator.records.problem import Problem
from generator.records.reading import read
from tests.browsers import answer_foreign

ROOT = Path(__file__).parent.parent.parent


class FormPage:
    """One opened form page. Faults of scripts and of the security policy are kept in ``faults``."""

    def __init__(self, browser: Browser, site: str, lang: str = "vi", query: str = "", **context: Any) -> None:
        self.context = browser.new_context(**context)
        self.context.set_default_timeout(10_000)
        self.page: Page = self.context.new_page()
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", self._said)
        answer_foreign(self.page, lambda _: None)
        self.url = f"{site}{'en/' if lang == 'en' else ''}contribute/{query}"
        self.open()

    def open(self) -> None:
        self.page.goto(self.url)
        self.page.wait_for_selector("#oc-form[data-ready]")

    def close(self) -> None:
        # What a page still asks for when it is closed is no fault of the next test.
        self.context.unroute_all(behavior="ignoreErrors")
        self.context.close()

    def _said(self, message: Any) -> None:
        if message.type == "error" and "tile.openstreetmap.org" not in message.location["url"]:
            self.faults.append(message.text)

    def fill(self, values: dict[str, str]) -> None:
        """Put values into the inputs of these names, as a person would: unfolding what hides them."""
        for name, value in values.items():
            field = self.page.locator(f'[name="{name}"]')
            first = field.first
            first.evaluate(
                "e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }"
            )
            kind = first.evaluate("e => e.type")
            if kind == "radio":
                self.page.locator(f'[name="{name}"][value="{value}"]').check()
            elif kind == "checkbox":
                first.set_checked(value == "true")
            elif kind == "select-one":
                first.select_option(value)
            else:
                first.fill(value)
            first.dispatch_event("change")

    def add(self, name: str) -> None:
        """Press the button that adds an entry to a list."""
        entry = self.page.locator(f'[data-list="{name}"]')
        entry.evaluate(
            "e => { for (let d = e.closest('details'); d; d = d.parentElement.closest('details')) d.open = true; }"
        )
        entry.locator(":scope > [data-add]").click()

    def submit(self) -> None:
        self.page.locator("#oc-form [type=submit]").click()

    def problems(self) -> list[str]:
        """Press the button that checks, and return what is left to mend."""
        self.submit()
        return self.page.locator("[data-summary-list] a").all_inner_texts()

    def files(self) -> dict[str, str]:
        """Press the button that checks, and return path → content of the files that the page then offers."""
        left = self.problems()
        assert not left, left
        cards = self.page.locator("[data-files] article")
        return {
            card.locator("[data-file-path]").inner_text(): card.locator("[data-file-text]").text_content() or ""
            for card in cards.all()
            if card.locator("[data-file-text]").count()
        }


def problems_with(files: dict[str, str], folder: Path) -> list[Problem]:
    """Put files into a copy of the records (documents at the end of theirs) and return what the checker says."""
    records = folder / "products"
    shutil.copytree(ROOT / "products", records)
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        before = target.read_text("utf-8") if path.endswith("/documents.yml") else ""
        target.write_text(before + content, encoding="utf-8", newline="\n")
    return list(check(read(records)))
