from __future__ import annotations

import pytest

from pygrub_k.errors import NotFoundError
from pygrub_k.guest.guest import Guest
from pygrub_k.inspect.volume_names import named_filesystem, named_volume
from pygrub_k.source import MemorySource, open_disk
from pygrub_k.volumes.model import BlockDevice, Scan, Volume
from pygrub_k.volumes.scan import scan
from tests.unit.cli.test_inspect import DISK

UUID = "3c1d7a52-6b0f-4f0e-9a55-2b7ad2b0a111"
PARTUUID = "6e4a3b7c-0b0d-4c41-8d1b-5b8d6a3f0003"


def example() -> Guest:
    return Guest(scan([BlockDevice("hd0", open_disk(DISK))]))


@pytest.mark.parametrize(
    "name",
    [
        *("hd0,gpt2", "(hd0,gpt2)", "2", "/dev/xvda2", "/dev/sda2", "vda2", "root"),
        *(UUID, UUID.upper(), f"UUID={UUID}", f'UUID="{UUID}"', f"/dev/disk/by-uuid/{UUID}"),
        *("LABEL=root", "/dev/disk/by-label/root", PARTUUID, f"PARTUUID={PARTUUID.upper()}"),
        f"/dev/disk/by-partuuid/{PARTUUID}",
    ],
)
def test_names_of_a_partition(name: str) -> None:
    assert named_volume(example(), name) == "hd0,gpt2"


@pytest.mark.parametrize("name", ["3", "LABEL=", "UUID=0", "/dev/xvdb1", "vg/lv", "", "nonsense"])
def test_names_that_lead_nowhere(name: str) -> None:
    with pytest.raises(NotFoundError, match="there are hd0, hd0,gpt1, hd0,gpt2"):
        named_volume(example(), name)


def volume(name: str, kind: str = "logical volume", **more: object) -> Volume:
    return Volume(name, MemorySource(bytes(4096)), kind, **more)  # type: ignore[arg-type]


MANY = Scan(
    (
        volume("hd0", "disk"),
        volume("hd0,msdos1", "partition", parent="hd0", number=1, label="same"),
        volume("hd1", "disk"),
        volume("hd1,msdos1", "partition", parent="hd1", number=1, label="same"),
        volume("lvm/vg--ev_1-root"),
        volume("lvm/vg--ev_1-home--2"),
        volume("md/0", "md array"),
    )
)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("vg-ev_1/root", "lvm/vg--ev_1-root"),
        ("/dev/vg-ev_1/home-2", "lvm/vg--ev_1-home--2"),
        ("/dev/mapper/vg--ev_1-home--2", "lvm/vg--ev_1-home--2"),
        ("vg--ev_1-root", "lvm/vg--ev_1-root"),
        ("/dev/md0", "md/0"),
        ("/dev/md/0", "md/0"),
        ("/dev/xvdb1", "hd1,msdos1"),
        ("/dev/sdb", "hd1"),
    ],
)
def test_names_of_devices(name: str, found: str) -> None:
    assert named_volume(Guest(MANY), name) == found


@pytest.mark.parametrize("name", ["1", "PARTLABEL=same"])
def test_a_name_of_several_is_refused(name: str) -> None:
    with pytest.raises(NotFoundError, match="several volumes: hd0,msdos1, hd1,msdos1"):
        named_volume(Guest(MANY), name)


def test_a_volume_without_a_file_system_says_which_have_one() -> None:
    with pytest.raises(NotFoundError, match=r"\(hd0\): .*; --volume takes hd0,"):
        named_filesystem(example(), "hd0")
