"""Boot loader entries and unified kernel images that no boot loader's own file is beside.

UAPI.1 has the entries, and any boot loader may read them: GRUB's `blscfg`, petitboot, zipl. Without
its configuration they are taken as the specification has them.
"""

from __future__ import annotations

from pygrub_k.bootconfig.locate import Files
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu
from pygrub_k.bootconfig.systemd_boot import menu
from pygrub_k.bootconfig.systemd_boot.entry import Entry, sort
from pygrub_k.errors import NotFoundError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.model import InterpretOptions
    from pygrub_k.guest.view import FileRef, GuestView

TUNED: Final = frozenset({"$tuned_params", "$tuned_initrd"})
"""Variables of GRUB that are nearly always empty: what tuned(8) adds, if it runs in the guest."""


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of the entries in a directory, or of the unified kernel images there.

    Raises NotFoundError if there are none; FormatError and SourceError where a file that an
    unattended boot needs cannot be read.
    """
    files = Files(guest)
    if config.path == menu.UNIFIED_IMAGES:
        entries, problems = menu.read_images([config], guest)
    else:
        entries, problems = menu.read_entries([config], menu.ARCHITECTURES[0], guest), ()
    if not entries:
        raise NotFoundError("; ".join(("there are no boot loader entries", *problems)))
    sort(entries)
    first = next((n for n, entry in enumerate(entries) if menu.exists(entry, files)), 0)
    note = f"{config}: no boot loader has a configuration here; the first entry is taken"
    listed = wanted.entries or wanted.live
    found = BootMenu(
        config,
        "loader-entries",
        tuple(_listed(entry, files) for entry in entries) if listed else (),
        (Attempt(str(first), _boot_entry(entries[first], files)),),
        str(first),
        None,
        (note, *problems),
    )
    return menu.worked_with(found, entries, guest) if wanted.live else found


def _listed(entry: Entry, files: Files) -> BootEntry:
    return _refused(entry) or menu.listed(_without_tuned(entry), files)


def _boot_entry(entry: Entry, files: Files) -> BootEntry:
    return _refused(entry) or menu.boot_entry(_without_tuned(entry), files)


def _refused(entry: Entry) -> BootEntry | None:
    """Return an entry that cannot boot if it needs a variable that only GRUB would know."""
    words = f"{entry.linux} {entry.options} {' '.join(entry.initrds)}".split()
    unknown = next((word for word in words if word.startswith("$") and word not in TUNED), "")
    if not unknown:
        return None
    problem = f"{entry.file}: {unknown} is a variable of GRUB, and no grub.cfg says what it is"
    return BootEntry(entry.title or entry.name, entry.name, problems=(problem,))


def _without_tuned(entry: Entry) -> Entry:
    """Return an entry without the variables in TUNED."""
    initrds = [kept for word in entry.initrds if (kept := _kept(word))]
    return entry.replaced(options=_kept(entry.options), initrds=tuple(initrds))


def _kept(text: str) -> str:
    if "$" not in text:
        return text
    return " ".join(word for word in text.split(" ") if word not in TUNED).strip()
