"""What Linux 6.1 wrote, snapshots and what fdatasync wrote before a power cut: as it shows them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.filesystems.model import Settings
from pygrub_k.filesystems.nilfs2.past import past_of
from pygrub_k.filesystems.nilfs2.report import report
from pygrub_k.inspect.inode_readers import facts_of
from tests.unit.filesystems.nilfs2.samples import data, opened, shown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.model import Inode

FIELDS = ("mode", "uid", "gid", "size", "links", "number", "modified", "allocated")
HUGE = 9_000_000_000_000


def below(inode: Inode, path: bytes = b"/") -> Iterator[tuple[bytes, Inode]]:
    yield path, inode
    if inode.kind == "directory":
        for entry in inode.entries():
            yield from below(entry.inode, path.rstrip(b"/") + b"/" + entry.name)


def told(inode: Any) -> dict[str, Any]:
    """Return what a mount shows of an inode."""
    facts = facts_of(inode)
    found = {name: getattr(facts, name) for name in FIELDS}
    if facts.device is not None:
        found["device"] = list(facts.device)
    if inode.kind == "symlink":
        found["target"] = inode.target().decode()
    elif inode.kind == "file" and inode.size < HUGE:
        content = inode.content()
        found["digest"] = hashlib.sha256(content.read_at(0, content.size)).hexdigest()
    return found


@pytest.mark.parametrize("state", ["last", "checkpoint 2"])
def test_a_tree_is_as_linux_shows_it(state: str) -> None:
    filesystem = opened(data("cut"))
    shown_by_linux = shown(state)
    assert len(shown_by_linux) > 60
    if state != "last":
        filesystem = past_of(filesystem).open(state)
    found = {path: told(inode) for path, inode in below(filesystem.root)}
    assert found == shown_by_linux
    assert not filesystem.problems


def test_a_file_of_terabytes() -> None:
    root = opened(data("cut")).root
    huge = root.child(b"huge")
    assert huge is not None
    content = huge.content()
    assert content.size == HUGE
    assert content.read_at(8_000_000_000_000 - 1, 3) == b"\0z\0"


def test_checkpoints_are_those_of_lscp() -> None:
    filesystem = opened(data("cut"))
    states = past_of(filesystem).states()
    assert [state.name for state in states] == [f"checkpoint {number}" for number in range(1, 12)]
    notes = {state.name: state.note for state in states if state.note}
    assert notes == {
        "checkpoint 2": "snapshot",
        "checkpoint 6": "minor",
        "checkpoint 11": "minor",
    }
    assert report(filesystem).replayed == "13 blocks written by fdatasync"
    assert filesystem.label == b"kernel"


def test_without_what_fdatasync_wrote() -> None:
    filesystem = opened(data("cut"), Settings(replay_journal=False))
    tree = filesystem.root.child(b"tree")
    assert tree is not None
    assert not tree.content().read_at(9000, 11).startswith(b"fdatasync 1")
    assert opened(data("cut")).root.child(b"tree").content().read_at(9000, 11) == b"fdatasync 1"  # type: ignore[union-attr]
