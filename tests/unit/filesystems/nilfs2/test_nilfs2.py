"""What a NILFS2 says: trees, holes, checkpoints, what fdatasync wrote, and damage to all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k._generated.nilfs2_log_records import LogFlags
from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord
from pygrub_k.errors import CorruptError, LimitError, NotFoundError, UnsupportedError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.nilfs2 import block_map, content, logs, recovery
from pygrub_k.filesystems.nilfs2.driver import DRIVER
from pygrub_k.filesystems.nilfs2.past import past_of
from pygrub_k.filesystems.nilfs2.report import report
from pygrub_k.filesystems.nilfs2.superblock import OFFSET
from pygrub_k.filesystems.nilfs2.tables import GroupedTable
from pygrub_k.inspect.inode_readers import facts_of
from pygrub_k.source import MemorySource
from tests.images.nilfs2_bytes import FIRST_TIME, ROOT, Image
from tests.unit.filesystems.nilfs2.samples import (
    CONTENT,
    FAR,
    KERNEL,
    NEWER,
    NUM_MANY,
    SIZES,
    SMALL,
    data,
    image_of,
    opened,
)

if TYPE_CHECKING:
    from pygrub_k.filesystems.model import Inode
    from pygrub_k.filesystems.nilfs2.driver import Nilfs2Filesystem

SECOND = 1_000_000_000


def at(filesystem: Nilfs2Filesystem, path: bytes) -> Any:
    return lookup(filesystem, path)


def whole(inode: Inode) -> bytes:
    found = inode.content()
    return found.read_at(0, found.size)


@pytest.mark.parametrize("block_size", SIZES)
def test_blocks_of_all_sizes(block_size: int) -> None:
    filesystem = opened(image_of(block_size, FAR).built())
    assert filesystem.label == b"bytes"
    assert filesystem.uuid == "00010203-0405-0607-0809-0a0b0c0d0e0f"
    assert whole(at(filesystem, b"/boot/link")) == CONTENT
    assert whole(at(filesystem, b"/boot/small")) == b"after" * block_size
    many = at(filesystem, b"/many")
    assert len(list(many.entries())) == NUM_MANY
    assert all(many.child(entry.name) is not None for entry in many.entries())
    assert many.child(b"none") is None
    gaps = at(filesystem, b"/boot/gaps").content()
    assert gaps.size == FAR * block_size + 3
    assert gaps.read_at(0, block_size + 4) == bytes(block_size) + b"one\0"
    assert gaps.read_at(7 * block_size, 5) == b"seven"
    assert gaps.read_at(FAR * block_size, 3) == b"far"
    assert not filesystem.problems


def test_inodes_may_be_larger() -> None:
    filesystem = opened(image_of(1024, inode_size=256).built())
    assert whole(at(filesystem, b"/boot/vmlinuz")) == CONTENT


def test_facts() -> None:
    filesystem = opened(data("plain"))
    null = facts_of(at(filesystem, b"/boot/null"))
    assert (null.kind, null.device, null.mode) == ("character device", (1, 3), 0o020666)
    kernel = facts_of(at(filesystem, b"/boot/vmlinuz"))
    assert kernel.number == KERNEL
    assert kernel.modified == kernel.changed == FIRST_TIME * SECOND
    assert kernel.allocated == -(-len(CONTENT) // 4096) * 4096
    assert filesystem.inode(KERNEL).kind == "file"


def test_a_table_in_groups_is_laid_out_as_linux_does() -> None:
    table = GroupedTable(1024, 128)
    assert table.place(0) == (2, 0)
    assert table.place(8191) == (2 + 1023, 7)
    # Each group has a bitmap and 1,024 blocks; 256 of them follow a block of counts.
    assert table.place(8192) == (1 + 1025 + 1, 0)
    assert table.place(8192 * 256) == (1 + 256 * 1025 + 2, 0)
    for number in (0, 9, 8191, 8192, 8192 * 256 + 77):
        block, index = table.place(number)
        assert table.numbers(block)[index] == number
    assert not any(len(table.numbers(block)) for block in (0, 1, 1026, 256 * 1025 + 1))


# -- checkpoints ------------------------------------------------------------------------------


def test_older_checkpoints_are_read() -> None:
    image = image_of()
    image.snapshots = {1}
    image.file(SMALL, b"third")
    image.commit()
    filesystem = opened(image.built())
    past = past_of(filesystem)
    states = [(state.name, state.time, state.note) for state in past.states()]
    minute = 60 * SECOND
    assert states == [
        ("checkpoint 1", FIRST_TIME * SECOND + minute, "snapshot"),
        ("checkpoint 2", FIRST_TIME * SECOND + 2 * minute, ""),
        ("checkpoint 3", FIRST_TIME * SECOND + 3 * minute, ""),
    ]
    found = [whole(at(past.open(name), b"/boot/small")) for name, *_ in states]
    assert found == [b"before", b"after" * 1024, b"third"]
    assert whole(at(filesystem, b"/boot/small")) == b"third"
    with pytest.raises(NotFoundError, match="checkpoint 4"):
        past.open("checkpoint 4")
    assert [step.name for step in past.steps()] == [name for name, *_ in states]


def test_removed_checkpoints_are_not_named() -> None:
    image = image_of()
    for number in range(12):
        image.file(SMALL, b"%d" % number)
        image.commit()
        image.checkpoints.pop(number + 1)
    image.commit()
    filesystem = opened(image.built())
    past = past_of(filesystem)
    assert [state.name for state in past.states()] == [f"checkpoint {n}" for n in (13, 14, 15)]


def test_a_newer_checkpoint_is_found_from_the_superblock_on() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    for number in range(15):
        image.file(SMALL, b"%d" % number * 700)
        image.commit()
    assert image.sequence
    filesystem = opened(bytes(image.data))
    assert whole(at(filesystem, b"/boot/small")) == b"14" * 700
    assert filesystem.storage.checkpoint.record.number == 17
    assert "not unmounted" in report(filesystem).unclean
    assert not report(filesystem).replayed


def test_an_unmounted_one_is_not_searched() -> None:
    image = image_of()
    image.put_superblocks()
    image.file(SMALL, b"newer")
    image.commit()
    assert whole(at(opened(bytes(image.data)), b"/boot/small")) == b"after" * 1024


def test_a_log_that_was_not_completed_is_left() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    image.file(SMALL, b"newer")
    image.commit()
    image.data[(image.at - 2) * 1024] ^= 1
    filesystem = opened(bytes(image.data))
    assert filesystem.storage.checkpoint.record.number == 2
    assert not filesystem.problems


# -- what fdatasync wrote ---------------------------------------------------------------------


def test_what_fdatasync_wrote_is_taken() -> None:
    filesystem = opened(data("synced"))
    small, kernel = (whole(at(filesystem, path)) for path in (b"/boot/small", b"/boot/vmlinuz"))
    block = NEWER.ljust(1024, b"\0")
    before = b"after" * 1024
    assert small == block + before[1024:2048] + block + before[3072:]
    assert kernel == CONTENT[:1024] + block + CONTENT[2048:]
    assert report(filesystem).replayed == "3 blocks written by fdatasync"
    older = past_of(filesystem).open("checkpoint 2")
    assert whole(at(older, b"/boot/small")) == before


def test_no_log_is_replayed_where_none_is_wanted() -> None:
    filesystem = opened(data("synced"), Settings(replay_journal=False))
    assert whole(at(filesystem, b"/boot/small")) == b"after" * 1024


def test_logs_count_once_the_last_of_them_is_there() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    begins = LogFlags.begins | LogFlags.content_only
    image.fdatasync({SMALL: {0: b"one"}}, begins)
    half = opened(bytes(image.data))
    assert not half.storage.recovered
    image.fdatasync({SMALL: {1: b"two"}}, LogFlags.ends | LogFlags.content_only)
    found = whole(at(opened(bytes(image.data)), b"/boot/small"))
    assert (found[:4], found[1024:1028]) == (b"one\0", b"two\0")


def test_many_blocks_are_described_over_several_blocks() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    numbers = {index: b"%d" % index for index in range(42)}
    image.fdatasync({KERNEL: numbers, SMALL: dict.fromkeys(range(30), b"s")})
    filesystem = opened(bytes(image.data))
    found = whole(at(filesystem, b"/boot/vmlinuz"))
    assert all(found[index * 1024 :].startswith(b"%d\0" % index) for index in range(42))
    assert whole(at(filesystem, b"/boot/small"))[3072:3074] == b"s\0"


def test_what_linux_cannot_take_is_noted() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    image.fdatasync({999: {0: b"of no file"}})
    filesystem = opened(bytes(image.data))
    assert "NILFS2 inode 999" in str(filesystem.problems[0])
    assert not filesystem.storage.recovered


def test_a_log_of_another_kind_among_those_of_fdatasync() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    image.fdatasync({SMALL: {0: b"one"}}, LogFlags.begins | LogFlags.content_only)
    image.fdatasync({SMALL: {1: b"two"}}, LogFlags.ends)
    filesystem = opened(bytes(image.data))
    assert "among logs of fdatasync" in str(filesystem.problems[0])


def test_descriptions_that_go_beyond_the_summary() -> None:
    image = image_of()
    image.put_superblocks(state=0)
    image.fdatasync({KERNEL: dict.fromkeys(range(61), b"x")}, num_files=90)
    assert "it describes more blocks" in str(opened(bytes(image.data)).problems)


# -- superblocks ------------------------------------------------------------------------------


def spare(image: Image) -> int:
    return (len(image.data) // 4096 - 1) * 4096


def test_the_superblock_that_names_the_later_checkpoint_counts() -> None:
    image = image_of()
    image.put_superblocks()
    image.file(SMALL, b"newer")
    image.commit()
    image.put(spare(image), image.superblock())
    assert whole(at(opened(bytes(image.data)), b"/boot/small")) == b"newer"


def test_the_other_superblock_serves_where_the_first_is_damaged() -> None:
    image = image_of()
    image.put_superblocks()
    image.data[OFFSET + Nilfs2SuperblockRecord.OFFSET.label] ^= 1
    filesystem = opened(bytes(image.data))
    assert whole(at(filesystem, b"/boot/vmlinuz")) == CONTENT
    assert "wrong checksum" in str(filesystem.problems[0])
    image.data[spare(image) + Nilfs2SuperblockRecord.OFFSET.label] ^= 1
    with pytest.raises(CorruptError, match="wrong checksum"):
        opened(bytes(image.data))
    filesystem = opened(bytes(image.data), Settings(verify_checksums=False))
    assert filesystem.problems


def test_the_other_superblock_serves_where_the_log_is_damaged() -> None:
    image = image_of()
    image.put_superblocks()
    image.file(SMALL, b"newer")
    image.commit()
    image.put(OFFSET, image.superblock())
    image.data[(image.at - 2) * 1024] ^= 1
    filesystem = opened(bytes(image.data))
    assert whole(at(filesystem, b"/boot/small")) == b"after" * 1024
    assert "wrong checksum" in str(filesystem.problems[0])


@pytest.mark.parametrize(
    ("fields", "error", "reason"),
    [
        ({"incompatible_features": 5}, UnsupportedError, "not supported: unknown features 0x5"),
        ({"revision": 1}, UnsupportedError, r"revision 1\.0 is not supported"),
        ({"log2_block_size": 7}, CorruptError, "2 to the power of 17"),
        ({"num_blocks_per_segment": 15}, CorruptError, "segments of 15 blocks"),
        ({"first_data_block": 256}, CorruptError, "first segment begins"),
        ({"inode_size": 127}, CorruptError, "127 bytes for inodes"),
        ({"checkpoint_size": 191}, CorruptError, "191 bytes for checkpoints"),
        ({"translation_entry_size": 2048}, CorruptError, "2048 bytes for translations"),
        ({"last_log": 1 << 40}, CorruptError, "logs are in blocks"),
        ({"last_sequence": 9}, CorruptError, "sequence number 0, not 9"),
        ({"last_checkpoint": 77}, CorruptError, "no checkpoint 77"),
    ],
)
def test_superblocks_that_cannot_be(
    fields: dict[str, int], error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=reason):
        opened(image_of().built(**fields))


def test_read_only_features_are_ignored() -> None:
    assert opened(image_of().built(read_only_features=3, compatible_features=4)).label == b"bytes"


def test_it_is_recognised_by_its_checksum_where_it_is_of_another_revision() -> None:
    found = image_of().built(revision=3)
    assert DRIVER.recognise is not None
    assert DRIVER.recognise(MemorySource(found))
    assert not DRIVER.recognise(MemorySource(found[:1040]))
    damaged = bytearray(found)
    damaged[OFFSET + Nilfs2SuperblockRecord.OFFSET.label] ^= 1
    assert not DRIVER.recognise(MemorySource(bytes(damaged)))


# -- damage -----------------------------------------------------------------------------------


def test_a_log_without_a_super_root_is_not_what_a_superblock_names() -> None:
    image = image_of()
    image.fdatasync({SMALL: {0: b"x"}})
    start = image.at - 2
    with pytest.raises(CorruptError, match="it has no super root"):
        opened(image.built(last_log=start))


def test_a_tree_that_cannot_be() -> None:
    image = image_of()
    root = bytes((1, 14, 1, 0)).ljust(56, b"\0")
    image.file(SMALL, {}, size=9, block_map=root)
    image.commit()
    with pytest.raises(CorruptError, match="a tree of 14 levels"):
        whole(at(opened(image.built()), b"/boot/small"))


def test_blocks_that_are_not_in_order() -> None:
    image = image_of()
    keys = b"".join(number.to_bytes(8, "little") for number in (3, 2, 4, 1, 1, 1))
    image.file(SMALL, {}, size=9999, block_map=bytes((1, 1, 3, 0)).ljust(8, b"\0") + keys)
    image.commit()
    with pytest.raises(CorruptError, match="block 2 of the file behind block 3"):
        whole(at(opened(image.built()), b"/boot/small"))


def test_a_node_of_another_level() -> None:
    image = image_of()
    words = (0, 0, 0, 1, 0, 0)  # virtual block 1 is a directory's
    root = bytes((1, 2, 1, 0)).ljust(8, b"\0") + b"".join(n.to_bytes(8, "little") for n in words)
    image.file(SMALL, {}, size=9999, block_map=root)
    image.commit()
    with pytest.raises(CorruptError, match="NILFS2 inode 20 at byte"):
        whole(at(opened(image.built()), b"/boot/small"))


def test_numbers_that_are_not_in_use() -> None:
    image = image_of()
    image.file(SMALL, {}, size=9, block_map=bytes(8) + (1 << 50).to_bytes(8, "little") + bytes(40))
    image.directory(ROOT, [(b"boot", 12), (b"none", 9999)])
    image.commit()
    filesystem = opened(image.built())
    with pytest.raises(CorruptError, match="of the translation file is not in use"):
        whole(at(filesystem, b"/boot/small"))
    with pytest.raises(CorruptError, match="NILFS2 inode 9999: there is no such inode"):
        filesystem.inode(9999)
    with pytest.raises(CorruptError, match=r"NILFS2 inode 22 at byte .*: it is not in use"):
        filesystem.inode(22)


def test_directories_that_cannot_be() -> None:
    image = image_of()
    bad = b"\x0c" + bytes(7) + (9).to_bytes(2, "little") + b"\x01\x02x" + bytes(3)
    image.file(ROOT, bad.ljust(1024, b"\0"), mode=0o040755, num_links=2)
    image.commit()
    with pytest.raises(CorruptError, match="the entry at byte 0 of its content has 9 bytes"):
        list(opened(image.built()).root.entries())


def test_odd_names_are_noted_and_left_over() -> None:
    image = image_of()
    image.directory(ROOT, [(b"a/b", SMALL), (b"boot", 12)])
    image.commit()
    filesystem = opened(image.built())
    assert [entry.name for entry in filesystem.root.entries()] == [b"boot"]
    assert "a/b" in str(filesystem.problems[0])
    assert [entry.name for entry, _ in filesystem.root.leftovers()] == [b"a/b"]


def test_bounds(monkeypatch: pytest.MonkeyPatch) -> None:
    synced, small = data("synced"), data("small")
    monkeypatch.setattr(recovery, "NILFS2_RECOVERED_BLOCKS", 2)
    assert "more than 2 blocks" in str(opened(synced).problems[0])
    monkeypatch.setattr(logs, "NILFS2_LOG_BYTES", 1000)
    with pytest.raises(LimitError, match="more than 1000 bytes of logs"):
        opened(synced)
    filesystem = opened(small)
    gaps = at(filesystem, b"/boot/gaps")
    monkeypatch.setattr(content, "NILFS2_RUNS_PER_FILE", 2)
    with pytest.raises(LimitError, match="more than 2 runs"):
        gaps.content()
    monkeypatch.setattr(block_map, "NILFS2_NODES_PER_FILE", 0)
    with pytest.raises(LimitError, match="more than 0 nodes"):
        gaps.content()


def test_what_has_no_such_content() -> None:
    filesystem = opened(data("plain"))
    with pytest.raises(CorruptError, match="a directory, not a file"):
        filesystem.root.content()
    assert "NILFS2" in filesystem.root.reason_against_writing()
