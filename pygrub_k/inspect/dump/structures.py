"""The structures that can be dumped by name, and how a command line names them."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from pygrub_k.errors import UsageError
from pygrub_k.inspect.dump import (
    find_btrfs,
    find_ext,
    find_others,
    find_volumes,
    find_xfs,
    find_xfs_trees,
)
from pygrub_k.inspect.dump.notes import type_named, whole_number
from pygrub_k.inspect.dump.target import Target
from pygrub_k.limits import DUMP_WINDOW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pygrub_k.inspect.dump.notes import TypeNotes
    from pygrub_k.inspect.dump.target import Place


@dataclass(frozen=True, slots=True)
class Structure:
    """A structure with a name. Words of `usage` in capitals stand for what `find` is given."""

    usage: str
    meaning: str
    find: Callable[..., Iterator[Target]]

    def arguments(self, words: Sequence[str]) -> list[Any] | None:
        """Return the values of the words in capitals; None if `words` mean another structure.

        Raises UsageError where a number is wanted and none is given.
        """
        wanted = self.usage.split()
        if len(words) != len(wanted) or any(
            want != word for want, word in zip(wanted, words, strict=True) if not want.isupper()
        ):
            return None
        return [
            os.fsencode(word) if want == "PATH" else whole_number(word)
            for want, word in zip(wanted, words, strict=True)
            if want.isupper()
        ]


@dataclass(frozen=True, slots=True)
class DumpRequest:
    """What is to be dumped, as the command line says it; nothing has been read yet."""

    find: Callable[[Place], Iterator[Target]]


def wanted(words: Sequence[str], parameters: Mapping[str, str]) -> DumpRequest:
    """Return what a command line asks for; UsageError if there is no such structure."""
    if len(words) == 1 and " " in words[0]:
        words = words[0].split(" ", 1) if words[0].startswith("directory ") else words[0].split()
    if len(words) == 3 and words[1] == "at":  # noqa: PLR2004 - SPEC.TYPE at BYTE
        return _anything(type_named(words[0]), whole_number(words[2]), parameters)
    if parameters:
        raise UsageError("--param goes with SPEC.TYPE at BYTE")
    for structure in STRUCTURES:
        arguments = structure.arguments(words)
        if arguments is not None:
            return DumpRequest(_finder(structure.find, arguments))
    similar = [one.usage for one in STRUCTURES if words[:1] == one.usage.split()[:1]]
    hint = f"perhaps {' or '.join(similar)}" if similar else "--help lists them"
    raise UsageError(f"no structure {' '.join(words)!r}: {hint}")


def _finder(
    find: Callable[..., Iterator[Target]], arguments: Sequence[Any]
) -> Callable[[Place], Iterator[Target]]:
    return lambda place: find(place, *arguments)


def _anything(notes: TypeNotes, offset: int, parameters: Mapping[str, str]) -> DumpRequest:
    arguments = []
    for one in notes.parameters:
        if one.name not in parameters:
            meaning = f" ({one.doc.rstrip('.')})" if one.doc else ""
            raise UsageError(f"{notes.name} needs --param {one.name}=NUMBER{meaning}")
        arguments.append(one.value(parameters[one.name]))
    strange = set(parameters) - {one.name for one in notes.parameters}
    if strange:
        raise UsageError(f"{notes.name} has no parameter {', '.join(sorted(strange))}")

    def find(place: Place) -> Iterator[Target]:
        name, source = place.disk()
        length = max(0, min(DUMP_WINDOW, source.size - offset))
        yield Target(
            title=notes.name,
            kind=notes.name,
            volume=name,
            source=source,
            offset=offset,
            length=length,
            arguments=tuple(arguments),
        )

    return DumpRequest(find)


STRUCTURES: Final = (
    Structure(
        "superblock",
        "of ext, XFS, btrfs, SquashFS, EROFS, ReiserFS, UFS, F2FS, NILFS2, ZFS or JFS",
        find_others.superblock,
    ),
    Structure("group N", "a block group's descriptor (ext)", find_ext.group),
    Structure("inode N", "with its maps of extents (ext, XFS, btrfs)", find_others.inode),
    Structure(
        "extent-tree N", "where an inode's content lies (ext, XFS, btrfs)", find_others.extent_tree
    ),
    Structure(
        "directory PATH", "its entries (ext, XFS, btrfs, FAT, ISO 9660)", find_others.directory
    ),
    Structure("attributes N", "an inode's block of attributes (ext)", find_ext.attributes),
    Structure("journal-superblock", "of ext3 or ext4", find_ext.journal_superblock),
    Structure("mmp", "multiple-mount protection (ext4)", find_ext.mount_protection),
    Structure("mbr", "master boot record", find_volumes.mbr),
    Structure("gpt", "header and entries in use", find_volumes.gpt),
    Structure("gpt-backup", "the same, at the disk's end", find_volumes.gpt_backup),
    Structure("lvm-label", "label, header and metadata areas of LVM2", find_volumes.lvm_label),
    Structure("md", "superblock of a member of a RAID", find_volumes.md),
    Structure("luks", "header of an encrypted volume", find_volumes.luks),
    Structure("xfs superblock N", "the copy in allocation group N", find_xfs.superblock),
    Structure("xfs agf N", "free space of allocation group N", find_xfs.free_space),
    Structure("xfs agi N", "inodes of allocation group N", find_xfs.inodes),
    *(
        Structure(f"xfs {name} N", f"tree of {tree.what} of group N", find_xfs_trees.nodes(tree))
        for name, tree in find_xfs_trees.KINDS.items()
    ),
    Structure("btrfs leaf BYTE", "a node at a logical address, with its items", find_btrfs.node),
    Structure("fat boot-sector", "with the parameters of the file system", find_others.boot_sector),
    Structure("fat information", "FAT32's count of free clusters", find_others.fat_information),
    Structure("iso volume-descriptor", "all of them", find_others.volume_descriptors),
)
"""A new one is a new line, and a function that finds it."""
