"""The domain builder of Xen's own tools; what is missing is left out, and said."""

from __future__ import annotations

import shutil
from pathlib import Path

HAS_BUILDER = shutil.which("gcc") is not None and Path("/usr/include/xenguest.h").exists()
if not HAS_BUILDER:
    collect_ignore_glob = ["test_xen_*.py"]


def pytest_report_header() -> list[str]:
    return [] if HAS_BUILDER else ["kernels against Xen's domain builder: LEFT OUT, no libxen-dev"]
