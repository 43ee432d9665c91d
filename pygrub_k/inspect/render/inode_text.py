"""An inode as text for people and as data for JSON."""

from __future__ import annotations

from itertools import chain
from stat import S_IMODE, filemode
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.inspect.render.attribute_text import attribute_text
from pygrub_k.inspect.render.layout_text import run_data
from pygrub_k.inspect.render.units import size_text, time_text
from pygrub_k.text import path_text, printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.filesystems.facts import Attribute, InodeFacts
    from pygrub_k.inspect.placement import Run

TIMES: Final = ("accessed", "modified", "changed", "created", "deleted")
INDENT: Final = 12
"""Width of the column with the names of facts."""


def inode_lines(
    facts: InodeFacts,
    name: str,
    target: bytes | None,
    attributes: Iterable[Attribute],
    runs: Iterable[Run],
) -> Iterator[str]:
    """Yield an inode as text: its facts, then where its content lies."""
    rows = [
        ("File", name),
        ("Kind", facts.kind),
        ("State", "freed: no name leads to it" if facts.freed else None),
        ("Target", None if target is None else printable_name(target)),
        ("Inode", facts.number),
        ("Subvolume", facts.subvolume),
        ("At byte", facts.position),
        ("Mode", None if facts.mode is None else f"{facts.mode:06o} {filemode(facts.mode)}"),
        ("Owner", None if facts.uid is None else f"{facts.uid}:{facts.gid}"),
        ("Project", facts.project),
        ("Links", facts.links),
        ("Device", None if facts.device is None else "{}:{}".format(*facts.device)),
        ("Size", f"{facts.size} ({size_text(facts.size)})"),
        ("Allocated", facts.allocated),
        ("Generation", facts.generation),
        *((time.capitalize(), moment_text(getattr(facts, time))) for time in TIMES),
        ("Flags", ", ".join(facts.flags) or None),
    ]
    for title, value in rows:
        if value is not None:
            yield f"{title:>{INDENT}}: {value}"
    yield from _titled("Attributes", map(attribute_text, attributes))
    yield from _titled("Content", map(run_text, runs))


def _titled(title: str, lines: Iterable[str]) -> Iterator[str]:
    for number, line in enumerate(lines):
        yield f"{'' if number else title:>{INDENT}}{' ' if number else ':'} {line}"


def run_text(run: Run) -> str:
    """Return a run as its first byte, the byte after its last, and where it lies."""
    span = f"{run.start} to {run.start + run.length}"
    if run.medium == "hole":
        return f"{span}: zeros, stored nowhere"
    if run.medium == "memory":
        return f"{span}: inside the inode"
    if run.medium == "compressed":
        return f"{span}: compressed"
    if run.medium == "array":
        return f"{span}: on a missing member of an array"
    return f"{span}: at byte {run.offset} of {run.disk}"


def facts_data(facts: InodeFacts) -> dict[str, Any]:
    """Return an inode's facts as data for JSON: sizes in bytes, times in ISO 8601, UTC."""
    return {
        "kind": facts.kind,
        "inode_state": "freed" if facts.freed else "allocated",
        "inode": facts.number,
        "subvolume": facts.subvolume,
        "position": facts.position,
        "mode": None if facts.mode is None else f"{S_IMODE(facts.mode):04o}",
        "uid": facts.uid,
        "gid": facts.gid,
        "project": facts.project,
        "links": facts.links,
        "device": list(facts.device) if facts.device else None,
        "size": facts.size,
        "allocated": facts.allocated,
        "generation": facts.generation,
        **{time: moment_text(getattr(facts, time)) for time in TIMES},
        **{f"{time}_ns": getattr(facts, time) for time in TIMES},
        "flags": list(facts.flags),
    }


def target_data(target: bytes | None) -> str | None:
    """Return a symlink's target for JSON; bytes that are not UTF-8 become surrogates."""
    return None if target is None else path_text(target)


def runs_data(runs: Iterable[Run]) -> Iterator[dict[str, Any]]:
    """Yield the runs of a content for JSON."""
    return map(run_data, chain(runs))


def moment_text(nanoseconds: int | None) -> str | None:
    """Return a time in ISO 8601, UTC, with nanoseconds."""
    return None if nanoseconds is None else time_text(nanoseconds)
