from types import SimpleNamespace

import pytest

from pygrub_k.errors import NotFoundError
from pygrub_k.inspect import backup_superblocks
from pygrub_k.inspect.backup_superblocks import by_backups
from pygrub_k.source import ByteSource, MemorySource
from pygrub_k.volumes.model import Scan, Volume

REPAIRED = MemorySource(b"repaired")
DISK = Volume("hd0", MemorySource(b"backup too"), "disk")
PLAIN = Volume(
    "hd0,gpt1", MemorySource(b"nothing"), "partition", parent="hd0", table="gpt", number=1
)
DAMAGED = Volume(
    "hd0,gpt2", MemorySource(b"backup"), "partition", parent="hd0", table="gpt", number=2
)
SCAN = Scan((DISK, PLAIN, DAMAGED), unused=(("hd0,gpt1", "unused"),))


@pytest.fixture(autouse=True)
def restoring(monkeypatch: pytest.MonkeyPatch) -> None:
    def found_backup(source: ByteSource, block: int | None) -> SimpleNamespace:
        if block not in (None, 7) or not source.read_at(0, source.size).startswith(b"backup"):
            raise NotFoundError("no backup")
        return SimpleNamespace(offset=7 * 4096, block_size=4096)

    monkeypatch.setattr(backup_superblocks, "found_backup", found_backup)
    monkeypatch.setattr(backup_superblocks, "overlaid", lambda *_: REPAIRED)


def sources(scan: Scan) -> list[ByteSource]:
    return [volume.source for volume in scan.volumes]


def test_volumes_with_a_backup_are_read_by_it_and_others_stay():
    found, notes = by_backups(SCAN, None, None)
    assert notes == ["hd0,gpt2: read by the backup of its superblock in block 7"]
    assert sources(found) == [DISK.source, PLAIN.source, REPAIRED]
    assert (found.volumes[2].name, found.volumes[2].parent) == ("hd0,gpt2", "hd0")
    assert found.unused == SCAN.unused


def test_only_the_volume_that_is_asked_for_is_touched():
    found, _ = by_backups(SCAN, 7, "(hd0,2)")
    assert sources(found)[2] is REPAIRED
    with pytest.raises(NotFoundError, match=r"^hd0,gpt1: no backup$"):
        by_backups(SCAN, 7, "hd0,gpt1")


def test_without_any_backup_every_volume_says_so():
    with pytest.raises(NotFoundError, match=r"^hd0,gpt1: no backup; hd0,gpt2: no backup$"):
        by_backups(SCAN, 8, None)


def test_an_unknown_volume_is_an_error():
    with pytest.raises(NotFoundError, match="no volume 'hd9'"):
        by_backups(SCAN, None, "hd9")
