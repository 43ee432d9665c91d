"""The setup header of a Linux kernel for x86, and the compressed kernel that it leads to.

https://docs.kernel.org/arch/x86/boot.html
"""

from __future__ import annotations

from pygrub_k._generated.kernel_headers_records import LinuxX86Record
from pygrub_k.errors import CorruptError
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.unpacked import as_read_by_grub
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, kind_of
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.kernels.content import Content

_HEADER: Final = 0x1F1
_BOOT_FLAG: Final = 0xAA55
_WITH_PAYLOAD: Final = 0x208
"""The first version of the protocol that says where the compressed kernel lies."""
_SECTOR: Final = 512
_LEN_SIZE: Final = 4
_LEAST: Final = 6
"""Bytes that GRUB looks at to see how a kernel is packed."""


def setup_header(content: Content) -> LinuxX86Record | None:
    """Return the setup header of a kernel for x86; None if this is none."""
    data = content.read(_HEADER, LinuxX86Record.SIZE)
    if len(data) < LinuxX86Record.SIZE:
        return None
    try:
        header = record_at(LinuxX86Record, data, 0, _HEADER)
    except CorruptError:
        return None
    return header if header.boot_flag == _BOOT_FLAG else None


def payload(content: Content, charge: Callable[[int], None]) -> Content | None:
    """Return the kernel inside a bzImage, unpacked as it is read; None if there is none.

    Linux puts four bytes with its size behind what is packed. GRUB looks for the end of xz before
    them, and knows no kernel that goes on behind the file's end. `charge` is told how many bytes
    were unpacked.
    """
    header = setup_header(content)
    if header is None or header.version < _WITH_PAYLOAD:
        return None
    first = (header.num_setup_sectors + 1) * _SECTOR + header.ofs_payload
    size = header.len_payload
    if size < _LEAST or not content.reaches(first + size):
        return None
    if kind_of(content.read(first, LONGEST_MAGIC)) == "XZ":
        size -= _LEN_SIZE
    return as_read_by_grub(StoredContent(content.read, size, first), charge)
