"""N invented products and 0.7 N producers, with every field that records have, as files of a project that can be built.

``python -m tests.bench.records N DIR`` makes the project; the same N and seed make the same bytes, and ``ocop check`` finds
no error in it. Shares of fields are guesses at what the country's offices would fill in, not measured anywhere.
"""

import argparse
import shutil
import sys
from calendar import monthrange
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from random import Random
from typing import Final

from PIL import Image

from generator.places.names import without_marks
from generator.places.writing import render
from generator.records import writing
from generator.records.writing import Value
from generator.text.slugs import slug
from generator.vocabulary.channels import ChannelKind
from generator.vocabulary.outlets import OutletKind
from generator.vocabulary.stars import SCORE_BANDS
from tests.bench import words
from tests.bench.country import Commune, Country, country
from tests.bench.words import Kind
from tests.projects import copy_site_sources

ROOT: Final = Path(__file__).resolve().parents[2]
SEED: Final = 148
AS_OF: Final = date(2026, 11, 21)
"""The day of a benchmark's builds: most certificates still run, some have lapsed."""

_PRODUCERS_A_PRODUCT: Final = 0.7
_PRODUCTS_A_POTENTIAL: Final = 60
_PRODUCTS_AN_OUTLET: Final = 40
_LISTS: Final = ("BC-SNN-2025", "BC-SNN-2024", "KH-UBND-2026")
_LIST_DAYS: Final = {"BC-SNN-2025": date(2025, 12, 31), "BC-SNN-2024": date(2024, 12, 31), "KH-UBND-2026": None}

#: Characters of a value that fits on its line behind any key and margin.
_SURELY_ONE_LINE: Final = 80

Record = dict[str, Value]


def write_project(
    folder: Path, products: int, places: Country | None = None, *, photos: bool = False, seed: int = SEED
) -> int:
    """Write a complete project of ``products`` products into ``folder``; return the number of its records.

    Args:
        folder: a folder that holds no project yet.
        products: how many products; producers are 0.7 times as many, planned products a sixtieth, outlets a fortieth.
        places: where they are made; without it anywhere in the country.
        photos: whether every third product and every tenth producer gets a photo.
        seed: of all chances.
    """
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    copy_site_sources(folder)
    records = folder / "products"
    records.mkdir()
    places = places or country()
    (records / "places.yml").write_text(render(places.places), "utf-8", newline="\n")
    (records / "documents.yml").write_text(text_of({"documents": list(_documents())}), "utf-8", newline="\n")
    count, made = 0, set()
    for path, record in made_records(places, products, photos=photos, seed=seed):
        file = records / path
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_text(text_of(record), "utf-8", newline="\n")
        count += 1
        for number, photo in enumerate(_photo_files(record)):
            (file.parent / photo).write_bytes(_picture(f"{record['id']}-{number}"))
    return count


def made_records(
    places: Country, products: int, *, photos: bool = False, seed: int = SEED
) -> Iterator[tuple[str, Record]]:
    """Yield path below ``products/`` and content of every record; a producer comes before its products."""
    return _Maker(Random(seed), places, photos=photos).records(products)  # noqa: S311 - chance, no secret


def text_of(record: Mapping[str, Value]) -> str:
    """Return the file of a record: what ``writing.mapping`` gives, in half the time."""
    lines: list[str] = []
    _add(lines, record, "")
    return "\n".join(lines) + "\n"


_scalar = lru_cache(maxsize=50_000, typed=True)(writing.scalar)


def _add(lines: list[str], record: Mapping[str, Value], margin: str) -> None:
    for key, value in record.items():
        if isinstance(value, str) and len(value) > _SURELY_ONE_LINE:
            lines += writing.entry(key, value, len(margin))
        elif isinstance(value, dict):
            lines.append(f"{margin}{key}:")
            _add(lines, value, f"{margin}  ")
        elif isinstance(value, list):
            lines.append(f"{margin}{key}:")
            for item in value:
                if isinstance(item, dict):
                    first = len(lines)
                    _add(lines, item, f"{margin}    ")
                    lines[first] = f"{margin}  - {lines[first].lstrip()}"
                else:
                    lines.append(f"{margin}  - {_scalar(item)}")
        else:
            lines.append(f"{margin}{key}: {_scalar(value)}")


def _documents() -> Iterator[Record]:
    for id_, day in _LIST_DAYS.items():
        kind = ("Kế hoạch", "Plan") if day is None else ("Báo cáo", "Report")
        made: Record = {
            "id": id_,
            "number": f"{len(id_) * 13}/{id_.rpartition('-')[0]}",
            "title": {"vi": f"{kind[0]} Chương trình OCOP {id_}", "en": f"{kind[1]} on the OCOP programme {id_}"},
            "issuer": {"vi": "Sở Nông nghiệp và Môi trường", "en": "Department of Agriculture and Environment"},
            "issued_on": date(2026, 1, 20) if day is None else day + timedelta(days=40),
        }
        yield made if day is None else made | {"as_of": day}


class _Maker:
    """Makes records; one chain of chances, so that the order of calls is part of the format."""

    def __init__(self, chance: Random, places: Country, *, photos: bool) -> None:
        self._chance, self._communes, self._photos = chance, places.communes, photos
        self._rows: Counter[str] = Counter()
        self._ids: Counter[str] = Counter()
        self._forms = [form for form in words.FORMS for _ in range(form[1])]

    def records(self, products: int) -> Iterator[tuple[str, Record]]:
        """See ``made_records``."""
        makers = max(1, round(products * _PRODUCERS_A_PRODUCT))
        # Everyone makes one product, and those beyond fall to anyone: some have many, as in reality.
        made: list[str] = []
        shares = Counter(dict.fromkeys(range(makers), 1))
        shares.update(self._chance.randrange(makers) for _ in range(products - makers))
        for number in range(makers):
            commune = self._chance.choice(self._communes)
            kind = self._chance.choice(words.KINDS)
            producer = self._producer(commune, kind)
            folder = f"{commune.folder}/{producer['id']}"
            yield f"{folder}/producer.yml", producer
            for _ in range(shares[number]):
                # Most make things that are akin: of the same kind as the first one.
                own = kind if self._often(60) else self._chance.choice(words.KINDS)
                product = self._product(commune, own, str(producer["id"]))
                made.append(str(product["id"]))
                yield f"{folder}/{product['id']}.yml", product
        for _ in range(products // _PRODUCTS_A_POTENTIAL):
            commune = self._chance.choice(self._communes)
            potential = self._potential()
            yield f"{commune.folder}/potential/{potential['id']}.yml", potential
        for _ in range(products // _PRODUCTS_AN_OUTLET):
            commune = self._chance.choice(self._communes)
            outlet = self._outlet(commune, made)
            yield f"{commune.folder}/outlets/{outlet['id']}.yml", outlet

    def _often(self, percent: int) -> bool:
        return self._chance.random() * 100 < percent

    def _proper_name(self) -> str:
        return " ".join(self._chance.choices(words.SYLLABLES, k=self._chance.choice((2, 2, 2, 3))))

    def _new_id(self, *names: str) -> str:
        """Return an id that no other record has; the first record of a name has it without a number."""
        id_ = "-".join(_slug(name) for name in names if name)[:72].rstrip("-")
        self._ids[id_] += 1
        return id_ if self._ids[id_] == 1 else f"{id_}-{self._ids[id_]}"

    def _producer(self, commune: Commune, kind: Kind) -> Record:
        type_, _, form_vi, form_en = self._chance.choice(self._forms)
        name = self._proper_name()
        record: Record = {
            "id": self._new_id("cs", name),
            "name": {"vi": f"{form_vi} {name}", "en": f"{without_marks(name)} {form_en}"},
        }
        if self._often(25):
            record["printed_names"] = [f"{form_vi.upper()} {name}"]
        record["type"] = type_
        if self._often(60):
            record["tax_code"] = str(self._chance.randrange(10**9, 10**10))
        record["address"] = self._address(commune)
        if self._often(15):
            record |= self._location(commune)
        if self._often(55):
            record["contacts"] = self._contacts(str(record["id"]))
        if self._often(25):
            record["channels"] = self._channels(str(record["id"]))
        if self._often(12):
            record["visiting"] = self._prose(self._chance.choice(words.VISITING), kind, commune) | {
                "source": "producer"
            }
        if self._photos and self._often(10):
            record["photos"] = self._photo(str(record["id"]), name)
        if self._often(20):
            record["sources"] = [{"document": _LISTS[2], "section": "4.2", "quote": f"… {name} …"}]
        if self._often(8):
            record["notes"] = [self._note("name")]
        return record

    def _address(self, commune: Commune) -> Record:
        address: Record = {}
        if self._often(40):
            address["street"] = f"{self._chance.randrange(1, 900)} {self._chance.choice(words.STREETS)}"
        if self._often(55):
            address["hamlet"] = f"ấp {self._proper_name()}"
        address["commune"] = commune.name
        line = ", ".join([*(str(part) for part in address.values()), commune.district, commune.province])
        return address | {"printed": [{"text": line[0].upper() + line[1:], "document": _LISTS[0]}]}

    def _location(self, commune: Commune) -> Record:
        """Return a point within a kilometre or so of the commune's."""
        lat, lon = (round(x + self._chance.uniform(-0.008, 0.008), 5) for x in (commune.lat, commune.lon))
        precision = self._chance.choice(("exact", "street", "hamlet"))
        point = {"lat": Decimal(f"{lat:.5f}"), "lon": Decimal(f"{lon:.5f}")}
        return {"location": point | {"precision": precision, "source": "đo tại cơ sở ngày 12/6/2025"}}

    def _contacts(self, id_: str) -> Record:
        phone = f"0{self._chance.choice('35789')}{self._chance.randrange(10**7, 10**8)}"
        contacts: Record = {"consent": self._often(85), "phones": [phone]}
        if self._often(60):
            contacts["zalo"] = f"https://zalo.me/{phone}"
        if self._often(30):
            contacts["email"] = f"{id_}@example.vn"
        if self._often(20):
            contacts["website"] = f"https://{id_}.example.vn/"
        if self._often(45):
            contacts["facebook"] = f"https://facebook.com/{id_}"
        return contacts

    def _channels(self, id_: str) -> list[Value]:
        kinds = self._chance.sample(list(ChannelKind), k=self._chance.choice((1, 1, 2, 3)))
        return [
            {"kind": kind.value, "url": f"https://{kind.hosts[0] if kind.hosts else f'{id_}.example.vn'}/{id_}"}
            for kind in kinds
        ]

    def _prose(self, text: tuple[str, str], kind: Kind, commune: Commune) -> Record:
        year = self._chance.randrange(1955, 2020)
        return {
            "vi": text[0].format(material=kind.from_vi, place=commune.area, year=year),
            "en": text[1].format(material=kind.from_en, place=without_marks(commune.area), year=year),
        }

    def _several(self, texts: tuple[tuple[str, str], ...], most: int, kind: Kind, commune: Commune, gap: str) -> Record:
        chosen = self._chance.sample(texts, k=self._chance.randrange(1, most + 1))
        parts = [self._prose(text, kind, commune) for text in chosen]
        vi = gap.join(str(part["vi"]) for part in parts)
        prose: Record = {"vi": vi[0].upper() + vi[1:]}
        if self._often(92):
            prose["en"] = gap.join(str(part["en"]) for part in parts)
        return prose

    def _note(self, field: str) -> Record:
        vi, en = self._chance.choice(words.NOTES)
        return {"field": field, "vi": vi, "en": en}

    def _photo(self, id_: str, name: str) -> list[Value]:
        alt: Record = {"vi": f"{name} bày trên bàn gỗ", "en": f"{without_marks(name)} on a wooden table"}
        return [{"file": f"{id_}.jpg", "alt": alt, "credit": self._proper_name(), "licence": "CC BY 4.0"}]

    def _product(self, commune: Commune, kind: Kind, owner: str) -> Record:
        variety_vi, variety_en = self._chance.choice(words.VARIETIES)
        brand = self._proper_name() if self._often(70) else ""
        name = " ".join(part for part in (kind.vi, variety_vi, brand) if part)
        english = " ".join(part for part in (without_marks(brand), kind.en.lower() if brand else kind.en) if part)
        english += f", {variety_en}" if variety_en else ""
        stars = self._chance.choices((3, 4, 5), (735, 250, 15))[0]
        record: Record = {
            "id": self._new_id(kind.vi, variety_vi, brand),
            "name": {"vi": name, "en": english} if self._often(97) else {"vi": name},
        }
        if self._often(20):
            record["printed_name"] = name.title()
        record |= {"set": kind.set, "stars": stars}
        if stars < 5 and self._often(5):
            record["potential_stars"] = stars + 1
        if self._often(90):
            record["description"] = self._several(words.DESCRIPTIONS, 2, kind, commune, " ") | {"source": "editorial"}
        if self._often(25):
            record["story"] = self._several(words.STORIES, 3, kind, commune, "\n\n") | {"source": "producer"}
        if self._often(50):
            record["specifications"] = self._specifications(kind)
        if self._often(30):
            record["price"] = self._price(kind)
        record |= self._certified(stars)
        if self._photos and self._often(33):
            record["photos"] = self._photo(str(record["id"]), name)
        if self._often(30):
            record["standards"] = self._chance.sample(words.STANDARDS, k=self._chance.choice((1, 1, 2)))
        if self._often(8):
            record["awards"] = [self._award()]
        if self._often(40):
            record["gtin"] = _gtin(self._chance.randrange(10**9))
        if self._often(20):
            record["traceability"] = f"https://truyxuat.example.vn/{record['id']}"
        if self._often(35):
            record["channels"] = self._channels(str(record["id"]))
        if self._often(15):
            first = self._chance.randrange(12)
            record["season"] = {
                "months": sorted((first + step) % 12 + 1 for step in range(self._chance.randrange(2, 6))),
                "source": "editorial",
            }
        if self._often(4):
            elsewhere = self._chance.choice([c for c in self._communes if c.folder == commune.folder])
            record["address"] = self._address(elsewhere)
            record |= self._location(elsewhere) if self._often(50) else {}
        record["sources"] = self._sources(name, owner)
        if self._often(10):
            record["notes"] = [self._note("name")]
        return record

    def _specifications(self, kind: Kind) -> list[Value]:
        made: list[Value] = []
        for name_vi, name_en, vi, en in self._chance.sample(words.SPECIFICATIONS, k=self._chance.randrange(2, 5)):
            numbers = {"months": self._chance.choice((3, 6, 12, 24)), "percent": self._chance.randrange(4, 40)}
            amount: Record = {
                "vi": vi.format(**numbers, pack=kind.pack, material=kind.from_vi),
                "en": en.format(**numbers, pack=kind.pack, material=kind.from_en),
            }
            made.append({"name": {"vi": name_vi, "en": name_en}, "value": amount})
        return made

    def _price(self, kind: Kind) -> Record:
        thousands = round(kind.price * self._chance.uniform(0.8, 1.4))
        return {"vi": f"{thousands}.000 đồng/{kind.pack}", "en": f"{thousands},000 VND ({kind.pack})"}

    def _award(self) -> Record:
        vi, en = self._chance.choice(words.AWARDS)
        year = self._chance.randrange(2019, 2026)
        return {"vi": vi.format(year=year), "en": en.format(year=year)}

    def _certified(self, stars: int) -> Record:
        """Return certificates, newest first, and history, oldest first, that agree with each other and the stars."""
        if not self._often(75):
            return {}
        newest = date(2023, 2, 1) + timedelta(days=self._chance.randrange(1_350))
        days = [newest.replace(day=min(newest.day, 28))]
        if self._often(25):
            days.append(_years_before(days[0], 3))
        held = [stars] + [self._chance.choice((3, stars)) for _ in days[1:]]
        certificates: list[Value] = [self._certificate(s, day) for s, day in zip(held, days, strict=True)]
        record: Record = {"certificates": certificates}
        if len(days) > 1 or self._often(15):
            first: Record = {"date": days[-1], "event": "listed", "source": _LISTS[1]}
            history: list[Value] = [first]
            history += [{"date": day, "event": "reevaluated"} for day in reversed(days[:-1])]
            if self._often(8):
                note: Record = {"vi": "Chủ thể ngừng sản xuất", "en": "The producer has ceased production"}
                history.append({"date": days[0] + timedelta(days=200), "event": "ceased", "note": note})
            record["history"] = history
        return record

    def _certificate(self, stars: int, day: date) -> Record:
        low, high = dict(SCORE_BANDS)[stars], dict(SCORE_BANDS).get(stars + 1, 100)
        record: Record = {"stars": stars}
        if self._often(70):
            record["score"] = Decimal(self._chance.randrange(low * 10, high * 10)) / 10
        record["decision"] = f"{self._chance.randrange(100, 4_000)}/QĐ-UBND"
        record["issued_on"] = day
        if self._often(60):
            record["expires_on"] = _years_before(day, -3)
        record["year"] = day.year
        record["level"] = {3: "district" if day < date(2025, 7, 1) else "province", 4: "province", 5: "nation"}[stars]
        if self._often(50):
            record["source"] = _LISTS[0]
        return record

    def _sources(self, name: str, owner: str) -> list[Value]:
        chosen = _LISTS[:2] if self._often(30) else _LISTS[:1]
        made: list[Value] = []
        for document in chosen:
            self._rows[document] += 1
            source: Record = {"document": document, "annex": "II", "section": "III", "row": self._rows[document]}
            if self._often(25):
                source["printed"] = {"name": name.upper(), "producer": owner.replace("-", " ").title()}
            made.append(source)
        return made

    def _outlet(self, commune: Commune, products: list[str]) -> Record:
        kind, name = self._chance.choice(list(OutletKind)), self._proper_name()
        record: Record = {
            "id": self._new_id("diem ban", name),
            "name": {"vi": f"{kind.label.vi} {name}", "en": f"{without_marks(name)} {kind.label.get('en').lower()}"},
        }
        if self._often(20):
            record["printed_names"] = [f"{kind.label.vi.upper()} {name}"]
        record["kind"] = kind.value
        if self._often(80):
            record["address"] = self._address(commune)
            record |= self._location(commune) if self._often(50) else {}
        if self._often(60):
            record["opening_hours"] = self._chance.choice(words.OPENING_HOURS)
        record["products"] = self._chance.sample(products, k=min(len(products), self._chance.randrange(1, 30)))
        if self._often(50):
            record["contacts"] = self._contacts(str(record["id"]))
        if self._photos and self._often(20):
            record["photos"] = self._photo(str(record["id"]), name)
        record["sources"] = [{"document": _LISTS[2], "section": "4.4", "quote": f"… {name} …"}]
        if self._often(8):
            record["notes"] = [self._note("name")]
        return record

    def _potential(self) -> Record:
        kind, name = self._chance.choice(words.KINDS), self._proper_name()
        self._rows[_LISTS[2]] += 1
        return {
            "id": self._new_id("du kien", kind.vi, name),
            "name": {"vi": f"{kind.vi} {name}", "en": f"{without_marks(name)} {kind.en.lower()}"},
            "producer": f"Hộ kinh doanh {name}",
            "planned_year": self._chance.choice((2026, 2027)),
            "sources": [{"document": _LISTS[2], "annex": "III", "row": self._rows[_LISTS[2]]}],
        }


@cache
def _slug(name: str) -> str:
    return slug(name)


def _years_before(day: date, years: int) -> date:
    last = monthrange(day.year - years, day.month)[1]
    return day.replace(year=day.year - years, day=min(day.day, last))


def _gtin(number: int) -> str:
    """Return a Vietnamese GTIN-13 (prefix 893) with its check digit."""
    digits = f"893{number:09d}"
    weighed = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return f"{digits}{-weighed % 10}"


def _photo_files(record: Record) -> Iterator[str]:
    photos = record.get("photos", [])
    assert isinstance(photos, list)
    for photo in photos:
        assert isinstance(photo, dict)
        yield str(photo["file"])


@cache
def _base_picture() -> bytes:
    ground = Image.linear_gradient("L").resize((1_600, 1_200))
    picture = Image.merge("RGB", (ground, ground.rotate(90), ground.rotate(180)))
    held = BytesIO()
    picture.save(held, "JPEG", quality=80)
    return held.getvalue()


def _picture(id_: str) -> bytes:
    """Return a JPEG of 1600 × 1200 whose bytes no other record has: a comment holds the id."""
    comment = id_.encode()
    base = _base_picture()
    return base[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + base[2:]


def main() -> None:
    """Make the project that the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.records", description=__doc__)
    parser.add_argument("products", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", action="store_true")
    options = parser.parse_args()
    if (options.folder / "products").exists():
        parser.error(f"{options.folder} holds records already")
    count = write_project(options.folder, options.products, photos=options.photos)
    print(f"{count} records in {options.folder / 'products'}", file=sys.stderr)


if __name__ == "__main__":
    main()
