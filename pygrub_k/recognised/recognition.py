"""What a volume is that nothing reads: its kind and its identity."""

from __future__ import annotations

from pygrub_k.recognised.model import Identity, Recognised
from pygrub_k.recognised.parts import identity_of_part
from pygrub_k.recognised.registry import identity_of, recognised

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.filesystems.model import FilesystemType
    from pygrub_k.source import ByteSource


def of_volume(
    source: ByteSource, known: FilesystemType | None, *, is_partitioned: bool
) -> Recognised | None:
    """Return what a volume looks like, of which a kind may be `known`; None if nobody knows."""
    kind = known or recognised(source, is_partitioned=is_partitioned)
    if kind is None:
        return None
    return Recognised(kind.name, kind.reason, identity_of(kind.name, source))


def of_part(source: ByteSource, known: FilesystemType | None) -> Recognised:
    """Return the identity of a part of an array or a volume group, or of what is encrypted."""
    found = identity_of(known.name, source) if known else Identity()
    if found == Identity():
        found = identity_of_part(source)
    return Recognised("", "", found)
