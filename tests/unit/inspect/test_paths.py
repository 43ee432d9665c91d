from __future__ import annotations

import pytest

from pygrub_k.errors import NotFoundError
from pygrub_k.inspect.paths import (
    OddPath,
    as_prefix,
    find,
    joined,
    shown_path,
    unescaped,
    without_slash,
)
from tests.unit.inspect.memory_filesystem import MemoryFilesystem, directory, symlink

NAMES = (
    *(
        b"plain",
        b"new\nline",
        b"esc\x1b[31m",
        b"\xff\xfe",
        b"back\\slash",
        b"\\x41",
        b"tab\t",
        b"\r",
    ),
    *("\u202ertl".encode(), "\x9bcsi".encode(), b"\x9bcsi", "\U000e0001".encode(), b"\\e", b"\\"),
    *(b"a/b", b"a\0b", b".", b"..", b"", b"/", b"...", "\ud800".encode("utf-8", "surrogatepass")),
)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("above", [b"dir", b"d/r", b".."])
def test_what_is_printed_can_be_given_back(name: bytes, above: bytes) -> None:
    path = joined(joined(b"/", above, b"/"), name)
    shown = shown_path(path)
    assert shown.isprintable()
    assert unescaped(shown.encode()) == [above, name]


def test_no_two_paths_are_printed_alike() -> None:
    paths = [joined(joined(b"/", above, b"/"), name) for above in NAMES for name in NAMES]
    assert len({shown_path(path) for path in paths}) == len(NAMES) ** 2


def test_only_odd_paths_carry_their_text() -> None:
    assert type(joined(b"/a/", b"b")) is bytes
    odd = joined(b"/a/", b"b/c", b"/")
    assert isinstance(odd, OddPath)
    assert (odd, odd.text) == (b"/a/b/c/", r"/a/b\x2fc/")
    assert shown_path(without_slash(odd)) == r"/a/b\x2fc"
    assert shown_path(as_prefix(without_slash(odd))) == odd.text
    assert without_slash(b"/") == b"/"
    assert as_prefix(b"/") == b"/"


def test_a_link_to_nothing_is_not_what_its_name_means() -> None:
    filesystem = MemoryFilesystem(directory(dead=symlink(b"nothing"), live=symlink(b"file")))
    with pytest.raises(NotFoundError):
        find(filesystem, b"/dead", follow_last=True)
    assert find(filesystem, b"/dead", follow_last=False)[0].kind == "symlink"


@pytest.mark.parametrize("path", [rb"back\slash", rb"\x4", rb"\u12", rb"\UFFFFFFFF"])
def test_a_backslash_that_begins_no_escape(path: bytes) -> None:
    assert unescaped(path) is None
