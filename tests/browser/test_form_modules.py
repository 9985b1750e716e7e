"""The form's own modules against the checker: the same faults in the same words, YAML that every reader reads alike.

The modules run in Chromium as they stand in the sources, inside the built page, whose data they use.
"""

import json
import random
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page, Route

from generator.build import prepare
from generator.checks.run import check
from generator.forms.description import Node, describe
from generator.forms.page import FormPage as FormData
from generator.records.characters import text_faults
from generator.records.phones import zalo_link
from generator.records.reading import read
from generator.records.schema import DocumentRecord, ProducerRecord, ProductRecord
from generator.records.strict_yaml import parse
from generator.records.validation import load
from generator.text.slugs import core_name, slug
from tests.browser.form_page import ROOT, FormPage

MODULES = ROOT / "site_src" / "assets" / "js"
MODELS = {"product": ProductRecord, "producer": ProducerRecord, "document": DocumentRecord}

NASTY = [
    "no", "Yes", "on", "null", "~", "true", "y", "N", ".inf", ".nan", "NaN", "1e5", "1E10", "0x1F", "0o17", "0b11", "017", "1_000",
    "190:20:30", "12:30", "2024-06-30", "2024-06-30 12:00", "0912345678", "+84912345678", "1,5", "1.5", "-1", "=", "<<", "- a", "-", "--- a",
    "... a", "? a", ": a", "a: b", "a:", "a #b", "#a", "a#b", "&a", "*a", "!a", "!!str a", "%a", "@a", "`a`", "|", ">", "|-", "'", "''",
    '"', '""', "it's", 'say "yes"', "[a]", "{a: b}", "a, b", "[", "}", "a\\b", "\\n", "69-71-73 Nguyễn Huệ", "95/BC-SNNPTNT", "1234/QĐ-UBND",
    "I.2.b", "Đường", "đ", "12 ngày", "5e3 kg", "“trích”", "…", "–", "5 sao", "100%", "a  b", "★★★★", "🌾 lúa", "ប្រាសាទ", "0", "00", "08", "8.",
    "1.2.3", "0x", "1e", "e1", "INF", "Null", "OFF", "https://example.vn/?a=b&c=d#e", "{{ x }}", "${x}", "<b>", "a" * 400, "từ " * 60 + "cuối",
]  # fmt: skip

#: What readers of YAML 1.2 (core schema) take for something other than text.
NOT_TEXT = re.compile(
    r"|~|null|Null|NULL|true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)


def _sources(route: Route) -> None:
    file = MODULES / route.request.url.split("/js-sources/")[1]
    route.fulfill(body=file.read_text("utf-8"), content_type="text/javascript")


@pytest.fixture(scope="module", params=["vi", "en"])
def page(browser: Browser, site_url: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    form = FormPage(browser, site_url, request.param)
    form.context.route("**/js-sources/**", _sources)
    form.page.evaluate(
        """async () => {
            const names = ['yaml', 'check', 'letters', 'values', 'rules', 'schema', 'ids', 'coordinates', 'areas'];
            const all = await Promise.all(names.map(n => import(`/js-sources/contribute/${n}.js`)));
            window.form = Object.assign({}, ...all);
            await window.form.loadAreas();
        }"""
    )
    yield form.page
    form.close()


@pytest.fixture(scope="module")
def vietnamese(page: Page) -> Page:
    if page.evaluate("document.documentElement.lang") == "en":
        pytest.skip("the same in both languages")
    return page


def _meaning(text: str) -> list[Any]:
    """Return what independent readers make of a file: PyYAML's own parser and libyaml."""
    return [yaml.load(text, Loader=loader) for loader in (yaml.SafeLoader, yaml.CSafeLoader)]  # noqa: S506 - both are safe


def _written(page: Page, texts: list[str]) -> str:
    fields = [{"key": "texts", "kind": "list", "item": {"kind": "prose"}}]
    written: str = page.evaluate("([fields, texts]) => form.write(fields, {texts})", [fields, texts])
    return written


def _reads_alike(page: Page, texts: list[str]) -> None:
    written = _written(page, texts)
    for meaning in _meaning(written):
        assert meaning == {"texts": texts}
    for token in yaml.scan(written):
        if isinstance(token, yaml.ScalarToken) and token.plain:
            assert not NOT_TEXT.fullmatch(token.value), token.value


def test_texts_read_the_same_everywhere(vietnamese: Page) -> None:
    _reads_alike(vietnamese, NASTY)
    parsed = parse(_written(vietnamese, NASTY).encode())
    assert parsed.value == {"texts": NASTY}


FOR_PEOPLE = {"mojibake", "odd-letter", "stray-mark", "lost-letter"}
"""What no tidying mends: only a person knows which letters were meant."""


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200), min_size=1, max_size=40))
def test_any_text_reads_the_same_everywhere(vietnamese: Page, texts: list[str]) -> None:
    _reads_alike(vietnamese, texts)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), min_size=1, max_size=40))
def test_a_tidied_text_passes_the_strict_reader(vietnamese: Page, texts: list[str]) -> None:
    tidy = [
        text for text in vietnamese.evaluate("texts => texts.map(form.tidy)", texts) if text and "\ufffd" not in text
    ]
    if tidy:
        parsed = parse(_written(vietnamese, tidy).encode())
        assert {fault.code for fault in parsed.faults} <= FOR_PEOPLE
        assert parsed.faults or parsed.value == {"texts": tidy}


ODD_LETTERS = [
    "Cải xаnh", "СҺợ", "Τôm khô", "𝐆ạo", "Ｇạo", "m̈", "Cải x̃anh", "μg", "10 Ω", "Noël", "jalapeño", "Đường � thốt",
    "C¶i xanh", "§­êng thèt nèt", "Caûi xanh Ñöôøng", "Cáº£i xanh", "Ä‘Æ°á»ng", "M¾m c¸", "Báº¯p", "áºª", "Đặc sản An Giang", "crème brûlée",
]  # fmt: skip


def _letter_faults(text: str) -> list[tuple[str, str, str]]:
    return [(f.code, f.vi, f.en) for f in text_faults(text) if f.code in FOR_PEOPLE]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(st.sampled_from("aảăâđeéoôưñøûÑÖØïãäëÅÆÄáº»¼¸¶§®µ°±£ \u0301\u0308\u0323аоτΟ𝐀Ａ�x"), max_size=6),
        max_size=60,
    )
)
@example(ODD_LETTERS)
def test_letters_are_told_as_the_checker_tells_them(page: Page, texts: list[str]) -> None:
    number = 1 if page.evaluate("document.documentElement.lang") == "vi" else 2
    tidied = page.evaluate("texts => texts.map(form.tidy)", texts)
    told = page.evaluate(
        """texts => texts.map(text => {
            const font = form.mojibake([text]);
            return font ? ["mojibake", font[1]] : form.letterFault(text);
        })""",
        tidied,
    )
    for text, found in zip(tidied, told, strict=True):
        faults = _letter_faults(text)
        assert found == ([faults[0][0], faults[0][number]] if faults else None), text


def test_letters_of_an_old_font_are_told_at_the_first_of_them(page: Page) -> None:
    record = {"id": "gao", "name": {"vi": "G¹o n¾p", "en": "Sticky rice"}, "description": {"vi": "§Æc s¶n"}}
    told = page.evaluate(
        "record => form.check('product', record).map(({loc, code}) => [form.dotted(loc), code])", record
    )
    assert told[0] == ["name.vi", "mojibake"]
    assert [code for _, code in told].count("mojibake") == 1


def _random(node: Node, chance: random.Random) -> Any:
    """Return a value that may or may not be right, or None for nothing."""
    if node.kind == "mapping":
        if not node.required and chance.random() < 0.7:
            return None
        return {f.key: v for f in node.fields if (v := _random(f, chance)) is not None} or None
    if node.kind == "list":
        assert node.item
        items = [v for _ in range(chance.choice([0, 0, 1, 2])) if (v := _random(node.item, chance)) is not None]
        return items or None
    if not node.required and chance.random() < 0.5:
        return None
    good = [choice.value for choice in node.choices] or [node.example.strip('"')]
    bad = [
        *NASTY,
        "0912 345 678",
        "84,5",
        "2024-02-30",
        "2024-13-01",
        "9997-01-01",
        "1944-12",
        "2024-06",
        "-5",
        "999",
        "http://a.vn",
        "HTTPS://a.vn",
        "https://a.vn?x=1#y",
        "https://a.vn/b c",
        "https://b@a.vn",
        "https://127.0.0.1/",
        "https://é.vn",
        "https://localhost",
        "A-b",
        "x",
        "a.JPG",
        "8931234567890",
        "96385073",
        "3",
    ]
    value = chance.choice(bad) if chance.random() < 0.4 else chance.choice(good)
    return value.strip() or None


SUGGESTION = r"; (có phải “[^”]*” không|did you mean “[^”]*”)\?$"
EXAMPLE = r"; (ví dụ|for example): [^;]*\.$"


@pytest.mark.parametrize("kind", MODELS)
def test_the_form_finds_what_the_checker_finds(page: Page, kind: str) -> None:
    lang = page.evaluate("document.documentElement.lang")
    chance = random.Random(f"form {kind}")  # noqa: S311 - the same records on every run
    fields = describe(MODELS[kind])
    records = [
        {f.key: v for f in fields if (v := _random(f, chance)) is not None and f.key != "figures"} for _ in range(150)
    ]
    answers = page.evaluate(
        """([kind, records]) => records.map(record => [
            form.write(form.data.fields[kind], record),
            form.check(kind, record).map(({loc, code, message}) => [form.dotted(loc), code, message]),
        ])""",
        [kind, records],
    )
    found = 0
    for record, (written, told) in zip(records, answers, strict=True):
        if not record:
            continue
        problems = load("x.yml", written.encode(), MODELS[kind]).problems
        expected = [[p.field, p.code, p.vi if lang == "vi" else p.en] for p in problems]
        without_suggestion = [[f, c, re.sub(SUGGESTION, ".", m)] for f, c, m in expected]
        # The checker gives an example only where it cannot tell what was meant.
        suggested = {(f, c) for f, c, m in expected if re.search(SUGGESTION, m)}
        told = [[f, c, re.sub(EXAMPLE, ".", m) if (f, c) in suggested else m] for f, c, m in told]
        assert sorted(told) == sorted(without_suggestion), json.dumps(record, ensure_ascii=False)
        found += len(told)
    assert found > 200


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("30/6/2026", "2026-06-30"),
        ("30.06.2026", "2026-06-30"),
        ("6/2026", "2026-06"),
        ("2026-06-30", "2026-06-30"),
        ("2026-06", "2026-06"),
        ("30/6/26", "30/6/26"),
        ("quý II năm 2026", "quý II năm 2026"),
    ],
)
def test_days_are_read_as_vietnam_writes_them(vietnamese: Page, typed: str, written: str) -> None:
    assert vietnamese.evaluate("typed => form.spelled(typed, {kind: 'day-or-month'})", typed) == written


ZALOS = ["0912345678", "0912 345 678", "+84 912 345 678", "84912345678", "+84 (0) 912.345.678", "912345678", "(0296) 3841-234", "12345",
         "0912xxx678", "https://zalo.me/0912345678", "zalo.me/ocop", "1900 1234"]  # fmt: skip


def test_a_number_of_zalo_becomes_the_link_that_the_commands_make(vietnamese: Page) -> None:
    links = vietnamese.evaluate("all => all.map(typed => form.spelled(typed, {kind: 'link', rule: 'zalo'}))", ZALOS)
    assert links == [zalo_link(typed) or typed for typed in ZALOS]


RULE_CASES: list[tuple[dict[str, Any], str]] = [
    ({"certificates": [{"stars": "4", "score": "69.99"}]}, "score-against-stars"),
    ({"certificates": [{"stars": "4", "score": "90"}]}, "score-against-stars"),
    ({"potential_stars": "4"}, "potential-not-above"),
    ({"certificates": [{"stars": "3"}]}, "stars-against-certificate"),
    (
        {"certificates": [{"stars": "4", "issued_on": "2020-01-31"}, {"stars": "4", "issued_on": "2024-01-31"}]},
        "certificates-order",
    ),
    (
        {"certificates": [{"stars": "4", "issued_on": "2024-02-29", "expires_on": "2027-03-01"}]},
        "not-36-months",
    ),
    ({"certificates": [{"stars": "4", "expires_on": "2027-03-01"}]}, "expiry-without-issue"),
    (
        {"history": [{"date": "2024-05-02", "event": "listed"}, {"date": "2024-05-01", "event": "ceased"}]},
        "history-order",
    ),
    ({"location": {"lat": "105.1", "lon": "10.5", "precision": "exact", "source": "x"}}, "swapped-coordinates"),
    ({"location": {"lat": "21.02", "lon": "105.5", "precision": "exact", "source": "x"}}, "outside-province"),
    ({"id": "bot-nam-dong-trung-ha-thao-say-kho"}, "duplicate-id"),
]


def test_rules_across_fields_say_the_same(page: Page, tmp_path: Path) -> None:
    lang = page.evaluate("document.documentElement.lang")
    records = tmp_path / "products"
    folder = records / "thoai-son" / "thu"
    folder.mkdir(parents=True)
    for path in ("places.yml", "documents.yml"):
        (records / path).write_bytes((ROOT / "products" / path).read_bytes())
    owner = records / "an-phu" / "sana"
    owner.mkdir(parents=True)
    for file in (ROOT / "products/an-phu/sana").glob("*.yml"):
        (owner / file.name).write_bytes(file.read_bytes())
    (folder / "producer.yml").write_text(
        "id: thu\nname: {vi: Thử, en: Test}\ntype: enterprise\naddress: {commune: xã Vọng Đông}\n", "utf-8"
    )
    base = {
        "id": "thu-nghiem",
        "name": {"vi": "Thử", "en": "Test"},
        "set": "I.2.b",
        "stars": "4",
        "description": {"vi": "Thử.", "en": "Test."},
        "sources": [{"document": "95/BC-SNNPTNT"}],
    }
    taken = [["bot-nam-dong-trung-ha-thao-say-kho", "products/an-phu/sana/bot-nam-dong-trung-ha-thao-say-kho.yml"]]
    for change, code in RULE_CASES:
        record = {**base, **change}
        written, told = page.evaluate(
            """([record, taken]) => [form.write(form.data.fields.product, record),
                form.productRules(record, new Map(taken)).map(({loc, code, message}) => [form.dotted(loc), code, message])]""",
            [record, taken],
        )
        file = folder / f"{record['id']}.yml"
        file.write_text(written, "utf-8", newline="\n")
        problems = [p for p in check(read(records)) if p.is_error and p.path.endswith(f"thu/{file.name}")]
        file.unlink()
        assert told == [[p.field, p.code, p.vi if lang == "vi" else p.en] for p in problems]
        assert [c for _, c, _ in told] == [code]


SIGNS = [
    "Trà № 1",
    "Bánh ½ ký",
    "Rượu ①",
    "Trà² ™",
    "Ⅲ miền",
    "Ｇạo ﬁne",
    "Gạo 👍 ngon",
    "Smørrebrød ß",
    "Trà Здоровье 1",
    "ℓ mắm",
    "ǅ",
    "…",
]


def test_ids_are_those_of_the_commands(vietnamese: Page) -> None:
    catalogue, _ = prepare(ROOT / "products", date(2026, 11, 21))
    products = [*(p.name.vi for p in catalogue.products.values()), *SIGNS]
    producers = [p.name.vi for p in catalogue.producers.values()]
    ids = vietnamese.evaluate("names => names.map(name => form.productId(name))", products)
    assert ids == [slug(name) for name in products]
    ids = vietnamese.evaluate("names => names.map(name => form.producerId(name))", producers)
    assert ids == [slug(core_name(name)) for name in producers]


@pytest.mark.parametrize(
    ("pasted", "expected"),
    [
        ("10.38012, 105.43521", (10.38012, 105.43521)),
        ("10.38012 105.43521", (10.38012, 105.43521)),
        ("10,38012; 105,43521", (10.38012, 105.43521)),
        ("105.43521, 10.38012", (10.38012, 105.43521)),
        ("(10.38012, 105.43521)", (10.38012, 105.43521)),
        ("lat: 10.38012, lon: 105.43521", (10.38012, 105.43521)),
        ("Vĩ độ 10.38012; kinh độ 105.43521", (10.38012, 105.43521)),
        ("10°22'48.4\"N 105°26'06.8\"E", (10.38011, 105.43522)),
        ("10°22′48″ B, 105°26′07″ Đ", (10.38, 105.43528)),
        ("N 10° 22.807' E 105° 26.113'", (10.38012, 105.43522)),
        ("105°26'07\"E 10°22'48\"N", (10.38, 105.43528)),
        ("10.38012° N, 105.43521° E", (10.38012, 105.43521)),
        ("https://www.google.com/maps/@10.38012,105.43521,17z", (10.38012, 105.43521)),
        ("https://www.google.com/maps/place/Ch%E1%BB%A3/@10.1,105.1,17z/data=!3d10.38012!4d105.43521", (10.38012, 105.43521)),
        ("https://maps.google.com/?q=10.38012,105.43521", (10.38012, 105.43521)),
        ("https://www.google.com/maps/search/?api=1&query=10.38012%2C105.43521", (10.38012, 105.43521)),
        ("https://www.google.com/maps/search/10.38012,+105.43521", (10.38012, 105.43521)),
        ("https://www.google.com/maps/dir//10.38012,105.43521/@10.1,105.1,15z", (10.38012, 105.43521)),
        ("https://www.openstreetmap.org/?mlat=10.38012&mlon=105.43521#map=12/10.1/105.1", (10.38012, 105.43521)),
        ("https://www.openstreetmap.org/#map=17/10.38012/105.43521", (10.38012, 105.43521)),
        ("geo:10.38012,105.43521?z=17", (10.38012, 105.43521)),
        ("https://maps.app.goo.gl/AbC123", "short"),
        ("Chợ Long Xuyên", "wrong"),
        ("10.38012", "wrong"),
        ("https://example.vn/san-pham", "wrong"),
        ("999.5, 105.4", "wrong"),
    ],
)  # fmt: skip
def test_places_out_of_what_people_paste(vietnamese: Page, pasted: str, expected: tuple[float, float] | str) -> None:
    found = vietnamese.evaluate("pasted => form.read(pasted)", pasted)
    assert found.get("problem", (found.get("lat"), found.get("lon"))) == expected


def test_the_page_carries_what_the_models_say(page: Page) -> None:
    lang = page.evaluate("document.documentElement.lang")
    carried = page.evaluate("form.data")
    assert carried == json.loads(json.dumps(FormData(carried["repository"]).data(lang)))
