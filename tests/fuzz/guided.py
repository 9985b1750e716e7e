"""``python -m tests.fuzz.guided``: let atheris find files that take new ways through guard, loader and validation.

Where atheris is installed (``pip install atheris``, Linux only); ``make fuzz`` leaves it out elsewhere. Arguments are
libFuzzer's, such as ``-max_total_time=60``.
"""

import sys
from importlib.util import find_spec

SECONDS = 30


def main() -> None:
    if find_spec("atheris") is None:
        print("atheris is not installed: no guided run")
        return
    import atheris

    with atheris.instrument_imports(include=["generator.records", "yaml"]):
        from generator.records.schema import ProductRecord
        from generator.records.validation import load

    def read(data: bytes) -> None:
        load("x.yml", data, ProductRecord)

    atheris.Setup([sys.argv[0], f"-max_total_time={SECONDS}", "-max_len=4000", *sys.argv[1:]], read)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
