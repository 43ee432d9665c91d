"""qcow2 images of every kind that qemu-img makes, compared with what it reads from them."""

from __future__ import annotations

import hashlib
from itertools import product
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.qcow2_records import Encryption, HeaderRecord
from pygrub_k.errors import CorruptError, NotFoundError, UnsupportedError
from pygrub_k.records import packed, with_fields
from tests.images.containers import converted, differences, digest, opened, run

if TYPE_CHECKING:
    from pathlib import Path

READS = 2048
KINDS = [
    *(("0.10", size, packing, "off") for size, packing in product((512, 65536), ("", "zlib"))),
    *(
        ("1.1", size, packing, extended)
        for size, packing, extended in product(
            (512, 16384, 65536, 2 << 20), ("", "zlib", "zstd"), ("off", "on")
        )
        if extended == "off" or size >= 16384
    ),
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: "-".join(map(str, kind)))
def test_every_kind(raw: Path, tmp_path: Path, kind: tuple[str, int, str, str]) -> None:
    compat, size, packing, extended = kind
    options = f"compat={compat},cluster_size={size}"
    if compat != "0.10":
        options += f",extended_l2={extended},compression_type={packing or 'zlib'}"
    path = tmp_path / "disk.qcow2"
    run(
        *("qemu-img", "convert", "-O", "qcow2", "-o", options),
        *(("-c",) if packing else ()),
        *(raw, path),
    )
    image = opened(path)
    data = raw.read_bytes()
    assert (image.format, image.found) == ("qcow2", "detected by its magic")
    assert image.source.size == len(data)
    assert digest(image.source) == hashlib.sha256(data).hexdigest()
    assert differences(image.source, data, READS if packing == "zlib" else 200) == []


@pytest.mark.parametrize("how", ["metadata", "falloc", "full"])
@pytest.mark.parametrize("extended", ["off", "on"])
def test_preallocated(raw: Path, tmp_path: Path, how: str, extended: str) -> None:
    path = tmp_path / "disk.qcow2"
    options = f"preallocation={how},extended_l2={extended},lazy_refcounts=on"
    run("qemu-img", "convert", "-O", "qcow2", "-o", options, raw, path)
    assert digest(opened(path).source) == hashlib.sha256(raw.read_bytes()).hexdigest()


@pytest.mark.parametrize("refcounts", [1, 2, 64])
def test_what_only_writers_need_does_not_matter(raw: Path, tmp_path: Path, refcounts: int) -> None:
    path = tmp_path / "disk.qcow2"
    options = f"refcount_bits={refcounts},lazy_refcounts=on"
    run("qemu-img", "convert", "-O", "qcow2", "-o", options, raw, path)
    assert digest(opened(path).source) == hashlib.sha256(raw.read_bytes()).hexdigest()


def chain(raw: Path, folder: Path) -> list[Path]:
    """Return an image on an image on a raw disk, each larger than the one below."""
    base, middle, top = folder / "base.raw", folder / "middle.qcow2", folder / "top.qcow2"
    base.write_bytes(raw.read_bytes()[: 2 << 20])
    create = ("qemu-img", "create", "-q", "-f", "qcow2")
    run(*create, "-b", base, "-F", "raw", middle, "3M")
    run("qemu-io", "-f", "qcow2", "-c", "write -P 7 100k 300k", "-c", "write -z 1M 256k",
        "-c", "discard 1500k 64k", middle)  # fmt: skip
    options = ("-o", "extended_l2=on", "-b", middle, "-F", "qcow2")
    run(*create, *options, top, str((4 << 20) + 512))
    run("qemu-io", "-f", "qcow2", "-c", "write -P 9 10k 3k", "-c", f"write -P 11 {4 << 20} 512",
        "-c", "write -z 120k 2k", "-c", "write -z 1100k 64k", top)  # fmt: skip
    return [top, middle, base]


def test_a_chain(raw: Path, tmp_path: Path) -> None:
    top, middle, base = chain(raw, tmp_path)
    for backing in ((middle, base), (base, middle)):
        image = opened(top, backing=backing)
        assert digest(image.source) == converted(top)
        assert [image.backing[0].format, image.backing[0].backing[0].format] == ["qcow2", "raw"]


def test_no_backing_file_is_opened_that_is_not_named(raw: Path, tmp_path: Path) -> None:
    top, middle, base = chain(raw, tmp_path)
    for given, wanted in (((), middle), ((base,), middle), ((middle,), base)):
        with pytest.raises(NotFoundError, match=f"backing file {wanted.name}, which is not opened"):
            opened(top, backing=given)


def test_a_backing_file_without_a_recorded_format(tmp_path: Path) -> None:
    base, top = tmp_path / "base", tmp_path / "top.qcow2"
    run("qemu-img", "create", "-q", "-f", "qcow2", base, "1M")
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", base, "-F", "qcow2", top)
    kind = b"\xe2\x79\x2a\xca"  # of the extension that records it; qemu-img always writes that
    top.write_bytes(top.read_bytes().replace(kind, b"\xe2\x79\x2a\xcb"))
    assert opened(top, backing=[base]).backing[0].format == "qcow2"
    with pytest.raises(UnsupportedError, match="does not record the format of its backing file"):
        opened(top, backing=[base], detects=False)
    base.write_bytes(bytes(1 << 20))
    assert opened(top, backing=[base], detects=False).backing[0].format == "raw"


def test_a_circle(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    run("qemu-img", "create", "-q", "-f", "qcow2", one, "1M")
    run("qemu-img", "create", "-q", "-f", "qcow2", "-b", one, "-F", "qcow2", two)
    run("qemu-img", "rebase", "-q", "-u", "-b", two, "-F", "qcow2", one)
    with pytest.raises(CorruptError, match="its chain of backing files comes back to"):
        opened(two, backing=[one, two])


def test_snapshots(raw: Path, tmp_path: Path) -> None:
    path = tmp_path / "disk.qcow2"
    run("qemu-img", "convert", "-O", "qcow2", raw, path)
    for number, name in enumerate(("before", "ein Zwischenstand")):
        run("qemu-img", "snapshot", "-q", "-c", name, path)
        run("qemu-io", "-c", f"write -P {number} {number * 64}k 1M", path)
    image = opened(path)
    assert [(one.id, one.name) for one in image.snapshots] == [
        ("1", "before"),
        ("2", "ein Zwischenstand"),
    ]
    assert digest(image.source) == converted(path)
    for wanted, key in (("before", "name"), ("ein Zwischenstand", "name"), ("2", "id")):
        image = opened(path, snapshot=wanted)
        assert digest(image.source) == converted(path, "-l", f"snapshot.{key}={wanted}")
    with pytest.raises(NotFoundError, match="there are 'before', 'ein Zwischenstand'"):
        opened(path, snapshot="none")


@pytest.mark.parametrize("is_raw", ["off", "on"])
def test_a_data_file_is_named(raw: Path, tmp_path: Path, is_raw: str) -> None:
    path, data = tmp_path / "disk.qcow2", tmp_path / "disk.data"
    options = f"data_file={data},data_file_raw={is_raw}"
    run("qemu-img", "convert", "-O", "qcow2", "-o", options, raw, path)
    with pytest.raises(NotFoundError, match=r"needs the file disk.data, .* --extent="):
        opened(path)
    assert digest(opened(path, extents=[data]).source) == converted(path)


def test_encryption_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "disk.qcow2"
    options = "encrypt.format=aes,encrypt.key-secret=s"
    secret = ("--object", "secret,id=s,data=abc")
    run("qemu-img", "create", "-q", *secret, "-f", "qcow2", "-o", options, path, "1M")
    with pytest.raises(UnsupportedError, match=r"the image is encrypted \(AES\)"):
        opened(path)
    data = path.read_bytes()  # qemu-img makes no other on a busy machine: it measures its speed
    header = with_fields(HeaderRecord.read(data), encryption=Encryption.luks)
    path.write_bytes(packed(header) + data[HeaderRecord.SIZE :])
    with pytest.raises(UnsupportedError, match=r"the image is encrypted \(LUKS\)"):
        opened(path)


def test_the_older_format_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "disk.qcow"
    run("qemu-img", "create", "-q", "-f", "qcow", path, "1M")
    with pytest.raises(UnsupportedError, match="qcow, an older format"):
        opened(path)


def test_what_is_allocated(tmp_path: Path) -> None:
    for options, bytes_there in (("cluster_size=4096", 8192), ("extended_l2=on", 4096)):
        path = tmp_path / "disk.qcow2"
        run("qemu-img", "create", "-q", "-f", "qcow2", "-o", options, path, "1G")
        run("qemu-io", "-c", "write 500M 2k", "-c", "write 700M 512", path)
        allocated = opened(path).allocated
        assert allocated is not None
        assert allocated() == bytes_there
        path.unlink()


def test_an_image_that_was_not_closed(raw: Path, tmp_path: Path) -> None:
    path = tmp_path / "disk.qcow2"
    options = "lazy_refcounts=on,cluster_size=4k"
    run("qemu-img", "convert", "-O", "qcow2", "-o", options, raw, path)
    words = ("-c", "write -P 1 0 300k", "-c", "write -P 2 1M 70k", "-c", "flush", "-c", "abort")
    run("qemu-io", *words, path, accepted=(-6, 134))
    image = opened(path)
    assert dict(image.details)["state"] == "was not closed"
    found = digest(image.source)
    run("qemu-img", "check", "-q", "-r", "all", path, accepted=(0, 3))
    assert found == converted(path) == digest(opened(path).source)
