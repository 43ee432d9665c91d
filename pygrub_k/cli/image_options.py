"""Options of `pygrub-inspect` that say how disks are stored."""

from __future__ import annotations

import argparse

from pygrub_k.containers.registry import FORMATS, RAW
from pygrub_k.text import shortened

NAMES = tuple(form.name for form in (*RAW, *FORMATS))


def add_images(kind: argparse._ActionsContainer) -> None:
    """Add --image-format, --backing, --extent, --snapshot and --verify-image."""
    kind.add_argument(
        "--image-format",
        metavar="NAME[,NAME...]",
        type=_formats,
        default=("auto",),
        help="what DISK and the further disks are stored as, in this order; the last name counts"
        " for all that follow. auto (the default) goes by a file's magic number, and says what it"
        " found;"
        f" the others are {', '.join(NAMES)}. raw is a file as it is, split a raw disk in parts, of"
        " which the first is named (disk.001); parts of a vmdk and of ewf (E01 and S01) are found"
        " by its name. Images inside of partitions and volumes are not looked for",
    )
    kind.add_argument(
        "--backing",
        metavar="PATH",
        action="append",
        default=[],
        help="a file that an image is based on, or that such a file is based on; may be repeated,"
        " in any order. No other is opened, whatever name the image has for it",
    )
    kind.add_argument(
        "--extent",
        metavar="PATH",
        action="append",
        default=[],
        help="a file in which an image keeps its data, likewise",
    )
    kind.add_argument(
        "--snapshot",
        metavar="NAME",
        default="",
        help="show the internal snapshot of a qcow2 image that has this name, or else this id",
    )
    kind.add_argument(
        "--verify-image",
        action="store_true",
        help="compare each whole disk with the digests that its image holds, as an E01 does",
    )


def _formats(text: str) -> tuple[str, ...]:
    known = ("auto", *NAMES)
    strange = next((name for name in text.split(",") if name not in known), None)
    if strange is not None:
        reason = f"must be of {', '.join(known)}, not {shortened(strange)!r}"
        raise argparse.ArgumentTypeError(reason)
    return tuple(text.split(","))
