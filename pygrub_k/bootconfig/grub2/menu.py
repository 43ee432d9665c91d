"""GRUB 2 configurations as boot menus: the entries, and what an unattended boot tries.

A pending one-shot entry (`next_entry`, set by grub-reboot) is honoured. Nothing is written here: if
the caller will not write either (InterpretOptions.environment), it is not cleared, and the menu's
problems say so.

An entry that GRUB would guard with a password is marked as restricted and can be booted all the
same: whoever starts the domain decides.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.choice import default_index, split_path, take_fallback
from pygrub_k.bootconfig.grub2.commands.loaders import command_line
from pygrub_k.bootconfig.grub2.file_text import plain
from pygrub_k.bootconfig.grub2.flavours import shows_fedora
from pygrub_k.bootconfig.grub2.interpreter import Interpreter
from pygrub_k.bootconfig.grub2.lookups import RELATIVE
from pygrub_k.bootconfig.grub2.machine import OK, ScriptExit
from pygrub_k.bootconfig.grub2.script.numbers import as_int, unsigned
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, Locks
from pygrub_k.errors import LimitError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_ENTRIES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.bootconfig.grub2.machine import MenuEntry
    from pygrub_k.bootconfig.model import InterpretOptions, LiveMenu, TimeoutStyle
    from pygrub_k.guest.view import GuestView


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of a GRUB 2 configuration.

    Raises LimitError for a configuration that asks for too much work, and lets FormatError,
    SourceError and the NotFoundError of a missing `config` through.
    """
    data = guest.read(config)
    if config.base and not _is_relative(config, guest, data):
        config = FileRef(config.volume, config.base + config.path)
    fedora = wanted.flavour == "fedora"
    if wanted.flavour == "auto":
        fedora = shows_fedora(config.path, plain(data))
    session = Session(config, guest, fedora=fedora)
    session.machine.stores = wanted.environment
    session.machine.settled = fedora or wanted.flavour != "auto"
    return session.menu(data, wanted)


def _is_relative(config: FileRef, guest: GuestView, data: bytes) -> bool:
    """Return whether the GRUB that reads this configuration begins at the default subvolume.

    SUSE's does if its core image says so, as the configuration of such a guest does too.
    """
    return RELATIVE.encode() in data and guest.probe(config.volume).default_subvolume == config.base


class Session:
    """One interpretation: the configuration is executed, then entries are."""

    def __init__(
        self,
        config: FileRef,
        guest: GuestView,
        *,
        fedora: bool,
        machine: Interpreter | None = None,
    ) -> None:
        self.machine = machine or Interpreter(config, guest, fedora=fedora)
        self.config = config
        self.attempts: list[Attempt] = []

    def menu(self, data: bytes, wanted: InterpretOptions) -> BootMenu:
        """Execute the configuration, then what is wanted of its entries."""
        machine = self.machine
        _, left = self.execute(lambda: self._run_config(data))
        problems, machine.problems = machine.problems, []
        timeout = _seconds(machine.variables.values.get("timeout"))
        style = _style(machine.variables.values.get("timeout_style"))
        waits = "timeout" in machine.variables.values and timeout is None
        entries: tuple[BootEntry, ...] = ()
        live: LiveMenu | None = None
        if wanted.live:
            from pygrub_k.bootconfig.grub2.live import LiveGrub

            live = LiveGrub(self)
        if left == "boot":
            self._attempt("", self.result(None, OK, left))
        elif left in {"", "menu"}:
            if wanted.entries:
                from pygrub_k.bootconfig.grub2.entry_list import EntryList

                entries = EntryList(self).entries()
            if machine.menu:
                self._try_menu("")
        problems += (
            []
            if machine.stores
            else [
                f"the one-shot {name}={value} of grubenv was honoured but not cleared:"
                " until something clears it, every boot honours it again"
                for name, value in machine.pending.items()
            ]
        )
        default = self.attempts[0].path if self.attempts else ""
        return BootMenu(
            self.config,
            "grub2",
            entries,
            tuple(self.attempts),
            default,
            timeout,
            tuple(problems),
            style,
            waits,
            self._locks(),
            live,
        )

    def _locks(self) -> Locks | None:
        """Return who may do what; None where everybody may do everything."""
        superusers = self.machine.variables.values.get("superusers")
        if not superusers:
            return None
        secrets = tuple((name, *found) for name, found in self.machine.secrets.items())
        return Locks(tuple(users_of(superusers)), secrets)

    def _run_config(self, data: bytes) -> int:
        self.machine.run_config(self.config, str(self.config), data)
        return OK

    def execute(self, script: Callable[[], int]) -> tuple[int, str]:
        """Execute until the end or until GRUB is left; return the status and how it was left."""
        machine = self.machine
        depth, arguments, loops = machine.depth, machine.arguments, machine.loops
        try:
            status, left = script(), ""
        except ScriptExit as leaving:
            status, left = OK, leaving.how
        machine.depth, machine.arguments, machine.loops = depth, arguments, loops
        machine.breaks = 0
        return status, left

    def body(self, entry: MenuEntry) -> tuple[int, str]:
        """Execute an entry's body, and what GRUB does before: `chosen`, and the rest of a path."""
        machine = self.machine
        values = machine.variables.values
        chosen, default = values.get("chosen"), values.get("default")
        machine.charge(len(chosen or "") + 2 * len(default or ""))
        machine.problems = []
        if entry.submenu:
            machine.variables.open(everything=machine.fedora)
            machine.variables.set("timeout", "0")
            machine.menu = []
        step = entry.id.replace(">", ">>")
        machine.variables.set("chosen", f"{chosen}>{step}" if chosen else step)
        rest = split_path(default or "")[1]
        if rest:
            machine.variables.set("default", rest)
        elif not machine.fedora:
            machine.variables.unset("default")
        body = entry.body
        return self.execute(
            lambda: machine.in_scope(entry.arguments, lambda: machine.run_text(body))
        )

    # -- the unattended boot -----------------------------------------------------------------

    def _attempt(self, path: str, entry: BootEntry) -> None:
        self.attempts.append(Attempt(path, entry))
        if len(self.attempts) > CONFIG_ENTRIES:
            raise LimitError(f"{self.config}: more than {CONFIG_ENTRIES} attempts to boot")

    def _try_menu(self, prefix: str) -> bool:
        """Try the default entry, then the fallbacks; return whether nothing is left to try."""
        machine = self.machine
        entries, fedora, variables = machine.menu, machine.fedora, machine.variables
        self._wait()
        index = default_index(entries, variables.values.get("default"), fedora=fedora)
        while index >= 0:
            if self._try_entry(entries[index], f"{prefix}{index}"):
                return True
            fallback = variables.values.get("fallback")
            index, rest = take_fallback(entries, fallback, fedora=fedora)
            if rest is None:
                variables.unset("fallback")
            else:
                variables.set("fallback", rest)
        return False

    def _wait(self) -> None:
        """Let the time-out pass: it is no variable any more then, unless it was 0."""
        values = self.machine.variables.values
        gone = ["timeout"] if _seconds(values.get("timeout")) != 0 else []
        if _style(values.get("timeout_style")) != "menu":
            gone = ["timeout", "timeout_style"]
        for name in gone:
            self.machine.variables.unset(name)

    def _try_entry(self, entry: MenuEntry, path: str) -> bool:
        """Try one entry, a submenu with all that it tries; return whether that was the last try.

        It is where GRUB is left; Fedora's tries no fallback after an entry whose body succeeds.
        """
        machine, variables = self.machine, self.machine.variables
        menu = machine.menu
        before = {name: variables.values.get(name) for name in ("chosen", "default")}
        machine.enter()
        status, left = self.body(entry)
        if not left and machine.loaded.loader and not (machine.fedora and status != OK):
            left = "boot"
        if left == "menu" or (not left and entry.submenu and machine.menu):
            gone = self._try_menu(f"{path}>") or left == "menu"
        else:
            self._attempt(path, self.result(entry, status, left, unattended=True))
            gone = left != ""
        machine.depth -= 1
        if entry.submenu and not gone:
            variables.close()
            machine.menu = menu
        for name, value in before.items():
            if value is None:
                variables.unset(name)
            else:
                variables.set(name, value)
        variables.unset("timeout")
        return gone or (machine.fedora and status == OK)

    def result(
        self, entry: MenuEntry | None, status: int, left: str, *, unattended: bool = False
    ) -> BootEntry:
        """Return an entry with what its execution has loaded, and why nothing boots if so.

        Fedora's GRUB does not boot an entry whose last command failed. A list still shows what was
        loaded; for an unattended boot it is nothing.
        """
        machine, loaded = self.machine, self.machine.loaded
        problems = machine.problems
        kernel = loaded.kernel
        if left not in {"", "boot"}:
            problems, kernel = [*problems, f"{left}: GRUB is left without booting"], None
        elif not loaded.loader:
            problems = [*problems, "no kernel is loaded"]
        elif kernel is None:
            problems = [*problems, f"{loaded.loader}: no kernel that a domain can be started from"]
        elif machine.fedora and status != OK and not left:
            why = f"the last command fails with status {status}: Fedora's GRUB does not boot it"
            problems, kernel = [*problems, why], None if unattended else kernel
        title = entry.title if entry else ""
        identity = entry.id if entry else ""
        if kernel is None:
            return BootEntry(
                title,
                identity,
                args=self._command_line(),
                root=loaded.root,
                problems=tuple(problems),
                missing=loaded.missing,
                named=tuple(loaded.named),
            )
        return BootEntry(
            title,
            identity,
            kernel,
            self._command_line(),
            tuple(loaded.ramdisks),
            loaded.root,
            tuple(problems),
            restricted=entry is not None and self._restricted(entry),
            environment=tuple(
                block
                for block in machine.blocks.values()
                if block.problem or block.new != block.old
            ),
            named=tuple(loaded.named),
        )

    def _command_line(self) -> str:
        loaded = self.machine.loaded
        if loaded.line is not None:
            return loaded.line
        return command_line(loaded.args, fedora=self.machine.fedora)

    def _restricted(self, entry: MenuEntry) -> bool:
        return entry.users is not None and "superusers" in self.machine.variables.values


def users_of(text: str) -> list[str]:
    """Return the names in a list of users; GRUB takes blanks, commas, semicolons, `&` and `|`."""
    for separator in ",;&|":
        text = text.replace(separator, " ")
    return text.split()


def _seconds(timeout: str | None) -> float | None:
    """Return a timeout as GRUB reads it, in whole seconds; None where it waits for ever."""
    number = unsigned(timeout or "")
    if number is None:
        return None
    seconds = as_int(number[0])
    return None if seconds < 0 else float(seconds)


def _style(word: str | None) -> TimeoutStyle:
    """Return what GRUB shows while the time-out runs: all that it does not know is a menu."""
    if word == "countdown":
        return "countdown"
    return "hidden" if word == "hidden" else "menu"
