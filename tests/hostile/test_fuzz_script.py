"""`scripts/fuzz` judges an input without the fuzzer, and goes on behind one that fails."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from tests.hostile.fuzzing.beginnings import BEGINNINGS

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SCRIPT = ROOT / "scripts/fuzz"


@pytest.fixture
def script() -> Any:
    found = ModuleType("fuzz_script")
    found.__file__ = str(SCRIPT)
    exec(compile(SCRIPT.read_text(), SCRIPT, "exec"), vars(found))
    return found


def replay(tmp_path: Path, target: str, data: bytes) -> subprocess.CompletedProcess[str]:
    file = tmp_path / "input"
    file.write_bytes(data)
    command = [sys.executable, str(SCRIPT), target, "--replay", str(file)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_good_input_is_judged_fine(tmp_path: Path) -> None:
    assert replay(tmp_path, "volumes", next(iter(BEGINNINGS["volumes"]()))).returncode == 0


JUDGE = """
import runpy
script = runpy.run_path({script!r})
script["judged"].__globals__["SLOW"] = 0.2
def target(data):
    if data != bytes(8):
        {act}
raise SystemExit(script["judged"](target, b"x"))
"""


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("raise ValueError('odd')", "ValueError: odd"),
        ("while True: pass", "more than 0.2 s of processor time"),
        ("bytearray(3 << 30)", "MemoryError"),
    ],
)
def test_what_fails_by_itself_is_a_finding(act: str, said: str) -> None:
    command = [sys.executable, "-c", JUDGE.format(script=str(SCRIPT), act=act)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 1
    assert said in done.stdout + done.stderr


def failing(data: bytes) -> None:
    if data == b"slow":
        while True:
            pass
    if data[:1] == b"!":
        raise ValueError(data)


@pytest.fixture
def inputs(script: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Any]:
    def make(*, confirms: bool) -> Any:
        judged: list[tuple[bytes, str]] = []

        def confirmed(_target: str, data: bytes, _work: Path, why: str) -> bool:
            judged.append((data, why))
            return confirms

        monkeypatch.setattr(script, "confirmed", confirmed)
        monkeypatch.setattr(script, "SLOW", 0.1)
        script.signal.signal(script.signal.SIGVTALRM, script.too_slow)
        found = script.Inputs("volumes", failing, 0, tmp_path)
        found.judged = judged
        return found

    return make


def test_a_finding_ends_none_but_itself_and_is_kept_once(inputs: Callable[..., Any]) -> None:
    run = inputs(confirms=True)
    for data in (b"!1", b"fine", b"!2", b"slow", b"!3", b"fine"):
        run.run(data)
    assert run.executions == 6
    assert [data for data, _ in run.judged] == [b"!1", b"slow"]
    assert run.judged[0][1].startswith("ValueError at tests/hostile/test_fuzz_script.py:")


def test_what_is_fine_by_itself_hides_no_finding(inputs: Callable[..., Any]) -> None:
    run = inputs(confirms=False)
    for data in (b"slow", b"!1", b"slow", b"!2"):
        run.run(data)
    assert [data for data, _ in run.judged] == [b"slow", b"!1", b"slow", b"!2"]


MEASURED = """
from pathlib import Path
from tests.hostile.fuzzing.beginnings import BEGINNINGS
for data in BEGINNINGS["volumes"]():
    pass
lines = Path("/proc/self/status").read_text().splitlines()
print(next(int(line.split()[1]) >> 10 for line in lines if line.startswith("VmHWM")))
"""


def test_the_largest_beginnings_take_less_than_half_of_the_memory(script: Any) -> None:
    command = [sys.executable, "-c", MEASURED]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert int(done.stdout) < script.MEMORY // 2
