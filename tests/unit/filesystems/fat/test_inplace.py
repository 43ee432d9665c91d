"""Which files may be overwritten where they lie."""

from pygrub_k.filesystems.fat.driver import open_filesystem
from pygrub_k.filesystems.fat.inplace import reason_against
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.images.fat_bytes import DIRECTORY, Image, entry


def test_plain_files_may_be_and_others_not():
    image = Image()
    image.allocate(1)
    image.set_root(
        entry(b"PLAIN      ")
        + entry(b"LOCKED     ", attributes=0x21)
        + entry(b"FOLDER     ", attributes=DIRECTORY, cluster=2)
    )
    filesystem = open_filesystem(MemorySource(bytes(image.data)), Settings())
    plain, locked, folder = (entry.inode for entry in filesystem.root.entries())
    assert reason_against(plain) == ""
    assert reason_against(locked) == "it is marked read-only"
    assert reason_against(folder) == "it is a directory"
