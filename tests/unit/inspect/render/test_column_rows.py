"""Inodes as blocks of columns, read back as Parquet."""

from __future__ import annotations

from stat import S_IFCHR, S_IFREG
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.batch import FACTS, NUMBER, TIMES, Batch
from pygrub_k.inspect.inode_list import Inodes
from pygrub_k.inspect.render.column_rows import INODE_COLUMNS, InodeColumns
from pygrub_k.inspect.render.output import COLUMNS
from pygrub_k.inspect.render.parquet_file import ParquetPrinter

if TYPE_CHECKING:
    from pathlib import Path

TREE = NUMBER + 1
"""What keys count besides numbers: subvolumes."""


def batch_of(numbers: list[int], value: int | None) -> Batch:
    """Return inodes all of whose columns have one value, in subvolume 5."""
    count = len(numbers)
    columns: dict[str, Any] = {name: [value] * count for name in FACTS}
    columns |= {f"{name}_ns": [1 if value else 0] * count for name in TIMES}
    columns["number"] = numbers
    kinds = [S_IFREG if value else 0] * count
    keys = [5 * TREE + number for number in numbers]
    return Batch(numbers, kinds, keys, columns, lambda _row: None)


def table(path: Path, *found: Inodes) -> list[dict[str, Any]]:
    rows = InodeColumns("hd0", lambda flags: (f"flag-{flags}",))
    with path.open("wb") as file:
        printer = ParquetPrinter(file.fileno(), INODE_COLUMNS)
        for piece in (*map(rows.piece, found), rows.end()):
            if piece:
                assert isinstance(piece, bytes)
                printer.put(COLUMNS + piece)
        printer.finish()
    read: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return read


def test_an_unreadable_inode_has_its_number_its_state_and_the_error(tmp_path: Path) -> None:
    """What the columns of its row have means nothing."""
    batch = batch_of([7, 8, 9], 3)
    batch.faults[1] = CorruptError("inode 8", 512, "it is damaged")
    batch.kinds[2] = S_IFCHR
    batch.devices[2] = (4, 64)
    good, bad, device = table(tmp_path / "t", Inodes(batch, ("allocated", "free", "orphan"), True))
    assert {name for name, value in bad.items() if value is not None} == {
        *("volume", "inode", "inode_state", "source", "error")
    }
    assert (bad["inode"], bad["inode_state"], bad["error"]) == (8, "free", str(batch.faults[1]))
    assert (good["inode"], good["kind"], good["flags"], good["size"]) == (7, "file", "flag-3", 3)
    assert (good["device"], good["error"], good["modified"].second) == (None, None, 3)
    assert (device["inode_state"], device["kind"]) == ("orphan", "character device")
    assert (device["device"], device["modified_nanosecond"]) == ("4:64", 1)


def test_inodes_that_were_never_written_have_numbers_and_states_alone(tmp_path: Path) -> None:
    """They stand between others in one block."""
    stretches = [
        Inodes(batch_of([1], 2), ("allocated",), True),
        Inodes(batch_of([2, 3], None), ("free", "free"), False),
        Inodes(batch_of([4], 2), ("allocated",), True),
    ]
    first, second, third, last = table(tmp_path / "t", *stretches)
    assert first | {"inode": 4} == last
    assert second | {"inode": 3} == third
    known = {name: value for name, value in second.items() if value is not None}
    assert known == {
        "volume": "hd0",
        "inode": 2,
        "inode_state": "free",
        "source": "live",
        "kind": "unknown",
    }


def test_many_inodes_make_several_blocks(tmp_path: Path) -> None:
    """No row is lost between them."""
    step, count = 512, 20
    found = [
        Inodes(batch_of(list(range(at * step, (at + 1) * step)), at + 1), ("free",) * step, True)
        for at in range(count)
    ]
    rows = table(tmp_path / "t", *found)
    assert [row["inode"] for row in rows] == list(range(step * count))
    assert [row["size"] for row in rows[::step]] == list(range(1, count + 1))
