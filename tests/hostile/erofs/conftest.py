"""Without mkfs.erofs there is nothing to damage: left out, and said."""

from __future__ import annotations

from tests.images.erofs import missing_tools

MISSING = missing_tools("mkfs.erofs", "zstd")
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"damaged EROFS: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
