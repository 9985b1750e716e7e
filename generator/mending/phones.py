"""Phone numbers as they are written in records: all digits, in quotes; that of Zalo as a link."""

from typing import Any

import yaml

from generator.records.phones import phone_number, zalo_link
from generator.records.splicing import SpliceError, insert_or_replace


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


def zalo_as_link(text: str) -> str:
    """Return ``text`` with the link to Zalo where only the phone number stood."""
    item = _at(_at(yaml.compose(text, Loader=yaml.CSafeLoader), "contacts"), "zalo")
    link = zalo_link(item.value) if isinstance(item, yaml.ScalarNode) else None
    if not link:
        return text
    try:
        return insert_or_replace(text, ("contacts", "zalo"), link)
    except SpliceError:
        return text


def _at(node: Any, key: str) -> yaml.Node | None:
    if not isinstance(node, yaml.MappingNode):
        return None
    return next((value for name, value in node.value if name.value == key), None)
