"""The guest as a script sees it: questions, of which there are not too many, and devices."""

from __future__ import annotations

from pygrub_k.errors import LimitError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_LOOKUPS, MOUNT_POINTS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.context import Variables
    from pygrub_k.guest.view import FileFacts, GuestView, VolumeFacts

SUBVOLUME: Final = "btrfs_subvol"
"""The variable by which SUSE's GRUB reads a certain subvolume, such as a snapshot."""
RELATIVE: Final = "btrfs_relative_path"
"""The variable by which SUSE's GRUB reads the default subvolume of a btrfs, not its top level."""


class CountedGuest:
    """A GuestView that passes questions on; LimitError beyond CONFIG_LOOKUPS of them."""

    __slots__ = ("_asked", "_guest")

    def __init__(self, guest: GuestView) -> None:
        self._guest = guest
        self._asked = 0

    def renew(self) -> None:
        """Allow as many questions again."""
        self._asked = 0

    def _ask(self) -> GuestView:
        self._asked += 1
        if self._asked > CONFIG_LOOKUPS:
            raise LimitError(f"the configuration asks for files more than {CONFIG_LOOKUPS} times")
        return self._guest

    def read(self, file: FileRef) -> bytes:
        return self._ask().read(file)

    def read_part(self, file: FileRef, offset: int, length: int) -> bytes:
        return self._ask().read_part(file, offset, length)

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:
        return self._ask().facts(file, follow=follow)

    def list(self, directory: FileRef) -> tuple[str, ...]:
        return self._ask().list(directory)

    def find(
        self,
        *,
        uuid: str | None = None,
        label: str | None = None,
        file: str | None = None,
        hints: tuple[str, ...] = (),
    ) -> str | None:
        return self._ask().find(uuid=uuid, label=label, file=file, hints=hints)

    def search_order(self, hints: tuple[str, ...] = ()) -> tuple[str, ...]:
        return self._ask().search_order(hints)

    def device(self, name: str) -> str | None:
        return self._ask().device(name)

    def disk_in(self, file: FileRef) -> str:
        return self._ask().disk_in(file)

    def volumes(self) -> tuple[str, ...]:
        return self._ask().volumes()

    def probe(self, volume: str) -> VolumeFacts:
        return self._ask().probe(volume)


class Devices:
    """The guest's volumes by the names that a script gives them, and what lies below which path."""

    def __init__(self, guest: CountedGuest, variables: Variables, config: FileRef) -> None:
        self.loops: dict[str, str] = {}
        """The guest's disks by what `loopback` calls them."""
        self._guest = guest
        self._variables = variables
        self._config = config
        self._volumes: dict[str, str | None] = {}
        self._default_subvolumes: dict[str, str] = {}
        self._mounts: dict[str, tuple[tuple[str, str], ...]] = {}

    def volume(self, device: str) -> str | None:
        """Return the volume of a device's name, None if the guest has no such device."""
        whole, comma, part = device.partition(",")
        if whole in self.loops:
            device = f"{self.loops[whole]}{comma}{part}"
        if device not in self._volumes:
            self._volumes[device] = self._guest.device(device) if device else None
        return self._volumes[device]

    def known_as(self, volume: str) -> str | None:
        """Return what a script calls a volume: a disk of `loopback` by the name that it gave."""
        whole, comma, part = volume.partition(",")
        if not whole.startswith("loop"):
            return volume
        names = (name for name, disk in self.loops.items() if disk == whole)
        return next((f"{name}{comma}{part}" for name in names), None)

    def in_order(self, hints: tuple[str, ...] = ()) -> list[str]:
        """Return all devices, as a script calls them, in the order in which GRUB tries them.

        Disks of `loopback` come first: their module is loaded after those of other disks.
        """
        order = sorted(self._guest.search_order(hints), key=lambda name: name[:4] != "loop")
        return [name for volume in order if (name := self.known_as(volume)) is not None]

    def placed(self, volume: str, path: str) -> FileRef:
        """Return a file by its absolute path on a volume, as a script sees that."""
        for point, base in self._mounts.get(volume, ()):
            if path.startswith(point):
                return FileRef(volume, path[len(point) - 1 :], base)
        return FileRef(volume, path, self.base(volume))

    def mount(self, volume: str, path: str, subvolume: str) -> None:
        """Show a subvolume, by its path from the top level, at a path of a volume."""
        mounts = self._mounts.get(volume, ())
        if len(mounts) >= MOUNT_POINTS:
            raise LimitError(f"{self._config}: more than {MOUNT_POINTS} subvolumes are mounted")
        found = ("/" + path.strip("/") + "/", "/" + subvolume.strip("/"))
        self._mounts[volume] = tuple(sorted((*mounts, found), reverse=True))

    def set_loop_disk(self, name: str, disk: str | None) -> None:
        """Let `name` mean one of the guest's disks, no disk at all (""), or nothing any more."""
        if disk is None:
            self.loops.pop(name, None)
        else:
            self.loops[name] = disk
        self._volumes.clear()

    def base(self, volume: str) -> str:
        """Return from where paths on a volume are read: its root, or a subvolume.

        SUSE's GRUB takes the one that a variable names, or while another one is set the default.
        """
        named = self._variables.values.get(SUBVOLUME, "").strip("/")
        if named and self._guest.probe(volume).filesystem == "btrfs":
            return "/" + named
        if self._variables.values.get(RELATIVE, "")[:1] not in {"1", "y"}:
            return ""
        if volume not in self._default_subvolumes:
            self._default_subvolumes[volume] = self._guest.probe(volume).default_subvolume
        return self._default_subvolumes[volume]
