"""VDI images, compared with what qemu-img reads from them."""

from __future__ import annotations

import hashlib
import uuid
from typing import TYPE_CHECKING

import pytest

from pygrub_k._generated.vdi_records import EntryRecord, Kind, VdiRecord
from pygrub_k.errors import NotFoundError
from pygrub_k.records import packed, with_fields
from tests.images.containers import (
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

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("kind", ["off", "on"])
def test_growing_and_fixed(raw: Path, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "disk.vdi"
    run("qemu-img", "convert", "-O", "vdi", "-o", f"static={kind}", raw, path)
    image = opened(path)
    assert (image.format, image.version) == ("vdi", "fixed" if kind == "on" else "growing")
    assert digest(image.source) == converted(path)
    assert differences(image.source, raw.read_bytes(), 300) == []


def test_a_differencing_image(tmp_path: Path) -> None:
    """No tool here makes one: the second block is its own, the third reads as zeros."""
    data = content(4 * MIB)
    raw, path = tmp_path / "disk.raw", tmp_path / "disk.vdi"
    raw.write_bytes(data)
    run("qemu-img", "convert", "-f", "raw", "-O", "vdi", raw, path)
    base = path.read_bytes()
    header = VdiRecord.read(base)
    own = with_fields(
        header,
        kind=Kind.differencing,
        uuid=uuid.uuid4().bytes,
        uuid_parent=header.uuid,
        uuid_parent_modified=header.uuid_modified,
    )
    blocks = (0xFFFFFFFF, 0, 0xFFFFFFFE, 0xFFFFFFFF)
    table = b"".join(packed(EntryRecord((block,))) for block in blocks)
    top = packed(own).ljust(header.ofs_map, b"\0") + table
    top = top.ljust(header.ofs_data, b"\0") + b"\xab" * MIB
    wanted = data[:MIB] + b"\xab" * MIB + bytes(MIB) + data[3 * MIB :]
    image = image_in_memory(("top.vdi", top), backing=[in_memory(("x", base), number=2)])
    assert digest(image.source) == hashlib.sha256(wanted).hexdigest()
    assert image.remarks == ()
    with pytest.raises(NotFoundError, match="needs the parent with the UUID "):
        image_in_memory(("top.vdi", top))
    changed = packed(with_fields(header, uuid_modified=b"x" * 16)) + base[VdiRecord.SIZE :]
    image = image_in_memory(("top.vdi", top), backing=[in_memory(("x", changed), number=2)])
    assert image.remarks == ("the image below it was changed after this one was made",)
