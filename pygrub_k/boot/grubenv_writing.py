"""GRUB's environment block on the guest's disk: the worker finds it, and the parent writes it.

Only for `--write-grubenv`. The worker cannot write: it says where the block lies, what is there
and what is to be there. The parent trusts none of that. It reads the place again, and replaces one
whole environment block by another of the same size, in one write; and the disk must be the one that
boots: all of the kernel that was extracted must lie on it, where the worker says.
"""

from __future__ import annotations

import os
from os.path import samestat

from pygrub_k.boot.extract import merged
from pygrub_k.errors import BootError, ConfinementError, OutputError
from pygrub_k.limits import ENVIRONMENT_SIZE, KERNEL_RUNS, READ_AT_ONCE
from pygrub_k.source import MappedSource
from pygrub_k.text import decimal, path_bytes, path_text, printable

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.boot.selection import Choice
    from pygrub_k.bootconfig.model import EnvironmentBlock, FileToLoad
    from pygrub_k.guest.guest import Guest
    from pygrub_k.source import ByteSource, FileSource

FIELDS: Final = 5
"""What an answer says of the block: number of the disk, byte offset on it, old bytes, new bytes,
and where on that disk the kernel lies: `OFFSET+LENGTH` in bytes, piece by piece."""
NOTHING: Final = (b"",) * FIELDS
"""The answer where nothing is to be written."""
SIGNATURE: Final = b"# GRUB Environment Block\n"
USUAL_SIZE: Final = 1024
"""Bytes of a block, as grub-editenv makes it."""
VALUE_SHOWN: Final = 200
"""Characters of a value that are shown."""


# -- in the worker ---------------------------------------------------------------------------


def located(guest: Guest, disks: Sequence[FileSource], choice: Choice) -> tuple[bytes, ...]:
    """Return the FIELDS that have a boot's environment block written; NOTHING without one.

    Raises BootError with the reason if it cannot be written in place.
    """
    blocks = choice.environment
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
        run = _no_block(block.old) or run
    if not isinstance(run, str):
        for number, disk in enumerate(disks):
            if disk is run[0]:
                kernel = _kernel_on(disk, guest, choice.kernel)
                if kernel is None:
                    run = (
                        f"the kernel {choice.kernel.file} is not stored on that disk as it is read"
                    )
                    break
                return b"%d" % number, b"%d" % run[1], block.old, block.new, kernel
        else:
            run = "it is not stored on the disk as it is read"
    raise BootError(f"--write-grubenv: {block.file} cannot be written in place: {run}")


def _content(guest: Guest, block: EnvironmentBlock) -> MappedSource | str:
    """Return what holds a block, or why only the guest should write there."""
    volume = guest.volume(block.file.volume)
    inode = guest.inode(block.file)
    reason = ""
    if volume.kind not in {"disk", "partition"}:
        reason = f"it lies on a {volume.kind}"
    elif inode.size != len(block.old):
        reason = f"its size is {inode.size} bytes now"
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
            return "it is fragmented"
        end += length
    return source, first


def _no_block(content: bytes) -> str:
    """Return why the parent would not take this for an environment block, or nothing."""
    if variables(content) is None:
        return "not all of it is an environment block"
    size = len(content)
    return "" if size >= USUAL_SIZE else f"it has {size} bytes, and a block at least {USUAL_SIZE}"


def _kernel_on(disk: FileSource, guest: Guest, kernel: FileToLoad) -> bytes | None:
    """Return where all of the kernel lies on a disk, in words; None if it does not lie there."""
    content = guest.inode(kernel.file).content()
    if not isinstance(content, MappedSource):
        return None
    length = content.size - kernel.offset if kernel.length is None else kernel.length
    runs = list(merged(content.runs(kernel.offset, length)))
    if len(runs) > KERNEL_RUNS or any(source is not disk for _, source, _ in runs):
        return None
    return b" ".join(b"%d+%d" % (offset, size) for size, _, offset in runs)


# -- in the parent ---------------------------------------------------------------------------


def write(disks: Sequence[FileSource], kernel: int, answer: list[bytes]) -> list[bytes]:
    """Replace the environment block that the first FIELDS of an answer name; return the rest.

    It is one write of the whole block. What was done is a note that comes before the rest.
    `kernel` is the descriptor of the kernel as extracted. Raises ConfinementError for what no
    honest worker says, and OutputError if the disk cannot be written to or has changed since;
    nothing is written then.
    """
    fields, notes = answer[:FIELDS], answer[FIELDS:]
    if tuple(fields) == NOTHING:
        return notes
    number, offset, old, new = _checked(disks, fields)
    disk = disks[number]
    if not _lies_on(disk, kernel, fields[-1]):
        raise ConfinementError("the worker would write to a disk other than the kernel's")
    where = f"--write-grubenv: {disk.name}, {len(new)} bytes at byte {offset}"
    try:
        _replace(disk, offset, old, new, where)
    except OSError as error:
        raise OutputError(f"{where}: {error.strerror}") from error
    return [path_bytes(f"{where}: written: {difference(old, new)}"), *notes]


def _lies_on(disk: FileSource, kernel: int, words: bytes) -> bool:
    """Return whether all of the kernel, an open file, lies on a disk where the worker says."""
    at = 0
    for offset, length in _pieces(words):
        if offset + length > disk.size:
            return False
        for start in range(0, length, READ_AT_ONCE):
            size = min(READ_AT_ONCE, length - start)
            if os.pread(kernel, size, at) != disk.read_at(offset + start, size):
                return False
            at += size
    return 0 < at == os.fstat(kernel).st_size


def _pieces(words: bytes) -> Iterator[tuple[int, int]]:
    """Yield (byte offset, length) of each `OFFSET+LENGTH`; ConfinementError for other words."""
    for word in words.split(b" ", KERNEL_RUNS):
        offset, plus, length = word.decode("ascii", "replace").partition("+")
        piece = decimal(offset), decimal(length)
        if piece[0] is None or not piece[1] or not plus:
            raise ConfinementError("the worker does not say where the kernel lies")
        yield piece[0], piece[1]


def difference(old: bytes, new: bytes) -> str:
    """Return in words what differs between two environment blocks, safe to show."""
    before, after = variables(old) or {}, variables(new) or {}
    changes = [
        f"{_shown(name)}={_shown(value)}"
        for name, value in after.items()
        if before.get(name) != value
    ]
    changes += [f"no {_shown(name)}" for name in before if name not in after]
    return ", ".join(changes) or "no variable differs"


def _shown(text: bytes) -> str:
    shown = printable(path_text(text[: 4 * VALUE_SHOWN]))
    return shown if len(shown) <= VALUE_SHOWN else f"{shown[:VALUE_SHOWN]}..."


def variables(block: bytes) -> dict[bytes, bytes] | None:
    """Return the variables of a block that is one from end to end; None for any other bytes.

    That is the signature, then lines `name=value`, in whose values a backslash makes the next byte
    literal, and comments; all that is left is padding of `#`. Values are returned as they stand.
    """
    body = block.rstrip(b"#")
    if not (body.startswith(SIGNATURE) and body.endswith(b"\n")) or b"\0" in body:
        return None
    found: dict[bytes, bytes] = {}
    at = len(SIGNATURE)
    while at < len(body):
        end = body.find(b"\n", at)
        if body[at : at + 1] != b"#":
            name, equals, _ = body[at:end].partition(b"=")
            if not equals or not name or name.translate(None, NAME_BYTES):
                return None
            end = _line_end(body, at)
            found[name] = body[at + len(name) + 1 : end]
        if end < 0:
            return None
        at = end + 1
    return found


def _line_end(body: bytes, at: int) -> int:
    """Return the offset of the first line end from `at` on that no backslash escapes, or -1."""
    end = body.find(b"\n", at)
    escape = body.find(b"\\", at)
    while 0 <= escape < end:
        at = escape + 2
        end = end if end >= at else body.find(b"\n", at)
        escape = body.find(b"\\", at)
    return end


def _replace(disk: FileSource, offset: int, old: bytes, new: bytes, where: str) -> None:
    descriptor = os.open(disk.name, os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        if not samestat(os.fstat(descriptor), os.fstat(disk.descriptor)):
            raise OutputError(f"{where}: this is another disk now")
        if os.pread(descriptor, len(old), offset) != old:
            raise OutputError(f"{where}: the environment block is not there, or has changed")
        written = os.pwrite(descriptor, new, offset)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if written != len(new):
        raise OutputError(f"{where}: only {written} are written; grub-editenv can make it anew")


def _checked(disks: Sequence[FileSource], fields: Sequence[bytes]) -> tuple[int, int, bytes, bytes]:
    """Return number of the disk, offset, old and new block; raises where one is not allowed.

    A block of another size than the usual one is longer, and is there already.
    """
    if len(fields) != FIELDS:
        raise ConfinementError(f"the worker's environment has {len(fields)} items, not {FIELDS}")
    old, new = fields[2:4]
    number, offset = (decimal(field.decode("ascii", "replace")) for field in fields[:2])
    if number is None or offset is None or number >= len(disks):
        raise ConfinementError("the worker names no place for the environment block")
    if not USUAL_SIZE <= len(old) == len(new) <= ENVIRONMENT_SIZE:
        raise ConfinementError(f"an environment block of {len(old)} and then {len(new)} bytes")
    if variables(old) is None or variables(new) is None:
        raise ConfinementError("the worker would write or replace something other than a block")
    if offset + len(old) > disks[number].size:
        raise ConfinementError(f"byte {offset} for the environment block is not on the disk")
    return number, offset, old, new


NAME_BYTES: Final = bytes(byte for byte in range(0x21, 0x7F) if byte not in b"#=\\")
"""What names of variables are made of."""
