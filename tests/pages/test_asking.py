"""What a page asks for is noted, whatever part of it asks; a page that looks at everything says so."""

from dataclasses import replace
from datetime import timedelta

import pytest

from generator.catalogue.fingerprints import Fingerprints
from generator.catalogue.whole import Catalogue
from generator.pages.asking import EVERYTHING, AskedCatalogue, Questions
from generator.pages.render import Links, Renderer
from tests.built_site import ROOT
from tests.opendata.conftest import changed


@pytest.fixture
def questions() -> Questions:
    return Questions(Fingerprints())


def test_ids_are_questions(catalogue: Catalogue, questions: Questions) -> None:
    asked = AskedCatalogue(catalogue, questions)
    product = asked.products["cai-xanh"]
    assert asked.producers[product.producer] is catalogue.producers[product.producer]
    assert asked.products_of(("duong-thot-not",)) == (catalogue.products["duong-thot-not"],)
    assert questions.asked == {"products/cai-xanh", f"producers/{product.producer}", "products/duong-thot-not"}
    assert asked.products.get("there-is-none") is None
    assert "products/there-is-none" in questions.asked


def test_whoever_goes_through_all_asks_for_everything(catalogue: Catalogue, questions: Questions) -> None:
    asked = AskedCatalogue(catalogue, questions)
    looks = (
        lambda: list(asked.products),
        lambda: len(asked.producers),
        lambda: asked.current_products,
        lambda: asked.of_stars(5),
        lambda: asked.documents,
    )
    for look in looks:
        questions.begin()
        look()
        assert questions.asked == {EVERYTHING}


def test_what_covers_the_whole_site_is_no_question(catalogue: Catalogue, questions: Questions) -> None:
    asked = AskedCatalogue(catalogue, questions)
    assert (asked.several, asked.region, asked.area, asked.brand) == (
        catalogue.several,
        catalogue.region,
        catalogue.area,
        catalogue.brand,
    )
    assert questions.asked == set()


def test_an_answer_that_has_changed_is_told(catalogue: Catalogue, questions: Questions) -> None:
    names = {"a": "1"}
    questions.things("names", names)
    before = questions.fingerprint("names/a"), questions.fingerprint("names/b")
    names |= {"a": "2", "b": "3"}
    after = questions.fingerprint("names/a"), questions.fingerprint("names/b")
    assert len({*before, *after}) == 4


def test_any_change_answers_everything_anew(catalogue: Catalogue) -> None:
    def answer(catalogue: Catalogue, names: dict[str, str]) -> bytes:
        questions = Questions(Fingerprints())
        AskedCatalogue(catalogue, questions)
        assert list(questions.things("names", names)) == list(names)
        assert questions.asked == {EVERYTHING}
        return questions.fingerprint(EVERYTHING)

    other = changed(catalogue, 0, stars=3)
    later = replace(catalogue, as_of=catalogue.as_of + timedelta(days=1))
    cases = (
        (catalogue, {"a": "1"}),
        (catalogue, {"a": "2"}),
        (catalogue, {}),
        (other, {"a": "1"}),
        (later, {"a": "1"}),
    )
    answers = [answer(*case) for case in cases]
    assert len(set(answers)) == len(cases)
    assert answers == [answer(*case) for case in cases]


def test_what_is_gone_has_no_answer(catalogue: Catalogue) -> None:
    questions = Renderer(catalogue, ROOT / "site_src", Links(repository=None)).questions
    for question in ("nearest_outlets/00000", "products_in/gone", "narrowed/gone", "communes_in/gone"):
        assert questions.fingerprint(question) == b""
    assert questions.fingerprint("products/gone") != questions.fingerprint("products/cai-xanh")


def test_a_page_asks_what_it_shows_even_where_a_part_was_made_for_another_page(catalogue: Catalogue) -> None:
    """Cards and locators are made once: the second page that has them asked for what they are made from as well."""

    def asked(renderer: Renderer, path: str) -> set[str]:
        assert renderer.page(path)
        return renderer.questions.asked

    def renderer() -> Renderer:
        return Renderer(catalogue, ROOT / "site_src", Links(repository=None))

    paths = [f"products/{id_}/" for id_ in catalogue.products] + [f"producers/{id_}/" for id_ in catalogue.producers]
    together = renderer()
    for path in paths:
        assert asked(together, path) == asked(renderer(), path)


def test_pages_of_records_ask_for_no_more_than_they_show(catalogue: Catalogue) -> None:
    renderer = Renderer(catalogue, ROOT / "site_src", Links(repository=None))
    for route in renderer.routes():
        if route.record or route.template.endswith(("commune.html", "district.html")):
            renderer.rendered("en", route)
            assert EVERYTHING not in renderer.questions.asked, route.path
