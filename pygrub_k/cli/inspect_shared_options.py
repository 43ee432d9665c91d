"""Options that several subcommands of `pygrub-inspect` have."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from pygrub_k.cli.image_options import add_images
from pygrub_k.cli.terminal import WHEN
from pygrub_k.inspect.file_content import Range
from pygrub_k.inspect.render.units import EPOCH
from pygrub_k.limits import INSPECTION_LONGEST, WORKER_PATIENCE
from pygrub_k.text import decimal, shortened

FIRST_VOLUME: Final = "the first one with a file system that is read, named if there are several"
"""Which volume is meant where none is given."""

READING: Final = "how disks are read"
"""The options that every subcommand has."""

ALGORITHMS: Final = ("md5", "sha1", "sha256", "blake3")


def add_json(kind: argparse.ArgumentParser) -> None:
    """Add --json."""
    kind.add_argument("--json", action="store_true", help="print JSON, in ASCII")


def add_flavour(kind: argparse.ArgumentParser) -> None:
    """Add --grub-flavour."""
    flavours = ("auto", "upstream", "fedora")
    kind.add_argument(
        "--grub-flavour", choices=flavours, default="auto", help="whose GRUB reads grub.cfg"
    )


def add_rows(kind: argparse.ArgumentParser, names: tuple[str, ...], meaning: str) -> None:
    """Add how rows of files are printed; imports what prints them."""
    from pygrub_k.inspect.render.body_rows import DIALECTS

    add_whole_rows(kind, names, meaning)
    kind.add_argument(
        "--body",
        choices=tuple(DIALECTS),
        default="mactime",
        help="how a body file writes names that have a vertical bar, or do not print: for mactime"
        " (default) or for plaso",
    )


def add_whole_rows(kind: argparse.ArgumentParser, names: tuple[str, ...], meaning: str) -> None:
    """Add how rows are printed that are not of files."""
    kind.add_argument("--format", choices=names, help=meaning)
    kind.add_argument(
        "--disk-sum",
        choices=ALGORITHMS,
        help="have the evidence, with which jsonl and parquet begin, include this sum of each disk,"
        " which is read once more for it",
    )


def add_glob(kind: argparse.ArgumentParser) -> None:
    """Add --path."""
    meaning = "only paths that match, such as '/etc/*'; * stands for slashes too"
    kind.add_argument("--path", metavar="GLOB", dest="glob", help=meaning)


def add_sums(kind: argparse.ArgumentParser) -> None:
    """Add which sums are made, and which files are known by them."""
    kind.add_argument(
        "--algorithm",
        choices=ALGORITHMS,
        action="append",
        default=[],
        help="which sum to make; may be repeated. Without it: what the format usually has, or"
        " sha256",
    )
    kind.add_argument(
        "--known",
        metavar="FILE",
        help="leave out files whose sum is in FILE: NSRLFile.txt, the output of hashdeep or"
        " sha256sum, or a sum at the start of each line",
    )
    kind.add_argument(
        "--only-known", action="store_true", help="show the files that --known names alone"
    )


def add_span(kind: argparse.ArgumentParser) -> None:
    """Add --from and --to."""
    form = "2024-02-29 or 2024-02-29T12:30:00 or so, in UTC if it names no zone"
    first = f"only events from this time on: {form}"
    kind.add_argument("--from", metavar="TIME", dest="first", type=moment, help=first)
    kind.add_argument(
        "--to", metavar="TIME", dest="last", type=moment, help="only events before this time"
    )


def add_volume(kind: argparse.ArgumentParser, without: str = FIRST_VOLUME) -> None:
    """Add --volume; `without` says which ones are meant where it is not given."""
    meaning = (
        "a volume by the name that `layout` shows, such as hd0,gpt2; a logical volume as VG/LV,"
        " /dev/VG/LV or /dev/mapper/VG-LV; a device as the guest calls it (/dev/xvda2, /dev/md0); a"
        " UUID or label of a file system or partition, also as UUID=, LABEL=, PARTUUID=, PARTLABEL="
        " or below /dev/disk; or the number of a partition. A name that means several volumes is"
        f" refused. Without it: {without}"
    )
    kind.add_argument("--volume", metavar="NAME", help=meaning)


def add_subvolume(kind: argparse.ArgumentParser) -> None:
    """Add --subvolume."""
    meaning = (
        "a subvolume of btrfs, or a dataset or snapshot of ZFS, as `layout` lists them: "
        "PATH begins there, --inode counts in it"
    )
    kind.add_argument("--subvolume", metavar="PATH|ID", help=meaning)


def add_inode(kind: argparse.ArgumentParser) -> None:
    """Add --inode."""
    kind.add_argument(
        "--inode", metavar="N", type=number, help="an inode by its number, not by a path"
    )


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add the options about reading disks that every subcommand has."""
    kind = parser.add_argument_group(READING)
    kind.add_argument(
        "--disk",
        metavar="PATH",
        action="append",
        default=[],
        help="a further disk of the guest; may be repeated",
    )
    add_images(kind)
    kind.add_argument(
        "--offset",
        metavar="BYTES",
        type=number,
        help="a volume begins there; look for no partitions",
    )
    kind.add_argument(
        "--sector-size",
        metavar="N|auto",
        type=_sector_size,
        help="bytes in a sector, the unit in which partition tables count. With auto (the default)"
        " a GPT shows it, and for an MBR on a disk that is a file, plausibility decides: where more"
        " partitions hold something that is recognised with 4096 bytes than with 512, it is 4096,"
        " and a note says so",
    )
    kind.add_argument(
        "--checksums",
        choices=("verify", "warn", "strict"),
        default="warn",
        help="warn (the default) says which metadata fail their checksum, verify refuses them,"
        " strict refuses content, too, that fails the checksums that btrfs has of it",
    )
    kind.add_argument(
        "--superblock",
        metavar="N|auto",
        type=_superblock,
        help="read an ext file system by the backup of its superblock in block N, or by a backup"
        " that is looked for wherever a group of any size may begin",
    )
    kind.add_argument(
        "--debug",
        action="store_true",
        help="say on standard error what confines the process that reads the disk",
    )
    parser.add_argument(
        "--color",
        choices=WHEN,
        default="auto",
        help="colours in text: auto (the default) means on a terminal, unless NO_COLOR is set",
    )
    kind.add_argument(
        "--at",
        metavar="STATE",
        type=state,
        default="",
        help="show the disk as it was after a transaction that its journal still holds, such as"
        " journal:12, at the end of a generation:7 of btrfs, a snapshot:PATH of it, at a"
        " checkpoint:7 of NILFS2, or, of"
        " XFS, without what its log has still to change (log:before); `list` names those that there"
        " are. Metadata without a copy that old is shown in a later state, and a line on standard"
        " error says so",
    )
    kind.add_argument(
        "--no-journal-replay",
        action="store_true",
        help="read a file system without what its journal holds",
    )
    kind.add_argument(
        "--time-limit",
        metavar="SECONDS",
        type=_seconds,
        help=f"give up when reading the disk has taken so long in all; 3600 without this option,"
        f" {INSPECTION_LONGEST} at most. The time that the reader of the output takes does not"
        " count. What was printed until then is right, but not all. Without progress, it is given"
        f" up after {WORKER_PATIENCE} seconds in any case",
    )


def state(text: str) -> str:
    """Return the name of a state that was given as KIND:NUMBER, KIND NUMBER or NUMBER."""
    return text.replace(":", " ", 1).strip()


class Superblock(NamedTuple):
    """Which backup of a superblock to use; None: the first that is valid."""

    block: int | None


def byte_range(text: str) -> Range:
    """Return which bytes `START:END` or `START+LENGTH` means; ArgumentTypeError for other text."""
    first, mark, last = text.partition("+" if "+" in text else ":")
    start = decimal(first) if first else 0
    rest = decimal(last) if last else None
    if start is None or not mark or (last and rest is None) or (mark == "+" and rest is None):
        reason = f"must be START:END or START+LENGTH in bytes, not {shortened(text)!r}"
        raise argparse.ArgumentTypeError(reason)
    end = start + rest if mark == "+" and rest is not None else rest
    if end is not None and end < start:
        raise argparse.ArgumentTypeError(f"ends before it starts: {shortened(text)!r}")
    return Range(start, end)


def _sector_size(text: str) -> int | None:
    return None if text == "auto" else number(text)


def _superblock(text: str) -> Superblock:
    return Superblock(None if text == "auto" else number(text))


def _seconds(text: str) -> int:
    value = decimal(text)
    if value is None or not 0 < value <= INSPECTION_LONGEST:
        raise argparse.ArgumentTypeError(
            f"must be a number from 1 to {INSPECTION_LONGEST}, not {shortened(text)!r}"
        )
    return value


def moment(text: str) -> int:
    """Return a time in nanoseconds since 1970; the error that argparse expects if it is none.

    >>> moment("1970-01-01T01:00:00+01:00"), moment("1969-12-31")
    (0, -86400000000000)
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(
            f"must be a time such as 2024-02-29T12:30:00, not {shortened(text)!r}"
        ) from None
    if found.tzinfo is None:
        found = found.replace(tzinfo=UTC)
    return (found - EPOCH) // timedelta(microseconds=1) * 1000


def number(text: str) -> int:
    """Return a number from 0; the error that argparse expects if it is none."""
    value = decimal(text)
    if value is None:
        raise argparse.ArgumentTypeError(f"must be a number from 0, not {shortened(text)!r}")
    return value
