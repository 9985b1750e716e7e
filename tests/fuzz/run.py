"""``python -m tests.fuzz.run``: break records by the hundred thousand and tell what became of them (``make fuzz``).

Every mutant has a number, and the same seed and number make the same mutant. One that makes the checker fall over is
kept in ``build/fuzz/``, for ``tests/records/bad/``.
"""

import argparse
import sys
import time
import traceback
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from generator.records.reading import read
from generator.records.strict_yaml import Plain, parse
from generator.records.writing import mapping
from generator.schemas.kinds import KINDS
from tests.fuzz.judging import Judge
from tests.fuzz.mutating import of_bytes, of_lines, of_values
from tests.projects import FIXTURE_RECORDS, ROOT
from tests.records.whole_records import whole

KEPT = ROOT / "build" / "fuzz"
_KINDS = {"product": 6, "producer": 3, "outlet": 2, "potential": 1}
"""Kinds of record and how often each is broken."""


def seeds() -> dict[str, list[tuple[bytes, dict[str, Plain]]]]:
    """Return right records of every kind, as bytes and as values: the fixtures', and one with every field."""
    found: dict[str, list[tuple[bytes, dict[str, Plain]]]] = {}
    for kind in KINDS:
        if kind.name in _KINDS:
            files = [f for f in sorted(FIXTURE_RECORDS.rglob("*.yml")) if kind.takes(f"products/{_below(f)}")]
            texts = [file.read_bytes() for file in files] + ["\n".join(mapping(whole(kind.model))).encode()]
            found[kind.name] = [(text, value) for text in texts if isinstance(value := parse(text).value, dict)]
    return found


def _below(file: Path) -> str:
    return file.relative_to(FIXTURE_RECORDS).as_posix()


def run(count: int, seed: str) -> tuple[Counter[str], int]:
    """Break and judge ``count`` records; return the verdicts, and how many mutants made the checker fall over."""
    judge, right, fallen = Judge(read(FIXTURE_RECORDS)), seeds(), 0
    kinds = [kind for kind, often in _KINDS.items() for _ in range(often)]
    for number in range(count):
        random = Random(f"{seed}-{number}")  # noqa: S311 - for chance, not for secrets
        kind = random.choice(kinds)
        data, value = random.choice(right[kind])
        way = random.random()
        mutant = (
            of_values(value, random) if way < 0.5 else of_lines(data, random) if way < 0.8 else of_bytes(data, random)
        )
        try:
            judge.read(mutant, kind)
        except Exception:
            fallen += 1
            KEPT.mkdir(parents=True, exist_ok=True)
            (KEPT / f"{kind}-{seed}-{number}.yml").write_bytes(mutant)
            (KEPT / f"{kind}-{seed}-{number}.txt").write_text(traceback.format_exc(), encoding="utf-8")
            judge = Judge(judge.right, judge.verdicts)
    judge.judge()
    return judge.verdicts, fallen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--seed", default="1")
    wanted = parser.parse_args()
    started = time.monotonic()
    with ProcessPoolExecutor(wanted.jobs) as pool:
        shares = [wanted.count // wanted.jobs] * wanted.jobs
        results = list(pool.map(run, shares, [f"{wanted.seed}.{job}" for job in range(wanted.jobs)]))
    seconds = time.monotonic() - started
    verdicts = sum((found for found, _ in results), Counter[str]())
    fallen = sum(count for _, count in results)
    total = sum(shares)
    print(f"{total} records in {seconds:.0f} s, {total / seconds:.0f} a second; {fallen} uncaught exceptions")
    for verdict, count in verdicts.most_common():
        print(f"{count:8}  {count / total:6.1%}  {verdict}")
    sys.exit(1 if fallen else 0)


if __name__ == "__main__":
    main()
