"""What commands say of themselves (``--help``), in both languages: click's own headings and sentences are English."""

from collections.abc import Iterator
from contextlib import contextmanager
from inspect import cleandoc
from types import MappingProxyType
from typing import Any, Final

import click

_USAGE: Final = "Cách dùng / Usage: "
_HELP: Final = "Cho xem hướng dẫn này. / Show this message."
_HEADINGS: Final = MappingProxyType({"Options": "Tùy chọn / Options", "Commands": "Các lệnh / Commands"})


class _Formatter(click.HelpFormatter):
    """Writes headings in both languages."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, prefix or _USAGE)

    @contextmanager
    def section(self, name: str) -> Iterator[None]:
        with super().section(_HEADINGS.get(name, name)):
            yield


class _Context(click.Context):
    formatter_class = _Formatter


class Command(click.Command):
    """A command whose help is in both languages throughout."""

    context_class = _Context

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        return _told(super().get_help_option(ctx))


class Group(click.Group):
    """A group of such commands."""

    context_class = _Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option that shows the help."""
        return _told(super().get_help_option(ctx))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does, in both languages: click would end at the first full stop."""
        named = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl([(name, _first_paragraph(command)) for name, command in named if command])


def _first_paragraph(command: click.Command) -> str:
    return " ".join(cleandoc(command.help or "").partition("\n\n")[0].split())


def _told(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = _HELP
    return option


class WrongUseError(click.UsageError):
    """Wrong use, told in both languages, and below how to learn more."""

    def show(self, file: Any = None) -> None:
        """Write how the command is used, where its help is, and what is wrong."""
        if self.ctx:
            asked = f"{self.ctx.command_path} --help"
            click.echo(f"{self.ctx.get_usage()}\nXem hướng dẫn: {asked} / For help: {asked}\n", file, err=True)
        click.echo(f"Error: {self.format_message()}", file, err=True)
