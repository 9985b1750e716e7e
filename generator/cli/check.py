"""``ocop check``: every record is checked, every problem told at once."""

import os
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path, PurePosixPath

import click

from generator.checks.advice import advise
from generator.checks.concerning import concerning
from generator.checks.run import Checker
from generator.cli.common import FILES, day_option, part_of, pass_project, say
from generator.cli.helping import Command
from generator.collecting import uncollected
from generator.project import Project, day_of_build, within
from generator.records.memory import Memory
from generator.records.problem import Problem
from generator.records.reading import Choice, Records, read
from generator.records.route_pages import ROUTES_FOLDER, english_of, route_pages
from generator.reporting.digest import Wanted, chosen
from generator.reporting.github import as_github, rest_for_summary
from generator.reporting.json import as_json
from generator.reporting.markdown import as_markdown, edit_address
from generator.reporting.text import as_text, summary


@click.command("check", cls=Command)
@click.argument("paths", nargs=-1, type=FILES)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "github", "json", "markdown"]),
    default="text",
    help="Dạng in ra. / Output form.",
)
@click.option(
    "--warnings",
    "wanted",
    type=click.Choice(["all", "some", "none"]),
    help="Lưu ý: hết, gộp loại quá nhiều, hay không. / Warnings: all, the frequent ones summed up, none "
    "(default: some; json: all).",
)
@click.option(
    "--links", is_flag=True, help="Hỏi xem các đường dẫn còn mở được không. / Ask whether links still answer."
)
@day_option("--as-of", text="Ngày tính hiệu lực (mặc định: hôm nay). / The day that decides what is stale.")
@click.option(
    "--repository",
    envvar="OCOP_REPOSITORY_URL",
    default="",
    help="Kho trên GitHub, cho liên kết sửa (markdown). / The repository on GitHub, for edit links (markdown).",
)
@click.option("--branch", default="main", show_default=True, help="Nhánh của kho ấy. / The branch of it.")
@pass_project
@uncollected()
def check_command(
    project: Project,
    paths: tuple[Path, ...],
    form: str,
    wanted: Wanted | None,
    links: bool,
    as_of: date | None,
    repository: str,
    branch: str,
) -> None:
    """Kiểm tra mọi bản ghi, báo hết lỗi một lần. / Check every record and tell all problems at once.

    PATH: chỉ báo lỗi trong các tệp hay thư mục này, bản ghi hay tuyến gợi ý. / Tell only of these files or folders,
    records or ready-made routes.
    """
    folders = [project.records.name, ROUTES_FOLDER]
    asked = [part_of(project, path, folders) for path in paths] or folders
    memory, checker = Memory(project.memory), Checker()
    records = read(project.records, memory=memory, choose=_concerning(project, asked), meanwhile=checker.look)
    found = [*checker.check(records), *advise(records, day_of_build(as_of))]
    memory.save()
    if links:
        found += _dead_links(project, records)
    told = [*asked, *_photos_of(records, asked)]
    problems = [problem for problem in found if within(problem.path, told)]
    listed, more = chosen(problems, wanted or ("all" if form == "json" else "some"))
    lines = [f"{text.vi} / {text.get('en')}" for text in more]
    if form == "json":
        click.echo(as_json(listed))
    elif form == "github":
        _tell_github(listed)
    elif form == "markdown":
        good = [path for path in asked if (project.root / path).is_file()]
        click.echo(as_markdown(listed, good=good, edit=edit_address(repository, branch), more=lines), nl=False)
    else:
        if listed:
            click.echo(as_text(listed))
        for line in lines:
            click.echo(f"! {line}")
        counted = listed if wanted == "none" else problems
        routes = [path for page in route_pages(project.root) for path in (page, english_of(page))]
        files = {*records.files, *(entry.path for entry in records.potential), *routes}
        click.echo(summary(counted, sum(within(path, asked) for path in files)))
    sys.exit(1 if any(p.is_error for p in problems) else 0)


def _concerning(project: Project, asked: Sequence[str]) -> Choice | None:
    """Return what chooses the records that the problems of these files and folders depend on."""
    folder = f"{project.records.name}/"
    return concerning([f"{path}/".removeprefix(folder).removesuffix("/") for path in asked])


def _photos_of(records: Records, asked: Sequence[str]) -> list[str]:
    """Return the photos that the records asked for name: what is wrong with these files is wrong with the records too."""
    return [
        str(PurePosixPath(entry.path).with_name(photo.file))
        for entry in records.entries
        if within(entry.path, asked)
        for photo in entry.value.photos
    ]


def _dead_links(project: Project, records: Records) -> list[Problem]:
    """Ask all links; when nobody at all answers, it is the network here that is down, and no link is blamed."""
    # Only here, because what speaks HTTP takes longer to import than a record takes to check.
    from generator.links.asking import ask_all
    from generator.links.rule import dead_links, links_of

    wanted = {link for _, _, link in links_of(records)}
    answers = ask_all(wanted, project.cache / "links.json", date.today(), _progress())
    if answers and all(answer.silent for answer in answers.values()):
        click.echo("Không có mạng: chưa hỏi được đường dẫn nào. / No network: no link could be asked.", err=True)
        return []
    return list(dead_links(records, answers))


def _progress() -> Callable[[int, int], None]:
    def tell(done: int, of: int) -> None:
        if done % 20 == 0 or done == of:
            say(f"Đã hỏi {done}/{of} đường dẫn", f"{done} of {of} links asked")

    return tell


def _tell_github(problems: Sequence[Problem]) -> None:
    if problems:
        click.echo(as_github(problems))
    rest, file = rest_for_summary(problems), os.environ.get("GITHUB_STEP_SUMMARY")
    if rest and file:
        with Path(file).open("a", encoding="utf-8") as stream:
            stream.write(rest)
