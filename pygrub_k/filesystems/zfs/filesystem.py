"""One file system of a pool, a dataset or a snapshot of one: its master node."""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import ObjectSetKind
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.zfs.pool import is_hole
from pygrub_k.filesystems.zfs.zap import Zap
from pygrub_k.limits import ZFS_ATTRIBUTES
from pygrub_k.loading import loaded
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.zfs.objects import Object, ObjectSet
    from pygrub_k.filesystems.zfs.pool import Pool

_MASTER: Final = 1
"""The object that names others (MASTER_NODE_OBJ)."""
_IGNORES_CASE: Final = 1
_NEWEST: Final = 5
_NUMBER_BITS, _LENGTH_BITS = 16, 16
_LENGTH_SHIFT: Final = 24


class Tree:
    """A file system: its version, its root, and what its system attributes are."""

    def __init__(self, objects: ObjectSet) -> None:
        self.objects = objects
        kind = objects.record.kind
        if kind != ObjectSetKind.filesystem:
            what = "a volume" if kind == ObjectSetKind.volume else f"an object set of kind {kind}"
            raise UnsupportedError(f"ZFS dataset {objects.name}", None, f"it is {what}")
        self._master = master = Zap(objects.object(_MASTER, "master node"))
        self.root = master.number(b"ROOT")
        self.version = master.number(b"VERSION")
        if not 1 <= self.version <= _NEWEST:
            reason = f"version {self.version} of a file system is not supported"
            raise UnsupportedError(f"ZFS dataset {objects.name}", None, reason)
        self.ignores_case = master.number(b"casesensitivity") == _IGNORES_CASE
        """Whether names are compared without case where none is the same. With `mixed`, Linux does
        that for clients of SMB alone."""
        self.normalises = master.number(b"normalization") != 0
        self._has_log: bool | None = None
        self._attributes: dict[int, tuple[bytes, int]] | None = None
        self._layouts: dict[int, tuple[int, ...]] = {}
        self._named: dict[int, list[tuple[bytes, int]]] = {}
        """What `layout` has returned."""

    @property
    def name(self) -> str:
        return self.objects.name

    @property
    def number(self) -> int:
        """Of its dataset, or snapshot, in the pool."""
        return self.objects.number

    @property
    def pool(self) -> Pool:
        return self.objects.pool

    @property
    def has_log(self) -> bool:
        """Whether an intent log is left with changes: it was not unmounted."""
        if self._has_log is None:
            log = self.objects.record.log
            self._has_log = not is_hole(log) and bool(
                loaded(__package__, "log.holds_more")(self.pool, log, self.pool.group)
            )
        return self._has_log

    def object(self, number: int) -> Object:
        """Return the object of an inode; CorruptError if there is none."""
        return self.objects.object(number, "inode")

    def layout(self, number: int) -> list[tuple[bytes, int]]:
        """Return (name, length) of the system attributes in a layout; 0 for various lengths."""
        named = self._named.get(number)
        if named is not None:
            return named
        if self._attributes is None:
            self._read_attributes()
        known = self._attributes or {}
        structure = f"ZFS system attributes of {self.name}"
        if number not in self._layouts:
            raise CorruptError(structure, None, f"there is no layout {number}")
        found = []
        for one in self._layouts[number]:
            if one not in known:
                raise CorruptError(structure, None, f"no attribute {one}, which a layout has")
            found.append(known[one])
        self._named[number] = found
        return found

    def _read_attributes(self) -> None:
        objects = self.objects
        table = Zap(objects.object(self._master.number(b"SA_ATTRS"), "table of attributes"))
        registry = Zap(objects.object(table.number(b"REGISTRY"), "registry of attributes"))
        layouts = Zap(objects.object(table.number(b"LAYOUTS"), "layouts of attributes"))
        self._attributes = {}
        for name, value in registry.items():
            word = value.number
            length = word >> _LENGTH_SHIFT & (1 << _LENGTH_BITS) - 1
            self._attributes[word & (1 << _NUMBER_BITS) - 1] = name, length
            self._bound(len(self._attributes))
        for name, value in layouts.items():
            number = decimal(name.decode("ascii", "replace"))
            if number is not None:
                self._layouts[number] = tuple(value.numbers)
                self._bound(max(len(self._layouts), len(value.numbers)))

    def _bound(self, count: int) -> None:
        if count > ZFS_ATTRIBUTES:
            raise LimitError(f"ZFS system attributes of {self.name}: more than {ZFS_ATTRIBUTES}")
