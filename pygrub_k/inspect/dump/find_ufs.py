"""Where structures of UFS lie that `dump` shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.ufs_superblock_records import Magic
from pygrub_k.filesystems.ufs.superblock import OFFSETS, SIZE
from pygrub_k.filesystems.ufs.tables import BIG, LITTLE
from pygrub_k.inspect.dump.target import Target
from pygrub_k.records import members

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.source import ByteSource

MAGICS: Final = {*members(Magic).values()}


def superblock(volume: str, source: ByteSource) -> Iterator[Target]:
    """Yield the first superblock by its magic, in its byte order, sound or not."""
    for offset in OFFSETS:
        if offset + LITTLE.superblock.SIZE > source.size:
            continue
        data = source.read_at(offset, LITTLE.superblock.SIZE)
        for tables, kind in ((LITTLE, "ufs_superblock"), (BIG, "ufs_superblock_be")):
            record = tables.superblock.unchecked(data)
            if record.magic in MAGICS:
                length = min(max(record.superblock_size, record.SIZE), SIZE, source.size - offset)
                yield Target(
                    title="superblock",
                    kind=kind,
                    volume=volume,
                    source=source,
                    offset=offset,
                    length=length,
                )
                return
