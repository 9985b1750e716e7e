"""What a file must be before YAML is looked at, and what the parser's events forbid."""

import subprocess
import sys
import unicodedata

import pytest

from generator.records.guard import MAX_BYTES, MAX_PLACES_BYTES, decode, most_of, structure_faults
from generator.records.marks import Mark

ALIAS_BOMB = b"a: &a [x, x, x, x, x, x, x, x, x]\n" + b"".join(
    b"%c: &%c [%s]\n" % (c, c, b", ".join([b"*%c" % (c - 1)] * 9)) for c in range(ord("b"), ord("j"))
)


def faults(data: bytes) -> list[tuple[int, int, str]]:
    """Return line, column and code of what is wrong with a file."""
    text, found = decode(data)
    found = found or list(structure_faults(text))
    return [(fault.mark.line, fault.mark.column, fault.code) for fault in found]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"id: x\n",
        "name: Cải xanh\r\nset: I.1.a\r\n".encode(),
        "vi: “Trích” – 100 % … ½ ©\n".encode(),
        b"---\nid: x\n",
        b"# a comment\nid: x\n",
        b"vi: >-\n  one\n  two\n",
        b"x: " + b"a" * (MAX_BYTES - 4) + b"\n",
        b"a: [[[[[[[x]]]]]]]\n",
    ],
)
def test_what_passes(data: bytes) -> None:
    assert faults(data) == []


def test_only_the_places_may_be_those_of_a_country() -> None:
    communes = b"x: " + b"a" * MAX_BYTES
    for path, most in (("places.yml", MAX_PLACES_BYTES), ("products/places.yml", MAX_PLACES_BYTES)):
        assert most_of(path) == most
        assert decode(communes, most)[1] == []
    for path in ("long-xuyen/x/places.yml", "products/long-xuyen/x/places.yml", "documents.yml"):
        assert most_of(path) == MAX_BYTES
    (fault,) = decode(b"a" * (MAX_PLACES_BYTES + 1), MAX_PLACES_BYTES)[1]
    assert fault.en == "The file is too large; a record has at most 4096 KB."


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"x: " + b"a" * MAX_BYTES, [(1, 1, "file-too-large")]),
        (b"[" * 100_000, [(1, 1, "file-too-large")]),
        (b"[" * 60_000, [(1, 9, "too-deep")]),
        (b"a: " + b"{b: " * 60 + b"c" + b"}" * 60, [(1, 32, "too-deep")]),
        (b"- " * 30_000, [(1, 17, "too-deep")]),
        (ALIAS_BOMB, [(1, 4, "anchor")]),
        (b"a: *x\n", [(1, 4, "anchor")]),
        (b"a: &x b\n", [(1, 4, "anchor")]),
        (b"&x a: b\n", [(1, 1, "anchor")]),
        (b"a: !!python/object/apply:os.system [id]\n", [(1, 4, "tag")]),
        (b"a: ! b\n", [(1, 4, "tag")]),
        (b"a: !!str b\n", [(1, 4, "tag")]),
        (b"a: b\n---\na: c\n", [(2, 1, "several-documents")]),
        ("id: Cải\n".encode("utf-16"), [(1, 1, "not-utf8")]),
        ("id: Cai\n".encode("utf-16-le"), [(1, 1, "not-utf8")]),
        ("id: x\nvi: Cải\n".encode("utf-16-be"), [(1, 1, "not-utf8")]),
        ("id: x\nname: Cải\n".encode("cp1258", errors="replace") + b"\xff", [(3, 1, "not-utf8")]),
        ("\ufeffid: x\n".encode(), [(1, 1, "bom")]),
        ("id: x\n\ufeffvi: y\n".encode(), [(2, 1, "invisible-character")]),
        ("vi: Cải\u200bxanh\n".encode(), [(1, 8, "invisible-character")]),
        ("vi: \u202eabc\u202c\n".encode(), [(1, 5, "invisible-character")]),
        ("vi: mềm\u00admại\n".encode(), [(1, 8, "invisible-character")]),
        (b"vi: a\x07b\n", [(1, 6, "invisible-character")]),
        ("vi: a\x85b\n".encode(), [(1, 6, "invisible-character")]),
        ("vi: a\u2028b\n".encode(), [(1, 6, "invisible-character")]),
        ("vi: \ue000\n".encode(), [(1, 5, "invisible-character")]),
        ("vi: Cải\u00a0xanh\n".encode(), [(1, 8, "odd-space")]),
        ("vi:\u3000Cải\n".encode(), [(1, 4, "odd-space")]),
        ("vi: C\ufffdi\n".encode(), [(1, 6, "lost-letter")]),
        (unicodedata.normalize("NFD", "id: x\nvi: Cải xanh\nen: mắm\n").encode(), [(2, 6, "not-nfc")]),
        ("a: \u200b\nb: c\nd: \u200b\u200b\n".encode(), [(1, 4, "invisible-character"), (3, 4, "invisible-character")]),
    ],
)
def test_what_does_not(data: bytes, found: list[tuple[int, int, str]]) -> None:
    assert faults(data) == found


def test_nothing_but_a_fault_comes_of_what_cannot_be_read() -> None:
    text, found = decode(b"\xff\xfe")
    assert text == ""
    assert [fault.vi for fault in found] == ["Tệp không phải mã UTF-8; hãy lưu lại với mã hóa UTF-8."]
    assert [fault.en for fault in found] == ["The file is not UTF-8; save it again with the encoding UTF-8."]


def test_a_file_in_nfd_is_told_once_with_the_number_of_lines() -> None:
    _, (fault,) = decode(unicodedata.normalize("NFD", "vi: Cải\nen: x\nba: mắm\n").encode())
    assert fault.mark == Mark(1, 6)
    assert fault.vi == ("Chữ có dấu ở dạng tách rời (NFD), 2 dòng trong tệp; hãy gõ lại bằng bộ gõ Unicode dựng sẵn.")
    assert fault.en == (
        "Accented letters are in decomposed form (NFD), lines: 2; type them again as precomposed Unicode."
    )


def test_a_bomb_is_found_before_memory_is_spent() -> None:
    """In a process of its own with little memory: a guard that built anything would not come back."""
    script = (
        "import resource, sys\n"
        "from generator.records.strict_yaml import parse\n"
        "resource.setrlimit(resource.RLIMIT_AS, (400 << 20, 400 << 20))\n"
        "print([fault.code for fault in parse(sys.stdin.buffer.read()).faults])\n"
    )
    for data, code in ((ALIAS_BOMB, "anchor"), (b"[" * 65_000, "too-deep")):
        done = subprocess.run([sys.executable, "-c", script], input=data, capture_output=True, timeout=30, check=True)
        assert done.stdout.decode().strip() == f"['{code}']"
