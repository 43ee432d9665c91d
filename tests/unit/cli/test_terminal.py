from __future__ import annotations

import os
import time

import pytest

from pygrub_k.cli.terminal import ask
from tests.measuring import PATIENCE


def answer(typed: bytes | None, wait: float) -> tuple[str, str]:
    """Return what `ask` returns and shows when `typed` comes in (None: nothing, and no end)."""
    keyboard, typing = os.pipe()
    shown, screen = os.pipe()
    if typed is not None:
        os.write(typing, typed) if typed else os.close(typing)
    got = ask(["Debian", "Evil\x1b[2J"], "Debian", wait, keyboard, screen)
    os.close(screen)
    text = os.read(shown, 4096).decode()
    for descriptor in (keyboard, shown, *([typing] if typed != b"" else [])):
        os.close(descriptor)
    return got, text


@pytest.mark.parametrize(
    ("typed", "expected"), [(b"1\n", "1"), (b"\n", ""), (b" a b \n", "a b"), (b"", "")]
)
def test_a_line_chooses(typed: bytes, expected: str) -> None:
    assert answer(typed, 60)[0] == expected


def test_the_time_out_boots_the_default() -> None:
    begin = time.monotonic()
    got, text = answer(None, 0.2)
    assert got == ""
    assert 0.2 <= time.monotonic() - begin < PATIENCE
    assert "Booting Debian in 0.2 s" in text


def test_titles_are_made_safe_to_show() -> None:
    assert "   1  Evil\\x1b[2J\n" in answer(b"\n", 60)[1]


def test_a_screen_that_is_gone_does_not_keep_from_booting() -> None:
    keyboard, typing = os.pipe()
    shown, screen = os.pipe()
    os.close(shown)
    os.write(typing, b"\n")
    assert ask(["a"], "a", 60, keyboard, screen) == ""
    for descriptor in (keyboard, typing, screen):
        os.close(descriptor)
