"""Interpret a menu.lst: its menu, and what an unattended boot of it tries."""

from __future__ import annotations

from pygrub_k.bootconfig.grub_legacy.entry import run_entry
from pygrub_k.bootconfig.grub_legacy.syntax import Section, number, parse, text_of_section
from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, EntryScript, Locks
from pygrub_k.errors import FormatError, LimitError, NotFoundError, Reason, SourceError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_ENTRIES, CONFIG_NESTING, CONFIG_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub_legacy.entry import EntryRun
    from pygrub_k.bootconfig.grub_legacy.syntax import MenuText
    from pygrub_k.bootconfig.model import InterpretOptions, Path
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
    session = _Session(guest, wanted)
    menu = session.menu(config, (config,))
    if not wanted.live:
        return menu
    from pygrub_k.bootconfig.listed import ListedMenu

    return menu.replaced(live=ListedMenu(menu, session.script, session.attempt))


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
        self.texts: dict[FileRef, tuple[str, MenuText]] = {}

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
        self.texts[config] = text_of(content), text
        default = self._default(text, config)
        attempts = self._attempts(text, default, chain) if text.sections else ()
        listed = self.wanted.entries or self.wanted.live
        entries = self._entries(text, chain) if listed else ()
        return BootMenu(
            config,
            "grub-legacy",
            entries,
            attempts,
            default=str(default) if text.sections else "",
            timeout=text.timeout,
            problems=() if text.sections else (f"{config}: there are no entries",),
            timeout_style="countdown" if text.hidden else "menu",
            locks=Locks(("",), (_secret(text.secret),)) if text.secret else None,
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
            return [Attempt(path, BootEntry(run.entry.title, problems=(Reason.of(error),)))]
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
            return BootEntry(section.title, problems=(Reason.of(error),))
        return BootEntry(
            section.title, submenu=True, entries=menu.entries, problems=run.entry.problems
        )

    # -- edited entries ----------------------------------------------------------------------

    def script(self, path: Path) -> EntryScript:
        """Return the lines of an entry as they are written."""
        config, section = self._section(path)
        return EntryScript("menu.lst", text_of_section(self.texts[config][0], section))

    def attempt(self, path: Path, text: str) -> BootEntry:
        """Return what an entry boots if these lines are below its title."""
        config, section = self._section(path)
        edited = parse(f"title {section.title}\n{text}", "line 1").sections
        if len(edited) != 1 or edited[0].line != 1:
            return BootEntry(section.title, problems=("an entry has commands, and one title",))
        self.files = Files(self.guest)
        body = tuple(line.replaced(number=line.number - 1) for line in edited[0].body)
        return self._run(Section(section.title, body), self.texts[config][1]).entry

    def _section(self, path: Path) -> tuple[FileRef, Section]:
        """Return an entry's section, and the configuration that has it."""
        config = next(iter(self.texts))
        for index in path[:-1]:
            run = self._run(self.texts[config][1].sections[index], self.texts[config][1])
            if run.configfile is None or run.configfile not in self.texts:
                raise NotFoundError(f"{config}: entry {index} is no submenu")
            config = run.configfile
        return config, self.texts[config][1].sections[path[-1]]

    def _run(self, section: Section, text: MenuText) -> EntryRun:
        return run_entry(section, self.files, self.home, password=text.password)


def _secret(argument: str) -> tuple[str, str, str]:
    """Return the password of `password [--md5] SECRET [FILE]`, which has no user."""
    words = argument.split(" ")
    if words[0] == "--md5":
        return "", "md5", words[1] if len(words) > 1 else ""
    return "", "plain", words[0]


def _endless(config: FileRef, chain: tuple[FileRef, ...]) -> str:
    """Return why `configfile` must not be followed, or nothing."""
    if config in chain:
        return f"configfile {config} leads in a circle"
    if len(chain) >= CONFIG_NESTING:
        raise LimitError(f"{config}: more than {CONFIG_NESTING} configurations in a row")
    return ""
