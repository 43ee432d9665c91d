"""What is found wrong and survived is recorded once, and not without end."""

from __future__ import annotations

from functools import partial

import pytest

from pygrub_k.errors import CorruptError, SourceError
from pygrub_k.findings import Findings, wrong_checksum
from pygrub_k.limits import PROBLEMS_KEPT


def test_problems_are_kept_in_order_each_once() -> None:
    findings = Findings("XFS")
    for offset in (8, 4, 8):
        findings.note(CorruptError("it", offset, "wrong"))
    findings.note(SourceError("gone"), "hd0,gpt2")
    assert list(map(str, findings.problems)) == [
        "XFS: it at byte 8 of the volume: wrong",
        "XFS: it at byte 4 of the volume: wrong",
        "hd0,gpt2: gone",
    ]


def test_the_same_problem_elsewhere_is_another() -> None:
    findings = Findings()
    for where in ("hd0", "hd1"):
        findings.note(SourceError("gone"), where)
    assert [problem.where for problem in findings.problems] == ["hd0", "hd1"]


def test_problems_are_bounded() -> None:
    findings = Findings("XFS")
    for number in range(PROBLEMS_KEPT + 5):
        findings.note(CorruptError("it", number, "wrong"))
    assert len(findings.problems) == PROBLEMS_KEPT


def test_what_is_asked_for_plainly_raises_instead_of_noting() -> None:
    findings = Findings("XFS", verify=False)
    error = CorruptError("it", 8, "wrong")
    assert findings.plainly(lambda: 7) == 7
    for ask in (findings.note, findings.refuse):
        with pytest.raises(CorruptError, match="wrong"):
            findings.plainly(partial(ask, error))
    assert not findings.problems
    findings.note(error)
    with pytest.raises(CorruptError, match="wrong"):  # known ones, too
        findings.plainly(lambda: findings.note(error))
    assert len(findings.problems) == 1


def test_what_does_not_verify_is_refused() -> None:
    findings = Findings()
    with pytest.raises(CorruptError, match="it at byte 8 of the volume: belongs to inode 7"):
        findings.mismatch("it", 8, "belongs to inode 7")
    with pytest.raises(
        CorruptError, match="wrong checksum: 0x00000001 computed, 0x00000002 stored"
    ):
        findings.verify_checksum("it", 8, 1, 2)
    assert not findings.problems


def test_what_does_not_verify_is_recorded_where_it_is_to_be_used() -> None:
    findings = Findings(verify=False)
    findings.mismatch("it", None, "belongs to inode 7")
    findings.verify_checksum("it", 8, b"\1\2", b"\0\2")
    assert [str(problem.error) for problem in findings.problems] == [
        "it: belongs to inode 7",
        "it at byte 8 of the volume: wrong checksum: 0x0102 computed, 0x0002 stored",
    ]


def test_right_checksums_are_no_findings() -> None:
    findings = Findings(verify=False)
    findings.verify_checksum("it", 8, 1, 1)
    findings.verify_checksum("it", 8, b"a", b"a")
    assert not findings.problems


def test_a_checksum_is_shown_as_it_is_stored() -> None:
    assert wrong_checksum(255, b"\0\1") == "wrong checksum: 0x000000ff computed, 0x0001 stored"
