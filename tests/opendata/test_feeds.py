"""Feeds and calendars tell what records give a day for, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta
from xml.etree import ElementTree

import pytest
from icalendar import Calendar

from generator.catalogue.whole import Catalogue
from generator.opendata.feeds import ARCHIVED, feed_files
from generator.text.bilingual import Text
from generator.vocabulary.events import EventKind
from generator.vocabulary.statuses import Status
from tests.opendata.conftest import SITE, XML, certificate, changed, event
from tests.opendata.planned import made

ATOM = "{http://www.w3.org/2005/Atom}"
ARCHIVE = "{http://purl.org/syndication/history/1.0}"


def _entries(content: bytes) -> list[tuple[str, str]]:
    feed = ElementTree.fromstring(content)  # noqa: S314 - our own file
    return [(e.findtext(f"{ATOM}title", ""), e.findtext(f"{ATOM}updated", "")) for e in feed.iter(f"{ATOM}entry")]


def _events(content: bytes) -> list:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_one_of_each_for_every_district_and_language(feeds: dict[str, bytes], catalogue: Catalogue) -> None:
    assert len(feeds) == 2 * (1 + len(catalogue.districts)) * 4
    assert "feeds/recognised.xml" in feeds
    assert "en/feeds/districts/an-phu/lapsing.ics" in feeds


def test_a_calendar_names_who_made_it(feeds: dict[str, bytes], catalogue: Catalogue) -> None:
    """Another region's is its own; what tells events from each other stays the same, for ever."""
    elsewhere = replace(catalogue, region=Text("Kiên Giang", "Kien Giang"))
    others = made(feed_files(elsewhere, SITE, XML))
    for path in ("feeds/lapsing.ics", "en/feeds/districts/an-phu/lapsing.ics"):
        ours, theirs = (Calendar.from_ical(found[path]) for found in (feeds, others))
        assert ours["PRODID"] == "-//OCOP An Giang//ocop-map//VI"
        assert theirs["PRODID"] == "-//OCOP Kiên Giang//ocop-map//VI"
        assert [e["UID"] for e in theirs.walk("VEVENT")] == [e["UID"] for e in ours.walk("VEVENT")]


def test_every_feed_is_valid_atom(feeds: dict[str, bytes]) -> None:
    """RFC 4287: id, title and updated once each; ids of entries are unique; links are absolute."""
    ids = set()
    for path, content in feeds.items():
        if not path.endswith(".xml"):
            continue
        feed = ElementTree.fromstring(content)  # noqa: S314 - our own file
        assert feed.tag == f"{ATOM}feed"
        for element in (feed, *feed.iter(f"{ATOM}entry")):
            for tag in ("id", "title", "updated"):
                assert len(element.findall(ATOM + tag)) == 1, (path, tag)
            found = element.findtext(f"{ATOM}id", "")
            assert found.startswith("urn:uuid:")
            assert found not in ids
            ids.add(found)
            assert element.findall(f"{ATOM}link[@rel='alternate']")
        assert all(link.get("href", "").startswith(SITE) for link in feed.iter(f"{ATOM}link"))
        assert feed.find(f"{ATOM}link[@rel='self']").get("href") == SITE + path


def test_todays_records_have_no_dated_certificate_and_the_feeds_say_no_more(feeds: dict[str, bytes]) -> None:
    assert _entries(feeds["feeds/recognised.xml"]) == []
    assert _entries(feeds["feeds/changed.xml"]) == [
        ("Danh sách sản phẩm OCOP còn thời hạn tính đến 31/12/2023: 108 sản phẩm", "2023-12-31T00:00:00+07:00")
    ]
    assert _entries(feeds["en/feeds/districts/thoai-son/lapsing.xml"]) == [
        ("Latest end of the certificates in the OCOP list of 31 December 2023", "2026-10-02T00:00:00+07:00")
    ]


def test_the_calendar_holds_the_latest_end_of_the_list(feeds: dict[str, bytes]) -> None:
    (only,) = _events(feeds["feeds/lapsing.ics"])
    assert only["UID"] == "list-2023-12-31-all@ocop-an-giang"
    assert only["DTSTART"].dt == date(2026, 12, 31)
    assert "108 sản phẩm chưa rõ ngày cấp" in only["DESCRIPTION"]
    assert "chậm nhất ngày 31/12/2026, có thể sớm hơn" in only["DESCRIPTION"]
    (alarm,) = only.walk("VALARM")
    assert alarm["TRIGGER"].dt == timedelta(days=-90)


@pytest.fixture(scope="module")
def certified(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with a product that was certified in 2022 and upgraded in 2025."""
    return changed(
        catalogue,
        0,
        status=Status.VALID,
        certificates=(certificate(date(2025, 6, 30)), certificate(date(2022, 6, 30), 3)),
        history=(event(EventKind.CERTIFIED, date(2022, 6, 30), 3), event(EventKind.UPGRADED, date(2025, 6, 30))),
    )


def test_dated_events_become_news(certified: Catalogue) -> None:
    product = next(iter(certified.products.values()))
    feeds = made(feed_files(certified, SITE, XML))
    district = product.address.district.id
    for folder in ("en/feeds", f"en/feeds/districts/{district}"):
        assert _entries(feeds[f"{folder}/recognised.xml"]) == [
            (f"{product.name.en}: Certified", "2022-06-30T00:00:00+07:00")
        ]
        assert _entries(feeds[f"{folder}/changed.xml"])[0] == (
            f"{product.name.en}: Upgraded",
            "2025-06-30T00:00:00+07:00",
        )


def test_a_dated_certificate_is_in_the_calendar_of_its_district_alone(certified: Catalogue) -> None:
    product = next(iter(certified.products.values()))
    feeds = made(feed_files(certified, SITE, XML))
    uid = f"certificate-{product.id}-2028-06-30@ocop-an-giang"
    for district in certified.districts:
        events = {e["UID"]: e for e in _events(feeds[f"feeds/districts/{district}/lapsing.ics"])}
        assert (uid in events) == (district == product.address.district.id)
    found = {e["UID"]: e for e in _events(feeds["feeds/lapsing.ics"])}[uid]
    assert found["DTSTART"].dt == date(2028, 6, 30)
    assert found["SUMMARY"] == f"Hết hạn giấy chứng nhận OCOP: {product.name.vi}"
    assert found["URL"] == f"{SITE}products/{product.id}/"


def test_what_was_withdrawn_lapses_no_more(certified: Catalogue) -> None:
    feeds = made(feed_files(changed(certified, 0, status=Status.WITHDRAWN), SITE, XML))
    assert [e["UID"] for e in _events(feeds["feeds/lapsing.ics"])] == ["list-2023-12-31-all@ocop-an-giang"]


def test_a_long_feed_holds_the_latest_and_leads_to_its_archives(catalogue: Catalogue) -> None:
    """RFC 5005, section 4: a reader that follows the links from the feed has everything, once, the latest first."""
    first = date(2020, 1, 1)
    days = [first + timedelta(days=number) for number in range(3 * ARCHIVED + 20)]
    told = changed(catalogue, 0, history=tuple(event(EventKind.CERTIFIED, day) for day in days))
    files = made(feed_files(told, SITE, XML))
    path, seen, ids, sizes = "en/feeds/recognised.xml", [], set(), []
    while path:
        feed = ElementTree.fromstring(files[path])  # noqa: S314 - our own file
        links = {link.get("rel"): link.get("href", "").removeprefix(SITE) for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == path
        assert ("current" in links) == bool(seen) == (feed.find(f"{ARCHIVE}archive") is not None)
        assert links.get("current", "en/feeds/recognised.xml") == "en/feeds/recognised.xml"
        entries = [day for _, day in _entries(files[path])]
        assert feed.findtext(f"{ATOM}updated") == entries[0]
        seen += entries
        sizes.append(len(entries))
        ids.add(feed.findtext(f"{ATOM}id"))
        if older := links.get("prev-archive", ""):
            following = ElementTree.fromstring(files[older])  # noqa: S314 - our own file
            newer = following.find(f"{ATOM}link[@rel='next-archive']")
            assert (newer is None) == ("current" not in links)
            assert newer is None or newer.get("href") == SITE + path
        path = older
    assert seen == [f"{day}T00:00:00+07:00" for day in reversed(days)]
    assert sizes == [ARCHIVED + 20, ARCHIVED, ARCHIVED]
    assert len(ids) == 1
    district = next(iter(catalogue.products.values())).address.district.id
    assert f"feeds/districts/{district}/recognised-1.xml" in files
    assert "feeds/recognised-3.xml" not in files


def test_two_builds_are_the_same_to_the_byte(feeds: dict[str, bytes], catalogue: Catalogue) -> None:
    assert made(feed_files(catalogue, SITE, XML)) == feeds


def test_without_an_address_links_are_relative_to_the_feed(catalogue: Catalogue) -> None:
    content = made(feed_files(catalogue, None, XML))["en/feeds/districts/an-phu/changed.xml"]
    feed = ElementTree.fromstring(content)  # noqa: S314 - our own file
    assert [link.get("href") for link in feed.iter(f"{ATOM}link")] == [
        "../../../../en/feeds/districts/an-phu/changed.xml",
        "../../../../en/districts/an-phu/",
        "../../../../en/districts/an-phu/",
    ]
