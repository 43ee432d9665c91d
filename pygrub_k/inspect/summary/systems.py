"""What a guest starts: its boot menu, what an unattended boot starts, and its kernels."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pygrub_k.boot.advice import is_open
from pygrub_k.boot.diagnosis import conclusion
from pygrub_k.boot.failure import Failure
from pygrub_k.boot.menu_about import abilities
from pygrub_k.boot.search import Search
from pygrub_k.boot.selection import unattended
from pygrub_k.bootconfig.model import FileToLoad, InterpretOptions
from pygrub_k.bootconfig.plain_kernels import propose
from pygrub_k.errors import PygrubError
from pygrub_k.filesystems.facts import SECOND
from pygrub_k.guest.view import FileRef
from pygrub_k.inspect.menu_report import menu_report
from pygrub_k.inspect.summary.model import (
    BootSummary,
    EntrySummary,
    KernelSummary,
    SystemSummary,
)
from pygrub_k.inspect.systems import systems_of
from pygrub_k.limits import SUMMARY_ENTRIES, SUMMARY_LINES
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import BootMenu
    from pygrub_k.bootconfig.plain_kernels import Proposal
    from pygrub_k.inspect.inspection import Inspection


def boot_summary(inspection: Inspection) -> BootSummary:
    """Return what the guest's boot menu has, and what an unattended boot starts."""
    guest = inspection.guest
    search = Search(guest, InterpretOptions(inspection.request.flavour))
    menu: BootMenu | None = None
    why_not = ""
    try:
        menu = search.menu()
        unattended(menu)
    except PygrubError as error:
        why_not = conclusion(Failure(guest, inspection.disks, error, search, menu))
        if menu is not None:
            why_not = f"{error}; {why_not}"
    report = menu_report(menu, search.steps)
    config, boot = report["config"], report["boot"] or {}
    entries = report["entries"]
    timeout = report["timeout"]
    return BootSummary(
        config=_place(config) if config else "",
        timeout="none is set" if timeout is None else f"{timeout:g} s",
        entries=tuple(_entry(one, boot.get("path")) for one in entries[:SUMMARY_ENTRIES]),
        more_entries=max(len(entries) - SUMMARY_ENTRIES, 0),
        starts=printable(boot.get("path") or ""),
        kernel=printable(boot.get("kernel") or ""),
        args=printable(boot.get("args") or ""),
        ramdisks=tuple(map(printable, boot.get("ramdisks") or ())),
        why_not=printable(why_not),
        looked_at=tuple(
            printable(f"({one['volume']}){one['path']}: {one['finding']}")
            for one in report["looked_at"][:SUMMARY_LINES]
        ),
    )


def _place(config: dict[str, Any]) -> str:
    return printable(f"({config['volume']}){config['path']} ({config['format']})")


def _entry(entry: dict[str, Any], starts: str | None) -> EntrySummary:
    return EntrySummary(
        path=entry["path"],
        depth=entry["path"].count(">"),
        title=printable(entry["title"]),
        submenu=bool(entry["submenu"]),
        kernel=printable(entry["kernel"] or ""),
        args=printable(entry["args"]),
        ramdisks=tuple(map(printable, entry["ramdisks"])),
        problems=tuple(map(printable, entry["problems"])),
        boots=entry["path"] == starts,
    )


def installed(inspection: Inspection) -> tuple[SystemSummary, ...]:
    """Return the systems that are installed on the guest's volumes."""
    return tuple(
        SystemSummary(
            printable(f"{one.volume} {one.subvolume}".strip()),
            printable(one.name),
            printable(one.hostname),
        )
        for one in systems_of(inspection.guest)
    )


def kernels(inspection: Inspection) -> Iterator[KernelSummary]:
    """Yield the kernels in the usual places of every volume, the newest of each first."""
    guest = inspection.guest
    for volume in guest.volumes():
        if is_open(guest, volume):
            for proposal in propose(guest, volume):
                yield _kernel(inspection, volume, proposal)


def _kernel(inspection: Inspection, volume: str, proposal: Proposal) -> KernelSummary:
    file = FileRef(volume, proposal.kernel)
    size, modified = 0, None
    about: tuple[str, ...]
    try:
        facts = inspection.guest.facts(file)
        inode = inspection.guest.inode(file)
        size = facts.size if facts is not None else 0
        modified = inode.modified * SECOND or None
        about = tuple(abilities(inspection.guest, FileToLoad(proposal.kernel, file), {}))
    except PygrubError as error:
        about = (f"cannot be read: {error}",)
    return KernelSummary(
        volume=volume,
        path=printable(proposal.kernel),
        size=size,
        modified=modified,
        ramdisk=printable(proposal.ramdisk),
        about=tuple(map(printable, about)),
    )
