"""GRUB's environment block on the guest's disk: the worker finds it, and the parent writes it.

Only for `--write-grubenv`. The worker cannot write; it says where the block lies, what is there
and what is to be there. The parent believes nothing of that: it reads again what is there, and
replaces an environment block by an environment block of the same size, in one piece.
"""

from __future__ import annotations

import os
from os.path import samestat

from pygrub_k.errors import BootError, ConfinementError, OutputError
from pygrub_k.limits import ENVIRONMENT_SIZE
from pygrub_k.source import MappedSource
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Final

    from pygrub_k.bootconfig.model import EnvironmentBlock
    from pygrub_k.guest.guest import Guest
    from pygrub_k.source import ByteSource, FileSource

FIELDS: Final = 4
"""What an answer says of the block: number of the disk, byte offset on it, old bytes, new bytes."""
NOTHING: Final = (b"",) * FIELDS
"""The answer where nothing is to be written."""
SIGNATURE: Final = b"# GRUB Environment Block\n"


# -- in the worker ---------------------------------------------------------------------------


def located(
    guest: Guest, disks: Sequence[FileSource], blocks: Sequence[EnvironmentBlock]
) -> tuple[bytes, ...]:
    """Return the FIELDS that have a boot's environment block written; NOTHING without one.

    Raises BootError with the reason if it cannot be written in place.
    """
    if not blocks:
        return NOTHING
    if len(blocks) > 1:
        names = ", ".join(str(block.file) for block in blocks)
        raise BootError(f"--write-grubenv: {names}: more than one block would have to be written")
    (block,) = blocks
    if block.problem:
        raise BootError(f"--write-grubenv: {block.problem}")
    content = _content(guest, block)
    run = content if isinstance(content, str) else _run(content)
    if not isinstance(run, str):
        for number, disk in enumerate(disks):
            if disk is run[0]:
                return b"%d" % number, b"%d" % run[1], block.old, block.new
        run = "it is not read from a disk as it stands"
    raise BootError(f"--write-grubenv: {block.file} cannot be written in place: {run}")


def _content(guest: Guest, block: EnvironmentBlock) -> MappedSource | str:
    """Return what holds a block, or why nobody but the guest should write there."""
    volume = guest.volume(block.file.volume)
    inode = guest.inode(block.file)
    reason = ""
    if volume.kind not in {"disk", "partition"}:
        reason = f"it lies on a {volume.kind}"
    elif inode.size != len(block.old):
        reason = f"its size is {inode.size} bytes by now"
    else:
        reason = inode.reason_against_writing()
    if reason:
        return reason
    content = inode.content()
    return content if isinstance(content, MappedSource) else "it does not lie in blocks"


def _run(content: MappedSource) -> tuple[ByteSource | None, int] | str:
    """Return (source, byte offset) of content that lies there in one piece, or why it does not."""
    runs = list(content.runs(0, content.size))
    _, source, first = runs[0]
    end = first
    for length, other, offset in runs:
        if other is None:
            return "not all of it is allocated"
        if other is not source or offset != end:
            return "it lies in several pieces"
        end += length
    return source, first


# -- in the parent ---------------------------------------------------------------------------


def write(disks: Sequence[FileSource], answer: list[bytes]) -> list[bytes]:
    """Replace the environment block that the first FIELDS of an answer name; return the rest.

    It is one write of the whole block. What was done is a note that comes before the rest. Raises
    ConfinementError for what no honest worker says, and OutputError if the disk cannot be written
    to or has changed since; nothing is written then.
    """
    fields, notes = answer[:FIELDS], answer[FIELDS:]
    if tuple(fields) == NOTHING:
        return notes
    number, offset, old, new = _checked(disks, fields)
    disk = disks[number]
    where = f"--write-grubenv: {disk.name}, {len(new)} bytes at byte {offset}"
    try:
        _replace(disk, offset, old, new, where)
    except OSError as error:
        raise OutputError(f"{where}: {error.strerror}") from error
    return [f"{where}: written".encode("utf-8", "surrogateescape"), *notes]


def _replace(disk: FileSource, offset: int, old: bytes, new: bytes, where: str) -> None:
    descriptor = os.open(disk.name, os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        if not samestat(os.fstat(descriptor), os.fstat(disk.descriptor)):
            raise OutputError(f"{where}: that is another disk by now")
        if os.pread(descriptor, len(old), offset) != old:
            raise OutputError(f"{where}: the environment block is not there, or has changed")
        written = os.pwrite(descriptor, new, offset)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if written != len(new):
        raise OutputError(f"{where}: only {written} are written; grub-editenv can make it anew")


def _checked(disks: Sequence[FileSource], fields: Sequence[bytes]) -> tuple[int, int, bytes, bytes]:
    """Return number of the disk, offset, old and new block, if they are what they should be."""
    if len(fields) != FIELDS:
        raise ConfinementError(f"the worker's environment has {len(fields)} items, not {FIELDS}")
    old, new = fields[2:]
    number, offset = (decimal(field.decode("ascii", "replace")) for field in fields[:2])
    if number is None or offset is None or number >= len(disks):
        raise ConfinementError("the worker names no place for the environment block")
    if not len(SIGNATURE) <= len(old) == len(new) <= ENVIRONMENT_SIZE:
        raise ConfinementError(f"an environment block of {len(old)} and then {len(new)} bytes")
    if not (old.startswith(SIGNATURE) and new.startswith(SIGNATURE)):
        raise ConfinementError("the worker would write what is no environment block, or over none")
    if offset + len(old) > disks[number].size:
        raise ConfinementError(f"byte {offset} for the environment block is not on the disk")
    return number, offset, old, new
