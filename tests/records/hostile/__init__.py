"""Tables of what strangers put into records, by name: each entry spoils a small project in one way."""

from tests.records.hostile import characters, encodings, files, links, photos, values, yaml_signs
from tests.records.hostile.spoiling import Put

TABLES: tuple[dict[str, Put], ...] = (
    encodings.CASES,
    characters.CASES,
    yaml_signs.CASES,
    values.CASES,
    links.CASES,
    photos.CASES,
    files.CASES,
)
