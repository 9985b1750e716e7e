"""Ways to break a record: its bytes, its lines, its values. All chance comes from the generator that is passed in."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any

from generator.records.strict_yaml import Plain
from generator.records.writing import mapping

#: What is put in somewhere: signs of YAML, of markup and templates, characters that nobody sees, numbers, days.
PIECES = (
    *[
        ":",
        "-",
        "#",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        '"',
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        "?",
        "---",
        "...",
        "<<",
        "~",
        "null",
        "true",
        "no",
        "0",
        "-1",
        "1e9",
        "4.5",
        "2024-06-30",
        "12:30",
        "0x1F",
        ".nan",
    ],
    *("\\", "\t", "\r", "\n", "  ", "\\u202e", "\\x00", "%YAML 1.1", "!!set", "&a", "*a", "<<: *a", "? ", "|-", ">2"),
    *(
        "\u200b",
        "\u202e",
        "\u00a0",
        "\ufeff",
        "\ufffd",
        "\x00",
        "\x1b",
        "\x85",
        "\u2028",
        "\U000e0041",
        "e\u0301",
        "¶i",
    ),
    *("<script>", "{{7*7}}", "${x}", "javascript:x", "https://x.vn/", "//x", "../..", "=1+1", "a" * 500, "ả" * 401),
    *(
        "id:",
        "name:",
        "  vi:",
        "  en:",
        "stars: 4",
        "sources:",
        "  - document: 95/BC-THU",
        "location: {lat: 10, lon: 105}",
    ),
)
_VALUES: tuple[Any, ...] = (
    *PIECES,
    "",
    [],
    {},
    [""],
    ["a", "a"],
    {"vi": "a"},
    {"a": {"b": ["c"]}},
    [[["a"]]],
    "4",
    "3",
    "5",
)

Mutant = bytes
Mutate = Callable[[bytes, Random], Mutant]


def of_bytes(data: bytes, random: Random) -> Mutant:
    """Some bytes are changed, lost, doubled or new."""
    out = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 8))):
        at = random.randrange(len(out) + 1)
        kind = random.randrange(5)
        if kind == 0 and at < len(out):
            out[at] = random.randrange(256)
        elif kind == 1:
            del out[at : at + random.randrange(1, 9)]
        elif kind == 2:
            out[at:at] = out[at : at + random.randrange(1, 40)]
        elif kind == 3:
            out[at:at] = random.choice(PIECES).encode()
        elif at < len(out):
            out[at] ^= 1 << random.randrange(8)
    return bytes(out)


def of_lines(data: bytes, random: Random) -> Mutant:
    """Some lines are lost, doubled, moved, indented otherwise, or have another value."""
    lines = data.decode().split("\n")
    for _ in range(random.choice((1, 1, 2, 4))):
        at = random.randrange(len(lines))
        kind = random.randrange(6)
        if kind == 0 and len(lines) > 1:
            del lines[at]
        elif kind == 1:
            lines.insert(random.randrange(len(lines)), lines[at])
        elif kind == 2:
            lines[at] = " " * random.randrange(4) + lines[at].lstrip(random.choice((" ", " -", "")))
        elif kind == 3:
            lines[at] = lines[at].partition(":")[0] + ": " + random.choice(PIECES)
        elif kind == 4:
            words = lines[at].split(" ")
            words.insert(random.randrange(len(words) + 1), random.choice(PIECES))
            lines[at] = " ".join(words)
        else:
            lines[at] = random.choice(PIECES)
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def of_values(record: dict[str, Plain], random: Random) -> Mutant:
    """Some values are others, and the whole is well-formed YAML again."""
    changed = deepcopy(record)
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        _change(changed, random)
    return "\n".join(mapping(changed)).encode()


def _change(value: Any, random: Random) -> None:
    """Change one value below this one."""
    steps: Sequence[Any] = list(value) if isinstance(value, dict) else range(len(value))
    if not steps:
        return
    step = random.choice(steps)
    if isinstance(value[step], (dict, list)) and value[step] and random.random() < 0.7:
        _change(value[step], random)
    elif random.random() < 0.2:
        del value[step]
    elif isinstance(value[step], str) and random.random() < 0.5:
        at = random.randrange(len(value[step]) + 1)
        value[step] = value[step][:at] + random.choice(PIECES) + value[step][at:]
    else:
        value[step] = deepcopy(random.choice(_VALUES))
