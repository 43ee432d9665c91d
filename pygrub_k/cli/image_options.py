"""Options of `pygrub-inspect` that say how disks are stored."""

from __future__ import annotations

import argparse

from pygrub_k.containers.registry import FORMATS, RAW
from pygrub_k.text import shortened

NAMES = tuple(form.name for form in (*RAW, *FORMATS))


def add_images(kind: argparse.ArgumentParser) -> None:
    """Add --image-format, --backing, --extent, --snapshot and --verify-image."""
    kind.add_argument(
        "--image-format",
        metavar="NAME[,NAME...]",
        type=_formats,
        default=("auto",),
        help="what DISK and the further disks are stored as; the last is that of the rest: auto"
        f" (default), {', '.join(NAMES)}",
    )
    kind.add_argument(
        "--backing",
        metavar="PATH",
        action="append",
        default=[],
        help="the backing file that an image names; may be repeated",
    )
    kind.add_argument(
        "--extent",
        metavar="PATH",
        action="append",
        default=[],
        help="a file in which an image keeps data, likewise",
    )
    kind.add_argument(
        "--snapshot", metavar="NAME", default="", help="an internal snapshot of a qcow2 image"
    )
    kind.add_argument(
        "--verify-image",
        action="store_true",
        help="compare each whole disk with the digests that its image holds (E01)",
    )


def _formats(text: str) -> tuple[str, ...]:
    known = ("auto", *NAMES)
    strange = next((name for name in text.split(",") if name not in known), None)
    if strange is not None:
        reason = f"must be of {', '.join(known)}, not {shortened(strange)!r}"
        raise argparse.ArgumentTypeError(reason)
    return tuple(text.split(","))
