"""Guests that do not boot: each is told with all that was looked at, its cause and what to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.limits import DIAGNOSIS_LINE, DIAGNOSIS_LINES
from tests.images.broken_guests import GUESTS, BrokenGuest

ROOT = Path(__file__).parents[2]
COMMAND = (
    "import sys; sys.path.insert(0, {!r}); from pygrub_k.cli.bootloader import command; command()"
)
PROGRAM = [sys.executable, "-IS", "-c", COMMAND.format(str(ROOT))]


@pytest.mark.tools
@pytest.mark.parametrize("guest", GUESTS.values(), ids=GUESTS)
def test_a_guest_that_does_not_boot(guest: BrokenGuest, tmp_path: Path) -> None:
    disk = tmp_path / "disk.img"
    disk.write_bytes(guest.make(tmp_path))
    done = subprocess.run(
        [*PROGRAM, "-q", f"--output-directory={tmp_path}", disk],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, "")
    lines = done.stderr.splitlines()
    assert all(line.startswith("pygrub-k: ") for line in lines)
    assert all(line.isprintable() for line in lines)
    assert lines[0].startswith(f"pygrub-k: disk hd0: {disk}, ")
    assert lines[1].startswith("pygrub-k:   (hd0): ")
    assert lines[-1] == f"pygrub-k: nothing to boot: {guest.last}"
    for name in guest.names:
        assert name in done.stderr
    assert len(lines) <= DIAGNOSIS_LINES + 3
    assert max(map(len, lines)) <= DIAGNOSIS_LINE + 20
    assert not [path for path in tmp_path.iterdir() if path.name.startswith("boot_")]
