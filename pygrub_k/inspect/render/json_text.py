"""JSON in ASCII; a guest's bytes that are not UTF-8 become lone surrogates."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


def json_text(data: Any) -> str:
    """Return one value as indented JSON."""
    return json.dumps(data, indent=2)


def json_stream(
    head: dict[str, Any], name: str, items: Iterable[Any], tail: Callable[[], dict[str, Any]]
) -> Iterator[str]:
    """Yield the lines of one object: the items of `head`, the array `name`, the items of `tail`.

    The array is written as `items` arrive, one per line, so it is never in memory as a whole;
    `tail` is called after the last one.
    """
    yield from _begun(head, name)
    last: str | None = None
    for item in items:
        if last is not None:
            yield f"  {last},"
        last = json.dumps(item)
    if last is not None:
        yield f"  {last}"
    yield _ended(tail())


def json_pieces(
    head: dict[str, Any],
    name: str,
    pieces: Iterable[Sequence[str]],
    tail: Callable[[], dict[str, Any]],
) -> Iterator[str]:
    """Yield the text of the same object, whose items come as JSON, some at a time."""
    yield "".join(f"{line}\n" for line in _begun(head, name))
    start = "  "
    for items in pieces:
        if items:
            yield start + ",\n  ".join(items)
            start = ",\n  "
    yield f"{'' if start == '  ' else chr(10)}{_ended(tail())}\n"


def _begun(head: dict[str, Any], name: str) -> Iterator[str]:
    for key, value in head.items():
        yield ("{" if key == next(iter(head)) else " ") + f"{json.dumps(key)}: {json.dumps(value)},"
    yield (" " if head else "{") + f"{json.dumps(name)}: ["


def _ended(tail: dict[str, Any]) -> str:
    rest = "".join(f",\n {json.dumps(key)}: {json.dumps(value)}" for key, value in tail.items())
    return f" ]{rest}}}"
