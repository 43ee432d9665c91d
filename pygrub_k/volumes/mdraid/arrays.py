"""md arrays put together from their members."""

from __future__ import annotations

from pygrub_k.errors import CorruptError, LimitError, PygrubError, UnsupportedError
from pygrub_k.findings import Findings
from pygrub_k.limits import RAID_MEMBERS
from pygrub_k.magic import MD
from pygrub_k.source import part_of
from pygrub_k.text import decimal
from pygrub_k.volumes import raid
from pygrub_k.volumes.mapping import strict_part
from pygrub_k.volumes.mdraid import superblock
from pygrub_k.volumes.model import Stacked, Volume

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.mdraid.superblock import Superblock

    Member = tuple[Volume, Superblock]

LINEAR: Final = -1
RAID0_ORIGINAL: Final = 1
RAID0_ALTERNATE: Final = 2
_LEVEL_NAMES: Final = {LINEAR: "linear", -4: "multipath", -5: "faulty", -100: "container"}
_DEDICATED_PARITY: Final = 4
_DOUBLE_PARITY: Final = 6
_WITH_PARITY: Final = (_DEDICATED_PARITY, 5, _DOUBLE_PARITY)
_MIRRORED_STRIPES: Final = 10


def assemble(volumes: Sequence[Volume]) -> Stacked:
    """Return the arrays whose members are among `volumes`, in the order of their first members.

    Members that missed writes are left out and reported. An array that cannot be assembled, because
    members are missing or its kind is not supported, is a Problem.
    """
    findings = Findings()
    arrays: dict[bytes, list[Member]] = {}
    for volume in volumes:
        try:
            found = _superblock(volume)
        except PygrubError as error:
            findings.note(volume.located(error), volume.name)
            continue
        if found is not None:
            arrays.setdefault(found.uuid, []).append((volume, found))
    made: list[Volume] = []
    members: list[tuple[str, str]] = []
    taken: set[str] = set()
    for among in arrays.values():
        name = _name(among[0][1], taken)
        try:
            made.append(_array(name, among, findings))
        except PygrubError as error:
            findings.note(error, name)
            continue
        members += [(volume.name, name) for volume, _ in among]
    uses = tuple((volume, f"member of {array}") for volume, array in members)
    return Stacked(tuple(made), tuple(findings.problems), tuple(members), uses)


def _superblock(volume: Volume) -> Superblock | None:
    """Return a volume's first valid superblock; if none is, the error of the last one."""
    error: PygrubError | None = None
    for version, offset in superblock.places(volume.source.size):
        if offset + len(MD) > volume.source.size:
            continue
        found = volume.source.read_at(offset, len(MD))
        if found not in {MD, MD[::-1]}:
            continue
        try:
            return superblock.read(volume.source, version, offset)
        except PygrubError as reason:
            error = reason
    if error is not None:
        raise error
    return None


def _name(found: Superblock, taken: set[str]) -> str:
    """Return GRUB's name of an array: without its host, and made unique."""
    own = found.name.partition(":")[2] or found.name or found.uuid.hex()
    name, number = f"md/{own}", 1
    while name in taken:
        number += 1
        name = f"md/{own}_{number}"
    taken.add(name)
    return name


def _array(name: str, among: list[Member], findings: Findings) -> Volume:
    latest = max(found.events for _, found in among)
    head = next(found for _, found in among if found.events == latest)
    if head.obstacle:
        raise UnsupportedError(f"md array {name}", None, head.obstacle)
    if not 0 < head.num_members <= RAID_MEMBERS:
        raise LimitError(f"md array {name} of {head.num_members} members")
    members: list[Member | None] = [None] * head.num_members
    for volume, found in among:
        place = found.place
        if found.events + 1 < latest:
            reason = f"it missed writes to {name} ({found.events} events, not {latest})"
            error = CorruptError("md superblock", found.offset, reason)
            findings.note(volume.located(error), volume.name)
        elif place is None or place >= head.num_members:
            continue  # a spare, or not rebuilt yet
        elif members[place] is None:
            members[place] = (volume, found)
        else:
            reason = f"another volume is member {place} of {name} too"
            error = CorruptError("md superblock", found.offset, reason)
            findings.note(volume.located(error), volume.name)
    source = _content(f"md array {name}", head, members)
    return Volume(name, source, "md array", aliases=_aliases(name, head))


def _aliases(name: str, head: Superblock) -> tuple[str, ...]:
    """Return GRUB's other names: by UUID, and mdN for an array whose name is a number."""
    own = name.removeprefix("md/")
    number = own.removeprefix("md")
    plain = (f"md{number}",) if decimal(number) is not None else ()
    return (f"mduuid/{head.uuid.hex()}", *plain)


def _content(what: str, head: Superblock, members: list[Member | None]) -> ByteSource:
    """Return the content of an array. Raises FormatError if too many members are missing."""
    sources = [_part(member) for member in members]
    sizes = [member[1].data_size if member else 0 for member in members]
    chunk = head.chunk_size
    if head.level == 1:
        source = next((source for source in sources if source is not None), None)
        if source is None:
            raise CorruptError(what, None, "none of its members is there and in sync")
        return part_of(source, 0, head.member_size)
    if head.level == LINEAR:
        rounded = [size - size % chunk if chunk else size for size in sizes]
        return raid.concatenated(sources, rounded, what)
    if chunk <= 0 or chunk % superblock.SECTOR:
        raise CorruptError(what, None, f"chunks of {chunk} bytes")
    if head.level == 0:
        return _striped(what, head, sources, sizes)
    if head.level in _WITH_PARITY or head.level == _MIRRORED_STRIPES:
        array = _array_geometry(what, head)
        build = raid.with_parity if head.level in _WITH_PARITY else raid.mirrored_stripes
        return build(sources, array)
    kind = _LEVEL_NAMES.get(head.level, f"RAID level {head.level}")
    raise UnsupportedError(what, None, f"{kind} is not read")


def _array_geometry(what: str, head: Superblock) -> raid.Array:
    """Return the layout of a RAID4, 5, 6 or 10; 4 is a 5 with its parity on the last member."""
    level, layout = head.level, head.layout
    rows, count = head.member_size // head.chunk_size, head.num_members
    if level == _MIRRORED_STRIPES:
        near, far = max(layout & 0xFF, 1), max(layout >> 8 & 0xFF, 1)
        num_chunks = rows // far * count // near
    else:
        num_chunks = rows * (count - (2 if level == _DOUBLE_PARITY else 1))
        if level == _DEDICATED_PARITY:
            level, layout = 5, raid.PARITY_LAST
    size = max(num_chunks, 0) * head.chunk_size
    return raid.Array(what, level, layout, head.chunk_size, size, head.member_size)


def _striped(
    what: str, head: Superblock, sources: list[ByteSource | None], sizes: list[int]
) -> ByteSource:
    chunk = head.chunk_size
    array = raid.Array(what, 0, 0, chunk, min(sizes) // chunk * chunk * head.num_members)
    if None in sources or len({size // chunk for size in sizes}) == 1:
        return raid.striped(sources, array)
    if head.layout not in {RAID0_ORIGINAL, RAID0_ALTERNATE}:
        raise UnsupportedError(what, None, "members differ, and it does not say how")
    return raid.striped_in_zones(sources, sizes, array, original=head.layout == RAID0_ORIGINAL)


def _part(member: Member | None) -> ByteSource | None:
    """Return a member's part of its array; reading beyond a truncated member raises."""
    if member is None:
        return None
    volume, found = member
    return strict_part(volume.source, found.data_offset, found.data_size)
