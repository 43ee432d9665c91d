"""A worker that somebody has taken over, through whole conversations with its parent.

What it says comes from a script instead of a pipe, turn by turn, one for each request; all else is
the parent's own code. It is to end well, or with a PygrubError and nothing left behind, and within
what SECURITY.md says that it costs.
"""

from __future__ import annotations

import os
import tempfile
import time
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from unittest import mock

from pygrub_k.cli import (
    bootloader,
    guest_menu,
    inspect,
    inspect_options,
    inspect_output,
    messages,
)
from pygrub_k.cli.options import Arguments
from pygrub_k.confined import late_imports
from pygrub_k.confined.budget import PASSED_PER_SECOND, bounds_from
from pygrub_k.confined.conversation import Conversation
from pygrub_k.confined.framing import packed
from pygrub_k.confined.worker import Worker
from pygrub_k.containers.context import Given
from pygrub_k.containers.model import ImageFiles
from pygrub_k.containers.stored import StoredDisks
from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.limits import LISTING_SIZE, MIB, PARENT_PROCESSOR
from pygrub_k.menu import dialogue, line_terminal
from pygrub_k.menu.entries import Outcome
from pygrub_k.menu.line_terminal import EndOfInput, LineTerminal
from pygrub_k.source import FileSource
from pygrub_k.xen.stanza import FORMATS
from tests.hostile.fuzzing.memory import Peak

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pygrub_k.confined.budget import Bounds
    from pygrub_k.menu.model import Menu

KINDS = (b"R", b"E", b"L", b"P", b"O", b"M", b"?", b"\xff")
END, AGAIN, DRIP, HONEST, NOISE, MANY = range(len(KINDS), len(KINDS) + 6)
"""What else a script has: the end of a turn; the last frame again, up to 65,535 times; the next
one byte by byte; what an honest worker says; bytes as they are; a frame of many empty items."""
STEPS = MANY + 1
ITEMS = 8
MODES = ("boot", "list", "name", "menu", "menu", "plain", "store", "inspect", "cat")
LAYERS = packed(b"L", [b"seccomp", b"on"])
MEMORY = 64 * MIB
EFFORT = 2 * PARENT_PROCESSOR
"""Seconds of processor time; the fuzzer's instrumentation is in them."""
SIGNATURE = b"# GRUB Environment Block\n"
BLOCK = (SIGNATURE + b"next_entry=1\n").ljust(1024, b"#")
KERNEL = b"kernel".ljust(1024, b"!")
DISK = KERNEL + BLOCK + b"D" * 1024
TURNS = 64
"""Requests that a script answers; then the worker ends."""
KEYS = (
    "<up>",
    "<down>",
    "<right>",
    "<left>",
    "<enter>",
    "<escape>",
    "<end>",
    *"eabcdhqvspmx/n0\x03\x0c\x18\t\x0b\x19",
    "<paste>x\ny",
)
LINES = {
    "<enter>": "",
    "e": "e 0",
    "a": "a 0",
    "v": "v 0",
    "s": "s 0",
    "<up>": "u",
    "x": "t",
    "\t": "root",
}
"""What is typed in a dialogue where it is not the key."""
CODE = SimpleNamespace(dumps=lambda _: b"code")
"""In place of marshal, which cannot take what a fuzzer instruments."""
BLOCK_WORDS = (b"0", b"1024", BLOCK, BLOCK.replace(b"1", b"2"), b"0")
HONEST_ANSWERS = {
    b"menu": (b"0", b"5000", b"menu", b"", b"1", b"1", b""),
    b"size": (b"2",),
    b"entry": (b"entry", b"", b"", b"ro", b"/boot/vmlinuz", b"/boot/initrd.img"),
    b"script": (b"grub.cfg", b"linux /boot/vmlinuz ro"),
    b"try": (b"1", b"entry", b"", b"a note", b"ro", b"/boot/vmlinuz"),
    b"check": (b"", b"ro"),
    b"shell": (b"", b"output"),
    b"complete": (b"0", b"linux", b"linux16"),
    b"about": (b"about it",),
    b"view": (b"100", b"a line\n"),
    b"looked": (b"looked at",),
    b"locks": (b"root", b"root", b"plain", b"x"),
    b"name": (b"/boot/vmlinuz", b"/boot/initrd.img", b"ro"),
}


class Script:
    """What a worker says: pieces of bytes for each turn, made when they are wanted."""

    def __init__(self, data: bytes, *, storing: bool) -> None:
        self.data = data
        self.storing = storing
        self.at = 0
        self.turns = 0
        self.said = 0

    def turn(self, request: list[bytes]) -> Iterator[bytes]:
        """Yield what is read from the pipe, piece by piece, after a request."""
        self.turns += 1
        last, slowly = b"", False
        while self.at < len(self.data) and self.turns <= TURNS:
            step = self._byte() % STEPS
            if step == END:
                return
            if step == DRIP:
                slowly = True
                continue
            count = self._word() if step == AGAIN else 1
            last = last if step == AGAIN else self._said(step, request)
            self.said += count * len(last)
            if slowly:
                yield from (last[at : at + 1] for at in range(len(last)))
            else:
                yield from (last for _ in range(count))
            slowly = False

    def _said(self, step: int, request: list[bytes]) -> bytes:
        if step == HONEST:
            return self._honest(request)
        if step == NOISE:
            return self._bytes()
        kind = KINDS[step if step < len(KINDS) else self._byte() % len(KINDS)]
        if step == MANY:
            return packed(kind, [b""] * self._word())
        return packed(kind, [self._bytes() for _ in range(self._byte() % ITEMS)])

    def _honest(self, request: list[bytes]) -> bytes:
        kind = request[0]
        if kind == b"level":
            more = [b"submenu", b"More", b"", b"*"]
            return packed(b"R", [b"entry", b"Linux", b"d", b"", *more])
        if kind in HONEST_ANSWERS:
            return packed(b"R", HONEST_ANSWERS[kind])
        if kind in {b"list", b""}:
            text = packed(b"O", [b"title: Linux\n" if kind else b"Ttext\n"])
            return text + packed(b"R", [])
        return packed(b"R", [b"ro", *(BLOCK_WORDS * self.storing), b"a note"])

    def _byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1] if self.at <= len(self.data) else 0

    def _word(self) -> int:
        return self._byte() | self._byte() << 8

    def _bytes(self) -> bytes:
        length = self._word()
        self.at += length
        return self.data[self.at - length : self.at]


class Told(Conversation):
    """A conversation with a script."""

    def __init__(self, script: Script, bounds: Bounds) -> None:
        nothing = place().nothing
        super().__init__(nothing, nothing, bounds, self.ended)
        self.script = script
        self.pieces: Iterator[bytes] = iter(())
        self._reader.fill = self.fill  # type: ignore[method-assign]
        self._reader._data += LAYERS

    def ended(self) -> PygrubError:
        return ConfinementError("the worker ended without an answer")

    def ask(self, sink: Any, *request: bytes, effort: float | None = None) -> list[bytes]:
        self.pieces = self.script.turn([*request])
        return super().ask(sink, *request, effort=effort)

    def fill(self) -> bool:
        piece = next(self.pieces, b"")
        self._reader._data += piece
        return bool(piece)

    def _hear_nothing(self) -> None:
        """Turns follow one another: nothing is said in between."""

    def _send(self, _frame: bytes) -> None:
        self.budget.left()

    def _wait(self, _poll: object) -> None:
        self.budget.left()


class LyingWorker(Worker):
    """Has a script instead of a process."""

    def __init__(self, script: Script, outputs: Sequence[int], bounds: Bounds) -> None:
        super().__init__(lambda *_: [], (), bounds)
        self.outputs = outputs
        self.conversation = Told(script, bounds)

    def __enter__(self) -> Self:
        for descriptor in self.outputs:
            os.write(descriptor, KERNEL)
        return self

    def __exit__(self, *_: object) -> None:
        pass


class Place(NamedTuple):
    """Where the parent works: a directory, its disk, and what swallows its messages."""

    folder: Path
    disk: FileSource
    nothing: int
    owner: tempfile.TemporaryDirectory[str]


@cache
def place() -> Place:
    owner = tempfile.TemporaryDirectory()
    folder = Path(owner.name)
    (folder / "d").mkdir()
    (folder / "out").touch()
    descriptor = os.memfd_create("disk")
    os.write(descriptor, DISK)
    disk = FileSource(descriptor, len(DISK), f"/proc/self/fd/{descriptor}")
    return Place(folder, disk, os.open(os.devnull, os.O_RDWR), owner)


def worker(data: bytes) -> None:
    """The first byte chooses what the parent wants, the second the keys; then comes the script."""
    if len(data) < 2:
        return
    mode, pressed = MODES[data[0] % len(MODES)], data[1] % 16
    keys = [KEYS[byte % len(KEYS)] for byte in data[2 : 2 + pressed]]
    script = Script(data[2 + pressed :], storing=mode == "store")
    here = place()
    written: list[int] = []
    before = time.process_time()
    with Peak() as peak, ExitStack() as patches:
        for module in (bootloader, inspect_output, messages, guest_menu, line_terminal):
            patches.enter_context(mock.patch.multiple(module, **replaced(module, here, written)))
        patches.enter_context(mock.patch.object(os, "isatty", return_value=True))
        patches.enter_context(mock.patch.object(late_imports, "marshal", CODE))
        failed = False
        try:
            if mode in {"inspect", "cat"}:
                inspected(here, script, mode, patches)
            else:
                how = arguments(here, mode, data[0])
                booted(here, script, how, keys, patches)
        except PygrubError:
            failed = True
    earned = script.said / PASSED_PER_SECOND if mode in {"inspect", "cat"} else 0
    assert time.process_time() - before < EFFORT + earned
    assert peak.grown < MEMORY, peak.grown
    assert sum(written) <= LISTING_SIZE + MIB or mode in {"inspect", "cat"}
    check(here, mode, failed=failed)


def replaced(module: Any, here: Place, written: list[int]) -> dict[str, Any]:
    """Return what a module of the command line has in place of its terminal and output."""

    def count(_screen: object, text: str = "") -> None:
        written.append(len(text))

    if module in {guest_menu, line_terminal}:
        return {"write": count}
    names = ("STANDARD_ERROR", "STANDARD_OUTPUT", "STANDARD_INPUT")
    found = {name: here.nothing for name in names if hasattr(module, name)}
    if module in {bootloader, messages}:
        found["show"] = lambda text: written.append(len(text))  # type: ignore[assignment]
    return found


def typed(keys: list[str]) -> Any:
    """Return what reads lines in a dialogue: one for each key, until nobody is there."""
    lines = iter([LINES.get(key, key) for key in keys])

    def line(_self: LineTerminal, _deadline: float | None) -> str:
        found = next(lines, None)
        if found is None:
            raise EndOfInput
        return found

    return line


def inspected(here: Place, script: Script, mode: str, patches: ExitStack) -> None:
    def made(_work: object, _descriptors: object, bounds: Bounds) -> LyingWorker:
        return LyingWorker(script, (), bounds)

    patches.enter_context(mock.patch.object(inspect, "Worker", made))
    disk = FileSource(os.dup(here.disk.descriptor), here.disk.size, here.disk.name)
    stored = StoredDisks((ImageFiles(disk),), Given())  # which are closed afterwards
    patches.enter_context(mock.patch.object(inspect, "opened_files", return_value=stored))
    inspect.inspect(inspect_options.parse([mode, *["/x"] * (mode == "cat"), "disk"]))


def arguments(here: Place, mode: str, how: int) -> Arguments:
    """Return what the command line says for a mode."""
    return Arguments(
        ("disk",),
        interactive=mode in {"menu", "plain"},
        always_menu=mode == "plain",
        list_entries=mode == "list",
        not_really=mode == "name",
        output=str(here.folder / "out"),
        output_format=FORMATS[how // len(MODES) % 3],
        output_directory=str(here.folder / "d"),
        write_grubenv=mode == "store",
    )


def booted(
    here: Place, script: Script, how: Arguments, keys: list[str], patches: ExitStack
) -> None:
    def made(_: Arguments, __: object, ___: object, outputs: Sequence[int]) -> LyingWorker:
        return LyingWorker(script, outputs, bounds_from({}))

    def drawn(menu: Menu, _keyboard: int, _screen: int) -> Outcome | None:
        return None if how.always_menu else pressed(menu, keys)

    patches.enter_context(mock.patch.object(bootloader, "worker_for", made))
    patches.enter_context(mock.patch.object(guest_menu, "drawn", drawn))
    patches.enter_context(mock.patch.object(dialogue.Dialogue, "line", typed(keys)))
    if how.list_entries:
        bootloader.listed(how, bootloader.RawDisks([here.disk]), lambda *_: [])
    else:
        bootloader.boot(how, bootloader.RawDisks([here.disk]))


def pressed(menu: Menu, keys: list[str]) -> Outcome:
    """Look at the menu, and press the keys, one after the other; then nobody does anything."""
    for number, key in enumerate(keys):
        menu.picture(80, 24, "utf-8", 0.0)
        menu.key(key)
        if number % 2:
            menu.tick(menu.clock.now + 1.0)
        if menu.outcome is not None:
            return menu.outcome
    menu.picture(80, 24, "utf-8", 0.0)
    return Outcome("unattended")


def check(here: Place, mode: str, *, failed: bool) -> None:
    """Check the stanza, the files beside it, and the disk; then clear up."""
    stanza = (here.folder / "out").read_bytes()
    paths = [*(here.folder / "d").iterdir()]
    if failed or mode in {"list", "inspect", "cat"}:
        assert not stanza
        assert not paths
    else:
        assert all(byte >= 32 or byte in b"\t\n\0" for byte in stanza)
        assert mode == "name" or all(str(path).encode() in stanza for path in paths)
        assert stanza.count(b"kernel") or stanza.count(b"linux")
    content = here.disk.read_at(0, len(DISK))
    if content != DISK:
        assert mode == "store"
        assert content[:1024] + content[2048:] == DISK[:1024] + DISK[2048:]
        lines, _, padding = content[1024:2048].rpartition(b"\n")
        assert lines.startswith(SIGNATURE[:-1])
        assert not padding.strip(b"#")
        os.pwrite(here.disk.descriptor, DISK, 0)
    for path in paths:
        path.unlink()
    (here.folder / "out").write_bytes(b"")
