"""One subcommand on one opened guest: what it was asked, and the problems that it survives.

Nothing here opens a disk or writes to a file, so all of it can run in the confined worker.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from pygrub_k.errors import Problem, PygrubError
from pygrub_k.inspect import checks
from pygrub_k.inspect.file_content import Range
from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.progress import Progress
from pygrub_k.inspect.render.styles import Styled, unmarked
from pygrub_k.inspect.selection import find_inode, find_path, is_serious
from pygrub_k.limits import PROBLEMS_KEPT
from pygrub_k.loading import loaded
from pygrub_k.text import path_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from pygrub_k.bootconfig.model import Flavour
    from pygrub_k.guest.guest import Guest
    from pygrub_k.inspect.dump.structures import DumpRequest
    from pygrub_k.inspect.hashing import KnownSums
    from pygrub_k.inspect.render.output import Piece
    from pygrub_k.inspect.selection import Place
    from pygrub_k.volumes.model import BlockDevice

T = TypeVar("T")

Subcommand = Literal[
    "overview",
    "layout",
    "ls",
    "timeline",
    "hash",
    "inodes",
    "stat",
    "cat",
    "export",
    "boot",
    "kernel",
    "dump",
    "journal",
    "deleted",
    "diff",
    "verify",
    "owner",
    "unallocated",
    "report",
    "states",
]
"""Each is a module of `subcommands`, whose `output` yields what it prints; `states` is `--at list`
of any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What was asked for, and about which `path` or `inode`; both None: the root directory."""

    subcommand: Subcommand
    as_json: bool = False
    volume: str | None = None
    path: bytes | None = None
    inode: int | None = None
    subvolume: str | None = None
    """Of btrfs, by number or path: where paths begin, and in which inodes are counted."""
    range: Range = Range()  # noqa: RUF009 - immutable
    """Which bytes of a file."""
    follow: bool = False
    """Whether `stat` follows a symlink."""
    inode_states: tuple[str, ...] = ()
    """The states of inodes that `inodes` shows (filesystems.inode_table.STATES); empty for all."""
    exact_links: bool = False
    """Whether symlinks are exported as they are, wherever they lead."""
    recursive: bool = False
    everything: bool = False
    """Whether `ls` lists all volumes, not one directory."""
    long: bool = False
    format: str = ""
    """One of FORMATS; empty: as `as_json`, `long` and `recursive` say."""
    body: str = "mactime"
    """The dialect of a body file."""
    evidence: dict[str, Any] = field(default_factory=dict)
    """What a stream of rows begins with: tool, arguments, disks, how they are read."""
    disk_sum: str = ""
    """Which sum of each disk the evidence has; empty for none."""
    glob: bytes = b""
    """What paths have to match (inspect/trees.py, matcher)."""
    span: tuple[int | None, int | None] = (None, None)
    """Of a timeline, where it begins and ends, in nanoseconds since 1970."""
    algorithms: tuple[str, ...] = ()
    """Of sums, names of hashing.ALGORITHMS."""
    known: KnownSums | None = None
    """Sums of files that are left out, or are shown alone if `only_known`."""
    only_known: bool = False
    flavour: Flavour = "auto"
    structure: DumpRequest | None = None
    """What `dump` is to show."""
    at: str = ""
    """A past state to look at, such as "journal 12"; "list" only names them."""
    recover: bool = False
    """Whether `deleted` is to send the files themselves."""
    states: tuple[str, str] = ("", "")
    """The states that `diff` compares, empty for today's; both empty: two disks are compared."""
    width: int | None = None
    """Columns of the window in which text is shown; None for any number of them."""
    colour: bool = False
    picture: bool = False
    """Whether `layout` is to be drawn, too."""
    deleted: bool = False
    """Whether `timeline` shows what was deleted, too."""
    diff: str = ""
    """The state whose changes `journal` is to show."""
    number: int = 0
    """Which byte `owner` is asked about, or block if `in_blocks`."""
    in_blocks: bool = False
    slack: bool = False
    """Whether the unused rest of files' last blocks counts as unallocated."""
    as_bytes: bool = False
    """Whether `unallocated` is to send the bytes themselves."""
    data: bool = False
    """Whether `verify` is to read the content of files, too."""


class Inspection:
    """One subcommand on one guest: first its `output`, then the `problems` that it survived."""

    def __init__(self, request: Request, guest: Guest, disks: Sequence[BlockDevice]) -> None:
        self.request = request
        self.guest = guest
        self.disks = disks
        self._met: list[Problem] = []
        self._more = 0
        self._checked: list[Problem] | None = None
        self._asides: list[str] = []
        self.progress = Progress()
        self._conclusion: list[str] | None = None

    def output(self) -> Iterator[Piece]:
        """Yield what the subcommand prints: text, or a file's bytes and holes.

        Raises PygrubError when it cannot go on; what was yielded remains valid.
        """
        name = self.request.subcommand
        if self.request.at == "list":
            name = "states"
        elif self.request.at:
            enter: Callable[..., str] = loaded(__package__, "past_states.enter")
            self.say_if(enter(self.guest, self.request.volume, self.request.at))
        pieces: Iterator[Piece] = loaded(__package__, f"subcommands.{name}.output")(self)
        return pieces

    def problems(self) -> list[str]:
        """Return what was met and survived: damage, and what drivers have noted.

        Absence is not damage, nor is a volume of a kind that is not read. What was met in several
        places is listed once, with their number. There are at most PROBLEMS_KEPT lines, and one
        that counts the rest.
        """
        if self._conclusion is not None:
            return self._conclusion
        guest = self.guest
        if self._checked is None:  # before a file system is opened, there is only the disk
            self._checked = list(checks.tables(guest))
        met = [one for one in (*self._met, *guest.problems) if is_serious(one.error)]
        first: dict[str, str] = {}
        times: Counter[str] = Counter()
        for problem in met:
            first.setdefault(str(problem.error), str(problem))
            times[str(problem.error)] += 1
        whole = (*self._checked, *checks.sizes(guest), *guest.filesystem_problems())
        for problem in whole:
            first.setdefault(str(problem.error), str(problem))
        lines = [
            f"{line} ({times[error]} times)" if times[error] > 1 else line
            for error, line in first.items()
        ]
        kept = lines[:PROBLEMS_KEPT]
        more = len(lines) - len(kept) + self._more + checks.not_kept(guest)
        return [*kept, f"{more} more problems"] if more else kept

    def notes(self) -> list[str]:
        """Return notes: what is worth knowing but is not damage."""
        return [*dict.fromkeys((*self._asides, *checks.replays(self.guest)))]

    def say(self, note: str) -> None:
        """Remember a note: something worth knowing that is not damage."""
        self._asides.append(note)

    def conclude(self, problems: list[str]) -> None:
        """Replace the list of problems, for a subcommand that printed all others itself."""
        self._conclusion = problems

    def say_if(self, note: str) -> None:
        """Remember a note, unless it is empty."""
        if note:
            self.say(note)

    # -- what subcommands share --------------------------------------------------------------

    def note(self, where: str, error: PygrubError) -> None:
        """Remember a problem that the subcommand survives."""
        if len(self._met) < PROBLEMS_KEPT:
            self._met.append(Problem(where, error))
        else:
            self._more += 1

    def survived(self, found: Iterable[T], name: str) -> Iterator[T]:
        """Yield what is found about an inode, up to the first damage."""
        try:
            yield from found
        except PygrubError as error:
            self.note(name, error)

    def place(self, *, follow_last: bool) -> Place:
        """Return what was asked about; raises what finding it raises."""
        request = self.request
        if request.inode is not None:
            return find_inode(self.guest, request.inode, request.volume, request.subvolume)
        path = request.path or b"/"
        return find_path(
            self.guest, path, request.volume, request.subvolume, follow_last=follow_last
        )

    def say_which(self, place: Place) -> None:
        """Note which volume was taken, where nobody chose one and there are several."""
        if self.request.volume is not None:
            return
        guest = self.guest
        others = [name for name in guest.volumes() if guest.filesystem_type(name) is not None]
        if len(others) > 1:
            named = ", ".join(name for name in others if name != place.volume)
            self.say(f"this is {place.volume}; --volume chooses another: {named}")

    def shown_name(self, place: Place) -> str:
        """Return a place as shown to people: its volume, and the path or inode number."""
        if self.request.inode is not None:
            return f"({place.volume}) inode {self.request.inode}"
        return f"({place.volume}){shown_path(place.path or b'/')}"

    def json_path(self, place: Place) -> str | None:
        """Return the path that was asked about; None where it was an inode's number."""
        return None if self.request.inode is not None else path_text(place.path or b"/")

    def json_tail(self) -> dict[str, Any]:
        """Return the last members of a JSON object."""
        return {"problems": self.problems(), "notes": self.notes()}

    def shown(self, lines: Iterable[str]) -> Iterator[str]:
        """Yield each line with its end, and with its colours where they are wanted."""
        for line in lines:
            yield self.painted(line + "\n")

    def painted(self, text: str) -> str:
        """Return text with its marks of styles where colours are wanted, else without."""
        return Styled(text) if self.request.colour else unmarked(text)


def ended(lines: Iterable[str]) -> Iterator[str]:
    """Yield each line with its end."""
    for line in lines:
        yield line + "\n"
