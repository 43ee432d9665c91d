"""What a guest's kernels and ramdisks can do, as plain data: what `kernel` and `boot` print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeVar

from pygrub_k.boot.abilities import content_of, drivers_at_boot, kernel_of
from pygrub_k.errors import PygrubError
from pygrub_k.kernels.facts import KernelFacts, RamdiskFacts
from pygrub_k.kernels.ramdisk import ramdisk_facts
from pygrub_k.limits import MENU_KERNELS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
    from pygrub_k.guest.guest import Guest

    Facts = KernelFacts | RamdiskFacts


T = TypeVar("T", KernelFacts, RamdiskFacts)


class LoadedFiles:
    """The kernels and ramdisks that a menu names: each is looked at once.

    At most MENU_KERNELS are looked at, those of the default entry first.
    """

    def __init__(self, guest: Guest) -> None:
        self._guest = guest
        self.kernels: dict[FileToLoad, KernelFacts | None] = {}
        self.ramdisks: dict[FileToLoad, RamdiskFacts | None] = {}
        self.problems: list[tuple[str, PygrubError]] = []
        self.left_out = 0
        """Files that were not looked at."""

    def look(self, menu: BootMenu) -> None:
        """Look at the files of all entries."""
        first = [attempt.entry for attempt in menu.attempts]
        for _, entry in (*(("", entry) for entry in first), *entries_of(menu.entries)):
            kernel = _same(entry.kernel)
            if kernel is not None and kernel not in self.kernels:
                self.kernels[kernel] = self._kernel(kernel)
            for ramdisk in map(_same, entry.ramdisks):
                if ramdisk is not None and ramdisk not in self.ramdisks:
                    self.ramdisks[ramdisk] = self._ramdisk(ramdisk)

    def _kernel(self, file: FileToLoad) -> KernelFacts | None:
        if self._is_too_much():
            return None
        try:
            return self._noted(file, kernel_of(self._guest, file))
        except PygrubError as error:
            self.problems.append((str(file.file), error))
            return None

    def _ramdisk(self, file: FileToLoad) -> RamdiskFacts | None:
        if file.newc_path or self._is_too_much():
            return None
        try:
            return self._noted(file, ramdisk_facts(*content_of(self._guest, file)))
        except PygrubError as error:
            self.problems.append((str(file.file), error))
            return None

    def _noted(self, file: FileToLoad, facts: T) -> T:
        self.problems += [(str(file.file), PygrubError(problem)) for problem in facts.problems]
        return facts

    def _is_too_much(self) -> bool:
        if len(self.kernels) + len(self.ramdisks) < MENU_KERNELS:
            return False
        self.left_out += 1
        return True

    def drivers(self, entry: BootEntry) -> dict[str, str] | None:
        """Return where an entry's boot finds its drivers; None if its kernel was not looked at."""
        file = _same(entry.kernel)
        kernel = self.kernels.get(file) if file is not None else None
        if kernel is None:
            return None
        files = [one for one in map(_same, entry.ramdisks) if one is not None]
        found = [self.ramdisks.get(one) for one in files]
        unknown = RamdiskFacts()
        return drivers_at_boot(kernel, [unknown if one is None else one for one in found])


def _same(file: FileToLoad | None) -> FileToLoad | None:
    """Return a file's place without what may differ between its names, such as repeated slashes."""
    if file is None:
        return None
    path = re.sub("/+", "/", file.file.path)
    return file.replaced(word="", file=file.file.replaced(path=path))


def entries_of(entries: Iterable[BootEntry], above: str = "") -> Iterator[tuple[str, BootEntry]]:
    """Yield all entries of a menu and its submenus, with their paths, such as `1>0`."""
    for number, entry in enumerate(entries):
        yield f"{above}{number}", entry
        yield from entries_of(entry.entries, f"{above}{number}>")


def loaded_report(menu: BootMenu | None, loaded: LoadedFiles) -> dict[str, Any]:
    """Return what a menu loads, once for each file, and where each entry finds its drivers.

    Files that could not be looked at have the keys `path` and `volume` alone. Programs read this:
    keys never change.
    """
    return {
        "kernels": [_file(file, facts) for file, facts in loaded.kernels.items()],
        "ramdisks": [_file(file, facts) for file, facts in loaded.ramdisks.items()],
        "drivers": [
            {"entry": path, "title": entry.title, "drivers": loaded.drivers(entry)}
            for path, entry in entries_of(menu.entries if menu is not None else ())
            if entry.kernel is not None
        ],
    }


def _file(file: FileToLoad, facts: Facts | None) -> dict[str, Any]:
    place = {"path": file.file.base + file.file.path, "volume": file.file.volume}
    return place | ({} if facts is None else facts.as_json())
