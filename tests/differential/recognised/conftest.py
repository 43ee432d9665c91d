"""blkid and the tools that make what is only recognised; what is missing is left out, and said."""

from __future__ import annotations

import os
import shutil

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
HAS_BLKID = shutil.which("blkid", path=PATH) is not None
if not HAS_BLKID:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [] if HAS_BLKID else ["what is recognised against blkid: LEFT OUT, no blkid"]
