from __future__ import annotations

import pytest

from pygrub_k.bootconfig.grub2.script.numbers import MAXIMUM, as_int, signed, unsigned


@pytest.mark.parametrize(
    ("text", "value", "end"),
    [
        *(("5", 5, 1), (" \t7x", 7, 3), ("010", 8, 3), ("08", 8, 2), ("0", 0, 1), ("0x1F", 31, 4)),
        *(("0x1g", 1, 3), ("1>2", 1, 1), ("00", 0, 2), ("18446744073709551616", MAXIMUM, 20)),
        ("1" * 100, MAXIMUM, 65),
    ],
)
def test_numbers(text, value, end):
    assert unsigned(text) == (value, end)


@pytest.mark.parametrize("text", ["", " ", "x", "-1", "+1", "0x", "0xg", "\u0661"])
def test_what_is_no_number(text):
    assert unsigned(text) is None


@pytest.mark.parametrize(
    ("text", "value"),
    [("-5", -5), (" -0x10", -16), ("x", 0), ("-", 0), ("9" * 30, (1 << 63) - 1), ("--1", 0)],
)
def test_signs(text, value):
    assert signed(text) == value


def test_what_fits_into_an_int():
    assert [as_int(n) for n in (0, 2**31 - 1, 2**31, 2**32 + 1, -1)] == [
        *(0, 2**31 - 1, -(2**31), 1, -1),
    ]
