"""Images of every recipe, made when asked for; what cannot run here is left out, and said."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from tests.images.xfs import RECIPES, make, missing_tools


def _fault() -> str:
    """Return why the kernel cannot serve as a judge here, or an empty string."""
    missing = missing_tools()
    if missing:
        return f"no {', '.join(missing)}"
    if os.geteuid() != 0:
        return "not root"
    absent = [name for name in ("mount", "losetup", "fallocate") if shutil.which(name) is None]
    if absent:
        return f"no {', '.join(absent)}"
    with tempfile.TemporaryDirectory() as folder:
        image = make(RECIPES[0], Path(folder, "try.img"))
        tried = subprocess.run(
            ["mount", "-o", "loop,ro", str(image), folder], check=False, capture_output=True
        )
        if tried.returncode:
            return tried.stderr.decode(errors="replace").strip()
        subprocess.run(["umount", folder], check=True)
    return ""


FAULT = _fault()
if FAULT:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"XFS against the kernel: LEFT OUT, {FAULT}"] if FAULT else []
