"""Images of every recipe, made once per run; what cannot run here is left out, and said."""

from __future__ import annotations

from tests.differential.judges import images_of, kernel_fault, left_out, tree_of
from tests.images.erofs import BY_NAME, make, missing_tools
from tests.images.posix_tree import make_tree

MISSING = missing_tools()
KERNEL_FAULT = kernel_fault("erofs")
collect_ignore = ["test_against_kernel.py"] if KERNEL_FAULT else []
if MISSING:
    collect_ignore_glob = ["test_*.py"]

tree = tree_of(make_tree)
image = images_of("erofs", lambda name, path, tree: make(BY_NAME[name].options, path, tree))


def pytest_report_header() -> list[str]:
    return left_out("EROFS", "other readers", MISSING, KERNEL_FAULT)
