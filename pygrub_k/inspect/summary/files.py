"""A summary of the files of all volumes: how many of which kind, and when something happened."""

from __future__ import annotations

from heapq import heappush, heappushpop, nlargest
from stat import S_IFDIR, S_IFREG
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import NotFoundError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.rows import Fault
from pygrub_k.inspect.summary.endings import KINDS, NO_ENDING, OTHER, ending_of
from pygrub_k.inspect.summary.model import (
    DAY,
    LAST_DAY,
    DaySummary,
    FileSummary,
    KindSummary,
    TreeSummary,
)
from pygrub_k.inspect.trees import trees_of
from pygrub_k.limits import SUMMARY_ENDINGS, SUMMARY_LINKED, SUMMARY_SHOWN
from pygrub_k.text import component_text

if TYPE_CHECKING:
    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.rows import Part
    from pygrub_k.inspect.trees import Tree

EVENTS: Final = ("modified", "changed", "created", "deleted")
"""Times that are counted. That of the last access says little: most systems do not keep it."""
WANTED: Final = ("number", "mode", "size", "links", *EVENTS)
EXAMPLES: Final = 4
_LARGEST_SHOWN: Final = 15


class Tally:
    """Counts what the trees of an inspection hold; a file with several names counts once."""

    def __init__(self) -> None:
        self.trees: list[TreeSummary] = []
        self._endings: dict[str, list[int]] = {}
        """[files, bytes] of each ending."""
        self._days: dict[int, list[int]] = {}
        self.days_outside = 0
        self._largest: list[tuple[int, int, str, str, int | None]] = []
        self._count = 0

    def take(self, inspection: Inspection) -> None:
        """Count all trees; what cannot be read is a problem of the inspection."""
        try:
            trees = trees_of(inspection, WANTED)
        except NotFoundError:
            return
        for tree in trees:
            self._tree(tree, inspection)

    def _tree(self, tree: Tree, inspection: Inspection) -> None:
        files = directories = others = size = unreadable = 0
        seen: set[object] = set()
        for found in tree.walked(inspection):
            if isinstance(found, Fault):
                unreadable += 1
                continue
            rows, batch = found.rows, found.rows.batch
            links, sizes = batch.columns["links"], batch.columns["size"]
            kept: list[int] = []
            for row in range(found.first, found.last):
                if row in batch.faults:
                    unreadable += 1
                    continue
                kind = batch.kinds[row]
                if kind == S_IFDIR:
                    directories += 1
                elif kind != S_IFREG:
                    others += 1
                else:
                    if (links[row] or 1) > 1 and batch.keys[row] is not None:
                        if batch.keys[row] in seen:
                            continue
                        if len(seen) < SUMMARY_LINKED:
                            seen.add(batch.keys[row])
                    files += 1
                    size += sizes[row]
                    self._file(tree.volume, found, row, rows.names[row], sizes[row])
                kept.append(row)
            self._times(found, kept)
        self.trees.append(TreeSummary(tree.volume, files, directories, others, size, unreadable))

    def _file(self, volume: str, part: Part, row: int, name: bytes, size: int) -> None:
        ending = ending_of(component_text(name))
        counts = self._endings.get(ending)
        if counts is None:
            if ending and len(self._endings) >= SUMMARY_ENDINGS:
                counts = self._endings.setdefault(OTHER, [0, 0])
            else:
                counts = self._endings[ending] = [0, 0]
        counts[0] += 1
        counts[1] += size
        if len(self._largest) == _LARGEST_SHOWN and size <= self._largest[0][0]:
            return
        self._count += 1
        columns = part.rows.batch.columns
        seconds, rest = columns["modified"][row], columns["modified_ns"][row]
        modified = None if seconds is None else seconds * SECOND + rest
        one = (size, -self._count, volume, shown_path(joined(part.rows.prefix, name)), modified)
        if len(self._largest) < _LARGEST_SHOWN:
            heappush(self._largest, one)
        else:
            heappushpop(self._largest, one)

    def _times(self, part: Part, kept: list[int]) -> None:
        columns, days = part.rows.batch.columns, self._days
        for place, name in enumerate(EVENTS):
            column = columns[name]
            for row in kept:
                seconds = column[row]
                if seconds is None:
                    continue
                day = seconds // DAY
                if not 0 < day <= LAST_DAY:
                    self.days_outside += 1
                    continue
                counts = days.get(day)
                if counts is None:
                    counts = days[day] = [0] * len(EVENTS)
                counts[place] += 1

    # -- what came out -----------------------------------------------------------------------

    def add_deleted(self, moment: int) -> None:
        """Count a deletion, which the trees do not show, at nanoseconds since 1970."""
        day = moment // SECOND // DAY
        if 0 < day <= LAST_DAY:
            self._days.setdefault(day, [0] * len(EVENTS))[EVENTS.index("deleted")] += 1
        else:
            self.days_outside += 1

    def days(self) -> tuple[DaySummary, ...]:
        """Return the days on which something happened, in their order."""
        return tuple(DaySummary(day, *self._days[day]) for day in sorted(self._days))

    def largest(self) -> tuple[FileSummary, ...]:
        """Return the largest files, the largest first."""
        return tuple(
            FileSummary(volume, path, size, modified)
            for size, _, volume, path, modified in sorted(self._largest, reverse=True)
        )

    def endings(self) -> tuple[KindSummary, ...]:
        """Return the endings that take most bytes, and all others together."""
        items = self._endings.items()
        first = nlargest(SUMMARY_SHOWN, items, key=lambda item: (item[1][1], item[1][0]))
        rest = self._endings.keys() - dict(first).keys()
        shown = [KindSummary(name or NO_ENDING, count, size, ()) for name, (count, size) in first]
        if rest:
            count, size = map(sum, zip(*(self._endings[name] for name in rest), strict=True))
            shown.append(KindSummary(f"{len(rest)} others", count, size, ()))
        return tuple(shown)

    def kinds(self) -> tuple[KindSummary, ...]:
        """Return kinds of files, the ones that take most bytes first."""
        found: dict[str, list[int]] = {}
        examples: dict[str, list[tuple[int, str]]] = {}
        for ending, (count, size) in self._endings.items():
            kind = KINDS.get(ending, OTHER) if ending else NO_ENDING
            counts = found.setdefault(kind, [0, 0])
            counts[0] += count
            counts[1] += size
            if ending and ending != OTHER:
                examples.setdefault(kind, []).append((count, ending))
        order = sorted(found, key=lambda kind: (-found[kind][1], kind))
        return tuple(
            KindSummary(
                kind,
                found[kind][0],
                found[kind][1],
                tuple(ending for _, ending in nlargest(EXAMPLES, examples.get(kind, []))),
            )
            for kind in order
        )
