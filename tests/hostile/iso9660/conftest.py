"""Without xorriso and genisoimage there is nothing to damage: left out, and said."""

from __future__ import annotations

from tests.images.iso9660 import missing_tools

MISSING = missing_tools()
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"damaged ISO 9660: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
