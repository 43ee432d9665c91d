"""Words and operators of one line of a GRUB script.

Sources: GRUB manual, "Writing full configuration files directly" (shell-like scripting); what it
leaves open was observed on GRUB 2.06's grub-script-check and on GRUB 2.14.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    Part = tuple[int, str]
    Word = str | tuple[Part, ...]
    Token = int | Word

# Kinds of parts that a word is composed of. A word that is one bare part is a plain `str`.
BARE: Final = 0
QUOTED: Final = 1
VARIABLE: Final = 2
QUOTED_VARIABLE: Final = 3
TRANSLATED: Final = 4
"""A `$"…"` text, as written: its variables are found when it is expanded."""

HEXADECIMAL: Final = 5
r"""An unquoted `\xHH`, as written: Fedora's GRUB leaves it so, upstream's takes its backslash."""

# Operators are negative integers. A brace is its offset in the text, doubled; plus one if it
# closes.
NEWLINE: Final = -1
SEMICOLON: Final = -2
WRONG: Final = -3
"""Nothing that the grammar accepts: `&&`, `|`, a lone `$` …; the rest of the line is not read."""
UNFINISHED: Final = -4
"""A word goes on in the next line; `lex` has to be asked again from there on, with `across`."""
END: Final = -5

RESERVED: Final = frozenset(
    (
        *("case", "do", "done", "elif", "else", "esac", "fi", "for", "function", "if", "in"),
        *("select", "then", "until", "while"),
    )
)
"""Keywords in command position, plain words elsewhere."""

_WRONG_WORDS: Final = frozenset(["[[", "]]"])
_OPERATORS: Final = frozenset(";{}|&<>")
_ENDS_WORD: Final = frozenset(" \t\n;{}|&<>")
_ENDS_BARE: Final = _ENDS_WORD | frozenset("'\"\\$")
SPECIAL: Final = frozenset("$'\"\\#*?\t[]") | _ENDS_WORD - {" "}
"""A printable ASCII line with none of these is its words, separated by blanks."""

_MARK: Final = "\x01"
_MARKS: Final = str.maketrans(dict.fromkeys(" \t;{}|&<>$'\"\\", _MARK))
_DIGITS: Final = frozenset("0123456789")
_HEX: Final = frozenset("0123456789abcdefABCDEF")
_NAME_START: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_")
_NAME: Final = _NAME_START | _DIGITS
_PARAMETERS: Final = frozenset("?#*@")


def lex(text: str, position: int, *, across: int = 0) -> tuple[list[Token], int]:
    """Return the tokens from a position to the end of its line, and the offset after them.

    The last token is NEWLINE, WRONG or UNFINISHED; with UNFINISHED, the offset is where the
    unfinished word begins. The first word may go on over line ends up to
    the offset `across`.
    """
    tokens: list[Token] = []
    end = _line_end(text, position)
    marks, base = text[position:end].translate(_MARKS), position
    while position < end:
        char = text[position]
        if char in {" ", "\t"}:
            position += 1
            continue
        if char == "#":
            break
        if char in _OPERATORS:
            token: Token = _operator(text, position)
            after = position + 1
        else:
            after = marks.find(_MARK, position - base)
            after = end if after < 0 else base + after
            if after > position and (after == end or text[after] in _ENDS_WORD):
                token = text[position:after]
            else:
                limit = end if tokens else max(end, min(across, len(text)))
                token, after = _word(text, position, limit)
        if token != "":
            tokens.append(WRONG if token in _WRONG_WORDS else token)
            if tokens[-1] in {WRONG, UNFINISHED}:
                return tokens, position if token == UNFINISHED else _line_end(text, after) + 1
        position = after
        if position > end:
            end = _line_end(text, position)
            marks, base = text[position:end].translate(_MARKS), position
    tokens.append(NEWLINE)
    return tokens, end + 1


def _line_end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _operator(text: str, position: int) -> int:
    char = text[position]
    if char == "{":
        return 2 * position
    if char == "}":
        return 2 * position + 1
    return SEMICOLON if char == ";" and text[position + 1 : position + 2] != ";" else WRONG


def _word(text: str, position: int, limit: int) -> tuple[Token, int]:
    """Return the word at a position and the offset after it; an empty text for no word at all.

    It is UNFINISHED if it goes on beyond `limit`, WRONG for a bad `$`. As in GRUB, a bad `$` in
    quotes is reported at the end of the word.
    """
    parts: list[Part] = []
    while position < limit and text[position] not in _ENDS_WORD:
        read = _PIECES.get(text[position], _bare)
        after = read(text, position, limit, parts)
        if after < 0:
            return after, position
        position = after
    if not parts:
        return "", position
    if (WRONG, "") in parts:
        return WRONG, position
    return tuple(parts), position


def _bare(text: str, position: int, limit: int, parts: list[Part]) -> int:
    stop = position + 1
    while stop < limit and text[stop] not in _ENDS_BARE:
        stop += 1
    parts.append((BARE, text[position:stop]))
    return stop


def _escaped(text: str, position: int, limit: int, parts: list[Part]) -> int:
    char = text[position + 1 : min(position + 2, limit)]
    if not char or (char == "\n" and position + 2 == limit):
        return UNFINISHED
    if char == "x" and position + 4 <= limit and _HEX.issuperset(text[position + 2 : position + 4]):
        parts.append((HEXADECIMAL, text[position : position + 4]))
        return position + 4
    if char != "\n":
        parts.append((QUOTED, char))
    return position + 2


def _in_single_quotes(text: str, position: int, limit: int, parts: list[Part]) -> int:
    close = text.find("'", position + 1, limit)
    if close < 0:
        return UNFINISHED
    parts.append((QUOTED, text[position + 1 : close]))
    return close + 1


def _in_double_quotes(text: str, position: int, limit: int, parts: list[Part]) -> int:
    close = _closing_quote(text, position + 1, limit)
    if close < 0:
        return UNFINISHED
    if not _double_quoted(text[position + 1 : close], parts):
        parts.append((WRONG, ""))
    return close + 1


def _dollar(text: str, position: int, limit: int, parts: list[Part]) -> int:
    if text.startswith('"', position + 1, limit):
        close = _closing_quote(text, position + 2, limit)
        if close < 0:
            return UNFINISHED
        parts.append((TRANSLATED, text[position + 2 : close]))
        return close + 1
    name, after = _variable(text, position + 1, limit)
    parts.append((VARIABLE, name))
    return after if name else WRONG


def _closing_quote(text: str, position: int, limit: int) -> int:
    """Return the offset of the next double quote that no backslash escapes, or -1."""
    while True:
        close = text.find('"', position, limit)
        escape = text.find("\\", position, limit if close < 0 else close)
        if escape < 0 or close < 0:
            return close
        position = escape + 2


def _double_quoted(inner: str, parts: list[Part]) -> bool:
    """Add the parts of a text in double quotes; False if it has a `$` that begins no name."""
    if "$" not in inner and "\\" not in inner:
        parts.append((QUOTED, inner))
        return True
    literal = ""
    position, limit = 0, len(inner)
    while position < limit:
        char = inner[position]
        if char == "$":
            name, position = _variable(inner, position + 1, limit)
            if not name:
                return False
            parts += [(QUOTED, literal), (QUOTED_VARIABLE, name)]
            literal = ""
        elif char == "\\":
            escaped = inner[position + 1]
            if escaped in '$"\\':
                literal += escaped
            elif escaped != "\n":
                literal += char + escaped
            position += 2
        else:
            stop = position + 1
            while stop < limit and inner[stop] not in "$\\":
                stop += 1
            literal += inner[position:stop]
            position = stop
    parts.append((QUOTED, literal))
    return True


def _variable(text: str, position: int, limit: int) -> tuple[str, int]:
    """Return the name after a `$` and the offset after it; an empty name if there is none."""
    braced = text.startswith("{", position, limit)
    start = stop = position + 1 if braced else position
    first = text[start] if start < limit else ""
    if first in _PARAMETERS:
        stop = start + 1
    elif first in _DIGITS:
        while stop < limit and text[stop] in _DIGITS:
            stop += 1
    elif first in _NAME_START:
        while stop < limit and text[stop] in _NAME:
            stop += 1
    if braced and not text.startswith("}", stop, limit):
        return "", position
    return text[start:stop], stop + braced


_PIECES: Final = {
    "\\": _escaped,
    "'": _in_single_quotes,
    '"': _in_double_quotes,
    "$": _dollar,
}
"""How a word goes on, by the next character; any other is bare."""
