"""On damaged XFS the scan in batches finds what objects find: rows, errors and problems."""

from __future__ import annotations

import lzma
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.xfs.driver import open_filesystem
from pygrub_k.filesystems.xfs.scan import XfsScan
from pygrub_k.source import MemorySource
from tests.hostile.ext.mutants import mutant
from tests.hostile.xfs.mutants import metadata
from tests.images.xfs import ALL
from tests.walks import Row, object_walk, quick_walk

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.filesystems.xfs.driver import XfsFilesystem
    from pygrub_k.source import ByteSource

IMAGE = Path(__file__).parents[2] / "contract/images/xfs.img.xz"
SEEDS = range(1000) if ALL else range(60)


def found(
    disk: ByteSource, walk: Callable[[XfsFilesystem], list[Row]], *, verify: bool
) -> tuple[list[Row], set[str]] | str:
    try:
        filesystem = open_filesystem(disk, Settings(verify_checksums=verify))
        if not XfsScan.serves(filesystem):
            return "objects serve"
        return walk(filesystem), {str(problem) for problem in filesystem.problems}
    except PygrubError as error:
        return str(error)


@pytest.mark.parametrize("verify", [False, True])
def test_scan_and_objects_are_equal(*, verify: bool) -> None:
    data = lzma.decompress(IMAGE.read_bytes())
    areas = metadata(data)
    assert len(quick_walk(open_filesystem(MemorySource(data), Settings()))) > 30
    walked = 0
    for seed in SEEDS:
        damaged = mutant(data, areas, seed)
        quick = found(damaged, quick_walk, verify=verify)
        assert quick == found(damaged, object_walk, verify=verify), seed
        walked += isinstance(quick, tuple)
    assert walked > len(SEEDS) // 10
