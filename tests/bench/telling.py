"""The tables of ``make bench``."""

import os
import platform
import re
from collections.abc import Callable, Sequence
from typing import Final

from tests.bench.figures import Figures, growth
from tests.bench.table import head, heading, megabytes, row, seconds

#: N at which goals are set: few, some, the country.
SIZES: Final = (108, 1_000, 17_000)
_BUILDS: Final = ("empty cache", "full cache", "one record changed")

_STAGE: Final = re.compile(r"^ +([\d.]+) s  .* / (.*)$", re.MULTILINE)


def tell_machine() -> None:
    """Tell where this was measured, and how busy it was."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    load = ", ".join(f"{value:.1f}" for value in os.getloadavg())
    heading("Machine")
    print(
        f"{os.cpu_count()} cores, {megabytes(memory)} of memory, {platform.system()} {platform.release()}, "
        f"Python {platform.python_version()}; load before the run {load}."
    )


def tell_costs(done: Sequence[Figures]) -> None:
    """Tell what a first build costs."""
    heading("ocop build, empty cache")
    head("products", "wall", "CPU", "memory", "pages", "CPU a page", "bytes a page", "files", "site")
    for figures in done:
        run, site = figures.runs["empty cache"], figures.sites["ocop"]
        row(
            f"{figures.products:,}",
            seconds(run.wall),
            seconds(run.cpu),
            megabytes(run.memory),
            f"{site.pages:,}",
            f"{run.cpu / site.pages * 1000:.2f} ms",
            f"{site.page_bytes // site.pages:,}",
            f"{site.files:,}",
            megabytes(site.bytes),
        )


def tell_stages(done: Sequence[Figures]) -> None:
    """Tell how long each stage of a first build took."""
    heading("Stages of it (wall)")
    head("stage", *(f"{figures.products:,}" for figures in done))
    stages: dict[str, dict[int, float]] = {}
    for figures in done:
        for took, stage in _STAGE.findall(figures.runs["empty cache"].output):
            stages.setdefault(re.sub(r"\d+", "N", stage), {})[figures.products] = float(took)
    for stage, took in stages.items():
        row(stage, *(seconds(took[f.products]) if f.products in took else "" for f in done))


def tell_rebuilds(done: Sequence[Figures]) -> None:
    """Tell what later builds, checks and changes cost."""
    heading("Again")
    head("", *(f"{figures.products:,}" for figures in done))
    for name in (*_BUILDS, "check all", "check one file"):
        runs = [figures.runs.get(name) for figures in done]
        row(name, *(f"{seconds(run.wall)} (CPU {seconds(run.cpu)})" if run else "" for run in runs))
    row("serve: change visible", *("" if f.visible is None else seconds(f.visible) for f in done))


def tell_peers(done: Sequence[Figures], peers: Sequence[str]) -> None:
    """Tell what others cost for the same pages."""
    heading("Side by side")
    head("", "products", "wall", "CPU", "memory", "pages", "bytes a page", "files", "site")
    for figures in done:
        for name, key in (
            *((f"ocop, {key}", key) for key in _BUILDS),
            *((p, p) for p in peers),
        ):
            run, site = figures.runs.get(key), figures.sites.get("ocop" if name.startswith("ocop") else key)
            if run and site:
                row(
                    name,
                    f"{figures.products:,}",
                    seconds(run.wall),
                    seconds(run.cpu),
                    megabytes(run.memory),
                    f"{site.pages:,}",
                    f"{site.page_bytes // site.pages:,}",
                    f"{site.files:,}",
                    megabytes(site.bytes),
                )
            elif key in figures.missing:
                row(name, f"{figures.products:,}", figures.missing[key].splitlines()[0], *[""] * 6)


def tell_goals(done: Sequence[Figures]) -> None:
    """Tell each goal of the project, what was measured, and whether it is met."""
    heading("Goals")
    head("goal", "most", *_BUILDS)
    by_size = {figures.products: figures for figures in done}
    few, middle, many = (by_size.get(size) for size in SIZES)

    def goal(name: str, most: float, of: Callable[[str], float | None], unit: str = "") -> None:
        row(name, f"{most:g}{unit}", *(_judged(of(key), most, unit) for key in _BUILDS))

    goal("CPU at 108", 3, lambda key: few.runs[key].cpu if few and key in few.runs else None, " s")
    goal("memory at 17,000", 600, lambda key: many.runs[key].memory / 1e6 if many and key in many.runs else None, " MB")
    goal("wall, of Hugo's at 17,000", 0.2, lambda key: many.ratio(key, "hugo", lambda run: run.wall) if many else None)
    goal("CPU, of Hugo's at 17,000", 0.2, lambda key: many.ratio(key, "hugo", lambda run: run.cpu) if many else None)
    goal(
        "CPU, of the floor's at 17,000", 6, lambda key: many.ratio(key, "floor", lambda run: run.cpu) if many else None
    )
    goal("growth exponent of CPU, 1,000 to 17,000", 1.1, lambda key: growth(middle, many, key))
    goal("change visible at 108", 0.5, lambda key: few.visible if few and key == "full cache" else None, " s")
    goal("change visible at 17,000", 3, lambda key: many.visible if many and key == "full cache" else None, " s")


def _judged(value: float | None, most: float, unit: str) -> str:
    if value is None:
        return ""
    return f"{value:.2f}{unit} {'met' if value <= most else 'missed'}"
