"""The devices of a pool: its members, and the top-level devices that they make up."""

from __future__ import annotations

from pygrub_k.errors import (
    MISSING_PART,
    CorruptError,
    PygrubError,
    SourceError,
    UnsupportedError,
)
from pygrub_k.filesystems.zfs.label import START, read_label
from pygrub_k.filesystems.zfs.nvlist import lists, number, text
from pygrub_k.filesystems.zfs.raidz import columns, rebuilt
from pygrub_k.findings import Findings
from pygrub_k.limits import ZFS_DEVICES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.filesystems.zfs.label import Label
    from pygrub_k.filesystems.zfs.nvlist import Values
    from pygrub_k.source import ByteSource

    Run = tuple[int, ByteSource, int]
    """(length, source, offset in it)"""

_LEAVES: Final = (b"disk", b"file")
_ALIKE: Final = (b"mirror", b"replacing", b"spare")
"""All children hold the same."""
_NOTHING: Final = (b"hole", b"missing")
_SHIFTS: Final = range(9, 17)
STRUCTURE: Final = "ZFS device"


def identity_of(source: ByteSource) -> tuple[int, int]:
    """Return (number of the pool, number of the member)."""
    values = read_label(source, Findings(verify=False)).values
    return number(values, b"pool_guid"), number(values, b"guid")


def other_members(first: ByteSource, others: Sequence[ByteSource]) -> list[ByteSource]:
    """Return those of `others` that are further members of the pool that `first` is of.

    Of two that say that they are the same member the first is taken.
    """
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


class Member:
    """A member of a pool: `sources` hold the same, the best first; none if it is missing."""

    __slots__ = ("guids", "sources")

    def __init__(self, guids: Sequence[int], sources: Sequence[ByteSource]) -> None:
        self.guids = guids
        self.sources = sources

    def copies(self, offset: int, length: int) -> Iterator[bytes | SourceError]:
        """Yield what each source has at a byte of the device."""
        for source in self.sources:
            try:
                yield source.read_at(START + offset, length)
            except SourceError as error:
                yield error

    def run(self, offset: int, length: int) -> Run | None:
        """Return where bytes lie on its best source, if there is one that reaches so far."""
        for source in self.sources:
            if START + offset + length <= source.size:
                return length, source, START + offset
        return None


class Device:
    """A top-level device."""

    __slots__ = ("indirect", "members", "name", "parities", "shift")

    def __init__(
        self, name: str, members: Sequence[Member], parities: int, shift: int, indirect: int = 0
    ) -> None:
        self.name = name
        self.members = members
        self.parities = parities
        """0 where its only member has blocks as they are."""
        self.shift = shift
        self.indirect = indirect
        """Of one that was removed the object that says where its blocks are; else 0."""

    def copies(self, offset: int, length: int) -> Iterator[bytes | SourceError]:
        """Yield what is at a byte, likeliest first; the checksum says what is right."""
        if not self.members:
            yield self._missing()
        elif not self.parities:
            member = self.members[0]
            if not member.sources:
                yield self._missing()
            yield from member.copies(offset, length)
        else:
            yield from self._from_columns(offset, length)

    def runs(self, offset: int, length: int) -> list[Run] | None:
        """Return where bytes lie; None where they must be computed."""
        if not self.members:
            return None
        if not self.parities:
            run = self.members[0].run(offset, length)
            return None if run is None else [run]
        found = []
        parts = columns(offset, length, self.shift, len(self.members), self.parities)
        for column in parts[self.parities :]:
            step = min(column.length, length)
            if step:
                run = self.members[column.member].run(column.offset, step)
                if run is None:
                    return None
                found.append(run)
                length -= step
        return found

    def _missing(self) -> SourceError:
        return SourceError(f"ZFS device {self.name} is missing").because(MISSING_PART)

    def _from_columns(self, offset: int, length: int) -> Iterator[bytes | SourceError]:
        parts = columns(offset, length, self.shift, len(self.members), self.parities)
        pieces: list[bytes | None] = []
        error: SourceError | None = None
        for column in parts:
            found: bytes | None = None
            for copy in self.members[column.member].copies(column.offset, column.length):
                if isinstance(copy, SourceError):
                    error = error or copy
                    continue
                found = copy
                break
            pieces.append(found)
        if pieces.count(None) > self.parities:
            lost = f"{pieces.count(None)} of {len(pieces)} columns of ZFS device {self.name}"
            reason = f"{lost} are missing: {length} bytes at {offset} of it are needed"
            yield error or SourceError(reason).because(MISSING_PART)
            return
        lengths = [column.length for column in parts]
        for data in rebuilt(pieces, self.parities, lengths):
            yield b"".join(data)[:length]


class Devices:
    """The members of a pool that are there, and the top-level devices by number."""

    def __init__(self, sources: Sequence[ByteSource], findings: Findings) -> None:
        labels = [(read_label(source, findings), source) for source in sources]
        self.labels = labels
        newest = max((label for label, _ in labels), key=lambda one: one.transaction_group)
        self.label: Label = newest
        self._by_guid = {number(label.values, b"guid"): source for label, source in labels}
        self._late = {
            number(label.values, b"guid")
            for label, _ in labels
            if label.transaction_group < newest.transaction_group
        }
        """Members that may have missed writes: they are asked last."""
        self.tops: dict[int, Device] = {}
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

    def trust(self, root: Values) -> None:
        """Take the top-level devices as the pool's own configuration has them."""
        for place, tree in enumerate(lists(root, b"children")):
            self._add(number(tree, b"id", place), tree)

    def note_missing(self, findings: Findings) -> None:
        """Note how many members are not there."""
        lost = sum(
            guid not in self._by_guid
            for device in self.tops.values()
            for member in device.members
            for guid in member.guids
        )
        if lost:
            count = "member is" if lost == 1 else "members are"
            error = SourceError(f"ZFS pool: {lost} {count} missing")
            findings.note(error.because(MISSING_PART))

    def device(self, place: int) -> Device:
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
        if kind == b"indirect":
            mapping = number(tree, b"com.delphix:indirect_object")
            self.tops[place] = Device(name, (), 0, 0, mapping)
            return
        shift = number(tree, b"ashift")
        if shift not in _SHIFTS:
            raise CorruptError(STRUCTURE, None, f"{name} has sectors of 2 to the {shift} bytes")
        if kind in {*_LEAVES, *_ALIKE}:
            self.tops[place] = Device(name, [self._member(tree, 0)], 0, shift)
        elif kind == b"raidz":
            members = [self._member(child, 0) for child in lists(tree, b"children")]
            parities = number(tree, b"nparity", 1)
            if not 1 <= parities < len(members) or parities > _MOST_PARITIES:
                reason = f"{name} has {len(members)} members and {parities} parities"
                raise CorruptError(STRUCTURE, None, reason)
            if b"raidz_expanding" in tree or tree.get(b"raidz_expand_txgs"):
                reason = f"{name} was given further members (raidz_expansion)"
                self.refused[place] = UnsupportedError(STRUCTURE, None, reason)
                self.tops.pop(place, None)
                return
            self.tops[place] = Device(name, members, parities, shift)
        else:
            self.refused[place] = UnsupportedError(STRUCTURE, None, f"{name} is not read")

    def _member(self, tree: Values, nesting: int) -> Member:
        """Return the member that a tree of copies is."""
        guids = list(_leaves(tree, nesting))
        known = [guid for guid in guids if guid in self._by_guid]
        known.sort(key=lambda guid: guid in self._late)
        return Member(guids, [self._by_guid[guid] for guid in known])


_MOST_PARITIES: Final = 3


def _leaves(tree: Values, nesting: int) -> Iterator[int]:
    kind = text(tree, b"type")
    if kind in _LEAVES:
        if number(tree, b"resilver_txg"):
            return  # it has not all yet
        yield number(tree, b"guid")
    elif kind in _ALIKE and nesting < ZFS_DEVICES:
        for child in lists(tree, b"children"):
            yield from _leaves(child, nesting + 1)
    elif kind not in _NOTHING:
        name = kind.decode("ascii", "replace")
        raise UnsupportedError(STRUCTURE, None, f"a {name} in another device is not read")
