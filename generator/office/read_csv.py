"""CSV as office programs save it: any of three separators, any of the encodings that Vietnamese Windows uses."""

import csv
from io import StringIO
from typing import Final

from generator.office.grid import Grid, UnreadableError, plain_row
from generator.text.bilingual import Text

_SEPARATORS: Final = ";\t,"
_CELL_LIMIT: Final = 1_000_000


def read_csv(data: bytes) -> Grid:
    """Return the rows of a CSV file.

    The encoding is what the byte order mark says, else UTF-8, else Windows-1258. The separator is the one that most
    rows have equally many of.

    Raises:
        UnreadableError: the bytes are no text, or a quote that is not closed takes all that follows into one cell.
    """
    text, encoding = _decoded(data)
    csv.field_size_limit(_CELL_LIMIT)
    separator = _separator(text)
    if line := _open_quote(text, separator):
        raise UnreadableError(
            f'Tệp CSV có dấu ngoặc kép " mở ở dòng {line} mà không đóng; hãy thêm dấu " ở cuối ô ấy, hoặc bỏ dấu mở.',
            f'The CSV file has a quote " that opens in line {line} and is never closed; add " at the end of that cell, or '
            "remove the first one.",
        )
    try:
        rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise UnreadableError(
            "Tệp CSV bị hỏng (dấu ngoặc kép không đóng hoặc ô quá dài).",
            "The CSV file is damaged (an open quote or a cell that is too long).",
        ) from error
    name = "CSV" if encoding.startswith("utf") else f"CSV, {encoding}"
    return Grid(name=Text(name, name), rows=tuple(plain_row(i, row) for i, row in enumerate(rows)))


def _decoded(data: bytes) -> tuple[str, str]:
    with_mark = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    candidates = ["utf-16"] if with_mark else ["utf-8-sig", "windows-1258"]
    for encoding in candidates:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text, encoding
    raise UnreadableError(
        "Tệp không phải văn bản; hãy lưu lại thành CSV UTF-8.",
        "The file is no text; save it again as CSV UTF-8.",
    )


def _open_quote(text: str, separator: str) -> int | None:
    """Return the line, from 1, of the row in which a quote opens that is never closed; None where there is none."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    line = 1
    try:
        for _ in reader:
            line = reader.line_num + 1
    except csv.Error as error:
        # Other faults are forgiven: what stands behind a closing quote belongs to the cell.
        return line if str(error) == "unexpected end of data" else None
    return None


def _separator(text: str) -> str:
    """Return the sign that splits the first rows most evenly; ``;`` before tab before comma where they are equal."""
    sample = text[:20_000]

    def evenness(sign: str) -> tuple[int, int]:
        counts = [len(row) for row in csv.reader(StringIO(sample, newline=""), delimiter=sign)]
        wide = [count for count in counts if count > 1]
        if not wide:
            return 0, 0
        common = max(set(wide), key=lambda count: (wide.count(count), count))
        return wide.count(common), common

    return max(_SEPARATORS, key=evenness)
