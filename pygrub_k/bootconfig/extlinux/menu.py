"""Interpret an extlinux.conf: its menu, and what an unattended boot of it tries."""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.choices import Choices, Started
from pygrub_k.bootconfig.extlinux.configuration import Label, Menu
from pygrub_k.bootconfig.extlinux.label import Place, entry_of
from pygrub_k.bootconfig.extlinux.modules import MENUS, module_of
from pygrub_k.bootconfig.extlinux.syntax import Parser
from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, EntryScript
from pygrub_k.errors import NO_FILE, FormatError, LimitError, NotFoundError, Reason, SourceError
from pygrub_k.limits import CONFIG_NESTING, CONFIG_STATEMENTS, CONFIG_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.bootconfig.extlinux.configuration import Configuration
    from pygrub_k.bootconfig.model import InterpretOptions, Path
    from pygrub_k.guest.view import FileRef, GuestView


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of a configuration of the SYSLINUX family.

    Which entry is the default depends on whether a menu module runs, as in Syslinux itself. A
    submenu, or a label that hands over to another configuration, is a submenu here. Raises
    FormatError and SourceError where a file that an unattended boot needs cannot be read, and
    LimitError for configurations that never end.
    """
    session = _Session(guest, wanted)
    menu = session.menu((config,), config.path.rpartition("/")[0], ())
    if not wanted.live:
        return menu
    from pygrub_k.bootconfig.listed import ListedMenu

    return menu.replaced(live=ListedMenu(menu, session.script, session.attempt))


class _Session:
    """One interpretation: the configuration, and those that its labels hand over to."""

    def __init__(self, guest: GuestView, wanted: InterpretOptions) -> None:
        self.guest = guest
        self.files = Files(guest)
        self.wanted = wanted
        self.text = 0
        self.isolinux = False
        self.menus: dict[tuple[tuple[FileRef, ...], str, bool], BootMenu] = {}
        self.first: _Interpretation | None = None

    def lines(self, file: FileRef) -> list[str]:
        content = self.guest.read(file)
        self.text += len(content)
        if self.text > CONFIG_TEXT:
            raise LimitError(f"{file}: more than {CONFIG_TEXT} bytes of configurations in all")
        if content.count(b"\n") > CONFIG_STATEMENTS:
            raise LimitError(f"{file}: more than {CONFIG_STATEMENTS} lines")
        return [line.partition("\0")[0] for line in text_of(content).split("\n")]

    def menu(
        self,
        files: tuple[FileRef, ...],
        folder: str,
        chain: tuple[FileRef, ...],
        *,
        as_menu: bool = False,
    ) -> BootMenu:
        """Return the menu of `files`; `chain` is what led to it.

        Relative paths begin at `folder`. `as_menu` says that a menu module shows the files.
        """
        for file in files:
            if file in chain:
                raise NotFoundError(f"{file}: leads in a circle")
        if len(chain) > CONFIG_NESTING:
            raise LimitError(f"{files[0]}: more than {CONFIG_NESTING} configurations in a row")
        key = (files, folder, as_menu)
        if key not in self.menus:
            interpretation = _Interpretation(self, files, folder, chain, as_menu=as_menu)
            self.first = self.first or interpretation
            self.menus[key] = interpretation.menu()
        return self.menus[key]

    def script(self, path: Path) -> EntryScript:
        """Return what is written below a label."""
        _, label = self._labelled(path)
        return EntryScript("extlinux.conf", "".join(f"{line}\n" for line in label.lines))

    def attempt(self, path: Path, text: str) -> BootEntry:
        """Return what a label boots if this is written below it."""
        interpretation, label = self._labelled(path)
        self.files = Files(self.guest)
        return interpretation.attempt(label, text)

    def _labelled(self, path: Path) -> tuple[_Interpretation, Label]:
        """Return the label at a path; NotFoundError in a menu of another file."""
        item: Label | Menu | None = self.first.settings.top if self.first else None
        for number in path:
            items = item.items if isinstance(item, Menu) else []
            item = items[number] if number < len(items) else None
        if self.first is None or not isinstance(item, Label):
            raise NotFoundError("only the entries of the first file have a text to be edited")
        return self.first, item


class _Interpretation:
    """The interpretation of one configuration."""

    def __init__(
        self,
        session: _Session,
        files: tuple[FileRef, ...],
        folder: str,
        chain: tuple[FileRef, ...],
        *,
        as_menu: bool,
    ) -> None:
        self.session = session
        self.config = files[0]
        self.chain = (*chain, *files)
        self.place = Place(session.files, self.config, folder)
        session.isolinux = self.place.isolinux = session.isolinux or self.place.isolinux
        self.settings = self._parsed(files)
        self.runs_menu = self._find_menu_module() or as_menu
        self.choices = Choices(self.settings, self.place)

    def _parsed(self, files: Sequence[FileRef]) -> Configuration:
        parser = Parser(self._included, str(self.config))
        for file in files:
            parser.parse(self.session.lines(file))
        return parser.configuration

    def _included(self, path: str) -> list[str]:
        if not self.place.is_file(path):
            raise NotFoundError("no such file").because(NO_FILE)
        return self.session.lines(self.place.file(path))

    def _find_menu_module(self) -> bool:
        """Return whether a menu module runs; one that is given files reads those instead."""
        command = self.settings.ui or self.settings.default
        named = None if self.settings.ui else self.settings.label(command)
        if named:
            label, options = named
            if label.type not in {"kernel", "com32"}:
                return False
            command = f"{label.kernel} {label.append or ''} {options}"
        words = command.split()
        if not words or module_of(words[0]) not in MENUS:
            return bool(self.settings.ui)
        files = [self.place.file(word) for word in words[1:] if self.place.is_file(word)]
        if files and "gfxboot" not in words[0].lower():
            ui = self.settings.ui
            try:
                self.settings = self._parsed(files)
            except NotFoundError as error:
                self.settings.problems.append(Reason.of(error))
            self.settings.ui = ui
        return True

    # -- the menu ----------------------------------------------------------------------------

    def menu(self) -> BootMenu:
        settings = self.settings
        attempts, default = self._unattended()
        wanted = self.session.wanted
        entries = self._entries(settings.top) if wanted.entries or wanted.live else ()
        return BootMenu(
            self.config,
            "extlinux",
            entries,
            attempts,
            default,
            self._timeout(),
            tuple(settings.problems),
            "countdown" if settings.hidden else "menu",
        )

    def _timeout(self) -> float | None:
        """Return seconds: 0 where neither a menu nor a prompt is shown."""
        if not self.runs_menu and not self.settings.prompt:
            return 0.0 if self.settings.default else None
        tenths = self.settings.timeout or self.settings.total_timeout
        return tenths / 10 if tenths else None

    def _entries(self, menu: Menu) -> tuple[BootEntry, ...]:
        return tuple(self._item(item) for item in menu.items)

    def _item(self, item: Label | Menu) -> BootEntry:
        """Return a label or submenu for the menu; what cannot be read is its own problem."""
        if isinstance(item, Menu):
            title = item.title or item.tag
            return BootEntry(
                title, item.tag, submenu=True, entries=self._entries(item), restricted=item.password
            )
        try:
            started = self._started(item)
            other = self._other_menu(started)
            if other is None:
                return self._entry(started, item)
            entries = other.entries
        except (FormatError, SourceError, NotFoundError) as error:
            return BootEntry(item.title or item.name, item.name, problems=(Reason.of(error),))
        return BootEntry(item.title or item.name, item.name, submenu=True, entries=entries)

    def _started(self, label: Label) -> Started:
        """Return what a label of the list starts; one that leads to another menu stays itself."""
        if label.goto is not None:
            return Started(label, "", label)
        return self.choices.through_modules(label, "")

    def _entry(self, started: Started, shown: Label) -> BootEntry:
        append = self.settings.append
        return entry_of(started.label, append, started.options, self.place, shown)

    def _other_menu(self, started: Started) -> BootMenu | None:
        """Return the menu of the configuration that a label hands over to, if it does."""
        source = self.choices.other_source(started.label, started.options)
        if source is None:
            return None
        files = tuple(self.place.file(path) for path in source.paths) or self.chain[-1:]
        return self.session.menu(files, source.folder, self.chain, as_menu=source.as_menu)

    def attempt(self, label: Label, text: str) -> BootEntry:
        """Return what a label boots if this is written below it."""
        parser = Parser(self._included, str(self.config))
        parser.parse([f"label {label.name}", *text.split("\n")])
        if len(parser.configuration.labels) != 1:
            raise NotFoundError("an entry is one label, without another one below it")
        edited = parser.configuration.labels[0]
        edited.title = edited.title or label.title
        started = self._started(edited)
        if self.choices.other_source(started.label, started.options) is not None:
            raise NotFoundError("it leads to another menu, which boots nothing itself")
        return self._entry(started, edited)

    # -- an unattended boot ------------------------------------------------------------------

    def _unattended(self) -> tuple[tuple[Attempt, ...], str]:
        """Return the tries of an unattended boot, and the default's path.

        ONTIMEOUT counts where something waits for a key. What fails is followed by ONERROR, as
        if that stood before the failed command line.
        """
        settings = self.settings
        waits = self.runs_menu or settings.prompt
        command = settings.on_timeout
        if not (command and waits and (settings.timeout or settings.total_timeout)):
            command = ""
        attempts = self._attempts(command)
        if settings.on_error and attempts and not any(a.entry.kernel for a in attempts):
            attempts += self._attempts(f"{settings.on_error} {command or settings.default}")
        return tuple(attempts), attempts[0].path if attempts else ""

    def _attempts(self, command: str) -> list[Attempt]:
        """Return the attempts for a command line or, without one, for the default entry."""
        if command:
            return self._run(command)
        if self.runs_menu:
            item = self.choices.menu_default()
            return self._start(item, "") if item else []
        if self.settings.default:
            return self._run(self.settings.default)
        item = next((label for label in self.settings.labels if not label.disabled), None)
        if item is None:
            return []
        self.settings.problems.append("there is no DEFAULT; the first label is used")
        return self._start(item, "")

    def _run(self, command: str) -> list[Attempt]:
        """Return the tries for a command line: a label's, or a kernel's that has none."""
        return self._start(*self.choices.command(command))

    def _start(self, item: Label | Menu, options: str) -> list[Attempt]:
        """Return the tries when a label or a submenu is chosen."""
        try:
            started = self.choices.started(item, options)
            if started is None:
                return []
            path = self.choices.path(started.shown)
            other = self._other_menu(started)
        except NotFoundError as error:
            entry = BootEntry(item.title, getattr(item, "name", ""), problems=(Reason.of(error),))
            return [Attempt(self.choices.path(item), entry)]
        if other is None:
            return [Attempt(path, self._entry(started, started.shown))]
        return [Attempt(f"{path}>{inner.path}", inner.entry) for inner in other.attempts]
