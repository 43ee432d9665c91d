"""POSIX extended regular expressions, matched in time bounded by pattern times text.

The pattern is compiled to a small program; all its threads are stepped through the text together
(Thompson, Pike), so no pattern of a guest can make a match slow. Threads that differ only in their
groups are one, but where the pattern refers to groups: then their number has a bound. The longest
match from the leftmost start wins; among the ways to it, the one that takes its first choices.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.pattern_syntax import (
    Node,
    PatternError,
    Reader,
    is_word,
    nothing,
)

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.commands.pattern_syntax import Takes

    Step = tuple[str, int, int, Takes]
    Marks = tuple[int, ...]
    Thread = tuple[int, Marks, int]
    """The instruction it is at, where its groups begin and end, what of a reference it has read."""

_LONGEST_PROGRAM: Final = 2_000
_MOST_THREADS: Final = 2_000
"""At one place of the text, where threads that differ in their groups are different ones."""


class Pattern:
    """A compiled expression; `groups` is how many parentheses it has, `size` its program's length.

    Raises PatternError.
    """

    def __init__(self, expression: str) -> None:
        reader = Reader(expression)
        tree = reader.tree()
        self.groups = reader.groups
        self.references = reader.references
        self.most_threads = _MOST_THREADS
        self._program: list[Step] = []
        self._emit(Node("group", [tree]))
        self._add("match")
        self.size = len(self._program)

    def search(self, text: str) -> list[str | None] | None:
        """Return the leftmost, longest match and its groups, None if there is none.

        Raises PatternError if references to groups make it too much work.
        """
        best: Marks | None = None
        unset = (-1,) * (2 * self.groups + 2)
        threads: dict[object, Thread] = {}
        for at in range(len(text) + 1):
            if best is None:
                self._follow(threads, (0, unset, 0), text, at)
            following: dict[object, Thread] = {}
            for thread in threads.values():
                marks = thread[1]
                if self._program[thread[0]][0] == "match":
                    if best is None or marks[0] < best[0] or marks[:1] == best[:1] < marks[1:2]:
                        best = marks
                elif at < len(text):
                    after = self._taken(thread, text, at)
                    if after is not None:
                        self._follow(following, after, text, at + 1)
            threads = following
            if not threads and best is not None:
                break
        if best is None:
            return None
        return [
            text[best[2 * n] : best[2 * n + 1]] if best[2 * n + 1] >= 0 else None
            for n in range(self.groups + 1)
        ]

    def _taken(self, thread: Thread, text: str, at: int) -> Thread | None:
        """Return a thread after it has taken a character, None if it takes none."""
        index, marks, read = thread
        kind, group, _, takes = self._program[index]
        if kind != "reference":
            return (index + 1, marks, 0) if takes(text[at]) else None
        start, end = marks[2 * group : 2 * group + 2]
        if text[start + read] != text[at]:
            return None
        return (index + 1, marks, 0) if start + read + 1 == end else (index, marks, read + 1)

    def _follow(self, threads: dict[object, Thread], start: Thread, text: str, at: int) -> None:
        """Add the threads that begin at an instruction without taking a character."""
        pending = [start]
        seen: set[object] = set()
        while pending:
            thread = index, marks, read = pending.pop()
            key: object = thread if self.references else index
            if key in threads or key in seen:
                continue
            seen.add(key)
            kind, one, other, _ = self._program[index]
            if kind == "fork":
                pending += [(other, marks, 0), (one, marks, 0)]
            elif kind == "save":
                pending.append((index + 1, (*marks[:one], at, *marks[one + 1 :]), 0))
            elif kind == "reference" and marks[2 * one] == marks[2 * one + 1] >= 0:
                pending.append((index + 1, marks, 0))
            elif kind in {"match", "take"} or (kind == "reference" and marks[2 * one + 1] >= 0):
                threads[key] = thread
            elif _holds(kind, text, at):
                pending.append((index + 1, marks, read))
            if len(threads) + len(seen) > max(_MOST_THREADS, 2 * len(self._program)):
                raise PatternError("its references to groups take too much work")

    def _add(self, kind: str, one: int = 0, other: int = 0, takes: Takes = nothing) -> int:
        if len(self._program) >= _LONGEST_PROGRAM:
            raise PatternError("too long an expression")
        self._program.append((kind, one, other, takes))
        return len(self._program) - 1

    def _fork_around(self, fork: int) -> None:
        """Make a fork go on after itself, or after what was emitted since."""
        self._program[fork] = ("fork", fork + 1, len(self._program), nothing)

    def _emit(self, node: Node) -> None:
        if node.kind == "group":
            self._add("save", 2 * node.least)
            self._emit(node.parts[0])
            self._add("save", 2 * node.least + 1)
        elif node.kind == "sequence":
            for part in node.parts:
                self._emit(part)
        elif node.kind == "either":
            self._emit_either(node)
        elif node.kind == "repeat":
            self._emit_repeat(node)
        else:
            self._add(node.kind, node.least, takes=node.takes)

    def _emit_either(self, node: Node) -> None:
        ends = []
        for branch in node.parts[:-1]:
            fork = self._add("fork")
            self._emit(branch)
            ends.append(self._add("fork"))
            self._fork_around(fork)
        self._emit(node.parts[-1])
        after = len(self._program)
        for end in ends:
            self._program[end] = ("fork", after, after, nothing)

    def _emit_repeat(self, node: Node) -> None:
        inner = node.parts[0]
        for _ in range(node.least - 1 if node.most is None else node.least):
            self._emit(inner)
        if node.most is None:
            # The same instructions each time: a thread that comes back without a character ends.
            around = None if node.least else self._add("fork")
            first = len(self._program)
            self._emit(inner)
            again = self._add("fork")
            self._program[again] = ("fork", first, again + 1, nothing)
            if around is not None:
                self._fork_around(around)
            return
        forks = []
        for _ in range(node.most - node.least):
            forks.append(self._add("fork"))
            self._emit(inner)
        for fork in forks:
            self._fork_around(fork)


def _holds(kind: str, text: str, at: int) -> bool:
    """Return whether an anchor fits a place of a text."""
    if kind in {"start", "text-start"}:
        return at == 0
    if kind in {"end", "text-end"}:
        return at == len(text)
    if kind == "reference":
        return False
    before = at > 0 and is_word(text[at - 1])
    after = at < len(text) and is_word(text[at])
    if kind in {"boundary", "inside"}:
        return (before != after) == (kind == "boundary")
    return (before, after) == ((False, True) if kind == "word-start" else (True, False))
