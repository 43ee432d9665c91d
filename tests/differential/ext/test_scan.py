"""The scan of ext in batches and its objects: equal, field by field, on every kind of image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.filesystems.batch import FACTS
from pygrub_k.filesystems.ext.driver import open_filesystem
from pygrub_k.filesystems.ext.scan import ExtScan
from pygrub_k.filesystems.model import Settings
from pygrub_k.inspect import read_ahead, walk
from pygrub_k.source import FileSource, open_disk
from tests.walks import listed_paths, object_walk, quick_walk

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    import pytest

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from tests.images.ext import Recipe


def opened(path: Path) -> ExtFilesystem:
    source: FileSource = open_disk(str(path))
    return open_filesystem(source, Settings())


def test_scan_and_objects_are_equal(recipe: Recipe, image: Callable[[str], Path]) -> None:
    path = image(recipe.name)
    wanted: tuple[str, ...] = FACTS
    if not ExtScan.serves(opened(path), wanted):
        wanted = tuple(name for name in FACTS if name != "project")
        assert ExtScan.serves(opened(path), wanted)
    quick = quick_walk(opened(path), wanted)
    assert len(quick) > 700
    assert quick == object_walk(opened(path), wanted)


def test_a_walk_lists_what_objects_list(image: Callable[[str], Path]) -> None:
    path = image("1k")
    assert [row[0] for row in quick_walk(opened(path))] == listed_paths(opened(path))


def test_a_walk_that_forgets_names_finds_the_same(
    image: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = image("1k")
    whole = quick_walk(opened(path))
    monkeypatch.setattr(walk, "NAMES_HELD", 1)
    monkeypatch.setattr(walk, "ROWS", 7)
    monkeypatch.setattr(read_ahead, "ROWS", 7)
    assert quick_walk(opened(path)) == whole


def test_directories_in_their_own_order_lose_nothing(
    image: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = image("1k")
    whole = quick_walk(opened(path))
    monkeypatch.setattr(walk, "SORTED_NAMES", 3)
    monkeypatch.setattr(walk, "NAMES_HELD", 1)
    monkeypatch.setattr(walk, "ROWS", 7)
    monkeypatch.setattr(read_ahead, "ROWS", 7)
    assert sorted(quick_walk(opened(path)), key=repr) == sorted(whole, key=repr)
