"""How this reader treats each feature flag of a superblock: supported, ignored or refused.

The names are those of mke2fs and dumpe2fs. By the format's own rule a reader must know every
incompatible flag; the others only concern writers, or offer what can be read without.
"""

from __future__ import annotations

from pygrub_k._generated.ext_superblock_records import Compatible, Incompatible, ReadOnly
from pygrub_k.errors import UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k._generated.ext_superblock_records import ExtSuperblockRecord

    Names = dict[int, str]
    Reasons = dict[int, tuple[str, str]]

READ_INCOMPATIBLE: Final[Names] = {
    Incompatible.file_type: "filetype",
    Incompatible.needs_recovery: "needs_recovery",
    Incompatible.meta_groups: "meta_bg",
    Incompatible.extents: "extent",
    Incompatible.wide: "64bit",
    Incompatible.attribute_inodes: "ea_inode",
    Incompatible.directory_data: "dirdata",
    Incompatible.checksum_seed: "metadata_csum_seed",
    Incompatible.large_directories: "large_dir",
    Incompatible.inline_data: "inline_data",
    Incompatible.encryption: "encrypt",
    Incompatible.case_folding: "casefold",
}
IGNORED_INCOMPATIBLE: Final[Reasons] = {
    Incompatible.mount_protection: (
        "mmp",
        "keeps two hosts from writing at once; a reader writes nothing",
    ),
    Incompatible.flexible_groups: (
        "flex_bg",
        "bitmaps and inode tables may stand in other groups; descriptors say where, as usual",
    ),
}
REFUSED_INCOMPATIBLE: Final[Reasons] = {
    Incompatible.compression: (
        "compression",
        "files may be compressed in a way that only patched kernels of the 1990s knew",
    ),
    Incompatible.journal_device: (
        "journal_dev",
        "an external journal of another file system, which holds no files",
    ),
}

READ_COMPATIBLE: Final[Names] = {
    Compatible.has_journal: "has_journal",
    Compatible.extended_attributes: "ext_attr",
    Compatible.directory_index: "dir_index",
    Compatible.sparse_backups_2: "sparse_super2",
    Compatible.fast_commit: "fast_commit",
    Compatible.orphan_file: "orphan_file",
}
IGNORED_COMPATIBLE: Final[Reasons] = {
    Compatible.directory_preallocation: (
        "dir_prealloc",
        "how many blocks a new directory gets; those without names are read as empty",
    ),
    Compatible.imagic_inodes: ("imagic_inodes", "an index for AFS servers, beside the tree"),
    Compatible.resize_inode: ("resize_inode", "room for more descriptors, which hold no files"),
    Compatible.lazy_groups: ("lazy_bg", "unused groups are not initialised; nothing leads there"),
    Compatible.exclude_inode: ("exclude_inode", "which blocks snapshots leave out"),
    Compatible.exclude_bitmap: ("snapshot_bitmap", "which blocks snapshots leave out"),
    Compatible.stable_inodes: ("stable_inodes", "inode numbers and UUID will not change"),
}

READ_READ_ONLY: Final[Names] = {
    ReadOnly.sparse_backups: "sparse_super",
    ReadOnly.large_files: "large_file",
    ReadOnly.huge_files: "huge_file",
    ReadOnly.group_checksums: "uninit_bg",
    ReadOnly.extra_inode_fields: "extra_isize",
    ReadOnly.metadata_checksums: "metadata_csum",
    ReadOnly.project_quota: "project",
}
IGNORED_READ_ONLY: Final[Reasons] = {
    ReadOnly.btree_directories: ("btree_dir", "never used: no kernel wrote such directories"),
    ReadOnly.many_subdirectories: (
        "dir_nlink",
        "a link count of 1 stands for more than 64998 subdirectories; names lead to all of them",
    ),
    ReadOnly.snapshot: ("has_snapshot", "snapshots are files of their own; the tree is the newest"),
    ReadOnly.quota: ("quota", "who may use how much; kept in inodes that no name leads to"),
    ReadOnly.clusters: (
        "bigalloc",
        "space is allocated in clusters; extents and descriptors still count blocks",
    ),
    ReadOnly.replica: ("replica", "reserved for replication, which no kernel has"),
    ReadOnly.never_written: ("read-only", "the file system must not be written"),
    ReadOnly.shared_blocks: ("shared_blocks", "files may share blocks; each is read as usual"),
    ReadOnly.verity: (
        "verity",
        "hash trees of files stand behind their ends; their data is stored as usual",
    ),
    ReadOnly.orphans_present: (
        "orphan_present",
        "files to delete at the next mount; no name leads to them any more",
    ),
}


def refuse_unread(superblock: ExtSuperblockRecord, offset: int) -> None:
    """Raise UnsupportedError, naming the flags, if required features are not supported."""
    flags = superblock.incompatible_features
    unread = flags & ~(sum(READ_INCOMPATIBLE) | sum(IGNORED_INCOMPATIBLE))
    if not unread:
        return
    reasons = [
        f"feature {name}: {reason}"
        for flag, (name, reason) in REFUSED_INCOMPATIBLE.items()
        if unread & flag
    ]
    unknown = unread & ~sum(REFUSED_INCOMPATIBLE)
    if unknown:
        reasons.append(f"unknown incompatible features {unknown:#x}")
    raise UnsupportedError("ext4 superblock", offset, "; ".join(reasons))


def feature_names(superblock: ExtSuperblockRecord) -> list[str]:
    """Return the features that are set, as dumpe2fs names them; unknown ones by their number."""
    tables: tuple[tuple[str, int, Names, Reasons], ...] = (
        ("C", superblock.compatible_features, READ_COMPATIBLE, IGNORED_COMPATIBLE),
        (
            "I",
            superblock.incompatible_features,
            READ_INCOMPATIBLE,
            IGNORED_INCOMPATIBLE | REFUSED_INCOMPATIBLE,
        ),
        ("R", superblock.read_only_features, READ_READ_ONLY, IGNORED_READ_ONLY),
    )
    names = []
    for letter, flags, read, others in tables:
        known = read | {flag: name for flag, (name, _) in others.items()}
        set_bits = (bit for bit in range(32) if flags >> bit & 1)
        names += [known.get(1 << bit, f"FEATURE_{letter}{bit}") for bit in set_bits]
    return names
