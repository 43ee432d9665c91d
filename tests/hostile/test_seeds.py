"""Inputs that once broke something, and inputs that never should: each ends within seconds."""

import time
from pathlib import Path

import pytest

from pygrub_k import boot
from tests.hostile import fuzz_targets
from tests.hostile.fuzz_targets import TARGETS

SEEDS = Path(__file__).with_name("seeds")
PLAIN = (b"", b"\0", bytes(range(256)) * 40, b"\xff" * 4096, b"{" * 1000, b"\x55\xaa" * 600)


@pytest.mark.parametrize("target", TARGETS)
def test_what_broke_once(target: str) -> None:
    for path in sorted((SEEDS / target).glob("*")):
        started = time.monotonic()
        TARGETS[target](path.read_bytes())
        assert time.monotonic() - started < 5, path


@pytest.mark.parametrize("data", PLAIN)
@pytest.mark.parametrize("target", TARGETS)
def test_plain_noise(target: str, data: bytes) -> None:
    TARGETS[target](data)


GOOD = {
    "configuration": (boot, "unattended", b"\0\0menuentry x {\n linux /boot/vmlinuz ro\n}\n"),
    "volumes": (fuzz_targets, "scan", bytes(510) + b"\x55\xaa"),
    "disk": (boot, "unattended", b"\0"),
}


@pytest.mark.parametrize("target", TARGETS)
def test_a_target_reaches_what_it_is_for(target: str, monkeypatch: pytest.MonkeyPatch) -> None:
    module, name, data = GOOD[target]
    real = getattr(module, name)
    reached: list[object] = []

    def watch(*arguments: object) -> object:
        reached.append(real(*arguments))
        return reached[-1]

    monkeypatch.setattr(module, name, watch)
    TARGETS[target](data)
    assert len(reached) == 1
