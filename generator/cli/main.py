"""The console command ``ocop``: exit status 0 fine, 1 problems in the records, 2 wrong use.

Each command lives in a module of its own and is imported only when it is called, so that ``ocop check`` does not wait
for the libraries of maps and spreadsheets.
"""

import os
import sys
from collections.abc import Mapping
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NoReturn

import click

from generator.cli.common import FILES, Failed
from generator.cli.helping import Group
from generator.cli.usage import in_both_languages
from generator.project import DayError, day_of_build

#: Command → module below ``generator.cli`` and the name of the click command in it, in the order of the help text.
COMMANDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "check": ("check", "check_command"),
        "build": ("build", "build_command"),
        "serve": ("serve", "serve_command"),
        "places": ("places", "places_command"),
        "schema": ("schema", "schema_command"),
        "fix": ("fix", "fix_command"),
        "new": ("new", "new_command"),
        "locate": ("locate", "locate_command"),
        "import": ("import_", "import_command"),
        "report": ("report", "report_command"),
        "stats": ("stats", "stats_command"),
        "forget": ("forget", "forget_command"),
        "print": ("print_", "print_command"),
    }
)


def run() -> NoReturn:
    """Run the console command, and end without taking apart what it made: of a country that takes a third of a second."""
    _speak_vietnamese()
    try:
        try:
            main()
        except SystemExit as ended:
            if not isinstance(ended.code, int):  # nothing, or words that Python writes to standard error
                raise
            # As click always ends; "ended" holds what the command made until here.
            sys.stdout.flush()
            os._exit(ended.code)
    except OSError as error:
        sys.stderr.write(f"Hệ thống không cho làm tiếp: {error}. / The system does not let it go on: {error}.\n")
        sys.stderr.flush()
        os._exit(1)
    sys.exit()


def _speak_vietnamese() -> None:
    """Let output end in no error for a letter that the code page of Windows, or a plain C locale, does not have.

    What is redirected is UTF-8 everywhere; a terminal keeps the only encoding that it can show.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


class _Commands(Group):
    """Imports a command when it is asked for, and tells of wrong use in both languages."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        try:
            return super().make_context(*args, **kwargs)
        except click.UsageError as error:
            raise in_both_languages(error) from error

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise in_both_languages(error) from error
        except (click.Abort, KeyboardInterrupt, EOFError) as error:  # Ctrl+C, or no answer to a question
            raise Failed("Đã dừng giữa chừng.", "Stopped before the end.") from error

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name]
        command = getattr(import_module(f"generator.cli.{module}"), name)
        assert isinstance(command, click.Command)  # noqa: S101 - told to the type checker
        return command


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--project", "folder", type=FILES, default=Path(), help="Thư mục dự án. / The project's folder (default: here)."
)
@click.version_option(package_name="ocop-map", help="Cho xem số phiên bản. / Show the version.")
def main(folder: Path) -> None:
    """Danh mục OCOP: kiểm tra bản ghi và dựng trang web. / The OCOP catalogue: check records, build the site."""
    os.umask(0o022)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "1")  # looking for some takes as long as checking 200 records
    try:
        day_of_build()
    except DayError as error:
        raise click.UsageError(
            f"SOURCE_DATE_EPOCH phải là số giây tính từ năm 1970, không phải “{error}”. / "
            f"SOURCE_DATE_EPOCH must be a number of seconds since 1970, not “{error}”."
        ) from error
