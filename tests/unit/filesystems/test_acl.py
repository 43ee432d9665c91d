from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems import acl
from pygrub_k.filesystems.acl import AclEntry
from pygrub_k.filesystems.attributes import described
from pygrub_k.filesystems.ext.acl import acl_entries as of_ext
from pygrub_k.filesystems.xfs.acl import acl_entries as of_xfs

ENTRIES = [AclEntry(1, 6, None), AclEntry(2, 7, 1000), AclEntry(4, 5, None), AclEntry(32, 0, None)]
LINUX = bytes.fromhex(
    "02000000 01000600ffffffff 02000700e8030000 04000500ffffffff 20000000ffffffff"
)
EXT = bytes.fromhex("01000000 01000600 02000700e8030000 04000500 20000000")
XFS = bytes.fromhex(
    "00000004 00000001ffffffff00060000 00000002000003e800070000"
    "00000004ffffffff00050000 00000020ffffffff00000000"
)


def test_three_forms_say_the_same() -> None:
    assert acl.entries_of(LINUX) == of_ext(EXT) == of_xfs(XFS) == ENTRIES
    assert acl.value_of(ENTRIES) == LINUX


def test_entries_are_written_as_by_getfacl() -> None:
    assert acl.texts_of(ENTRIES) == ("user::rw-", "user:1000:rwx", "group::r-x", "other::---")


@pytest.mark.parametrize("stored", [b"", b"\3\0\0\0", LINUX[:-1], LINUX[:4] + b"\3" + LINUX[5:]])
def test_what_is_no_list(stored: bytes) -> None:
    with pytest.raises(CorruptError, match="access control list"):
        acl.entries_of(stored)
    found = described(b"system.posix_acl_access", stored)
    assert isinstance(found.error, CorruptError)
    assert found.value == stored


@pytest.mark.parametrize("stored", [b"", XFS[:-1], b"\0\0\0\5" + XFS[4:]])
def test_what_is_no_list_of_xfs(stored: bytes) -> None:
    with pytest.raises(CorruptError, match="access control list"):
        of_xfs(stored)


def test_an_attribute_has_both_forms() -> None:
    found = described(b"system.posix_acl_default", EXT, of_ext)
    assert (found.value, found.stored, len(found.access)) == (LINUX, EXT, 4)
