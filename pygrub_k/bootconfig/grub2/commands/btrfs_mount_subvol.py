"""SUSE's `btrfs-mount-subvol` command."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK, UNKNOWN_DEVICE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def btrfs_mount_subvol(machine: Machine, arguments: list[str]) -> int:
    """`btrfs-mount-subvol (DEVICE) PATH SUBVOLUME`: SUSE's GRUB shows a subvolume at a path."""
    if len(arguments) != 3:  # noqa: PLR2004 - as many as it takes
        return machine.fail(BAD_ARGUMENT, "btrfs-mount-subvol: wrong arguments")
    device, path, subvolume = arguments
    volume = machine.devices.volume(device.removeprefix("(").removesuffix(")"))
    if volume is None:
        return machine.fail(UNKNOWN_DEVICE, f"btrfs-mount-subvol: no device {device}")
    machine.devices.mount(volume, path, subvolume)
    return OK
