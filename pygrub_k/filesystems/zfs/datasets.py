"""The datasets of a pool: file systems below each other, and their snapshots."""

from __future__ import annotations

from pygrub_k._generated.zfs_block_records import (
    MappingHeaderRecord,
    MappingRecord,
    ObjectSetKind,
)
from pygrub_k._generated.zfs_dataset_records import DatasetRecord, DirectoryRecord
from pygrub_k.errors import CorruptError, LimitError, PygrubError, UnsupportedError
from pygrub_k.filesystems.zfs.features import check_features
from pygrub_k.filesystems.zfs.nvlist import parsed
from pygrub_k.filesystems.zfs.objects import ObjectSet
from pygrub_k.filesystems.zfs.pool import is_hole
from pygrub_k.filesystems.zfs.zap import Zap
from pygrub_k.limits import (
    ZFS_CONFIGURATION,
    ZFS_DATASET_NESTING,
    ZFS_DATASETS,
    ZFS_MAPPINGS,
)
from pygrub_k.records import part_at
from pygrub_k.text import printable_name

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.filesystems.zfs.filesystem import Tree
    from pygrub_k.filesystems.zfs.nvlist import Values
    from pygrub_k.filesystems.zfs.pool import Pool

_DIRECTORY: Final = 1
"""The object that names others (DMU_POOL_DIRECTORY_OBJECT)."""
_HIDDEN: Final = b"$"
"""With which names of datasets begin that are the pool's own."""
_ENCRYPTED: Final = b"com.datto:crypto_key_obj"


class Directory:
    """A dataset, by its object in the pool. `path` is that from the pool, empty for the first."""

    __slots__ = ("datasets", "number", "path", "record", "zap")

    def __init__(self, datasets: Datasets, number: int, path: bytes) -> None:
        self.datasets = datasets
        self.number = number
        self.path = path
        holder = datasets.objects.object(number, "dataset directory")
        self.record = part_at(DirectoryRecord, holder.bonus, 0, holder.structure, None)

    def children(self) -> Iterator[tuple[bytes, int]]:
        """Yield the names and numbers of the datasets right below it, in order of names."""
        if not self.record.children:
            return
        if self.path.count(b"/") > ZFS_DATASET_NESTING:
            raise LimitError(f"ZFS datasets nested deeper than {ZFS_DATASET_NESTING}")
        names = sorted((name, value.number) for name, value in self._table().items())
        yield from ((name, number) for name, number in names if not name.startswith(_HIDDEN))

    def child(self, name: bytes) -> Directory | None:
        """Return the dataset right below it that has this name."""
        if not self.record.children or name.startswith(_HIDDEN):
            return None
        if self.path.count(b"/") > ZFS_DATASET_NESTING:
            raise LimitError(f"ZFS datasets nested deeper than {ZFS_DATASET_NESTING}")
        found = self._table().get(name)
        return None if found is None else self.below(name, found.number)

    def below(self, name: bytes, number: int) -> Directory:
        """Return a dataset right below it by name and number."""
        return Directory(self.datasets, number, self.path + b"/" + name)

    def _table(self) -> Zap:
        return self.datasets.table(self.record.children, "datasets")

    def dataset(self, number: int) -> DatasetRecord:
        """Return what is known of its head, or of a snapshot."""
        holder = self.datasets.objects.object(number, "dataset")
        record = part_at(DatasetRecord, holder.bonus, 0, holder.structure, None)
        if record.directory != self.number:
            reason = f"it belongs to dataset directory {record.directory}, not {self.number}"
            raise CorruptError(holder.structure, None, reason)
        return record

    def snapshots(self) -> Iterator[tuple[bytes, int]]:
        """Yield the names and numbers of its snapshots, in order of names."""
        if self.record.head:
            table = self.dataset(self.record.head).snapshots
            if table:
                found = self.datasets.table(table, "snapshots").items()
                yield from sorted((name, value.number) for name, value in found)

    def snapshot(self, name: bytes) -> int:
        """Return the number of a snapshot; 0 if there is none of that name."""
        table = self.dataset(self.record.head).snapshots if self.record.head else 0
        return self.datasets.table(table, "snapshots").number(name) if table else 0

    def property(self, name: bytes) -> bytes | int | None:
        """Return what was set for this dataset itself; None where nothing was."""
        if not self.record.properties:
            return None
        found = self.datasets.table(self.record.properties, "properties").get(name)
        if found is None:
            return None
        return found.text if found.width == 1 else found.number

    def kind(self, number: int) -> int:
        """Return what object set a dataset is, an ObjectSetKind."""
        return self.object_set(number).record.kind

    def object_set(self, number: int) -> ObjectSet:
        """Return the object set of its head, or of a snapshot."""
        return self.datasets.object_set(self, number)

    def is_encrypted(self) -> bool:
        """Return whether what it holds needs a key."""
        holder = self.datasets.objects.object(self.number, "dataset directory")
        if not holder.dnode.last_block and not holder.pointer(0):
            return False
        return Zap(holder).get(_ENCRYPTED) is not None


class Datasets:
    """What the pool's own object set says: its configuration, its datasets."""

    def __init__(self, pool: Pool, root: bytes) -> None:
        self.pool = pool
        self.objects = ObjectSet(pool, root, "the pool", 0)
        self._tables: dict[int, Zap] = {}
        self._sets: dict[int, ObjectSet] = {}
        self.trees: dict[int, Tree] = {}
        """File systems that were opened, by the number of their dataset."""
        self.names = Zap(self.objects.object(_DIRECTORY, "object directory"))
        self._directories: dict[int, Directory] = {}

    def configuration(self) -> Values:
        """Return the pool's own list of its devices; raises what reading it raises."""
        holder = self.objects.object(self.names.number(b"config"), "configuration")
        structure = f"{holder.structure}, the configuration"
        if holder.size > ZFS_CONFIGURATION:
            raise LimitError(f"{structure}: more than {ZFS_CONFIGURATION} bytes")
        return parsed(holder.read(0, holder.size), structure, None)

    def check_features(self) -> None:
        """Raise UnsupportedError, naming them, if features are in use that are not read."""
        number = self.names.number(b"features_for_read")
        if number:
            items = self.table(number, "features").items()
            check_features([name for name, value in items if value.number])

    def mapping(self, number: int) -> bytes:
        """Return the entries of an object that says where a removed device's blocks are."""
        holder = self.objects.object(number, "mapping")
        head = part_at(MappingHeaderRecord, holder.bonus, 0, holder.structure, None)
        if head.num_entries > ZFS_MAPPINGS:
            raise LimitError(f"{holder.structure}: more than {ZFS_MAPPINGS} pieces")
        return holder.read(0, head.num_entries * MappingRecord.SIZE)

    def table(self, number: int, what: str) -> Zap:
        """Return a table of the pool by its number."""
        found = self._tables.get(number)
        if found is None:
            if len(self._tables) >= ZFS_DATASETS:
                self._tables.clear()
            found = self._tables[number] = Zap(self.objects.object(number, f"table of {what}"))
        return found

    def root(self) -> Directory:
        """Return the dataset that all others are below."""
        number = self.names.number(b"root_dataset")
        return Directory(self, number, b"")

    def bootfs(self) -> int:
        """Return the number of the dataset to boot, by the pool's property; 0 for none."""
        number = self.names.number(b"pool_props")
        return self.table(number, "properties").number(b"bootfs") if number else 0

    def object_set(self, directory: Directory, number: int) -> ObjectSet:
        """Return the object set of a dataset.

        Raises UnsupportedError if it is encrypted.
        """
        found = self._sets.get(number)
        if found is None:
            name = printable_name(directory.path.lstrip(b"/") or b"the first dataset")
            pointer = directory.dataset(number).pointer
            if is_hole(pointer):
                raise CorruptError(f"ZFS dataset {name}", None, "it has no object set")
            if directory.is_encrypted():
                raise UnsupportedError(f"ZFS dataset {name}", None, "it is encrypted")
            if len(self._sets) >= ZFS_DATASETS:
                self._sets.clear()
            found = self._sets[number] = ObjectSet(self.pool, pointer, name, number)
        return found

    def all_directories(self) -> Iterator[Directory]:
        """Yield all datasets, those above before those below; what is damaged is left out."""
        pending, count = [self.root()], 0
        met: set[int] = set()
        while pending and count < ZFS_DATASETS:
            directory = pending.pop()
            if directory.number in met:
                continue
            met.add(directory.number)
            count += 1
            yield directory
            try:
                children = list(directory.children())
                found = [directory.below(name, number) for name, number in children]
            except PygrubError as error:
                self.pool.findings.note(error)
                continue
            pending += found[::-1]


def is_filesystem(directory: Directory) -> bool:
    """Return whether a dataset is a file system, not a volume; of what is encrypted, perhaps."""
    if not directory.record.head:
        return False
    try:
        return directory.kind(directory.record.head) == ObjectSetKind.filesystem
    except UnsupportedError:
        return True
