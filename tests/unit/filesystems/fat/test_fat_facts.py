from datetime import UTC, datetime

from pygrub_k.filesystems.facts import InodeFacts
from pygrub_k.filesystems.fat.driver import open_filesystem
from pygrub_k.filesystems.fat.inode import FatInode
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.source import MemorySource
from tests.images.fat_bytes import DIRECTORY, MODIFIED, Image, entry

SECOND = 1_000_000_000


def root_of(image: Image) -> FatInode:
    return open_filesystem(MemorySource(bytes(image.data)), Settings()).root


def one(image: Image) -> InodeFacts:
    (found,) = root_of(image).entries()
    assert not list(attributes_of(found.inode))
    return facts_of(found.inode)


def test_what_a_file_s_entry_says() -> None:
    image = Image()
    cluster = image.store(bytes(1500))
    image.set_root(entry(b"A          ", attributes=0x27, cluster=cluster, size=600))
    facts = one(image)
    assert (facts.kind, facts.size, facts.allocated) == ("file", 600, 1536)
    assert (facts.position, facts.number) == (image.root, image.root // 32)
    assert facts.flags == ("read only", "hidden", "system", "archive")
    assert facts.modified == MODIFIED * SECOND
    assert facts.accessed == datetime(2024, 2, 29, tzinfo=UTC).timestamp() * SECOND
    assert facts.created is None
    assert (facts.mode, facts.uid, facts.links) == (None, None, None)


def test_a_time_of_creation_has_hundredths() -> None:
    image = Image()
    stored = bytearray(entry(b"A          "))
    stored[13:18] = bytes([150, *stored[22:26]])
    image.set_root(bytes(stored))
    assert one(image).created == MODIFIED * SECOND + 1_500_000_000


def test_dates_that_are_not_kept_are_none() -> None:
    image = Image()
    stored = bytearray(entry(b"A          "))
    stored[18:20] = bytes(2)
    image.set_root(bytes(stored))
    facts = one(image)
    assert (facts.accessed, facts.created, facts.allocated) == (None, None, 0)


def test_a_directory_and_a_root() -> None:
    image = Image(32)
    cluster = image.allocate(2)[0]
    image.set_root(entry(b"D          ", attributes=DIRECTORY, cluster=cluster))
    facts = one(image)
    assert (facts.kind, facts.size, facts.allocated) == ("directory", 1024, 1024)
    facts = facts_of(root_of(image))
    assert (facts.kind, facts.number, facts.modified) == ("directory", 0, None)
    assert facts.allocated == 512


def test_what_a_broken_chain_leads_to_counts() -> None:
    image = Image()
    image.chain([5, 6], 0)
    image.set_root(entry(b"A          ", cluster=5, size=9999))
    assert one(image).allocated == 1024
