"""Asking for what a record needs: options come first, prompts ask for the rest, wrong answers are told and asked again."""

import re
import sys
from collections.abc import Callable, Iterable, Mapping

import click

from generator.records.fields import ID_PATTERN
from generator.text.folding import fold
from generator.text.slugs import slug
from generator.text.suggesting import nearest


class WrongError(ValueError):
    """What was typed cannot be used; both sentences say why."""

    def __init__(self, vi: str, en: str) -> None:
        """Keep both sentences."""
        super().__init__(f"{vi} / {en}")


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
    """Return the key that was typed, or whose words were, marks aside."""
    text = typed.strip()
    if text in choices:
        return text
    folded = {fold(words): key for key, words in choices.items()} | {fold(key): key for key in choices}
    if fold(text) in folded:
        return folded[fold(text)]
    near = nearest(text, [*choices, *choices.values()])
    vi, en = f"Không có “{text}”", f"There is no “{text}”"
    if near:
        raise WrongError(f"{vi}; có phải “{near}” không?", f"{en}; did you mean “{near}”?")
    shown = ", ".join(list(choices)[:30])
    raise WrongError(f"{vi}; chọn một trong: {shown}.", f"{en}; choose one of: {shown}.")
