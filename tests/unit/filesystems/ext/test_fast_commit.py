"""Fast commits made by hand."""

from struct import pack

import pytest

from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.ext.fast_commit import Changes, committed_tags

BLOCK = 1024
ADD, DELETE, CREATE, LINK, UNLINK, INODE, PADDING, TAIL, BEGIN = range(1, 10)
SEQUENCE = 7


class Area:
    """Blocks of tags, as a kernel fills them; `tail` ends a group and its block."""

    def __init__(self) -> None:
        self.blocks: list[bytes] = []
        self.block = b""
        self.total = 0
        self.put(BEGIN, pack("<II", 0, SEQUENCE))

    def put(self, kind: int, value: bytes) -> None:
        raw = pack("<HH", kind, len(value)) + value
        if len(self.block) + len(raw) > BLOCK - 4:
            self.end_block()
        self.block += raw
        self.total = crc32c(raw, self.total)

    def end_block(self) -> None:
        raw = pack("<HH", PADDING, BLOCK - len(self.block) - 4).ljust(
            BLOCK - len(self.block), b"\0"
        )
        self.total = crc32c(raw, self.total)
        self.blocks.append(self.block + raw)
        self.block = b""

    def tail(self, sequence: int = SEQUENCE, wrong: int = 0) -> None:
        raw = pack("<HHI", TAIL, BLOCK - len(self.block) - 4, sequence)
        raw += pack("<I", crc32c(raw, self.total) ^ wrong)
        self.blocks.append((self.block + raw).ljust(BLOCK, b"\0"))
        self.block, self.total = b"", 0


def name(directory: int, inode: int, text: bytes) -> bytes:
    return pack("<II", directory, inode) + text


def kinds(area: Area, sequence: int = SEQUENCE) -> list[int]:
    tags = committed_tags([*area.blocks, bytes(BLOCK)], sequence)
    return [kind for kind, _ in tags if kind not in (BEGIN, PADDING)]


def test_an_area_without_fast_commits() -> None:
    assert committed_tags([], SEQUENCE) == []
    assert committed_tags([bytes(BLOCK)], SEQUENCE) == []


def test_groups_count_once_their_tail_is_there() -> None:
    area = Area()
    area.put(CREATE, name(2, 12, b"a"))
    area.tail()
    area.put(LINK, name(2, 12, b"b"))
    area.tail()
    area.put(UNLINK, name(2, 12, b"a"))
    area.end_block()
    assert kinds(area) == [CREATE, LINK]


def test_a_group_may_span_blocks() -> None:
    area = Area()
    for number in range(150):
        area.put(LINK, name(2, 12, b"name %d" % number))
    area.tail()
    assert len(area.blocks) > 2
    assert kinds(area) == [LINK] * 150


def test_a_torn_group_ends_the_area() -> None:
    area = Area()
    area.put(CREATE, name(2, 12, b"a"))
    area.tail()
    area.put(LINK, name(2, 12, b"b"))
    area.tail(wrong=1)
    area.put(LINK, name(2, 12, b"c"))
    area.tail()
    assert kinds(area) == [CREATE]


def test_what_an_older_transaction_left_behind_is_not_read() -> None:
    area = Area()
    area.put(CREATE, name(2, 12, b"a"))
    area.tail()
    assert kinds(area, SEQUENCE + 1) == []
    area.put(LINK, name(2, 12, b"b"))
    area.tail(sequence=SEQUENCE - 1)
    assert kinds(area) == [CREATE]


def test_an_unknown_or_short_tag_ends_the_area() -> None:
    for kind, value in ((10, b"????"), (0, b""), (ADD, b"short"), (INODE, bytes(20))):
        area = Area()
        area.put(kind, value)
        area.tail()
        assert kinds(area) == []


def test_unknown_features_are_refused() -> None:
    area = Area()
    area.block = b""
    area.put(BEGIN, pack("<II", 4, SEQUENCE))
    area.tail()
    with pytest.raises(UnsupportedError, match="0x4"):
        kinds(area)


def add(inode: int, logical: int, count: int, start: int) -> tuple[int, bytes]:
    return ADD, pack("<IIHHI", inode, logical, count, start >> 32, start & 0xFFFFFFFF)


def delete(inode: int, logical: int, count: int) -> tuple[int, bytes]:
    return DELETE, pack("<III", inode, logical, count)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ([], [(0, 10, 100)]),
        ([add(12, 20, 5, 300)], [(0, 10, 100), (20, 5, 300)]),
        ([add(12, 3, 4, 300)], [(0, 3, 100), (3, 4, 300), (7, 3, 107)]),
        ([add(12, 8, 5, 300)], [(0, 8, 100), (8, 5, 300)]),
        ([add(12, 0, 10, 300)], [(0, 10, 300)]),
        ([delete(12, 4, 2)], [(0, 4, 100), (6, 4, 106)]),
        ([delete(12, 0, 0xFFFFFFFF)], []),
        ([add(12, 4, 32768 + 2, 300)], [(0, 4, 100), (6, 4, 106)]),
        ([delete(12, 0, 99), add(12, 1, 1, 500)], [(1, 1, 500)]),
        ([add(13, 0, 10, 300)], [(0, 10, 100)]),
    ],
)
def test_ranges_replace_what_was_there(
    edits: list[tuple[int, bytes]], expected: list[tuple[int, int, int]]
) -> None:
    assert Changes(edits).runs(12, [(0, 10, 100)], 1000) == expected


def test_a_range_beyond_the_file_system_is_corrupt() -> None:
    with pytest.raises(CorruptError, match="inode 12 at 998 of 1000"):
        Changes([add(12, 0, 3, 998)]).runs(12, [], 1000)


def test_the_last_word_on_a_name_counts() -> None:
    changes = Changes(
        [
            (CREATE, name(2, 12, b"a")),
            (UNLINK, name(2, 12, b"a")),
            (UNLINK, name(2, 13, b"b")),
            (LINK, name(2, 14, b"b")),
        ]
    )
    assert changes.names == {2: {b"a": None, b"b": 14}}


def test_a_new_directory_has_only_names_that_were_added() -> None:
    changes = Changes([(CREATE, name(2, 12, b"d")), (CREATE, name(12, 13, b"inside"))])
    assert changes.is_new_directory(12, 0o040755)
    assert not changes.is_new_directory(13, 0o100644)
    assert changes.names[12] == {b"inside": 13}


def inode(flags: int, block: bytes) -> bytes:
    data = bytearray(160)
    data[32:36] = flags.to_bytes(4, "little")
    data[40:100] = block.ljust(60, b"\0")
    return bytes(data)


def test_an_inode_keeps_its_map_and_what_lies_behind() -> None:
    old = inode(0x80000, b"\x0a\xf3old map") + b"attributes".ljust(96, b"\0")
    new = inode(0x80000, b"\x0a\xf3new map")
    found = Changes([(INODE, pack("<I", 12) + new)]).inode(12, old)
    assert found is not None
    assert found[40:100] == old[40:100]
    assert found[160:] == old[160:]
    assert Changes([]).inode(12, old) is None


def test_an_inode_without_a_map_gets_an_empty_one() -> None:
    new = inode(0x80000, b"")
    found = Changes([(INODE, pack("<I", 12) + new)]).inode(12, bytes(256))
    assert found is not None
    assert found[40:52] == pack("<HHHHI", 0xF30A, 0, 4, 0, 0)


def test_inline_data_is_new() -> None:
    new = inode(0x10000000, b"new data")
    found = Changes([(INODE, pack("<I", 12) + new)]).inode(12, inode(0, b"old"))
    assert found is not None
    assert found[40:48] == b"new data"
