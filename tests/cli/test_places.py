"""``ocop places``: what must be decided before another province is published, one doubt a line."""

import re

import pytest
from click.testing import CliRunner

from generator.cli.main import main
from generator.places import derive
from generator.places.provinces import AN_GIANG, ChosenProvince
from tests.projects import SmallProject

CAN_THO = ChosenProvince(id="can-tho", code="92", current="92", districts=())
DOUBT = re.compile(
    r"(?:Phường|Xã|Thị trấn) .+, (?:Quận|Huyện|Thị xã|Thành phố) .+ \((\d{5})\), điểm \d+\.\d{5}, \d+\.\d{5}: .+ \[([a-z-]+)\]\."
)


@pytest.mark.parametrize("options", [[], ["--check"]])
def test_every_doubt_is_told_on_a_line_of_its_own(
    project: SmallProject, monkeypatch: pytest.MonkeyPatch, options: list[str]
) -> None:
    monkeypatch.setattr(derive, "PROVINCES", (AN_GIANG, CAN_THO))
    before = project.text("products/places.yml")
    result = CliRunner().invoke(main, ["--project", str(project.root), "places", *options])
    assert (result.exit_code, project.text("products/places.yml")) == (1, before)
    lines = result.output.removesuffix("\n").split("\n")
    doubts = [DOUBT.fullmatch(line) for line in lines if re.search(r"\[[a-z-]+\]\.$", line) and line[0] != " "]
    assert len(doubts) > 5
    found = [(doubt[1], doubt[2]) for doubt in doubts if doubt]
    assert len(found) == len(doubts)
    assert found == sorted(found)
    assert "Each point in doubt above: replace it in overrides.py" in lines[-1]
    assert max(map(len, lines)) < 260
