"""Parts of a guest's files, such as the sections of a unified kernel image."""

import pytest

from pygrub_k.errors import NotFoundError, SourceError
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.lone_config import VOLUME, LoneConfig
from pygrub_k.guest.view import FileRef
from pygrub_k.source import MemorySource
from pygrub_k.volumes.model import Scan, Volume
from tests.images.fat_bytes import Image

FIRST, SECOND = FileRef("hd0", "/first"), FileRef("hd0", "/folder/second")


@pytest.fixture(scope="module")
def guest() -> Guest:
    files = {"first": bytes(range(256)) * 40, "folder/second": b"second"}
    return Guest(Scan((Volume("hd0", MemorySource(bytes(Image().fill(files).data)), "disk"),)))


def test_parts_of_files_in_turn(guest: Guest) -> None:
    for _ in range(2):
        assert guest.read_part(FIRST, 510, 4) == b"\xfe\xff\0\1"
        assert guest.read_part(SECOND, 0, 6) == b"second"
        assert guest.read_part(SECOND, 6, 0) == b""


def test_a_part_that_is_not_there(guest: Guest) -> None:
    with pytest.raises(SourceError):
        guest.read_part(SECOND, 5, 2)
    with pytest.raises(NotFoundError):
        guest.read_part(FileRef("hd0", "/none"), 0, 1)
    with pytest.raises(NotFoundError, match="a directory, not a file"):
        guest.read_part(FileRef("hd0", "/folder"), 0, 1)


def test_a_lone_configuration_has_parts_of_itself() -> None:
    config = FileRef(VOLUME, "/grub.cfg")
    lone = LoneConfig(MemorySource(b"set x=1"), config, once=False)
    assert lone.read_part(config, 4, 3) == b"x=1"
    with pytest.raises(NotFoundError):
        lone.read_part(FileRef(VOLUME, "/other"), 0, 1)
