"""Whether a file is a kernel or a ramdisk, by what it begins with."""

from __future__ import annotations

from pygrub_k._generated.kernel_headers_records import LinuxRiscvRecord
from pygrub_k.errors import PygrubError
from pygrub_k.kernels import cpio
from pygrub_k.kernels.content import StoredContent, structure
from pygrub_k.kernels.elf import Elf
from pygrub_k.kernels.kinds import CHECKS, OutsideError
from pygrub_k.kernels.programs import firmware_header
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, Unpacking, kind_of
from pygrub_k.limits import MIB

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final, Literal

    from pygrub_k.kernels.content import Content

    Kind = Literal["kernel", "ramdisk", ""]

_HEADS: Final = ("x86-linux", "arm64-linux")
_ARM: Final = "arm-linux"
_ZEROS: Final = 1 * MIB
"""Zeros in front of an archive that are passed."""


def kind_of_file(content: Content) -> Kind:
    """Return what a file is, also if it is packed; empty for all that is neither.

    Raises what reading the file raises.
    """
    head = content.read(0, LONGEST_MAGIC)
    packed = kind_of(head)
    if not packed:
        return _kind(content)
    try:
        piece = next(Unpacking(packed, content).pieces(), b"")
    except PygrubError:
        return ""
    inside = StoredContent(lambda at, length: piece[at : at + length], len(piece))
    return _kind(inside)


def _kind(content: Content) -> Kind:
    head = content.read(0, _ZEROS).lstrip(b"\0")[: cpio.LONGEST_MAGIC]
    if cpio.format_of(head) or kind_of(head):
        return "ramdisk"
    if Elf.of(content) is not None or firmware_header(content) is not None:
        return "kernel"
    if structure(LinuxRiscvRecord, content) is not None:
        return "kernel"
    return "kernel" if any(_is(name, content) for name in (*_HEADS, _ARM)) else ""


def _is(name: str, content: Content) -> bool:
    try:
        return CHECKS[name](content)
    except OutsideError:
        return False
