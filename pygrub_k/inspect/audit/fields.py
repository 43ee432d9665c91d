"""The fields of a guest's record: the one list that all formats and all checks are made from."""

from __future__ import annotations

from typing import Any, Final

from pygrub_k.errors import ConfinementError
from pygrub_k.limits import AUDIT_ITEMS, AUDIT_TEXT
from pygrub_k.text import printable

Kind = str | tuple[tuple[str, Any], ...]
"""`text`, `long` (of several lines), `number`, `real`, `flag`, `texts`, or the fields of a list's
items. Every one may be None where nothing is known."""
Fields = tuple[tuple[str, Kind], ...]

VOLUME: Final[Fields] = (
    ("name", "text"),
    ("size", "number"),
    ("kind", "text"),
    ("state", "text"),
    ("uuid", "text"),
    ("label", "text"),
    ("health", "text"),
    ("reason", "text"),
)
KERNEL: Final[Fields] = (
    ("volume", "text"),
    ("path", "text"),
    ("version", "text"),
    ("format", "text"),
    ("pv", "text"),
    ("pvh", "flag"),
    ("default", "flag"),
)
SYSTEM: Final[Fields] = (
    ("volume", "text"),
    ("path", "text"),
    ("name", "text"),
    ("hostname", "text"),
)
PROBLEM: Final[Fields] = (("topic", "text"), ("text", "text"))

WORKER: Final[Fields] = (
    ("boots", "flag"),
    ("reason", "text"),
    ("diagnosis", "long"),
    ("format", "text"),
    ("menu", "text"),
    ("entries", "number"),
    ("entry", "text"),
    ("title", "text"),
    ("kernel", "text"),
    ("version", "text"),
    ("pv", "text"),
    ("pvh", "flag"),
    ("ramdisks", "texts"),
    ("args", "text"),
    ("one_shot", "text"),
    ("saved", "text"),
    ("health", "text"),
    ("systems", SYSTEM),
    ("volumes", VOLUME),
    ("kernels", KERNEL),
    ("problems", PROBLEM),
)
"""What the confined worker says of a guest."""
RECORD: Final[Fields] = (
    ("guest", "text"),
    ("config", "text"),
    ("disks", "texts"),
    ("type", "text"),
    ("started_by", "text"),
    *WORKER,
    ("against", "text"),
    ("differs", "texts"),
    ("failed", "text"),
    ("host", "text"),
    ("seconds", "real"),
    ("processor_seconds", "real"),
)
"""A record as it is printed and stored. Programs read this: keys never change."""

_PLAIN: Final = {"number": int, "real": float, "flag": bool}
_LINES: Final = 256
"""Of a `long` text."""


def checked(data: Any, fields: Fields) -> dict[str, Any]:
    """Return a record with exactly these fields, every text bounded and valid UTF-8.

    What is missing is None. Raises ConfinementError for anything else: the worker is not trusted.
    """
    if not isinstance(data, dict) or set(data) - {name for name, _ in fields}:
        raise ConfinementError("the worker sent a record with missing or unknown fields")
    return {name: _value(data.get(name), kind) for name, kind in fields}


def empty(fields: Fields) -> dict[str, Any]:
    """Return a record in which nothing is known; lists are empty."""
    return {name: [] if _is_list(kind) else None for name, kind in fields}


def _is_list(kind: Kind) -> bool:
    return kind == "texts" or isinstance(kind, tuple)


def _value(value: Any, kind: Kind) -> Any:
    if value is None:
        return [] if _is_list(kind) else None
    if isinstance(kind, tuple):
        return [checked(one, kind) for one in _items(value)]
    if kind == "texts":
        return [_text(one) for one in _items(value)]
    if kind == "text":
        return _text(value)
    if kind == "long":
        if not isinstance(value, str):
            raise ConfinementError("the worker sent a record with an invalid text")
        return "\n".join(map(_text, value.split("\n")[:_LINES]))
    is_large = isinstance(value, int) and not 0 <= value < 1 << 63
    if type(value) is not _PLAIN[kind] or is_large:
        raise ConfinementError(f"the worker sent a record with an invalid {kind}")
    return value


def _items(value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > AUDIT_ITEMS:
        raise ConfinementError("the worker sent a record with an invalid list")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ConfinementError("the worker sent a record with an invalid text")
    text = printable(value)
    return text if len(text) <= AUDIT_TEXT else text[:AUDIT_TEXT] + "…"
