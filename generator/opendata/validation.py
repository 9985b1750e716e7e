"""Nothing is published that its own schema refuses."""

from typing import Any, Final

import jsonschema_rs

from generator.opendata.shape import Json

_SHOWN: Final = 5


class InvalidDataError(ValueError):
    """A file of the open data does not fit its schema; the build stops and nothing is published."""


class Checker:
    """Compares values with one JSON Schema (draft 2020-12, formats included)."""

    def __init__(self, schema: Json) -> None:
        """Compile the schema.

        Raises:
            ValueError: it is no JSON Schema.
        """
        self._validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)

    def check(self, path: str, value: Any) -> None:
        """Accept a value that is to be written to ``path``.

        Raises:
            InvalidDataError: it does not fit; the message names the first places that do not.
        """
        if self._validator.is_valid(value):
            return
        found = []
        for error in self._validator.iter_errors(value):
            found.append(f"{'/'.join(str(step) for step in error.instance_path)}: {error.message}")
            if len(found) == _SHOWN:
                break
        raise InvalidDataError(f"{path}: " + "; ".join(found))
