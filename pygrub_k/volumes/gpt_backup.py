"""Whether a disk's two GUID partition tables say the same. UEFI 2.10, 5.3.2.

Nothing but an inspection asks: partitions are read through one sound table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.errors import CorruptError, PygrubError
from pygrub_k.volumes.gpt import SECTOR_SIZES, read_table

if TYPE_CHECKING:
    from pygrub_k._generated.gpt_records import EntryRecord, GptRecord
    from pygrub_k.volumes.model import Volume

STRUCTURE = "GPT backup"


def backup_fault(disk: Volume) -> PygrubError | None:
    """Return what is wrong with the backup of a disk's table; None if nothing is.

    Nothing is said of it where the primary table is not sound either: scanning has said that.
    """
    for size in SECTOR_SIZES:
        try:
            primary, entries = read_table(disk.source, b"", 1, size)
        except PygrubError:
            continue
        where = primary.other_sector * size
        reason = _reason(disk, primary, dict(entries), size)
        return CorruptError(STRUCTURE, where, reason, disk.place) if reason else None
    return None


def _reason(disk: Volume, primary: GptRecord, entries: dict[int, EntryRecord], size: int) -> str:
    """Return what is wrong with the backup of a table; empty if nothing is."""
    source, sector = disk.source, primary.other_sector
    if (sector + 1) * size > source.size:
        return f"it should lie there, and {disk.name} ends at byte {source.size}"
    try:
        backup, copies = read_table(source, b"", sector, size)
    except PygrubError as error:
        return f"not usable: {disk.located(error)}"
    numbers = _different(entries, dict(copies))
    if numbers:
        shown = ", ".join(map(str, numbers))
        return f"it differs from the primary table in its entries {shown}"
    if backup.disk_guid != primary.disk_guid:
        return "it is of another disk"
    last = source.size // size - 1
    return "" if sector == last else f"it does not lie at the end of {disk.name}, sector {last}"


def _different(primary: dict[int, EntryRecord], backup: dict[int, EntryRecord]) -> list[int]:
    """Return the numbers of entries that one table has in another way than the other."""
    numbers = sorted(primary.keys() | backup.keys())
    return [number for number in numbers if primary.get(number) != backup.get(number)]
