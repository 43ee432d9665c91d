"""The text of an extlinux.conf and what it includes: settings, labels, submenus.

Syslinux 6.03, doc/syslinux.txt and doc/menu.txt; where those say nothing, the behaviour of its menu
and its core.
"""

from __future__ import annotations

from pygrub_k.bootconfig.extlinux.configuration import Configuration, Label, Menu, split_word
from pygrub_k.errors import LimitError, NotFoundError
from pygrub_k.limits import CONFIG_ENTRIES, CONFIG_NESTING, CONFIG_STATEMENTS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import ClassVar, Final, NoReturn

KERNEL_TYPES: Final = frozenset(
    {
        "boot",
        "bss",
        "com32",
        "comboot",
        "config",
        "fdimage",
        "kernel",
        "linux",
        "localboot",
        "pxe",
    }
)
"""Keywords that say what a label starts, and of which kind it is."""


class Parser:
    """Reads lines into a Configuration; `read` returns the lines of an included file.

    It raises NotFoundError, with the reason alone, if there are none.
    `name` is the configuration's, for messages.
    """

    def __init__(self, read: Callable[[str], list[str]], name: str) -> None:
        self._name = name
        self.configuration = Configuration()
        self._read = read
        self._menu = self.configuration.top
        self._label: Label | None = None
        self._lines = 0
        self._depth = 0
        self._entries = 0
        self._in_text = False

    def parse(self, lines: list[str]) -> None:
        """Read more lines, appended to those read before.

        Raises LimitError beyond CONFIG_STATEMENTS lines, CONFIG_ENTRIES labels and submenus, and
        CONFIG_NESTING files or menus in each other.
        """
        self._lines += len(lines)
        if self._lines > CONFIG_STATEMENTS:
            self._refuse(f"{CONFIG_STATEMENTS} lines, includes counted")
        for line in lines:
            keyword, argument = split_keyword(line)
            if self._in_text:
                self._in_text = keyword != "endtext"
            elif keyword == "menu":
                self._menu_keyword(*split_keyword(argument))
            else:
                self._keyword(keyword, argument)
            if self._label is not None and keyword != "label":
                self._label.lines.append(line)

    def _refuse(self, bound: str) -> NoReturn:
        raise LimitError(f"{self._name}: more than {bound}")

    def _keyword(self, keyword: str, argument: str) -> None:
        if keyword in KERNEL_TYPES:
            if self._label is not None:
                self._label.type, self._label.kernel = keyword, argument
        else:
            handler = self._KEYWORDS.get(keyword)
            if handler:
                handler(self, argument)

    def _menu_keyword(self, keyword: str, argument: str) -> None:
        handler = self._MENU_KEYWORDS.get(keyword)
        if handler:
            handler(self, argument)

    # -- settings ----------------------------------------------------------------------------

    def _ui(self, argument: str) -> None:
        self.configuration.ui = argument

    def _default(self, argument: str) -> None:
        self.configuration.default = argument

    def _on_timeout(self, argument: str) -> None:
        self.configuration.on_timeout = argument

    def _on_error(self, argument: str) -> None:
        self.configuration.on_error = argument

    def _timeout(self, argument: str) -> None:
        self.configuration.timeout = number(argument)

    def _total_timeout(self, argument: str) -> None:
        self.configuration.total_timeout = number(argument)

    def _prompt(self, argument: str) -> None:
        self.configuration.prompt = number(argument) != 0

    def _text(self, _argument: str) -> None:
        self._in_text = True

    def _include(self, argument: str) -> None:
        """Read another file at this point; with a tag after its name it is a submenu."""
        path, tag = split_word(argument)
        try:
            lines = self._read(path)
        except NotFoundError as error:
            self.configuration.problems.append(f"INCLUDE {path}: {error}")
            lines = []
        self._depth += 1
        if self._depth > CONFIG_NESTING:
            self._refuse(f"{CONFIG_NESTING} files in each other")
        if tag:
            self._begin(tag)
        self.parse(lines)
        if tag:
            self._end("")
        self._depth -= 1

    # -- labels ------------------------------------------------------------------------------

    def _new_label(self, argument: str) -> None:
        self._label = Label(argument)
        self.configuration.labels.append(self._label)
        self._add(self._label)

    def _add(self, item: Label | Menu) -> None:
        self._entries += 1
        if self._entries > CONFIG_ENTRIES:
            self._refuse(f"{CONFIG_ENTRIES} labels and submenus")
        self._menu.items.append(item)

    def _append(self, argument: str) -> None:
        if self._label is not None:
            self._label.append = argument
        else:
            self.configuration.append = argument

    def _initrd(self, argument: str) -> None:
        if self._label is not None:
            self._label.initrd = argument

    # -- menus -------------------------------------------------------------------------------

    def _begin(self, argument: str) -> None:
        self._label = None
        menu = Menu(argument, self._menu)
        self._add(menu)
        self._menu = menu
        depth, above = 0, menu.parent
        while above is not None:
            depth, above = depth + 1, above.parent
        if depth > CONFIG_NESTING:
            self._refuse(f"{CONFIG_NESTING} submenus in each other")

    def _end(self, _argument: str) -> None:
        self._label = None
        self._menu = self._menu.parent or self._menu

    def _menu_title(self, argument: str) -> None:
        self._menu.title = argument

    def _menu_label(self, argument: str) -> None:
        if self._label is not None:
            self._label.title = without_caret(argument)
            self._label.hotkey = argument.partition("^")[2][:1].lower()
        elif self._menu.parent is not None:
            self._menu.title = without_caret(argument)

    def _menu_default(self, _argument: str) -> None:
        if self._label is not None:
            self._menu.default = self._label
        elif self._menu.parent is not None:
            self._menu.parent.default = self._menu

    def _menu_start(self, _argument: str) -> None:
        self.configuration.start = self._menu

    def _menu_hide(self, _argument: str) -> None:
        if self._label is not None:
            self._label.hidden = True

    def _menu_hidden(self, _argument: str) -> None:
        self.configuration.hidden = True

    def _menu_disable(self, _argument: str) -> None:
        if self._label is not None:
            self._label.disabled = True

    def _menu_password(self, _argument: str) -> None:
        (self._label or self._menu).password = True

    def _menu_goto(self, argument: str) -> None:
        if self._label is not None:
            self._label.goto = argument

    def _menu_exit(self, argument: str) -> None:
        if self._label is not None and self._menu.parent is not None:
            self._label.goto = argument or self._menu.parent.tag

    def _separator(self, _argument: str) -> None:
        self._label = None

    _KEYWORDS: ClassVar[dict[str, Callable[[Parser, str], None]]] = {
        "append": _append,
        "default": _default,
        "include": _include,
        "initrd": _initrd,
        "label": _new_label,
        "onerror": _on_error,
        "ontimeout": _on_timeout,
        "prompt": _prompt,
        "text": _text,
        "timeout": _timeout,
        "totaltimeout": _total_timeout,
        "ui": _ui,
    }
    _MENU_KEYWORDS: ClassVar[dict[str, Callable[[Parser, str], None]]] = {
        "begin": _begin,
        "default": _menu_default,
        "disable": _menu_disable,
        "disabled": _menu_disable,
        "end": _end,
        "exit": _menu_exit,
        "goto": _menu_goto,
        "hidden": _menu_hidden,
        "hide": _menu_hide,
        "include": _include,
        "label": _menu_label,
        "passwd": _menu_password,
        "quit": _menu_disable,
        "separator": _separator,
        "start": _menu_start,
        "title": _menu_title,
    }


def split_keyword(line: str) -> tuple[str, str]:
    """Return a line's first word in lower case, and the rest; blanks around both are dropped."""
    keyword, rest = split_word(line)
    return keyword.lower(), rest


def without_caret(title: str) -> str:
    """Return a title without the `^` that marks its hot key."""
    return title.replace("^", "", 1)


def number(text: str) -> int:
    """Return the number that `text` begins with, as C's atoi; 0 if there is none."""
    digits = text[: len(text) - len(text.lstrip("0123456789"))]
    return int(digits) if 0 < len(digits) <= 9 else 0  # noqa: PLR2004 - what an int surely holds
