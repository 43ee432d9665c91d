"""The devices of a pool: its members, and the top-level devices that they make up."""

from __future__ import annotations

from pygrub_k.errors import (
    MISSING_PART,
    CorruptError,
    PygrubError,
    SourceError,
    UnsupportedError,
)
from pygrub_k.filesystems.zfs.label import START, newest_uberblocks, read_label
from pygrub_k.filesystems.zfs.nvlist import lists, number, text
from pygrub_k.findings import Findings
from pygrub_k.limits import ZFS_DEVICES
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final, TypeAlias

    from pygrub_k.filesystems.zfs.label import Found, Label
    from pygrub_k.filesystems.zfs.nvlist import Values
    from pygrub_k.filesystems.zfs.raidz import RaidZ
    from pygrub_k.source import ByteSource

    Run = tuple[int, ByteSource, int]
    """(length, source, offset in it)"""
    Part: TypeAlias = "Leaf | Mirror | RaidZ"

_LEAVES: Final = (b"disk", b"file")
_ALIKE: Final = (b"mirror", b"replacing", b"spare")
"""All children hold the same."""
_NOTHING: Final = (b"hole", b"missing")
_SHIFTS: Final = range(9, 17)
_MOST_PARITIES, _DEEPEST = 3, 8
_EXPANDED: Final = (b"raidz_expanding", b"raidz_expand_txgs")
STRUCTURE: Final = "ZFS device"


def identity_of(source: ByteSource) -> tuple[int, int]:
    """Return (number of the pool, number of the member)."""
    values = read_label(source, Findings(verify=False), keep=True).values
    return number(values, b"pool_guid"), number(values, b"guid")


def other_members(first: ByteSource, others: Sequence[ByteSource]) -> list[ByteSource]:
    """Return those of `others` that are further members of the pool that `first` is of.

    Of two that say that they are the same member the first is taken.
    """
    if not others:
        return []
    try:
        pool, member = identity_of(first)
    except PygrubError:  # opening it says what is wrong
        return []
    found: list[ByteSource] = []
    taken = {member}
    for source in others:
        try:
            other_pool, other = identity_of(source)
        except PygrubError:
            continue
        if other_pool == pool and other not in taken and len(found) < ZFS_DEVICES:
            taken.add(other)
            found.append(source)
    return found


class Leaf:
    """A member of a pool: a disk, which may be missing."""

    __slots__ = ("guid", "is_late", "name", "source")

    def __init__(self, guid: int, source: ByteSource | None, *, is_late: bool) -> None:
        self.guid = guid
        self.source = source
        self.is_late = is_late
        """Whether it may have missed writes."""
        self.name = f"with number {guid}"

    def copies(self, offset: int, length: int) -> Iterator[bytes | SourceError]:
        """Yield what is at a byte, or why it cannot be read."""
        if self.source is None:
            yield _missing(self.name)
            return
        try:
            yield self.source.read_at(START + offset, length)
        except SourceError as error:
            yield error

    def runs(self, offset: int, length: int) -> list[Run] | None:
        """Return where bytes lie; None if they are not there."""
        source = self.source
        if source is None or START + offset + length > source.size:
            return None
        return [(length, source, START + offset)]


class Mirror:
    """Devices that hold the same, and such as take the place of another for a while."""

    __slots__ = ("children", "name")

    def __init__(self, name: str, children: Sequence[Part]) -> None:
        self.name = name
        self.children = sorted(children, key=_is_late)

    def copies(self, offset: int, length: int) -> Iterator[bytes | SourceError]:
        """Yield what each has at a byte, the best first."""
        failed: SourceError | None = None
        for child in self.children:
            for copy in child.copies(offset, length):
                if isinstance(copy, SourceError):
                    failed = failed or copy
                else:
                    yield copy
        if failed is not None:
            is_missing = all(isinstance(one, Leaf) and not one.source for one in self.children)
            yield _missing(self.name) if is_missing else failed

    def runs(self, offset: int, length: int) -> list[Run] | None:
        """Return where bytes lie on the best that has them; None if it may have missed writes."""
        found = (child.runs(offset, length) for child in self.children if not _is_late(child))
        return next((runs for runs in found if runs is not None), None)


class Removed:
    """A device that was removed; `mapping` is the object that says where its blocks are."""

    __slots__ = ("mapping", "name")

    def __init__(self, name: str, mapping: int) -> None:
        self.name = name
        self.mapping = mapping


def _missing(name: str) -> SourceError:
    return SourceError(f"ZFS device {name} is missing").because(MISSING_PART)


def _leaves(part: Part | Removed) -> Iterator[Leaf]:
    if isinstance(part, Leaf):
        yield part
    elif not isinstance(part, Removed):
        for child in part.children:
            yield from _leaves(child)


def _is_late(part: Part) -> bool:
    return any(leaf.is_late or leaf.source is None for leaf in _leaves(part))


class Devices:
    """The members of a pool that are there, and the top-level devices by number."""

    def __init__(self, sources: Sequence[ByteSource], findings: Findings) -> None:
        labels = [(read_label(source, findings), source) for source in sources]
        self.labels = labels
        newest = max((label for label, _ in labels), key=lambda one: one.transaction_group)
        self.label: Label = newest
        self._by_guid = {number(label.values, b"guid"): source for label, source in labels}
        self.uberblocks: list[Found] = []
        """Those of all members, newest first."""
        self._late = self._read_uberblocks()
        """Members that may have missed writes: they are asked last."""
        self.tops: dict[int, Part | Removed] = {}
        self.refused: dict[int, UnsupportedError] = {}
        trees: dict[int, tuple[int, Values]] = {}
        for label, _ in labels:
            tree = label.values.get(b"vdev_tree")
            if type(tree) is dict:
                place = number(tree, b"id")
                if place not in trees or trees[place][0] < label.transaction_group:
                    trees[place] = label.transaction_group, tree
        for place, (_, tree) in trees.items():
            self._add(place, tree)

    def _read_uberblocks(self) -> set[int]:
        """Read the uberblocks; return the members whose newest is older than one beside it.

        Each is written to all members of some top-level devices.
        """
        found: dict[tuple[int, int], Found] = {}
        ages: dict[int, list[tuple[int, int]]] = {}
        for label, source in self.labels:
            tree = label.values.get(b"vdev_tree")
            tree = tree if type(tree) is dict else {}
            newest = newest_uberblocks(source, number(tree, b"ashift"))
            for one in newest:
                found.setdefault(one.age, one)
            age = newest[0].record.transaction_group if newest else 0
            ages.setdefault(number(tree, b"id"), []).append((age, number(label.values, b"guid")))
        self.uberblocks = [found[age] for age in sorted(found, reverse=True)]
        return {guid for some in ages.values() for age, guid in some if age < max(some)[0]}

    def trust(self, root: Values) -> None:
        """Take the top-level devices as the pool's own configuration has them."""
        for place, tree in enumerate(lists(root, b"children")):
            self._add(number(tree, b"id", place), tree)

    def note_missing(self, findings: Findings) -> None:
        """Note how many members are not there."""
        leaves = [leaf for device in self.tops.values() for leaf in _leaves(device)]
        lost = sum(leaf.source is None for leaf in leaves)
        if lost:
            count = "member is" if lost == 1 else "members are"
            error = SourceError(f"ZFS pool: {lost} {count} missing")
            findings.note(error.because(MISSING_PART))

    def device(self, place: int) -> Part | Removed:
        """Return a top-level device by its number.

        Raises UnsupportedError for a kind that is not read, SourceError if it is not there.
        """
        found = self.tops.get(place)
        if found is None:
            if place in self.refused:
                raise self.refused[place]
            raise SourceError(f"ZFS device {place} is missing").because(MISSING_PART)
        return found

    def _add(self, place: int, tree: Values) -> None:
        kind = text(tree, b"type")
        name = f"{kind.decode('ascii', 'replace')}-{place}"
        if kind in _NOTHING:
            return
        self.tops.pop(place, None)
        self.refused.pop(place, None)
        if kind == b"indirect":
            self.tops[place] = Removed(name, number(tree, b"com.delphix:indirect_object"))
            return
        shift = number(tree, b"ashift")
        if shift not in _SHIFTS:
            raise CorruptError(STRUCTURE, None, f"{name} has sectors of 2 to the {shift} bytes")
        try:
            self.tops[place] = self._part(tree, name, shift, 0)
        except UnsupportedError as error:
            self.refused[place] = error

    def _part(self, tree: Values, name: str, shift: int, nesting: int) -> Part:
        """Return a device by its list; UnsupportedError for a kind that is not read."""
        kind = text(tree, b"type")
        if kind in _LEAVES or kind in _NOTHING:
            guid = number(tree, b"guid")
            is_late = guid in self._late or bool(number(tree, b"resilver_txg"))
            return Leaf(guid, self._by_guid.get(guid), is_late=is_late)
        if kind not in _ALIKE and kind != b"raidz":
            shown = kind.decode("ascii", "replace")
            raise UnsupportedError(STRUCTURE, None, f"{name} is a {shown}, which is not supported")
        if nesting > _DEEPEST:
            raise CorruptError(STRUCTURE, None, f"{name} has devices nested {nesting} deep")
        children = [
            self._part(child, name, shift, nesting + 1) for child in lists(tree, b"children")
        ]
        if kind in _ALIKE:
            if not children:
                raise CorruptError(STRUCTURE, None, f"{name} has no members")
            return Mirror(name, children)
        parities = number(tree, b"nparity", 1)
        if not 1 <= parities < len(children) or parities > _MOST_PARITIES:
            reason = f"{name} has {len(children)} members and {parities} parities"
            raise CorruptError(STRUCTURE, None, reason)
        if any(key in tree for key in _EXPANDED):
            reason = f"{name} was given further members (raidz_expansion), which is not supported"
            raise UnsupportedError(STRUCTURE, None, reason)
        late = {place for place, child in enumerate(children) if _is_late(child)}
        part: RaidZ = loaded(__package__, "raidz.RaidZ")(name, children, parities, shift, late)
        return part
