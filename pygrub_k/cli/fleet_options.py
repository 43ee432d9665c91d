"""Options of `pygrub-inspect` about many guests: which ones, and what looking at each may take."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from pygrub_k.cli.image_options import NAMES
from pygrub_k.errors import UsageError
from pygrub_k.limits import FLEET_MEMORY, FLEET_OUTPUT, FLEET_SECONDS, INSPECTION_LONGEST
from pygrub_k.text import decimal, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

AUDIT_FORMATS: Final = ("text", "jsonl", "csv", "parquet")
MOST_MEMORY: Final = 1 << 16
"""MiB that may be asked for."""
MOST_OUTPUT: Final = 1 << 20
MOST_JOBS: Final = 1024
"""Guests at once: each takes some 100 MiB, and a core."""


def add_audit(kind: argparse.ArgumentParser) -> None:
    """Add what `audit` takes."""
    add_guests(kind)
    kind.add_argument(
        "--against",
        metavar="PROGRAM",
        help="another pygrub, such as /usr/lib/xen/bin/pygrub: tell where it would boot otherwise;"
        " it reads the disks with your rights",
    )
    kind.add_argument("--format", choices=AUDIT_FORMATS, default="text", help="of the records")
    kind.add_argument(
        "--html", metavar="FILE", help="also write a page of all guests there, into a new file"
    )
    kind.add_argument(
        "--image-format",
        metavar="NAME",
        choices=NAMES,
        default="raw",
        help=f"what DISK and those of --list are stored as: raw (default), {', '.join(NAMES[1:])}",
    )
    add_limits(kind, FLEET_SECONDS)
    add_fleet(kind)
    kind.add_argument("disks", metavar="DISK", nargs="*", help="each is a guest by itself")


def add_query(kind: argparse.ArgumentParser) -> None:
    """Add what `query` takes."""
    from pygrub_k.fleet.saved_queries import SAVED

    kind.add_argument(
        "--dataset", metavar="DIR", help="what --output of audit, ls, hash or timeline has written"
    )
    kind.add_argument(
        "--saved",
        metavar="NAME",
        choices=("list", *SAVED),
        help="a question that is ready; list names them",
    )
    kind.add_argument("--format", choices=AUDIT_FORMATS, default="text", help="of the answer")
    kind.add_argument("sql", metavar="SQL", nargs="?", help="SELECT ...")


def require_question(arguments: argparse.Namespace) -> None:
    """Raise UsageError unless there is one question, and a dataset for it."""
    if (arguments.sql is None) == (arguments.saved is None):
        raise UsageError("query takes SQL or --saved NAME")
    if arguments.dataset is None and arguments.saved != "list":
        raise UsageError("query needs --dataset DIR")


def add_guests(kind: argparse.ArgumentParser) -> None:
    """Add where guests are named besides the command line."""
    kind.add_argument(
        "--list",
        metavar="FILE",
        action="append",
        default=[],
        help="disks, one a line, each a guest by itself; - is standard input",
    )
    kind.add_argument(
        "--xen",
        metavar="PATH",
        action="append",
        default=[],
        help="a configuration of xl, or a folder of them (*.cfg), such as /etc/xen",
    )
    kind.add_argument(
        "--libvirt",
        metavar="PATH",
        action="append",
        default=[],
        help="a domain's XML of libvirt, or a folder of them (*.xml)",
    )


def add_fleet(kind: argparse.ArgumentParser) -> None:
    """Add how many guests are looked at at once, where, and where results go."""
    kind.add_argument(
        "--output",
        metavar="DIR",
        help="write a dataset there, a Parquet file for each guest, for `query`; what it has from"
        " an earlier run is not done again",
    )
    kind.add_argument(
        "--retry-failed",
        action="store_true",
        help="with --output: do those again that gave no answer or could not be read",
    )
    kind.add_argument(
        "--jobs",
        metavar="N",
        type=_bounded(MOST_JOBS),
        help="guests that are looked at at once (default: as many as there are cores)",
    )
    kind.add_argument(
        "--scheduler",
        metavar="ADDRESS",
        help="have the workers of a Dask cluster do it, such as tcp://host:8786; with --output,"
        " which all of them see",
    )
    kind.add_argument(
        "--place",
        metavar="PREFIX=RESOURCE",
        action="append",
        default=[],
        type=_place,
        help="with --scheduler: disks whose paths begin so go to workers with this resource, or to"
        " those on a host, as host:NAME; may be repeated, the longest prefix counts",
    )
    kind.add_argument(
        "--output-limit",
        metavar="MIB",
        type=_bounded(MOST_OUTPUT),
        default=FLEET_OUTPUT,
        help=f"rows of one guest, with --output (default {FLEET_OUTPUT})",
    )


def _place(text: str) -> tuple[str, str]:
    prefix, equals, resource = text.rpartition("=")
    if not equals or not prefix or not resource:
        reason = f"must be PREFIX=RESOURCE, not {shortened(text)!r}"
        raise argparse.ArgumentTypeError(reason)
    return prefix, resource


def require_output(arguments: argparse.Namespace) -> None:
    """Raise UsageError for options that need --output, or do not go with it."""
    given = vars(arguments)
    for name in ("retry_failed", "scheduler"):
        if given.get(name) and not given.get("output"):
            raise UsageError(f"--{name.replace('_', '-')} needs --output DIR")
    if given.get("place") and not given.get("scheduler"):
        raise UsageError("--place needs --scheduler ADDRESS")


def take_guests(arguments: argparse.Namespace) -> None:
    """Check a walk that may be of many guests: with --output each DISK is one by itself."""
    given = vars(arguments)
    many = [name for name in ("list", "xen", "libvirt", "jobs") if given[name]]
    if arguments.output is None:
        if many:
            raise UsageError(f"--{many[0]} needs --output DIR")
        return
    fixed = [name for name in NOT_OF_MANY if given.get(name)]
    if fixed:
        raise UsageError(f"--{fixed[0].replace('_', '-')} does not go with --output: {WHY}")
    require_guests(arguments)


NOT_OF_MANY: Final = (
    *("disk", "backing", "extent", "snapshot", "inode", "subvolume", "format", "json", "disk_sum"),
    *("long", "at"),
)
WHY: Final = "it is about one guest"


def require_guests(arguments: argparse.Namespace) -> None:
    """Raise UsageError where no option and no word names a guest."""
    if not any((arguments.disks, arguments.list, arguments.xen, arguments.libvirt)):
        raise UsageError(f"{arguments.subcommand} needs a DISK, --list, --xen or --libvirt")


def add_limits(kind: argparse.ArgumentParser, seconds: int | None) -> None:
    """Add what looking at one guest may take; without `seconds`, the time is added elsewhere."""
    if seconds is not None:
        kind.add_argument(
            "--time-limit",
            metavar="SECONDS",
            type=_bounded(INSPECTION_LONGEST),
            default=seconds,
            help=f"give a guest up that takes longer (default {seconds})",
        )
    kind.add_argument(
        "--memory-limit",
        metavar="MIB",
        type=_bounded(MOST_MEMORY),
        default=FLEET_MEMORY,
        help=f"memory for looking at one guest (default {FLEET_MEMORY})",
    )


def _bounded(most: int) -> Callable[[str], int]:
    """Return what reads a number from 1 to `most`."""

    def value(text: str) -> int:
        found = decimal(text)
        if found is None or not 0 < found <= most:
            reason = f"must be a number from 1 to {most}, not {shortened(text)!r}"
            raise argparse.ArgumentTypeError(reason)
        return found

    return value
