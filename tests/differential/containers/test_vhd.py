"""VHD and VHDX images, compared with what qemu-img reads from them."""

from __future__ import annotations

import hashlib
import shutil
from itertools import product
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, NotFoundError
from tests.images.containers import (
    KIB,
    MIB,
    content,
    converted,
    differences,
    digest,
    image_in_memory,
    in_memory,
    opened,
    run,
)
from tests.images.vhd_bytes import (
    LOG_SECTOR,
    differencing_vhd,
    differencing_vhdx,
    header_at,
    regions_of,
    with_log,
)

if TYPE_CHECKING:
    from pathlib import Path

SECTOR = 512


@pytest.mark.parametrize(("kind", "exact"), [*product(("dynamic", "fixed"), ("on", "off"))])
def test_vhd(raw: Path, tmp_path: Path, kind: str, exact: str) -> None:
    path = tmp_path / "disk.vhd"
    options = f"subformat={kind},force_size={exact}"
    run("qemu-img", "convert", "-O", "vpc", "-o", options, raw, path)
    image = opened(path)
    assert (image.format, image.found) == ("vhd", "detected by its magic")
    assert digest(image.source) == converted(path, "-f", "vpc")
    assert differences(image.source, raw.read_bytes(), 300) == []
    assert image.remarks == ()


@pytest.mark.parametrize(
    ("kind", "size", "zeros"), [*product(("dynamic", "fixed"), (1, 8, 256), ("on", "off"))]
)
def test_vhdx(raw: Path, tmp_path: Path, kind: str, size: int, zeros: str) -> None:
    path = tmp_path / "disk.vhdx"
    options = f"subformat={kind},block_size={size * MIB},block_state_zero={zeros}"
    run("qemu-img", "convert", "-O", "vhdx", "-o", options, raw, path)
    image = opened(path)
    assert (image.format, image.sector_size, image.remarks) == ("vhdx", 512, ())
    assert digest(image.source) == converted(path)
    assert differences(image.source, raw.read_bytes(), 300) == []


def test_a_vhd_whose_end_is_lost(raw: Path, tmp_path: Path) -> None:
    path = tmp_path / "disk.vhd"
    run("qemu-img", "convert", "-O", "vpc", "-o", "force_size=on", raw, path)
    data = path.read_bytes()
    image = image_in_memory(("disk.vhd", data[:-SECTOR] + bytes(SECTOR)))
    assert digest(image.source) == hashlib.sha256(raw.read_bytes()).hexdigest()
    (remark,) = image.remarks
    assert remark.startswith("its footer at the end is damaged, a copy is used: Vhd at byte")


def vhd_of(folder: Path, data: bytes) -> bytes:
    (folder / "base.raw").write_bytes(data)
    options = "force_size=on,subformat=dynamic"
    run("qemu-img", "convert", "-f", "raw", "-O", "vpc", "-o", options, folder / "base.raw",
        folder / "base.vhd")  # fmt: skip
    return (folder / "base.vhd").read_bytes()


def test_a_differencing_vhd(tmp_path: Path) -> None:
    data = content(5 * MIB)
    base = vhd_of(tmp_path, data)
    changed = {number: bytes([number % 251]) * SECTOR for number in (0, 1, 130, 131, 133, 9000)}
    middle = differencing_vhd(base, changed)
    again = dict.fromkeys((1, 2, 133), b"\xab" * SECTOR)
    top = differencing_vhd(middle, again, block=2 * MIB, name="C:\\disks\\middle.vhd")
    wanted = bytearray(data)
    for number, sector in (changed | again).items():
        wanted[number * SECTOR : (number + 1) * SECTOR] = sector
    below = [in_memory(("x", base), number=2), in_memory(("y", middle), number=3)]
    image = image_in_memory(("top.vhd", top), backing=below)
    assert image.version == "differencing"
    assert digest(image.source) == hashlib.sha256(wanted).hexdigest()
    assert differences(image.source, bytes(wanted), 500) == []
    with pytest.raises(NotFoundError, match=r"the parent middle.vhd with the UUID [0-9a-f]{32},"):
        image_in_memory(("top.vhd", top), backing=below[:1])


def vhdx_of(folder: Path, data: bytes, *words: str) -> bytes:
    (folder / "base.raw").write_bytes(data)
    run("qemu-img", "convert", "-f", "raw", "-O", "vhdx", "-o", ",".join(("block_size=1M", *words)),
        folder / "base.raw", folder / "base.vhdx")  # fmt: skip
    return (folder / "base.vhdx").read_bytes()


def test_a_differencing_vhdx(tmp_path: Path) -> None:
    data = content(5 * MIB)
    base = vhdx_of(tmp_path, data)
    empty = vhdx_of(tmp_path, bytes(5 * MIB), "block_state_zero=off")
    changed = {number: bytes([number % 251]) * SECTOR for number in (0, 1, 8, 9, 200, 2047)}
    top = differencing_vhdx(empty, base, changed, base="base.vhdx")
    wanted = bytearray(data)
    wanted[MIB : 2 * MIB] = bytes(MIB)
    for number, sector in changed.items():
        wanted[number * SECTOR : (number + 1) * SECTOR] = sector
    image = image_in_memory(("top.vhdx", top), backing=[in_memory(("x", base), number=2)])
    assert (image.version, image.allocated and image.allocated()) == ("differencing", 6 * SECTOR)
    assert digest(image.source) == hashlib.sha256(wanted).hexdigest()
    assert differences(image.source, bytes(wanted), 500) == []
    with pytest.raises(NotFoundError, match=r"the parent base.vhdx with the GUID [0-9a-f-]{36},"):
        image_in_memory(("top.vhdx", top), backing=[in_memory(("x", empty), number=2)])


def moved(data: bytes) -> tuple[int, bytes]:
    """Return a change of the table of blocks: the second block becomes zeros, the third the first.

    It is the sector of the file with the table's first entries, new.
    """
    table, _ = regions_of(data)
    sector = bytearray(data[table.ofs_region : table.ofs_region + LOG_SECTOR])
    sector[8:16] = (2).to_bytes(8, "little")
    sector[16:24] = sector[:8]
    return table.ofs_region, bytes(sector)


@pytest.mark.parametrize("first", [0, 5 * LOG_SECTOR, MIB - LOG_SECTOR])
def test_a_log_is_replayed(tmp_path: Path, first: int) -> None:
    """The last of these begins in the log's last sector and goes on at its start."""
    base = vhdx_of(tmp_path, content(4 * MIB), "log_size=1M")
    where, sector = moved(base)
    one: list[tuple[int, bytes | int]] = [
        (where, bytes(LOG_SECTOR)),
        (where + LOG_SECTOR, 3 * LOG_SECTOR),
    ]
    logged = with_log(base, [one, [(where, sector)]], first=first)
    path = tmp_path / "dirty.vhdx"
    path.write_bytes(logged)
    image = opened(path)
    assert dict(image.details)["log"] == "3 changes applied in memory"
    repaired = tmp_path / "repaired.vhdx"
    shutil.copy(path, repaired)
    run("qemu-img", "check", "-q", "-r", "all", repaired)
    assert digest(image.source) == converted(repaired)
    assert digest(image.source) != digest(image_in_memory(("x", base)).source)


def test_only_the_newest_whole_sequence_counts(tmp_path: Path) -> None:
    base = vhdx_of(tmp_path, content(4 * MIB), "log_size=1M")
    where, sector = moved(base)
    damaged = bytearray(with_log(base, [[(where, bytes(LOG_SECTOR))], [(where, sector)]]))
    log = header_at(base)[1].ofs_log
    damaged[log + 3 * LOG_SECTOR - 700] ^= 1  # in the second entry, which was not finished then
    image = image_in_memory(("x", bytes(damaged)))
    assert dict(image.details)["log"] == "1 changes applied in memory"
    assert image.source.read_at(0, 4 * KIB) == bytes(4 * KIB)
    damaged[log + 700] ^= 1
    image = image_in_memory(("x", bytes(damaged)))
    assert image.remarks == ("its log is said to hold changes, but none of them is complete",)


def test_a_log_of_a_file_that_was_cut(tmp_path: Path) -> None:
    base = vhdx_of(tmp_path, content(4 * MIB), "log_size=1M")
    logged = with_log(base, [[moved(base)]])
    with pytest.raises(CorruptError, match=r"the file had \d+ bytes, and has"):
        image_in_memory(("x", logged[:-MIB]))


def test_either_header_serves(tmp_path: Path) -> None:
    base = vhdx_of(tmp_path, content(2 * MIB))
    wanted = digest(image_in_memory(("x", base)).source)
    for at in (64 * KIB, 128 * KIB, 192 * KIB, 256 * KIB):
        one = base[: at + 60] + b"\xff" + base[at + 61 :]
        assert digest(image_in_memory(("x", one)).source) == wanted
    damaged = bytearray(base)
    for at in (64 * KIB, 128 * KIB):
        damaged[at + 60] ^= 1
    with pytest.raises(CorruptError, match="wrong checksum"):
        image_in_memory(("x", bytes(damaged)))
