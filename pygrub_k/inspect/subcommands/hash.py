"""`hash`: sums of the content of all files, without those that are known."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from stat import S_IFREG
from typing import TYPE_CHECKING, Any

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.batch import flags_as_names
from pygrub_k.inspect.hashing import makers, sums_of
from pygrub_k.inspect.paths import joined, shown_path
from pygrub_k.inspect.render.body_rows import BodyRows
from pygrub_k.inspect.render.hash_rows import HASH_FORMATS, WANTED, Hashed
from pygrub_k.inspect.render.output import Records
from pygrub_k.inspect.rows import Part
from pygrub_k.inspect.trees import matcher, trees_of
from pygrub_k.limits import LINKED_SUMS

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.inspect.render.formats import RowWriter
    from pygrub_k.inspect.trees import Tree


def output(inspection: Inspection) -> Iterator[str]:
    """Yield a line for each file whose path matches, with head and tail."""
    request = inspection.request
    form = HASH_FORMATS[request.format or "text"]
    wanted = tuple(dict.fromkeys((*(form.rows.wanted if form.rows else ()), *WANTED)))
    trees = trees_of(inspection, wanted)
    yield form.head(request.evidence, request.algorithms)
    files = known = 0
    for tree in trees:
        prefix = f"({tree.volume})" if len(trees) > 1 else ""
        writer = None
        if form.rows is not None:
            names = partial(flags_as_names, tree.scan)
            writer = form.rows.writer(tree.volume, names, request.body)
        made_by = makers(request.algorithms)
        hashing = _Hashing(inspection, tree, prefix, matcher(request.glob), writer, made_by)
        for found in tree.walked(inspection):
            if isinstance(found, Part):
                for one in hashing.files(found):
                    if one is None:
                        yield ""  # and so tell that the work goes on
                    elif _is_shown(inspection, one):
                        files += 1
                        line = form.line(one)
                        yield Records(line) if request.format == "parquet" else line
                    else:
                        known += 1
        if isinstance(writer, BodyRows):
            inspection.say_if(writer.remark())
    yield form.tail(files, known, inspection.problems())


def _is_shown(inspection: Inspection, found: Hashed) -> bool:
    """Return whether a file is shown: those not known, or known if wanted; and unreadable ones."""
    request = inspection.request
    if request.known is None or found.error:
        return True
    return any(text in request.known for text in found.sums.values()) == request.only_known


@dataclass(slots=True)
class _Hashing:
    """Hashes the files of one tree."""

    inspection: Inspection
    tree: Tree
    prefix: str
    matches: Callable[[bytes], bool]
    writer: RowWriter | None
    made_by: list[Callable[[], Any]]
    linked: dict[Any, dict[str, str]] = field(default_factory=dict)
    """Sums of files that have several names."""

    def files(self, part: Part) -> Iterator[Hashed | None]:
        """Yield the files of some rows, and None after each piece that was read."""
        rows = part.rows
        if self.writer is not None and rows.made is None:
            rows.made = self.writer.lines(rows)
        for row in range(part.first, part.last):
            path = joined(rows.prefix, rows.names[row])
            if rows.batch.kinds[row] != S_IFREG or row in rows.batch.faults:
                continue
            if self.matches(path):
                yield from self._file(part, row, path)

    def _file(self, part: Part, row: int, path: bytes) -> Iterator[Hashed | None]:
        batch = part.rows.batch
        facts = {name: column[row] for name, column in batch.columns.items()}
        sums: dict[str, str] = {}
        message = ""
        where = f"({self.tree.volume}){shown_path(path)}"
        try:
            sums = yield from self._sums(batch.identities[row], batch.keys[row], facts, where)
        except PygrubError as error:
            message = str(error)
            self.inspection.note(where, error)
        if message:
            sums = {}
        line = part.rows.made[row] if self.writer is not None else ""
        yield Hashed(path, self.prefix, facts, sums, message, line, self.tree.volume)

    def _sums(
        self, identity: Any, key: Any, facts: dict[str, Any], where: str
    ) -> Generator[None, None, dict[str, str]]:
        names = self.inspection.request.algorithms
        is_linked = key is not None and (facts["links"] or 1) > 1
        if is_linked and key in self.linked:
            return self.linked[key]
        inode = self.tree.scan.inode(identity)
        values = yield from sums_of(inode, where, self.made_by)
        found = dict(zip(names, values, strict=True))
        if is_linked and len(self.linked) < LINKED_SUMS:
            self.linked[key] = found
        return found
