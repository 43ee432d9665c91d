"""Where the symlinks of an exported tree may point: only into it.

In the guest an absolute target begins at the guest's root, and `..` at the root stays there. Below
a directory of another machine both lead out. So a target is rewritten where it could: the result
goes up by `..` no further than the export's own top, and then only down. As every symlink of the
tree is one of these, no chain of them leads out either, and what is meant is what the guest means,
but where `..` follows another symlink: there, the name is taken for a directory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def inside(target: bytes, directory: Sequence[bytes], top: Sequence[bytes]) -> bytes | None:
    """Return a target that stays in the export and means the same; None if it means something else.

    `directory` are the names from the guest's root to the directory in which the symlink is, `top`
    those to the directory that is exported, which is that one or above it.
    """
    parts = [part for part in target.split(b"/") if part not in (b"", b".")]
    depth = len(directory) - len(top)
    up = 0
    while up < len(parts) and parts[up] == b"..":
        up += 1
    if not target.startswith(b"/") and up <= depth and b".." not in parts[up:]:
        return target
    here: list[bytes] = [] if target.startswith(b"/") else list(directory)
    for part in parts:
        if part != b"..":
            here.append(part)
        elif here:
            here.pop()
    if here[: len(top)] != list(top):
        return None
    common = 0
    while common < min(len(here), len(directory)) and here[common] == directory[common]:
        common += 1
    steps = [b".."] * (len(directory) - common) + here[common:]
    return b"/".join(steps) or b"."
