"""Leaves out what fuzzing found where the good disks cannot be made, and says so."""

from __future__ import annotations

import shutil

from tests.images.ext import PATH, missing_tools

TOOLS = ("sfdisk", "mkfs.xfs", "mkfs.btrfs", "xorriso")
MISSING = [*missing_tools(), *(name for name in TOOLS if shutil.which(name, path=PATH) is None)]
collect_ignore = ["test_seeds.py", "test_fuzzing.py"] if MISSING else []


def pytest_report_header() -> list[str]:
    return [f"what fuzzing found: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
