"""Inodes as text: a line without facts has its columns where the others have theirs."""

from __future__ import annotations

from pygrub_k.inspect.render.inode_rows import HEAD, NOTHING


def test_columns_of_inodes_that_were_never_written() -> None:
    line = NOTHING % (1234567, "free")
    assert line.index("1234567") + 7 == HEAD.index("INODE") + 5
    assert line.index("free") == HEAD.index("STATE")
    assert line.index("?") == HEAD.index("MODE")
    assert line.rindex("-") == HEAD.index("MODIFIED")
    assert [len(part) for part in (NOTHING % (1, "allocated")).split()] == [1, 9, 10, 1, 1, 1, 1, 1]
