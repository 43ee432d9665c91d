"""Boots seeded mutants of a good disk with the whole pygrub-k, and says what went wrong.

    python tests/hostile/boot/mutants.py DISK FIRST END SEED CHECKSUMS

with the numbers of the mutants from FIRST up to END, and 1 for a disk with checksums.

Mutant number N of a seed is the disk with a few bytes edited, in blocks of one kind: the boot
configuration, or one kind of metadata. Contents of the kernel and ramdisk stay as they are. Every
mutant must boot or be refused: no traceback, nothing left behind, five seconds and 64 MiB at most;
and where the file system has checksums, what boots must be what the undamaged disk boots, unless
the configuration itself was edited.
"""

import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from pygrub_k.cli.bootloader import main
from pygrub_k.limits import MIB

BLOCK = 1024
SECONDS = 5.0
MEMORY = 64 * MIB
FAILED_BY_BUG = 70
MODULES = "modules"
"""The file, beside the stanza, with the names of what a run imported."""
INTERESTING = (0, 1, 2, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0xFFFFFFFF)
WORDS = (
    b"menuentry",
    b"submenu",
    b"{",
    b"}",
    b"$",
    b"'",
    b'"',
    b"\\",
    b"while",
    b"if",
    b"fi",
    b"\0",
)
DATA = 32
"""A block with fewer bytes before its zeros may be metadata that looks like data."""
TABLE_BLOCKS = 34 * 512 // BLOCK
"""Where an MBR and a GPT of 128 entries lie, at the start and (backup) at the end."""

Answer = tuple[str, ...]
Edits = list[tuple[int, bytes]]


@dataclass(frozen=True)
class Outcome:
    """What a mutant did: `fault` is empty if all was well; `answer` is what would boot."""

    fault: str
    answer: Answer | None = None


def kinds_of_blocks(disk: bytes, loaded: bytes) -> dict[str, list[int]]:
    """Return the offsets of blocks worth damaging, by kind: none of what is `loaded` as it is."""
    kinds: dict[str, list[int]] = {"table": [], "configuration": [], "journal": [], "metadata": []}
    for at in range(0, len(disk), BLOCK):
        block = disk[at : at + BLOCK]
        number = at // BLOCK
        used = block.rstrip(b"\0")
        if not used or (len(used) >= DATA and used in loaded):
            continue
        if number < TABLE_BLOCKS or number >= len(disk) // BLOCK - TABLE_BLOCKS:
            kinds["table"].append(at)
        elif b"menuentry" in block or b"title" in block or b"linux" in block:
            kinds["configuration"].append(at)
        elif block.startswith(b"\xc0\x3b\x39\x98"):
            kinds["journal"].append(at)
        else:
            kinds["metadata"].append(at)
    return {kind: offsets for kind, offsets in kinds.items() if offsets}


def mutation(disk: bytes, kinds: dict[str, list[int]], seed: int, number: int) -> tuple[str, Edits]:
    """Return the kind and the edits of one mutant: (offset, new bytes)."""
    chance = random.Random(f"{seed}:{number}")
    kind = list(kinds)[number % len(kinds)]
    edits: Edits = []
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8, 12))):
        start = chance.choice(kinds[kind])
        end = min(start + BLOCK, len(disk))
        at = chance.randrange(start, end)
        used = [place for place in range(start, end) if disk[place]]
        if used and chance.random() < 0.7:
            at = chance.choice(used)
        if kind == "configuration" and chance.random() < 0.5:
            new = chance.choice(WORDS)
        elif chance.random() < 0.4:
            size = chance.choice((2, 4))
            at -= at % size
            new = (chance.choice(INTERESTING) % (1 << 8 * size)).to_bytes(size, "little")
        else:
            new = bytes([disk[at] ^ chance.randrange(1, 256)])
        edits.append((at, new[: end - at]))
    return kind, edits


def boot(disk: Path, folder: Path) -> Outcome:
    """Boot a disk in a process of its own, and judge the run."""
    output, errors, directory = folder / "out", folder / "errors", folder / "d"
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir()
    output.write_bytes(b"")
    child = os.fork()
    if not child:
        _run(disk, output, errors, directory)
    _, status, usage = os.wait4(child, 0)
    seconds = usage.ru_utime + usage.ru_stime  # with those of the worker
    code = os.waitstatus_to_exitcode(status)
    text = errors.read_text(errors="replace")
    left = sorted(path.name for path in directory.iterdir())
    stanza = output.read_bytes()
    items = dict(item.split(b" ", 1) for item in stanza.split(b"\0") if b" " in item)
    if code not in (0, 1) or "Traceback" in text or "the worker" in text:
        return Outcome(f"status {code}: {text[-300:]}")
    if seconds > SECONDS or usage.ru_maxrss * 1024 > MEMORY:
        return Outcome(f"{seconds:.1f} s, {usage.ru_maxrss} KiB")
    if code:
        return Outcome(f"left behind: {left} {stanza!r}" if left or stanza or not text else "")
    if b"kernel" not in items or len(left) != len(items.keys() - {b"args"}):
        return Outcome(f"a stanza of {stanza!r} for {left}")
    digests = [
        hashlib.sha256(Path(items[key].decode()).read_bytes()).hexdigest()
        for key in (b"kernel", b"ramdisk")
        if key in items
    ]
    return Outcome("", (*digests, repr(items.get(b"args"))))


def _run(disk: Path, output: Path, errors: Path, directory: Path) -> None:
    """Be pygrub-k, and end."""
    code = FAILED_BY_BUG
    try:
        descriptor = os.open(errors, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(descriptor, 2)
        os.dup2(os.open(os.devnull, os.O_RDWR), 0)
        os.dup2(0, 1)
        words = ["-q", f"--output={output}", "--output-format=simple0"]
        code = main([*words, f"--output-directory={directory}", str(disk)])
        output.with_name(MODULES).write_text("\n".join(sys.modules))
    finally:
        if code == FAILED_BY_BUG:
            sys.excepthook(*sys.exc_info())
        os._exit(code)


def import_once(folder: Path) -> None:
    """Import what the good disk's boot imported: each mutant would again, for a third of its time.

    What only mutants need is still imported late, in part by a confined worker.
    """
    for name in (folder / MODULES).read_text().split():
        if name.startswith("pygrub_k."):
            import_module(name)


def findings(
    disk: Path, numbers: range, seed: int, *, checksums: bool
) -> Iterator[dict[str, object]]:
    """Boot the mutants with these numbers; yield those that went wrong."""
    content = disk.read_bytes()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy = folder / "disk.img"
        shutil.copy(disk, copy)
        good = boot(copy, folder)
        if good.fault or good.answer is None:
            raise SystemExit(f"the undamaged disk does not boot: {good}")
        import_once(folder)
        loaded = b"".join(path.read_bytes() for path in sorted((folder / "d").iterdir()))
        kinds = kinds_of_blocks(content, loaded)
        for number in numbers:
            kind, edits = mutation(content, kinds, seed, number)
            with copy.open("r+b") as file:
                for at, new in edits:
                    file.seek(at)
                    file.write(new)
            found = boot(copy, folder)
            fault = found.fault
            if not fault and checksums and kind != "configuration" and found.answer is not None:
                fault = "" if found.answer == good.answer else f"boots {found.answer}"
            if fault:
                shown = [(at, new.hex()) for at, new in edits]
                yield {"number": number, "kind": kind, "fault": fault, "edits": shown}
            with copy.open("r+b") as file:
                for at, new in edits:
                    file.seek(at)
                    file.write(content[at : at + len(new)])


def findings_apart(
    disk: Path, numbers: range, seed: int, *, checksums: bool
) -> list[dict[str, object]]:
    """Return `findings` of a fresh Python: a fork counts the memory of what it was forked from."""
    words = [str(disk), str(numbers.start), str(numbers.stop), str(seed), str(int(checksums))]
    done = subprocess.run(
        [sys.executable, __file__, *words],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        stdout=subprocess.PIPE,
        check=True,
        text=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


if __name__ == "__main__":
    first, end, of_seed, with_checksums = map(int, sys.argv[2:])
    for finding in findings(
        Path(sys.argv[1]), range(first, end), of_seed, checksums=bool(with_checksums)
    ):
        sys.stdout.write(json.dumps(finding) + "\n")
        sys.stdout.flush()
