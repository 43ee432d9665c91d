"""What an extlinux.conf and its includes say: settings, labels, submenus."""

from __future__ import annotations


class Label:
    """A LABEL and its settings; None for those that it does not have."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.title = ""
        self.type = "kernel"
        self.kernel = name
        self.append: str | None = None
        self.initrd: str | None = None
        self.goto: str | None = None
        self.hidden = False
        self.disabled = False
        self.password = False
        self.hotkey = ""
        self.lines: list[str] = []
        """What is written below the LABEL."""


class Menu:
    """A menu: labels and submenus in order; `default` is the one of them that is chosen first."""

    def __init__(self, tag: str, parent: Menu | None) -> None:
        self.tag = tag
        self.title = ""
        self.parent = parent
        self.items: list[Label | Menu] = []
        self.default: Label | Menu | None = None
        self.password = False


class Configuration:
    """Everything that a configuration and its includes say."""

    def __init__(self) -> None:
        self.top = Menu(".top", None)
        self.start: Menu | None = None
        self.labels: list[Label] = []
        self.ui = ""
        self.default = ""
        self.on_timeout = ""
        self.on_error = ""
        self.append: str | None = None
        self.timeout = 0
        self.total_timeout = 0
        self.prompt = False
        self.hidden = False
        self.problems: list[str] = []

    def label(self, command: str) -> tuple[Label, str] | None:
        """Return the label that a command line names, and the options behind it.

        A label is its first word, or with blanks in it the whole line (U-Boot reads it so).
        """
        for name, options in ((command, ""), split_word(command)):
            for label in self.labels:
                if label.name == name and not label.disabled:
                    return label, options
        return None

    def menu(self, tag: str) -> Menu | None:
        """Return the menu of that tag; `.top` is the first of all."""
        pending = [self.top]
        while pending:
            menu = pending.pop()
            if menu.tag == tag:
                return menu
            pending += [item for item in menu.items[::-1] if isinstance(item, Menu)]
        return None


def split_word(text: str) -> tuple[str, str]:
    """Return the first word of a text, and the rest without the blanks around it."""
    words = text.split(None, 1)
    if not words:
        return "", ""
    return words[0], words[1].strip() if len(words) > 1 else ""
