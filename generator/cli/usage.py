"""What click says of wrong use, in both languages and with the mend; our own errors say it themselves."""

import re
from typing import Final

import click
from click.exceptions import NoArgsIsHelpError, NoSuchCommand

from generator.cli.helping import WrongUseError
from generator.text.suggesting import nearest

#: What click says of arguments too many, of a value too much and of what was typed is known from its words alone.
_EXTRA: Final = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_VALUE: Final = re.compile(r"(['\"])(.*)\1 (?:does|is) not ", re.DOTALL)
_EXAMPLE: Final = "2026-06-01"


def in_both_languages(error: click.UsageError) -> click.UsageError:
    """Return an error of click's in Vietnamese and English, any other with its own words; a help that nobody asked for stays."""
    if isinstance(error, NoArgsIsHelpError):
        return error
    told = _told(error)
    return WrongUseError(f"{told[0]} / {told[1]}" if told else error.format_message(), error.ctx)


def _told(error: click.UsageError) -> tuple[str, str] | None:
    match error:
        case click.NoSuchOption():
            return _unknown("tùy chọn", "option", error.option_name, *(error.possibilities or ())[:1])
        case NoSuchCommand():
            group = error.ctx.command if error.ctx else None
            # Click does not see the names of commands that are imported when they are asked for.
            known = group.list_commands(error.ctx) if isinstance(group, click.Group) and error.ctx else ()
            return _unknown("lệnh", "command", error.command_name, *filter(None, [nearest(error.command_name, known)]))
        case click.MissingParameter():
            name, choices = _name(error), _choices(error)
            one_of = (f", một trong: {choices}", f", one of: {choices}") if choices else ("", "")
            return f"Thiếu {name}{one_of[0]}.", f"{name} is missing{one_of[1]}."
        case click.BadParameter():
            return _wrong(error)
        case click.BadOptionUsage():
            name = error.option_name
            if "does not take" in error.message:
                return f"{name} không nhận giá trị.", f"{name} takes no value."
            return f"Sau {name} phải có giá trị.", f"{name} needs a value after it."
        case _ if extra := _EXTRA.fullmatch(error.message):
            return f"Thừa phần này, xin bỏ: {extra[1]}.", f"Leave this out, it is not expected: {extra[1]}."
    return None


def _unknown(vi: str, en: str, typed: str, near: str = "") -> tuple[str, str]:
    meant = (f"; có phải {near} không?", f"; did you mean {near}?") if near else (".", ".")
    return f"Không có {vi} {typed}{meant[0]}", f"There is no {en} {typed}{meant[1]}"


def _wrong(error: click.BadParameter) -> tuple[str, str] | None:
    """Return what a value has to be, by its type, and what it is."""
    name = _name(error)
    typed = _VALUE.match(error.message)
    instead = (f", không phải “{typed[2]}”.", f", not “{typed[2]}”.") if typed else (".", ".")
    if choices := _choices(error):
        return f"{name} phải là một trong: {choices}{instead[0]}", f"{name} must be one of: {choices}{instead[1]}"
    match error.param.type if error.param else None:
        case click.DateTime():
            return (
                f"{name} phải là ngày có thật, viết năm-tháng-ngày như {_EXAMPLE}{instead[0]}",
                f"{name} must be a day that exists, written year-month-day such as {_EXAMPLE}{instead[1]}",
            )
        case click.types.IntParamType():
            return f"{name} phải là số nguyên{instead[0]}", f"{name} must be a whole number{instead[1]}"
        case click.types.FloatParamType():
            return f"{name} phải là số{instead[0]}", f"{name} must be a number{instead[1]}"
    return None


def _name(error: click.BadParameter) -> str:
    """Return what the help calls a parameter."""
    if error.param is None:
        return str(error.param_hint)
    return error.param.opts[0] if isinstance(error.param, click.Option) else error.param.human_readable_name


def _choices(error: click.BadParameter) -> str:
    kind = error.param.type if error.param else None
    return ", ".join(map(str, kind.choices)) if isinstance(kind, click.Choice) else ""
