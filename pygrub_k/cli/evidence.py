"""What rows begin with: what they were made of, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k import __version__
from pygrub_k.errors import UsageError
from pygrub_k.inspect.render.image_text import image_data
from pygrub_k.inspect.sector_sizes import USUAL
from pygrub_k.limits import READ_AT_ONCE
from pygrub_k.text import printable

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import BlockDevice

WITH_EVIDENCE: Final = ("jsonl", "parquet", "hashdeep", "dfxml")
"""Formats that say what their rows were made of."""


def prepare_evidence(arguments: argparse.Namespace) -> None:
    """Import what makes the sum of a disk; UsageError where the output has no place for it."""
    from pygrub_k.inspect.hashing import makers

    if arguments.subcommand != "report" and arguments.format not in ("jsonl", "parquet"):
        raise UsageError("--disk-sum goes with --format jsonl or parquet, which say what they read")
    makers([arguments.disk_sum])


def evidence_of(
    arguments: argparse.Namespace, disks: Sequence[BlockDevice], progress: Callable[[], None]
) -> dict[str, Any]:
    """Return what rows were made of, and how; with the sum of each disk, if that was asked for."""
    name = vars(arguments).get("disk_sum")
    sums = [{name: _sum(disk.source, name, progress)} if name else {} for disk in disks]
    return {
        "tool": "pygrub-inspect",
        "version": __version__,
        "arguments": printable(" ".join(arguments.words)),
        "disks": [
            {
                "name": disk.name,
                "path": printable(disk.path),
                "size": disk.source.size,
                **sums[number],
                "sector_size": disk.sector_size or USUAL,
                "image": image_data(disk.image) if disk.image else None,
            }
            for number, disk in enumerate(disks)
        ],
        "journal_replay": not arguments.no_journal_replay,
        "checksums": arguments.checksums,
    }


def _sum(source: ByteSource, name: str, progress: Callable[[], None]) -> str:
    """Return the sum of all bytes of a disk, as an image shows it; raises what reading raises."""
    from pygrub_k.inspect.hashing import makers

    made = makers([name])[0]()
    for at in range(0, source.size, READ_AT_ONCE):
        made.update(source.read_at(at, min(READ_AT_ONCE, source.size - at)))
        progress()
    found: str = made.hexdigest()
    return found
