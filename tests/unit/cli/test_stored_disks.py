"""Every file that is read for a disk tells that the work goes on."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from pygrub_k.cli.stored_disks import disks_of, opened_files

if TYPE_CHECKING:
    from pathlib import Path


def test_reading_any_part_of_an_image_is_progress(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"disk.00{number}").write_bytes(b"%d" % number * 4096)
    arguments = argparse.Namespace(
        disks=[str(tmp_path / "disk.001")],
        disk=[],
        backing=[],
        extent=[],
        snapshot="",
        image_format=("auto",),
        verify_image=False,
    )
    told: list[None] = []
    stored = opened_files(arguments)
    (disk,) = disks_of(arguments, stored, lambda: told.append(None))
    for at in (0, 4096):
        before = len(told)
        disk.source.read_at(at, 512)
        assert len(told) == before + 1
