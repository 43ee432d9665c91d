from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.filesystems.lookup import lookup
from pygrub_k.source import MemorySource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.filesystems.facts import FileKind


class Node:
    """An inode made of a dict (directory), bytes (file) or str (symlink)."""

    modified = 0

    def __init__(self, what: dict[str, object] | bytes | str) -> None:
        self.what = what

    @property
    def kind(self) -> FileKind:
        if isinstance(self.what, dict):
            return "directory"
        return "file" if isinstance(self.what, bytes) else "symlink"

    @property
    def size(self) -> int:
        return len(self.what)

    def entries(self) -> Iterator[object]:
        yield from ()

    def child(self, name: bytes) -> Node | None:
        assert isinstance(self.what, dict)
        found = self.what.get(name.decode("latin-1"))
        return None if found is None else Node(found)  # type: ignore[arg-type]

    def target(self) -> bytes:
        assert isinstance(self.what, str)
        return self.what.encode()

    def content(self) -> MemorySource:
        assert isinstance(self.what, bytes)
        return MemorySource(self.what)


class Tree:
    uuid = ""
    label = b""
    root = Node(
        {
            "boot": {"vmlinuz": b"kernel", "up": "../etc/name", "abs": "/boot/vmlinuz"},
            "etc": {"name": b"guest"},
            "vmlinuz": "boot/vmlinuz",
            "b": "boot",
            "out": "../../../../etc/name",
            "loop": "loop2",
            "loop2": "loop",
            "long": "x/" * 1900,
            "gone": "nowhere",
        }
    )


@pytest.mark.parametrize(
    ("path", "content"),
    [
        (b"/boot/vmlinuz", b"kernel"),
        (b"boot//./vmlinuz", b"kernel"),
        (b"/vmlinuz", b"kernel"),
        (b"/b/vmlinuz", b"kernel"),
        (b"/b/abs", b"kernel"),
        (b"/boot/up", b"guest"),
        (b"/b/../etc/name", b"guest"),
        (b"/out", b"guest"),
        (b"/../../etc/name", b"guest"),
    ],
)
def test_paths_are_followed_inside_the_guest(path: bytes, content: bytes) -> None:
    assert lookup(Tree(), path).content().read_at(0, len(content)) == content  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (b"/boot/nothing", "no 'nothing'"),
        (b"/gone", "no 'nowhere'"),
        (b"/boot/vmlinuz/x", "before 'x' is no directory"),
        (b"/boot/vmlinuz/..", "before '..' is no directory"),
        (b"/boot/vmlinuz/", "not a directory"),
        (b"/\xff", "no '\\\\\\\\xff'"),
    ],
)
def test_a_missing_part_is_named(path: bytes, message: str) -> None:
    with pytest.raises(NotFoundError, match=message):
        lookup(Tree(), path)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        (b"/loop", "more than 40 symlinks"),
        (b"/" + b"a" * 5000, "path of 5001 bytes"),
        (b"/long/" + b"y/" * 200 + b"long", "no 'x'"),
    ],
)
def test_endless_paths_end(path: bytes, message: str) -> None:
    with pytest.raises((LimitError, NotFoundError), match=message):
        lookup(Tree(), path)  # type: ignore[arg-type]


def test_the_last_symlink_may_be_kept() -> None:
    assert lookup(Tree(), b"/vmlinuz", follow_last=False).kind == "symlink"  # type: ignore[arg-type]
    assert lookup(Tree(), b"/b/abs", follow_last=False).target() == b"/boot/vmlinuz"  # type: ignore[arg-type]


@pytest.mark.parametrize("path", [b"abs", b"../../abs", b"/abs", b"./up"])
def test_a_directory_may_be_the_root_that_links_do_not_leave(path: bytes) -> None:
    base = Node({"abs": "/here", "up": "../../here", "here": b"inside"})
    found = lookup(Tree(), path, base=base)  # type: ignore[arg-type]
    assert found.content().read_at(0, 6) == b"inside"
    with pytest.raises(NotFoundError):
        lookup(Tree(), b"../etc/name", base=base)  # type: ignore[arg-type]
