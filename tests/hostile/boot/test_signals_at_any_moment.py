"""A signal at any moment: all is done, or nothing is left, within a second."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.hostile.boot.running import COMMAND, make_disk
from tests.measuring import PATIENCE, processor_seconds

MOMENTS = {
    **dict.fromkeys((signal.SIGTERM, signal.SIGHUP, signal.SIGINT), 20),
    **dict.fromkeys((signal.SIGQUIT, signal.SIGALRM, signal.SIGUSR1, signal.SIGXCPU), 4),
    **dict.fromkeys((signal.SIGVTALRM, signal.SIGPROF, signal.SIGIO, signal.SIGABRT), 4),
    signal.SIGKILL: 60,
}
CASES = [(number, moment) for number, count in MOMENTS.items() for moment in range(count)]


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    content = os.urandom(48 << 20)
    return make_disk(tmp_path_factory.mktemp("guest"), {"boot/initrd.img": content}, size="64M")


def workers_of(process: int) -> set[int]:
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text()
    except OSError:
        return set()
    return set(map(int, text.split()))


def is_alive(process: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{process}/status").read_text()
    except OSError:
        return False


@pytest.mark.parametrize(("number", "moment"), CASES)
def test_all_or_nothing(disk: Path, tmp_path: Path, number: int, moment: int) -> None:
    folder, output = tmp_path / "d", tmp_path / "out"
    folder.mkdir()
    output.write_bytes(b"")
    process = subprocess.Popen(
        [*COMMAND, "-q", f"--output={output}", f"--output-directory={folder}", disk],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    chance = random.Random(f"{number} {moment}")
    time.sleep(chance.uniform(0.0, 0.15))
    workers = workers_of(process.pid)
    deadline = time.monotonic() + PATIENCE
    started = processor_seconds()
    process.send_signal(number)
    _, errors = process.communicate(timeout=PATIENCE)
    while any(map(is_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.001)
    assert not any(map(is_alive, workers))
    assert processor_seconds() - started < 1
    left = list(folder.iterdir())
    if process.returncode == 0 or (number == signal.SIGKILL and len(left) == 2):
        # Nobody can know that a signal which cannot be handled came between the end and the exit.
        assert len(left) == 2
        assert all(str(path).encode() in output.read_bytes() for path in left)
    elif number == signal.SIGKILL:
        assert left == []
    else:
        assert (left, output.read_bytes()) == ([], b"")
        assert "the worker failed" not in errors


def test_a_menu_that_waits_is_ended(disk: Path, tmp_path: Path) -> None:
    keyboard, terminal = os.openpty()
    process = subprocess.Popen(
        [*COMMAND, f"--output-directory={tmp_path}", disk],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stderr
    assert process.stderr.read(1)
    workers = workers_of(process.pid)
    process.terminate()
    output, errors = process.communicate(timeout=5)
    os.close(keyboard)
    os.close(terminal)
    assert workers
    assert not any(map(is_alive, workers))
    assert process.returncode == 1
    assert output == b""
    assert errors.rstrip().endswith(b"ended by SIGTERM")
    assert list(tmp_path.iterdir()) == []
