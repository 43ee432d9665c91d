"""What a partner answers: most of it in its slot, which is never too small for what is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from pygrub_k.confined.channel import SLOT
from pygrub_k.inspect.share_answer import ShareAnswer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.confined.channel import Channel, PartnerEnd

LITTLE = 512
"""Bytes that go into a pipe at once (PIPE_BUF), even where it is as small as it can be."""


class Slots:
    """Both ends of the arena."""

    def __init__(self) -> None:
        self._slots: dict[int, bytes] = {}

    def put(self, slot: int, parts: Sequence[bytes]) -> None:
        self._slots[slot] = b"".join(parts)
        assert len(self._slots[slot]) <= SLOT

    def slot(self, number: int, length: int) -> bytes:
        return self._slots[number][:length]


def through(answer: ShareAnswer) -> tuple[ShareAnswer, list[bytes]]:
    """Return what the other end makes of an answer, and what was said."""
    slots = Slots()
    said = answer.put(cast("PartnerEnd", slots), 2)
    return ShareAnswer.taken(cast("Channel", slots), 2, said), said


def test_what_was_added_comes_out() -> None:
    answer = ShareAnswer(too_many=7)
    for number in range(5):
        assert answer.add(b"x" * number, 10 * number, range(number))
    found, said = through(answer)
    assert found.data == [b"x" * 10]
    assert list(found.ends) == [0, 1, 3, 6, 10]
    assert list(found.counts) == [0, 10, 20, 30, 40]
    assert list(found.entered_ends) == [0, 1, 3, 6, 10]
    assert list(found.entered) == [0, 0, 1, 0, 1, 2, 0, 1, 2, 3]
    assert found.too_many == 7
    assert len(said) == 1


def test_nothing_comes_out_as_nothing() -> None:
    found, _ = through(ShareAnswer())
    assert (found.data, len(found.ends), len(found.entered), found.too_many) == ([b""], 0, 0, 0)


def test_whatever_it_holds_it_fits_and_little_is_said() -> None:
    answer = ShareAnswer()
    count = 0
    while answer.add(b"", 1, range(9)):
        count += 1
    assert count == SLOT // (8 * 12)
    found, said = through(answer)
    assert sum(map(len, said)) < LITTLE
    assert (len(found.ends), len(found.entered)) == (count, 9 * count)


def test_data_leave_room_for_numbers() -> None:
    answer = ShareAnswer()
    assert answer.add(bytes(SLOT - 8 * 7), 1, [1])
    assert not answer.add(b"x", 1, [])
    assert answer.add(b"", 1, [])
    through(answer)
