"""The scan of btrfs in batches and its objects: equal, field by field; subvolumes are entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.differential.btrfs.trees import open_images
from tests.images.btrfs import Recipe, mounted, run
from tests.walks import listed_paths, object_walk, quick_walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def test_scan_and_objects_are_equal(recipe: Recipe, images: Callable[[str], list[Path]]) -> None:
    paths = images(recipe.name)
    quick = quick_walk(open_images(paths))
    assert len(quick) > 300
    assert quick == object_walk(open_images(paths))


def test_subvolumes_and_snapshots_are_entered(tmp_path: Path) -> None:
    image = tmp_path / "disk.img"
    with image.open("wb") as file:
        file.truncate(128 << 20)
    run("mkfs.btrfs", "-q", str(image))
    with mounted([image], tmp_path / "mount", "rw") as root:
        for name in ("one", "two"):
            run("btrfs", "-q", "subvolume", "create", str(root / name))
            (root / name / f"in {name}").write_text(name)
        run("btrfs", "-q", "subvolume", "create", str(root / "one/inner"))
        (root / "one/inner/deep").touch()
        run("btrfs", "-q", "subvolume", "snapshot", str(root / "one"), str(root / "two/copy"))
    expected = {
        *(b"/one", b"/one/in one", b"/one/inner", b"/one/inner/deep", b"/two", b"/two/in two"),
        *(b"/two/copy", b"/two/copy/in one", b"/two/copy/inner"),
    }
    quick = quick_walk(open_images([image]))
    assert {row[0] for row in quick} == expected
    assert quick == object_walk(open_images([image]))
    assert listed_paths(open_images([image])) == [row[0] for row in quick]
    facts = {row[0]: row[1] for row in quick}
    trees = [
        (found or {})["subvolume"] for found in map(facts.get, (b"/one", b"/two", b"/two/copy"))
    ]
    assert len({*trees}) == 3
