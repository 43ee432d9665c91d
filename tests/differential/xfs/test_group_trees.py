"""The trees of allocation groups, dumped block by block as xfs_db shows them. Needs root."""

from __future__ import annotations

import fcntl
import re
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.errors import NotFoundError
from tests.differential.dump.dumping import Dumped, dump
from tests.differential.ext.populating import mounted
from tests.differential.xfs.populating import FICLONE, write_pieces
from tests.images.ext import run
from tests.images.xfs import Recipe, make

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BLOCK = 1024
PIECES = 300
FILES = 4100
LEVELS = {
    "bnobt": ("agf", "bnolevel"),
    "cntbt": ("agf", "cntlevel"),
    "rmapbt": ("agf", "rmaplevel"),
    "refcountbt": ("agf", "refcntlevel"),
    "inobt": ("agi", "level"),
    "finobt": ("agi", "free_level"),
}
"""Where xfs_db says how many levels a tree has, which depends on where Linux put things."""
DEPTHS = {"bnobt": 2, "cntbt": 2, "inobt": 2, "finobt": 2, "rmapbt": 3, "refcountbt": 2}
"""Levels of the first group's trees."""
TYPES = {"refcountbt": "refcntbt"}
"""What xfs_db calls the types of their blocks, where that is not their name."""


@pytest.fixture(scope="module")
def image(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file system whose first group has more than one level in each of its trees."""
    folder = tmp_path_factory.mktemp("trees")
    options = "-b size=1024 -m rmapbt=1,reflink=1 -d agcount=2"
    made = make(Recipe("trees", options), folder / "disk.img")
    with mounted(made, folder / "mount", "rw") as root:
        for number in range(FILES):
            (root / str(number)).write_bytes(b"x" * (number < 2 * PIECES))
        write_pieces(root / "pieces", PIECES)
        with (root / "pieces").open("rb") as whole, (root / "shared").open("w+b") as file:
            fcntl.ioctl(file.fileno(), FICLONE, whole.fileno())
            for number in range(0, PIECES, 2):
                file.seek(number * 4096)
                file.write(b"changed")
        run("sync", "-f", str(root))  # what was not on disk yet would leave no holes
        for number in [*range(0, 2 * PIECES, 2), *range(2 * PIECES, FILES, 64)]:
            (root / str(number)).unlink()
    return made


def blocks(found: Dumped) -> Iterator[list[int]]:
    """Yield the indexes of what was dumped of one block after the other: head, then lists."""
    heads = [at for at, kind in enumerate(found.kinds()) if kind.startswith("xfs_free_space.head_")]
    for start, end in zip(heads, [*heads[1:], len(found.structures)], strict=True):
        yield list(range(start, end))


def rows_of(structure: Any) -> list[list[int]]:
    """Return a list's members as xfs_db has them: a row of numbers for each."""
    return [list(_row(member["fields"])) for member in structure["fields"]]


def _row(fields: list[Any]) -> Iterator[int]:
    """Yield numbers in the order of xfs_db, which parts what shares a field, flags last."""
    values = {field["name"]: field.get("value") for field in fields}
    for field in fields:
        match field["name"]:
            case "low" | "high":
                yield from _row(field["fields"])
            case "place":
                place = field["value"]
                yield place & (1 << 54) - 1
                if "num_blocks" in values:
                    yield place >> 61 & 1
                yield place >> 63
                yield place >> 62 & 1
            case "domain_and_start":
                yield field["value"] & 0x7FFFFFFF
            case _ if "hex" in field:
                yield field["value"]
    if "domain_and_start" in values:
        yield values["domain_and_start"] >> 31


def xfs_db(image: Path, *commands: str) -> str:
    words = [word for command in commands for word in ("-c", command)]
    return run("xfs_db", "-r", *words, str(image))


def numbers(text: str) -> dict[str, list[list[int]]]:
    """Return the rows of numbers of xfs_db's lists, by the names of the lists."""
    found = {}
    for name, rows in re.findall(r"^(\w+)\[[\d-]+\] = (.*(?:\n\d+:.*)*)", text, re.MULTILINE):
        values = re.findall(r"\d+:(\[[^]]*\]|\S+)", rows)
        found[name] = [[int(one, 0) for one in re.split(r"[][,]", row) if one] for row in values]
        if rows.startswith(
            "[blockcount,startblock]"
        ):  # so it prints keys, and they are stored as runs
            found[name] = [row[::-1] for row in found[name]]
    return found


@pytest.mark.parametrize("tree", DEPTHS)
@pytest.mark.parametrize("group", [0, 1])
def test_every_block_is_as_xfs_db_shows_it(image: Path, tree: str, group: int) -> None:
    found = dump(f"xfs {tree} {group}", image)
    assert found.problems == []
    assert set(found.verdicts().values()) == {True}
    groups = xfs_db(image, "sb", "p agblklog", "p agblocks")
    shift, size = int(value_of(groups, "agblklog")), int(value_of(groups, "agblocks"))
    dumped = list(blocks(found))
    commands = [f"type {TYPES.get(tree, tree)}"]
    for first, *_ in dumped:
        block = found.structures[first]["offset"] // BLOCK - group * size
        commands = [*commands, f"fsblock {group << shift | block}", *commands[:1], "p"]
    texts = xfs_db(image, *commands[1:]).split("magic = ")
    levels = set()
    for (first, *lists), text in zip(dumped, texts[1:], strict=True):
        assert [rows_of(found.structures[one]) for one in lists] == list(numbers(text).values())
        level = found.value("num_levels_below", first)
        assert (level, found.value("num_records", first)) == (
            int(value_of(text, "level")),
            int(value_of(text, "numrecs")),
        )
        levels.add(level)
    header, name = LEVELS[tree]
    depth = int(value_of(xfs_db(image, f"{header} {group}", f"p {name}"), name))
    assert levels == set(range(depth))
    assert group or depth >= DEPTHS[tree]


def value_of(text: str, name: str) -> str:
    found = re.search(rf"^{name} = (\S+)", text, re.MULTILINE)
    assert found is not None, text
    return found[1]


def test_what_a_file_system_has_not(tmp_path: Path) -> None:
    image = make(Recipe("oldest", "-m crc=0"), tmp_path / "disk.img")
    for tree in ("finobt", "rmapbt", "refcountbt"):
        with pytest.raises(NotFoundError, match="hd0: this XFS has no tree of "):
            dump(f"xfs {tree} 0", image)
    with pytest.raises(NotFoundError, match="there are 4 allocation groups, from 0"):
        dump("xfs bnobt 4", image)
    for tree in ("bnobt", "cntbt", "inobt"):
        found = dump(f"xfs {tree} 1", image)
        assert found.value("magic") == {"bnobt": "ABTB", "cntbt": "ABTC", "inobt": "IABT"}[tree]
        assert found.verdicts() == {"0:magic": True}
