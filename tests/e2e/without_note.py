#!/usr/bin/env python3
"""Unpack a kernel, take one of its ELF notes for Xen away, and pack it by gzip.

    tests/e2e/without_note.py KIND KERNEL OUTPUT

KIND is the note's number in Xen's elfnote.h: 1 makes a kernel that cannot be PV, 18 one that cannot
be PVH.
"""

from __future__ import annotations

import gzip
import re
import struct
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.linux_x86 import setup_header
from pygrub_k.kernels.unpacking import LONGEST_MAGIC, Unpacking, kind_of

UNKNOWN = 0x7F


def main(kind: int, kernel: Path, output: Path) -> None:
    """Write the kernel without that note."""
    data = kernel.read_bytes()
    content = StoredContent(lambda at, length: data[at : at + length], len(data))
    header = setup_header(content)
    if header is None:
        raise SystemExit(f"{kernel}: no bzImage")
    first = (header.num_setup_sectors + 1) * 512 + header.ofs_payload
    how = kind_of(content.read(first, LONGEST_MAGIC))
    elf = b"".join(Unpacking(how, content, first).pieces())
    size, number = (re.escape(struct.pack("<I", one)) for one in (len(b"Xen\0"), kind))
    note = re.compile(size + b"...." + number + rb"(?=Xen\0)", re.DOTALL)
    changed, count = note.subn(
        lambda found: found[0][:8] + struct.pack("<I", UNKNOWN), elf, count=1
    )
    if not count:
        raise SystemExit(f"{kernel}: it has no note of kind {kind}")
    output.write_bytes(gzip.compress(changed, compresslevel=1))


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]))
