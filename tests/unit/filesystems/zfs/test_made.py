"""What zfs-fuse does not write: system attributes, embedded and gang blocks, moved ones."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.zfs.driver import open_filesystem
from pygrub_k.filesystems.zfs.inode import ZfsInode
from pygrub_k.filesystems.zfs.names import _form, alike
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from pygrub_k.source import MemorySource
from tests.images.zfs_bytes import (
    CONFIG,
    GANG,
    GROUP,
    KERNEL,
    LONG_NAME,
    LONG_TARGET,
    MOVED,
    SECTOR,
    START,
    SUMS,
    TEXT,
    sample,
)

SECOND = 10**9


def opened(data: bytes, **settings: Any) -> Any:
    return open_filesystem([MemorySource(data)], Settings(**settings))


def content(filesystem: Any, path: bytes) -> bytes:
    found = lookup(filesystem, path).content()
    return found.read_at(0, found.size)


@pytest.fixture(scope="module")
def made() -> bytes:
    return sample()


def test_contents(made: bytes) -> None:
    filesystem = opened(made)
    wanted = {
        "vmlinuz": KERNEL,
        "boot/grub/grub.cfg": CONFIG,
        "lz4": TEXT,
        "embedded-lz4": b"squeezed",
        "gang": GANG,
        "holes": bytes(SECTOR) + b"in between".ljust(1500 - SECTOR, b"\0"),
        "moved": MOVED,
        "in-two-slots": b"large dnode",
        **{name: name.encode() for name in SUMS},
    }
    for name, data in wanted.items():
        assert content(filesystem, b"/@/" + name.encode()) == data, name
    assert [str(one.error) for one in filesystem.problems] == [
        "ZFS blocks: checksums are Edon-R, which are not verified"
    ]


def test_facts(made: bytes) -> None:
    filesystem = opened(made)
    assert filesystem.label == b"made"
    assert filesystem.uuid == "123456789abcdef0"
    found = facts_of(lookup(filesystem, b"/@/in-two-slots"))
    assert (found.mode, found.uid, found.gid, found.links) == (0o100644, 10, 20, 1)
    assert (found.accessed, found.modified) == (SECOND + 2, 1_600_000_000 * SECOND + 5)
    assert (found.changed, found.created) == (3 * SECOND + 4, 6 - SECOND)
    device = facts_of(lookup(filesystem, b"/@/device"))
    assert (device.kind, device.device) == ("block device", (259, 70000))
    assert lookup(filesystem, b"/@/long-link", follow_last=False).target() == LONG_TARGET
    assert content(filesystem, b"/@/link") == KERNEL
    assert content(filesystem, b"/@/absolute") == KERNEL
    base = lookup(filesystem, b"/@")
    assert lookup(filesystem, b"/boot/../absolute", base=base).size == len(KERNEL)


def test_attributes(made: bytes) -> None:
    filesystem = opened(made)
    inode: Any = lookup(filesystem, b"/@/in-two-slots")
    assert {one.name: one.value for one in attributes_of(inode)} == {b"user.note": b"hello"}
    other: Any = lookup(filesystem, b"/@/vmlinuz")
    assert not list(attributes_of(other))


@pytest.mark.parametrize("name", [name for name in SUMS if name not in {"edonr", "none"}])
def test_checksums_are_verified(made: bytes, name: str) -> None:
    data = bytearray(made)
    at = made.index(name.encode().ljust(SECTOR, b"\0"))
    assert at > START
    data[at + 400] ^= 1
    with pytest.raises(CorruptError, match="wrong checksum"):
        content(opened(bytes(data)), b"/@/" + name.encode())
    filesystem = opened(bytes(data), verify_checksums=False)
    assert content(filesystem, b"/@/" + name.encode()) == name.encode()
    assert any("wrong checksum" in str(one.error) for one in filesystem.problems)


def test_another_copy_is_taken(made: bytes) -> None:
    data = bytearray(made)
    data[made.index(KERNEL[:4096])] ^= 1
    filesystem = opened(bytes(data))
    assert content(filesystem, b"/@/vmlinuz") == KERNEL
    assert any("wrong checksum" in str(one.error) for one in filesystem.problems)


def tree_root(case: int) -> ZfsInode:
    found = lookup(opened(sample(case=case)), b"/@")
    assert isinstance(found, ZfsInode)
    return found


def test_names_are_found_without_case_where_the_dataset_says_so(made: bytes) -> None:
    assert lookup(opened(made), b"/@").child(b"VMLINUZ") is None
    folded = opened(sample(case=1))
    assert content(folded, b"/@/vmlinuz") == KERNEL
    other = {case: alike(tree_root(case), b"vmLINUZ") for case in (1, 2)}
    assert other[1]
    assert other[2] is None  # mixed: without case for clients of SMB alone


def test_no_letter_becomes_two_without_case() -> None:
    assert _form(tree_root(1).tree, "ßé".encode()) == "ßÉ"


def test_names_without_python_s_tables_of_letters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "unicodedata", None)
    tree = tree_root(1).tree
    tree.normalises = True
    assert _form(tree, b"vmlinuz") == "VMLINUZ"
    with pytest.raises(UnsupportedError, match=r"makes names alike, and b'.*' is not ASCII"):
        _form(tree, "é".encode())


def test_an_intent_log_is_said() -> None:
    for log in (GROUP, GROUP + 1):
        filesystem = opened(sample(log=log))
        assert content(filesystem, b"/@/vmlinuz") == KERNEL
        said = any("intent log" in str(one.error) for one in filesystem.problems)
        assert said == (log > GROUP)


def test_encrypted_datasets_are_refused() -> None:
    filesystem = opened(sample(encrypted=True))
    with pytest.raises(UnsupportedError, match="it is encrypted"):
        lookup(filesystem, b"/@")
    assert [entry.name for entry in filesystem.root.entries()] == [b"@"]


def test_names_of_more_than_255_bytes() -> None:
    filesystem = opened(sample(features={b"org.zfsonlinux:longname": 1}))
    assert content(filesystem, b"/@/long-names/" + LONG_NAME) == CONFIG
    folder = lookup(filesystem, b"/@/long-names")
    assert {entry.name for entry in folder.entries()} == {LONG_NAME, b"short"}


def test_features_that_are_not_read_are_named() -> None:
    with pytest.raises(UnsupportedError, match=r"org\.openzfs:draid \(dRAID\)"):
        opened(sample(features={b"org.openzfs:draid": 1}))
    assert opened(sample(features={b"org.openzfs:draid": 0})).label == b"made"
