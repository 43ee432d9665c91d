"""What may be given as --volume: names of GRUB and of devices, UUIDs, labels, numbers.

A name is taken in the first of these ways that leads to a volume; one that leads to several in the
same way is refused, and they are named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.text import decimal, path_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pygrub_k.filesystems.model import Filesystem
    from pygrub_k.guest.guest import Guest
    from pygrub_k.volumes.model import Volume

    Question = Callable[[Volume], bool]

LVM: Final = "lvm/"
MAPPER: Final = "/dev/mapper/"
DEVICES: Final = "/dev/"
DISKS: Final = ("xvd", "sd", "vd", "hd")
"""Names of disk devices, before the letter of the disk and the number of the partition."""
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"


def named_volume(guest: Guest, name: str) -> str:
    """Return the name of the volume that `name` means; NotFoundError names those there are."""
    found = guest.device(name)
    if found is not None:
        return found
    for way in _ways(guest, name):
        names = [volume.name for volume in guest.scan.volumes if way(volume)]
        if len(names) > 1:
            raise NotFoundError(f"{name!r} means several volumes: {', '.join(names)}")
        if names:
            return names[0]
    known = ", ".join(guest.volumes())
    raise NotFoundError(f"no volume {name!r}; there are {known}")


def named_filesystem(guest: Guest, name: str) -> tuple[str, Filesystem]:
    """Return the volume that `name` means, and its file system.

    Raises NotFoundError, with the volumes that have one, if it has none; and what opening raises.
    """
    volume = named_volume(guest, name)
    try:
        return volume, guest.filesystem(volume)
    except NotFoundError as error:
        others = [one for one in guest.volumes() if guest.filesystem_type(one) is not None]
        hint = f"; --volume takes {', '.join(others)}" if others else ""
        raise NotFoundError(f"({volume}): {error}{hint}") from error


def _ways(guest: Guest, name: str) -> Iterator[Question]:
    """Yield what a name may mean, each as a question to a volume."""
    tag, equals, value = name.partition("=")
    for kind, question in QUESTIONS.items():
        by = f"{DEVICES}disk/by-{kind}/"
        if equals and tag.lower() == kind:
            yield question(guest, value.strip("\"'"))
            return
        if name.startswith(by):
            yield question(guest, name.removeprefix(by))
            return
    mapped = _mapper_name(name)
    yield lambda volume: mapped in {one.removeprefix(LVM) for one in _names(volume)}
    yield lambda volume: _is_device(name, volume)
    number = decimal(name)
    if number is not None:
        yield lambda volume: volume.kind == "partition" and volume.number == number
    for question in QUESTIONS.values():
        yield question(guest, name)


def _names(volume: Volume) -> tuple[str, ...]:
    return (volume.name, *volume.aliases)


def _mapper_name(name: str) -> str:
    """Return device-mapper's name of a logical volume, from which GRUB's name is made.

    Of VG/LV, /dev/VG/LV and /dev/mapper/VG-LV; a hyphen in either part is doubled there.
    """
    if name.startswith(MAPPER):
        return name.removeprefix(MAPPER)
    group, slash, volume = name.removeprefix(DEVICES).partition("/")
    if not slash or "/" in volume:
        return name
    return "-".join(part.replace("-", "--") for part in (group, volume))


def _is_device(name: str, volume: Volume) -> bool:
    """Return whether a volume is that device of the running guest: /dev/md0, /dev/xvda2."""
    device = name.removeprefix(DEVICES)
    if device.startswith("md"):
        return f"md/{device.removeprefix('md').removeprefix('/')}" in _names(volume)
    for prefix in DISKS:
        letter, digits = device.removeprefix(prefix)[:1], device.removeprefix(prefix)[1:]
        if device.startswith(prefix) and letter and letter in LETTERS:
            disk = f"hd{LETTERS.index(letter)}"
            if not digits:
                return volume.name == disk
            return volume.parent == disk and str(volume.number) == digits
    return False


def _with_uuid(guest: Guest, uuid: str) -> Question:
    folded = uuid.lower()
    return lambda volume: bool(folded) and _identity(guest, volume)[0].lower() == folded


def _with_label(guest: Guest, label: str) -> Question:
    wanted = path_bytes(label)
    return lambda volume: bool(wanted) and _identity(guest, volume)[1] == wanted


def _with_partition_uuid(_guest: Guest, uuid: str) -> Question:
    folded = uuid.lower()
    return lambda volume: bool(folded) and volume.partuuid == folded


def _with_partition_label(_guest: Guest, label: str) -> Question:
    return lambda volume: bool(label) and volume.label == label


QUESTIONS: Final[dict[str, Callable[[Guest, str], Question]]] = {
    "uuid": _with_uuid,
    "label": _with_label,
    "partuuid": _with_partition_uuid,
    "partlabel": _with_partition_label,
}
"""By the tags of mount(8), after which the directories in /dev/disk are named."""


def _identity(guest: Guest, volume: Volume) -> tuple[str, bytes]:
    """Return UUID and label of what a volume holds; both empty where nobody knows."""
    if volume.member_of:
        return "", b""
    try:
        filesystem = guest.filesystem(volume.name)
    except PygrubError:
        found = guest.recognised(volume.name)
        return (found.identity.uuid, found.identity.label) if found is not None else ("", b"")
    return filesystem.uuid, filesystem.label
