"""Settings of a guest's command line that do not fit what the guest and its domain have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from pygrub_k.errors import NotFoundError
from pygrub_k.inspect.volume_names import named_volume
from pygrub_k.text import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.boot.selection import Choice
    from pygrub_k.guest.guest import Guest
    from pygrub_k.inspect.layout import Content

_TAGS: Final = ("uuid=", "label=", "partuuid=", "partlabel=")
_DISK: Final = re.compile(r"(?:xvd|sd|vd|hd)([a-z])(\d*)")
_DEVICE: Final = re.compile(
    r"/dev/(?:(?:xvd|sd|vd|hd)[a-z]\d*|md/?\w+|mapper/\S+|[\w.+-]+/[\w.+-]+)$"
)
_NO_VOLUME: Final = ("/dev/nfs", "/dev/root", "/dev/ram", "/dev/disk/by-path/", "/dev/disk/by-id/")
"""Roots that no volume of the guest answers to, or only a running guest knows."""
_ENCRYPTED: Final = ("LUKS", "BitLocker", "encrypt")
_XEN_CONSOLES: Final = ("hvc", "xvc")
"""Consoles that `xl console` shows: of today's kernels, and of the oldest ones."""


def roots(
    guest: Guest, choice: Choice, contents: Sequence[Content], vdevs: Sequence[str]
) -> Iterator[str]:
    """Yield why the kernel will not find its `root=`; nothing where that is uncertain.

    An encrypted volume, or one that is not read here, may hold what is not found.
    """
    words = [word.removeprefix("root=") for word in choice.args.split() if word.startswith("root=")]
    if not words:
        if not choice.ramdisks:
            yield "the command line has no root=, and there is no ramdisk that could find one"
        return
    root = words[-1].strip("\"'")
    is_tag = root.lower().startswith(_TAGS) and "/" not in root
    if not is_tag and (root.startswith(_NO_VOLUME) or not _DEVICE.match(root)):
        return
    if any(word in f"{one.kind} {one.reason}" for one in contents for word in _ENCRYPTED):
        return
    if not any(vdevs) and _may_be_whole(guest, root):
        return
    name = _by_vdev(root, vdevs)
    if name is None:
        known = ", ".join(filter(None, vdevs))
        yield f"root={shortened(root)} is on no disk of the domain, whose disks are {known}"
        return
    try:
        named_volume(guest, name)
    except NotFoundError as error:
        yield f"root={shortened(root)}: {error}"


def _may_be_whole(guest: Guest, root: str) -> bool:
    """Return whether a root may be a whole disk of that name in the domain, such as xvda1."""
    found = _DISK.fullmatch(root.removeprefix("/dev/"))
    return found is not None and all(volume.kind != "partition" for volume in guest.scan.volumes)


def _by_vdev(root: str, vdevs: Sequence[str]) -> str | None:
    """Return a root with the letter of the disk that the domain names so; None if there is none.

    A kernel says xvda to what the domain calls xvda, sda or hda; xvda1 may be a whole disk.
    """
    found = _DISK.fullmatch(root.removeprefix("/dev/"))
    if found is None or not any(vdevs):
        return root
    letter, digits = found.groups()
    for number, vdev in enumerate(vdevs):
        called = _DISK.fullmatch(vdev)
        if called is None or called[1] != letter:
            continue
        own = chr(ord("a") + number)
        if called[2] == digits:
            return f"/dev/xvd{own}"
        if not called[2]:
            return f"/dev/xvd{own}{digits}"
    return None


def consoles(args: str) -> Iterator[str]:
    """Yield why the domain's console will stay silent; nothing if the kernel finds it by itself."""
    named = [word.removeprefix("console=") for word in args.split() if word.startswith("console=")]
    if named and not any(one.startswith(_XEN_CONSOLES) for one in named):
        shown = ", ".join(map(shortened, dict.fromkeys(named)))
        yield f"the console is {shown}, none of Xen's (console=hvc0): `xl console` shows nothing"
