from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.boot.search import NoMenuError, Search
from pygrub_k.errors import BootError, CorruptError, Problem, UnsupportedError
from pygrub_k.inspect.inspection import Inspection, Request
from pygrub_k.limits import PROBLEMS_KEPT
from pygrub_k.volumes.model import BlockDevice
from tests.unit.inspect.memory_filesystem import (
    MemoryFilesystem,
    MemoryGuest,
    MemoryInode,
    directory,
    file,
    symlink,
)

if TYPE_CHECKING:
    from pygrub_k.inspect.inspection import Subcommand

CORRUPT = CorruptError("inode 14", 4096, "made so by the test")


def inspection(subcommand: Subcommand, *members: Any, **what: Any) -> Inspection:
    guest = MemoryGuest(*members)
    disks = [BlockDevice("hd0", guest.volume("hd0").source)]
    return Inspection(Request(subcommand=subcommand, **what), guest, disks)


def lines(subject: Inspection) -> list[str]:
    return "".join(str(piece) for piece in subject.output()).splitlines()


def data(subject: Inspection) -> Any:
    return json.loads("".join(str(piece) for piece in subject.output()))


def root(**children: Any) -> MemoryFilesystem:
    return MemoryFilesystem(directory(2, **children))


def test_ls_without_path_shows_the_root():
    assert lines(inspection("ls", root(a=file(b""), b=directory(3)))) == ["a", "b"]


def test_ls_follows_a_symlink_to_a_directory():
    boot = directory(3, vmlinuz=file(b""))
    assert lines(inspection("ls", root(b=boot, link=symlink(b"b")), path=b"/link")) == ["vmlinuz"]


def test_ls_in_json_names_volume_and_path():
    found = data(inspection("ls", None, root(a=file(b"x")), path=b"/", as_json=True))
    assert (found["volume"], found["path"], found["problems"]) == ("hd0,gpt2", "/", [])
    assert [(entry["path"], entry["size"]) for entry in found["entries"]] == [("/a", 1)]


def test_ls_goes_on_behind_damage_and_tells_it():
    subject = inspection("ls", root(a=CORRUPT, b=file(b"")), long=True, path=b"/")
    assert [line.split()[-1] for line in lines(subject)] == ["a", "b"]
    assert subject.problems() == [
        "(hd0,gpt1)/a: inode 14 at byte 4096 of the volume: made so by the test"
    ]


def test_ls_in_json_has_damaged_entries_too():
    found = data(inspection("ls", root(a=CORRUPT), as_json=True))
    assert found["entries"][0]["error"] == str(CORRUPT)
    assert len(found["problems"]) == 1


def test_stat_does_not_follow_a_symlink():
    found = data(inspection("stat", root(k=symlink(b"boot/k")), path=b"/k", as_json=True))
    assert (found["kind"], found["target"]) == ("symlink", "boot/k")


def test_stat_shows_what_can_be_read_of_a_damaged_file():
    class Broken(MemoryInode):
        def content(self) -> Any:
            raise CORRUPT

    subject = inspection("stat", root(k=Broken(14)), path=b"/k", as_json=True)
    found = data(subject)
    assert found["runs"] == []
    assert found["problems"] == subject.problems() == [f"(hd0,gpt1)/k: {CORRUPT}"]


def test_an_inode_by_number_needs_a_file_system_that_numbers_them():
    with pytest.raises(UnsupportedError, match="no numbers"):
        lines(inspection("stat", root(), inode=12))


def test_cat_gives_bytes():
    assert list(inspection("cat", root(k=file(b"\x1b\xff")), path=b"/k").output()) == [b"\x1b\xff"]


def test_what_a_driver_notes_is_a_problem_though_it_is_no_damage():
    note = UnsupportedError("XFS log", None, "it lies on another device")
    system = root()
    system.problems.append(Problem("XFS", note))
    subject = inspection("ls", system)
    lines(subject)
    assert subject.problems() == ["hd0,gpt1: XFS log: it lies on another device"]


def test_layout_tells_damage_and_counts_it_as_a_problem():
    subject = inspection("layout", CORRUPT, root(), as_json=True)
    found = data(subject)
    assert [volume["content"]["state"] for volume in found["volumes"]] == [
        "nothing known",
        "damaged",
        "readable",
    ]
    assert found["problems"] == subject.problems() == [f"hd0,gpt1: {CORRUPT}"]


def test_a_kind_that_is_not_read_is_no_problem():
    subject = inspection("layout", UnsupportedError("memory", 0, "not read"))
    lines(subject)
    assert subject.problems() == []


def test_what_a_file_system_survived_is_a_problem_and_told_once():
    filesystem = root(a=CORRUPT)
    filesystem.problems += [Problem("ext4", CORRUPT), Problem("ext4", CORRUPT)]
    subject = inspection("ls", filesystem, long=True)
    lines(subject)
    assert subject.problems() == [f"(hd0,gpt1)/a: {CORRUPT}"]


def test_problems_beyond_a_bound_are_counted():
    children = {
        f"f{number}": CorruptError(f"inode {number}", 0, "") for number in range(PROBLEMS_KEPT + 5)
    }
    subject = inspection("ls", root(**children), long=True)
    lines(subject)
    assert len(subject.problems()) == PROBLEMS_KEPT + 1
    assert subject.problems()[-1] == "5 more problems"


def test_boot_without_configuration_prints_the_report_and_fails(monkeypatch):
    def menu(_: object) -> None:
        raise NoMenuError("nothing to boot")

    monkeypatch.setattr(Search, "menu", menu)
    printed: list[object] = []
    subject = inspection("boot", root(), as_json=True)
    with pytest.raises(BootError, match="nothing to boot"):
        printed.extend(subject.output())
    assert json.loads("".join(map(str, printed)))["config"] is None


def test_a_problem_in_several_places_is_counted():
    subject = inspection("ls", root(a=CORRUPT, b=CORRUPT, c=CORRUPT), long=True, path=b"/")
    assert len(lines(subject)) == 3
    assert subject.problems() == [
        "(hd0,gpt1)/a: inode 14 at byte 4096 of the volume: made so by the test (3 times)"
    ]


def test_ls_says_which_volume_it_took_where_there_are_several():
    several = inspection("ls", None, root(a=file(b"x")), root(b=file(b"y")), path=b"/")
    assert lines(several) == ["a"]
    assert several.notes() == ["this is hd0,gpt2; --volume chooses another: hd0,gpt3"]
    for other in (
        inspection("ls", None, root(a=file(b"x")), path=b"/"),
        inspection("ls", root(a=file(b"x")), root(), path=b"/", volume="hd0,gpt1"),
    ):
        assert lines(other) == ["a"]
        assert other.notes() == []
