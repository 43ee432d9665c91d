"""Kernels on a volume without any boot configuration: what an administrator could start by hand.

Nothing here is ever booted by itself; the proposals are part of the diagnosis.
"""

from __future__ import annotations

from pygrub_k.bootconfig.versions import sort_key
from pygrub_k.errors import FormatError, NotFoundError, SourceError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import KERNEL_PROPOSALS
from pygrub_k.record import Record
from pygrub_k.text import shell_quoted

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Final

    from pygrub_k.bootconfig.versions import Token
    from pygrub_k.guest.view import GuestView

FOLDERS: Final = ("/boot/", "/")
NO_KERNELS: Final = (".asc", ".bak", ".h", ".hmac", ".md5", ".sha256", ".sig", ".signed")
"""Endings of files that lie beside kernels under similar names."""
RAMDISKS: Final = (
    "initrd.img{}",
    "initramfs{}.img",
    "initramfs{}",
    "initrd{}",
    "initrd{}.img",
    "initrd{}.gz",
)
"""How distributions name the ramdisk of `vmlinuz{}`."""


class Proposal(Record):
    """A kernel that could be started with these options; empty where there is none."""

    kernel: str
    ramdisk: str = ""
    args: str = ""

    def __str__(self) -> str:
        """Return the options as a shell would read them.

        >>> str(Proposal("/boot/vmlinuz", args="root=/dev/xvda1 ro"))
        "--kernel=/boot/vmlinuz --args='root=/dev/xvda1 ro'"
        """
        options = (("kernel", self.kernel), ("ramdisk", self.ramdisk), ("args", self.args))
        return " ".join(f"--{name}={shell_quoted(value)}" for name, value in options if value)


def propose(guest: GuestView, volume: str) -> tuple[Proposal, ...]:
    """Return how the kernels on a volume could be started, the newest first.

    At most KERNEL_PROPOSALS; what cannot be read is passed over.
    """
    proposals: list[Proposal] = []
    for folder, names, kernel, suffix in _kernels(guest, volume):
        path = folder + kernel
        if _is_file(guest, FileRef(volume, path)):
            wanted = (pattern.format(suffix) for pattern in RAMDISKS)
            ramdisk = next((folder + name for name in wanted if name in names), "")
            if ramdisk and not _is_file(guest, FileRef(volume, ramdisk)):
                ramdisk = ""
            args = _root_argument(guest, volume, without_ramdisk=not ramdisk)
            proposals.append(Proposal(path, ramdisk, args))
    return tuple(proposals)


def _kernels(guest: GuestView, volume: str) -> Iterator[tuple[str, frozenset[str], str, str]]:
    """Yield (folder, names in it, kernel's name, its suffix), the newest kernels first."""
    found: list[tuple[bool, tuple[Token, ...], str, frozenset[str], str, str]] = []
    for folder in FOLDERS:
        try:
            names = frozenset(guest.list(FileRef(volume, folder.rstrip("/") or "/")))
        except (NotFoundError, FormatError, SourceError):
            continue
        for name in names:
            suffix = _suffix(name)
            if suffix is not None:
                current = not suffix.endswith(".old")
                found.append((current, sort_key(suffix[1:]), folder, names, name, suffix))
    found.sort(key=lambda kernel: (*kernel[:3], kernel[4]), reverse=True)
    for _, _, folder, names, name, suffix in found[:KERNEL_PROPOSALS]:
        yield folder, names, name, suffix


def _suffix(name: str) -> str | None:
    """Return what tells a kernel from others (`-6.1.0`, `-lts`, ``), or None if it is no kernel."""
    if name.endswith(NO_KERNELS) or name.startswith("kernel-config"):
        return None
    for stem in ("vmlinuz", "vmlinux", "kernel", "bzImage"):
        suffix = name.removeprefix(stem)
        if suffix != name and (suffix in {"", ".old"} or suffix.startswith("-")):
            return suffix
    return None


def _is_file(guest: GuestView, file: FileRef) -> bool:
    try:
        facts = guest.facts(file)
    except (FormatError, SourceError):
        return False
    return facts is not None and facts.kind == "file"


def _root_argument(guest: GuestView, volume: str, *, without_ramdisk: bool) -> str:
    """Return the `root=` of the volume that is a root file system, this one first.

    A kernel without a ramdisk knows no UUIDs of file systems, only those of partitions.
    """
    others = [name for name in guest.volumes() if name != volume]
    for name in (volume, *others):
        if _is_file(guest, FileRef(name, "/etc/fstab")):
            known = guest.probe(name)
            if without_ramdisk:
                return f"root=PARTUUID={known.partuuid} ro" if known.partuuid else ""
            return f"root=UUID={known.uuid} ro" if known.uuid else ""
    return ""
