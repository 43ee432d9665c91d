"""Without GRUB's tools, mkfs.nilfs2 and blkid there is nothing to compare with: it is said."""

from __future__ import annotations

import os
import shutil

PATH = os.pathsep.join((os.environ.get("PATH", os.defpath), "/usr/sbin", "/sbin"))
MISSING = [
    name
    for name in ("grub-fstest", "mkfs.nilfs2", "blkid")
    if shutil.which(name, path=PATH) is None
]
if MISSING:
    collect_ignore_glob = ["test_*.py"]


def pytest_report_header() -> list[str]:
    return [f"NILFS2 against tools: LEFT OUT, no {', '.join(MISSING)}"] if MISSING else []
