"""On damaged btrfs the scan in batches finds what objects find: rows, errors and problems."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.btrfs.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MemorySource
from tests.hostile.btrfs.mutants import metadata, mutant
from tests.images.btrfs import ALL
from tests.walks import Row, object_walk, quick_walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.btrfs.driver import BtrfsFilesystem
    from tests.hostile.btrfs.mutants import Patched

IMAGES = Path(__file__).parents[2] / "contract/images"
SEEDS = range(1000) if ALL else range(120)


def found(
    disk: Patched, walk: Callable[[BtrfsFilesystem], list[Row]], *, verify: bool
) -> tuple[list[Row], set[str]] | str:
    try:
        filesystem = open_filesystem([disk], Settings(verify_checksums=verify))
        return walk(filesystem), {str(problem) for problem in filesystem.problems}
    except PygrubError as error:
        return str(error)


@pytest.mark.parametrize("sealed", [False, True])
@pytest.mark.parametrize("image", ["btrfs", "btrfs-log"])
def test_scan_and_objects_are_equal(image: str, *, sealed: bool) -> None:
    data = lzma.decompress((IMAGES / f"{image}.img.xz").read_bytes())
    areas = metadata(data)
    assert len(quick_walk(open_filesystem([MemorySource(data)], Settings()))) > 30
    walked = 0
    for seed in SEEDS:
        damaged = mutant(data, areas, seed, sealed=sealed)
        verify = bool(seed % 2)
        quick = found(damaged, quick_walk, verify=verify)
        assert quick == found(damaged, object_walk, verify=verify), seed
        walked += isinstance(quick, tuple)
    assert walked > len(SEEDS) // 10
