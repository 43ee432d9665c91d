"""What Linux 6.1 wrote is read as Linux 6.1 reads it; what cannot be is refused."""

from __future__ import annotations

from stat import S_ISDIR
from typing import Any

import pytest

from pygrub_k._generated.f2fs_checkpoint_records import CheckpointRecord
from pygrub_k._generated.f2fs_node_records import (
    AddressRecord,
    ExtraRecord,
    Flags,
    FooterRecord,
    Inline,
    InodeRecord,
)
from pygrub_k._generated.f2fs_superblock_records import F2fsSuperblockRecord, Features
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.filesystems.f2fs import content, features, recovery
from pygrub_k.filesystems.f2fs.checksums import checksum
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from tests.differential.trees import differences, recorded_facts, walked
from tests.unit.filesystems.f2fs.samples import (
    BLOCK,
    COMPRESSED,
    CUT,
    NAMES,
    changed,
    data,
    opened,
    shown,
)

SUPERBLOCKS = (1024, BLOCK + 1024)
FIELDS: Any = F2fsSuperblockRecord.OFFSET
WORD = 4


@pytest.mark.parametrize("name", NAMES)
def test_everything_is_as_the_kernel_showed_it(name: str) -> None:
    filesystem = opened(changed(name))
    root: Any = filesystem.root
    found = walked(root, recorded_facts)
    assert len(found) > 10
    theirs = {path: comparable(row, name) for path, row in shown(name).items()}
    assert not differences({path: comparable(row, name) for path, row in found.items()}, theirs)
    assert not filesystem.problems
    assert bool(filesystem.storage.recovery.nodes) == (name in CUT)


def comparable(row: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a row without blocks, which Linux counts otherwise for what lies in inodes.

    Directories to which Linux adds names when it recovers them are changed at that moment.
    """
    left_out = {"blocks"}
    if name in CUT and S_ISDIR(row["mode"]):
        left_out |= {"modified", "changed"}
    return {key: value for key, value in row.items() if key not in left_out}


def test_identity() -> None:
    filesystem = opened(changed("plain"))
    assert filesystem.uuid == "12345678-1234-1234-1234-000000000000"
    assert filesystem.label == b"plain"


@pytest.mark.parametrize("name", ["plain", "extra", "outside", "lz4"])
def test_attributes(name: str) -> None:
    filesystem = opened(changed(name))
    kernel: Any = lookup(filesystem, b"/boot/vmlinuz")
    assert {one.name: one.value for one in attributes_of(kernel)} == {b"user.note": b"hello"}
    menu: Any = lookup(filesystem, b"/boot/grub/grub.cfg")
    wanted = b",".join(b"%d" % number for number in range(1, 301))
    assert {one.name: one.value for one in attributes_of(menu)} == {b"user.long": wanted}
    assert not list(attributes_of(filesystem.root))


def test_room_for_attributes_that_is_not_used() -> None:
    """Linux keeps it, too, in an inode that has names in it, and looks for none there."""
    kernel: Any = lookup(opened(changed("plain")), b"/boot/vmlinuz")
    stored = kernel.stored
    flags = stored.record.inline_flags & ~Inline.attributes | Inline.entries
    place = stored.offset + InodeRecord.OFFSET.inline_flags
    altered: Any = lookup(opened(changed("plain", (place, bytes([flags])))), b"/boot/vmlinuz")
    assert altered.stored.attributes == stored.attributes > 0
    assert list(attributes_of(kernel))
    assert not list(attributes_of(altered))


def test_names_in_directories_that_ignore_case() -> None:
    offsets: Any = F2fsSuperblockRecord.OFFSET
    plain = opened(changed("plain"))
    root: Any = plain.root
    assert root.child(b"BooT") is None
    features_of = plain.storage.superblock.features | Features.casefold
    kept = features_of.to_bytes(WORD, "little")
    flags = (root.stored.record.flags | Flags.casefold).to_bytes(WORD, "little")
    flagged = (root.stored.offset + InodeRecord.OFFSET.flags, flags)
    assert opened(changed("plain", flagged)).root.child(b"BooT") is None
    feature = [(at + offsets.features, kept) for at in SUPERBLOCKS]
    found: Any = opened(changed("plain", flagged, *feature)).root
    assert found.child(b"BooT").number == root.child(b"boot").number
    assert found.child(b"boat") is None
    assert found.child(b"boot").child(b"VMLINUZ") is None


@pytest.mark.parametrize("name", COMPRESSED)
def test_files_are_compressed(name: str) -> None:
    filesystem = opened(changed(name))
    inode: Any = lookup(filesystem, b"/boot/vmlinuz")
    assert inode.stored.cluster > 1
    found = inode.content()
    whole = b"".join(b"%d\n" % number for number in range(1, 9001))
    assert found.read_at(0, found.size) == whole
    assert found.read_at(20_000, 3) == whole[20_000:20_003]


# -- what fsync wrote --------------------------------------------------------------------------


@pytest.mark.parametrize("name", CUT)
def test_without_replay_the_checkpoint_counts(name: str) -> None:
    filesystem = opened(changed(name), replay=False)
    assert not filesystem.storage.recovery.nodes
    root: Any = filesystem.root
    found = walked(root, recorded_facts)
    newer: Any = opened(changed(name)).root
    assert found != walked(newer, recorded_facts)
    assert found.keys() <= shown(name).keys()


def test_too_many_recovered_nodes_are_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recovery, "F2FS_RECOVERED_NODES", 1)
    filesystem = opened(changed("fsync"))
    assert "more than 1 nodes after the last checkpoint" in str(filesystem.problems)
    assert not filesystem.storage.recovery.nodes


# -- superblocks and checkpoints ---------------------------------------------------------------


def test_features_stand_in_one_list_each() -> None:
    known = {value for key, value in vars(Features).items() if not key.startswith("_")}
    listed = [*features.READ, *features.IGNORED, *features.REFUSED]
    assert sorted(listed) == sorted(known)


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("magic", 7, "magic 0x7"),
        ("log2_block_size", 99, "2 to the power of 99 bytes"),
        ("log2_blocks_per_segment", 10, "of 10 blocks in a segment"),
        ("nat_block", 5, "the node table from block 5"),
        ("num_main_segments", 1 << 20, "and areas up to block"),
        ("num_bitmap_blocks", 600, "600 blocks of bitmaps"),
    ],
)
def test_superblocks_that_cannot_be(field: str, value: int, reason: str) -> None:
    change = value.to_bytes(4, "little")
    at = getattr(FIELDS, field)
    one = opened(changed("plain", (SUPERBLOCKS[0] + at, change)))
    assert reason in str(one.problems)
    with pytest.raises(CorruptError, match=reason):
        opened(changed("plain", *((start + at, change) for start in SUPERBLOCKS)))


@pytest.mark.parametrize(
    ("field", "change", "reason"),
    [
        ("log2_block_size", b"\x0e", "blocks of 16384 bytes are not supported"),
        ("features", b"\0\x80", "not supported: device_alias"),
        ("features", b"\0\0\0\x80", "not supported: unknown features 0x80000000"),
        ("devices", b"/dev/sdb", "a file system on several devices"),
    ],
)
def test_what_is_not_read_is_named(field: str, change: bytes, reason: str) -> None:
    with pytest.raises(UnsupportedError, match=reason):
        opened(changed("plain", (SUPERBLOCKS[0] + getattr(FIELDS, field), change)))


def test_a_superblock_with_a_checksum_is_verified() -> None:
    change = (SUPERBLOCKS[0] + FIELDS.version, b"another")
    assert "wrong checksum" in str(opened(changed("extra", change)).problems)
    assert not opened(changed("plain", change)).problems


def checkpoints(name: str) -> tuple[int, int]:
    """Return the bytes at which the newer checkpoint and the older one begin."""
    first = opened(changed(name)).storage.superblock.checkpoint_block * BLOCK
    both = (first, first + 512 * BLOCK)
    versions = [CheckpointRecord.read(data(name), at).version for at in both]
    return (both[1], both[0]) if versions[1] > versions[0] else both


def test_the_older_checkpoint_serves_if_the_newer_one_is_damaged() -> None:
    newer, older = checkpoints("plain")
    found = opened(changed("plain", (newer + 8, b"\xff")))
    assert {entry.name for entry in found.root.entries()} <= {path[1:] for path in shown("plain")}
    both = changed("plain", (newer + 8, b"\xff"), (older + 8, b"\xff"))
    with pytest.raises(CorruptError, match=r"F2FS checkpoint .*wrong checksum"):
        opened(both)


def test_a_checkpoint_that_was_not_completed_does_not_count() -> None:
    newer, _ = checkpoints("plain")
    record = CheckpointRecord.read(data("plain"), newer)
    last = newer + (record.num_blocks - 1) * BLOCK
    block = bytearray(data("plain")[last : last + BLOCK])
    block[:8] = (record.version + 1).to_bytes(8, "little")
    at = record.checksum_offset
    block[at : at + 4] = checksum(bytes(block[:at])).to_bytes(4, "little")
    found = opened(changed("plain", (last, bytes(block))))
    assert found.storage.table.changed.keys() or found.root.kind == "directory"


# -- nodes -------------------------------------------------------------------------------------


def inode_at(path: bytes, name: str = "plain") -> tuple[Any, int]:
    inode: Any = lookup(opened(changed(name)), path, follow_last=False)
    return inode, inode.stored.offset


def with_field(path: bytes, field: str, value: int, name: str = "plain") -> Any:
    _, at = inode_at(path, name)
    offsets: Any = InodeRecord.OFFSET
    code = next(code for key, code, _ in InodeRecord.FIELDS if key == field)
    width = {"B": 1, "H": 2, "I": 4, "Q": 8}[code]
    return changed(name, (at + getattr(offsets, field), value.to_bytes(width, "little")))


def test_an_encrypted_file_is_refused() -> None:
    image = with_field(b"/boot/vmlinuz", "advice", 4)
    with pytest.raises(UnsupportedError, match="it is encrypted"):
        lookup(opened(image), b"/boot/vmlinuz").content()
    with pytest.raises(UnsupportedError, match="it is encrypted"):
        list(lookup(opened(with_field(b"/many", "advice", 4)), b"/many").entries())


def test_sizes_that_cannot_be() -> None:
    path = b"/boot/vmlinuz"
    with pytest.raises(CorruptError, match="addresses reach to block"):
        lookup(opened(with_field(path, "size", 1 << 60)), path).content()
    large = lookup(opened(with_field(path, "size", 1 << 40)), path).content()
    assert large.read_at(1 << 39, 100) == bytes(100)
    inside = b"/boot/grub/grub.cfg"
    with pytest.raises(CorruptError, match="bytes of content in an inode that has room for"):
        lookup(opened(with_field(inside, "size", 5000, "plain")), inside).content()
    for size in (0, 5000):
        link = lookup(opened(with_field(b"/long", "size", size)), b"/").child(b"long")
        with pytest.raises(CorruptError, match=f"a target of {size} bytes"):
            link.target()  # type: ignore[union-attr]


def test_addresses_that_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    _, at = inode_at(b"/boot/vmlinuz")
    offsets: Any = InodeRecord.OFFSET
    area = at + offsets.area
    for address, reason in ((5, "block 5, and content is in blocks"), (0xFFFFFFFE, "a cluster in")):
        image = changed("plain", (area, address.to_bytes(WORD, "little")))
        with pytest.raises(CorruptError, match=reason):
            lookup(opened(image), b"/boot/vmlinuz").content()
    monkeypatch.setattr(content, "F2FS_RUNS_PER_FILE", 0)
    with pytest.raises(LimitError, match="more than 0 runs"):
        lookup(opened(changed("plain")), b"/boot/vmlinuz").content()


def test_a_node_that_is_another_one_is_refused() -> None:
    _, at = inode_at(b"/boot/vmlinuz")
    with pytest.raises(CorruptError, match="it says that it is node 7 of inode"):
        lookup(opened(changed("plain", (at + recovery.FOOTER, b"\7\0\0\0"))), b"/boot/vmlinuz")
    with pytest.raises(CorruptError, match="node 1073741824 of"):
        opened(changed("plain")).storage.node(1 << 30, 1 << 30)
    with pytest.raises(CorruptError, match="there is no such node"):
        opened(changed("plain")).storage.node(3000, 3000)


def test_inodes_with_checksums_are_verified() -> None:
    _, at = inode_at(b"/boot/vmlinuz", "extra")
    offsets: Any = InodeRecord.OFFSET
    image = changed("extra", (at + offsets.uid, b"\x2a"))
    with pytest.raises(CorruptError, match=r"F2FS inode \d+ .*wrong checksum"):
        lookup(opened(image), b"/boot/vmlinuz")
    filesystem = opened(image, verify=False)
    assert facts_of(lookup(filesystem, b"/boot/vmlinuz")).uid == 42
    assert "wrong checksum" in str(filesystem.problems)


def test_further_fields_that_cannot_be() -> None:
    _, at = inode_at(b"/boot/vmlinuz", "lzo")
    offsets: Any = InodeRecord.OFFSET
    extra: Any = ExtraRecord.OFFSET
    for place, change, reason in (
        (extra.size, b"\x07\0", "further fields of 7 bytes"),
        (extra.log2_cluster_blocks, b"\x20", "clusters of 2 to the power of 32 blocks"),
    ):
        with pytest.raises(CorruptError, match=reason):
            lookup(opened(changed("lzo", (at + offsets.area + place, change))), b"/boot/vmlinuz")
    _, at = inode_at(b"/mixed", "lzo")
    image = changed("lzo", (at + offsets.area + extra.compression, b"\x09"))
    found = lookup(opened(image), b"/mixed").content()
    with pytest.raises(UnsupportedError, match="unknown compression 9"):
        found.read_at(0, 1)


def test_clusters_that_cannot_be() -> None:
    inode, _ = inode_at(b"/boot/vmlinuz", "zstd")
    words = list(AddressRecord.iter(inode.stored.record.area))
    place = next(
        words[index + 1].block for index, one in enumerate(words) if one.block == 0xFFFFFFFE
    )
    for change, reason in ((b"\xff\xff", "65535 compressed bytes in"), (b"\x40", "wrong checksum")):
        image = changed("zstd", (place * BLOCK, change))
        with pytest.raises(CorruptError, match=reason):
            lookup(opened(image), b"/boot/vmlinuz").content().read_at(0, 1)


def test_names_that_no_path_can_have_are_left_over() -> None:
    _, inside = inode_at(b"/boot", "plain")
    at = data("plain").index(b"kernel", inside)
    filesystem = opened(changed("plain", (at, b"ker/el")))
    boot: Any = lookup(filesystem, b"/boot")
    assert {entry.name for entry in boot.entries()} == {b"vmlinuz", b"grub"}
    assert [entry.name for entry, _ in boot.leftovers()] == [b"ker/el"]
    assert "an entry named b'ker/el'" in str(filesystem.problems)
    assert boot.child(b"ker/el") is None


def test_only_what_it_is_can_be_asked_of_an_inode() -> None:
    root = opened(changed("plain")).root
    with pytest.raises(CorruptError, match="a directory, not a file"):
        root.content()
    assert "only read" in root.reason_against_writing()


def test_nodes_that_follow_each_other_in_a_circle_are_a_problem() -> None:
    storage = opened(changed("fsync")).storage
    last = max(storage.recovery.nodes.values())
    offsets: Any = FooterRecord.OFFSET
    at = last * BLOCK + recovery.FOOTER + offsets.next_block
    filesystem = opened(changed("fsync", (at, last.to_bytes(4, "little"))))
    assert "follow each other in a circle" in str(filesystem.problems)
    assert not filesystem.storage.recovery.nodes
