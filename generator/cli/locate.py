"""``ocop locate``: better points for addresses that are finer than their commune."""

from datetime import date
from typing import Final

import click

from generator.checks.locations import province_box
from generator.cli.common import Failed, number_option, pass_project
from generator.cli.helping import Command
from generator.locating.geocoder import (
    PUBLIC,
    SECONDS_BETWEEN,
    EndpointError,
    Geocoder,
    NoGeocoderError,
    StrangeAnswerError,
    pause_of,
)
from generator.locating.locate import locate, write
from generator.locating.questions import point_of, questions
from generator.project import Project
from generator.records.gazetteer import Gazetteer
from generator.records.reading import read
from generator.records.splicing import SpliceError

_LONGEST: Final = 3600
"""Seconds between two questions; who waits longer has mistyped."""


@click.command("locate", cls=Command)
@click.option("--write", "writing", is_flag=True, help="Ghi vào bản ghi. / Write into the records.")
@click.option(
    "--endpoint",
    envvar="OCOP_GEOCODER",
    default=PUBLIC,
    show_default=True,
    help="Máy chủ Nominatim. / The Nominatim server.",
)
@number_option(
    "--pause",
    default=SECONDS_BETWEEN,
    least=0,
    most=_LONGEST,
    text="Giây giữa hai câu hỏi. / Seconds between questions.",
)
@pass_project
def locate_command(project: Project, writing: bool, endpoint: str, pause: float) -> None:
    """Tìm vị trí chính xác hơn xã cho bản ghi có ấp, đường. / Find better points where hamlet or street is known.

    Hỏi Nominatim mỗi giây một câu, nhớ câu trả lời trong .cache/; dừng giữa chừng cũng không mất gì. /
    Asks Nominatim once a second and remembers the answers in .cache/; stopping loses nothing.
    """
    records = read(project.records)
    if records.places is None:
        raise Failed(
            "Thiếu products/places.yml; hãy chạy “ocop places”.", "products/places.yml is missing; run “ocop places”."
        )
    asked = list(questions(records, Gazetteer.of(records.places.value)))
    communes = records.places.value.communes
    within = province_box(point_of(commune) for commune in communes)
    try:
        geocoder = Geocoder(endpoint, project.cache / "geocoder.json", within, pause_of(endpoint, pause))
    except EndpointError as error:
        raise click.UsageError(
            f"--endpoint phải là địa chỉ web như {PUBLIC}, không phải “{endpoint}”. / "
            f"--endpoint must be a web address such as {PUBLIC}, not “{endpoint}”."
        ) from error
    taken = 0
    try:
        for number, (question, found) in enumerate(locate(asked, communes, geocoder.find), start=1):
            told = f"[{number}/{len(asked)}] {question.path}: "
            if found is None:
                click.echo(told + "không có điểm tốt hơn / no better point")
                continue
            taken += 1
            click.echo(f"{told}{found.point.lat}, {found.point.lon} ({found.precision})")
            if writing:
                write(project.root, found, date.today())
    except NoGeocoderError as error:
        raise Failed(
            f"Máy chủ {endpoint} không trả lời; {taken} điểm đã tìm được vẫn giữ, hãy chạy lại sau.",
            f"The server {endpoint} does not answer; the {taken} points found so far are kept, run it again later.",
        ) from error
    except StrangeAnswerError as error:
        raise Failed(
            f"Máy chủ {endpoint} trả lời không theo dạng của Nominatim; {taken} điểm đã tìm được vẫn giữ, "
            "hãy xem lại --endpoint.",
            f"The server {endpoint} does not answer in Nominatim's form; the {taken} points found so far are kept, "
            "check --endpoint.",
        ) from error
    except SpliceError as error:
        raise Failed(
            "Một bản ghi đã đổi trong khi tìm; hãy chạy lại.", "A record changed meanwhile; run again."
        ) from error
    except OSError as error:
        raise Failed(f"Không ghi được: {error.strerror}.", f"Cannot write: {error.strerror}.") from error
    click.echo(f"{taken}/{len(asked)} bản ghi có điểm tốt hơn. / {taken} of {len(asked)} records get a better point.")
    if taken and not writing:
        click.echo("Chưa ghi gì; hãy thêm --write. / Nothing is written; add --write.")
