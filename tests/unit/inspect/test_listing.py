from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from pygrub_k.errors import CorruptError
from pygrub_k.inspect import listing
from pygrub_k.inspect.listing import listed
from pygrub_k.inspect.render.listing_text import entry_data, entry_line
from tests.unit.inspect.memory_filesystem import MemoryInode, directory, file, symlink

if TYPE_CHECKING:
    from pygrub_k.inspect.listing import Listed

CORRUPT = CorruptError("inode 14", 4096, "made so by the test")


def names(inode: MemoryInode, path: bytes = b"/", *, recursive: bool = False) -> list[bytes]:
    found = listed(inode, path, recursive=recursive, detailed=False)
    return [entry.path for entry in found if entry.error is None]


def tree() -> MemoryInode:
    grub = directory(20, fonts=directory(21), cfg=file(b"text", 22))
    return directory(2, boot=directory(12, vmlinuz=file(b"k", 13), grub=grub), a=file(b"", 14))


def long_line(entry: Listed) -> str:
    return entry_line(entry, long=True, full_path=False)


def test_names_are_sorted_by_their_bytes():
    assert names(directory(2, b=file(b""), a=file(b""), B=file(b""))) == [b"/B", b"/a", b"/b"]


def test_a_file_is_listed_as_itself():
    assert names(file(b"x"), b"/boot/vmlinuz") == [b"/boot/vmlinuz"]


def test_recursion_puts_what_is_in_a_directory_behind_its_name():
    assert names(tree(), recursive=True) == [
        b"/a",
        b"/boot",
        b"/boot/grub",
        b"/boot/grub/cfg",
        b"/boot/grub/fonts",
        b"/boot/vmlinuz",
    ]


def test_paths_begin_with_what_was_asked_for():
    assert names(directory(2, k=file(b"")), b"/boot/") == [b"/boot/k"]


def test_symlinks_are_not_followed():
    root = directory(2, loop=symlink(b"/"), d=directory(12, up=symlink(b"..")))
    assert names(root, recursive=True) == [b"/d", b"/d/up", b"/loop"]


def test_names_alone_need_no_inode():
    assert names(directory(2, bad=CORRUPT)) == [b"/bad"]


def test_an_unreadable_inode_is_told_in_its_place_and_the_rest_goes_on():
    entries = list(
        listed(directory(2, a=CORRUPT, b=file(b"")), b"/", recursive=False, detailed=True)
    )
    assert [(entry.path, entry.error) for entry in entries] == [(b"/a", CORRUPT), (b"/b", None)]


def test_a_directory_that_breaks_off_is_told_behind_its_names():
    root = MemoryInode(2, "directory", children={b"a": file(b"")}, broken=CORRUPT)
    entries = list(listed(root, b"/", recursive=False, detailed=False))
    assert [(entry.path, entry.error) for entry in entries] == [(b"/a", None), (b"/", CORRUPT)]


def test_a_directory_is_not_entered_twice():
    root = directory(2)
    root.children[b"loop"] = root
    root.children[b"zoo"] = shared = directory(30, inside=file(b""))
    root.children[b"zoo2"] = shared
    entries = list(listed(root, b"/", recursive=True, detailed=False))
    refused = [entry.path for entry in entries if entry.error is not None]
    assert refused == [b"/loop", b"/zoo2"]
    assert [entry.path for entry in entries].count(b"/zoo/inside") == 1


def test_directories_nested_without_end_are_not_followed(monkeypatch):
    monkeypatch.setattr(listing, "DIRECTORY_NESTING", 3)
    deep = directory(9)
    for number in range(8, 2, -1):
        deep = directory(number, d=deep)
    entries = list(listed(deep, b"/", recursive=True, detailed=False))
    assert [str(entry.error) for entry in entries if entry.error] == [
        "directories nested deeper than 3"
    ]


def test_a_large_directory_comes_in_its_own_order(monkeypatch):
    monkeypatch.setattr(listing, "SORTED_NAMES", 2)
    assert names(directory(2, c=file(b""), a=file(b""), b=file(b""))) == [b"/c", b"/a", b"/b"]
    assert names(directory(2, b=file(b""), a=file(b""))) == [b"/a", b"/b"]


def test_a_symlink_shows_its_target():
    (entry,) = listed(directory(2, k=symlink(b"boot/k")), b"/", recursive=False, detailed=True)
    assert long_line(entry).endswith(" k -> boot/k")
    assert entry_data(entry)["target"] == "boot/k"


def test_what_a_driver_does_not_know_is_shown_as_unknown():
    (entry,) = listed(directory(2, k=file(b"xyz")), b"/", recursive=False, detailed=True)
    assert long_line(entry).split() == ["-?????????", "-", "-", "-", "3", "-", "k"]


def test_names_cannot_drive_a_terminal_nor_look_alike():
    root = MemoryInode(2, "directory", children={b"\x1b[2J\n": symlink(b"\x07"), b"\\n": file(b"")})
    entries = list(listed(root, b"/", recursive=False, detailed=True))
    lines = [long_line(entry) for entry in entries]
    assert all(line.isprintable() for line in lines)
    assert [line.split(" ", 1)[0] for line in lines] == ["l?????????", "-?????????"]
    assert lines[0].endswith(r" \x1b[2J\n -> \x07")
    assert lines[1].endswith(r" \\n")


def test_names_that_are_not_utf_8_are_surrogates_in_data():
    root = MemoryInode(2, "directory", children={b"\xff": file(b"")})
    (entry,) = listed(root, b"/", recursive=False, detailed=False)
    assert entry_data(entry)["name"] == "\udcff"


def test_a_name_that_is_there_twice_is_told_behind_the_names(monkeypatch):
    root = directory(2, a=file(b"1"), b=file(b"2"))
    entries = MemoryInode.entries
    monkeypatch.setattr(MemoryInode, "entries", lambda self: chain(entries(self), entries(self)))
    found = list(listed(root, b"/", recursive=False, detailed=False))
    assert [(entry.path, entry.named) for entry in found] == [
        *((path, True) for path in (b"/a", b"/a", b"/b", b"/b")),
        (b"/", False),
    ]
    assert str(found[-1].error) == (
        "directory of inode 2: 2 names are there more than once, the first of them is 'a'"
    )
