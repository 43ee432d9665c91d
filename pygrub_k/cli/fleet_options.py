"""Options of `pygrub-inspect` about many guests: which ones, and what looking at each may take."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING, Final

from pygrub_k.cli.image_options import NAMES
from pygrub_k.errors import UsageError
from pygrub_k.limits import FLEET_MEMORY, FLEET_SECONDS, INSPECTION_LONGEST
from pygrub_k.text import decimal, shortened

if TYPE_CHECKING:
    from collections.abc import Callable

AUDIT_FORMATS: Final = ("text", "jsonl", "csv", "parquet")
MOST_MEMORY: Final = 1 << 16
"""MiB that may be asked for."""


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
        "--image-format",
        metavar="NAME",
        choices=NAMES,
        default="raw",
        help=f"what DISK and those of --list are stored as: raw (default), {', '.join(NAMES[1:])}",
    )
    add_limits(kind, FLEET_SECONDS)
    kind.add_argument("disks", metavar="DISK", nargs="*", help="each is a guest by itself")


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
