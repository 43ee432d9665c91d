from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from spec_tools.findings import SpecError
from spec_tools.loading import in_its_orders, load

if TYPE_CHECKING:
    from pathlib import Path


def test_members_stand_at_their_keys_and_items_at_their_values(tmp_path: Path) -> None:
    path = tmp_path / "a.ksy"
    path.write_text("seq:\n  - id: first\n    type: u1\nenums:\n  kinds:\n    0x10: one\n")
    spec = load(path, "specs/a.ksy")
    assert spec.positions == {
        (): (1, 1),
        ("seq",): (1, 1),
        ("seq", 0): (2, 5),
        ("seq", 0, "id"): (2, 5),
        ("seq", 0, "type"): (3, 5),
        ("enums",): (4, 1),
        ("enums", "kinds"): (5, 3),
        ("enums", "kinds", 16): (6, 5),
    }


def test_scalars_are_plain_python(tmp_path: Path) -> None:
    path = tmp_path / "a.ksy"
    path.write_text("a: 0xff\nb: 'x'\nc: true\nd: 2024-01-02\ne: 1.5\nf:\ng: -3\nh: yes\ni: 0\n")
    data = load(path, "a.ksy").data
    assert data == {
        "a": 255, "b": "x", "c": True, "d": "2024-01-02", "e": "1.5",
        "f": None, "g": -3, "h": "yes", "i": 0,
    }  # fmt: skip
    assert {type(value) for value in data.values()} == {int, str, bool, type(None)}


def test_a_finding_in_what_is_not_there_points_to_what_is_around_it(tmp_path: Path) -> None:
    path = tmp_path / "a.ksy"
    path.write_text("doc: x\nseq:\n  - id: first\n")
    finding = load(path, "specs/a.ksy").finding(("seq", 0, "type", "cases"), "oh")
    assert str(finding) == "specs/a.ksy:3:5: /seq/0/type/cases: oh"


def test_numbers_written_as_text_find_their_keys(tmp_path: Path) -> None:
    path = tmp_path / "a.ksy"
    path.write_text("enums:\n  kinds:\n    -1: none\n    2: two\n")
    spec = load(path, "a.ksy")
    assert spec.locate(["enums", "kinds", "-1"]) == ("enums", "kinds", -1)
    assert spec.locate(["enums", "kinds", "3"]) == ("enums", "kinds", "3")


def test_all_duplicates_are_told_at_once_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "a.ksy"
    path.write_text("b: 1\nb: 2\na: 1\na: 2\n")
    with pytest.raises(SpecError) as refused:
        load(path, "a.ksy")
    assert [finding.line for finding in refused.value.findings] == [2, 4]


def test_an_absent_file_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"^specs/a\.ksy:1:1: cannot be read: No such file"):
        load(tmp_path / "a.ksy", "specs/a.ksy")


def test_a_spec_of_both_byte_orders_is_two(tmp_path: Path) -> None:
    path = tmp_path / "a.ksy"
    path.write_text("meta:\n  id: a\n  title: A disk\n  endian: le\n  -orders: both\nseq: []\n")
    first, second = in_its_orders(load(path, "specs/a.ksy"))
    assert (first.name, first.data["meta"]["endian"]) == ("a", "le")
    assert (second.name, second.file) == ("a_be", "specs/a.ksy")
    meta = second.data["meta"]
    assert (meta["id"], meta["title"], meta["endian"]) == ("a_be", "A disk, big-endian", "be")
    assert first.data["seq"] == second.data["seq"]
    path.write_text("meta:\n  id: a\n  title: A disk\n  endian: le\n")
    assert len(in_its_orders(load(path, "specs/a.ksy"))) == 1
