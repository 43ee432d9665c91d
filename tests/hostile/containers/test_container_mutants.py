"""Two thousand damaged disk images: each is read, or refused by a deliberate error."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from tests.hostile.containers.mutants import run

if TYPE_CHECKING:
    from pathlib import Path

MUTANTS = 2000
ALL_VERIFIED = {"gzip", "ewf", "ewf-packed", "ewf-smart"}
"""Whatever is changed, a checksum tells, but for padding."""
TOOLS = ("qemu-img", "ewfacquire")


def test_mutants(tmp_path: Path) -> None:
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    assert not missing, "apt-get install qemu-utils ewf-tools"
    tallies = dict(run(MUTANTS, 0, tmp_path))
    for name, tally in tallies.items():
        assert tally.read > 0 or name in ALL_VERIFIED, name
        assert tally.refused + tally.failed > 0, name
    assert sum(tally.read + tally.failed + tally.refused for tally in tallies.values()) == MUTANTS
