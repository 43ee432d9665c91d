"""The line that says how far an inspection is: seen on a pseudo-terminal."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pygrub_k.cli import progress_bar
from pygrub_k.cli.progress_bar import (
    PlainLine,
    ProgressBar,
    RichLine,
    WatchedOutput,
    line_for,
    line_text,
    time_left,
)
from pygrub_k.inspect.progress import Measure
from pygrub_k.inspect.render.output import DATA, HOLE, TEXT, UNSORTED

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.cli.progress_bar import Line

DISK = Path(__file__).parents[3] / "examples" / "guest.img"


class Shown:
    def __init__(self) -> None:
        self.measures: list[Measure] = []
        self.is_there = False

    def show(self, measure: Measure, _elapsed: float) -> None:
        self.measures.append(measure)
        self.is_there = True

    def clear(self) -> None:
        self.is_there = False


@pytest.fixture
def shown(monkeypatch):
    found = Shown()
    monkeypatch.setattr(progress_bar, "line_for", lambda _width: found)
    monkeypatch.setattr(progress_bar, "INTERVAL", 0)
    return found


def told(unit: bytes, done: int, total: int) -> list[bytes]:
    return [unit, done.to_bytes(8, "little"), total.to_bytes(8, "little")]


def test_nothing_is_shown_in_the_first_second(shown):
    bar = ProgressBar(80)
    bar.report(told(b"N", 1, 2))
    assert shown.measures == []


def test_what_is_told_is_shown_until_it_is_over(shown, monkeypatch):
    monkeypatch.setattr(progress_bar, "SHOWN_AFTER", 0)
    bar = ProgressBar(80)
    bar.report(told(b"N", 1, 2))
    assert shown.measures == [Measure("names", 1, 2)]
    bar.finish()
    assert not shown.is_there
    bar.report(told(b"N", 2, 2))
    assert not shown.is_there


def test_bytes_are_counted_as_they_are_passed_on(shown, monkeypatch):
    monkeypatch.setattr(progress_bar, "SHOWN_AFTER", 0)
    bar = ProgressBar(80)
    bar.report(told(b"B", 0, 1000))
    output = WatchedOutput(lambda frame: 600 if frame[:1] == b"S" else None, bar, is_terminal=False)
    output.put(b"S" + bytes(24))
    output.put(HOLE + (300).to_bytes(8, "little"))
    output.put(DATA + bytes(99))
    bar.report(told(b"B", 0, 1000))
    assert shown.measures[-1] == Measure("bytes", 1000, 1000)


def test_rows_on_the_same_terminal_take_its_place(shown, monkeypatch):
    monkeypatch.setattr(progress_bar, "SHOWN_AFTER", 0)
    bar = ProgressBar(80)
    output = WatchedOutput(lambda _frame: None, bar, is_terminal=True)
    bar.report(told(b"N", 1, 2))
    output.put(UNSORTED + b"x")
    assert shown.is_there
    output.put(TEXT + b"x\n")
    assert not shown.is_there


def drawn(make: Callable[[int], Line]) -> str:
    """Return what is drawn on a terminal of 80 columns by a line that `make` makes."""
    leader, follower = pty.openpty()
    kept = os.dup(2)
    try:
        os.dup2(follower, 2)
        with os.fdopen(os.dup(2), "w") as stream:
            error, sys.stderr = sys.stderr, stream
            try:
                line = make(80)
                line.show(Measure("names", 30_000, 90_000), 10.0)
                line.clear()
            finally:
                sys.stderr = error
    finally:
        os.dup2(kept, 2)
        os.close(kept)
        os.close(follower)
    found = b""
    try:
        while data := os.read(leader, 1 << 16):
            found += data
    except OSError:  # nobody has the other end any more
        pass
    os.close(leader)
    return found.decode()


@pytest.mark.parametrize("make", [PlainLine, RichLine])
def test_rate_and_time_left_are_drawn_and_taken_away(make):
    text = drawn(make)
    plain = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)
    assert "of about 90,000 names, 3,000/s, 20 s left" in plain
    assert text.endswith(("\r\x1b[K", "\x1b[2K"))


def test_without_rich_it_is_a_plain_line(monkeypatch):
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert isinstance(line_for(80), PlainLine)


def test_rich_is_not_imported_where_nothing_is_drawn():
    script = (
        "import sys; from pygrub_k.cli.inspect import main; status = main(sys.argv[1:]);"
        "assert not any(name.startswith('rich') for name in sys.modules); sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "ls", "-R", str(DISK)],
        check=False,
        capture_output=True,
        cwd=DISK.parents[1],
    )
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("measure", "elapsed", "text"),
    [
        (Measure("names", 0, 0), 3.0, "3 s so far"),
        (Measure("names", 1234, 0), 2.0, "1,234 names, 617/s"),
        (Measure("bytes", 1 << 30, 3 << 30), 2.0, "1 GiB of 3 GiB, 512 MiB/s, 4 s left"),
    ],
)
def test_a_line_says_what_is_known(measure, elapsed, text):
    assert line_text(measure, elapsed) == text


def test_durations_are_for_people():
    assert [time_left(one) for one in (0.2, 59.6, 61, 7260)] == [
        *("0 s", "60 s", "1 min 1 s", "2 h 1 min")
    ]
