"""Values that one process hands to another, pickled: in half the time that Python takes by itself.

A catalogue is 400,000 frozen dataclasses with slots. Python asks each of them for its fields, one by one, and each time
what fields there are; here that is worked out once a class.
"""

import copyreg
import pickle
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import IO, Any, Final, cast


def dump(value: object, file: IO[bytes]) -> None:
    """Write a value.

    Raises:
        OSError: the disk refuses.
        Exception: something in it cannot be pickled.
    """
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(value)


def load(file: IO[bytes]) -> Any:
    """Return what ``dump`` has written; only what this program itself wrote may be read.

    Raises:
        Exception: it is something else.
    """
    return pickle.load(file)  # noqa: S301 - see above


class _Reducers(dict[type, Callable[[Any], Any]]):
    """How values of each class are pickled; what is not here, Python pickles in its own way."""

    def __missing__(self, cls: type) -> Callable[[Any], Any]:
        if not (is_dataclass(cls) and "__slots__" in vars(cls)) or "__reduce__" in vars(cls):
            raise KeyError(cls)
        names = [field.name for field in fields(cls)]
        values: Callable[[Any], Any] = attrgetter(*names)
        if len(names) < 2:  # of one name it would return the bare value
            values = lambda one: tuple(getattr(one, name) for name in names)  # noqa: E731 - as short as what it stands for
        self[cls] = lambda one: (_made, (cls, *values(one)))
        return self[cls]


def _made(cls: type, *values: object) -> object:
    """Return a dataclass of values that one had; its own way in would look at how it was called."""
    made: object = object.__new__(cls)
    for put, value in zip(_setters(cls), values, strict=True):
        put(made, value)
    return made


@cache
def _setters(cls: Hashable) -> tuple[Callable[[object, object], None], ...]:
    return tuple(getattr(cls, field.name).__set__ for field in fields(cast("Any", cls)))


def _read_only(content: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(content)


# Python pickles a dictionary, but not one that may only be read.
copyreg.pickle(MappingProxyType, lambda proxy: (_read_only, (dict(proxy),)))


class _Pickler(pickle.Pickler):
    dispatch_table: Final = _Reducers(cast("dict[type, Callable[[Any], Any]]", copyreg.dispatch_table))  # type: ignore[misc]
