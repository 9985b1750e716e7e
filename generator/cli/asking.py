"""Asking for what a record needs: options come first, prompts ask for the rest, wrong answers are told and asked again."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import click

from generator.records.fields import ID_PATTERN
from generator.text.bilingual import Text
from generator.text.folding import letters
from generator.text.slugs import slug
from generator.text.suggesting import nearest

_FEW: Final = 8
"""So many choices are told within a sentence."""

_MOST: Final = 30
"""So many choices are told at all."""


class WrongError(ValueError):
    """What was typed cannot be used; both sentences say why."""

    def __init__(self, vi: str, en: str, below: str = "") -> None:
        """Keep both sentences, and what stands on a line below them."""
        super().__init__(f"{vi} / {en}" + (f"\n{below}" if below else ""))


def ask(given: str | None, vi: str, en: str, read_as: Callable[[str], str]) -> str:
    """Return what was given as an option, or ask until what is typed can be used."""
    if given is not None:
        try:
            return read_as(given)
        except WrongError as error:
            raise click.UsageError(str(error)) from error
    while True:
        try:
            return read_as(str(click.prompt(f"{vi} / {en}", prompt_suffix=": ")))
        except WrongError as error:
            click.echo(str(error), err=True)


def ask_or_none(given: str | None, vi: str, en: str) -> str | None:
    """Return what was given or typed; Enter leaves it out. Options that were not given are asked only at a terminal."""
    if given is None and not sys.stdin.isatty():
        return None
    typed = (
        given
        if given is not None
        else click.prompt(f"{vi} (Enter: bỏ) / {en} (Enter: none)", default="", show_default=False)
    )
    return " ".join(typed.split()) or None


def ask_id(given: str | None, proposed: str, taken: Iterable[str]) -> str:
    """Return an id that is free; ``proposed`` is taken for it when nobody is there to ask."""
    used = set(taken)

    def usable(typed: str) -> str:
        if not re.fullmatch(ID_PATTERN, typed) or len(typed) < 2:
            raise WrongError(
                f"Mã “{typed}” chưa đúng dạng; ví dụ: {slug(typed) or 'mat-thot-not'}.",
                f"The id “{typed}” is not written in the right form; for example: {slug(typed) or 'mat-thot-not'}.",
            )
        if typed in used:
            raise WrongError(f"Mã “{typed}” đã có; hãy đặt mã khác.", f"The id “{typed}” exists; choose another one.")
        return typed

    if given is None and not sys.stdin.isatty():
        given = proposed
    if given is not None:
        return ask(given, "Mã", "Id", usable)
    while True:
        try:
            return usable(click.prompt("Mã / Id", default=proposed))
        except WrongError as error:
            click.echo(str(error), err=True)


def line(typed: str) -> str:
    """Return one line of text, spaces in order; it must not be empty."""
    text = " ".join(typed.split())
    if not text:
        raise WrongError("Mục này không được để trống.", "This must not be empty.")
    return text


def one_of(typed: str, choices: Mapping[str, str]) -> str:
    """Return the key that was typed, or whose words were, marks aside; a part that only one has is enough, and is told.

    Args:
        typed: the answer.
        choices: what can be chosen: key → words.
    """
    text = typed.strip()
    asked = letters(text)
    if text in choices:
        return text
    names = {key: (letters(key), letters(words)) for key, words in choices.items()}
    for same in ([key for key, (own, _) in names.items() if own == asked], [k for k, n in names.items() if asked in n]):
        if asked and len(same) == 1:
            return same[0]
    parts = [key for key, both in names.items() if asked and any(f" {asked} " in f" {name} " for name in both)]
    if len(parts) == 1:
        (key,) = parts
        called = key if choices[key] == key else f"{choices[key]} ({key})"
        click.echo(f"Hiểu “{text}” là {called}. / “{text}” is taken for {called}.", err=True)
        return key
    raise _not_one_of(text, parts, choices)


def _not_one_of(text: str, parts: Sequence[str], choices: Mapping[str, str]) -> WrongError:
    """Return why an answer is none of the choices; ``parts`` are those of which it is a part."""
    if parts:
        return _choose(f"“{text}” có thể là nhiều thứ", f"“{text}” may be several", parts)
    vi, en = f"Không có “{text}”", f"There is no “{text}”"
    if near := nearest(text, [*choices, *choices.values()]):
        return WrongError(f"{vi}; có phải “{near}” không?", f"{en}; did you mean “{near}”?")
    return _choose(vi, en, list(choices))


def _choose(vi: str, en: str, keys: Sequence[str]) -> WrongError:
    """Return what can be chosen instead; a long list stands once, below both sentences, and says that there is more."""
    if len(keys) <= _FEW:
        shown = ", ".join(keys)
        return WrongError(f"{vi}; chọn một trong: {shown}.", f"{en}; choose one of: {shown}.")
    more = len(keys) - _MOST
    end = f" … và {more} mã khác / and {more} more" if more > 0 else ""
    return WrongError(
        f"{vi}; hãy chọn một mã dưới đây, hoặc gõ một phần của tên.",
        f"{en}; choose one of the ids below, or type a part of the name.",
        ", ".join(keys[:_MOST]) + end,
    )


def listed(choices: Mapping[str, Text]) -> Text:
    """Return the words of what can be chosen, to stand behind a question."""
    return Text("; ".join(words.vi for words in choices.values()), "; ".join(w.get("en") for w in choices.values()))
