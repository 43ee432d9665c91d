"""What a command line of pygrub-inspect opens, in the worker and in a partner that it may have."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from pygrub_k.cli.evidence import WITH_EVIDENCE, evidence_of
from pygrub_k.cli.stored_disks import disks_of, lone_kernels, remarks_of
from pygrub_k.errors import Problem
from pygrub_k.filesystems.model import Settings
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.backup_superblocks import by_backups
from pygrub_k.inspect.file_content import Range
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.inspect.sector_sizes import with_sector_sizes
from pygrub_k.volumes.model import Scan
from pygrub_k.volumes.scan import scan

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from pygrub_k.confined.budget import Bounds
    from pygrub_k.confined.channel import Answer, PartnerEnd
    from pygrub_k.confined.partner import Partner
    from pygrub_k.containers.stored import StoredDisks
    from pygrub_k.volumes.model import BlockDevice

KERNEL: Final = "kernel"
"""The subcommand whose DISK may be a kernel or ramdisk itself."""


def partner_of(
    arguments: argparse.Namespace, stored: StoredDisks, bounds: Bounds
) -> Partner | None:
    """Return what walks ahead for the worker (inspect/shares.py).

    None where there is no tree to walk, or no second processor.
    """
    walks = arguments.subcommand in {"timeline", "inodes"} or vars(arguments).get("recursive")
    if not (walks or vars(arguments).get("everything")) or len(os.sched_getaffinity(0)) == 1:
        return None
    from pygrub_k.confined.partner import Partner

    def prepare(end: PartnerEnd) -> Answer:
        from pygrub_k.inspect.share_work import prepared

        arguments.disk_sum = None  # here: this process is not asked for it
        return prepared(inspection_of(arguments, stored, lambda: None), end)

    return Partner(prepare, stored.descriptors, bounds)


def inspection_of(
    arguments: argparse.Namespace, stored: StoredDisks, progress: Callable[[], None]
) -> Inspection:
    """Open what the command line asks for; runs in the worker, and in a partner that it has."""
    lone: list[BlockDevice] = []
    if arguments.subcommand == KERNEL and arguments.path is None:
        lone = lone_kernels(stored, progress)
    disks = lone or disks_of(arguments, stored, progress)
    settings = Settings(
        not arguments.no_journal_replay,
        arguments.checksums != "warn",
        arguments.checksums == "strict",
    )
    disks, said = with_sector_sizes(disks, arguments.sector_size)
    request = request_of(arguments, disks, progress)
    found = Scan(()) if lone else scan(disks, arguments.offset)
    if arguments.superblock is not None:
        found, backups = by_backups(found, arguments.superblock.block, request.volume)
        said += backups
    guest = Guest(found, settings)
    guest.problems += [Problem(disk.name, error) for disk in disks for error in remarks_of(disk)]
    inspection = Inspection(request, guest, disks)
    for note in said:
        inspection.say(note)
    return inspection


def request_of(
    arguments: argparse.Namespace, disks: Sequence[BlockDevice], progress: Callable[[], None]
) -> Request:
    """Return what the command line asks for."""
    given = vars(arguments)
    path = given.get("path")
    form = given.get("format") or ""
    compares = arguments.subcommand == "diff"
    has_evidence = form in WITH_EVIDENCE or arguments.subcommand == "report"
    return Request(
        subcommand=arguments.subcommand,
        as_json=given.get("json", False),
        volume=given.get("volume"),
        path=None if path is None else os.fsencode(path),
        inode=given.get("inode"),
        subvolume=given.get("subvolume"),
        range=given.get("range") or Range(),
        exact_links=given.get("exact_links", False),
        recursive=given.get("recursive", False),
        everything=given.get("everything", False),
        long=given.get("long", False),
        format=form,
        body=given.get("body", "mactime"),
        glob=os.fsencode(given.get("glob") or ""),
        span=(given.get("first"), given.get("last")),
        algorithms=tuple(given.get("algorithm", ())),
        known=given.get("known"),
        only_known=given.get("only_known", False),
        evidence=evidence_of(arguments, disks, progress) if has_evidence else {},
        disk_sum=given.get("disk_sum") or "",
        flavour=given.get("grub_flavour", "auto"),
        structure=given.get("structure"),
        at=given.get("at", "") if given.get("at") == "list" or not compares else "",
        states=(given.get("at", ""), given.get("other_state", "")) if compares else ("", ""),
        picture=given.get("svg") is not None,
        width=arguments.window.width,
        colour=arguments.window.colour,
        deleted=given.get("deleted", False),
        diff=given.get("diff", ""),
        recover=given.get("recover") is not None,
        data=given.get("data", False),
        number=given.get("number", 0),
        in_blocks=given.get("block", False),
        slack=given.get("slack", False),
        as_bytes=given.get("bytes_to") is not None,
        inode_states=tuple(given.get("states") or ()),
    )
