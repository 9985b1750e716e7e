"""Making office files depend on their content alone: the same table gives the same bytes, whenever it is written.

DOCX and XLSX are zip archives. The libraries stamp every member with the time of writing, and openpyxl writes the time
into the document's properties as well; here both become the day that the file speaks of.
"""

import re
import zipfile
from datetime import date
from io import BytesIO
from typing import Final

_MODIFIED: Final = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(</dcterms:)")

#: The days that zip archives know.
_EARLIEST: Final = date(1980, 1, 1)
_LATEST: Final = date(2107, 12, 31)


def repacked(data: bytes, day: date) -> bytes:
    """Return the archive with every member and property dated ``day``, in the order in which it was written.

    Members of an archive that knows no such day get the nearest one.
    """
    known = min(max(day, _EARLIEST), _LATEST)
    stamp = (known.year, known.month, known.day, 0, 0, 0)
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + f"{day.isoformat()}T00:00:00Z".encode() + rb"\g<2>", content)
            info = zipfile.ZipInfo(name, stamp)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            new.writestr(info, content)
    return target.getvalue()
