"""The search's modules by themselves, as the browser runs them, against the same things done in Python or by hand."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from generator.map.data import catalogue_data
from generator.map.names import catalogue_names
from generator.map.words import search_words
from generator.text.folding import fold
from tests.projects import ROOT


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Keep the test output readable."""

    def do_GET(self) -> None:
        if self.path == "/":
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>scripts</title>")
        else:
            super().do_GET()


@pytest.fixture(scope="module")
def real() -> Catalogue:
    """Return the real catalogue."""
    return prepare(ROOT / "products", date(2026, 11, 21))[0]


@pytest.fixture(scope="module")
def scripts(browser: Browser, real: Catalogue) -> Iterator[Page]:
    """Return an empty page that holds the source modules and the real data."""
    handler = partial(_Handler, directory=str(ROOT / "site_src" / "assets" / "js"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{server.server_address[1]}/")
    page.evaluate(
        """async ([raw, names, words]) => {
             for (const name of ["fold", "data", "search", "facets", "state"]) {
               Object.assign(window, await import(`/${name}.js`));
             }
             window.catalogue = new Catalogue(raw).take(names);
             window.search = new Search(catalogue, words);
             window.facets = new Facets(catalogue);
           }""",
        [catalogue_data(real, "vi"), catalogue_names(real, "vi"), search_words(real, "vi")],
    )
    yield page
    page.close()
    server.shutdown()
    server.server_close()
    thread.join()


def test_folding_is_the_same_as_in_python(scripts: Page, real: Catalogue) -> None:
    texts = [
        "Đường  thốt nốt",
        "ĐẶC BIỆT",
        " hoà\u00a0Hòa\tquý ",
        "Mắm cá (linh) – 30°",
        "Ǻ İ ß ﬁ",
        "Bà Giáo Khỏe 7777777",
        "",
    ]
    for product in real.products.values():
        texts += [product.name.vi, product.name.en or "", product.address.commune.name.vi]
    for producer in real.producers.values():
        texts += [producer.name.vi, *producer.printed_names]
    assert scripts.evaluate("texts => texts.map(fold)", texts) == [fold(text) for text in texts]


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        ("thot", "thot", True),
        ("thoot", "thot", True),
        ("thot", "thoot", True),
        ("thxt", "thot", True),
        ("thto", "thot", True),
        ("hot", "thot", True),
        ("thot", "thoat", True),
        ("toth", "thot", False),
        ("thoooot", "thot", False),
        ("that", "thon", False),
        ("abcd", "badc", False),
    ],
)
def test_one_edit(scripts: Page, a: str, b: str, near: bool) -> None:
    assert scripts.evaluate("([a, b]) => oneEdit(a, b)", [a, b]) is near


def found(scripts: Page, query: str) -> list[str]:
    return list(
        scripts.evaluate(
            """query => { const { scores } = search.find(query);
               return [...scores.keys()].filter(i => scores[i]).sort((a, b) => scores[b] - scores[a])
                 .map(i => catalogue.id(i)); }""",
            query,
        )
    )


def test_every_product_is_found_first_by_its_own_name(scripts: Page, real: Catalogue) -> None:
    for product in real.products.values():
        for typed in (product.name.vi, fold(product.name.vi)):
            hits = found(scripts, typed)
            assert fold(real.products[hits[0]].name.vi) == fold(product.name.vi), typed


def test_every_product_is_found_by_english_name_producer_and_places(scripts: Page, real: Catalogue) -> None:
    for product in real.products.values():
        address = product.address
        for typed in (
            product.name.en or "",
            product.printed_name or product.name.vi,
            real.producers[product.producer].name.vi,
            address.commune.name.vi,
            address.commune.current.name.vi,
            address.district.short.vi,
            product.set.short.vi,
        ):
            assert product.id in found(scripts, typed), typed


@pytest.mark.parametrize(
    "around",
    ["{} an giang", "đặc sản {}", "sản phẩm ocop {}", "{} ở an giang", "{} 5 sao", "ocop 5 sao {}"],
)
def test_words_around_a_name_hide_nothing(scripts: Page, real: Catalogue, around: str) -> None:
    product = next(p for p in real.products.values() if p.stars == 5)
    name = fold(product.name.vi)
    assert product.id in found(scripts, around.format(name))


@pytest.mark.parametrize(
    "typed", ["đặc sản an giang", "san pham ocop", "san ph", "products from vietnam", "tinh an giang"]
)
def test_who_asks_for_all_finds_all(scripts: Page, real: Catalogue, typed: str) -> None:
    assert set(found(scripts, typed)) == set(real.products)


@pytest.mark.parametrize(
    ("typed", "fits"),
    [
        ("5 sao", lambda p, _: p.stars == 5),
        ("4-star", lambda p, _: p.stars == 4),
        ("sản phẩm ocop 4 sao tri tôn", lambda p, _: p.stars == 4 and p.address.district.id == "tri-ton"),
        ("tiềm năng 5 sao", lambda p, _: p.potential_stars == 5),
        ("htx", lambda _, by: by.type == "cooperative"),
        ("hợp tác xã an phú", lambda p, by: by.type == "cooperative" and p.address.district.id == "an-phu"),
        ("mắm ở châu đốc", lambda p, _: p.id.startswith("mam") and p.address.district.id == "chau-doc"),
    ],
)
def test_stars_kinds_of_producers_and_places_are_understood(
    scripts: Page, real: Catalogue, typed: str, fits: Callable[[Any, Any], bool]
) -> None:
    expected = {p.id for p in real.products.values() if fits(p, real.producers[p.producer])}
    hits = found(scripts, typed)
    assert expected
    assert expected <= set(hits)
    assert set(hits[: len(expected)]) == expected


def test_the_name_of_a_place_brings_what_is_made_there_first(scripts: Page, real: Catalogue) -> None:
    """Without the places, a producer "Phú" of another place comes first: both of its words are worth more."""
    places = {id_: real.products[id_].address for id_ in found(scripts, "mam chau phu")}
    first = next(iter(places.values()))
    assert any("Châu Phú" in name.vi for name in (first.commune.name, first.district.short))
    dried = [id_ for id_ in found(scripts, "kho an phu") if id_.startswith("kho-")]
    here = [id_ for id_ in dried if real.products[id_].address.district.id == "an-phu"]
    assert 0 < len(here) < len(dried)
    assert dried[: len(here)] == here


@pytest.mark.parametrize(
    ("asked", "rest", "wants"),
    [
        ("nam tai meo", "nam tai meo", []),
        ("nam tai chau doc", "nam chau doc", []),
        ("tra o an giang", "tra", []),
        ("san pham", "", []),
        ("sa", "sa", []),
        ("tiem nang 5 sao", "", [["potential", 5]]),
        ("htx 3 s", "", [["type", 1], ["stars", 3]]),
        ("7 sao", "7 sao", []),
        ("constructor toString", "constructor toString", []),
    ],
)
def test_a_search_is_taken_apart(scripts: Page, asked: str, rest: str, wants: list[object]) -> None:
    apart = scripts.evaluate(
        """async asked => (await import("/understood.js")).understood(
             asked.split(" "), search.words.meant, (next) => next.join(" ") === "chau doc")""",
        asked,
    )
    assert apart == {"rest": rest.split(), "wants": wants}


def test_words_of_two_letters_must_begin_a_word(scripts: Page, real: Catalogue) -> None:
    for id_ in found(scripts, "ca"):
        columns, names = catalogue_data(real, "vi")["products"], catalogue_names(real, "vi")["products"]
        assert isinstance(columns, dict)
        assert isinstance(names, dict)
        data = columns | names
        words = search_words(real, "vi")
        i = data["id"].index(id_)
        hay = " ".join(
            [
                fold(data["name"][i]),
                words["products"][i],  # type: ignore[index]
                fold(real.producers[real.products[id_].producer].name.vi),
                words["producers"][data["producer"][i]],  # type: ignore[index]
                words["places"][data["place"][i]],  # type: ignore[index]
                words["sets"][data["set"][i]],  # type: ignore[index]
            ]
        )
        assert any(word.startswith("ca") for word in hay.replace("(", " ").replace("-", " ").split())


def test_marks_that_were_typed_bring_the_same_marks_first(scripts: Page, real: Catalogue) -> None:
    hits = found(scripts, "bò")
    assert "bò" in real.products[hits[0]].name.vi.lower()


def test_both_places_of_a_tone_mark_are_one(scripts: Page) -> None:
    for old, new in (("hòa", "hoà"), ("nhụy", "nhuỵ"), ("Thái Hòa", "Thái Hoà")):
        assert found(scripts, old) == found(scripts, new)
    assert scripts.evaluate("['Hoàng', 'quý', 'KHOẺ', 'hoa\u0300'].map(written)") == ["hoàng", "qúy", "khỏe", "hòa"]


@pytest.mark.parametrize(
    ("typed", "instead"),
    [
        ("nước mắn", "nuoc mam"),
        ("mắn cá linh", "mam ca linh"),
        ("mat thot nut", "mat thot not"),
        ("tra xa dem", "tra xa den"),
        ("xoai cac", "xoai cat"),
        ("mật thoot nốt", "mat thot not"),
        ("matthotnot", "mat thot not"),
    ],
)
def test_a_small_typo_still_finds(scripts: Page, real: Catalogue, typed: str, instead: str) -> None:
    assert scripts.evaluate("query => search.find(query).instead", typed) == instead
    meant = [p.id for p in real.products.values() if all(word in fold(p.name.vi).split() for word in instead.split())]
    assert meant
    assert set(meant) <= set(found(scripts, typed))


def test_one_wrong_letter_in_any_word_of_a_name_finds_it(scripts: Page, real: Catalogue) -> None:
    """The letter is the last of its word: "nước mắn". Words of one letter, numbers and the like are left as they are."""
    lost = []
    for product in real.products.values():
        words = fold(product.name.vi).split()
        for place, word in enumerate(words):
            if len(words) > 1 and len(word) > 1 and word.isalpha():
                wrong = word[:-1] + ("x" if word[-1] != "x" else "q")
                if product.id not in found(scripts, " ".join([*words[:place], wrong, *words[place + 1 :]])):
                    lost.append((product.id, wrong))
    assert lost == []


def test_nothing_is_found_for_nonsense(scripts: Page) -> None:
    assert found(scripts, "qwxzqwxz") == []
    assert scripts.evaluate("search.find('  ').scores") is None


def test_counts_are_what_choosing_gives(scripts: Page, real: Catalogue) -> None:
    """Every count is compared with the number of products that really fit after that choice."""
    result: dict[str, Any] = scripts.evaluate(
        """() => { const state = nothing(); state.district.add("thoai-son"); state.stars.add("3");
           const { matches, counts } = facets.select(state, null);
           return { matches: matches.map(i => catalogue.id(i)), counts }; }"""
    )
    products = [p for p in real.products.values() if not p.status.archived]
    fits = [p for p in products if p.address.district.id == "thoai-son" and p.stars == 3]
    assert sorted(result["matches"]) == sorted(p.id for p in fits)
    counts = result["counts"]
    for n in (3, 4, 5):
        assert counts["stars"][str(n)] == sum(p.address.district.id == "thoai-son" and p.stars == n for p in products)
    for district in real.districts:
        assert counts["district"][district] == sum(p.address.district.id == district and p.stars == 3 for p in products)
    for group in {p.set.group.id for p in products}:
        assert counts["group"][group] == sum(p.set.group.id == group for p in fits)
    for code in {p.set.code for p in products}:
        assert counts["set"][code] == sum(p.set.code == code for p in fits)


@pytest.mark.parametrize(
    ("query", "written"),
    [
        ("", ""),
        ("?q=mat%20thot&district=tri-ton,an-phu&stars=5", "?q=mat+thot&district=an-phu,tri-ton&stars=5"),
        ("?district=an-phu&district=tri-ton", "?district=an-phu,tri-ton"),
        ("?District=an-phu&STARS=5", "?district=an-phu&stars=5"),
        ("?stars=4,,4,9&sort=name&zoom=11.25&lat=10.5", "?stars=4&sort=name&lat=10.5&zoom=11.25"),
        ("?q=a%26b%3Dc%2C+%C4%91", "?q=a%26b%3Dc,+%C4%91"),
        ("?lat=80&lon=x&zoom=99&product=none&producer=none&sort=best", ""),
    ],
)
def test_the_state_keeps_its_form_in_the_url(scripts: Page, query: str, written: str) -> None:
    evaluated = scripts.evaluate("query => write(read(query, catalogue).state)", query)
    assert evaluated == written
    assert scripts.evaluate("query => write(read(query, catalogue).state)", written) == written


def test_what_is_not_understood_is_named(scripts: Page) -> None:
    ignored = scripts.evaluate("read('?stars=9,4&lat=80&product=none&utm_source=x', catalogue).ignored")
    assert ignored == ["stars=9", "product=none", "lat=80"]


def test_a_keystroke_among_17000_products_is_quick(scripts: Page, real: Catalogue) -> None:
    """The real words 160 times over. The best of several runs, because a busy machine says nothing about the search."""
    data, names = json.loads(json.dumps([catalogue_data(real, "vi"), catalogue_names(real, "vi")]))
    words = search_words(real, "vi")
    for part in (data, names):
        single = ("by_name", "exact", "photos", "drawings")
        part["products"] = {
            name: column * 160 if name not in single else [] for name, column in part["products"].items()
        }
    milliseconds = scripts.evaluate(
        """([raw, names, words]) => { const many = new Catalogue(raw).take(names); const search = new Search(many, words);
           const facets = new Facets(many); search.prepare();
           const times = ["ma", "mat", "mat t", "mat thot not", "ma", "mat", "mat thot not"].map(query => {
             const start = performance.now();
             facets.select(nothing(), search.find(query).scores);
             return performance.now() - start; });
           return Math.min(...times); }""",
        [data, names, {**words, "products": words["products"] * 160}],  # type: ignore[operator]
    )
    assert milliseconds < 100
