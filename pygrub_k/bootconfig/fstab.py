"""Maps a path of the running guest to a volume, for LILO, whose paths are such paths.

fstab(5) of util-linux.
"""

from __future__ import annotations

from pygrub_k.bootconfig.locate import text_of
from pygrub_k.errors import NotFoundError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import MOUNT_POINTS
from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.guest.view import GuestView


class Mounts:
    """The mount points in a root file system's /etc/fstab, and their volumes."""

    def __init__(self, guest: GuestView, root: str) -> None:
        self._guest = guest
        self._root = root
        self._points: list[tuple[str, str]] = []
        self._volumes: dict[str, str | None] = {}
        try:
            text = text_of(guest.read(FileRef(root, "/etc/fstab")))
        except NotFoundError:
            return
        for line in text.split("\n"):
            fields = line.split()
            if len(fields) < 2 or fields[0].startswith("#") or fields[1] == "/":  # noqa: PLR2004
                continue
            if len(self._points) < MOUNT_POINTS:
                self._points.append((fields[1].rstrip("/") + "/", fields[0]))
        self._points.sort(key=lambda point: len(point[0]), reverse=True)

    def file(self, path: str) -> FileRef:
        """Return the file that an absolute path of the running guest means.

        A path that is not below a mount point, or below one with an unknown device, is on the root
        file system itself.
        """
        for point, device in self._points:
            if path.startswith(point):
                if device not in self._volumes:
                    self._volumes[device] = self._volume(device)
                volume = self._volumes[device]
                if volume is not None:
                    return FileRef(volume, "/" + path.removeprefix(point))
        return FileRef(self._root, path)

    def _volume(self, device: str) -> str | None:
        tag, equals, value = device.partition("=")
        value = value.strip('"')
        if not equals:
            return self._guest.device(grub_device(device))
        if tag == "UUID":
            return self._guest.find(uuid=value)
        if tag == "LABEL":
            return self._guest.find(label=value)
        if tag == "PARTUUID":
            names = self._guest.volumes()
            partuuids = ((name, self._guest.probe(name).partuuid) for name in names)
            return next((name for name, found in partuuids if found == value.lower()), None)
        return None


def grub_device(path: str) -> str:
    """Return GRUB's name for a Linux device: a disk's letter counts, whatever its driver.

    >>> [grub_device(path) for path in ("/dev/sda1", "/dev/xvdb", "/dev/vg0/root", "/dev/md0")]
    ['hd0,1', 'hd1', 'lvm/vg0-root', 'md/0']
    """
    name = path.removeprefix("/dev/")
    for prefix in ("xvd", "sd", "hd", "vd"):
        letter, number = name[len(prefix) : len(prefix) + 1], name[len(prefix) + 1 :]
        if (
            name.startswith(prefix)
            and "a" <= letter <= "z"
            and (not number or decimal(number) is not None)
        ):
            disk = f"hd{ord(letter) - ord('a')}"
            return f"{disk},{number}" if number else disk
    if name.startswith("mapper/"):
        return "lvm/" + name.removeprefix("mapper/")
    if name.startswith("md") and decimal(name[2:].strip("/")) is not None:
        return "md/" + name[2:].strip("/")
    group, slash, volume = name.partition("/")
    if slash and volume:
        return f"lvm/{group.replace('-', '--')}-{volume.replace('-', '--')}"
    return name
