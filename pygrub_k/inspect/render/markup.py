"""Text in XML."""

from __future__ import annotations


def escape(text: str) -> str:
    """Return text as XML has it between tags; the standard library's own imports half of itself.

    >>> escape("<a & b>")
    '&lt;a &amp; b&gt;'
    """
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
