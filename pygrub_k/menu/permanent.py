"""What to write into a guest's xl configuration so that a choice or an edit lasts.

And what an edit changes, in one line.
"""

from __future__ import annotations

from pygrub_k.text import shell_quoted

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence


def for_entry(path: str) -> list[str]:
    """Return lines that say how to boot an entry always."""
    return [
        "In the guest's configuration for xl:",
        "",
        f"    bootloader_args = [ {quoted(f'--entry={path}')} ]",
        "",
        "The number counts the entries of today, and a new kernel in the guest may",
        "move them. A title or an id may stand in its place.",
    ]


def for_script(path: str, text: str) -> list[str]:
    """Return lines that say how to boot an entry always with this text."""
    return [
        "Save the text below on the host, say as /etc/xen/guest.boot, and write",
        "in the guest's configuration for xl:",
        "",
        f'    bootloader_args = [ {quoted(f"--entry={path}")}, "--script=/etc/xen/guest.boot" ]',
        "",
        *text.split("\n"),
    ]


def quoted(word: str) -> str:
    """Return a word as a string of xl's configuration, which has no escapes."""
    return f'"{word}"' if '"' not in word else f"'{word}'"


def summary_of_arguments(old: str, new: str) -> str:
    """Return which words of a command line were taken away and added; empty for none."""
    before, after = old.split(), new.split()
    gone = [f"-{word}" for word in _without(before, after)]
    come = [f"+{word}" for word in _without(after, before)]
    return " ".join(gone + come) or ("other order" if before != after else "")


def summary_of_text(old: str, new: str) -> str:
    """Return which words of a text were taken away and added; empty for none.

    >>> summary_of_text("linux /k ro quiet", "linux /k ro single")
    '-quiet +single'
    """
    return summary_of_arguments(old, new)


def _without(words: Sequence[str], others: Sequence[str]) -> list[str]:
    """Return the words that others do not have, or not as often."""
    left = list(others)
    found = []
    for word in words:
        if word in left:
            left.remove(word)
        else:
            found.append(word)
    return found


def as_option(name: str, value: str) -> str:
    """Return an option as a shell reads it."""
    return f"--{name}={shell_quoted(value)}"
