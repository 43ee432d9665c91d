"""A file system that the kernel wrote, and one function to open what tests make."""

from __future__ import annotations

import lzma
from pathlib import Path

import pytest

IMAGE = Path(__file__).parents[3] / "contract/images/btrfs.img.xz"


@pytest.fixture(scope="session")
def kernel_made() -> bytes:
    return lzma.decompress(IMAGE.read_bytes())
