"""Without mkfs.xfs there is nothing to damage: these tests are left out, and it is said."""

from __future__ import annotations

from tests.images.xfs import missing_tools

MISSING = missing_tools()
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"damaged XFS: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
