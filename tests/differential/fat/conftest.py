"""Without mkfs.fat there is nothing to compare: these tests are left out, and it is said."""

from __future__ import annotations

from tests.images.fat import missing_tools

MISSING = missing_tools()
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    kind = "FAT against other readers"
    return [f"{kind}: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
