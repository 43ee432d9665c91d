"""Where symlinks point, from components in one or several entries."""

from __future__ import annotations

import pytest

from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.iso9660.symlinks import Target
from tests.images.iso9660_bytes import component
from tests.unit.filesystems.iso9660.volumes import link_with, only

CONTINUES, CURRENT, PARENT, ROOT = 1, 2, 4, 8


def target(*entries: tuple[bytes, ...]) -> bytes:
    made = Target()
    for number, components in enumerate(entries, start=1):
        made.add(bytes((number < len(entries),)) + b"".join(components), 0)
    return made.path


def test_components_have_slashes_between() -> None:
    assert target((component(b"usr"), component(b"lib"), component(b"x"))) == b"usr/lib/x"


def test_components_that_stand_for_something() -> None:
    current, parent, root = (component(b"", flags) for flags in (CURRENT, PARENT, ROOT))
    assert target((root,)) == b"/"
    assert target((root, component(b"boot"))) == b"/boot"
    assert target((parent, parent, current, component(b"a"))) == b"../.././a"


def test_a_component_in_pieces() -> None:
    assert target((component(b"ab", CONTINUES), component(b"cd"), component(b"e"))) == b"abcd/e"


def test_entries_follow_each_other() -> None:
    assert target((component(b"a"),), (component(b"b"),)) == b"a/b"
    assert target((component(b"a", CONTINUES),), (component(b"b"),)) == b"ab"
    assert target((component(b"", ROOT),), (component(b"b"),)) == b"/b"


def test_what_does_not_fit() -> None:
    with pytest.raises(CorruptError, match="a component of 9 bytes does not fit"):
        target((bytes((0, 9)) + b"short",))
    with pytest.raises(CorruptError, match="does not fit"):
        target((component(b"N\0UL"),))
    with pytest.raises(CorruptError):
        Target().add(b"", 0)


def test_what_linux_ignores_as_well() -> None:
    assert target((component(b"a"), b"\0")) == b"a"


@pytest.mark.parametrize("flags", [0x10, 0x20, 0x06, 0x40])
def test_components_that_are_refused(flags: int) -> None:
    with pytest.raises(UnsupportedError, match=f"of kind {flags:#x}"):
        target((component(b"", flags),))


def test_a_target_as_long_as_a_path_may_be() -> None:
    made = Target()
    for _ in range(16):
        made.add(b"\1" + component(b"x" * 240) + component(b"", PARENT) * 4, 0)
    assert len(made.path) < 4096
    with pytest.raises(CorruptError, match="a symlink of"):
        made.add(b"\0" + component(b"x" * 250), 0)


def test_a_symlink_without_a_target() -> None:
    inode = only(link_with(b""))
    assert (inode.kind, inode.size) == ("symlink", 0)
    with pytest.raises(CorruptError, match="a symlink without a target"):
        inode.target()
