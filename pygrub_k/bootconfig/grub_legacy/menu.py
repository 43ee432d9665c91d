"""Interpret a menu.lst: its menu, and what an unattended boot of it tries."""

from __future__ import annotations

from pygrub_k.bootconfig.grub_legacy.entry import run_entry
from pygrub_k.bootconfig.grub_legacy.syntax import number, parse
from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu
from pygrub_k.errors import FormatError, LimitError, NotFoundError, SourceError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_ENTRIES, CONFIG_NESTING, CONFIG_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub_legacy.entry import EntryRun
    from pygrub_k.bootconfig.grub_legacy.syntax import MenuText, Section
    from pygrub_k.bootconfig.model import InterpretOptions
    from pygrub_k.guest.view import GuestView

SAVED_NUMBER_SIZE = 9
"""GRUB 0.97 looks at so many bytes of the file `default`."""


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of a GRUB legacy configuration.

    What a password protects boots like anything else: whoever starts the domain decides, as with
    Xen's pygrub. `default saved` takes the number from the file `default` beside the
    configuration. An entry that runs `configfile` is a submenu here. Raises FormatError and
    SourceError where the configuration, or a file that an unattended boot needs, cannot be read.
    """
    return _Session(guest, wanted).menu(config, (config,))


class _Session:
    """One interpretation: the configuration, and those that it hands over to."""

    def __init__(self, guest: GuestView, wanted: InterpretOptions) -> None:
        self.guest = guest
        self.wanted = wanted
        self.files = Files(guest)
        self.home = ""
        self.text = 0
        self.entries = 0
        self.menus: dict[FileRef, BootMenu] = {}

    def menu(self, config: FileRef, chain: tuple[FileRef, ...]) -> BootMenu:
        """Return the menu of `config`; `chain` is what led to it, itself last."""
        if config not in self.menus:
            self.menus[config] = self._menu(config, chain)
        return self.menus[config]

    def _menu(self, config: FileRef, chain: tuple[FileRef, ...]) -> BootMenu:
        self.home = self.home or config.volume
        content = self.guest.read(config)
        self.text += len(content)
        if self.text > CONFIG_TEXT:
            raise LimitError(f"{config}: more than {CONFIG_TEXT} bytes of configurations in all")
        text = parse(text_of(content), str(config))
        self.entries += len(text.sections)
        if self.entries > CONFIG_ENTRIES:
            raise LimitError(f"{config}: more than {CONFIG_ENTRIES} entries in all")
        default = self._default(text, config)
        attempts = self._attempts(text, default, chain) if text.sections else ()
        entries = self._entries(text, chain) if self.wanted.entries else ()
        return BootMenu(
            config,
            "grub-legacy",
            entries,
            attempts,
            default=str(default) if text.sections else "",
            timeout=text.timeout,
            problems=() if text.sections else (f"{config}: there are no entries",),
            timeout_style="countdown" if text.hidden else "menu",
        )

    def _default(self, text: MenuText, config: FileRef) -> int:
        """Return the entry that boots first: one out of range gives way to the fallback or 0."""
        default = self._saved_number(config) if text.default is None else text.default
        if default >= len(text.sections):
            first = text.fallbacks[0] if text.fallbacks else 0
            return first if first < len(text.sections) else 0
        return default

    def _saved_number(self, config: FileRef) -> int:
        folder = config.path.rpartition("/")[0]
        try:
            content = self.guest.read(FileRef(config.volume, f"{folder}/default"))
        except NotFoundError:
            return 0
        return number(text_of(content[:SAVED_NUMBER_SIZE]), 0) or 0

    # -- an unattended boot ------------------------------------------------------------------

    def _attempts(
        self, text: MenuText, default: int, chain: tuple[FileRef, ...]
    ) -> tuple[Attempt, ...]:
        """Return the tries up to the first that does not fail.

        What lies behind that is never reached, and only what is reached may stop a boot by being
        unreadable.
        """
        attempts: list[Attempt] = []
        for index in (default, *text.fallbacks):
            path = str(index)
            if index >= len(text.sections):
                missing = BootEntry("", problems=(f"fallback {index}: there is no such entry",))
                attempts.append(Attempt(path, missing))
                break
            section = text.sections[index]
            run = self._run(section, text)
            if run.configfile is not None:
                attempts += self._inner_attempts(path, run, chain)
                break
            attempts.append(Attempt(path, run.entry))
            if run.outcome != "fails":
                break
        return tuple(attempts)

    def _inner_attempts(
        self, path: str, run: EntryRun, chain: tuple[FileRef, ...]
    ) -> list[Attempt]:
        """Return the tries of the configuration that an entry hands over to."""
        config = run.configfile
        assert config is not None
        problem = _endless(config, chain)
        if problem:
            return [Attempt(path, BootEntry(run.entry.title, problems=(problem,)))]
        try:
            menu = self.menu(config, (*chain, config))
        except NotFoundError as error:
            return [Attempt(path, BootEntry(run.entry.title, problems=(str(error),)))]
        return [Attempt(f"{path}>{inner.path}", inner.entry) for inner in menu.attempts]

    # -- the whole menu ----------------------------------------------------------------------

    def _entries(self, text: MenuText, chain: tuple[FileRef, ...]) -> tuple[BootEntry, ...]:
        return tuple(self._entry(section, text, chain) for section in text.sections)

    def _entry(self, section: Section, text: MenuText, chain: tuple[FileRef, ...]) -> BootEntry:
        """Return an entry for the menu; what cannot be read is a problem of that entry alone."""
        try:
            run = self._run(section, text)
            if run.configfile is None:
                return run.entry
            problem = _endless(run.configfile, chain)
            if problem:
                return BootEntry(section.title, problems=(*run.entry.problems, problem))
            menu = self.menu(run.configfile, (*chain, run.configfile))
        except (FormatError, NotFoundError, SourceError) as error:
            return BootEntry(section.title, problems=(str(error),))
        return BootEntry(
            section.title, submenu=True, entries=menu.entries, problems=run.entry.problems
        )

    def _run(self, section: Section, text: MenuText) -> EntryRun:
        return run_entry(section, self.files, self.home, password=text.password)


def _endless(config: FileRef, chain: tuple[FileRef, ...]) -> str:
    """Return why `configfile` must not be followed, or nothing."""
    if config in chain:
        return f"configfile {config} leads in a circle"
    if len(chain) >= CONFIG_NESTING:
        raise LimitError(f"{config}: more than {CONFIG_NESTING} configurations in a row")
    return ""
