"""Phone numbers as they are written in records: all digits, in quotes."""

import re
from typing import Any, Final

import yaml

from generator.records.fields import PHONE
from generator.records.splicing import SpliceError, insert_or_replace

_NOT_A_DIGIT: Final = re.compile(r"[^0-9]")
_AS_TYPED: Final = re.compile(r"\+?[0-9 ().\-/]+")


def phones_in_form(text: str) -> str:
    """Return ``text`` with every phone number in digits and quotes; the zero that a spreadsheet dropped is back."""
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    phones = _at(_at(root, "contacts"), "phones")
    if not isinstance(phones, yaml.SequenceNode):
        return text
    for i, item in enumerate(phones.value):
        number = phone_number(item.value) if isinstance(item, yaml.ScalarNode) else None
        if number is None or (item.value == number and item.style):
            continue
        try:
            if item.value == number:  # only the quotes are missing
                text = insert_or_replace(text, ("contacts", "phones", i), f"{number} ")
            text = insert_or_replace(text, ("contacts", "phones", i), number)
        except SpliceError:
            continue
    return text


def phone_number(typed: str) -> str | None:
    """Return the number in digits, or None when it is no Vietnamese phone number.

    >>> phone_number("+84 912 345 678"), phone_number("912345678"), phone_number("02963.841.234")
    ('0912345678', '0912345678', '02963841234')
    """
    if not _AS_TYPED.fullmatch(typed.strip()):
        return None
    digits = _NOT_A_DIGIT.sub("", typed)
    if digits.startswith("84") and len(digits) in {11, 12}:
        digits = digits[2:] if digits[2:3] == "0" else f"0{digits[2:]}"
    for number in (digits, f"0{digits}"):
        if re.fullmatch(PHONE.pattern, number):
            return number
    return None


def _at(node: Any, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)
