"""How the menu opens at a terminal, and what comes of it."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.cli.guest_menu import choose
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import BootError
from tests.unit.cli.test_worker_entries import FakeWorker

if TYPE_CHECKING:
    from pygrub_k.confined.link import Link

ENTRY = [b"entry", b"", b"", b"ro", b"/vmlinuz"]


def worker(timeout: bytes = b"5000", **others: list[bytes]) -> FakeWorker:
    """Return a worker with a menu of one entry."""
    opening = [b"0", timeout, b"hidden", b"", b"", b"1", b""]
    answers = {"menu": opening, "size": [b"1"], "entry": ENTRY, "check": [b"", b"ro"]}
    answers |= {"saved": [b""], **others}
    fake = FakeWorker({(b"", 0): [b"entry", b"One", b"", b"*"]}, **answers)
    fake.ask = lambda *request, fields=0: fake.consult(*request, effort=1, fields=fields)  # type: ignore[attr-defined]
    return fake


def chosen(
    fake: FakeWorker, typed: bytes = b"\n", *, always: bool = False
) -> tuple[list[bytes], str]:
    """Return what `choose` returns where `typed` comes in, and what it shows."""
    keyboard, typing = os.pipe()
    text, screen = os.pipe()
    os.write(typing, typed)
    os.close(typing)
    try:
        found = choose(cast("Any", fake), keyboard, screen, always=always)
    finally:
        os.close(screen)
        seen = b""
        while more := os.read(text, 1 << 16):
            seen += more
        os.close(text)
        os.close(keyboard)
    return found, seen.decode()


@pytest.mark.parametrize(
    ("timeout", "always", "shown"),
    [
        (b"0", False, ""),
        (b"", True, "in 5 s"),
        (b"7000", True, "in 7 s"),
        (b"0", True, "in 5 s"),
        (b"1e9", True, "in 5 s"),
        (b"9" * 1000, True, "in 1e+06 s"),
    ],
)
def test_time_outs(timeout: bytes, always: bool, shown: str) -> None:
    found, seen = chosen(worker(timeout), always=always)
    assert found == [b"start"]
    assert shown in seen
    assert bool(shown) == bool(seen)


def test_a_hidden_menu_says_nothing_before_somebody_types() -> None:
    found, seen = chosen(worker(b"7000"), b"\n0\n")
    assert found == [b"start", b"0"]
    assert seen.startswith("   0  One")
    assert "Booting in" not in seen


def test_a_menu_that_waits_for_ever_does() -> None:
    opening = [b"0", b"", b"menu", b"1", b"", b"1", b""]
    found, seen = chosen(worker(menu=opening), b"0\n")
    assert found == [b"start", b"0"]
    assert " in " not in seen


def test_a_default_that_cannot_be_booted_shows_the_menu_for_a_while() -> None:
    refuses = [b"/gone: no such file", b""]
    _, seen = chosen(worker(b"0", check=refuses), b"")
    assert "   0  One" in seen
    assert "The default cannot be booted: /gone: no such file" in seen
    assert "in 60 s" in seen


@pytest.mark.parametrize("found", [b"1", b""])
def test_without_entries_there_is_a_command_line_and_the_reason(found: bytes) -> None:
    opening = [b"", b"", b"menu", b"", b"", found, b"a problem"]
    fake = worker(menu=opening, size=[b"0"], looked=[b"disk hd0\nnothing"], shell=[b"", b"out\n"])
    words, seen = chosen(fake, b"ls\n")
    assert words == [b"start"]
    assert ("disk hd0\nnothing" if not found else "The configuration has no entries.") in seen
    assert "a problem" in seen
    assert "out" in seen
    assert "Giving up in 60 s" in seen


def test_leaving_boots_nothing() -> None:
    with pytest.raises(BootError, match="left without a choice"):
        chosen(worker(b"7000"), b"q\n")


def test_the_worker_may_wait_while_somebody_thinks() -> None:
    def echo(request: list[bytes], _link: Link) -> list[bytes]:
        return request

    with Worker(echo, [], Bounds(patience=0.3)) as confined:
        assert confined.ask(b"level") == [b"level"]
        time.sleep(0.7)
        assert confined.ask(b"start") == [b"start"]


def test_answers_that_are_shown_do_not_add_up() -> None:
    def much(_request: list[bytes], _link: Link) -> list[bytes]:
        return [bytes(200_000)]

    with Worker(much, [], Bounds(kept=500_000)) as confined:
        for _ in range(10):
            assert len(confined.consult(b"shell", effort=0.02, fields=1)[0]) == 200_000
