"""All entries of a GRUB 2 menu, for a list: each executed from the state that its menu is in."""

from __future__ import annotations

from pygrub_k.bootconfig.model import BootEntry
from pygrub_k.errors import FormatError, Reason, SourceError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.live import Session
    from pygrub_k.bootconfig.grub2.machine import MenuEntry


class EntryList:
    """Lists the menu that a session has come to, with its submenus."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._machine = session.machine
        self._above = [session.config, session.machine.menu_file]
        """The files whose menus are being listed."""

    def entries(self) -> tuple[BootEntry, ...]:
        """Return all entries of the menu, each executed from the state that the menu is in."""
        found = []
        machine = self._machine
        saved, returning = machine.save(), machine.returning
        for entry in machine.menu:
            found.append(self._readable(entry))
            machine.restore(saved)
            machine.returning = returning
        return tuple(found)

    def _readable(self, entry: MenuEntry) -> BootEntry:
        """Return an entry for the list; damage that it meets becomes its problem."""
        machine = self._machine
        depth, arguments, loops = machine.depth, machine.arguments, machine.loops
        try:
            return self._shown(entry)
        except (FormatError, SourceError) as error:
            machine.depth, machine.arguments, machine.loops = depth, arguments, loops
            machine.breaks = 0
            return BootEntry(
                entry.title, entry.id, problems=(Reason.of(error),), submenu=entry.submenu
            )

    def _shown(self, entry: MenuEntry) -> BootEntry:
        machine = self._machine
        machine.enter()
        status, left = self._session.body(entry)
        problems = tuple(machine.problems)
        if left == "menu":
            shown = self._of_menu(entry, problems)
        elif entry.submenu:
            entries = () if left else self.entries()
            shown = BootEntry(
                entry.title, entry.id, problems=problems, submenu=True, entries=entries
            )
        else:
            shown = self._session.result(entry, status, left)
        machine.depth -= 1
        return shown

    def _of_menu(self, entry: MenuEntry, problems: tuple[str, ...]) -> BootEntry:
        """Return an entry that opens the menu of another file, as a submenu with its entries.

        One that leads back to a menu above is an entry that boots nothing.
        """
        file = self._machine.menu_file
        if file in self._above:
            back = f"it leads back to the menu of {file}"
            return BootEntry(entry.title, entry.id, problems=(*problems, back))
        self._above.append(file)
        entries = self.entries()
        self._above.pop()
        return BootEntry(entry.title, entry.id, problems=problems, submenu=True, entries=entries)
