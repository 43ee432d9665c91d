"""How a worker and its partner talk: requests and answers in two pipes, content in shared memory.

The partner (partner.py) does what it is asked in order, and gets to the next request when it has
put what the last one was about into a slot of the arena, which both have mapped: it does not wait
until the worker looks at it. What is in the arena and in answers is trusted no more than the disk.
"""

from __future__ import annotations

import posix

from pygrub_k.confined.framing import ASK, MODULE, REPLY, FrameReader, packed
from pygrub_k.confined.late_imports import import_through
from pygrub_k.errors import ConfinementError
from pygrub_k.limits import KIB

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from mmap import mmap
    from typing import Final

    Answer = Callable[[Sequence[bytes]], list[bytes]]
    """Does what a request asks for."""
    Prepare = Callable[["PartnerEnd"], Answer]
    """Gets the partner ready."""

SLOTS: Final = 4
SLOT: Final = 512 * KIB
"""The arena's slots, and bytes of one: the content of an answer."""
HEADER: Final = 4 * KIB
"""Bytes before the first slot, for a number and a mark."""
COUNT: Final = 8
"""Bytes that count what the partner has done; the next one is 1 if it waits for a module."""
ARENA: Final = HEADER + SLOTS * SLOT
ENDED: Final = "the second worker has ended"


class Channel:
    """The worker's end: asks, and later takes the answers, in the same order.

    `module` finds code for the partner's imports, which has no parent to ask.
    """

    def __init__(self, requests: int, answers: int, arena: mmap) -> None:
        self.descriptors = requests, answers
        self.module: Callable[[bytes], list[bytes]] = lambda _name: []
        self._reader = FrameReader(answers, None)
        self._arena = arena
        self._asked = self._answered = 0
        self._heard: list[list[bytes]] = []
        self._modules: dict[bytes, list[bytes]] = {}

    def known_module(self, name: bytes) -> list[bytes]:
        """Return the code of a module that is imported here; the partner will want it, too."""
        answer = self._modules[name] = self.module(name)
        return answer

    def begin(self) -> bool:
        """Have the partner get ready, with the modules that were imported here.

        Return whether there is one: none could be started where that was refused.
        """
        if self._asked:
            return True
        try:
            while self._modules:  # one by one: together they are megabytes
                name, answer = self._modules.popitem()
                send(self.descriptors[0], ASK, [name, *answer])
            send(self.descriptors[0], ASK, [])
        except BrokenPipeError:
            return False
        self._asked = self._answered = 1
        return True

    def ask(self, items: Sequence[bytes]) -> None:
        """Ask for something; the partner gets to it when it has done what it was asked before.

        ConfinementError if it has ended.
        """
        self._asked += 1
        self._send(ASK, items)

    @property
    def is_idle(self) -> bool:
        """Whether the partner is ready, and has done everything that it was asked for."""
        if self._arena[COUNT]:
            self._arena[COUNT] = 0
            self._hear()
        return int.from_bytes(self._arena[:COUNT], "little") == self._asked > 0

    def answer(self) -> list[bytes]:
        """Return the next answer, waiting for it; ConfinementError if the partner has ended."""
        while not self._heard:
            self._hear()
        self._answered += 1
        return self._heard.pop(0)

    def drain(self) -> None:
        """Wait for answers that nobody has taken, and forget them."""
        while self._answered < self._asked:
            self.answer()

    def _hear(self) -> None:
        """Wait for what the partner says: an answer, or the name of a module that it lacks."""
        while (frame := self._reader.frame()) is None:
            if not self._reader.fill():
                raise ConfinementError(ENDED)
        kind, items = frame
        if kind == REPLY:
            self._heard.append(items)
        else:
            self._send(MODULE, self.module(items[0]))

    def slot(self, number: int, length: int) -> bytes:
        """Return the first bytes of a slot of the arena."""
        start = HEADER + number * SLOT
        return self._arena[start : start + length]

    def _send(self, kind: bytes, items: Sequence[bytes]) -> None:
        try:
            send(self.descriptors[0], kind, items)
        except BrokenPipeError:
            raise ConfinementError(ENDED) from None


class PartnerEnd:
    """The partner's end."""

    def __init__(self, requests: int, answers: int, arena: mmap) -> None:
        self._reader = FrameReader(requests, None)
        self._answers = answers
        self._arena = arena
        self._modules: dict[bytes, list[bytes]] = {}
        self._done = 0

    def put(self, slot: int, parts: Sequence[bytes]) -> None:
        """Put bytes into a slot of the arena, SLOT of them at most."""
        at = HEADER + slot * SLOT
        for part in parts:
            self._arena[at : at + len(part)] = part
            at += len(part)

    def serve(self, prepare: Prepare) -> None:
        """Get ready when the worker begins, and answer until it has no more requests."""
        while items := self._receive():
            name, *code = items
            self._modules[name] = code
        if items is None:
            return
        import_through(self._module)
        answer = prepare(self)
        self._count()
        while (items := self._receive()) is not None:
            reply = answer(items)
            self._count()
            send(self._answers, REPLY, reply)

    def _count(self) -> None:
        self._done += 1
        self._arena[:COUNT] = self._done.to_bytes(COUNT, "little")

    def _module(self, name: bytes) -> list[bytes]:
        if name not in self._modules:
            self._arena[COUNT] = 1  # the worker may have no answer to wait for
            send(self._answers, MODULE, [name])
            self._modules[name] = self._receive() or []
        return self._modules[name]

    def _receive(self) -> list[bytes] | None:
        while (frame := self._reader.frame()) is None:
            if not self._reader.fill():
                return None
        return frame[1]


def send(descriptor: int, kind: bytes, items: Sequence[bytes]) -> None:
    """Write a frame; raises what writing to a pipe raises."""
    rest = memoryview(packed(kind, items))
    while rest:
        rest = rest[posix.write(descriptor, rest) :]
