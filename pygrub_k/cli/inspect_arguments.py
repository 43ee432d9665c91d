"""What each subcommand of `pygrub-inspect` takes; `subcommands.py` lists them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.cli.fleet_options import add_fleet, add_guests, add_limits
from pygrub_k.cli.inspect_shared_options import (
    ALGORITHMS,
    add_glob,
    add_inode,
    add_json,
    add_reading,
    add_rows,
    add_span,
    add_subvolume,
    add_sums,
    add_volume,
    add_whole_rows,
    byte_range,
    number,
    state,
)

if TYPE_CHECKING:
    import argparse


def add_overview(kind: argparse.ArgumentParser) -> None:
    """Add what a command line without a subcommand takes."""
    add_json(kind)
    add_flavour(kind)
    add_reading(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_layout(kind: argparse.ArgumentParser) -> None:
    """Add what `layout` takes."""
    kind.add_argument(
        "--svg",
        metavar="FILE",
        help="draw it to scale, too, into a file that does not exist yet",
    )
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_flavour(kind: argparse.ArgumentParser) -> None:
    """Add --grub-flavour."""
    flavours = ("auto", "upstream", "fedora")
    kind.add_argument(
        "--grub-flavour", choices=flavours, default="auto", help="whose GRUB interprets grub.cfg"
    )


def add_ls(kind: argparse.ArgumentParser) -> None:
    """Add what `ls` takes."""
    from pygrub_k.inspect.render.formats import FORMATS

    kind.add_argument("-R", "--recursive", action="store_true", help="all below, with whole paths")
    kind.add_argument(
        "-l", "--long", action="store_true", help="mode, owner, size, time and target, too"
    )
    add_volume(kind)
    add_subvolume(kind)
    add_inode(kind)
    add_reading(kind)
    add_json(kind)
    add_rows(
        kind,
        tuple(form.name for form in FORMATS),
        "rows as text (the default), jsonl (JSON Lines: a record of the evidence, one for each"
        " name, and a summary, whose absence shows that the stream was cut), csv, parquet (which"
        " needs the Python package pyarrow; evidence and summary are metadata of the file), or body"
        " (a body file, of which timelines are made)",
    )
    add_many(kind)
    kind.add_argument("path", metavar="PATH", nargs="?", help="the root directory, if not given")
    kind.add_argument("disks", metavar="DISK", nargs="*")


def add_timeline(kind: argparse.ArgumentParser) -> None:
    """Add what `timeline` takes."""
    from pygrub_k.inspect.render.timeline_rows import EVENT_FORMATS

    add_volume(kind, "all that have a file system")
    add_reading(kind)
    add_rows(
        kind,
        (*EVENT_FORMATS, "body"),
        "events as text (the default), jsonl, csv, parquet, or a body file of all volumes",
    )
    kind.add_argument(
        "--deleted",
        action="store_true",
        help="events of files that are no longer there, too, as `deleted` finds them: of their"
        " last state that is known, and of their deletion (d), with the states of name and inode"
        " and where each was found",
    )
    add_glob(kind)
    add_span(kind)
    add_many(kind)
    kind.add_argument("disks", metavar="DISK", nargs="*")


def add_hash(kind: argparse.ArgumentParser) -> None:
    """Add what `hash` takes."""
    from pygrub_k.inspect.render.hash_rows import HASH_FORMATS

    add_volume(kind, "all that have a file system")
    add_reading(kind)
    add_rows(kind, tuple(HASH_FORMATS), "as sha256sum, hashdeep or DFXML have it, or as rows")
    add_glob(kind)
    add_sums(kind)
    add_many(kind)
    kind.add_argument("disks", metavar="DISK", nargs="*")


def add_many(kind: argparse.ArgumentParser) -> None:
    """Add what a walk over many guests takes, each DISK being one then."""
    add_guests(kind)
    add_fleet(kind)
    add_limits(kind, None)


def add_inodes(kind: argparse.ArgumentParser) -> None:
    """Add what `inodes` takes."""
    from pygrub_k.filesystems.inode_table import STATES
    from pygrub_k.inspect.render.inode_rows import INODE_FORMATS

    kind.add_argument(
        "--state",
        dest="states",
        action="append",
        choices=STATES,
        help="only inodes in this state; may be repeated. Without it: all of them",
    )
    add_volume(kind, "all whose inodes can be listed")
    add_reading(kind)
    add_whole_rows(
        kind,
        tuple(INODE_FORMATS),
        "rows as text (the default), jsonl (with a record of the evidence in front and a summary"
        " behind), csv, parquet (which needs the Python package pyarrow), or body (a body file, of"
        " which timelines are made)",
    )
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_stat(kind: argparse.ArgumentParser) -> None:
    """Add what `stat` takes."""
    add_volume(kind)
    add_subvolume(kind)
    add_inode(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("path", metavar="PATH", nargs="?", help="a symlink is not followed")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def add_cat(kind: argparse.ArgumentParser) -> None:
    """Add what `cat` takes."""
    kind.add_argument(
        "--range",
        metavar="START:END|START+LENGTH",
        type=byte_range,
        help="only these bytes, END not included; START or END may be left out; an END behind the"
        " file's end is said, and is no error",
    )
    add_volume(kind)
    add_subvolume(kind)
    add_inode(kind)
    add_reading(kind)
    kind.add_argument("path", metavar="PATH", nargs="?")
    kind.add_argument("disks", metavar="DISK", nargs=1)


def add_journal(kind: argparse.ArgumentParser) -> None:
    """Add what `journal` takes."""
    kind.add_argument(
        "--diff",
        metavar="N",
        type=state,
        default="",
        help="what transaction or generation N changed: fields of structures, named as in the"
        " specifications, and names in directories",
    )
    add_volume(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs=1)


def add_diff(kind: argparse.ArgumentParser) -> None:
    """Add what `diff` takes."""
    kind.add_argument(
        "--to",
        dest="other_state",
        metavar="STATE",
        type=state,
        default="",
        help="the other state; without it, the present one",
    )
    kind.add_argument(
        "--below", dest="path", metavar="PATH", help="only what is below this directory"
    )
    add_volume(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+", help="two, or one with --at")


def add_deleted(kind: argparse.ArgumentParser) -> None:
    """Add what `deleted` takes."""
    kind.add_argument(
        "--recover",
        metavar="DIR",
        help="write the files that were deleted there, into a directory that is empty or does not"
        " exist yet: one directory for each volume, files called by inode number and name, and"
        " manifest.jsonl, which has a line for each name and file with its path, its SHA-256, how"
        " sure its content is, and where it was found. What is wholly overwritten is not written",
    )
    add_volume(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs=1)


def add_verify(kind: argparse.ArgumentParser) -> None:
    """Add what `verify` takes."""
    from pygrub_k.inspect.render.damage_rows import DAMAGE_FORMATS

    kind.add_argument(
        "--data",
        action="store_true",
        help="read the content of all files too, and compare it with its checksums, where there are"
        " any",
    )
    add_volume(kind, "all, and the disks' tables")
    add_reading(kind)
    add_whole_rows(kind, tuple(DAMAGE_FORMATS), "findings as text, JSON Lines or CSV")
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_owner(kind: argparse.ArgumentParser) -> None:
    """Add what `owner` takes."""
    kind.add_argument(
        "--block",
        action="store_true",
        help="NUMBER counts blocks of the file system on --volume, not bytes",
    )
    add_volume(kind, "NUMBER counts bytes of the first disk; with it, those of that volume")
    add_reading(kind)
    add_json(kind)
    kind.add_argument("number", metavar="NUMBER", type=number)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_unallocated(kind: argparse.ArgumentParser) -> None:
    """Add what `unallocated` takes."""
    from pygrub_k.inspect.render.space_rows import SPACE_FORMATS

    kind.add_argument(
        "--bytes",
        metavar="FILE",
        dest="bytes_to",
        help="write the bytes of all runs, one behind the other, into a new file, or to standard"
        " output with -; else a line for each run is printed",
    )
    kind.add_argument(
        "--slack",
        action="store_true",
        help="with what files leave of their last block (ext2 to ext4, XFS)",
    )
    add_volume(kind, "all, and the gaps between partitions")
    add_reading(kind)
    add_whole_rows(kind, tuple(SPACE_FORMATS), "runs as text, JSON Lines or CSV")
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_export(kind: argparse.ArgumentParser) -> None:
    """Add what `export` takes."""
    kind.add_argument(
        "--tar",
        metavar="FILE",
        help="write an archive in pax format, or to standard output with -; sparse files as GNU"
        " tar's",
    )
    kind.add_argument(
        "--exact-links",
        action="store_true",
        help="with --tar: keep symlinks as they are, wherever they lead",
    )
    add_volume(kind)
    add_subvolume(kind)
    add_reading(kind)
    kind.add_argument("places", metavar="PATH DIR DISK", nargs="+", help="no DIR with --tar")


def add_report(kind: argparse.ArgumentParser) -> None:
    """Add what `report` takes."""
    kind.add_argument(
        "--html",
        metavar="FILE",
        required=True,
        help="write the page into FILE, which must not exist yet and has its name only when all of"
        " it is written; - for standard output",
    )
    kind.add_argument(
        "--disk-sum",
        choices=ALGORITHMS,
        help="have the page include this sum of each disk, which is read once more for it",
    )
    kind.add_argument(
        "--data",
        action="store_true",
        help="compare the content of files with its checksums, too, as `verify --data` does",
    )
    add_flavour(kind)
    add_volume(kind, "all that have a file system")
    add_reading(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_boot(kind: argparse.ArgumentParser) -> None:
    """Add what `boot` takes."""
    add_flavour(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("disks", metavar="DISK", nargs="+")


def add_kernel(kind: argparse.ArgumentParser) -> None:
    """Add what `kernel` takes."""
    add_volume(kind)
    add_subvolume(kind)
    add_flavour(kind)
    add_reading(kind)
    add_json(kind)
    kind.add_argument("path", metavar="PATH", nargs="?", help="a kernel or ramdisk of the guest")
    kind.add_argument("disks", metavar="DISK", nargs=1, help="or a kernel or ramdisk itself")
