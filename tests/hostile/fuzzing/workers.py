"""A worker that somebody has taken over: bytes in its answers' pipe, and the parent at the end."""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, NamedTuple, Self
from unittest import mock

from pygrub_k.cli import bootloader
from pygrub_k.cli.options import Arguments
from pygrub_k.confined import late_imports
from pygrub_k.confined.framing import FrameReader, packed
from pygrub_k.confined.late_imports import ModuleStore
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import ConfinementError, PygrubError
from pygrub_k.inspect.render.output import piece_of
from pygrub_k.limits import REPLY_SIZE
from pygrub_k.source import FileSource
from pygrub_k.xen.stanza import FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

KINDS = (b"R", b"E", b"L", b"P", b"O", b"M", b"?", b"\xff")
ITEMS = 8
RAW, LISTING, NOT_REALLY, STORING, INTERACTIVE, EMPTY = 0x80, 0x40, 0x20, 0x10, 8, 4
"""Bits of the first byte: no frames but noise; `--list-entries`; other options; no kernel."""
SIGNATURE = b"# GRUB Environment Block\n"
BLOCK = (SIGNATURE + b"next_entry=1\n").ljust(1024, b"#")
DISK = b"D" * 1024 + BLOCK + b"D" * 1024
CODE = SimpleNamespace(dumps=lambda _: b"code")
"""In place of marshal, which cannot take what a fuzzer instruments."""


class LyingWorker(Worker):
    """Has a file instead of a process: what it says is there already."""

    def __init__(self, answers: bytes, outputs: Sequence[int]) -> None:
        super().__init__(lambda *_: [], ())
        self.outputs = outputs
        self._answers = os.memfd_create("answers")
        os.write(self._answers, answers)
        os.lseek(self._answers, 0, os.SEEK_SET)

    def __enter__(self) -> Self:
        self._requests = os.open(os.devnull, os.O_WRONLY)
        self._reader = FrameReader(self._answers, REPLY_SIZE)
        self._store = ModuleStore()
        self._modules = self._reports = 0
        for descriptor in self.outputs:
            os.write(descriptor, b"content")
        return self

    def __exit__(self, *_: object) -> None:
        os.close(self._requests)
        os.close(self._answers)

    def _ended(self) -> PygrubError:
        return ConfinementError("the worker ended without an answer")


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
    """The first byte chooses what the parent wants; then come frames, or RAW bytes.

    A frame is its kind, how many items it has, and of each the length in two bytes and the bytes.
    """
    if not data:
        return
    how = data[0]
    answers = data[1:] if how & RAW else framed(data[1:])
    here = place()
    arguments = Arguments(
        ("disk",),
        interactive=bool(how & INTERACTIVE),
        not_really=bool(how & NOT_REALLY),
        output=str(here.folder / "out"),
        output_format=FORMATS[how % 3],
        output_directory=str(here.folder / "d"),
        write_grubenv=bool(how & STORING),
    )
    with (
        mock.patch.multiple(
            bootloader,
            worker_for=lambda *words: LyingWorker(answers, () if how & EMPTY else words[3]),
            STANDARD_ERROR=here.nothing,
            STANDARD_OUTPUT=here.nothing,
            STANDARD_INPUT=here.nothing,
        ),
        mock.patch.object(os, "isatty", return_value=True),
        mock.patch.object(late_imports, "marshal", CODE),
    ):
        try:
            if how & LISTING:
                bootloader.listed(arguments, [here.disk], lambda *_: [])
            else:
                bootloader.boot(arguments, [here.disk])
        except PygrubError:
            assert not (here.folder / "out").read_bytes()
            assert not any((here.folder / "d").iterdir())
        else:
            check(here, arguments, how)
    with suppress(ConfinementError):
        piece_of(data[1:])


def framed(data: bytes) -> bytes:
    answers = []
    at = 0
    while at + 2 <= len(data):
        kind, count = KINDS[data[at] % len(KINDS)], data[at + 1] % ITEMS
        at += 2
        items = []
        for _ in range(count):
            length = int.from_bytes(data[at : at + 2], "little")
            items.append(data[at + 2 : at + 2 + length])
            at += 2 + length
        answers.append(packed(kind, items))
    return b"".join(answers)


def check(here: Place, arguments: Arguments, how: int) -> None:
    """Check the stanza, the files beside it, and the disk; then clear up."""
    stanza = (here.folder / "out").read_bytes()
    paths = [*(here.folder / "d").iterdir()]
    files = {str(path).encode() for path in paths}
    if not how & LISTING:
        separator = {"simple0": b"\0", "simple": b"\n"}.get(arguments.output_format)
        if separator:
            named = [item.partition(b" ") for item in stanza.split(separator) if item]
            loaded = {value for key, _, value in named if key in {b"kernel", b"ramdisk"}}
            assert len(named) <= 3
            assert arguments.not_really or loaded == files
        assert all(byte >= 32 or byte in b"\t\n\0" for byte in stanza)
    content = here.disk.read_at(0, len(DISK))
    if content != DISK:
        assert arguments.write_grubenv
        assert content[:1024] + content[2048:] == DISK[:1024] + DISK[2048:]
        assert content[1024:].startswith(SIGNATURE)
        os.pwrite(here.disk.descriptor, DISK, 0)
    for path in paths:
        path.unlink()
    (here.folder / "out").write_bytes(b"")
