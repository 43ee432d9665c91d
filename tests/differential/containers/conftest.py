"""The tools of disk images; what is missing is left out, and said."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.images.containers import KIB, content

if TYPE_CHECKING:
    from pathlib import Path

TOOLS = {
    "qemu-img": ("qcow2", "vhd", "vmdk", "vdi", "random_writes", "programs"),
    "ewfacquire": ("ewf", "programs"),
}
MISSING = [tool for tool in TOOLS if shutil.which(tool) is None]
collect_ignore = [f"test_{name}.py" for tool in MISSING for name in TOOLS[tool]]


def pytest_report_header() -> list[str]:
    return [f"disk images against {tool}: LEFT OUT, not installed" for tool in MISSING]


@pytest.fixture(scope="session")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A raw disk of an odd number of sectors, with noise, text and zeros."""
    path = tmp_path_factory.mktemp("raw") / "disk.raw"
    path.write_bytes(content(3000 * KIB + 512))
    return path
