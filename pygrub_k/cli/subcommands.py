"""The subcommands of `pygrub-inspect`. Help, man page and completion are made of this table.

A new one is an entry here, its arguments in `inspect_arguments.py`, and a module in
`inspect/subcommands/`; then run `scripts/build_command_docs.py`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from pygrub_k.cli import inspect_arguments as takes
from pygrub_k.cli.dump_options import add_dump
from pygrub_k.cli.fleet_options import add_audit, add_query

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


class Example(NamedTuple):
    """A command line, as it may be typed, and what it is for."""

    line: str
    meaning: str


class Subcommand(NamedTuple):
    """One subcommand: its name, and what it is in a few words and in some sentences.

    `add` adds its arguments to its parser. In `description`, a blank line parts paragraphs.
    """

    name: str
    summary: str
    description: str
    add: Callable[[argparse.ArgumentParser], None]
    examples: tuple[Example, ...]


OVERVIEW: Final = Subcommand(
    "overview",
    "what is on the disks, in short",
    "Look at a guest's disks, read-only. DISK is a block device or file, raw or an image. Without a"
    " subcommand: what lies on the disks, which systems are there, what would boot, and what is"
    " damaged, on one screen.",
    takes.add_overview,
    (
        Example("pygrub-inspect /dev/vg/guest", "what is on a guest's disk"),
        Example("pygrub-inspect --json --disk data.qcow2 root.qcow2", "of two disks, for programs"),
        Example("pygrub-inspect ls -R /dev/vg/guest", "every name on it"),
    ),
)
"""What is shown where no subcommand is given."""

SUBCOMMANDS: Final = (
    Subcommand(
        "layout",
        "disks, partitions, volumes and what they hold",
        "Show disks, partitions, volumes and what they hold: each disk as a tree in the order"
        " of its bytes, with the tables of partitions and what is free. On a terminal, columns that"
        " do not fit are left out, and a line names them.",
        takes.add_layout,
        (
            Example("pygrub-inspect layout /dev/vg/guest", "the layout of one disk"),
            Example(
                "pygrub-inspect layout --backing base.qcow2 top.qcow2",
                "of an image that is based on another",
            ),
            Example("pygrub-inspect layout --svg guest.svg /dev/vg/guest", "a picture of it, too"),
            Example("pygrub-inspect layout --json sda.img sdb.img", "of two disks, for programs"),
        ),
    ),
    Subcommand(
        "ls",
        "names in a directory",
        "List the names in a directory, or with -R all below it. With --format, every fact of each"
        " inode is shown.\n\nIn long lists, an exclamation mark behind the mode marks a name that"
        " was found behind damage, and question marks stand for an inode that cannot be read.",
        takes.add_ls,
        (
            Example(
                "pygrub-inspect ls -l /etc /dev/vg/guest", "a directory, with owners and times"
            ),
            Example("pygrub-inspect ls -R /dev/vg/guest", "every name of a volume"),
            Example(
                "pygrub-inspect ls -R --format jsonl --volume LABEL=root / /dev/vg/guest",
                "every inode of a volume, as JSON Lines",
            ),
            Example(
                "pygrub-inspect ls -R --at journal:12 /dev/vg/guest",
                "names as they were after a transaction of the journal",
            ),
        ),
    ),
    Subcommand(
        "inodes",
        "every inode, whether a name leads to it or not",
        "List every inode of a file system by its number, from its own maps of inodes: allocated,"
        " free, orphan (it has lost its last name, and was to be deleted once it was closed), or"
        " unknown where the map cannot be read. ext2 to ext4, XFS and btrfs are listed; of free"
        " inodes, what is left in them is shown.\n\nInodes that were never written have a number"
        " and a state alone. XFS gives back chunks of free inodes, and btrfs keeps none: what they"
        " no longer have is not listed. `deleted` looks for it.",
        takes.add_inodes,
        (
            Example("pygrub-inspect inodes /dev/vg/guest", "all inodes of a disk"),
            Example("pygrub-inspect inodes --state orphan /dev/vg/guest", "those without a name"),
            Example(
                "pygrub-inspect inodes --state free --format body /dev/vg/guest",
                "what is left of freed ones, as a body file",
            ),
        ),
    ),
    Subcommand(
        "stat",
        "everything an inode says, and where its content lies",
        "Show everything that an inode says, and where its content lies on the disk.",
        takes.add_stat,
        (
            Example("pygrub-inspect stat /boot/vmlinuz /dev/vg/guest", "of a file"),
            Example("pygrub-inspect stat --inode 12 --volume 2 /dev/vg/guest", "of an inode"),
        ),
    ),
    Subcommand(
        "cat",
        "a file's bytes; holes stay holes",
        "Print a file's bytes. Holes stay holes if the output is a file.",
        takes.add_cat,
        (
            Example("pygrub-inspect cat /etc/fstab /dev/vg/guest", "a file"),
            Example(
                "pygrub-inspect cat --range=0+512 --volume=LABEL=root /var/log/wtmp /dev/vg/guest",
                "the first 512 bytes of a file on another volume",
            ),
        ),
    ),
    Subcommand(
        "export",
        "a tree or file with everything that belongs to it",
        "Copy a tree, or one file, with everything that belongs to it: owners, modes, times with"
        " nanoseconds, extended attributes, holes and hard links, into DIR, which must be new or"
        " empty and is made accessible to its owner alone, or with --tar into an"
        " archive.\n\nSymlinks that would lead out of the export are rewritten to where they lead"
        " in the guest, as far as that is exported, else left out; devices, FIFOs and sockets are"
        " not made in a directory, sockets not archived. A line on standard error names whatever"
        " is changed, left out or cannot be kept. Names that no path can have are exported with"
        " the escapes with which they are printed. Nothing is overwritten, and nothing is written"
        " outside of DIR.",
        takes.add_export,
        (
            Example("pygrub-inspect export /etc evidence/etc /dev/vg/guest", "into a directory"),
            Example(
                "pygrub-inspect export --tar=- / /dev/vg/guest | zstd >guest.tar.zst",
                "all of a volume, as an archive",
            ),
        ),
    ),
    Subcommand(
        "boot",
        "the boot menu, and what an unattended boot starts",
        "Show the boot menu, and what an unattended boot starts.",
        takes.add_boot,
        (
            Example("pygrub-inspect boot /dev/vg/guest", "the menu of a guest"),
            Example("pygrub-inspect boot --json root.img data.img", "of two disks, for programs"),
        ),
    ),
    Subcommand(
        "kernel",
        "what kernels and ramdisks can do, and whether Xen starts them",
        "Show for each kernel that the boot menu names: version, processor, format, how it is"
        " packed, its ELF notes for Xen, and whether Xen can start it as PV and as PVH, or why"
        " not; of each ramdisk: its archives, how they are packed, microcode in front; and where"
        " each entry finds the drivers xen-blkfront and xen-netfront.\n\nWith PATH, only this file"
        " of the guest is looked at. In place of a DISK, a kernel or a ramdisk may be given"
        " itself.",
        takes.add_kernel,
        (
            Example("pygrub-inspect kernel /dev/vg/guest", "all that the menu names"),
            Example("pygrub-inspect kernel /boot/vmlinuz /dev/vg/guest", "one file of a guest"),
            Example("pygrub-inspect kernel --json ./vmlinuz-6.1.0", "a file of this machine"),
        ),
    ),
    Subcommand(
        "audit",
        "many guests: what boots, what does not and why, a row for each",
        "Look at many guests, and make a record of each: what boots (menu, entry, kernel,"
        " ramdisks, command line), what does not and why, as pygrub-k says it, which systems there"
        " are, how the file systems were left, whether an entry is to boot once, and which"
        " settings do not fit: a root= that names no volume of the guest, a console that is not"
        " one of Xen's, a type that the kernel cannot start as. With --against, what another"
        " pygrub boots is compared byte by byte.\n\nEach DISK is a guest by itself. --xen and"
        " --libvirt take disks, their formats and names, boot loader and arguments from a domain's"
        " configuration, which is read as data. Missing disks, directories, duplicates and"
        " configurations that are wrong are rows, too. An image is read only as the format that a"
        " configuration or --image-format names. The exit status is 0 where every guest would"
        " boot, 1 otherwise.",
        add_audit,
        (
            Example("pygrub-inspect audit /dev/vg/guest1 /dev/vg/guest2", "of two guests"),
            Example("pygrub-inspect audit --xen /etc/xen", "of all domains of this host"),
            Example(
                "pygrub-inspect audit --xen /etc/xen --against /usr/lib/xen/bin/pygrub",
                "which of them Xen's pygrub boots differently",
            ),
            Example(
                "pygrub-inspect audit --list disks.txt --format parquet >guests.parquet",
                "of the disks in a list, as a table",
            ),
        ),
    ),
    Subcommand(
        "query",
        "questions about many guests, in SQL",
        "Query a dataset that --output of `audit`, `ls`, `hash` or `timeline` has written, in"
        " DuckDB's SQL. The tables: `guests` (a record of an audit each) and its lists `volumes`,"
        " `kernels`, `systems` and `problems`; `files`, `hashes`, `events` (rows of ls, hash and"
        " timeline), and `runs` (how these went). `DESCRIBE guests` shows the columns. A query"
        " reaches no other file, and no network. --saved runs a query that is ready. It needs the"
        " Python package duckdb.",
        add_query,
        (
            Example("pygrub-inspect query --saved list", "the questions that are ready"),
            Example(
                "pygrub-inspect query --dataset guests --saved not-booting",
                "which guests do not boot, and why",
            ),
            Example(
                "pygrub-inspect query --dataset guests"
                " 'SELECT version, count(*) FROM guests GROUP BY version'",
                "how many guests boot which kernel",
            ),
        ),
    ),
    Subcommand(
        "timeline",
        "what happened to files, in the order of time",
        "Show what happened to the files of all volumes, sorted by time: a line for each moment of"
        " a file, with the letters of mactime(1): m for content modified, a for read, c for inode"
        " changed, b for created, and with --deleted d for deleted. Lines are sorted in temporary"
        " files, in $TMPDIR.",
        takes.add_timeline,
        (
            Example(
                "pygrub-inspect timeline --from 2024-02-29 --path '/etc/*' /dev/vg/guest",
                "changes below /etc since a day",
            ),
            Example(
                "pygrub-inspect timeline --deleted /dev/vg/guest",
                "what happened to deleted files, too",
            ),
            Example(
                "pygrub-inspect timeline --format jsonl /dev/vg/guest >guest.jsonl",
                "for Timesketch",
            ),
            Example(
                "pygrub-inspect timeline --format body /dev/vg/guest | mactime -b - -d",
                "a body file for mactime; --body plaso is plaso's dialect",
            ),
        ),
    ),
    Subcommand(
        "hash",
        "sums of the content of files",
        "Print the sums of the content of all files, except those that are known.",
        takes.add_hash,
        (
            Example("pygrub-inspect hash /dev/vg/guest", "SHA-256 of every file"),
            Example(
                "pygrub-inspect hash --algorithm sha1 --known NSRLFile.txt /dev/vg/guest",
                "of files that are not in a list",
            ),
            Example(
                "pygrub-inspect hash --format hashdeep --path '/boot/*' /dev/vg/guest",
                "as hashdeep prints them",
            ),
        ),
    ),
    Subcommand(
        "journal",
        "what a journal still holds, and what it changed",
        "Show what the journal of ext3 or ext4 still holds: its transactions, when each was"
        " committed, and what each of its blocks is, also of those that were written in place long"
        " ago; fast commits of ext4 as a step of their own. Of XFS, the transactions of the log,"
        " named by cycle and block as xfs_logprint names"
        " them, with their inodes, blocks and intents, also those that are long done; a log has no"
        " times, so that of the latest change of an inode is shown. On btrfs, the generations of"
        " which nodes are left.",
        takes.add_journal,
        (
            Example("pygrub-inspect journal /dev/vg/guest", "the transactions that are left"),
            Example("pygrub-inspect journal --diff 12 /dev/vg/guest", "what one of them changed"),
            Example("pygrub-inspect journal --diff log:1/852 /dev/vg/guest", "the same of XFS"),
        ),
    ),
    Subcommand(
        "deleted",
        "names and files that are no longer there",
        "List names and files of ext2, ext3, ext4, XFS and btrfs that are no longer there, one"
        " line for each: by its inode's last state in the journal, and by the names that"
        " directories had; on XFS by freed inodes, whose size is known only in whole blocks once"
        " the log has nothing of them; on btrfs by older generations. Files that were deleted"
        " while they were open, and are not freed yet, are orphans; files that are still there, and"
        " were truncated or written anew, are rewritten. Extents that an inode of XFS has left of"
        " a longer list are shown without a name: they may be of the file before it.\n\nCONTENT is"
        " `certain` where none of its blocks can have been written since it was deleted, or all of"
        " them have their checksums of that time, `likely` where all of them are free, `partly"
        " overwritten` or `overwritten` where other files have them, and `gone` where nothing"
        " tells where it was.",
        takes.add_deleted,
        (
            Example("pygrub-inspect deleted /dev/vg/guest", "what was deleted"),
            Example(
                "pygrub-inspect deleted --recover found /dev/vg/guest",
                "have its content in the directory `found`",
            ),
        ),
    ),
    Subcommand(
        "report",
        "all of it in summary, as one page of HTML",
        "Write one page about the disks, for reading and for print: a map of each disk to scale,"
        " volumes and file systems, the boot menu and what would boot, kernels, files by kind and"
        " size, activity over time, deleted files and how much is left of each, what `verify`"
        " finds, and all problems that were met. The page has no script and loads nothing;"
        " whatever a disk says is text in it. It needs the Python package jinja2.",
        takes.add_report,
        (
            Example("pygrub-inspect report --html page.html /dev/vg/guest", "what is on a disk"),
            Example(
                "pygrub-inspect report --html page.html --disk-sum sha256 evidence.E01",
                "with the sum of the disk that an image holds",
            ),
        ),
    ),
    Subcommand(
        "diff",
        "what differs between two disks, or two states of one",
        "Show what differs between two disks, volume by volume at the same place; or with --at and"
        " --to, two states of one disk. A line begins with +, - or ~ for what was added, removed"
        " and changed, and names the fields and what they were. Contents that lie at the same"
        " place of the same disk are equal; all others are read and compared.",
        takes.add_diff,
        (
            Example("pygrub-inspect diff before.img after.img", "two disks"),
            Example("pygrub-inspect diff --at journal:12 /dev/vg/guest", "then, and now"),
        ),
    ),
    Subcommand(
        "verify",
        "what contradicts itself, or its checksums",
        "Show what contradicts itself, or its checksums: partition tables with both copies of a"
        " GPT, arrays and volume groups, and file systems, whose structures are compared with each"
        " other. A line for each finding has what it is (an error, or a warning where a kernel"
        " puts it right by itself), volume, byte of the disk, the kind of check, the structure,"
        " what is wrong, and in brackets the field's name in the specification. After them, a line"
        " for each volume says what was checked, and how much of it; what holds a file system that"
        " is not read is named as not checked.\n\nThe state is that with the journal replayed;"
        " with --no-journal-replay it is what lies on the disk, and differs from that where the"
        " file system was not unmounted. The exit status is 0 where nothing was found, 1"
        " otherwise.",
        takes.add_verify,
        (
            Example("pygrub-inspect verify /dev/vg/guest", "all volumes of a disk, and its tables"),
            Example(
                "pygrub-inspect verify --data --volume LABEL=data /dev/vg/guest",
                "one volume, with the content of its files",
            ),
        ),
    ),
    Subcommand(
        "owner",
        "what lies at a byte or block, and what it belongs to",
        "Show what a byte of the first disk belongs to, or a byte of the volume that --volume"
        " names: the volumes that have it, each with its own count of bytes, or the gap between"
        " partitions; then the structure of the file system, such as a bitmap, the table of inodes"
        " or a tree, or that it is free; the inode, and the names that lead to that. Several lines"
        " mean that several claim it. Structures and free blocks are told apart on ext2, ext3,"
        " ext4 and XFS; of other file systems, the files that have the byte are found.",
        takes.add_owner,
        (
            Example("pygrub-inspect owner 1049600 /dev/vg/guest", "byte 1,049,600 of the disk"),
            Example(
                "pygrub-inspect owner --block --volume 2 34816 /dev/vg/guest",
                "block 34,816 of the file system on partition 2",
            ),
        ),
    ),
    Subcommand(
        "unallocated",
        "bytes that nobody uses",
        "List what is not in use: the gaps between partitions, what is free on each volume (ext2"
        " to ext4, XFS, btrfs, FAT), volumes on which nothing is recognised, and with --slack the"
        " unused rest of files' last blocks. With --bytes the bytes themselves are written, for"
        " programs that look for the remains of files. A line on standard error names volumes of"
        " which nothing is known.",
        takes.add_unallocated,
        (
            Example("pygrub-inspect unallocated /dev/vg/guest", "the runs of all volumes"),
            Example(
                "pygrub-inspect unallocated --bytes free.raw --volume 2 /dev/vg/guest",
                "the bytes of those of one volume",
            ),
        ),
    ),
    Subcommand(
        "dump",
        "structures, field by field",
        "Show structures of a disk field by field, as they are stored: the place on volume and"
        " disk, the bytes, the value, the kernel's name for it and what it means; magics and"
        " checksums are marked right or wrong. It needs the Python package kaitaistruct.",
        add_dump,
        (
            Example("pygrub-inspect dump inode 2 /dev/vg/guest", "an inode"),
            Example("pygrub-inspect dump ext_superblock at 0x400 /dev/vg/guest", "at a byte"),
        ),
    ),
)
