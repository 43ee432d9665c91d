"""Text of rows that come one by one: how it fits a window, and what is coloured."""

from __future__ import annotations

import pytest

from pygrub_k.filesystems.damage import Damage
from pygrub_k.filesystems.past import Change, Part, Step
from pygrub_k.inspect.render import damage_rows, space_rows
from pygrub_k.inspect.render.past_text import change_lines, step_lines
from pygrub_k.inspect.render.styles import painted, unmarked
from pygrub_k.inspect.unallocated import Gap
from pygrub_k.inspect.verification import Found, Verdict

DAMAGE = Damage(
    check="checksum",
    structure="ext4 inode 12",
    message="wrong checksum: 0x0000 computed, 0xffff stored, " + "and more " * 9 + "\x1b[31m",
    position=284416,
)
FOUND = Found("hd0,gpt1", DAMAGE, "hd0", 1332992)
GAP = Gap("hd0,gpt1", "free", 0, 10**14)


@pytest.mark.parametrize(
    ("width", "left_out"),
    [(None, ()), (120, ()), (80, ("CHECK",)), (61, ("CHECK", "VOLUME"))],
)
def test_findings_fit_the_window(width: int | None, left_out: tuple[str, ...]) -> None:
    form = damage_rows.text_format(width)
    heading, lines = unmarked(form.head({})), unmarked(form.line(FOUND)).splitlines()
    for name in ("CHECK", "VOLUME", "PLACE"):
        assert (name in heading) is (name not in left_out)
    assert lines[0][heading.index("WHAT") :].startswith("ext4 inode 12: ")
    assert (len(lines) == 1) is (width is None)
    words = " ".join(line[heading.index("WHAT") :] for line in lines)
    assert words.endswith("and more \\x1b[31m")
    if width is not None:
        assert max(map(len, lines)) <= width
    verdict = Verdict("hd0,gpt1", "ext4", errors=1)
    tail = unmarked(form.tail([verdict]))
    assert tail.startswith(f"({', '.join(sorted(left_out, reverse=True))}: ") is bool(left_out)
    assert tail.endswith("(hd0,gpt1) ext4: errors: 1, warnings: 0; checked: nothing\n")


def test_findings_are_coloured_by_how_bad_they_are() -> None:
    form = damage_rows.text_format(None)
    shown = painted(form.line(FOUND).encode(), colour=True).decode()
    assert shown.startswith("\x1b[31merror\x1b[0m  ")
    assert "\\x1b[31m" in shown
    verdict = Verdict("hd0", "xfs", warnings=1)
    assert painted(form.tail([verdict]).encode(), colour=True).startswith(b"\x1b[33m(hd0) xfs")


@pytest.mark.parametrize(("width", "is_whole"), [(None, True), (80, True), (79, False)])
def test_unallocated_runs_fit_the_window(width: int | None, *, is_whole: bool) -> None:
    form = space_rows.text_format(width)
    lines = unmarked(form.head({}) + form.line(GAP, ("hd0", 1048576))).splitlines()
    assert ("hd0 1048576" in lines[1]) is is_whole
    assert max(map(len, lines)) <= (width or 80)
    tail = unmarked(form.tail(1, 10**14, ()))
    assert ("DISK AND ITS BYTE: in a wider window" in tail) is not is_whole
    assert tail.endswith("1 runs, 100000000000000 bytes\n")


def test_steps_of_a_journal_fit_the_window_and_are_coloured() -> None:
    part = Part(block=5, position=5120, kept_at=90112, role="block bitmap of group 0 \x02", note="")
    step = Step("journal:12", 10**18, "complete", (part,), overwritten=1)
    whole = list(map(unmarked, step_lines("hd0", step)))
    assert len(whole) == 2
    assert "\\x02" in whole[1]
    narrow = list(map(unmarked, step_lines("hd0", step, 40)))
    assert max(map(len, narrow)) <= 40
    assert " ".join(" ".join(narrow).split()) == " ".join(" ".join(whole).split())
    shown = painted("\n".join(step_lines("hd0", step)).encode(), colour=True)
    assert shown.startswith(b"\x1b[33m(hd0) journal:12")


def test_changes_fit_the_window() -> None:
    change = Change("inode 12", "size", "1" * 30, "2" * 30)
    (whole,) = change_lines(change)
    assert whole == f"inode 12: size: {'1' * 30} -> {'2' * 30}"
    assert max(map(len, change_lines(change, 50))) <= 50
    (added,) = change_lines(Change("inode 12", "", "", "new"))
    assert unmarked(added) == "inode 12: new"
