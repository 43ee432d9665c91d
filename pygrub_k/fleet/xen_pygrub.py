"""What another boot loader with pygrub's command line answers, beside ours."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from typing import IO, TYPE_CHECKING, Final

from pygrub_k.limits import EXTRACTED_FILE_SIZE, READ_AT_ONCE
from pygrub_k.text import path_text, printable, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.fleet.guests import GuestPlan

_KNOWN: Final = ("--entry=", "--kernel=", "--ramdisk=", "--args=", "--offset=")
"""Options of a domain that Xen's pygrub has, too."""
_ANSWER: Final = 64 << 10
"""Bytes of its answer and of its messages that are read."""
_NAMED: Final = ("kernel", "ramdisk", "args")
_SHOWN_WORDS: Final = 20


@dataclass(frozen=True, slots=True)
class Extracted:
    """What a boot hands to libxl: the open files of kernel and ramdisk, and the arguments."""

    kernel: IO[bytes]
    ramdisk: IO[bytes]
    args: str


def compared(
    program: str, plan: GuestPlan, ours: Extracted | None, seconds: float
) -> tuple[str, list[str]]:
    """Return `same`, `different`, `failed` or `not asked`, and what differs or went wrong.

    It boots the first disk into a folder of its own, which is removed, and both files are compared
    byte by byte with `ours`, None where pygrub-k boots nothing. It reads the disk with the rights
    that this process has: whoever names it trusts it with that.
    """
    if not plan.disks or plan.disks[0].problem:
        return "not asked", ["there is no disk to ask about"]
    words = [one for one in plan.bootloader_args if one.startswith(_KNOWN)] + plan.handed_on()
    words += ["--output-format=simple", plan.disks[0].path]
    with tempfile.TemporaryDirectory(prefix="pygrub-audit-") as folder:
        command = [program, "-q", f"--output-directory={folder}", *words]
        status, answer, messages = _run(command, seconds)
        theirs = _parts(answer)
        if status != 0 or not theirs.get("kernel"):
            last = messages.strip().rpartition("\n")[2] or f"exit status {status}"
            return "failed", [shortened(printable(last))]
        if ours is None:
            return "different", ["it boots the guest, and pygrub-k does not"]
        differs = list(_differences(ours, theirs))
    return ("different" if differs else "same"), differs


def _parts(answer: str) -> dict[str, str]:
    """Return what a stanza in the simple format says."""
    lines = (line.partition(" ") for line in answer.splitlines())
    return {name: value.strip() for name, _, value in lines if name in _NAMED}


def _differences(ours: Extracted, theirs: dict[str, str]) -> Iterator[str]:
    for name, own in (("kernel", ours.kernel), ("ramdisk", ours.ramdisk)):
        path = theirs.get(name, "")
        try:
            other: IO[bytes] = open(path, "rb") if path else BytesIO()  # noqa: SIM115, PTH123
        except OSError as error:
            yield f"{name}: what it names cannot be read: {error.strerror}"
            continue
        with other:
            yield from _of_files(name, own, other)
    mine, has = ours.args.split(), theirs.get("args", "").split()
    shown = [f"-{word}" for word in mine if word not in has]
    shown += [f"+{word}" for word in has if word not in mine]
    if shown:
        yield f"arguments: {' '.join(printable(shortened(one)) for one in shown[:_SHOWN_WORDS])}"
    elif mine != has:
        yield "arguments: the same words in another order, or more often"


def _of_files(name: str, own: IO[bytes], other: IO[bytes]) -> Iterator[str]:
    sizes = [file.seek(0, os.SEEK_END) for file in (own, other)]
    if not all(sizes) and any(sizes):
        yield f"{name}: {'it has none' if sizes[0] else 'it has one'}"
        return
    for file in (own, other):
        file.seek(0)
    equal = sizes[0] == sizes[1]
    while equal and (piece := own.read(READ_AT_ONCE)):
        equal = piece == other.read(READ_AT_ONCE)
    if not equal:
        size = "the same size" if sizes[0] == sizes[1] else f"{sizes[1]} bytes, not {sizes[0]}"
        yield f"{name}: another file, of {size}"


def _run(command: list[str], seconds: float) -> tuple[int | str, str, str]:
    """Return status, output and messages; the whole group of processes ends with its time."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        try:
            process = subprocess.Popen(  # noqa: S603 - the administrator names the program
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=errors,
                start_new_session=True,
                env={"PATH": os.defpath, "LC_ALL": "C.UTF-8"},
            )
        except OSError as error:
            return 1, "", f"{command[0]}: {error.strerror}"
        with suppress(OSError):  # it has ended by then
            resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (EXTRACTED_FILE_SIZE,) * 2)
        try:
            status: int | str = process.wait(seconds)
        except subprocess.TimeoutExpired:
            status = f"none after {seconds:g} s"
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        texts = []
        for file in (out, errors):
            file.seek(0)
            texts.append(path_text(file.read(_ANSWER)))
        if isinstance(status, str):
            texts[1] = f"it gave no answer within {seconds:g} s"
        return status, texts[0], texts[1]
