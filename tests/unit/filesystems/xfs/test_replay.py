"""What the log still had to say, of a file system whose power went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.images.xfs_samples import dirty, opened

if TYPE_CHECKING:
    from pygrub_k.filesystems.xfs.inode import XfsInode


def child(directory: XfsInode, name: bytes) -> XfsInode:
    found = directory.child(name)
    assert found is not None
    return found


def names(directory: XfsInode) -> set[bytes]:
    return {entry.name for entry in directory.entries()}


def test_names_made_removed_and_changed() -> None:
    old, new = opened(dirty(), replay=False).root, opened(dirty()).root
    assert names(old) == {b"old", b"boot"}
    assert names(new) == {b"boot", b"link", b"many", b"pieces"}
    assert b"file 3" in names(child(old, b"boot"))
    assert names(child(old, b"boot")) - names(child(new, b"boot")) == {
        b"file %d" % number for number in range(0, 60, 3)
    }


def test_new_inodes_of_every_form() -> None:
    root = opened(dirty()).root
    assert child(root, b"link").target() == b"t" * 700
    many = child(root, b"many")
    assert len(names(many)) == 300
    assert all(child(many, name).size == 0 for name in names(many))
    pieces = child(root, b"pieces")
    content = pieces.content().read_at(0, pieces.size)
    assert all(content[at * 2048 :].startswith(b"piece %d" % at) for at in range(90))
    assert pieces.core.num_extents > 90  # a tree; some are allocated ahead


def test_content_that_was_there_stays() -> None:
    inode = child(child(opened(dirty()).root, b"boot"), b"renamed 3")
    assert inode.content().read_at(0, inode.size) == b"3" * 200


def test_what_the_log_changed_is_known() -> None:
    filesystem = opened(dirty())
    assert not filesystem.problems
    root = filesystem.root
    assert filesystem.storage.is_replayed(root.offset, 512)
    assert not opened(dirty(), replay=False).storage.replayed
