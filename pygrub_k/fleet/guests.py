"""A guest as an administrator describes it: a domain of a configuration, or a disk by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class GuestDisk:
    """A disk of a guest: where it is, what it is stored as, and what the guest calls it.

    `problem` says why it cannot be opened here at all, such as that a script makes it.
    """

    path: str
    format: str = "raw"
    vdev: str = ""
    read_only: bool = False
    removable: bool = False
    problem: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GuestPlan:
    """A guest to look at. `problems` are those of its description: it may have no disks at all."""

    name: str
    config: str = ""
    """The file that describes it; empty for a disk that was given by itself."""
    disks: tuple[GuestDisk, ...] = ()
    backing: tuple[str, ...] = ()
    """The files that images lie on, where the configuration says them."""
    kind: str = ""
    """`pv`, `pvh` or `hvm` where the configuration says it."""
    kernel: str = ""
    """Of dom0, which starts without any boot loader; with one, a path in the guest."""
    ramdisk: str = ""
    args: str = ""
    """The command line of such a kernel; with a boot loader, what it appends."""
    bootloader: str | None = None
    """None where nothing is known; empty where the configuration names none."""
    bootloader_args: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    refused: str = ""
    """Why nobody can start it, such as a wrong line of its configuration."""

    def handed_on(self) -> list[str]:
        """Return the options that libxl makes for a boot loader, of settings of its own."""
        words = [("kernel", self.kernel), ("ramdisk", self.ramdisk), ("args", self.args)]
        return [f"--{name}={value}" for name, value in words if value and self.bootloader]

    def as_data(self) -> dict[str, Any]:
        """Return what `plan_of` takes, for JSON."""
        rows = [
            [one.path, one.format, one.vdev, one.read_only, one.removable, one.problem]
            for one in self.disks
        ]
        return {
            "name": self.name,
            "config": self.config,
            "disks": rows,
            "backing": list(self.backing),
            "kind": self.kind,
            "kernel": self.kernel,
            "ramdisk": self.ramdisk,
            "args": self.args,
            "bootloader": self.bootloader,
            "bootloader_args": list(self.bootloader_args),
            "problems": list(self.problems),
            "refused": self.refused,
        }


def plan_of(data: dict[str, Any]) -> GuestPlan:
    """Return the guest that `as_data` described."""
    rows = tuple(GuestDisk(*row) for row in data["disks"])
    lists = {name: tuple(data[name]) for name in ("backing", "bootloader_args", "problems")}
    return GuestPlan(**{**data, **lists, "disks": rows})
