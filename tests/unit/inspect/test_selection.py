import pytest

from pygrub_k.errors import CorruptError, NotFoundError, PygrubError, UnsupportedError
from pygrub_k.inspect.selection import find_path
from tests.unit.inspect.memory_filesystem import (
    MemoryFilesystem,
    MemoryGuest,
    MemoryInode,
    directory,
    file,
    symlink,
)

CORRUPT = CorruptError("superblock", 1024, "made so by the test")
UNSUPPORTED = UnsupportedError("XFS", None, "this file system is not read")


def filesystem(**children: MemoryInode | PygrubError) -> MemoryFilesystem:
    return MemoryFilesystem(directory(**children))


def test_the_first_volume_that_has_the_path_is_taken():
    guest = MemoryGuest(None, filesystem(etc=file(b"")), filesystem(vmlinuz=file(b"kernel")))
    assert find_path(guest, b"/vmlinuz", None).volume == "hd0,gpt3"


def test_a_volume_may_be_named_as_grub_does():
    guest = MemoryGuest(filesystem(a=file(b"1")), filesystem(a=file(b"2")))
    assert find_path(guest, b"/a", "(hd0,2)").volume == "hd0,gpt2"


def test_only_a_named_volume_is_looked_at():
    guest = MemoryGuest(filesystem(a=file(b"1")), filesystem())
    with pytest.raises(NotFoundError):
        find_path(guest, b"/a", "hd0,gpt2")


def test_an_unknown_volume_is_answered_with_those_there_are():
    with pytest.raises(NotFoundError, match=r"^no volume 'hd9'; there are hd0, hd0,gpt1$"):
        find_path(MemoryGuest(filesystem()), b"/", "hd9")


def test_a_symlink_at_the_end_is_kept_when_asked_for():
    guest = MemoryGuest(filesystem(vmlinuz=symlink(b"boot/k"), boot=directory(3, k=file(b""))))
    assert find_path(guest, b"/vmlinuz", None).inode.kind == "file"
    assert find_path(guest, b"/vmlinuz", None, follow_last=False).inode.kind == "symlink"


def test_a_path_that_is_nowhere_is_answered_with_each_volume_and_why():
    guest = MemoryGuest(UNSUPPORTED, filesystem())
    with pytest.raises(NotFoundError) as caught:
        find_path(guest, b"/boot", None)
    text = str(caught.value)
    assert text.startswith("no volume has /boot: ")
    assert "hd0,gpt1: XFS: this file system is not read" in text
    assert "hd0,gpt2: /boot: no 'boot'" in text


def test_damage_on_an_earlier_volume_is_a_problem_though_a_later_one_serves():
    guest = MemoryGuest(filesystem(boot=CORRUPT), filesystem(boot=directory(5)))
    assert find_path(guest, b"/boot", None).volume == "hd0,gpt2"
    assert [str(problem.error) for problem in guest.problems if problem.where == "hd0,gpt1"] == [
        str(CORRUPT)
    ]


def test_a_disk_of_partitions_is_not_named_where_nothing_is_found():
    with pytest.raises(NotFoundError) as caught:
        find_path(MemoryGuest(filesystem()), b"/boot", None)
    assert str(caught.value) == "no volume has /boot: hd0,gpt1: /boot: no 'boot'"
