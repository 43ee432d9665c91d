"""What Syslinux starts for a choice, through submenus and modules that choose."""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.configuration import Label, Menu, split_word
from pygrub_k.bootconfig.extlinux.modules import CONFIG, MENUS, chosen_command, module_of
from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_NESTING
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.extlinux.configuration import Configuration
    from pygrub_k.bootconfig.extlinux.label import Place


class Started(Record):
    """The label that is started, further options, and the label of the menu that led to it.

    Those differ where a module's command line names a kernel that has no label.
    """

    label: Label
    options: str
    shown: Label


class Source(Record):
    """Files that a menu is read from, and the directory for relative paths in them.

    `as_menu` says that a menu module shows them, whatever they say themselves.
    """

    paths: tuple[str, ...]
    folder: str
    as_menu: bool = False


class Choices:
    """The choices that a configuration offers."""

    def __init__(self, settings: Configuration, place: Place) -> None:
        self.settings = settings
        self.place = place

    def started(self, item: Label | Menu, options: str) -> Started | None:
        """Return what starts when a label or submenu is chosen; None in a menu without labels.

        Raises NotFoundError where a module has nothing to start, and LimitError where modules lead
        to each other without end.
        """
        for _ in range(CONFIG_NESTING):
            target: Label | Menu | None
            if isinstance(item, Menu):
                target = self.first_of(item)
            elif item.goto:
                target = self.settings.menu(item.goto)
                if target is None:
                    return Started(item, options, item)
            else:
                return self.through_modules(item, options)
            if target is None:
                return None
            item = target
        raise self._endless()

    def through_modules(self, label: Label, options: str) -> Started:
        """Return what starts for a label that is not a heading; raises what `started` raises."""
        shown = label
        for _ in range(CONFIG_NESTING):
            module = module_of(label.kernel) if label.type in {"kernel", "com32"} else ""
            arguments = self._arguments(label, options)
            command = chosen_command(module, arguments, isolinux=self.place.isolinux)
            if command is None:
                return Started(label, options, shown)
            label, options = self.command(command or self.settings.default)
            shown = label if label in self.settings.labels else shown
        raise self._endless()

    def command(self, command: str) -> tuple[Label, str]:
        """Return the label that a command line names, or else one for the file it names."""
        named = self.settings.label(command)
        if named:
            return named
        word, options = split_word(command)
        label = Label(word)
        if module_of(word) == CONFIG:
            label.type = "config"
            label.kernel, label.append = split_word(options)
            options = ""
        return label, options

    def other_source(self, label: Label, options: str) -> Source | None:
        """Return the configuration that a label hands over to, if it does.

        `CONFIG` changes the directory that paths begin at only if `APPEND` names one; a menu
        module shows the files that it is given, or the configuration anew.
        """
        if label.type == "config":
            word, _ = split_word(label.kernel)
            return Source((word,), self._changed_folder(self._arguments(label, options)))
        if label.type not in {"kernel", "com32"}:
            return None
        module = module_of(label.kernel)
        arguments = self._arguments(label, options)
        if module in MENUS:
            words = tuple(word for word in arguments.split() if self.place.is_file(word))
            return Source(words, self.place.folder, as_menu=True)
        if module == CONFIG and label.type == "com32":
            word, folder = split_word(arguments)
            return Source((word,), self._changed_folder(folder))
        return None

    def _arguments(self, label: Label, options: str) -> str:
        """Return the arguments of a label's module: the APPEND outside of labels does not count."""
        _, own = split_word(label.kernel)
        return f"{own} {label.append or ''} {options}".strip()

    def _changed_folder(self, arguments: str) -> str:
        word, _ = split_word(arguments)
        if word and self.place.is_directory(word):
            return self.place.file(word).path.rstrip("/")
        return self.place.folder

    def menu_default(self) -> Label | Menu | None:
        """Return what a menu module has selected at first.

        With UI, DEFAULT wins over MENU DEFAULT and MENU START; without it, DEFAULT named the
        module itself.
        """
        settings = self.settings
        named = settings.label(settings.default) if settings.ui and settings.default else None
        if named and not named[0].hidden:
            return named[0]
        return self.first_of(settings.start or settings.top)

    def first_of(self, menu: Menu) -> Label | Menu | None:
        """Return a menu's default, or else its first item that can be chosen."""
        if menu.default is not None and not _passed_over(menu.default):
            return menu.default
        return next((item for item in menu.items if not _passed_over(item)), None)

    def path(self, wanted: Label | Menu) -> str:
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

    def _endless(self) -> LimitError:
        return LimitError(f"{self.place.config}: more than {CONFIG_NESTING} menus in a row")


def _passed_over(item: Label | Menu) -> bool:
    return isinstance(item, Label) and (item.hidden or item.disabled)
