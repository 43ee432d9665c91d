"""Every flag that the specification names has a meaning here."""

from __future__ import annotations

from pygrub_k._generated.xfs_superblock_records import Incompatible
from pygrub_k.filesystems.xfs.features import IGNORED, READ, feature_names
from tests.images.xfs_samples import opened, plain


def test_every_flag_is_read_or_ignored_for_a_reason() -> None:
    flags = {flag for name, flag in vars(Incompatible).items() if not name.startswith("_")}
    assert READ.keys() | IGNORED.keys() == flags
    assert not READ.keys() & IGNORED.keys()
    assert all(reason for _, reason in IGNORED.values())


def test_names_are_those_of_mkfs() -> None:
    assert feature_names(opened(plain()).superblock.record) == ["ftype", "sparse", "bigtime"]
