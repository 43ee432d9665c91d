"""Whose a cluster of FAT is, as mtools' mshowfat has it."""

from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.fat.driver import open_filesystem
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.space import block_size, free_runs, uses_at
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.ownership import Ownership
from pygrub_k.source import open_disk
from pygrub_k.volumes.model import BlockDevice
from pygrub_k.volumes.scan import scan
from tests.images.fat import RECIPES, Recipe, make, make_tree, run

if TYPE_CHECKING:
    from pathlib import Path

CHOSEN = [one for one in RECIPES if one.size <= 40_000]
SAMPLES = 40


@pytest.mark.parametrize("recipe", CHOSEN[:3] + CHOSEN[7:9], ids=lambda recipe: recipe.name)
def test_clusters_lead_to_the_names_that_mshowfat_says(recipe: Recipe, tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    make_tree(tmp_path / "tree")
    image = make(recipe, tmp_path / "disk", tmp_path / "tree")
    theirs: dict[int, str] = {}
    for line in run("mdir", "-i", str(image), "-/", "-b", "::").splitlines():
        name = line.strip().rstrip("/")
        for first, last in re.findall(
            r"<(\d+)(?:-(\d+))?>", run("mshowfat", "-i", str(image), name)
        ):
            theirs |= dict.fromkeys(range(int(first), int(last or first) + 1), name[2:])
    disks = [BlockDevice("hd0", open_disk(str(image)), 512, str(image))]
    guest = Guest(scan(disks))
    sector = open_filesystem(open_disk(str(image)), Settings()).storage.sector
    random = Random(1)
    for cluster in random.sample(sorted(theirs), min(SAMPLES, len(theirs))):
        position = sector.place(cluster) + random.randrange(sector.cluster_size)
        owners = list(Ownership(guest, disks, "hd0", position, blocks=False).owners())
        assert [[path.decode() for path in one.paths] for one in owners] == [[theirs[cluster]]]
    for start, length in free_runs(guest.filesystem("hd0")) or ():
        assert not any(sector.place(cluster) == start for cluster in theirs)
        uses = [use.role for use in uses_at(guest.filesystem("hd0"), start + length - 1) or ()]
        assert uses == ["free"]


def test_what_lies_in_front_of_the_clusters_is_named(tmp_path: Path) -> None:
    (tmp_path / "tree").mkdir()
    make_tree(tmp_path / "tree")
    recipe = next(one for one in CHOSEN if "16" in one.name or "12" in one.name)
    image = make(recipe, tmp_path / "disk", tmp_path / "tree")
    filesystem = open_filesystem(open_disk(str(image)), Settings())
    sector = filesystem.storage.sector
    found = {
        position: [use.role for use in uses_at(filesystem, position) or ()]
        for position in (0, sector.table_offset, sector.root_offset)
    }
    assert found == {
        0: ["boot sector"],
        sector.table_offset: [
            f"allocation table 1 of {sector.parameters.num_tables}, entry of cluster 0"
        ],
        sector.root_offset: ["entries of the root directory"],
    }
    assert block_size(filesystem) == sector.cluster_size
