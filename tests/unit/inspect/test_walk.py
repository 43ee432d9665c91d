"""Walks read small directories in groups: the same rows, in the same order."""

from __future__ import annotations

from stat import S_IFDIR, S_IFLNK, S_IFREG
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.errors import CorruptError
from pygrub_k.filesystems.batch import Batch, Names
from pygrub_k.inspect import read_ahead, walk
from pygrub_k.inspect.paths import shown_path
from pygrub_k.inspect.rows import Fault, Part
from pygrub_k.inspect.walk import Walk

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Tree = dict[bytes, Any]
"""Names with a tree for a directory, bytes for a symlink's target, None for a file."""

TREE: Tree = {
    b"a": {b"1": None, b"2": {b"deep": {b"x": None}, b"y": None}, b"3": None},
    b"b": {},
    b"c": {b"link": b"target", b"plain": None},
    b"d": {b"odd|name": None, b"z": None},
    b'e"': {b"below an odd name": None},
    b"f": None,
    b"g": {b"%d" % number: {b"inside": None} for number in range(30)},
    b"h": {b"dangling": b""},
}


class TreeScan:
    """Scans a tree in memory; counts what is asked of it."""

    def __init__(self, tree: Tree) -> None:
        self._found: list[Any] = []
        self._numbers: dict[int, int] = {}
        self.root = self._numbered(tree)
        self.groups = 0
        self.instead: dict[int, Names] = {}
        """What some directories have besides."""
        self.names_read: list[int] = []

    def _numbered(self, thing: Any) -> int:
        self._found.append(thing)
        number = len(self._found) - 1
        if isinstance(thing, dict):
            self._found[number] = {name: self._numbered(below) for name, below in thing.items()}
        return number

    def identity(self, inode: int) -> int:
        return inode

    def inode(self, identity: int) -> int:
        return identity

    def flag_names(self, _flags: Any) -> tuple[str, ...]:
        return ()

    def batch(self, identities: Sequence[int]) -> Batch:
        kinds = [self._kind(number) for number in identities]
        return Batch(identities, kinds, identities, {"number": identities}, lambda _row: None)

    def _kind(self, number: int) -> int:
        found = self._found[number]
        if isinstance(found, dict):
            return S_IFDIR
        return S_IFREG if found is None else S_IFLNK

    def names(self, identity: int) -> Iterator[Names]:
        self.names_read.append(identity)
        found = self._found[identity]
        yield self.instead.get(identity) or Names(list(found), list(found.values()))

    def plain_names(self, identity: int) -> Names | None:
        return next(self.names(identity))

    def plain_batch(self, identities: Sequence[int]) -> Batch | None:
        self.groups += 1
        return self.batch(identities)

    def plain_target(self, batch: Batch, row: int) -> bytes:
        return self.target(batch, row)

    def target(self, batch: Batch, row: int) -> bytes:
        target: bytes = self._found[batch.identities[row]]
        if not target:
            raise CorruptError("symlink", None, "no target")
        return target


def rows_of(scan: TreeScan, *, grouped: bool) -> tuple[list[tuple[Any, ...]], int]:
    """Return all rows of a walk, and how many of them came in groups."""
    made: list[tuple[Any, ...]] = []
    in_groups = 0
    for found in Walk(scan, grouped=grouped).below(scan.root):
        assert isinstance(found, Part)
        rows = found.rows
        in_groups += (found.last - found.first) * rows.is_group
        for row in range(found.first, found.last):
            path = shown_path(rows.path(row)), shown_path(rows.prefix) + rows.names[row].decode()
            number, kind = rows.batch.columns["number"][row], rows.batch.kinds[row]
            made.append((path, number, kind, rows.targets.get(row), str(rows.errors.get(row))))
    return made, in_groups


def test_groups_have_the_same_rows_in_the_same_order() -> None:
    expected, none = rows_of(TreeScan(TREE), grouped=False)
    scan = TreeScan(TREE)
    found, in_groups = rows_of(scan, grouped=True)
    assert found == expected
    assert len(found) == 80
    assert none == 0
    assert in_groups == 33  # below g and a: a link without a target is no part of a group
    assert scan.groups == 4


def test_what_is_plain_is_read_once() -> None:
    tree = {name: below for name, below in TREE.items() if name != b"h"}
    scan = TreeScan(tree)
    found, in_groups = rows_of(scan, grouped=True)
    assert found == rows_of(TreeScan(tree), grouped=False)[0]
    odd = {b"d/odd|name", b"d/z", b'e"/below an odd name'}
    at_top = len(tree)
    assert in_groups == len(found) - at_top - len(odd)
    assert len(scan.names_read) == len(set(scan.names_read)) + 1  # d is looked at, and then listed


def test_directories_that_drop_their_names_go_on_where_they_were(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected, _ = rows_of(TreeScan(TREE), grouped=False)
    monkeypatch.setattr(walk, "NAMES_HELD", 1)
    assert rows_of(TreeScan(TREE), grouped=True)[0] == expected


def test_groups_do_not_grow(monkeypatch: pytest.MonkeyPatch) -> None:
    expected, _ = rows_of(TreeScan(TREE), grouped=False)
    monkeypatch.setattr(walk, "ROWS", 4)
    monkeypatch.setattr(read_ahead, "ROWS", 4)
    scan = TreeScan(TREE)
    found, in_groups = rows_of(scan, grouped=True)
    assert found == expected
    assert in_groups
    assert scan.groups > 8


@pytest.mark.parametrize("grouped", [False, True])
def test_a_name_that_is_there_twice_is_told_behind_the_names(grouped: bool) -> None:
    scan = TreeScan({b"a": {b"x": None, b"y": None}, b"b": {b"z": None}})
    inside = scan._found[scan._found[scan.root][b"a"]]
    odd = Names([b"y", b"x", b"y"], [inside[b"y"], inside[b"x"], inside[b"x"]])
    scan.instead[scan._found[scan.root][b"a"]] = odd
    found = list(Walk(scan, grouped=grouped).below(scan.root))
    fault = next(one for one in found if isinstance(one, Fault))
    assert (fault.path, fault.number) == (b"/a", 1)
    assert str(fault.error) == "directory of inode 1: a name is there 2 times: 'y'"
    names = [
        one.rows.path(row)
        for one in found
        if isinstance(one, Part)
        for row in range(one.first, one.last)
    ]
    assert names == [b"/a", b"/a/x", b"/a/y", b"/a/y", b"/b", b"/b/z"]
    assert found.index(fault) == 2


def test_a_directory_with_two_names_is_listed_once() -> None:
    scan = TreeScan({b"a": {b"x": None}, b"b": {b"y": None}})
    scan._found[scan.root][b"c"] = scan._found[scan.root][b"b"]
    found = list(Walk(scan, grouped=True).below(scan.root))
    faults = [one for one in found if isinstance(one, Fault)]
    assert [fault.path for fault in faults] == [b"/c"]
