"""What happens to a mutant: the way of the data as far as it gets, with the sentences that an editor would read."""

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any

from generator.catalogue.join import join
from generator.checks.advice import advise
from generator.checks.run import check
from generator.records.photos import Photo
from generator.records.reading import Entry, Records
from generator.records.schema import OutletRecord, PotentialRecord, ProducerRecord, ProductRecord
from generator.records.validation import Loaded, load
from generator.reporting.github import as_github, rest_for_summary
from generator.reporting.json import as_json
from generator.reporting.markdown import as_markdown
from generator.reporting.text import as_text

DAY = date(2025, 1, 1)
BATCH = 40


@dataclass
class Judge:
    """Reads mutants one by one; those that are right by themselves are checked and joined in batches.

    They get ids and rows of their own, and the photos that they name: two mutants of one record would be refused for
    being two. ``verdicts`` counts one code of each that was refused, and "published".
    """

    right: Records
    verdicts: Counter[str] = field(default_factory=Counter)
    _waiting: list[Entry[Any]] = field(default_factory=list)

    def read(self, data: bytes, kind: str) -> None:
        """Read a mutant of a kind of record: guard, strict loader, validation."""
        models = {
            "product": ProductRecord,
            "producer": ProducerRecord,
            "outlet": OutletRecord,
            "potential": PotentialRecord,
        }
        number = len(self._waiting)
        path = {
            "product": f"products/thoai-son/rau-sach-thu/m{number}.yml",
            "producer": f"products/thoai-son/m{number}/producer.yml",
            "outlet": f"products/thoai-son/outlets/m{number}.yml",
            "potential": f"products/thoai-son/potential/m{number}.yml",
        }[kind]
        loaded: Loaded[Any] = load(path, data, models[kind])
        if loaded.value is None:
            assert loaded.problems, "refused without a word"
            _told(loaded.problems)
            self.verdicts[loaded.problems[0].code] += 1
            return
        _, folder, owner, _ = path.split("/")
        sources = tuple(source.model_copy(update={"row": None}) for source in loaded.value.sources)
        named = loaded.value.model_copy(update={"id": f"m{number}", "sources": sources})
        self._waiting.append(Entry(path, folder, owner, named, loaded.marks))
        if len(self._waiting) == BATCH:
            self.judge()

    def judge(self) -> None:
        """Check what waits together with the right records, and join what no rule refuses."""
        problems = check(self._with(self._waiting))
        _told(problems)
        refused = {problem.path: problem.code for problem in problems if problem.is_error}
        good = [entry for entry in self._waiting if entry.path not in refused]
        records = self._with(good)
        if not any(problem.is_error for problem in check(records)):
            advise(records, DAY)
            join(records, DAY)
        else:
            raise AssertionError(as_text(check(records)))
        self.verdicts["published"] += len(good)
        self.verdicts.update(code for path, code in refused.items())
        self._waiting.clear()

    def _with(self, entries: list[Entry[Any]]) -> Records:
        def more(kind: type) -> tuple[Entry[Any], ...]:
            return tuple(entry for entry in entries if isinstance(entry.value, kind))

        right = self.right
        photos = {
            str(PurePosixPath(entry.path).with_name(photo.file)): Photo(Path(photo.file), 4, 3)
            for entry in entries
            for photo in getattr(entry.value, "photos", ())
        }
        return replace(
            right,
            photos=right.photos | photos,
            products=(*right.products, *more(ProductRecord)),
            producers=(*right.producers, *more(ProducerRecord)),
            outlets=(*right.outlets, *more(OutletRecord)),
            potential=(*right.potential, *more(PotentialRecord)),
        )


def _told(problems: Any) -> None:
    """Tell problems in every form; a sentence is one line, whatever was typed."""
    for problem in problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert "\n" not in problem.vi + problem.en, problem
    for tell in (as_text, as_github, rest_for_summary, as_json, as_markdown):
        tell(problems).encode()
