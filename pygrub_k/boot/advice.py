"""The likeliest cause of a boot that failed, and what to do: the last sentence of a diagnosis."""

from __future__ import annotations

from pygrub_k.boot import selection
from pygrub_k.boot.search import Search
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import (
    CHECKSUM,
    CUT_SHORT,
    EMPTY_FILE,
    NO_DEVICE,
    NO_ENTRY,
    NO_FILE,
    NOT_READ,
    OTHER_PROGRAM,
    OTHER_TYPE,
    SYMLINKS,
    TOO_LARGE,
    ConfigError,
    FormatError,
    LimitError,
    PygrubError,
    SourceError,
    UnsupportedError,
)
from pygrub_k.guest.view import FileRef

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.boot.failure import Failure
    from pygrub_k.bootconfig.plain_kernels import Proposal
    from pygrub_k.guest.guest import Guest

MORE_DISKS: Final = "give the guest's other disks too (--disk=PATH each, in bootloader_args)"
FROM_DOM0: Final = "boot with kernel= and ramdisk= of dom0"
READABLE: Final = "keep /boot on ext4, XFS, FAT or btrfs without that feature"
KERNEL_LOG: Final = (
    "look into dom0's kernel log for errors of the disk, and check that it is given whole"
)
BY_HAND: Final = "or start a kernel by hand with --kernel=PATH"
CHECKS: Final = {
    "ext2/3/4": "e2fsck -f",
    "XFS": "xfs_repair",
    "btrfs": "btrfs check",
    "FAT": "fsck.fat",
}
"""What checks a file system, by its kind; the others cannot be repaired."""


def of_error(failure: Failure) -> str:
    """Return the sentence that the error and the configurations suggest; empty if neither does."""
    error = failure.error
    if failure.by_name and error.cause == NO_ENTRY:
        return sentence(
            "there is no such entry",
            "`pygrub-k -l DISK` lists those there are; --entry takes a number, a title or an id",
        )
    if error.cause == OTHER_TYPE:
        from pygrub_k.boot.start_type import OtherTypeError

        if isinstance(error, OtherTypeError):
            return sentence(error.reason, error.advice)
    if isinstance(error, LimitError):
        return _of_limit(error)
    if isinstance(error, (FormatError, SourceError)):
        return _of_damage(failure)
    if failure.menu is not None:
        return _of_entries(failure)
    return _of_configurations(failure) if failure.search else _of_files_by_hand(failure)


def sentence(cause: str, advice: str) -> str:
    """Return the last line of a diagnosis."""
    return f"nothing to boot: {cause}; {advice}"


def _of_limit(error: LimitError) -> str:
    if error.cause == TOO_LARGE:
        return sentence("a file is larger than allowed", "raise the limit that the message names")
    if error.cause == SYMLINKS:
        return sentence(
            f"symlinks lead in a circle ({error})", f"repair them in the guest, {BY_HAND}"
        )
    return sentence(
        "the guest's disk or configuration asks for more work than any boot needs",
        f"check it for damage, {BY_HAND}",
    )


def _of_files_by_hand(failure: Failure) -> str:
    """Return the sentence for a kernel or a ramdisk of the command line that is not there."""
    for volume, proposal in proposals(failure.guest):
        return sentence(
            "the guest has no such file",
            f"a kernel that it has is on ({volume}): {proposal}",
        )
    return sentence(
        "the guest has no such file",
        "paths are those inside its file systems: `pygrub-inspect ls -R DISK` lists them",
    )


# -- damage --------------------------------------------------------------------------------------


def _of_damage(failure: Failure) -> str:
    error = failure.error
    volume = error.where.partition("(")[2].partition(")")[0]
    name = f"({volume})" if volume else "a volume of the guest"
    cut = cut_short(failure)
    if cut:
        return cut
    if isinstance(error, UnsupportedError):
        return sentence(
            f"{name} is not read: {error.fault}",
            f"{READABLE}, or {FROM_DOM0}",
        )
    if isinstance(error, SourceError):
        return sentence(f"{name} cannot be read", KERNEL_LOG)
    advice = repair(failure.guest, volume)
    if error.cause == CHECKSUM:
        advice += ", or boot in spite of it with --checksums=warn"
    return sentence(f"{name} is damaged", advice)


def repair(guest: Guest, volume: str) -> str:
    """Return how a volume is repaired."""
    check = CHECKS.get(kind_of(guest, volume), "")
    return f"check it with `{check}` while the guest is off" if check else "restore it"


def kind_of(guest: Guest, volume: str) -> str:
    """Return what a volume holds by its magic, or nothing."""
    try:
        kind = guest.filesystem_type(volume)
    except PygrubError:
        return ""
    return kind.name if kind else ""


def cut_short(failure: Failure) -> str:
    """Return the sentence for a disk that ends before its partitions do, if one does."""
    problems = (*failure.guest.problems, *failure.guest.filesystem_problems())
    cut = {problem.where for problem in problems if problem.error.cause == CUT_SHORT}
    for volume in failure.guest.scan.volumes:
        if volume.name in cut:
            return sentence(
                f"the disk ends before ({volume.name}) does, so that a part of it is missing",
                "copy or grow the disk completely",
            )
    return ""


# -- a menu --------------------------------------------------------------------------------------


def _of_entries(failure: Failure) -> str:
    """Return the sentence for a menu with entries of which none that was tried boots."""
    menu = failure.menu
    assert menu is not None
    cut = cut_short(failure)
    if cut:
        return cut
    tried = [attempt.entry for attempt in menu.attempts]
    cause = failure.error.cause or selection.cause_of(*tried)
    advice = _other_start(failure)
    if cause == EMPTY_FILE:
        return sentence(
            "the kernel is an empty file (an update that was cut short)",
            f"{advice}, or repair the guest's /boot",
        )
    if cause == OTHER_PROGRAM:
        return sentence(
            "the entry starts something other than a Linux kernel",
            f'{advice}, or give the guest firmware (type = "hvm")',
        )
    if cause == NOT_READ:
        return sentence("what the entry loads lies on something that is not read", advice)
    if cause == NO_FILE or any(entry.missing for entry in tried):
        return sentence(
            f"{menu.config} names files that are not there (an update that was cut short, or a"
            " disk that is not given)",
            f"{advice}, or repair the guest's /boot",
        )
    return sentence(f"no entry of {menu.config} that is tried starts a Linux kernel", advice)


def _other_start(failure: Failure) -> str:
    """Return how else the guest can be started: by another entry, or a kernel that exists."""
    try:
        menu = Search(failure.guest, _with_entries(failure)).menu()
    except PygrubError:
        return BY_HAND.removeprefix("or ")
    for number, (_, entry) in enumerate(selection.flat(menu.entries)):
        if entry.kernel is not None and not _is_empty(failure.guest, entry.kernel.file):
            return f"boot another entry: --entry={number} ({entry.title})"
    for volume, proposal in proposals(failure.guest):
        return f"start a kernel of ({volume}) by hand: {proposal}"
    return BY_HAND.removeprefix("or ")


def _is_empty(guest: Guest, file: FileRef) -> bool:
    try:
        facts = guest.facts(file)
    except PygrubError:
        return True
    return facts is None or not facts.size


def proposals(guest: Guest) -> Iterator[tuple[str, Proposal]]:
    """Yield a volume that holds kernels, and how the newest of them is started by hand."""
    from pygrub_k.bootconfig.plain_kernels import propose

    for volume in guest.scan.volumes:
        if is_open(guest, volume.name):
            for proposal in propose(guest, volume.name):
                if not _is_empty(guest, FileRef(volume.name, proposal.kernel)):
                    yield volume.name, proposal
                    break


def is_open(guest: Guest, volume: str) -> bool:
    """Return whether a volume has a file system that is read."""
    try:
        guest.filesystem(volume)
    except PygrubError:
        return False
    return True


def _with_entries(failure: Failure) -> InterpretOptions:
    return InterpretOptions(failure.search.options.flavour if failure.search else "auto")


# -- configurations without entries --------------------------------------------------------------


def _of_configurations(failure: Failure) -> str:
    """Return the sentence for configurations that have no entries, if there is any."""
    if isinstance(failure.error, ConfigError):
        return sentence("the configuration is wrong", f"correct {failure.error.file}, {BY_HAND}")
    menus = failure.search.empty if failure.search else []
    if not menus:
        return ""
    config = menus[0].config
    causes = {getattr(problem, "cause", "") for menu in menus for problem in menu.problems}
    if NO_DEVICE in causes:
        return sentence(
            f"{config} searches a file system that is on none of the disks given",
            f"{MORE_DISKS}, or correct the UUID or label in it",
        )
    if NOT_READ in causes:
        return sentence(f"{config} leads on to something that is not read", MORE_DISKS)
    if NO_FILE in causes:
        return sentence(
            f"{config} leads on to a file that is not there",
            f"{MORE_DISKS}, or have the guest write its configuration anew",
        )
    return sentence(
        f"{config} has no entries",
        f"have the guest write it anew (grub2-mkconfig, update-grub, kernel-install), {BY_HAND}",
    )
