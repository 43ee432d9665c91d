"""A damaged disk under pygrub-inspect: it ends cleanly, and the disk stays as it was."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
MOST = 63
"""The highest exit status there is."""


def inspected(data: bytes, path: Path, *words: str) -> str:
    """Return what the program says of these bytes, which are put at `path`."""
    path.write_bytes(data)
    path.chmod(0o444)
    done = subprocess.run(
        [sys.executable, str(ROOT / "scripts/inspect_disk.py"), *words, str(path)],
        capture_output=True,
        check=False,
    )
    said = (done.stdout + done.stderr).decode(errors="replace")
    assert 0 <= done.returncode <= MOST, said
    assert "Traceback" not in said, said
    assert path.read_bytes() == data
    return said
