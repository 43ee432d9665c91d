"""Lines of a GRUB script as tokens, on demand of the grammar.

Lines are cached by their text, since generated configurations repeat them: the grammar then gets
parsed statements immediately.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.script.lexer import (
    END,
    NEWLINE,
    RESERVED,
    SEMICOLON,
    SPECIAL,
    UNFINISHED,
    lex,
)
from pygrub_k.bootconfig.grub2.script.syntax import Command
from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_LINE_TEXT, CONFIG_STATEMENT_TEXT

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.script.lexer import Token
    from pygrub_k.bootconfig.grub2.script.syntax import Statement

_KNOWN_TEXT: Final = 256 << 10
"""Characters of lines that are remembered; a generated configuration has some thousand."""


class ScriptSyntaxError(Exception):
    """A statement is not a GRUB script; `offset` is where its last line starts.

    `unfinished` says that the text ends in it: further lines may make it a script.
    """

    def __init__(self, offset: int, *, unfinished: bool = False) -> None:
        super().__init__(f"syntax error in the line at character {offset}")
        self.offset = offset
        self.unfinished = unfinished


class Lines:
    """The cache of lines, for all texts of one interpretation."""

    __slots__ = ("room", "statements", "tokens", "wrong")

    def __init__(self) -> None:
        self.room = _KNOWN_TEXT  # characters of lines that may still be cached
        self.statements: dict[str, tuple[Statement, ...]] = {}
        self.tokens: dict[str, list[Token]] = {}
        self.wrong: set[str] = set()
        """Lines that no statement can begin with, whatever follows them."""


class Feed:
    """The tokens of a text, line by line, as the grammar takes them.

    The grammar reads and moves `at`, and counts the blocks that it is in; both bound what is kept.
    """

    def __init__(self, text: str, lines: Lines) -> None:
        self.text = text
        self._known = lines
        self.next = 0  # where the next line begins
        self.tokens: list[Token] = []
        self.at = 0  # the next token
        self.line = ""
        self.line_start = 0
        self.loads = 0  # how often tokens were loaded
        self.blocks = 0  # how many blocks the grammar is in
        self.kept = 0  # text of the statement that is kept as a tree
        self.start = 0
        """Where the statement that was parsed last begins."""

    def load(self, *, begins: bool = False) -> tuple[Statement, ...] | None:
        """Go to the next line: return its statements if they are known, else load its tokens.

        `begins` says that a statement begins there; ScriptSyntaxError is raised if none can.
        """
        text, start = self.text, self.next
        if start >= len(text):
            self.tokens, self.at = [END], 0
            return None
        end = text.find("\n", start)
        if end < 0:
            end = len(text)
        if not self.blocks:
            self.kept += end - start
        if end - self.start > CONFIG_LINE_TEXT:  # only then can any bound be reached
            self._bound(start, end)
        line = text[start:end].lstrip(" \t")
        known = self._known.statements.get(line)
        if known is not None:
            self.next = end + 1
            return known
        if begins and line in self._known.wrong:
            self.next, self.line_start = end + 1, start
            raise ScriptSyntaxError(start)
        if SPECIAL.isdisjoint(line) and line.isascii() and line.isprintable():
            words = line.split()
            if not words or words[0] not in RESERVED:
                self.next = end + 1
                statements = (Command(tuple(words)),) if words else ()
                return self.remember(line, statements)
            tokens: list[Token] = [*words, NEWLINE]
            self.next = end + 1
        elif line.startswith("#"):
            self.next = end + 1
            return ()
        else:
            tokens, self.next = self._lexed(line, start, end + 1)
        self.tokens, self.at = tokens, 0
        self.line, self.line_start = line, start
        self.loads += 1
        return None

    def _lexed(self, line: str, start: int, following: int) -> tuple[list[Token], int]:
        """Return a line's tokens and the offset after them: `following` after the whole line."""
        known = self._known.tokens.get(line)
        if known is not None:
            return known, following
        tokens, after = lex(self.text, start)
        if len(line) < self._known.room and _portable(tokens):
            self._known.room -= len(line)
            self._known.tokens[line] = tokens
        return tokens, after

    def _bound(self, start: int, end: int) -> None:
        """Raise LimitError if a line, its statement, or the text that this keeps is too long.

        Blocks are kept as text, what stands outside of them as a tree.
        """
        if end - self.start > CONFIG_STATEMENT_TEXT:
            raise LimitError(f"a statement has more than {CONFIG_STATEMENT_TEXT} characters")
        if max(end - start, self.kept) > CONFIG_LINE_TEXT:
            raise LimitError(
                "a line, or a statement outside of its blocks, has more than"
                f" {CONFIG_LINE_TEXT} characters"
            )

    def remember(self, line: str, statements: tuple[Statement, ...]) -> tuple[Statement, ...]:
        if len(line) < self._known.room:
            self._known.room -= len(line)
            self._known.statements[line] = statements
        return statements

    def remember_wrong(self) -> None:
        """Remember that no statement can begin with this line, if that is its own fault alone.

        It is not if the grammar went on to another line; and where the line has a function before
        the error, that is defined each time.
        """
        line = self.line
        alone = self.text.find("\n", self.line_start) + 1 == self.next and "function" not in line
        if alone and len(line) < self._known.room:
            self._known.room -= len(line)
            self._known.wrong.add(line)

    def go_on(self) -> None:
        """Load the tokens from an unfinished word on, which continues on the next lines."""
        start, limit = self.next, self.line_start + CONFIG_LINE_TEXT
        resumed, self.next = lex(self.text, start, across=limit)
        if resumed[0] == UNFINISHED:
            self.next = len(self.text)
            if limit < len(self.text):
                self._bound(self.line_start, len(self.text))
            raise ScriptSyntaxError(self.line_start, unfinished=True)
        if not self.blocks:
            self.kept += self.next - start
        self._bound(start, self.next)
        self.tokens, self.at = resumed, 0
        self.loads += 1

    def peek(self) -> Token:
        """Return the next token of the line without taking it."""
        if self.tokens[self.at] == UNFINISHED:
            self.go_on()
        return self.tokens[self.at]

    def skip_newlines(self) -> Token:
        """Go over line ends, then return the next token without taking it."""
        while True:
            if self.at == len(self.tokens):
                whole = self.load()
                if whole:
                    raise ScriptSyntaxError(self.line_start)
                if whole is not None:
                    continue
            if self.peek() != NEWLINE:
                return self.tokens[self.at]
            self.at += 1

    def fail(self) -> ScriptSyntaxError:
        """Drop the rest of the line; return the exception to raise."""
        unfinished = self.tokens[:1] == [END]
        if self.tokens[-1] == UNFINISHED:
            end = self.text.find("\n", self.next)
            self.next = len(self.text) if end < 0 else end + 1
        self.tokens = []
        self.at = 0
        return ScriptSyntaxError(self.line_start, unfinished=unfinished)

    def separator(self) -> None:
        """Take a `;` or line end, and the line ends after it."""
        if self.peek() not in {SEMICOLON, NEWLINE}:
            raise self.fail()
        self.at += 1
        self.skip_newlines()


def _portable(tokens: list[Token]) -> bool:
    """Return whether tokens mean the same on any line: no offsets, nothing left open."""
    return tokens[-1] == NEWLINE and all(not isinstance(t, int) or t < 0 for t in tokens)
