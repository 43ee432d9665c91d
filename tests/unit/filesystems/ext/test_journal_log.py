"""Logs made by hand, in each layout that a journal can have."""

import random
from struct import pack, pack_into
from typing import Any, NamedTuple

import pytest

from pygrub_k._generated.jbd2_records import SuperblockRecord
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.ext.journal_checksum import crc32_big_endian
from pygrub_k.filesystems.ext.journal_log import Log

BLOCK = 1024
MAGIC = 0xC03B3998
DESCRIPTOR, COMMIT, REVOCATION = 1, 2, 5
ESCAPED, SAME_UUID, LAST = 1, 2, 8
UUID = bytes(range(16))
SEED = crc32c(UUID)


class Layout(NamedTuple):
    """Which features a journal has; `old` is the flag for CRC-32 in commit blocks."""

    wide: bool = False
    checksums: int = 0
    old: bool = False

    @property
    def flags(self) -> int:
        return 1 | 2 * self.wide | {0: 0, 2: 8, 3: 16}[self.checksums]


LAYOUTS = [Layout(wide, checksums) for wide in (False, True) for checksums in (0, 2, 3)] + [
    Layout(old=True),
    Layout(wide=True, old=True),
]


class Writer:
    """Writes a log into a ring of blocks, as a kernel would."""

    def __init__(self, layout: Layout, start: int = 1, blocks: int = 32) -> None:
        self.layout = layout
        self.blocks = [bytes(BLOCK) for _ in range(blocks)]
        self.sequence = 7
        self.start = self.position = start
        self.old_sum = 0xFFFFFFFF

    def put(self, data: bytes) -> int:
        here = self.position
        self.blocks[here] = data.ljust(BLOCK, b"\0")
        self.position = here + 1 if here + 1 < len(self.blocks) else 1
        return here

    def head(self, kind: int) -> bytes:
        return pack(">III", MAGIC, kind, self.sequence)

    def with_tail(self, data: bytes) -> bytes:
        if not self.layout.checksums:
            return data
        data = data.ljust(BLOCK - 4, b"\0")
        return data + pack(">I", crc32c(data + bytes(4), SEED))

    def tag(self, block: int, copy: bytes, flags: int) -> bytes:
        found = crc32c(copy, crc32c(pack(">I", self.sequence), SEED))
        low, high = block & 0xFFFFFFFF, block >> 32
        if self.layout.checksums == 3:
            tag = pack(">IIII", low, flags, high, found)
        else:
            tag = pack(">IHH", low, found & 0xFFFF if self.layout.checksums else 0, flags)
            tag += pack(">I", high) if self.layout.wide else b""
            tag += bytes(2) if self.layout.checksums else b""
        return tag if flags & SAME_UUID else tag + UUID

    def copies(self, *copies: tuple[int, bytes, int]) -> None:
        data = self.head(DESCRIPTOR)
        for number, (block, copy, flags) in enumerate(copies):
            flags |= SAME_UUID * bool(number) | LAST * (number == len(copies) - 1)  # noqa: PLW2901
            data += self.tag(block, copy, flags)
        data = self.with_tail(data).ljust(BLOCK, b"\0")
        self.put(data)
        self.old_sum = crc32_big_endian(self.old_sum, data)
        for _, copy, _ in copies:
            self.put(copy)
            self.old_sum = crc32_big_endian(self.old_sum, copy)

    def revoke(self, *blocks: int) -> None:
        numbers = b"".join(pack(">Q" if self.layout.wide else ">I", block) for block in blocks)
        self.put(self.with_tail(self.head(REVOCATION) + pack(">I", 16 + len(numbers)) + numbers))

    def commit(self, seconds: int = 1000, wrong: int = 0) -> None:
        data = bytearray(BLOCK)
        data[:12] = self.head(COMMIT)
        pack_into(">QI", data, 48, seconds, 0)
        if self.layout.old:
            pack_into(">BBxxI", data, 12, 1, 4, self.old_sum ^ wrong)
        elif self.layout.checksums:
            pack_into(">I", data, 16, crc32c(bytes(data), SEED) ^ wrong)
        self.put(bytes(data))
        self.sequence += 1
        self.old_sum = 0xFFFFFFFF

    def log(self) -> Log:
        data = bytearray(SuperblockRecord.SIZE)
        pack_into(">IIIII", data, 0, BLOCK, len(self.blocks), 1, 7, self.start)
        pack_into(">III16s", data, 24, int(self.layout.old), self.layout.flags, 0, UUID)
        return Log(SuperblockRecord.read(bytes(data)), self.blocks.__getitem__, len(self.blocks))


def copy_of(number: int) -> bytes:
    return random.Random(number).randbytes(BLOCK)


@pytest.fixture(params=LAYOUTS, ids=str)
def writer(request: pytest.FixtureRequest) -> Writer:
    return Writer(request.param)


def read(writer: Writer) -> list[Any]:
    """Return, per transaction, ([(block, bytes, escaped)], revoked); checks the copies."""
    log = writer.log()
    found: list[Any] = []
    for copies, revoked in log.transactions():
        for copy in copies:
            checksums = log.format.copy_checksums(copy, writer.blocks[copy[1]])
            assert checksums is None or checksums[0] == checksums[1]
        found.append(
            ([(block, writer.blocks[at], escaped) for block, at, escaped, *_ in copies], revoked)
        )
    return found


def test_a_log_without_transactions(writer: Writer) -> None:
    assert read(writer) == []


def test_copies_come_with_their_places(writer: Writer) -> None:
    writer.copies((5, copy_of(5), 0), (99, copy_of(99), ESCAPED), (7, copy_of(7), 0))
    writer.copies((8, copy_of(8), 0))
    writer.commit()
    assert read(writer) == [
        (
            [
                (5, copy_of(5), False),
                (99, copy_of(99), True),
                (7, copy_of(7), False),
                (8, copy_of(8), False),
            ],
            [],
        )
    ]


def test_transactions_in_order_with_revocations(writer: Writer) -> None:
    writer.copies((5, copy_of(1), 0))
    writer.commit()
    writer.revoke(5, 6, 7)
    writer.copies((8, copy_of(2), 0))
    writer.revoke(9)
    writer.commit()
    assert read(writer) == [
        ([(5, copy_of(1), False)], []),
        ([(8, copy_of(2), False)], [5, 6, 7, 9]),
    ]


def test_high_block_numbers_in_a_wide_journal() -> None:
    for checksums in (0, 2, 3):
        writer = Writer(Layout(wide=True, checksums=checksums))
        writer.copies((0x123456789A, copy_of(1), 0))
        writer.revoke(0xABCDEF0123)
        writer.commit()
        assert read(writer) == [([(0x123456789A, copy_of(1), False)], [0xABCDEF0123])]


@pytest.mark.parametrize("start", range(24, 32))
def test_the_log_is_a_ring(writer: Writer, start: int) -> None:
    writer.start = writer.position = start
    writer.copies(*((number, copy_of(number), 0) for number in range(4)))
    writer.commit()
    writer.copies((9, copy_of(9), 0))
    writer.commit()
    found = read(writer)
    assert [[block for block, _, _ in copies] for copies, _ in found] == [[0, 1, 2, 3], [9]]
    assert found[0][0][3][1] == copy_of(3)


def test_sequence_numbers_wrap() -> None:
    writer = Writer(Layout())
    log = writer.log()
    log.next_sequence = writer.sequence = 0xFFFFFFFF
    writer.copies((1, copy_of(1), 0))
    writer.commit()
    writer.sequence = 0
    writer.copies((2, copy_of(2), 0))
    writer.commit()
    log = writer.log()
    log.next_sequence = 0xFFFFFFFF
    assert len(log.transactions()) == 2
    assert log.next_sequence == 1


def test_a_transaction_without_commit_did_not_happen(writer: Writer) -> None:
    writer.copies((5, copy_of(1), 0))
    writer.commit()
    writer.copies((5, copy_of(2), 0))
    assert len(read(writer)) == 1


def test_what_an_older_log_left_behind_is_not_read(writer: Writer) -> None:
    writer.copies((5, copy_of(1), 0))
    writer.commit()
    writer.sequence = 3
    writer.copies((5, copy_of(2), 0))
    writer.commit()
    assert len(read(writer)) == 1


SUMMED = [layout for layout in LAYOUTS if layout.checksums or layout.old]


@pytest.mark.parametrize("layout", SUMMED, ids=str)
def test_a_torn_commit_block_ends_the_log(layout: Layout) -> None:
    writer = Writer(layout)
    writer.copies((5, copy_of(1), 0))
    writer.commit()
    writer.copies((6, copy_of(2), 0))
    writer.commit(wrong=1)
    writer.copies((7, copy_of(3), 0))
    writer.commit()
    assert len(read(writer)) == 1


def test_a_commit_without_old_checksum_is_complete() -> None:
    writer = Writer(Layout(old=True))
    writer.copies((5, copy_of(1), 0))
    writer.layout = Layout()
    writer.commit()
    writer.layout = Layout(old=True)
    assert len(read(writer)) == 1


WITH_TAILS = [layout for layout in LAYOUTS if layout.checksums]


@pytest.mark.parametrize("layout", WITH_TAILS, ids=str)
@pytest.mark.parametrize("damaged", [1, 2])
def test_damage_to_a_descriptor_or_revocation_is_corrupt(layout: Layout, damaged: int) -> None:
    writer = Writer(layout)
    writer.revoke(4)
    writer.copies((5, copy_of(1), 0))
    writer.commit()
    writer.blocks[damaged] = writer.blocks[damaged][:-9] + b"damage..."
    with pytest.raises(CorruptError, match="transaction 7"):
        read(writer)


@pytest.mark.parametrize("layout", WITH_TAILS, ids=str)
def test_damage_that_is_older_than_the_log_ends_it(layout: Layout) -> None:
    writer = Writer(layout)
    writer.copies((5, copy_of(1), 0))
    writer.commit(seconds=1000)
    writer.copies((6, copy_of(2), 0))
    writer.commit(seconds=999)
    writer.blocks[4] = writer.blocks[4][:-9] + b"damage..."
    assert len(read(writer)) == 1


@pytest.mark.parametrize("layout", WITH_TAILS, ids=str)
def test_damage_to_a_copy_is_told(layout: Layout) -> None:
    writer = Writer(layout)
    writer.copies((5, copy_of(1), 0))
    writer.commit()
    log = writer.log()
    ((copy,), _) = log.transactions()[0]
    computed, stored = log.format.copy_checksums(copy, copy_of(2)) or (0, 0)
    assert computed != stored


def test_a_ring_without_end_is_corrupt() -> None:
    writer = Writer(Layout(), blocks=8)
    for _ in range(7):
        writer.revoke(1)
    with pytest.raises(CorruptError, match="no end"):
        read(writer)


@pytest.mark.parametrize("used", [0, 15, 1025, 0xFFFFFFFF])
def test_an_impossible_revocation_is_corrupt(used: int) -> None:
    writer = Writer(Layout())
    writer.put(writer.head(REVOCATION) + pack(">I", used))
    writer.commit()
    with pytest.raises(CorruptError):
        read(writer)


def test_crc32_highest_bit_first() -> None:
    assert crc32_big_endian(0xFFFFFFFF, b"123456789") == 0x0376E6E7


def test_it_continues_from_an_earlier_value() -> None:
    first = crc32_big_endian(0xFFFFFFFF, b"1234")
    assert crc32_big_endian(first, b"56789") == 0x0376E6E7
