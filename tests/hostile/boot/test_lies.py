"""A worker that lies through a conversation costs its parent what SECURITY.md says, and no more."""

from __future__ import annotations

import json
import os
import subprocess
import time
from pathlib import Path
from typing import NamedTuple

import pytest

from pygrub_k.limits import LISTING_SIZE, MIB
from tests.hostile.boot.lies import LIES, SIGNATURE, command
from tests.hostile.boot.running import CONFIG, KERNEL, boot, make_disk
from tests.terminal.session import Session, Terminal

BOUNDS = {"patience": 1.0, "longest": 2.5}
"""Seconds, in place of a minute and an hour."""
WALL = BOUNDS["longest"] + 30
"""Far above what two processes take to start on a busy machine, and far below for ever."""
LEAVING = BOUNDS["longest"] + 2
"""When somebody has seen enough of a menu."""
MEMORY = 64 * MIB
PROCESSOR = 2.0
BLOCK = (SIGNATURE + b"saved_entry=0\n").ljust(1024, b"#")
SAVING = b"saved_entry=1\nsave_env saved_entry\n"
FRAMES = list(LIES)[: list(LIES).index("many_notes")]
HARMLESS = {"odd_module_names", "the_parents_environment", "many_notes"}
"""Lies after which the honest answer may be believed: they are none, or show as a note."""


class Report(NamedTuple):
    """What a lied-to parent took: bytes, seconds of processor time, and processes left."""

    memory: int
    processor: float
    children: int


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    config = b"load_env\n" + SAVING + CONFIG
    files = {"boot/grub/grub.cfg": config, "boot/grub/grubenv": BLOCK}
    return make_disk(tmp_path_factory.mktemp("guest"), files)


def checked(report: Path) -> None:
    took = Report(**json.loads(report.read_text()))
    assert took.memory < MEMORY
    assert took.processor < PROCESSOR
    assert took.children == 0


def lied_to(disk: Path, tmp_path: Path, lie: str, *options: str) -> int:
    """Boot with a lie, check what holds for each, and return the exit status."""
    report = tmp_path / "report"
    before = disk.read_bytes()
    started = time.monotonic()
    run = boot(
        disk,
        *options,
        command=command(report, "boot", lie, BOUNDS),
        environment={"SECRET": "the secret"},
    )
    assert time.monotonic() - started < WALL
    checked(report)
    assert "the secret" not in run.errors
    if run.status == 0:
        assert b"the secret" not in (run.items.get(b"args") or b"")
        assert run.loaded()[0] == KERNEL
    assert disk.read_bytes() == before
    return run.status


@pytest.mark.parametrize("lie", [*FRAMES, "many_notes", "the_parents_environment", "full_files"])
def test_a_boot(disk: Path, tmp_path: Path, lie: str) -> None:
    options = ("--not-really",) if lie == "full_files" else ()
    status = lied_to(disk, tmp_path, lie, *options)
    assert status == (0 if lie in HARMLESS else 1)


ELSEWHERE = ["a_block_elsewhere", "a_whole_block_elsewhere", "a_disk_with_the_kernels_beginning"]


@pytest.mark.parametrize("lie", [*ELSEWHERE, "more_than_a_block"])
def test_what_is_written(disk: Path, tmp_path: Path, lie: str) -> None:
    second = tmp_path / "second.img"
    second.write_bytes(bytes(512) + BLOCK + KERNEL[:1000] + b"precious" * 100_000)
    content = second.read_bytes()
    assert lied_to(disk, tmp_path, lie, "--write-grubenv", f"--disk={second}") == 1
    assert second.read_bytes() == content


LISTINGS = ["a_listing_for_ever", "escapes_for_ever", "empty_output_for_ever", "dripping_output"]


@pytest.mark.parametrize("lie", [*LISTINGS, "silence", "progress_at_the_usual_pace_for_ever"])
def test_a_listing(disk: Path, tmp_path: Path, lie: str) -> None:
    report, shown = tmp_path / "report", tmp_path / "shown"
    started = time.monotonic()
    with shown.open("wb") as file:
        done = subprocess.run(
            [*command(report, "boot", lie, BOUNDS), "-l", disk],
            stdout=file,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
            timeout=60,
        )
    assert done.returncode == 1
    assert all(line.startswith("pygrub-k: ") for line in done.stderr.splitlines())
    assert done.stderr
    assert time.monotonic() - started < WALL
    assert shown.stat().st_size <= LISTING_SIZE
    assert b"\x1b" not in shown.read_bytes()
    checked(report)


MENUS = [
    *(
        "long_titles",
        "long_reasons",
        "many_titles",
        "short_titles_for_ever",
        "items_by_the_million",
    ),
    *("submenus_for_ever", "slow_pages_for_ever", "a_path_without_end", "much_to_edit", "silence"),
    *("more_entries_than_there_are", "a_text_without_end", "a_line_that_is_not_there"),
    *("output_without_end", "an_event_that_there_is_not", "words_by_the_thousand"),
    *("passwords_by_the_thousand", "a_diagnosis_without_end", "a_file_without_end"),
]
TYPED = {
    "much_to_edit": b"e",
    "a_text_without_end": b"ex\x05\x0b\x19\x19",
    "a_line_that_is_not_there": b"e",
    "output_without_end": b"c" + b"ls\r" * 20 + b"\x1b[5~",
    "an_event_that_there_is_not": b"cls\r",
    "words_by_the_thousand": b"c\t\t\t",
    "passwords_by_the_thousand": b"\rroot\rx\r",
    "a_diagnosis_without_end": b"d\x1b[6~xv\x1b[6~",
    "a_file_without_end": b"vv\x1b[6~\x1b[F",
}
"""Keys that ask for the lie."""
IN_LINES = {
    "a_text_without_end": b"e 0\nt\nq\n",
    "a_line_that_is_not_there": b"e 0\nt\n",
    "output_without_end": b"c\n" + b"ls\n" * 20,
    "an_event_that_there_is_not": b"c\nls\n",
    "passwords_by_the_thousand": b"0\nroot\nx\n",
    "a_diagnosis_without_end": b"d\nv 0\n",
}
"""What asks for it in a dialogue."""


@pytest.mark.parametrize("kind", ["vt100", "dumb"])
@pytest.mark.parametrize("lie", MENUS)
def test_the_menu(disk: Path, tmp_path: Path, lie: str, kind: str) -> None:
    report = tmp_path / "report"
    started = time.monotonic()
    with Session(
        tmp_path, disk, command=command(report, "boot", lie, BOUNDS), terminal=Terminal(kind)
    ) as session:
        typed = (TYPED if kind == "vt100" else IN_LINES).get(lie, b"")
        if typed and lie != "much_to_edit":
            session.expect("Booting")
        session.type(typed)
        while session.process.poll() is None and time.monotonic() - started < WALL:
            session.look(0.05)
            if time.monotonic() - started > LEAVING and session.process.poll() is None:
                session.type(b"\x03" if kind == "vt100" else b".\n.\nq\nexit\nq\n")
        run = session.end()
    assert run.status == 1, run.errors
    assert time.monotonic() - started < WALL
    if run.status:
        assert (run.stanza, run.files) == (b"", {})
    checked(report)


INSPECTIONS = [
    *(
        "a_hole_without_end",
        "ten_holes",
        "bytes_of_no_disk",
        "bytes_for_a_terminal",
        "text_for_a_terminal",
    ),
    *("many_problems", "too_many_problems", "empty_output_for_ever", "dripping_output", "silence"),
    *("progress_at_the_usual_pace_for_ever", "half_a_frame", "modules_for_ever"),
]

HELD = ("ten_holes", "file")
"""What a regular file holds as holes, and nothing else does."""


@pytest.mark.parametrize("kind", ["file", "pipe"])
@pytest.mark.parametrize("words", ["layout", "cat /boot/vmlinuz"])
@pytest.mark.parametrize("lie", INSPECTIONS)
def test_an_inspection(disk: Path, tmp_path: Path, lie: str, words: str, kind: str) -> None:
    report, shown = tmp_path / "report", tmp_path / "shown"
    started = time.monotonic()
    with shown.open("wb") as file:
        done = subprocess.run(
            [*command(report, "inspect", lie, BOUNDS), *words.split(), disk],
            stdout=file if kind == "file" else subprocess.PIPE,
            stderr=subprocess.PIPE,
            check=False,
            timeout=60,
        )
    content = done.stdout or b"" if kind == "pipe" else b""
    believed = words != "layout" and (lie == "bytes_for_a_terminal" or (lie, kind) == HELD)
    assert done.returncode == (0 if believed else 1)
    assert believed or done.stderr.startswith(b"pygrub-inspect: ")
    assert b"Traceback" not in done.stderr
    assert all(byte >= 32 or byte == 10 for byte in done.stderr)
    assert time.monotonic() - started < WALL
    assert len(content) <= disk.stat().st_size
    assert shown.stat().st_blocks * 512 <= MIB
    if words == "layout":
        assert not shown.stat().st_size or lie == "text_for_a_terminal"
        assert b"\x1b" not in content
    checked(report)


# -- nobody outlives -------------------------------------------------------------------------

DYING = """
import os, posix, sys, time
sys.path.insert(0, {root!r})
real = os.fork
def fork():
    process = real()
    if process:
        os.write(1, b"%d\\n" % process)
        time.sleep({parent})
    else:
        time.sleep({child})
    return process
posix.fork = fork
from pygrub_k.cli.bootloader import main
raise SystemExit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("child", [0.0, 0.4])
def test_a_parent_that_dies_after_the_fork_takes_its_worker_with_it(
    disk: Path, tmp_path: Path, child: float
) -> None:
    script = DYING.format(root=str(Path(__file__).parents[3]), parent=30, child=child)
    process = subprocess.Popen(
        [*command(tmp_path, "", "", {})[:3], script, "-q", f"--output-directory={tmp_path}", disk],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    worker = int(process.stdout.readline())
    time.sleep(0.2)
    process.kill()
    process.communicate()
    deadline = time.monotonic() + 5
    while Path(f"/proc/{worker}").exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not Path(f"/proc/{worker}").exists()
    assert os.listdir(tmp_path) == []
