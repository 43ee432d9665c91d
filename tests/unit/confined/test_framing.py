"""Frames survive the pipe whole, and a hostile sender gets nowhere."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pygrub_k.confined.framing import FrameReader, packed
from pygrub_k.errors import ConfinementError


def reader_of(data: bytes, limit: int | None = None, items: int = 1 << 32) -> FrameReader:
    source, target = os.pipe()
    os.write(target, data)
    os.close(target)
    return FrameReader(source, None if limit is None else {b"R": (items, limit)})


def frames(reader: FrameReader) -> list[tuple[bytes, list[bytes]]]:
    found = []
    while True:
        while (frame := reader.frame()) is not None:
            found.append(frame)
        if not reader.fill():
            os.close(reader.descriptor)
            return found


@given(st.lists(st.tuples(st.binary(min_size=1, max_size=1), st.lists(st.binary(max_size=50)))))
def test_frames_come_out_as_they_went_in(sent):
    data = b"".join(packed(kind, items) for kind, items in sent)
    assert frames(reader_of(data)) == sent


def test_an_incomplete_frame_is_no_frame():
    whole = packed(b"R", [b"abc", b"", b"de"])
    for length in range(len(whole)):
        assert frames(reader_of(whole[:length])) == []


@pytest.mark.parametrize(
    "data",
    [
        b"R" + b"\xff\xff\xff\xff",
        b"R" + (1 << 20).to_bytes(4, "little"),
        b"R" + (1).to_bytes(4, "little") + b"\xff\xff\xff\x7f",
        packed(b"R", [bytes(900), bytes(200)]),
    ],
)
def test_what_is_too_long_is_refused_by_its_header(data):
    with pytest.raises(ConfinementError, match="1000 are allowed"):
        frames(reader_of(data, limit=1000))


def test_the_limit_itself_is_allowed():
    frame = packed(b"R", [bytes(991)])
    assert len(frame) == 1000
    assert frames(reader_of(frame, limit=1000)) == [(b"R", [bytes(991)])]


def test_so_many_items_and_no_more():
    frame = packed(b"R", [b""] * 10)
    assert frames(reader_of(frame, 1000, items=10)) == [(b"R", [b""] * 10)]
    with pytest.raises(ConfinementError, match="10 items, 9 are allowed"):
        frames(reader_of(frame[:5], 1000, items=9))


def test_a_kind_that_is_not_due_is_refused_by_its_first_byte():
    with pytest.raises(ConfinementError, match="unexpected message b'P'"):
        frames(reader_of(b"P", 1000))


def test_what_comes_byte_by_byte_is_looked_at_once():
    class Counting(bytearray):
        looked = 0

        def __getitem__(self, key):
            Counting.looked += 1
            return super().__getitem__(key)

    frame = packed(b"R", [b""] * 5000)
    reader = reader_of(b"", len(frame), items=5000)
    reader._data = Counting()
    for number, byte in enumerate(frame):
        reader._data.append(byte)
        assert (reader.frame() is None) == (number < len(frame) - 1)
    assert Counting.looked < 2 * len(frame)
    os.close(reader.descriptor)
