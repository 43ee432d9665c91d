"""Fixed-size structures of ext, read so that an error names the structure it is part of."""

from __future__ import annotations

from pygrub_k.errors import CorruptError
from pygrub_k.kaitai import record_at

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.kaitai import R


def part_at(table: type[R], data: bytes, offset: int, structure: str, where: int) -> R:
    """Read a part at `offset` of `data`, the bytes of `structure`, which lies at byte `where`."""
    try:
        return record_at(table, data, offset, where)
    except CorruptError as error:
        raise CorruptError(structure, where, error.reason) from error
