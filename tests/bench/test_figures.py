"""The arithmetic of the benchmark, and that what it tells of a site is what lies there."""

from pathlib import Path

import pytest

from tests.bench.figures import Figures, Site, growth
from tests.bench.floor import write_again
from tests.bench.measuring import Run
from tests.bench.telling import tell_goals
from tests.site.builds import snapshot


def run(cpu: float, memory: int = 0) -> Run:
    return Run(wall=cpu, cpu=cpu, memory=memory, output="")


def test_growth_of_what_doubles_with_its_size_is_one() -> None:
    few = Figures(products=1_000, runs={"full cache": run(2)})
    many = Figures(products=16_000, runs={"full cache": run(32)})
    assert growth(few, many, "full cache") == pytest.approx(1)
    assert growth(few, many, "empty cache") is None


def test_goals_say_whether_they_are_met(capsys: pytest.CaptureFixture[str]) -> None:
    runs = {"full cache": run(30, 700_000_000), "hugo": run(200), "floor": run(4)}
    tell_goals(
        [Figures(products=108, runs={"full cache": run(3.5)}, visible=0.25), Figures(products=17_000, runs=runs)]
    )
    told = capsys.readouterr().out.splitlines()
    assert "| CPU at 108 | 3 s |  | 3.50 s missed |  |" in told
    assert "| memory at 17,000 | 600 MB |  | 700.00 MB missed |  |" in told
    assert "| CPU, of Hugo's at 17,000 | 0.2 |  | 0.15 met |  |" in told
    assert "| CPU, of the floor's at 17,000 | 6 |  | 7.50 missed |  |" in told
    assert "| change visible at 108 | 0.5 s |  | 0.25 s met |  |" in told
    assert "| change visible at 17,000 | 3 s |  |  |  |" in told


def test_the_floor_writes_the_same_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    (site / "deep" / "er").mkdir(parents=True)
    (site / "deep" / "er" / "index.html").write_bytes(b"<p>page</p>")
    (site / "data.json").write_bytes(b"{}")
    before = snapshot(site)
    write_again(site, tmp_path / "copy")
    assert snapshot(tmp_path / "copy") == before
    assert snapshot(site) == before
    assert Site.of(tmp_path / "copy") == Site(pages=1, page_bytes=11, files=2, bytes=13)
