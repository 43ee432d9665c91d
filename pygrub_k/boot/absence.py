"""The likeliest cause where no configuration was found: what the volumes are instead."""

from __future__ import annotations

from pygrub_k.boot.advice import (
    FROM_DOM0,
    KERNEL_LOG,
    MORE_DISKS,
    READABLE,
    cut_short,
    is_open,
    kind_of,
    proposals,
    repair,
    sentence,
)
from pygrub_k.boot.search import why_closed
from pygrub_k.errors import MISSING_PART, CorruptError, PygrubError, SourceError, UnsupportedError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import MIB

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.boot.failure import Failure


_FIRMWARE: Final = 'give the guest firmware (type = "hvm")'


def of_volumes(failure: Failure) -> str:
    """Return the sentence for disks on which no configuration was found."""
    guest = failure.guest
    for rule in RULES:
        found = rule(failure)
        if found:
            return found
    if any(is_open(guest, volume.name) for volume in guest.scan.volumes):
        return sentence(
            "no system is installed where a boot loader would look for one",
            f"check that this is the guest's first disk, and {MORE_DISKS}",
        )
    return sentence(
        "nothing on these disks is recognised",
        "check that the right disk is given, or where the file system begins with --offset=BYTES",
    )


def _empty(failure: Failure) -> str:
    """Return the sentence for disks that hold nothing but zeros where a system begins."""
    volumes = failure.guest.scan.volumes
    if any(volume.kind != "disk" or kind_of(failure.guest, volume.name) for volume in volumes):
        return ""
    for disk in failure.disks:
        try:
            head = disk.source.read_at(0, min(disk.source.size, MIB))
        except SourceError:
            return ""
        if head.strip(b"\0"):
            return ""
    return sentence(
        "the disk is empty: there are only zeros where a system begins",
        "install a system, or check that the right disk is given",
    )


def _incomplete(failure: Failure) -> str:
    """Return the sentence for a volume group or an array with missing parts."""
    for problem in (*failure.guest.scan.problems, *failure.guest.problems):
        if problem.error.cause == MISSING_PART:
            return sentence(f"a part of {problem.where} is missing", MORE_DISKS)
    return ""


_UNREAD: Final = (
    (
        "encryption",
        "the system is encrypted",
        f"keep /boot on a volume that is not, or {FROM_DOM0}",
    ),
    (
        "image",
        "the disk was read as a raw disk, but does not look like one",
        "if it is an image, name its format (--format=NAME), or convert it to a raw disk",
    ),
    (
        "NTFS",
        "the disk holds Windows, which has no Linux kernel",
        _FIRMWARE,
    ),
    ("swap", "there is only swap space", f"check the order of the disks, and {MORE_DISKS}"),
)
"""By a word in the kind of what is not read: the cause, and what to do."""


def _unread(failure: Failure) -> str:
    """Return the sentence for what is recognised but not read, where there is nothing else."""
    guest = failure.guest
    kinds = [kind for volume in guest.scan.volumes if (kind := kind_of(guest, volume.name))]
    readable = any(is_open(guest, volume.name) for volume in guest.scan.volumes)
    for word, cause, advice in _UNREAD:
        found = [kind for kind in kinds if word in kind]
        if found and (not readable or word == "encryption"):
            what = "" if word in cause else f" ({found[0]})"
            return sentence(cause + what, advice)
    if readable:
        return ""
    for problem in guest.problems:
        if isinstance(problem.error, UnsupportedError):
            return sentence(
                f"({problem.where}) is not read: {why_closed(problem.error)}",
                f"{READABLE}, or {FROM_DOM0}",
            )
    return ""


def _damaged(failure: Failure) -> str:
    """Return the sentence for a partition table or a file system that is damaged."""
    guest = failure.guest
    found = (*guest.scan.problems, *guest.problems, *guest.filesystem_problems())
    for problem in found:
        if isinstance(problem.error, SourceError):
            return sentence(f"({problem.where}) cannot be read", KERNEL_LOG)
        if isinstance(problem.error, CorruptError):
            if problem in guest.scan.problems:
                return sentence(
                    f"the partition table or volume group of ({problem.where}) is damaged",
                    "repair it from dom0 while the guest is off (gdisk, sfdisk, vgcfgrestore)",
                )
            return sentence(f"({problem.where}) is damaged", repair(guest, problem.where))
    return ""


def _foreign(failure: Failure) -> str:
    """Return the sentence for a kernel of another system that Xen's pygrub would start."""
    steps = failure.search.steps if failure.search else []
    for step in steps:
        if step.foreign:
            return sentence(
                f"({step.volume}) holds {step.foreign}, and only Linux is started", _FIRMWARE
            )
    return ""


def _other_loader(failure: Failure) -> str:
    """Return the sentence for a boot loader of firmware that is not interpreted."""
    steps = failure.search.steps if failure.search else []
    for step in steps:
        if step.config.upper().endswith(".EFI"):
            name = step.finding.partition(";")[0]
            return sentence(
                f"what firmware would start from ({step.volume}) is not interpreted: {name}",
                f"{_FIRMWARE}, or {FROM_DOM0}",
            )
    return ""


def _with_kernels(failure: Failure) -> str:
    for volume, _ in proposals(failure.guest):
        return sentence(
            f"there are kernels on ({volume}), but no boot loader's configuration",
            "start one by hand as shown above, and install a boot loader in the guest",
        )
    return ""


def _without_boot(failure: Failure) -> str:
    """Return the sentence for a root file system whose /boot is empty."""
    guest = failure.guest
    for volume in guest.scan.volumes:
        try:
            if guest.facts(FileRef(volume.name, "/etc/fstab")) is None:
                continue
        except PygrubError:
            continue
        return sentence(
            f"({volume.name}) is a system without kernels or a boot loader's configuration: its"
            " /boot is elsewhere, or it never had one",
            f"{MORE_DISKS}, or {FROM_DOM0}",
        )
    return ""


RULES: Final = (
    _empty,
    _foreign,
    cut_short,
    _incomplete,
    _with_kernels,
    _unread,
    _damaged,
    _other_loader,
    _without_boot,
)
"""Each returns a sentence or nothing; the first sentence counts."""
