"""Tables of deleted files and of differences: how they fit a window, and what is coloured."""

from __future__ import annotations

import pytest

from pygrub_k.filesystems.lost import LostFile
from pygrub_k.inspect.comparing import Difference
from pygrub_k.inspect.render.difference_text import difference_line
from pygrub_k.inspect.render.lost_text import LostTable
from pygrub_k.inspect.render.styles import painted, unmarked

LOST = LostFile(
    path=b"/etc/ro\nt",
    number=12,
    inode_state="freed",
    facts=None,
    content="partly overwritten",
    deleted=10**18,
    source="journal 12",
    inode_source="inode table",
)


@pytest.mark.parametrize(
    ("width", "left_out"),
    [
        (None, ""),
        (160, ""),
        (140, "(NAME FROM: in a wider window, or with --json)"),
        (120, "(CONTENT FROM, NAME FROM: in a wider window, or with --json)"),
        (80, "(DELETED, CONTENT FROM, NAME FROM: in a wider window, or with --json)"),
    ],
)
def test_a_narrow_window_leaves_columns_out_and_says_so(width: int | None, left_out: str) -> None:
    table = LostTable(width)
    heading, line = unmarked(table.heading()), unmarked(table.line("hd0", LOST))
    assert table.ending() == left_out
    for name in ("DELETED", "CONTENT FROM", "NAME FROM"):
        assert (name in heading) is (name not in left_out)
    assert line.index("/etc/ro\\nt") == heading.index("PATH")
    assert width is None or heading.index("PATH") + 24 <= max(width, 96)


def test_how_sure_a_content_is_is_coloured() -> None:
    line = painted(LostTable().line("hd0", LOST).encode(), colour=True).decode()
    assert "\x1b[33mpartly overwritten\x1b[0m" in line


def test_what_was_added_and_removed_is_coloured() -> None:
    lines = [difference_line("hd0", Difference(verb, b"/x", 0)) for verb in ("added", "removed")]
    assert list(map(unmarked, lines)) == ["+ (hd0)/x", "- (hd0)/x"]
    shown = painted("\n".join(lines).encode(), colour=True).decode()
    assert shown == "\x1b[32m+ (hd0)/x\x1b[0m\n\x1b[31m- (hd0)/x\x1b[0m"
