"""VMDK images of every kind that qemu-img makes, compared with what it reads from them."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, NotFoundError, UnsupportedError
from tests.images.containers import (
    KIB,
    MIB,
    content,
    converted,
    differences,
    digest,
    image_in_memory,
    opened,
    run,
)

if TYPE_CHECKING:
    from pathlib import Path

KINDS = (
    "monolithicSparse",
    "monolithicFlat",
    "twoGbMaxExtentSparse",
    "twoGbMaxExtentFlat",
    "streamOptimized",
)
GIB = 1 << 30


def made(raw: Path, folder: Path, options: str, name: str = "disk.vmdk") -> Path:
    path = folder / name
    run("qemu-img", "convert", "-f", "raw", "-O", "vmdk", "-o", options, raw, path)
    return path


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("more", ["", ",compat6=on", ",zeroed_grain=on,adapter_type=lsilogic"])
def test_every_kind(raw: Path, tmp_path: Path, kind: str, more: str) -> None:
    if kind.endswith("Flat"):
        more = more.replace("zeroed_grain=on,", "")
    path = made(raw, tmp_path, f"subformat={kind}{more}")
    image = opened(path)
    data = raw.read_bytes()
    assert (image.format, image.version, image.found) == ("vmdk", kind, "detected by its magic")
    assert digest(image.source) == hashlib.sha256(data).hexdigest() == converted(path)
    assert differences(image.source, data, 2048 if kind == "streamOptimized" else 300) == []
    allocated = image.allocated
    assert allocated is not None
    there = allocated()
    assert there is not None
    assert there == len(data) if kind.endswith("Flat") else 0 < there < len(data)


@pytest.mark.parametrize("kind", ["twoGbMaxExtentSparse", "twoGbMaxExtentFlat"])
def test_several_extents(tmp_path: Path, kind: str) -> None:
    raw = tmp_path / "disk.raw"
    ends = (0, 2 * GIB - 64 * KIB, 4 * GIB - 64 * KIB, 4 * GIB + MIB - 128 * KIB)
    with raw.open("wb") as file:
        file.truncate(4 * GIB + MIB)
        for number, at in enumerate(ends):
            file.seek(at)
            file.write(content(128 * KIB, number))
    image = opened(made(raw, tmp_path, f"subformat={kind}"))
    assert len(image.files) == 4
    assert image.source.size == 4 * GIB + MIB
    with raw.open("rb") as file:
        for at in ends:
            file.seek(at)
            assert image.source.read_at(at, 128 * KIB) == file.read(128 * KIB)
    assert image.source.read_at(GIB, 64 * KIB) == bytes(64 * KIB)


def test_an_image_on_an_image(raw: Path, tmp_path: Path) -> None:
    base = made(raw, tmp_path, "subformat=monolithicSparse", "base.vmdk")
    top = tmp_path / "top.vmdk"
    run("qemu-img", "create", "-q", "-f", "vmdk", "-b", base, "-F", "vmdk", top)
    run("qemu-io", "-f", "vmdk", "-c", "write -P 5 100k 70k", "-c", "write -P 6 2M 512", top)
    assert digest(opened(top, backing=[base]).source) == converted(top)
    reason = r"needs the parent base.vmdk with the CID [0-9a-f]+, which is not opened"
    with pytest.raises(NotFoundError, match=reason):
        opened(top)
    run("qemu-io", "-f", "vmdk", "-c", "write -P 5 1k 1k", base)  # which gives it another CID
    text = re.sub(rb"\nCID=[0-9a-f]{8}\n", b"\nCID=12345678\n", base.read_bytes(), count=1)
    base.write_bytes(text)
    with pytest.raises(NotFoundError, match=reason):
        opened(top, backing=[base])


def test_extents_are_opened_only_by_their_names(raw: Path, tmp_path: Path) -> None:
    path = made(raw, tmp_path, "subformat=monolithicFlat")
    other = tmp_path / "elsewhere"
    other.mkdir()
    moved = (tmp_path / "disk-flat.vmdk").rename(other / "disk-flat.vmdk")
    with pytest.raises(NotFoundError, match=r"needs the file disk-flat.vmdk, .* --extent="):
        opened(path)
    assert digest(opened(path, extents=[moved]).source) == digest(opened(raw).source)
    text = path.read_text()
    for name in ("/etc/shadow", "../../etc/shadow"):
        path.write_text(text.replace("disk-flat.vmdk", name))
        with pytest.raises(NotFoundError, match="needs the file shadow,"):
            opened(path)


def test_zeros_and_offsets(tmp_path: Path) -> None:
    data = content(256 * KIB)
    (tmp_path / "disk-flat.vmdk").write_bytes(data)
    text = (
        "# Disk DescriptorFile\r\nversion=1\r\nCID=fffffffe\r\nparentCID=ffffffff\r\n"
        'createType="custom"\r\n\r\n# Extent description\r\n'
        'RW 128 FLAT "disk-flat.vmdk" 64\r\nRW 100 ZERO\r\nRDONLY 8 VMFS "disk-flat.vmdk"\r\n'
    )
    path = tmp_path / "disk.vmdk"
    path.write_text(text)
    wanted = data[32 * KIB : 96 * KIB] + bytes(100 * 512) + data[: 4 * KIB]
    image = opened(path)
    assert image.source.read_at(0, image.source.size) == wanted
    path.write_text(text.replace("RW 128 ", "RW 1280 "))
    with pytest.raises(CorruptError, match="has 262144 bytes, not 688128"):
        opened(path)


@pytest.mark.parametrize(
    ("line", "error", "reason"),
    [
        ('RW 100 SESPARSE "x"', UnsupportedError, "an extent of another kind: RW 100 SESPARSE"),
        ('NOACCESS 100 FLAT "x" 0', UnsupportedError, "an extent of another kind"),
        ("RW many FLAT", CorruptError, "an extent that is not understood"),
        ("RW 1", CorruptError, "an extent that is not understood"),
        ("RW 5 FLAT", CorruptError, "an extent that is not understood"),
        ("RW 4000000000000000 ZERO", CorruptError, "larger than any disk"),
        ("", CorruptError, "it names no extents"),
    ],
)
def test_descriptors_that_are_refused(line: str, error: type[Exception], reason: str) -> None:
    text = f"# Disk DescriptorFile\nversion=1\n{line}\n".encode()
    with pytest.raises(error, match=reason):
        image_in_memory(("disk.vmdk", text))


def test_what_a_transfer_as_text_did(raw: Path, tmp_path: Path) -> None:
    data = made(raw, tmp_path, "subformat=monolithicSparse").read_bytes()
    damaged = data[:73] + b"\n \n\n" + data[77:]
    with pytest.raises(CorruptError, match="its line endings were changed"):
        image_in_memory(("disk.vmdk", damaged))


def test_a_stream_that_was_cut(raw: Path, tmp_path: Path) -> None:
    data = bytearray(made(raw, tmp_path, "subformat=streamOptimized").read_bytes())
    data[56:64] = b"\xff" * 8  # what writers of streams put there, before they know the place
    with pytest.raises(CorruptError):
        image_in_memory(("disk.vmdk", bytes(data[: len(data) // 2])))
