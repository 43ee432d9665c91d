"""Structures of partition tables, LVM2, md and LUKS."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from pygrub_k import magic
from pygrub_k._generated.gpt_records import EntryRecord, GptRecord
from pygrub_k._generated.lvm2_label_records import Lvm2LabelRecord
from pygrub_k.errors import CorruptError, FormatError, NotFoundError
from pygrub_k.inspect.dump.target import Target
from pygrub_k.limits import GPT_ENTRIES
from pygrub_k.records import record_at
from pygrub_k.volumes.lvm2.label import LABEL_SECTORS, SECTOR
from pygrub_k.volumes.lvm2.label import read as read_label

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.inspect.dump.target import Place
    from pygrub_k.source import ByteSource

SECTOR_SIZES: Final = (512, 4096, 1024, 2048)
"""Sector sizes of disks, the likeliest first: a table does not say which it counts in."""
GPT_SIGNATURE: Final = b"EFI PART"
LABEL_MAGIC: Final = b"LABELONE"
LUKS_MAGIC: Final = b"LUKS\xba\xbe"
MD_0_90_SIZE: Final = 4096


def mbr(place: Place) -> Iterator[Target]:
    """Yield the master boot record of the first disk, or of the volume that was named."""
    volume, source = place.disk()
    yield Target(
        title="master boot record",
        kind="mbr",
        volume=volume,
        source=source,
        offset=0,
        length=min(SECTOR, source.size),
    )


def gpt(place: Place) -> Iterator[Target]:
    """Yield the primary header and the entries in use."""
    volume, source = place.disk()
    sizes = [size for size in SECTOR_SIZES if _has_signature(source, size)]
    size = sizes[0] if sizes else SECTOR_SIZES[0]
    yield from _gpt(volume, source, size, size, "GPT header")


def gpt_backup(place: Place) -> Iterator[Target]:
    """Yield the backup header, in the last sector, and the entries in use."""
    volume, source = place.disk()
    places = [(source.size // size * size - size, size) for size in SECTOR_SIZES]
    sound = [one for one in places if _has_signature(source, one[0])]
    at, size = sound[0] if sound else places[0]
    yield from _gpt(volume, source, at, size, "GPT backup header")


def _has_signature(source: ByteSource, at: int) -> bool:
    length = len(GPT_SIGNATURE)
    return 0 <= at <= source.size - length and source.read_at(at, length) == GPT_SIGNATURE


def _gpt(volume: str, source: ByteSource, at: int, sector: int, title: str) -> Iterator[Target]:
    length = max(0, min(sector, source.size - at))
    entries: bytes = b""
    header = None
    with suppress(FormatError):
        header = record_at(GptRecord, source.read_at(at, length), 0, at)
    if header is not None and header.num_entries <= GPT_ENTRIES:
        start, size = header.first_entry_sector * sector, header.num_entries * header.len_entry
        if start + size <= source.size:
            entries = source.read_at(start, size)
    known = {"entries": entries} if entries else {}
    yield Target(
        title=title,
        kind="gpt",
        volume=volume,
        source=source,
        offset=at,
        length=length,
        known=known,
    )
    if header is None:  # the report of the header says what is wrong with it
        return
    if not entries:
        reason = f"{header.num_entries} entries, which is too many or extends beyond the disk"
        raise CorruptError(title, at, reason)
    for number in range(header.num_entries):
        where = number * header.len_entry
        if any(EntryRecord.read(entries, where).type_guid):
            yield Target(
                title=f"entry {number + 1}",
                kind="gpt.entry",
                volume=volume,
                source=source,
                offset=header.first_entry_sector * sector + where,
                length=header.len_entry,
                level=1,
            )


def lvm_label(place: Place) -> Iterator[Target]:
    """Yield label and header of the first physical volume, and its metadata areas' headers."""
    volume, source, at = _first(place, _label_places, LABEL_MAGIC, "an LVM2 label")
    yield Target(
        title="LVM2 label",
        kind="lvm2_label",
        volume=volume,
        source=source,
        offset=at,
        length=SECTOR,
        known={"whole": True},
    )
    header = record_at(Lvm2LabelRecord, source.read_at(at, SECTOR), 0, at)
    yield Target(
        title="physical volume header",
        kind="lvm2_label.physical_volume",
        volume=volume,
        source=source,
        offset=at + header.ofs_header,
        length=SECTOR - header.ofs_header,
    )
    for number, (start, _) in enumerate(read_label(source).metadata_areas):
        yield Target(
            title=f"metadata area {number}",
            kind="lvm2_mda",
            volume=volume,
            source=source,
            offset=start,
            length=SECTOR,
            known={"whole": True},
        )


def _label_places(_: int) -> tuple[int, ...]:
    return tuple(range(0, LABEL_SECTORS * SECTOR, SECTOR))


def md(place: Place) -> Iterator[Target]:
    """Yield the superblock of the first member of an md array."""
    volume, source, at = _first(place, _md_places, magic.MD, "an md superblock")
    is_old = (("0.90", at)) in magic.md_at_end(source.size)
    yield Target(
        title="md superblock",
        kind="md_0_90" if is_old else "md_1",
        volume=volume,
        source=source,
        offset=at,
        length=min(MD_0_90_SIZE, source.size - at),
        known={"whole": True},
    )


def _md_places(size: int) -> tuple[int, ...]:
    return tuple(at for _, at in (*magic.md_at_start(), *magic.md_at_end(size)))


def luks(place: Place) -> Iterator[Target]:
    """Yield the header of the first encrypted volume."""
    volume, source, at = _first(place, lambda _: (0,), LUKS_MAGIC, "a LUKS header")
    yield Target(
        title="LUKS header",
        kind="luks",
        volume=volume,
        source=source,
        offset=at,
        length=min(MD_0_90_SIZE, source.size),
    )


def _first(
    place: Place, places: Callable[[int], tuple[int, ...]], wanted: bytes, what: str
) -> tuple[str, ByteSource, int]:
    """Return (volume, its bytes, the place) of the first magic; NotFoundError if there is none."""
    for name in place.names():
        source = place.guest.volume(name).source
        for at in places(source.size):
            end = at + len(wanted)
            if at >= 0 and end <= source.size and source.read_at(at, len(wanted)) == wanted:
                return name, source, at
    raise NotFoundError(f"no volume has {what}; for a damaged one use SPEC.TYPE at BYTE")
