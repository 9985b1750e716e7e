"""One record mended: every mend in turn, each kept only when the record still says the same."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from pydantic import BaseModel

from generator.mending.characters import composed, no_tabs, no_trailing_spaces, straight_quotes, visible
from generator.mending.forms import values_in_form
from generator.mending.order import in_order
from generator.mending.phones import phones_in_form, zalo_as_link
from generator.records.guard import MAX_BYTES, structure_faults
from generator.records.strict_yaml import Plain, parse
from generator.text.bilingual import Text

Mend = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Mended:
    """What a file is after mending and what was done to it."""

    text: str
    done: tuple[Text, ...]


#: Mends of the text as such, in turn; they also help files that cannot be read yet.
_OF_TEXT: Final[tuple[tuple[Text, Mend], ...]] = (
    (Text("bỏ ký tự ẩn và dấu cách đặc biệt", "invisible characters and special spaces removed"), visible),
    (Text("chuyển chữ sang dạng dựng sẵn (NFC)", "letters composed (NFC)"), composed),
    (Text("thay ngoặc kép cong", "curly quotes replaced"), straight_quotes),
    (Text("thay phím Tab ở đầu dòng", "tabs at the start of lines replaced"), no_tabs),
    (Text("bỏ dấu cách cuối dòng", "spaces at the end of lines removed"), no_trailing_spaces),
)


def mend(text: str, model: type[BaseModel] | None) -> Mended:
    """Return ``text`` with everything mended that is safe.

    Args:
        text: a record, well-formed or not.
        model: what kind of record it is; None leaves the order of fields alone.
    """
    done: list[Text] = []
    before = None
    while text != before:  # one mend may make another possible, e.g. a line that is a value only without its tab
        before = text
        for what, change in _OF_TEXT:
            new = change(text)
            if new != text and _says_the_same(text, new):
                text = new
                done += [] if what in done else [what]
    if parse(text.encode("utf-8")).value is None:
        return Mended(text, tuple(done))
    new = phones_in_form(text)
    if new != text:
        text = new
        done.append(Text("viết số điện thoại đúng dạng", "phone numbers written in digits and quotes"))
    new = zalo_as_link(text)
    if new != text:
        text = new
        done.append(Text("viết số Zalo thành đường dẫn", "the number of Zalo written as a link"))
    if model:
        new = values_in_form(text, model)
        if new != text:
            text = new
            done.append(
                Text("viết hạng sao, ngày và số đúng dạng", "stars, days and numbers written in the right form")
            )
        new = partial(in_order, model=model)(text)
        if new != text and parse(new.encode("utf-8")).value == parse(text.encode("utf-8")).value:
            text = new
            done.append(Text("xếp các mục theo thứ tự", "fields put in order"))
    return Mended(text, tuple(done))


def _says_the_same(before: str, after: str) -> bool:
    """Return whether a record that could be read still says the same, letters written differently aside."""
    was = _value(before)
    return was is None or _bare(was) == _bare(_value(after))


def _value(text: str) -> Plain | None:
    clean = composed(visible(text))
    if len(clean.encode("utf-8")) > MAX_BYTES or next(structure_faults(clean), None):
        return None
    return parse(clean.encode("utf-8")).value


_SPACES: Final = re.compile(r"\s+")


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {_bare(key): _bare(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if value is None:
        return None
    return _SPACES.sub(" ", unicodedata.normalize("NFC", value)).strip(' “”„‘’"')
