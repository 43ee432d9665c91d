"""Interpret an extlinux.conf: its menu, and what an unattended boot of it tries."""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.label import Place, entry_of
from pygrub_k.bootconfig.extlinux.syntax import Label, Menu, Parser, split_word
from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu
from pygrub_k.errors import FormatError, LimitError, NotFoundError, SourceError
from pygrub_k.limits import CONFIG_NESTING, CONFIG_STATEMENTS, CONFIG_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.extlinux.syntax import Configuration
    from pygrub_k.bootconfig.model import InterpretOptions
    from pygrub_k.guest.view import FileRef, GuestView


def interpret(config: FileRef, guest: GuestView, wanted: InterpretOptions) -> BootMenu:
    """Return the menu of a configuration of the SYSLINUX family.

    Which entry is the default depends on whether a menu module runs, as in Syslinux itself. A
    submenu, or a label that hands over to another configuration, is a submenu here. Raises
    FormatError and SourceError where a file that an unattended boot needs cannot be read, and
    LimitError for configurations without end.
    """
    return _Session(guest, wanted).menu(config, ())


class _Session:
    """One interpretation: the configuration, and those that its labels hand over to."""

    def __init__(self, guest: GuestView, wanted: InterpretOptions) -> None:
        self.guest = guest
        self.files = Files(guest)
        self.wanted = wanted
        self.text = 0
        self.menus: dict[FileRef, BootMenu] = {}

    def lines(self, file: FileRef) -> list[str]:
        content = self.guest.read(file)
        self.text += len(content)
        if self.text > CONFIG_TEXT:
            raise LimitError(f"{file}: more than {CONFIG_TEXT} bytes of configurations in all")
        if content.count(b"\n") > CONFIG_STATEMENTS:
            raise LimitError(f"{file}: more than {CONFIG_STATEMENTS} lines")
        return [line.partition("\0")[0] for line in text_of(content).split("\n")]

    def menu(self, config: FileRef, chain: tuple[FileRef, ...]) -> BootMenu:
        """Return the menu of `config`; `chain` is what led to it."""
        if config in chain:
            raise NotFoundError(f"CONFIG {config}: leads in a circle")
        if len(chain) > CONFIG_NESTING:
            raise LimitError(f"{config}: more than {CONFIG_NESTING} configurations in a row")
        if config not in self.menus:
            self.menus[config] = _Interpretation(self, config, (*chain, config)).menu()
        return self.menus[config]


class _Interpretation:
    """What one configuration comes to."""

    def __init__(self, session: _Session, config: FileRef, chain: tuple[FileRef, ...]) -> None:
        self.session = session
        self.config = config
        self.chain = chain
        self.place = Place(session.files, config)
        self.settings = self._parsed([config])
        self.runs_menu = self._find_menu_module()

    def _parsed(self, files: list[FileRef]) -> Configuration:
        parser = Parser(self._included, str(self.config))
        for file in files:
            parser.parse(self.session.lines(file))
        return parser.configuration

    def _included(self, path: str) -> list[str] | None:
        try:
            return self.session.lines(self.place.file(path))
        except NotFoundError:
            return None

    def _find_menu_module(self) -> bool:
        """Tell whether a menu module runs; one that is given files reads those instead."""
        command = self.settings.ui or self.settings.default
        named = None if self.settings.ui else self.settings.label(command)
        if named:
            label, options = named
            if label.type not in {"kernel", "com32"}:
                return False
            command = f"{label.kernel} {label.append or ''} {options}"
        words = command.split()
        if not words or not _is_menu_module(words[0]):
            return bool(self.settings.ui)
        files = [self.place.file(word) for word in words[1:] if word != "~"]
        files = [file for file in files if self._is_file(file)]
        if files and "gfxboot" not in words[0].lower():
            ui = self.settings.ui
            self.settings = self._parsed(files)
            self.settings.ui = ui
        return True

    def _is_file(self, file: FileRef) -> bool:
        facts = self.session.files.facts(file)
        return facts is not None and facts.kind == "file"

    # -- the menu ----------------------------------------------------------------------------

    def menu(self) -> BootMenu:
        settings = self.settings
        attempts, default = self._unattended()
        entries = self._entries(settings.top) if self.session.wanted.entries else ()
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
        """Return seconds: none is waited where neither a menu nor a prompt is shown."""
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
            other = self._other_configuration(item)
            if other is None:
                return self._entry(item, "")
            entries = other.entries
        except (FormatError, SourceError, NotFoundError) as error:
            return BootEntry(item.title or item.name, item.name, problems=(str(error),))
        return BootEntry(item.title or item.name, item.name, submenu=True, entries=entries)

    def _entry(self, label: Label, options: str) -> BootEntry:
        return entry_of(label, self.settings.append, options, self.place)

    def _other_configuration(self, label: Label) -> BootMenu | None:
        """Return the menu of the configuration that a label hands over to, if it does."""
        if label.type != "config":
            return None
        word, _ = split_word(label.kernel)
        return self.session.menu(self.place.file(word), self.chain)

    def _path(self, wanted: Label | Menu) -> str:
        """Return the path of a label or submenu, or nothing if it is not in the menu."""
        pending: list[tuple[str, Menu]] = [("", self.settings.top)]
        while pending:
            above, menu = pending.pop()
            for number, item in enumerate(menu.items):
                if item is wanted:
                    return f"{above}{number}"
                if isinstance(item, Menu):
                    pending.append((f"{above}{number}>", item))
        return ""

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
        """Return the tries for a command line, or without one for the default entry."""
        if command:
            return self._run(command)
        if self.runs_menu:
            item = self._menu_default()
            return self._start(item, "") if item else []
        if self.settings.default:
            return self._run(self.settings.default)
        item = next((label for label in self.settings.labels if not label.disabled), None)
        if item is None:
            return []
        self.settings.problems.append("there is no DEFAULT; the first label is taken")
        return self._start(item, "")

    def _run(self, command: str) -> list[Attempt]:
        """Return the tries for a command line: a label's, or a kernel's that has none."""
        named = self.settings.label(command)
        if named:
            return self._start(*named)
        word, options = split_word(command)
        return [Attempt("", self._entry(Label(word), options))]

    def _start(self, item: Label | Menu, options: str) -> list[Attempt]:
        """Return the tries when a label or a submenu is chosen."""
        label = self._leaf(item)
        if label is None:
            return []
        path = self._path(label)
        try:
            other = self._other_configuration(label)
        except NotFoundError as error:
            return [Attempt(path, BootEntry(label.title, label.name, problems=(str(error),)))]
        if other is None:
            return [Attempt(path, self._entry(label, options))]
        return [Attempt(f"{path}>{inner.path}", inner.entry) for inner in other.attempts]

    def _leaf(self, item: Label | Menu) -> Label | None:
        """Follow submenus, MENU GOTO and ifcpu64 to what is started; None in an empty menu."""
        for _ in range(CONFIG_NESTING):
            target: Label | Menu | None
            if isinstance(item, Menu):
                target = self._first_of(item)
            else:
                target = self.settings.menu(item.goto) if item.goto else self._on_64_bits(item)
                if target is None:
                    return item
            if target is None:
                return None
            item = target
        raise LimitError(f"{self.config}: more than {CONFIG_NESTING} menus in a row")

    def _on_64_bits(self, label: Label) -> Label | None:
        """Return the label that ifcpu64.c32 starts on a processor of 64 bits: its first."""
        if label.type not in {"kernel", "com32"} or _module(label.kernel) != "ifcpu64":
            return None
        word, _ = split_word(label.append or "")
        named = self.settings.label(word) if word else None
        return named[0] if named else None

    def _menu_default(self) -> Label | Menu | None:
        """Return what a menu module has selected at first.

        With UI, DEFAULT wins over MENU DEFAULT and MENU START; without it, DEFAULT named the
        module itself.
        """
        settings = self.settings
        named = settings.label(settings.default) if settings.ui and settings.default else None
        if named and not named[0].hidden:
            return named[0]
        return self._first_of(settings.start or settings.top)

    def _first_of(self, menu: Menu) -> Label | Menu | None:
        """Return a menu's default, or else the first of it that can be chosen."""
        if menu.default is not None and not _passed_over(menu.default):
            return menu.default
        return next((item for item in menu.items if not _passed_over(item)), None)


def _passed_over(item: Label | Menu) -> bool:
    return isinstance(item, Label) and (item.hidden or item.disabled)


def _is_menu_module(word: str) -> bool:
    return _module(word) in {"menu", "vesamenu", "gfxboot"}


def _module(command: str) -> str:
    """Return the name of the module that a command line starts, without folder and ending."""
    name = split_word(command)[0].replace("\\", "/").rpartition("/")[2].lower()
    return name.removesuffix(".c32").removesuffix(".com")
