"""What building the catalogue costs, side by side with others: run by ``make bench``.

For each N it makes records (``records.py``), builds them with ``ocop build`` in a process of its own, and prints tables:
cost, stages, rebuilds and preview, peers, goals. The peers build the same pages from the same records in the same run; one
that is missing says so. Everything lies in one temporary folder that goes when the benchmark does, however it ends; until
then nothing is removed, because some file systems (ext4 without a journal) look at every node that was freed within the
last minutes whenever a file is made: whoever is measured after something was removed pays for it, up to ten times the floor.
"""

import argparse
import json
import shutil
import signal
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from generator.build import prepare
from generator.catalogue.whole import Catalogue
from tests.bench.country import country, one_province
from tests.bench.figures import Figures, Site
from tests.bench.hugo_peer import hugo_command
from tests.bench.measuring import CommandError, Run, measured
from tests.bench.mkdocs_peer.peer import mkdocs_command
from tests.bench.peer import PeerMissingError
from tests.bench.previewing import seconds_to_visible
from tests.bench.records import AS_OF, write_project
from tests.bench.table import megabytes, seconds, tell
from tests.bench.telling import (
    SIZES,
    tell_costs,
    tell_goals,
    tell_machine,
    tell_peers,
    tell_rebuilds,
    tell_stages,
)

PEERS: Final = ("hugo", "mkdocs", "floor")
STEPS: Final = ("rebuilds", "check", "serve")
MKDOCS_MOST: Final = 1_000
"""Products with which plain mkdocs is still tried: 17,000 take it six minutes and tell nothing new."""

PROVINCE_MOST: Final = 108
"""So many products are those of An Giang alone; where there are more, they are made all over the country."""

_OCOP: Final = Path(sys.executable).with_name("ocop")
#: Room in bytes that a product needs for its record, its files, what is kept of them, and the same files as the floor and the
#: peers write them.
_ROOM: Final = 600_000


def main() -> None:
    """Measure and print."""
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    tell_machine()
    done: list[Figures] = []
    with tempfile.TemporaryDirectory(prefix="ocop-bench-", dir=options.folder) as folder:
        for products in options.sizes:
            free, needed = shutil.disk_usage(folder).free, products * _ROOM
            if free < needed:
                tell(f"{products:,} products: left out, {megabytes(needed)} needed, {megabytes(free)} free")
                continue
            done.append(_measure(products, Path(folder) / str(products), options.peers, options.skip))
        tell_costs(done)
        tell_stages(done)
        tell_rebuilds(done)
        tell_peers(done, options.peers)
        tell_goals(done)
        tell("removing all of it …")


def _options() -> argparse.Namespace:
    def listed(choices: Sequence[str]) -> Callable[[str], list[str]]:
        def read(text: str) -> list[str]:
            names = [name for name in text.split(",") if name]
            if unknown := set(names) - set(choices):
                raise argparse.ArgumentTypeError(f"{', '.join(sorted(unknown))}: not one of {', '.join(choices)}")
            return names

        return read

    parser = argparse.ArgumentParser(prog="python -m tests.bench.build", description=__doc__)
    parser.add_argument(
        "--sizes", type=lambda text: [int(n) for n in text.split(",")], default=list(SIZES), help="numbers of products"
    )
    parser.add_argument(
        "--peers", type=listed(PEERS), default=list(PEERS), help=f"of {','.join(PEERS)}; empty for none"
    )
    parser.add_argument("--skip", type=listed(STEPS), default=[], help=f"what not to measure, of {','.join(STEPS)}")
    parser.add_argument("--folder", type=Path, help="where the temporary folder is made")
    return parser.parse_args()


def _measure(products: int, folder: Path, peers: Sequence[str], skip: Sequence[str]) -> Figures:
    figures = Figures(products=products)
    project, site = folder / "project", folder / "site"
    caches = {"XDG_CACHE_HOME": str(folder / "cache"), "TMPDIR": str(folder / "tmp")}
    tell(f"{products:,} products: making records …")
    (folder / "tmp").mkdir(parents=True)
    write_project(project, products, None if products > PROVINCE_MOST else one_province(country(), "an-giang"))

    def run(name: str, *arguments: str | Path) -> None:
        tell(f"{products:,} products: {name} …")
        done = figures.runs[name] = measured([_OCOP, "--project", project, *arguments], cwd=project, environment=caches)
        tell(f"  {seconds(done.wall)}, CPU {seconds(done.cpu)}, {megabytes(done.memory)}")

    build = ("build", "--timings", "--as-of", AS_OF.isoformat(), "--site-dir", site)
    run("empty cache", *build)
    figures.sites["ocop"] = Site.of(site)
    record = min(
        p
        for p in (project / "products").glob("*/*/*.yml")
        if p.name != "producer.yml" and p.parent.name not in ("potential", "outlets")
    )
    if "rebuilds" not in skip:
        run("full cache", *build)
        before = record.read_text("utf-8")
        record.write_text(before.replace("\n  vi: ", "\n  vi: Thử ", 1), "utf-8")
        run("one record changed", *build)
        record.write_text(before, "utf-8")
    if "check" not in skip:
        run("check all", "check", "--as-of", AS_OF.isoformat())
        run("check one file", "check", "--as-of", AS_OF.isoformat(), record)
    _measure_peers(figures, project, site, folder, peers)
    if "serve" not in skip:
        tell(f"{products:,} products: ocop serve …")
        command: list[str | Path] = [_OCOP, "--project", project, "serve", "--as-of", AS_OF.isoformat()]
        _, figures.visible = seconds_to_visible(command, record, project, folder / "serve.log")
    return figures


def _measure_peers(figures: Figures, project: Path, site: Path, folder: Path, peers: Sequence[str]) -> None:
    """Build with every peer."""
    catalogue = prepare(project / "products", AS_OF)[0]
    commands: dict[str, Callable[[Catalogue], list[str | Path]]] = {
        "hugo": lambda catalogue: hugo_command(catalogue, site, folder / "hugo"),
        "mkdocs": lambda catalogue: mkdocs_command(catalogue, folder / "mkdocs"),
    }
    if "floor" in peers:
        tell(f"{figures.products:,} products: floor …")
        run = measured(
            [sys.executable, "-m", "tests.bench.floor", site, folder / "floor"], cwd=Path(__file__).parents[2]
        )
        wall, cpu = json.loads(run.output)
        figures.runs["floor"] = Run(wall=wall, cpu=cpu, memory=run.memory, output="")
        figures.sites["floor"] = Site.of(folder / "floor")
    for peer in (peer for peer in peers if peer in commands):
        if peer == "mkdocs" and figures.products > MKDOCS_MOST:
            figures.missing[peer] = f"not tried over {MKDOCS_MOST:,}"
            continue
        try:
            tell(f"{figures.products:,} products: {peer} …")
            command = commands[peer](catalogue)
            figures.runs[peer] = measured(command, cwd=folder / peer, environment={"NO_MKDOCS_2_WARNING": "1"})
            figures.sites[peer] = Site.of(folder / peer / "site")
            tell(f"  {seconds(figures.runs[peer].wall)}, CPU {seconds(figures.runs[peer].cpu)}")
        except (PeerMissingError, CommandError) as error:
            figures.missing[peer] = str(error)


if __name__ == "__main__":
    main()
