"""A spec's own words in the Python made of it: comments and docstrings."""

from __future__ import annotations

import textwrap

_LINE = 100


def comment(text: str, indent: str) -> list[str]:
    """`text` as comment lines; none for no text."""
    return textwrap.wrap(
        text,
        width=_LINE,
        initial_indent=f"{indent}# ",
        subsequent_indent=f"{indent}# ",
        break_long_words=False,
        break_on_hyphens=False,
    )


def first_sentence(text: str) -> str:
    """The first sentence of `text` on one line, with a full stop."""
    return " ".join(text.split()).partition(". ")[0].rstrip(".") + "."


def escaped(text: str) -> str:
    """`text` as it may stand between triple quotes; the compiler puts it there as it is."""
    return text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
