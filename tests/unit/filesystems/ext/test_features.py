"""Every flag that the specification has is in exactly one of three lists."""

from typing import Any

import pytest

from pygrub_k._generated.ext_superblock_records import (
    Compatible,
    ExtSuperblockRecord,
    Incompatible,
    ReadOnly,
)
from pygrub_k.errors import UnsupportedError
from pygrub_k.filesystems.ext import features

LISTS: dict[Any, Any] = {
    Incompatible: (
        features.READ_INCOMPATIBLE,
        features.IGNORED_INCOMPATIBLE,
        features.REFUSED_INCOMPATIBLE,
    ),
    Compatible: (features.READ_COMPATIBLE, features.IGNORED_COMPATIBLE),
    ReadOnly: (features.READ_READ_ONLY, features.IGNORED_READ_ONLY),
}


def superblock(incompatible: Any = 0, compatible: Any = 0, read_only: Any = 0) -> Any:
    data = bytearray(ExtSuperblockRecord.SIZE)
    data[56:58] = b"\x53\xef"
    for at, flags in ((92, compatible), (96, incompatible), (100, read_only)):
        data[at : at + 4] = flags.to_bytes(4, "little")
    return ExtSuperblockRecord.read(bytes(data))


@pytest.mark.parametrize("flags", LISTS)
def test_every_flag_is_listed_once(flags: Any) -> None:
    listed = [flag for known in LISTS[flags] for flag in known]
    wanted = [value for name, value in vars(flags).items() if not name.startswith("_")]
    assert sorted(listed) == sorted(wanted)


def test_what_is_not_read_has_a_reason() -> None:
    for lists in LISTS.values():
        for known in lists[1:]:
            assert all(len(reason) > 20 for _, reason in known.values())


def test_everything_that_is_read_or_ignored_opens() -> None:
    known = sum(features.READ_INCOMPATIBLE) | sum(features.IGNORED_INCOMPATIBLE)
    features.refuse_unread(superblock(known, 0xFFFFFFFF, 0xFFFFFFFF), 1024)


@pytest.mark.parametrize(
    ("flag", "named"),
    [(0x1, "feature compression: "), (0x8, "feature journal_dev: "), (0x80000, "0x80000")],
)
def test_a_refusal_names_the_feature(flag: Any, named: Any) -> None:
    with pytest.raises(UnsupportedError, match=named) as caught:
        features.refuse_unread(superblock(flag | 2), 1024)
    assert caught.value.offset == 1024


def test_names_are_those_of_dumpe2fs() -> None:
    names = features.feature_names(superblock(0x2C2, 0x3C, 0x46B | 1 << 31))
    assert names == [
        *("has_journal", "ext_attr", "resize_inode", "dir_index"),
        *("filetype", "extent", "64bit", "flex_bg"),
        *("sparse_super", "large_file", "huge_file", "dir_nlink", "extra_isize"),
        *("metadata_csum", "FEATURE_R31"),
    ]
