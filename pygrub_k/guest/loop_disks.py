"""Files used as disks, as GRUB's `loopback` does."""

from __future__ import annotations

from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.limits import LOOP_DISKS, LOOP_NESTING
from pygrub_k.source import MappedSource
from pygrub_k.volumes.model import Volume
from pygrub_k.volumes.scan import Search

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.errors import Problem
    from pygrub_k.filesystems.model import Inode
    from pygrub_k.guest.view import FileRef


class LoopDisks:
    """The files of one guest that are used as disks: `loop0`, `loop1` and so on."""

    def __init__(self) -> None:
        self._names: dict[FileRef, str] = {}
        self._nesting: dict[str, int] = {}

    def name(self, file: FileRef) -> str | None:
        """Return the disk that a file stands for already, or None."""
        return self._names.get(file)

    def add(self, file: FileRef, inode: Inode) -> tuple[list[Volume], list[Problem]]:
        """Return the disk that a file becomes, and the partitions on it.

        Raises NotFoundError if it is not a file, and LimitError for more than LOOP_DISKS disks or
        more than LOOP_NESTING inside each other.
        """
        if inode.kind != "file":
            raise NotFoundError(f"{file}: a {inode.kind}, not a file")
        nesting = self._nesting.get(file.volume.partition(",")[0], 0) + 1
        if nesting > LOOP_NESTING:
            raise LimitError(f"{file}: disks in files, more than {LOOP_NESTING} in each other")
        if len(self._names) == LOOP_DISKS:
            raise LimitError(f"{file}: more than {LOOP_DISKS} files stand for disks")
        name = f"loop{len(self._names)}"
        self._names[file] = name
        self._nesting[name] = nesting
        content = inode.content()
        whole = MappedSource(content.size, [(0, content.size, content, 0)] if content.size else ())
        search = Search()
        search.explore(Volume(name, whole, "disk"))
        return search.volumes, search.findings.problems
