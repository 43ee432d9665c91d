"""Tables of states."""

from __future__ import annotations

import pytest

from pygrub_k.compression.zstd.fse import described, table
from pygrub_k.compression.zstd.sequences import (
    LITERAL_LENGTHS,
    MATCH_LENGTHS,
    OFFSETS,
    Kind,
)
from pygrub_k.errors import CorruptError


@pytest.mark.parametrize("usual", [LITERAL_LENGTHS, MATCH_LENGTHS, OFFSETS])
def test_the_states_of_each_symbol_lead_to_all_states(usual: Kind) -> None:
    states = table(usual.usual, usual.usual_log)
    size = 1 << usual.usual_log
    assert len(states) == size
    for symbol, probability in enumerate(usual.usual):
        mine = [state for state in states if state[0] == symbol]
        assert len(mine) == abs(probability)
        reached = sorted(base + value for _, bits, base in mine for value in range(1 << bits))
        assert reached == list(range(size))


def test_codes_of_lengths() -> None:
    assert LITERAL_LENGTHS.values[15:18] == ((15, 0), (16, 1), (18, 1))
    assert LITERAL_LENGTHS.values[35] == (65536, 16)
    assert MATCH_LENGTHS.values[31:34] == ((34, 0), (35, 1), (37, 1))
    assert MATCH_LENGTHS.values[52] == (65539, 16)
    assert OFFSETS.values[31] == (1 << 31, 31)


def test_the_example_of_the_specification() -> None:
    """RFC 8878, 4.1.1: with 158 left of 256, values below 98 take seven bits."""
    probabilities, log, stop = described(bytes.fromhex("30 6f 9b 03"), 0, 255, 6)
    assert (log, stop) == (5, 4)
    assert sum(abs(one) for one in probabilities) == 32


@pytest.mark.parametrize(
    ("data", "most_symbol", "most_log", "reason"),
    [
        (b"\x0f" + bytes(8), 255, 9, "2 to the 20th"),
        (b"\x00" + bytes(40), 30, 9, "symbols|add up"),
        (b"\x30", 255, 6, "add up"),
    ],
)
def test_faulty_descriptions(data: bytes, most_symbol: int, most_log: int, reason: str) -> None:
    with pytest.raises(CorruptError, match=reason):
        described(data, 0, most_symbol, most_log)
