"""File names as Linux shows them (fs/isofs: isofs_name_translate, get_joliet_filename)."""

from __future__ import annotations

from pygrub_k._generated.susp_records import AlternateNameHeadRecord, NameFlags, Signature
from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.iso9660.descriptors import utf8_of
from pygrub_k.filesystems.iso9660.system_use import STRUCTURE
from pygrub_k.limits import ISO_NAME
from pygrub_k.records import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Final

    from pygrub_k.filesystems.iso9660.system_use import Entry

_VERSION: Final = b";1"
_AS_DOT: Final = bytes.maketrans(b";/", b"..")
_NOT_POSIX: Final = NameFlags.current | NameFlags.parent | NameFlags.host


def plain_name(stored: bytes) -> bytes:
    """Return a name of the primary tree: lower case, without version 1 and the dot before it."""
    name = stored.partition(b"\0")[0].lower()
    if name.endswith(_VERSION):
        name = name.removesuffix(_VERSION).removesuffix(b".")
    return name.translate(_AS_DOT)


def joliet_name(stored: bytes) -> bytes:
    """Return a name of Joliet's tree in UTF-8, without version 1 and dots at the end."""
    name = utf8_of(stored).removesuffix(_VERSION)
    return name.rstrip(b".") or name[:1]


def rock_ridge_name(found: Iterable[Entry]) -> tuple[bytes, bool]:
    """Return the name that the entries of a record give, or nothing, and whether it is hidden.

    Hidden is what was relocated: it appears where it belongs. Raises CorruptError.
    """
    name = b""
    for signature, body, where in found:
        if signature == Signature.alternate_name:
            head = record_at(AlternateNameHeadRecord, body, 0, where)
            if not head.flags & _NOT_POSIX:
                name += body[head.SIZE :].partition(b"\0")[0]  # as Linux cuts it
                if len(name) > ISO_NAME:
                    raise CorruptError(STRUCTURE, where, f"a name of {len(name)} bytes")
        elif signature == Signature.relocated:
            return b"", True
    return name, False


def folded(name: bytes) -> bytes:
    """Return a name in the form used to compare names without case and a trailing dot."""
    return name.lower().rstrip(b".")
