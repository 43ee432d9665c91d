"""Without mksquashfs there is nothing to damage: left out, and said."""

from __future__ import annotations

from tests.images.squashfs import missing_tools

MISSING = missing_tools("mksquashfs")
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"damaged SquashFS: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
