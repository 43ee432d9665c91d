"""Which files belong to an image, by their names."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from pygrub_k.containers.files import open_image_files, part_paths
from pygrub_k.errors import NotFoundError, SourceError
from tests.images.containers import digest, opened

if TYPE_CHECKING:
    from pathlib import Path


def made(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).write_bytes(name.encode())
    return folder / names[0]


@pytest.mark.parametrize(
    "names",
    [
        ("disk.001", "disk.002", "disk.003"),
        ("disk.dd.000", "disk.dd.001"),
        ("disk.01", *(f"disk.{number:02}" for number in range(2, 12))),
        ("disk.aa", "disk.ab", "disk.ac"),
        ("disk.E01", "disk.E02"),
        ("disk.e01", *(f"disk.e{number:02}" for number in range(2, 100)), "disk.eaa", "disk.eab"),
        ("disk.vmdk", "disk-flat.vmdk"),
        ("disk.vmdk", "disk-s001.vmdk", "disk-s002.vmdk"),
        ("disk.vmdk", "disk-f001.vmdk"),
    ],
)
def test_further_parts_follow_from_the_name(tmp_path: Path, names: tuple[str, ...]) -> None:
    first = made(tmp_path, *names, "disk.txt", "other.002")
    (image,) = open_image_files([str(first)], [None])
    assert [os.path.basename(part.name) for part in image.parts] == [*names[1:]]  # noqa: PTH119


def test_other_names_have_no_parts(tmp_path: Path) -> None:
    made(tmp_path, "disk.img", "disk.002", "disk.ab", "disk.E02")
    for name in ("disk.img", "disk.002", "disk.ab", "disk.E02", "disk"):
        assert part_paths(str(tmp_path / name), None, 99) == []


def test_parts_of_another_kind_are_not_looked_for(tmp_path: Path) -> None:
    first = str(made(tmp_path, "disk.001", "disk.002"))
    assert part_paths(first, "", 99) == part_paths(first, "ewf", 99) == []
    assert part_paths(first, "numbered", 99) == [str(tmp_path / "disk.002")]


@pytest.mark.parametrize(
    ("names", "missing"),
    [(("a.001", "a.003"), "a.002"), (("a.E01", "a.E02", "a.E05"), "a.E03")],
)
def test_a_missing_part_is_an_error(tmp_path: Path, names: tuple[str, ...], missing: str) -> None:
    first = made(tmp_path, *names)
    reason = f"{missing}: this part is missing, but {tmp_path}/{names[-1]} is there"
    with pytest.raises(NotFoundError, match=re.escape(reason)):
        open_image_files([str(first)], [None])


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        open_image_files([str(tmp_path / "disk.001")], [None])


def test_a_split_disk_is_read_as_one(tmp_path: Path) -> None:
    first = made(tmp_path, "disk.001", "disk.002", "disk.003")
    image = opened(first)
    assert (image.format, image.found, image.remarks) == ("split", "detected by its name", ())
    assert image.source.read_at(0, 24) == b"disk.001disk.002disk.003"
    assert image.source.read_at(5, 12) == b"001disk.002d"
    assert digest(opened(first, form="raw").source) != digest(image.source)


def test_a_part_of_an_odd_size_is_remarked(tmp_path: Path) -> None:
    first = made(tmp_path, "disk.001", "disk.002", "disk.003")
    (tmp_path / "disk.002").write_bytes(b"short")
    (tmp_path / "disk.003").write_bytes(b"end")
    name = tmp_path / "disk.002"
    assert opened(first).remarks == (f"{name} has 5 bytes, the first part 8; is it complete?",)
