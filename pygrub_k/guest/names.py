"""GRUB's device names: which volume a name means, and in which order a search tries volumes.

GRUB manual, "Device syntax"; what the parts mean was observed on GRUB 2.06 and 2.14.
"""

from __future__ import annotations

from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Final

    from pygrub_k.volumes.model import Volume

LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
"""What GRUB's names of partition maps are made of."""


def volume_named(volumes: Sequence[Volume], name: str) -> str | None:
    """Return the name of the volume that GRUB's `name` means, or None.

    Parentheses are dropped; `hd0,2` is partition 2 of whatever map the disk has; `hd0,msdos2`
    needs that map; `lvm/…`, `lvmid/…`, `md/…` and `mduuid/…` are names of their own; `xen/xvda`
    and `xen/0` count disks as `hd0`, `hd1` … do. The name of an array's member means the array,
    which reads the members that are up to date.
    """
    name = name.removeprefix("(").removesuffix(")")
    whole, comma, rest = name.partition(",")
    found = _named(volumes, _as_hard_disk(whole), whole)
    while found is not None and comma:
        part, comma, rest = rest.partition(",")
        found = _partition_of(volumes, found, part)
    return found.name if found is not None else None


def _named(volumes: Sequence[Volume], *names: str) -> Volume | None:
    for volume in volumes:
        if volume.name in names or not set(names).isdisjoint(volume.aliases):
            return _array_of(volumes, volume)
    return None


def _partition_of(volumes: Sequence[Volume], whole: Volume, part: str) -> Volume | None:
    """Return the partition of a volume that `part` means: a number, with or without its map."""
    for volume in volumes:
        if volume.parent != whole.name or volume.kind != "partition" or not volume.number:
            continue
        if part in {str(volume.number), f"{volume.table}{volume.number}"}:
            return _array_of(volumes, volume)
    for alias in whole.aliases:
        disk, _, name = alias.partition(",")
        if disk == whole.name and part in {name, name.lstrip(LETTERS)}:
            return _array_of(volumes, whole)
    return None


def _array_of(volumes: Sequence[Volume], volume: Volume) -> Volume:
    """Return the array that a volume is a member of, or the volume itself."""
    if volume.member_of:
        for array in volumes:
            if array.name == volume.member_of:
                return _array_of(volumes, array)
    return volume


def _as_hard_disk(disk: str) -> str:
    """Return `hdN` for GRUB's names of a Xen guest's disks; other names unchanged."""
    for prefix in ("xen/xvd", "xen/sd", "xen/hd", "xvd"):
        letter = disk.removeprefix(prefix)
        if letter != disk and len(letter) == 1 and "a" <= letter <= "z":
            return f"hd{ord(letter) - ord('a')}"
    number = decimal(disk.removeprefix("xen/"))
    if number is not None and disk.startswith("xen/"):
        return f"hd{number}"
    return disk


def search_order(volumes: Sequence[Volume], hints: Sequence[str]) -> Iterator[str]:
    """Yield volume names in the order in which GRUB's `search` tries them.

    Hints come first, as given; one that ends in a comma stands for that disk and every partition of
    it, from the first to the last.
    Then each disk, and after it its partitions from the last to the first; then the volumes
    that lie on several (arrays, logical volumes), in the order they were found. Members of arrays
    and groups are left out.
    """
    seen = {volume.name for volume in volumes if volume.member_of}

    def fresh(names: Sequence[str]) -> Iterator[str]:
        for name in names:
            if name not in seen:
                seen.add(name)
                yield name

    for hint in hints:
        if hint.endswith(","):
            disk = volume_named(volumes, hint[:-1])
            yield from fresh([v.name for v in volumes if disk and disk in {v.name, v.parent}])
        else:
            named = volume_named(volumes, hint)
            yield from fresh([named] if named else [])
    for whole in volumes:
        if whole.kind != "partition":
            yield from fresh([whole.name])
            parts = [v for v in volumes if v.parent == whole.name and v.kind == "partition"]
            parts.sort(key=lambda v: v.number, reverse=True)
            yield from fresh([v.name for v in parts])
    yield from fresh([v.name for v in volumes])
