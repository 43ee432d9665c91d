"""Which volumes are devices of one file system."""

from __future__ import annotations

from pygrub_k.filesystems.btrfs.devices import Devices, other_devices
from pygrub_k.findings import Findings
from pygrub_k.source import MemorySource
from tests.images import btrfs_bytes
from tests.images.btrfs_bytes import Image


def device(number: int) -> MemorySource:
    image = Image()
    image.device, image.devices = number, 3
    return MemorySource(image.built())


def test_devices_are_told_by_file_system_and_number() -> None:
    first, second, third = map(device, (1, 2, 3))
    stranger = bytearray(device(2).data)
    stranger[btrfs_bytes.SUPERBLOCK + 32] ^= 1
    others = [MemorySource(bytes(stranger)), third, MemorySource(bytes(1 << 17)), second]
    assert other_devices(first, others) == [third, second]


def test_a_copy_is_no_further_device() -> None:
    first, second = device(1), device(2)
    assert other_devices(first, [device(1), second, device(2)]) == [second]


def test_what_is_missing_is_counted() -> None:
    assert Devices([device(1), device(3)], Findings()).missing == 1
    assert Devices([device(2)], Findings()).missing == 2
