"""The specs for viewers lead from a disk's first byte to what tools say lies there."""

from __future__ import annotations

import importlib
import lzma
import sys
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from kaitaistruct import KaitaiStream
from spec_tools.compiler import compile_for
from spec_tools.loading import load

from tests.unit.generated.conftest import CACHE, ROOT, SPECS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.unit.generated.materials import Disk

VIEWING = ROOT / "specs/viewing"
IMAGES = ROOT / "tests/contract/images"
NAMES = sorted(path.stem for path in VIEWING.glob("*.ksy"))


@pytest.fixture(scope="module")
def viewers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """The classes that the compiler makes of the specs for viewers, by their names."""
    folder = tmp_path_factory.mktemp("viewing")
    specs = SPECS["specs"] | {name: load(VIEWING / f"{name}.ksy", name) for name in NAMES}
    made = compile_for("python", specs, specs, CACHE)
    for files in made.values():
        for name, text in files.items():
            (folder / name).write_text(text)
    before = set(sys.modules)
    sys.path.insert(0, str(folder))
    try:
        modules = {name: importlib.import_module(name) for name in NAMES}
        yield {
            name: getattr(module, "".join(part.capitalize() for part in name.split("_")))
            for name, module in modules.items()
        }
    finally:
        sys.path.remove(str(folder))
        for name in sys.modules.keys() - before:
            del sys.modules[name]


def looked_at(viewer: Any, content: bytes) -> Any:
    return viewer(KaitaiStream(BytesIO(content)))


def test_a_gpt_disk(viewers: dict[str, Any], disk: Disk) -> None:
    seen = looked_at(viewers["gpt_disk"], disk.content)
    assert seen.sector_size == 512
    assert seen.protective_mbr.partitions[0].partition_type == 0xEE
    assert (seen.header.own_sector, seen.backup_header.own_sector) == (1, 8191)
    for entries in (seen.entries, seen.backup_entries):
        first = entries.entries[0]
        assert (first.first_sector, first.last_sector) == (2048, 6143)
        assert first.name.decode("utf-16-le").rstrip("\0") == "root"


def test_a_gpt_disk_with_sectors_of_4_kib(viewers: dict[str, Any]) -> None:
    seen = looked_at(viewers["gpt_disk"], bytes(4096) + b"EFI PART")
    assert seen.sector_size == 4096


def test_ext(viewers: dict[str, Any], disk: Disk) -> None:
    seen = looked_at(viewers["ext"], disk.content[1 << 20 : 3 << 20])
    assert len(seen.groups) == seen.num_groups == 1
    names = [entry.name for entry in seen.root_directory.entries if entry.header.len_name]
    assert names == [b".", b"..", b"lost+found", b"boot", b"fast", b"slow"]
    by_name = {entry.name: entry.header.inode for entry in seen.root_directory.entries}
    group = seen.groups[0]
    assert len(group.inodes) == seen.superblock.num_inodes
    assert group.inodes[by_name[b"fast"] - 1].core.block.rstrip(b"\0") == b"boot/sparse"
    assert group.inodes[by_name[b"boot"] - 1].core.mode == 0o040755
    used = int.from_bytes(group.inode_bitmap[:32], "little").bit_count()
    assert used == seen.superblock.num_inodes - seen.superblock.num_free_inodes


def test_xfs(viewers: dict[str, Any]) -> None:
    seen = looked_at(viewers["xfs"], lzma.decompress((IMAGES / "xfs.img.xz").read_bytes()))
    assert [group.free_space.group for group in seen.groups] == [0]
    assert seen.groups[0].inodes.num_inodes == seen.superblock.num_inodes
    assert seen.root_inode.core.mode == 0o040755
    assert seen.root_inode.extension.number == seen.superblock.root_inode


def test_btrfs(viewers: dict[str, Any]) -> None:
    seen = looked_at(viewers["btrfs"], lzma.decompress((IMAGES / "btrfs.img.xz").read_bytes()))
    head = seen.superblock.head
    assert seen.chunk_root.header.address == head.chunk_root
    assert seen.chunk_root.header.generation == head.chunk_root_generation
    chunks = [item for item in seen.chunk_root.items if item.kind == 228]
    assert chunks[0].offset == seen.system_chunk_key.logical


@pytest.mark.parametrize("language", ["javascript", "java", "cpp_stl", "ruby"])
def test_they_compile_for_viewers(language: str) -> None:
    specs = SPECS["specs"] | {name: load(VIEWING / f"{name}.ksy", name) for name in NAMES}
    assert compile_for(language, specs, NAMES, CACHE).keys() == set(NAMES)
