"""A row that places its producer in another district than is known of it: another producer of that name, or a slip.

Which of them, nobody can tell from the table; so it is asked, and nothing of the row is written until it is decided.
"""

from generator.importing.row_values import Values
from generator.importing.whereabouts import place_key
from generator.records.places_file import PlacesFile
from generator.records.reading import Entry
from generator.records.schema import ProducerRecord
from generator.text.bilingual import Text
from generator.text.formatting import within_sentence


def question_of_record(values: Values, producer: Entry[ProducerRecord], places: PlacesFile) -> Text | None:
    """Return the question whether a row means the producer on record, None where both are of one district.

    An address that a document is known to print for this producer, in whichever district, raises none.
    """
    says = values.address.district
    printed = {place_key(address.text) for address in producer.value.address.printed}
    if says in (None, producer.folder) or place_key(values.address_text) in printed:
        return None
    table, record = _name(says, places), _name(producer.folder, places)
    return Text(
        f"chủ thể “{values.producer}” trong bảng ở {table.vi}, trong bản ghi {producer.path} ở {record.vi}; nếu là một, hãy "
        "ghi huyện như bản ghi; nếu là chủ thể khác cùng tên, hãy tạo bản ghi cho chủ thể ấy trước bằng “ocop new producer”",
        f"the producer “{values.producer}” is in {table.get('en')} in the table and in {record.get('en')} in the record "
        f"{producer.path}; if they are one, write the district of the record; if it is another one of that name, make its "
        "record first by “ocop new producer”",
    )


def question_of_row(values: Values, district: str, row: Text, places: PlacesFile) -> Text | None:
    """Return the question whether a row means the new producer of another ``row``, which is of ``district``; or None."""
    says = values.address.district
    if says in (None, district):
        return None
    table, before = _name(says, places), _name(district, places)
    return Text(
        f"chủ thể “{values.producer}” ở dòng này thuộc {table.vi}, ở {row.vi} thuộc {before.vi}; nếu là một, hãy ghi "
        "cùng một huyện; nếu là hai chủ thể cùng tên, hãy tạo bản ghi cho chủ thể này trước bằng “ocop new producer”",
        f"the producer “{values.producer}” is in {table.get('en')} in this row and in {before.get('en')} in {row.get('en')}; if "
        "they are one, write one district; if they are two of one name, make the record of this one first by “ocop new "
        "producer”",
    )


def _name(district: str | None, places: PlacesFile) -> Text:
    """Return the name of a district as it stands within a sentence."""
    name = next((d.name for d in places.districts if d.id == district), None)
    return Text(within_sentence(name.vi), name.en) if name else Text(district or "?")
