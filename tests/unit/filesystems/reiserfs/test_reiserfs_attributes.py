"""Extended attributes are what Linux 6.1 showed; damaged ones are named, and the others read."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k._generated.reiserfs_attribute_records import ReiserfsAttributeRecord
from pygrub_k._generated.reiserfs_tree_records import EntryRecord, Kind
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.reiserfs import attributes as module
from pygrub_k.filesystems.reiserfs.directory import HIDDEN, stored_entries
from pygrub_k.filesystems.reiserfs.driver import open_filesystem
from pygrub_k.filesystems.reiserfs.storage import ROOT
from pygrub_k.source import MemorySource
from tests.differential.trees import differences, recorded_facts, walked
from tests.images.squashfs_bytes import le
from tests.unit.filesystems.reiserfs.samples import ATTRIBUTES, changed, data, opened, shown

if TYPE_CHECKING:
    from pygrub_k.filesystems.facts import Attribute

ODD = b"1234567"
FIELDS = ReiserfsAttributeRecord.OFFSET


def attributes(path: bytes, image: bytes | None = None) -> dict[bytes, Attribute]:
    inode: Any = lookup(opened(data(ATTRIBUTES) if image is None else image), path)
    return {one.name: one for one in inode.attributes()}


def place_of(value: bytes) -> int:
    """Return the byte at which the file of the attribute with this value begins."""
    assert data(ATTRIBUTES).count(value) == 1
    return data(ATTRIBUTES).index(value) - ReiserfsAttributeRecord.SIZE


def facts(inode: Any) -> dict[str, Any]:
    found = {one.name.decode(): one.value.hex() for one in inode.attributes()}
    return {**recorded_facts(inode), "attributes": found}


def test_everything_is_as_the_kernel_showed_it() -> None:
    filesystem = opened(data(ATTRIBUTES))
    found = walked(filesystem.root, facts)
    assert not differences(found, shown(ATTRIBUTES))
    assert not filesystem.problems
    assert sum(len(row["attributes"]) for row in found.values()) > 70
    assert found[b"/link"]["attributes"]


def test_lists_and_capabilities_are_decoded() -> None:
    lists = attributes(b"/dir")
    assert lists[b"system.posix_acl_access"].access[0] == "user::rwx"
    assert lists[b"system.posix_acl_default"].access[-1].startswith("other::")
    assert attributes(b"/ping")[b"security.capability"].capabilities == "cap_net_raw=ep"


def test_the_form_of_3_5_has_none() -> None:
    root: Any = opened(data("old")).root
    assert list(root.attributes()) == []


@pytest.mark.parametrize(
    ("at", "change", "reason"),
    [
        (FIELDS.magic, le((0x1234, 4)), "it begins with 0x1234"),
        (FIELDS.hash, le((1, 4)), "wrong checksum: 0x"),
        (ReiserfsAttributeRecord.SIZE, b"2", "wrong checksum: 0x"),
    ],
)
def test_damaged_ones(at: int, change: bytes, reason: str) -> None:
    image = changed(ATTRIBUTES, (place_of(ODD) + at, change))
    inode: Any = lookup(opened(image), b"/dir/file")
    with pytest.raises(CorruptError, match=f"attribute user.odd of ReiserFS object .*{reason}"):
        list(inode.attributes())


def test_the_others_are_read() -> None:
    image = changed(ATTRIBUTES, (place_of(ODD), b"\0"))
    inode: Any = lookup(opened(image), b"/dir/file")
    found: list[bytes] = []
    with suppress(CorruptError):
        found += (one.name for one in inode.attributes())
    assert sorted(found) == sorted(attributes(b"/dir/file").keys() - {b"user.odd"})


def test_a_sum_of_other_processors_is_right() -> None:
    """They fold it to 16 bits."""
    at = place_of(ODD) + FIELDS.hash
    stored = int.from_bytes(data(ATTRIBUTES)[at : at + 4], "little")
    image = changed(ATTRIBUTES, (at, le((stored % 0xFFFF, 4))))
    assert attributes(b"/dir/file", image)[b"user.odd"].value == ODD


def test_a_wrong_sum_is_used_on_demand() -> None:
    image = changed(ATTRIBUTES, (place_of(ODD) + FIELDS.hash, bytes(4)))
    filesystem = open_filesystem(MemorySource(image), Settings(verify_checksums=False))
    inode: Any = lookup(filesystem, b"/dir/file")
    assert ODD in [one.value for one in inode.attributes()]
    assert "wrong checksum" in str(filesystem.problems)


def test_one_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "REISERFS_ATTRIBUTE_SIZE", 100)
    with pytest.raises(LimitError, match=r"user.large of ReiserFS object .*more than 100 bytes"):
        attributes(b"/dir/file")


def test_one_that_is_no_file() -> None:
    filesystem = opened(data(ATTRIBUTES))
    inode: Any = lookup(filesystem, b"/dir/file")
    with pytest.raises(CorruptError, match="it is stored in a directory of"):
        module._value(inode, b"user.odd", filesystem.root.reference)


def test_a_name_that_linux_does_not_show() -> None:
    image = data(ATTRIBUTES).replace(b"user.odd", b"usar.odd")
    filesystem = opened(image)
    inode: Any = lookup(filesystem, b"/dir/file")
    assert b"usar.odd" not in [one.name for one in inode.attributes()]
    assert "an extended attribute named b'usar.odd'" in str(filesystem.problems)


def test_directories_that_are_damaged_are_noted() -> None:
    storage = opened(data(ATTRIBUTES)).storage
    hidden = dict(stored_entries(storage, ROOT))[HIDDEN]
    item = next(one for one in storage.tree.items(hidden) if one.kind == Kind.entries)
    last = item.where + (item.count - 1) * EntryRecord.SIZE + EntryRecord.OFFSET.location
    filesystem = opened(changed(ATTRIBUTES, (last, le((5, 2)))))
    inode: Any = lookup(filesystem, b"/dir/file")
    assert list(inode.attributes()) == []
    assert "ReiserFS directory" in str(filesystem.problems)
