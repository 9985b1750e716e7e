"""The benchmark's records: without errors, the same each time, with every field that records may have."""

from pathlib import Path

from generator.checks.run import check
from generator.places.provinces import REGION
from generator.records import writing
from generator.records.reading import read
from generator.records.schema import OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from tests.bench.country import country, one_province
from tests.bench.records import made_records, text_of, write_project
from tests.site.builds import snapshot


def test_the_checks_find_no_error(tmp_path: Path) -> None:
    assert write_project(tmp_path, 108) == 108 + 76 + 1 + 2
    found = read(tmp_path / "products")
    assert [len(found.products), len(found.producers), len(found.potential), len(found.outlets)] == [108, 76, 1, 2]
    assert [p.en for p in check(found) if p.is_error] == []


def test_places_are_all_over_the_country() -> None:
    places = country().places
    assert (len(places.provinces), places.region) == (63, REGION)
    ids = [district.id for district in places.districts]
    assert len(ids) == len(set(ids)) > 600
    assert {"long-xuyen", "cao-lanh", "cao-lanh-dong-thap", "quan-1", "chau-thanh-an-giang"} <= set(ids)
    folders = {path.partition("/")[0] for path, _ in made_records(country(), 1_000)}
    province_of = {district.id: district.province for district in places.districts}
    assert len({province_of[folder] for folder in folders}) > 55


def test_a_province_has_places_of_its_own_only(tmp_path: Path) -> None:
    places = one_province(country(), "an-giang")
    assert (len(places.places.provinces), len(places.places.districts), len(places.places.communes)) == (1, 11, 155)
    write_project(tmp_path, 108, places)
    found = read(tmp_path / "products")
    assert {entry.path.split("/")[1] for entry in found.products} <= {d.id for d in places.places.districts}
    assert [p.en for p in check(found) if p.is_error] == []


def test_the_same_number_makes_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one", "other"):
        write_project(tmp_path / name, 12, photos=True)
    assert snapshot(tmp_path / "one" / "products") == snapshot(tmp_path / "other" / "products")


def test_another_seed_makes_other_records() -> None:
    places = country()
    assert list(made_records(places, 12, seed=1)) != list(made_records(places, 12, seed=2))


def test_every_field_of_a_record_is_used() -> None:
    used: dict[str, set[str]] = {"producer.yml": set(), "potential": set(), "outlets": set(), "product": set()}
    for path, record in made_records(country(), 1_000, photos=True):
        _, folder, name = path.split("/")
        used[folder if folder in used else name if name in used else "product"] |= record.keys()
    # A planned product that is an evaluation again needs one that lapsed; notes belong to what is published.
    assert used["potential"] == PotentialRecord.model_fields.keys() - {"note", "notes", "product"}
    assert used["product"] == set(ProductRecord.model_fields)
    assert used["producer.yml"] == set(ProducerRecord.model_fields)
    assert used["outlets"] == set(OutletRecord.model_fields)


def test_files_are_written_as_our_commands_write_them() -> None:
    for _, record in made_records(country(), 200, photos=True):
        assert text_of(record) == "\n".join(writing.mapping(record)) + "\n"
