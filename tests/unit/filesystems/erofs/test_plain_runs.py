"""What a compressed file stores as it is lies on the volume; the rest is decompressed."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from pygrub_k.filesystems.erofs import plain_runs
from pygrub_k.filesystems.erofs.driver import open_filesystem
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.source import MappedSource, MemorySource
from tests.images.erofs import make

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.tools
TEXT = b"".join(b"line %d of a text\n" % number for number in range(1500))
CONTENTS = {
    "noise": Random(1).randbytes(100_001),
    "noise behind text": TEXT + Random(2).randbytes(700_001),
    "noise between texts": TEXT + Random(3).randbytes(300_000) + TEXT + Random(4).randbytes(900),
    "text": TEXT * 9,
    "zeros behind noise": Random(5).randbytes(200_000) + bytes(200_000),
}
OPTIONS = (
    "-zlz4",
    "-zlz4hc,9",
    "-zlz4hc -C65536",
    "-zlz4hc -C16384 -Eztailpacking",
    "-zlz4hc -C16384 -Efragments",
    "-zlz4hc -C65536 -Ededupe",
    "-zlz4hc -Elegacy-compress",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tree"
    made.mkdir()
    for name, content in CONTENTS.items():
        (made / name).write_bytes(content)
    return made


def mapped(data: bytes, name: str) -> tuple[bytes, int]:
    """Return a file's content, and how many bytes of it lie on the volume as they are."""
    source = MemorySource(data)
    content = lookup(open_filesystem(source, Settings()), b"/" + name.encode()).content()
    found = content.read_at(0, content.size)
    assert found == b"".join(
        content.read_at(at, min(999, content.size - at)) for at in range(0, content.size, 999)
    )
    assert isinstance(content, MappedSource)
    runs = content.runs(0, content.size)
    return found, sum(length for length, leaf, _ in runs if leaf is source)


@pytest.mark.parametrize("options", OPTIONS)
def test_every_file_is_whole(options: str, folder: Path, tmp_path: Path) -> None:
    image = make(options, tmp_path / "image", folder).read_bytes()
    for name, content in CONTENTS.items():
        found, there = mapped(image, name)
        assert found == content
        assert there < len(content) or name == "noise", "that is stored as it is, as a whole"


@pytest.mark.parametrize("options", OPTIONS[:3])
def test_most_of_what_does_not_compress_lies_there(
    options: str, folder: Path, tmp_path: Path
) -> None:
    image = make(options, tmp_path / "image", folder).read_bytes()
    assert mapped(image, "noise behind text")[1] > 0.8 * 700_001
    assert not mapped(image, "text")[1]


def test_a_map_of_very_many_clusters_is_not_looked_through(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    image = make("-zlz4", tmp_path / "image", folder).read_bytes()
    monkeypatch.setattr(plain_runs, "EROFS_CLUSTERS_MAPPED", 4)
    name = "noise behind text"
    assert mapped(image, name) == (CONTENTS[name], 0)
