"""Leaves out the comparisons whose tools are not installed, and says so."""

from __future__ import annotations

import shutil

TOOLS = {
    "test_against_partitioners.py": ("sfdisk", "fdisk", "sgdisk", "partx"),
    "test_against_examiners.py": ("blkid", "mdadm", "pvck"),
    "test_against_grub.py": ("grub-fstest", "sfdisk", "fdisk"),
}
ABSENT = {
    file: [tool for tool in tools if shutil.which(tool) is None] for file, tools in TOOLS.items()
}
collect_ignore = [file for file, absent in ABSENT.items() if absent]


def pytest_report_header() -> list[str]:
    return [
        f"{file}: left out, no {', '.join(absent)}" for file, absent in ABSENT.items() if absent
    ]
