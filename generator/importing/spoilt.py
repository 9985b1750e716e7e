"""Cells that hold no words any more: errors of a spreadsheet, letters lost or turned into signs by an old font."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.importing.columns import Column
from generator.records.mojibake import mojibake_in
from generator.text.bilingual import Text

#: What Excel shows where a formula fails.
ERROR: Final = re.compile(r"#(?:N/A|REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)")
_LOST: Final = re.compile(r"[^\W\d_]\?[^\W\d_]|\ufffd")
_NAMES: Final = frozenset({Column.NAME, Column.OUTLET, Column.PRODUCER})
_WORDS: Final = _NAMES | {Column.ADDRESS, Column.HAMLET, Column.COMMUNE, Column.DISTRICT}

_FONT: Final = Text(
    "chữ Việt bị lỗi phông (thường do phông TCVN3, VNI hay lưu sai mã); hãy chuyển sang Unicode, lưu lại rồi nhập lại",
    "Vietnamese letters came out wrong (mostly a TCVN3 or VNI font, or a wrong encoding); convert them to Unicode, save, and "
    "import again",
)


def spoilt_cells(cells: Mapping[Column, str]) -> Iterator[Text]:
    """Yield what is wrong with the cells of a row, each once."""
    for column, text in cells.items():
        label, shown = column.label, " ".join(text.split())
        if ERROR.search(text):
            yield Text(
                f"ô {label.vi} là lỗi của bảng tính: “{shown}”; hãy sửa công thức hoặc gõ giá trị vào",
                f"the cell {label.get('en')} is an error of the spreadsheet: “{shown}”; mend its formula or type the value",
            )
        elif column in _WORDS and is_spoilt(text):
            yield Text(f"{label.vi} “{shown}”: {_FONT.vi}", f"{label.get('en')} “{shown}”: {_FONT.get('en')}")
        elif column in _NAMES and not any(letter.isalpha() for letter in text):
            yield Text(
                f"{label.vi} “{shown}” không có chữ nào; hãy ghi tên",
                f"{label.get('en')} “{shown}” has no letters; write the name",
            )


def is_spoilt(text: str) -> bool:
    """Whether letters of a text were lost, or turned into signs."""
    return bool(_LOST.search(text) or mojibake_in(text))


def spoilt_table(name: Text, texts: Iterable[str]) -> Text | None:
    """Return why nothing of a table can be understood where that is its letters; else None."""
    if not any(map(is_spoilt, texts)):
        return None
    return Text(f"{name.vi}: {_FONT.vi}", f"{name.get('en')}: {_FONT.get('en')}")
