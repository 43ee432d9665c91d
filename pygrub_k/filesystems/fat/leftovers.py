"""What a directory has besides the names that a path can have, and what lies behind its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.fat_directory_records import Attribute, EntryRecord, FirstByte
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.fat.boot_sector import FIRST_CLUSTER
from pygrub_k.filesystems.fat.directory import SELF, read_pieces
from pygrub_k.filesystems.fat.inode import FatEntry
from pygrub_k.filesystems.fat.names import short_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.fat.inode import FatInode

NEVER: Final = frozenset(b'"*+,./:;<=>?[\\]|')
"""Characters that a short name never has."""
FIRST_PRINTED: Final = 0x20
RESERVED: Final = 0xC0
"""Bits of the attributes that are never set."""


def leftovers(directory: FatInode) -> Iterator[tuple[FatEntry, bool]]:
    """Yield entries that FatInode.entries leaves out; see SelfDescribing.leftovers.

    Behind the entry that ends a directory nothing is used, so that one byte can hide all names.
    """
    try:
        pieces = list(read_pieces(directory.storage.source, directory.pieces()))
        if _is_plain(directory, pieces):
            return
        yield from _odd(directory, pieces)
    except PygrubError:  # `entries` has said so
        return


def _is_plain(directory: FatInode, pieces: list[tuple[int, bytes]]) -> bool:
    """Return whether nothing is left out, as in all but a few directories; quick."""
    data = b"".join(data for _, data in pieces)
    firsts = data[:: EntryRecord.SIZE]
    end = firsts.find(FirstByte.end)
    rest = data[end * EntryRecord.SIZE :] if end >= 0 else b""
    own = 0 if directory.record is None else len(SELF) * EntryRecord.SIZE
    return (
        not directory.directory().nameless
        and not rest.strip(b"\0")
        and not any(data.find(name, own) >= 0 for name in SELF)
    )


def _odd(directory: FatInode, pieces: list[tuple[int, bytes]]) -> Iterator[tuple[FatEntry, bool]]:
    listed = {where for *_, where in directory.directory().found}
    ended = False
    count = 0 if directory.record is not None else len(SELF)
    for offset, data in pieces:
        for number, entry in enumerate(EntryRecord.iter(data)):
            where, name = offset + number * EntryRecord.SIZE, entry.name
            is_own = count < len(SELF) and name == SELF[count]
            count += 1
            ended = ended or name[0] == FirstByte.end
            unused = name[0] in (FirstByte.end, FirstByte.free)
            if unused or is_own or where in listed or entry.attributes & Attribute.label:
                continue
            short = short_name(name, entry.lower_case)
            found = FatEntry(directory.storage, (short or name.rstrip(b" "), short, entry, where))
            if not ended or (short and _is_plausible(found, entry)):
                yield found, ended


def _is_plausible(found: FatEntry, entry: EntryRecord) -> bool:
    """Return whether what lies behind a directory's end looks like an entry in use."""
    inode = found.inode
    cluster, end = inode.first_cluster, inode.storage.sector.end_cluster
    has_place = FIRST_CLUSTER <= cluster < end if cluster else not entry.size
    legal = all(byte >= FIRST_PRINTED and byte not in NEVER for byte in entry.name)
    return has_place and legal and not entry.attributes & RESERVED
