"""GRUB's device names: which volume one means, and in which order a search tries them.

GRUB manual, "Device syntax"; what the parts mean was observed on GRUB 2.06 and 2.14.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.volumes.model import Volume


def volume_named(volumes: Sequence[Volume], name: str) -> str | None:
    """Return the name of the volume that GRUB's `name` means, or None.

    Parentheses are dropped; `hd0,2` is partition 2 of whatever map the disk has; `hd0,msdos2`
    wants that map; `lvm/…`, `lvmid/…`, `md/…` and `mduuid/…` are names of their own; `xen/xvda`
    and `xen/0` count the disks as `hd0`, `hd1` … do.
    """
    name = name.removeprefix("(").removesuffix(")")
    disk, comma, part = name.partition(",")
    disk = _as_hard_disk(disk)
    canonical = disk + comma + part
    for volume in volumes:
        if canonical == volume.name or name in volume.aliases:
            return volume.name
    if not comma:
        return None
    for volume in volumes:
        if volume.parent != disk or volume.kind != "partition":
            continue
        if part in {str(volume.number), f"{volume.table}{volume.number}"}:
            return volume.name
    return None


def _as_hard_disk(disk: str) -> str:
    """Return `hdN` for the names that a Xen guest's disks have in GRUB; else the name itself."""
    for prefix in ("xen/xvd", "xen/sd", "xen/hd", "xvd"):
        letter = disk.removeprefix(prefix)
        if letter != disk and len(letter) == 1 and "a" <= letter <= "z":
            return f"hd{ord(letter) - ord('a')}"
    number = disk.removeprefix("xen/")
    if number != disk and number.isdecimal():
        return f"hd{int(number)}"
    return disk


def search_order(volumes: Sequence[Volume], hints: Sequence[str]) -> Iterator[str]:
    """Yield volume names in the order in which GRUB's `search` tries them.

    Hints come first, as given; one that ends in a comma stands for every partition of that disk.
    Then each disk, and after it its partitions from the last to the first; then the volumes
    that lie on several (arrays, logical volumes), in the order they were found.
    """
    seen: set[str] = set()

    def fresh(names: Sequence[str]) -> Iterator[str]:
        for name in names:
            if name not in seen:
                seen.add(name)
                yield name

    for hint in hints:
        if hint.endswith(","):
            disk = volume_named(volumes, hint[:-1])
            yield from fresh([v.name for v in volumes if disk and v.parent == disk][::-1])
        else:
            named = volume_named(volumes, hint)
            yield from fresh([named] if named else [])
    for disk_volume in volumes:
        if disk_volume.kind == "disk":
            yield from fresh([disk_volume.name])
            parts = [v for v in volumes if v.parent == disk_volume.name and v.kind == "partition"]
            parts.sort(key=lambda v: v.number, reverse=True)
            yield from fresh([v.name for v in parts])
    yield from fresh([v.name for v in volumes])
