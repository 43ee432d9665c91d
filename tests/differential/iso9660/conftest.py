"""Volumes of every recipe, made once per run; what cannot run here is left out, and said."""

from __future__ import annotations

from tests.differential.judges import images_of, kernel_fault, left_out, tree_of
from tests.images.iso9660 import BY_NAME, make, make_tree, missing_tools

MISSING = missing_tools()
KERNEL_FAULT = kernel_fault("iso9660", "isofs")
collect_ignore = ["test_against_kernel.py"] if KERNEL_FAULT else []
if MISSING:
    collect_ignore_glob = ["test_*.py"]

tree = tree_of(make_tree)
image = images_of("iso", lambda name, path, tree: make(BY_NAME[name], path, tree))


def pytest_report_header() -> list[str]:
    return left_out("ISO 9660", "other readers", MISSING, KERNEL_FAULT)
