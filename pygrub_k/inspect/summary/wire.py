"""Data classes as JSON and back, checked member by member: the worker may have been taken over."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_origin, get_type_hints

from pygrub_k.errors import ConfinementError
from pygrub_k.text import printable

T = TypeVar("T")

LARGEST: Final = 1 << 80
"""Largest absolute value of a number: beyond the nanoseconds of any time in a file system."""


def packed(found: Any) -> str:
    """Return a data class as JSON in ASCII."""
    return json.dumps(_plain(found), separators=(",", ":"))


def _plain(found: Any) -> Any:
    if isinstance(found, tuple):
        return list(map(_plain, found))
    if is_dataclass(found):
        return {one.name: _plain(getattr(found, one.name)) for one in fields(found)}
    return found


def unpacked(kind: type[T], data: bytes) -> T:
    """Return what `packed` was given; ConfinementError if the bytes are not of that form.

    Texts have printable characters only, whoever sent them.
    """
    try:
        found: T = _value(kind, json.loads(data))
    except (ValueError, TypeError, RecursionError) as error:
        raise ConfinementError(f"the worker's summary is malformed: {error}") from error
    return found


def _value(kind: Any, data: Any) -> Any:
    if is_dataclass(kind):
        return _object(kind, data)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is tuple:
        if type(data) is not list:
            raise TypeError("a list is missing")
        return tuple(_value(inner[0], one) for one in data)
    if origin is UnionType:
        (other,) = (one for one in inner if one is not NoneType)
        return None if data is None else _value(other, data)
    if type(data) is not kind:
        raise TypeError(f"{kind.__name__} is missing")
    if kind is int and not -LARGEST < data < LARGEST:
        raise ValueError("a number is too large")
    return printable(data) if kind is str else data


def _object(kind: Any, data: Any) -> Any:
    hints = _members(kind)
    if type(data) is not dict or data.keys() != hints.keys():
        raise TypeError(f"members of {kind.__name__} are missing")
    return kind(**{name: _value(hint, data[name]) for name, hint in hints.items()})


@cache
def _members(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
