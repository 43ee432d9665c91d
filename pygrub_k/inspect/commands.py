"""What each subcommand does with an opened guest, up to the text that it prints.

Nothing here opens a disk or writes to a file, so all of it can run in the confined worker.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from pygrub_k.boot.diagnosis import conclusion, hints
from pygrub_k.boot.failure import Failure
from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import unattended
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import BootError, NotFoundError, Problem, PygrubError
from pygrub_k.filesystems.batch import flags_as_names
from pygrub_k.inspect.file_content import content_of
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.inspect.layout import layout_of
from pygrub_k.inspect.listing import listed
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.placement import runs_of
from pygrub_k.inspect.render.attribute_text import attribute_data, name_text
from pygrub_k.inspect.render.formats import FORMATS, NAMES_ALONE
from pygrub_k.inspect.render.inode_text import (
    facts_data,
    inode_lines,
    runs_data,
    target_data,
)
from pygrub_k.inspect.render.json_text import json_stream, json_text
from pygrub_k.inspect.render.layout_text import layout_data, layout_lines
from pygrub_k.inspect.render.listing_text import entry_data, entry_line
from pygrub_k.inspect.render.menu_text import menu_lines
from pygrub_k.inspect.scans import scan_of
from pygrub_k.inspect.selection import find_inode, find_path, is_serious
from pygrub_k.inspect.walk import Fault, Walk
from pygrub_k.limits import PROBLEMS_KEPT
from pygrub_k.text import path_text, printable_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pygrub_k.bootconfig.model import BootMenu, Flavour
    from pygrub_k.filesystems.model import Inode
    from pygrub_k.guest.guest import Guest
    from pygrub_k.inspect.dump.structures import Wanted
    from pygrub_k.inspect.listing import Listed
    from pygrub_k.inspect.placement import Run
    from pygrub_k.inspect.render.formats import RowFormat
    from pygrub_k.inspect.render.output import Piece
    from pygrub_k.inspect.selection import Place
    from pygrub_k.volumes.model import BlockDevice

T = TypeVar("T")

Subcommand = Literal["layout", "ls", "stat", "cat", "boot", "dump"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for, and about which `path` or `inode`; both None: the root directory."""

    subcommand: Subcommand
    as_json: bool = False
    volume: str | None = None
    path: bytes | None = None
    inode: int | None = None
    recursive: bool = False
    long: bool = False
    format: str = ""
    """One of FORMATS; empty: as `as_json`, `long` and `recursive` say."""
    body: str = "mactime"
    """The dialect of a body file."""
    evidence: dict[str, Any] = field(default_factory=dict)
    """What a stream of rows begins with: tool, arguments, disks, ways of reading."""
    flavour: Flavour = "auto"
    structure: Wanted | None = None
    """What `dump` is to show."""


class Inspection:
    """One subcommand on one guest: first its `output`, then the `problems` that it survived."""

    def __init__(self, request: Request, guest: Guest, disks: Sequence[BlockDevice]) -> None:
        self.request = request
        self.guest = guest
        self.disks = disks
        self._met: list[Problem] = []
        self._more = 0

    def output(self) -> Iterator[Piece]:
        """Yield what the subcommand prints: lines of text, or a file's bytes and holes.

        Raises PygrubError when there is nothing (more) to print; what was yielded remains valid.
        """
        match self.request.subcommand:
            case "layout":
                yield from _ended(self._layout())
            case "ls":
                yield from self._ls()
            case "stat":
                yield from _ended(self._stat())
            case "cat":
                place = self._place(follow_last=True)
                yield from content_of(place.inode, self._shown_name(place))
            case "boot":
                yield from _ended(self._boot())
            case "dump":
                yield from _ended(self._dump())

    def problems(self) -> list[str]:
        """Return what was met and survived, each once: damage, and what drivers have noted.

        Absence is no damage, nor is a volume of a kind that is not read. At most PROBLEMS_KEPT
        lines, and one that counts the rest.
        """
        met = [one for one in (*self._met, *self.guest.problems) if is_serious(one.error)]
        lines: dict[str, str] = {}
        for problem in (*met, *self.guest.filesystem_problems()):
            lines.setdefault(str(problem.error), str(problem))
        kept = list(lines.values())[:PROBLEMS_KEPT]
        more = len(lines) - len(kept) + self._more
        return [*kept, f"{more} more problems"] if more else kept

    # -- subcommands -------------------------------------------------------------------------

    def _layout(self) -> Iterator[str]:
        layout = layout_of(self.guest, self.disks)
        if self.request.as_json:
            yield json_text({**layout_data(layout), "problems": self.problems()})
        else:
            yield from layout_lines(layout)

    def _ls(self) -> Iterator[str]:
        request = self.request
        place = self._place(follow_last=True)
        form = self._row_format()
        if form is not None and place.inode.kind == "directory":
            yield from self._walk(place, form)
            return
        if request.format not in {"", "text"}:
            raise NotFoundError(f"{self._shown_name(place)}: a {place.inode.kind}, not a directory")
        found = listed(
            place.inode,
            request.path or b"/",
            recursive=request.recursive,
            detailed=request.long or request.as_json,
        )
        entries = self._watched(found, place)
        if request.as_json:
            head = {"volume": place.volume, "path": self._json_path()}
            yield from _ended(json_stream(head, "entries", map(entry_data, entries), self._tail))
            return
        for entry in entries:
            if entry.error is None or entry.facts is not None:
                yield entry_line(entry, long=request.long, full_path=request.recursive) + "\n"

    def _row_format(self) -> RowFormat | None:
        """Return how rows are printed; None for a single directory's list and for JSON."""
        request = self.request
        if request.format not in {"", "text"}:
            return next(form for form in FORMATS if form.name == request.format)
        if not request.recursive or request.as_json:
            return None
        return (
            next(form for form in FORMATS if form.name == "text") if request.long else NAMES_ALONE
        )

    def _walk(self, place: Place, form: RowFormat) -> Iterator[str]:
        """Yield what lies below a directory, in texts of many rows."""
        request = self.request
        scan = scan_of(place.filesystem, form.wanted)
        writer = form.writer(place.volume, partial(flags_as_names, scan), request.body)
        walk = Walk(scan, recursive=request.recursive)
        count = 0
        yield form.head(request.evidence)
        for found in walk.below(scan.identity(place.inode), request.path or b"/"):
            if isinstance(found, Fault):
                self._note(f"({place.volume}){printable_name(found.path)}", found.error)
                yield form.fault(place.volume, found.path, found.error)
                continue
            rows = found.rows
            if rows.made is None:
                rows.made = writer.lines(rows)
                for row, error in rows.errors.items():
                    path = printable_name(rows.prefix + rows.names[row])
                    self._note(f"({place.volume}){path}", error)
            count += found.last - found.first
            yield "".join(rows.made[found.first : found.last])
        yield form.tail(count, self.problems())

    def _watched(self, entries: Iterable[Listed], place: Place) -> Iterator[Listed]:
        """Yield the entries and remember their errors."""
        for entry in entries:
            if entry.error is not None:
                self._note(f"({place.volume}){printable_name(entry.path)}", entry.error)
            yield entry

    def _note(self, where: str, error: PygrubError) -> None:
        if len(self._met) < PROBLEMS_KEPT:
            self._met.append(Problem(where, error))
        else:
            self._more += 1

    def _stat(self) -> Iterator[str]:
        place = self._place(follow_last=False)
        inode = place.inode
        facts = facts_of(inode)
        name = self._shown_name(place)
        target = self._target(inode, name)
        attributes = list(self._survived(attributes_of(inode), name))
        for attribute in attributes:
            if attribute.error is not None:
                self._note(f"{name}: {name_text(attribute.name)}", attribute.error)
        runs = self._survived(self._runs(inode), name)
        if self.request.as_json:
            head = {"volume": place.volume, "path": self._json_path(), **facts_data(facts)}
            head["target"] = target_data(target)
            head["attributes"] = list(map(attribute_data, attributes))
            yield from json_stream(head, "runs", runs_data(runs), self._tail)
        else:
            yield from inode_lines(facts, name, target, attributes, runs)

    def _target(self, inode: Inode, name: str) -> bytes | None:
        try:
            return inode.target() if inode.kind == "symlink" else None
        except PygrubError as error:
            self._note(name, error)
            return None

    def _runs(self, inode: Inode) -> Iterator[Run]:
        if inode.kind in {"file", "directory"}:
            yield from runs_of(inode.content(), self.disks)

    def _survived(self, found: Iterable[T], name: str) -> Iterator[T]:
        """Yield what is found about an inode, up to the place where it is damaged."""
        try:
            yield from found
        except PygrubError as error:
            self._note(name, error)

    def _tail(self) -> dict[str, Any]:
        return {"problems": self.problems()}

    def _boot(self) -> Iterator[str]:
        menu: BootMenu | None = None
        failure: PygrubError | None = None
        search = Search(self.guest, InterpretOptions(self.request.flavour))
        try:
            menu = search.menu()
            unattended(menu)
        except PygrubError as error:
            failure = error
        report = menu_report(menu, search.steps)
        if self.request.as_json:
            yield json_text(report)
        else:
            yield from menu_lines(report, hints(self.guest) if menu is None else ())
        if failure is not None:  # the exit status, too, says that nothing boots
            last = conclusion(Failure(self.guest, self.disks, failure, search, menu))
            raise BootError(last if menu is None else f"{failure}; {last}") from failure

    def _dump(self) -> Iterator[str]:
        from pygrub_k.inspect.dump.output import json_output, reports_of, text_output
        from pygrub_k.inspect.dump.target import Place as Where

        assert self.request.structure is not None
        targets = self.request.structure.find(Where(self.guest, self.request.volume))
        reports = reports_of(targets, self.disks, self._note)
        if self.request.as_json:
            yield from json_output(reports, self.problems)
        else:
            yield from text_output(reports)

    # -- what they share ---------------------------------------------------------------------

    def _place(self, *, follow_last: bool) -> Place:
        request = self.request
        if request.inode is not None:
            return find_inode(self.guest, request.inode, request.volume)
        path = request.path or b"/"
        return find_path(self.guest, path, request.volume, follow_last=follow_last)

    def _shown_name(self, place: Place) -> str:
        """Return a place as shown to people: its volume, and the path or inode number."""
        if self.request.inode is not None:
            return f"({place.volume}) inode {self.request.inode}"
        return f"({place.volume}){printable_name(self.request.path or b'/')}"

    def _json_path(self) -> str | None:
        return None if self.request.inode is not None else path_text(self.request.path or b"/")


def _ended(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        yield line + "\n"
