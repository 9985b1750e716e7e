"""Reading the tables of a file that an office sent, by the kind of file it is."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Final

from generator.office.grid import Grid, UnreadableError
from generator.office.read_csv import read_csv
from generator.office.read_docx import read_docx
from generator.office.read_xlsx import read_xlsx

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_UNPACKED: Final = 300 * 1024 * 1024

_OLD: Final = {".xls": ".xlsx", ".doc": ".docx", ".ods": ".xlsx", ".odt": ".docx"}


def read_tables(file: Path) -> tuple[Grid, ...]:
    """Return every table of an XLSX, DOCX or CSV file, in the order of the file.

    Raises:
        UnreadableError: it is another kind of file, too large, damaged or protected.
        OSError: the file cannot be opened.
    """
    suffix = file.suffix.lower()
    if suffix in _OLD:
        raise UnreadableError(
            f"Không đọc được tệp {suffix}; hãy mở tệp và lưu lại thành {_OLD[suffix]}.",
            f"A {suffix} file cannot be read; open it and save it as {_OLD[suffix]}.",
        )
    if suffix not in {".xlsx", ".xlsm", ".docx", ".csv", ".tsv", ".txt"}:
        raise UnreadableError(
            "Chỉ đọc được tệp .xlsx, .docx hoặc .csv.",
            "Only .xlsx, .docx and .csv files can be read.",
        )
    size = file.stat().st_size
    if size > MAX_BYTES:
        raise UnreadableError(
            f"Tệp quá lớn ({size // 2**20} MB); tối đa {MAX_BYTES // 2**20} MB.",
            f"The file is too large ({size // 2**20} MB); at most {MAX_BYTES // 2**20} MB.",
        )
    data = file.read_bytes()
    if suffix in {".csv", ".tsv", ".txt"}:
        return (read_csv(data),)
    _look_into(data, suffix)
    try:
        return read_docx(data) if suffix == ".docx" else read_xlsx(data)
    except UnreadableError:
        raise
    except Exception as error:  # a damaged office file fails in its library in too many ways to name
        raise _damaged(suffix) from error


def _look_into(data: bytes, suffix: str) -> None:
    """A zip of a few kilobytes may unpack to gigabytes: look at the sizes first."""
    if not data:
        raise UnreadableError(
            "Tệp trống, không có byte nào; hãy lưu lại hoặc xin gửi lại tệp.",
            "The file is empty, without a single byte; save it again or ask for it again.",
        )
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            unpacked = sum(member.file_size for member in archive.infolist())
    except zipfile.BadZipFile as error:
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            raise UnreadableError(
                "Tệp có mật khẩu hoặc ở định dạng cũ; hãy bỏ mật khẩu và lưu lại.",
                "The file has a password or an old format; remove the password and save it again.",
            ) from error
        raise _damaged(suffix) from error
    if unpacked > MAX_UNPACKED:
        raise UnreadableError(
            f"Tệp khi giải nén lớn hơn {MAX_UNPACKED // 2**20} MB.",
            f"The file unpacks to more than {MAX_UNPACKED // 2**20} MB.",
        )


def _damaged(suffix: str) -> UnreadableError:
    return UnreadableError(
        f"Tệp bị hỏng hoặc không phải tệp {suffix}; hãy mở và lưu lại.",
        f"The file is damaged or no {suffix} file; open it and save it again.",
    )
