"""Where a symlink points, put together from its components: RRIP, draft 1.12, 4.1.3."""

from __future__ import annotations

from pygrub_k._generated.susp_records import (
    ComponentFlags,
    ComponentHeadRecord,
    SymbolicLinkHeadRecord,
)
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.iso9660.system_use import STRUCTURE
from pygrub_k.limits import PATH_LENGTH
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

_HEAD: Final = ComponentHeadRecord.SIZE
_STANDS_FOR: Final = {
    ComponentFlags.current: b".",
    ComponentFlags.parent: b"..",
    ComponentFlags.root: b"/",
}


class Target:
    """A target that grows with each entry of its symlink."""

    __slots__ = ("_is_open", "path")

    def __init__(self) -> None:
        self.path = b""
        self._is_open = True  # the next component follows without a slash

    def add(self, body: bytes, where: int) -> None:
        """Add an entry's components; CorruptError if they do not fit, or the path is too long."""
        position = record_at(SymbolicLinkHeadRecord, body, 0, where).SIZE
        while len(body) - position >= _HEAD:
            head = record_at(ComponentHeadRecord, body, position, where)
            flags, length = head.flags, head.len_content
            position += _HEAD
            text = body[position : position + length]
            if len(text) < length or b"\0" in text:
                raise CorruptError(STRUCTURE, where, f"a component of {length} bytes does not fit")
            position += length
            kind = flags & ~ComponentFlags.continues
            if kind:
                text = self._special(kind, where)
            if not self._is_open:
                text = b"/" + text
            self._is_open = bool(flags & ComponentFlags.continues or kind == ComponentFlags.root)
            self.path += text
            if len(self.path) >= PATH_LENGTH:
                raise CorruptError(STRUCTURE, where, f"a symlink of {len(self.path)} bytes")

    @staticmethod
    def _special(kind: int, where: int) -> bytes:
        try:
            return _STANDS_FOR[kind]
        except KeyError:
            reason = f"a symlink's component of kind {kind:#x}: host names and mounts are not read"
            raise UnsupportedError(STRUCTURE, where, reason) from None
