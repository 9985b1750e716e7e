"""Files that are not the UTF-8 text they should be."""

import gzip
from unicodedata import normalize

from tests.projects import RAU_SACH
from tests.records.hostile.spoiling import Put, changed, name, record, whole

CASES: dict[str, Put] = {
    "encoding-utf-16": record(lambda text: text.encode("utf-16")),
    "encoding-utf-16-le": record(lambda text: text.encode("utf-16-le")),
    "encoding-utf-16-be": record(lambda text: text.encode("utf-16-be")),
    "encoding-utf-16-be-bom": record(lambda text: b"\xfe\xff" + text.encode("utf-16-be")),
    "encoding-utf-32": record(lambda text: text.encode("utf-32")),
    "encoding-utf-32-be": record(lambda text: text.encode("utf-32-be")),
    "encoding-utf-8-bom": record(lambda text: text.encode("utf-8-sig")),
    "encoding-latin-1": record(lambda text: text.encode("latin-1", "replace")),
    "encoding-windows-1252": record(lambda text: text.replace("Test", "“Test”").encode("cp1252", "replace")),
    "encoding-windows-1258": record(lambda text: normalize("NFD", text).encode("cp1258", "replace")),
    "encoding-shift-jis": whole("id: cai-xanh\nname:\n  vi: 野菜\n".encode("shift-jis")),
    "encoding-gb18030": whole("id: cai-xanh\nname:\n  vi: 蔬菜\n".encode("gb18030")),
    "encoding-ebcdic": whole("id: cai-xanh\nstars: 4\n".encode("cp500")),
    "encoding-cut-inside-a-letter": record(lambda text: text.encode()[: text.encode().index(b"\xe1\xba") + 1]),
    "encoding-overlong-slash": record(lambda text: text.encode().replace(b"I.1.a", b"\xc0\xaf")),
    "encoding-surrogate-bytes": record(lambda text: text.encode().replace(b"I.1.a", b"\xed\xa0\x80")),
    "encoding-beyond-unicode": record(lambda text: text.encode().replace(b"I.1.a", b"\xf4\x90\x80\x80")),
    "encoding-stray-continuation": record(lambda text: text.encode().replace(b"I.1.a", b"\x80\x80")),
    "encoding-mixed-in-one-file": record(lambda text: text.encode() + "notes: Cải".encode("utf-16-le")),
    "encoding-one-latin-1-letter": record(lambda text: text.encode().replace(b"Test", b"Caf\xe9")),
    "encoding-of-a-producer": record(lambda text: text.encode("utf-16"), RAU_SACH),
    "encoding-gzip": record(lambda text: gzip.compress(text.encode(), mtime=0)),
    "encoding-zip": whole(b"PK\x03\x04" + bytes(range(256))),
    "encoding-pdf": whole(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"),
    "encoding-word": whole(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600),
    "encoding-executable": whole(b"\x7fELF\x02\x01\x01" + b"\0" * 200),
    "encoding-only-nul": whole(b"\0" * 1000),
    "encoding-random": whole(bytes(range(255, 0, -1)) * 20),
    "encoding-64-kb-and-one": whole(b"x: " + b"a" * (64 * 1024 - 2)),
    "encoding-huge": whole(b"a" * 50_000_000),
    "mojibake-utf-8-as-windows-1252": name("Máº­t ong rá»«ng"),
    "mojibake-utf-8-as-latin-1-d": name("Ä‘Æ°á»ng phÃ¨n"),
    "mojibake-utf-8-tones": name("BÃ¡nh trÃ¡ng"),
    "mojibake-curly-quotes": name("Giáº£i â€œÄáº·c sáº£nâ€"),
    "mojibake-utf-8-twice": name("MÃ¡ÂºÂ­t ong"),
    "mojibake-tcvn3": name("MËt ong rõng U Minh"),
    "mojibake-tcvn3-d": name("§­êng thèt nèt"),
    "mojibake-tcvn3-small-d": name("b¸nh bß ®­êng"),
    "mojibake-tcvn3-whole-record": changed(
        "Rau lá xanh, ăn sống hoặc nấu canh.", "Rau l¸ xanh, ¨n sèng hoÆc nÊu canh."
    ),
    "mojibake-vni": name("Ñöôøng thoát noát"),
    "mojibake-vni-whole-record": changed(
        "Rau lá xanh, ăn sống hoặc nấu canh.", "Rau laù xanh, aên soáng hoaëc naáu canh, ñaëc saûn."
    ),
    "mojibake-in-a-producer": changed("Hợp tác xã Rau Sạch Thử", "Hîp t¸c x· Rau S¹ch", RAU_SACH),
    "mojibake-lost-letters": name("M\ufffdt ong r\ufffdng"),
}
