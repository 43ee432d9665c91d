"""Asking a worker: answers, errors, output, and what becomes of it whatever it does."""

import errno
import os
import posix
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.confined import conversation as module
from pygrub_k.confined import link as link_module
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.framing import packed
from pygrub_k.confined.link import Link
from pygrub_k.confined.worker import Worker, WorkerFaultError, check_user
from pygrub_k.errors import (
    ConfigError,
    ConfinementError,
    CorruptError,
    LimitError,
    NotFoundError,
    PygrubError,
)
from pygrub_k.limits import KIB, MIB, REPLY_SIZE
from pygrub_k.text import shown
from tests.measuring import PATIENCE, processor_seconds

ROOT = Path(__file__).parents[3]


def echo(request: list[bytes], _link: Link) -> list[bytes]:
    return request


def ask(function: Any, *request: bytes, bounds: Bounds | None = None) -> list[bytes]:
    with Worker(function, [], bounds) as worker:
        return worker.ask(*request)


def is_alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False
    return "State:\tZ" not in status


def test_answers_come_back_in_order():
    with Worker(echo, []) as worker:
        assert worker.ask(b"one", b"", b"\0\xff") == [b"one", b"", b"\0\xff"]
        assert worker.ask() == []
        assert worker.ask(b"x" * (200 * KIB)) == [b"x" * (200 * KIB)]


def test_the_worker_is_gone_afterwards():
    before = len(list(Path("/proc/self/fd").iterdir()))
    with Worker(echo, []) as worker:
        worker.ask()
        assert is_alive(worker.process)
    assert not is_alive(worker.process)
    assert len(list(Path("/proc/self/fd").iterdir())) == before


def test_it_works_through_the_descriptors_that_it_was_given(tmp_path):
    (tmp_path / "disk").write_bytes(b"on the disk")
    disk = os.open(tmp_path / "disk", os.O_RDONLY)
    output = os.open(tmp_path / "out", os.O_CREAT | os.O_RDWR)

    def copy(_request: list[bytes], _link: Link) -> list[bytes]:
        return [b"%d" % os.sendfile(output, disk, 0, 100)]

    with Worker(copy, [disk, output]) as worker:
        assert worker.ask() == [b"11"]
    assert (tmp_path / "out").read_bytes() == b"on the disk"
    os.close(disk)
    os.close(output)


@pytest.mark.parametrize(
    "error",
    [
        NotFoundError("no \x1b[31mfile\n"),
        CorruptError("inode", 12, "bad"),
        ConfigError("grub.cfg", 3, "no \udcff"),
    ],
)
def test_errors_arrive_as_their_class_with_their_text_made_safe(error):
    def fail(_request: list[bytes], _link: Link) -> list[bytes]:
        raise error

    with Worker(fail, []) as worker:
        for _ in range(2):
            with pytest.raises(PygrubError) as caught:
                worker.ask()
            assert type(caught.value) is type(error)
            assert str(caught.value) == shown(str(error).encode("utf-8", "surrogateescape"))


def test_an_error_of_an_unknown_class_arrives_as_its_nearest_base():
    class OddError(LimitError):
        pass

    def fail(_request: list[bytes], _link: Link) -> list[bytes]:
        raise OddError("odd")

    with pytest.raises(LimitError, match="odd") as caught:
        ask(fail)
    assert type(caught.value) is LimitError


def test_a_bug_is_told_apart_and_shows_where():
    def fail(_request: list[bytes], _link: Link) -> list[bytes]:
        return [os.environb[b"absent\x1b"]]

    with pytest.raises(WorkerFaultError, match="the worker failed: KeyError: ") as caught:
        ask(fail)
    assert "Traceback" in caught.value.trace
    assert "\x1b" not in caught.value.trace


def test_nothing_of_the_parent_is_cleaned_up_by_the_worker(tmp_path):
    marks = tmp_path / "marks"
    marks.write_bytes(b"")
    script = (
        "import atexit, os\n"
        "from pygrub_k.confined.worker import Worker\n"
        f"marks = os.open({str(marks)!r}, os.O_WRONLY | os.O_APPEND)\n"
        "atexit.register(os.write, marks, b'e')\n"
        "try:\n"
        "    with Worker(lambda r, link: 1/0, [marks]) as worker: worker.ask()\n"
        "except ValueError: pass\n"
        "finally: os.write(marks, b'f')\n"
    )
    subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=False, capture_output=True)
    assert marks.read_bytes() == b"fe"


def test_memory_without_end_is_a_limit():
    def grow(_request: list[bytes], _link: Link) -> list[bytes]:
        return [b"x" for _ in [bytearray(512 * MIB)]]

    with pytest.raises(LimitError, match="too much memory"):
        ask(grow)


def test_a_worker_without_progress_is_ended():
    def sleep(_request: list[bytes], _link: Link) -> list[bytes]:
        time.sleep(60)
        return []

    started = time.monotonic()
    with pytest.raises(LimitError, match=r"no progress for 0\.2 s"):
        ask(sleep, bounds=Bounds(patience=0.2))
    assert time.monotonic() - started < 30, "it was waited for"


def test_progress_gives_more_time(monkeypatch):
    monkeypatch.setattr(link_module, "PROGRESS_INTERVAL", 0.05)

    def slow(_request: list[bytes], link: Link) -> list[bytes]:
        for _ in range(25):
            time.sleep(0.1)
            link.progress()
        return [b"done"]

    assert ask(slow, bounds=Bounds(patience=2.0)) == [b"done"]


def test_progress_is_not_believed_forever(monkeypatch):
    monkeypatch.setattr(module, "PROGRESS_REPORTS", 10)

    def busy(_request: list[bytes], link: Link) -> list[bytes]:
        for _ in range(1000):
            link.send(b"P", [])
        return []

    with pytest.raises(ConfinementError, match="unexpected message b'P'"):
        ask(busy)


def test_how_far_it_is_reaches_who_wants_to_know():
    heard: list[list[bytes]] = []

    def work(_request: list[bytes], link: Link) -> list[bytes]:
        link.measure = lambda: [b"N", b"1", b"2"]
        link.tell()
        return [b"done"]

    worker = Worker(work, [])
    worker.watch = heard.append
    with worker:
        assert worker.ask() == [b"done"]
    assert heard == [[b"N", b"1", b"2"]]


@pytest.mark.parametrize("items", [[b"N", b"1", b"2"], [b""]])
def test_how_far_it_is_is_not_told_unasked(items):
    def work(_request: list[bytes], link: Link) -> list[bytes]:
        link.send(b"P", items)
        return []

    with pytest.raises(ConfinementError, match="nobody asked"):
        ask(work)


@pytest.mark.parametrize("items", [[b"", b"", b"", b""], [bytes(64)]])
def test_what_is_told_of_progress_is_short(items):
    def work(_request: list[bytes], link: Link) -> list[bytes]:
        link.send(b"P", items)
        return []

    worker = Worker(work, [])
    worker.watch = lambda _items: None
    with worker, pytest.raises(ConfinementError, match="are allowed"):
        worker.ask()


def test_what_is_told_of_progress_gives_no_time_without_end(monkeypatch):
    monkeypatch.setattr(link_module, "PROGRESS_INTERVAL", 0.05)

    def lie(_request: list[bytes], link: Link) -> list[bytes]:
        while True:
            time.sleep(0.1)
            link.progress()

    with pytest.raises(LimitError, match=r"took more than 0\.5 s"):
        ask(lie, bounds=Bounds(longest=0.5))


def test_time_that_a_reader_takes_is_not_the_worker_s():
    def write(_request: list[bytes], link: Link) -> list[bytes]:
        for _ in range(3):
            link.write(b"line\n")
        return [b"done"]

    with Worker(write, [], Bounds(longest=0.5)) as worker:
        assert worker.stream(lambda _: time.sleep(0.3), b"") == [b"done"]


def test_processor_time_is_a_limit():
    def spin(_request: list[bytes], _link: Link) -> list[bytes]:
        while True:
            pass

    with pytest.raises(LimitError, match="more than 1 s of processor time"):
        ask(spin, bounds=Bounds(processor=1))


def test_a_reply_may_have_the_limit_and_no_more():
    def reply(request: list[bytes], _link: Link) -> list[bytes]:
        return [bytes(int(request[0]))]

    largest = REPLY_SIZE - len(packed(b"R", [b""]))
    with Worker(reply, []) as worker:
        assert worker.ask(b"%d" % largest) == [bytes(largest)]
        with pytest.raises(LimitError, match="the answer has"):
            worker.ask(b"%d" % (largest + 1))


@pytest.mark.parametrize(
    "data",
    [
        packed(b"R", [bytes(REPLY_SIZE)]),
        packed(b"L", [b"seccomp", b"on"]),
        packed(b"O", [b"a", b"b"]),
        packed(b"O", [b"unasked"]),
        packed(b"Z", []),
        packed(b"E", [b"LimitError"]),
        packed(b"E", [b"os", b"text"]),
        packed(b"E", [b"Record", b"text"]),
        packed(b"E", [b"\xff", b"text"]),
        packed(b"M", []),
        b"\xff" * 100,
    ],
)
def test_messages_that_no_honest_worker_sends(data):
    def lie(_request: list[bytes], link: Link) -> list[bytes]:
        os.write(link._answers, data[: 64 * KIB])
        os.write(link._answers, data[64 * KIB :])
        return []

    with pytest.raises(ConfinementError):
        ask(lie)


def test_output_goes_to_the_sink_before_the_answer():
    def write(_request: list[bytes], link: Link) -> list[bytes]:
        link.write(b"x" * (300 * KIB))
        link.write_text("ä" * 40_000)
        return [b"end"]

    got: list[bytes] = []
    with Worker(write, []) as worker:
        assert worker.stream(got.append) == [b"end"]
    assert b"".join(got) == b"x" * (300 * KIB) + "ä".encode() * 40_000
    assert all(len(piece) <= link_module.OUTPUT_SIZE for piece in got)
    for piece in got[-2:]:
        piece.decode()


def test_shown_text_keeps_tab_and_line_feed_only():
    assert shown(b"a\tb\nc\x1b[0m\r\x07\xff") == "a\tb\nc\\x1b[0m\\r\\x07\\xff"


def test_a_worker_that_does_not_read_blocks_nobody():
    def deaf(_request: list[bytes], _link: Link) -> list[bytes]:
        time.sleep(60)
        return []

    with pytest.raises(LimitError, match="no progress"):
        ask(deaf, b"x" * (4 * MIB), bounds=Bounds(patience=0.3))


@pytest.mark.parametrize("user", [0, -1, 1 << 32])
def test_running_as_root_is_refused(user):
    with pytest.raises(ConfinementError, match="only an unprivileged user"):
        Worker(echo, [], runas=user)


def test_only_root_can_choose_another_user(monkeypatch):
    monkeypatch.setattr(posix, "geteuid", lambda: 1000)
    check_user(1000)
    with pytest.raises(ConfinementError, match="only root"):
        check_user(1001)


def test_the_user_to_run_as():
    user = os.geteuid() or 4321
    with Worker(echo, [], runas=user) as worker:
        worker.ask()
        status = Path(f"/proc/{worker.process}/status").read_text()
    assert f"Uid:\t{user}\t{user}\t{user}\t{user}\n" in status


def test_a_worker_that_cannot_be_started(monkeypatch):
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")

    monkeypatch.setattr(posix, "fork", refuse)
    with pytest.raises(ConfinementError, match="starting the worker: Resource"), Worker(echo, []):
        pass


def test_children_ignored_by_whoever_started_us():
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert ask(echo, b"x") == [b"x"]
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_a_worker_that_somebody_kills_is_not_called_slow():
    def wait(_request: list[bytes], _link: Link) -> list[bytes]:
        time.sleep(60)
        return []

    with Worker(wait, []) as worker:
        threading.Timer(0.2, os.kill, (worker.process, signal.SIGKILL)).start()
        with pytest.raises(ConfinementError, match="was ended by SIGKILL"):
            worker.ask()


def test_closed_standard_descriptors_are_refused():
    with pytest.raises(ConfinementError, match="closed"):
        Worker(echo, [0])


SLEEPER = """
import os, sys, time
from pygrub_k.confined.signals import EndingSignals, Terminated
from pygrub_k.confined.worker import Worker
def sleep(request, link):
    if request: time.sleep(60)
    return []
try:
    with EndingSignals(), Worker(sleep, []) as worker:
        worker.ask()
        print(worker.process, flush=True)
        worker.ask(b"sleep")
except Terminated as ended:
    sys.exit(str(ended))
"""


ENDINGS = [signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGKILL]


def seconds_to_end_by(number: int) -> float:
    """Send a parent a signal; return the processor time until its worker has ended, too."""
    parent = subprocess.Popen(
        [sys.executable, "-c", SLEEPER],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout
    process = int(parent.stdout.readline())
    deadline = time.monotonic() + PATIENCE
    started = processor_seconds()
    parent.send_signal(number)
    parent.communicate(timeout=PATIENCE)
    while is_alive(process) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not is_alive(process)
    return processor_seconds() - started


@pytest.mark.parametrize("number", ENDINGS)
def test_signals_to_the_parent_end_the_worker(number):
    seconds_to_end_by(number)


@pytest.mark.parametrize("number", ENDINGS)
def test_signals_end_the_worker_within_a_second(number):
    assert seconds_to_end_by(number) < 1
