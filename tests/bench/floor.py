"""The floor: a loop that writes the files of a finished site, which no generator in this language can go below.

``python -m tests.bench.floor SITE COPY`` reads the site into memory, writes it to another place, and prints the seconds of wall and
processor that the writing alone took, as JSON.
"""

import json
import os
import sys
from pathlib import Path
from time import perf_counter, process_time


def write_again(site: Path, copy: Path) -> tuple[float, float]:
    """Copy all files of ``site`` to ``copy`` by way of memory; return the seconds of wall and processor of the writing."""
    files = [
        (copy / path.relative_to(site), path.read_bytes())
        for root, _, names in os.walk(site)
        for path in (Path(root) / name for name in names)
    ]
    wall, processor = perf_counter(), process_time()
    made = set()
    for path, content in files:
        if path.parent not in made:
            path.parent.mkdir(parents=True, exist_ok=True)
            made.add(path.parent)
        with path.open("wb", buffering=0) as file:
            file.write(content)
    return perf_counter() - wall, process_time() - processor


if __name__ == "__main__":
    print(json.dumps(write_again(Path(sys.argv[1]), Path(sys.argv[2]))))
