"""Runs pygrub-k and pygrub-inspect with a worker that has been taken over, and measures the parent.

`command` is the parent's command line: `lie` names one of LIES, which takes the worker's place once
it is confined; `bounds` has what is to be bounded otherwise than usual, such as the wall-clock
time. At its end, the parent writes to the file `report` what it took.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from pygrub_k.boot.job import Job
from pygrub_k.cli import bootloader
from pygrub_k.confined.budget import Bounds, bounds_from
from pygrub_k.confined.framing import packed

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.confined.link import Link

    Answer = Callable[[list[bytes], Link, Callable[[], list[bytes]]], list[bytes]]

ROOT = Path(__file__).parents[3]
FACE = "\N{GRINNING FACE}".encode()
"""A character that makes Python keep four bytes for each one beside it."""
SIGNATURE = b"# GRUB Environment Block\n"
KERNEL_BEGINNING = b"kernel " * 80
LIES: dict[str, Answer] = {}


def lie(function: Answer) -> Answer:
    LIES[function.__name__] = function
    return function


def raw(link: Link, data: bytes) -> None:
    while data:
        data = data[os.write(link._answers, data) :]


def sleep() -> NoReturn:
    while True:
        time.sleep(1000)


def drip(link: Link, frame: bytes) -> None:
    for byte in frame:
        raw(link, bytes([byte]))


# -- frames ----------------------------------------------------------------------------------


@lie
def many_items(_request, link, _honest):
    raw(link, b"R" + b"\xff" * 4)
    sleep()


@lie
def a_large_item(_request, link, _honest):
    raw(link, b"R\1\0\0\0" + b"\xff" * 4)
    sleep()


@lie
def half_a_frame(_request, link, _honest):
    raw(link, b"R\2\0\0\0\5")
    sleep()


@lie
def half_a_frame_and_an_end(_request, link, _honest):
    raw(link, b"R\2\0\0\0\5")
    os._exit(0)


@lie
def a_closed_end(_request, link, _honest):
    os.close(link._answers)
    sleep()


@lie
def closed_requests(_request, link, _honest):
    os.close(0)
    raw(link, packed(b"M", [b"pygrub_k.menu"]))
    sleep()


@lie
def silence(_request, _link, _honest):
    sleep()


@lie
def layers_for_ever(_request, link, _honest):
    while True:
        raw(link, packed(b"L", []))


@lie
def progress_for_ever(_request, link, _honest):
    while True:
        raw(link, packed(b"P", []))


@lie
def progress_at_the_usual_pace_for_ever(_request, link, _honest):
    while True:
        raw(link, packed(b"P", []))
        time.sleep(0.1)


@lie
def progress_with_items(_request, link, honest):
    raw(link, packed(b"P", [b""] * 65_000))
    return honest()


@lie
def a_dripping_answer(_request, link, honest):
    frame = packed(b"R", [b""] * 30_000)
    for start in range(0, len(frame), 1000):
        drip(link, frame[start : start + 1000])
        time.sleep(0.03)  # 3.6 s in all: longer than an answer may take, however cheap it is
    return honest()


@lie
def dripping_output(_request, link, _honest):
    while True:
        drip(link, packed(b"O", [b"A"]))


@lie
def several_answers(_request, link, _honest):
    raw(link, packed(b"R", [b"a"]) * 5)
    return [b"b"]


@lie
def modules_for_ever(_request, link, _honest):
    while True:
        link.module(b"idlelib.editor")


@lie
def modules_that_are_not_read(_request, link, _honest):
    while True:
        raw(link, packed(b"M", [b"pydoc_data.topics"]))


@lie
def odd_module_names(_request, link, honest):
    names = (b"venv", b"venv.scripts", b"test.bad", b"", b".", b"a" * 190, b"os.path", b"\xff")
    for name in (*names, b"pygrub_k..limits", b"lib2to3.tests.data", b"idlelib.Icons"):
        link.module(name)
    return honest()


@lie
def an_error_of_a_strange_class(_request, link, _honest):
    raw(link, packed(b"E", [b"Problem", b"x\x1b[2J"]))
    sleep()


# -- a boot ----------------------------------------------------------------------------------


@lie
def many_notes(_request, _link, honest):
    return [honest()[0], *[b"\x1b]0;x\x07"] * 20_000]


@lie
def the_parents_environment(_request, _link, honest):
    kept = os.environ.get("SECRET", "").encode()
    return [b"ro leaked=" + kept, *honest()[1:]]


@lie
def full_files(_request, _link, _honest):
    for descriptor in range(3, 64):
        try:
            while True:
                os.write(descriptor, b"A" * (1 << 20))
        except OSError:
            continue
    return [b"ro\n"]


@lie
def a_block_elsewhere(_request, _link, honest):
    """Write behind and on an environment block of the second disk."""
    disk = JOBS[0].disks[1]
    data = disk.read_at(0, disk.size)
    at = data.find(SIGNATURE)
    size = min(1 << 16, disk.size - at)
    new = (SIGNATURE + b"OWNED" * 20_000)[:size]
    return [honest()[0], b"1", b"%d" % at, data[at : at + size], new, b"0"]


@lie
def a_whole_block_elsewhere(_request, _link, honest):
    disk = JOBS[0].disks[1]
    data = disk.read_at(0, disk.size)
    at = data.find(SIGNATURE)
    new = (SIGNATURE + b"owned=1\n").ljust(1024, b"#")
    return [honest()[0], b"1", b"%d" % at, data[at : at + 1024], new, honest()[5]]


@lie
def a_disk_with_the_kernels_beginning(_request, _link, honest):
    disk = JOBS[0].disks[1]
    answer = honest()
    data = disk.read_at(0, disk.size)
    at = data.find(SIGNATURE)
    new = (SIGNATURE + b"owned=1\n").ljust(1024, b"#")
    place = data.find(KERNEL_BEGINNING)
    sizes = [int(piece.partition(b"+")[2]) for piece in answer[5].split()]
    kernel = b"%d+%d" % (place, sum(sizes))
    return [answer[0], b"1", b"%d" % at, data[at : at + 1024], new, kernel]


@lie
def more_than_a_block(_request, _link, honest):
    args, number, offset, old, _, kernel = honest()[:6]
    at = int(offset)
    more = JOBS[0].disks[0].read_at(at, 4096)
    assert more.startswith(old)
    return [args, number, offset, more, (SIGNATURE + b"a=1\n").ljust(4096, b"x"), kernel]


# -- a listing -------------------------------------------------------------------------------


@lie
def a_listing_for_ever(_request, link, _honest):
    while True:
        link.write(b"A" * 65_000)


@lie
def escapes_for_ever(_request, link, _honest):
    while True:
        link.write(b"\x1b\n\xff" * 20_000)


@lie
def empty_output_for_ever(_request, link, _honest):
    while True:
        raw(link, packed(b"O", [b""]) * 100)


# -- the menu --------------------------------------------------------------------------------


OPENING = [b"0", b"9000000", b"menu", b"", b"", b"1", b""]


def menu_of(
    level: Callable[[list[bytes], Link], list[bytes]], size: bytes = b"10000", **others: Any
) -> Answer:
    """Return a worker whose menu has so many entries, and answers some requests so."""
    answers = {"menu": OPENING, "size": [size], "check": [b"", b"ro"], **others}

    def answer(request: list[bytes], link: Link, honest: Callable[[], list[bytes]]) -> list[bytes]:
        if request[0] == b"level":
            return level(request, link)
        return answers.get(request[0].decode("ascii", "replace")) or honest()

    return answer


def one(_request, _link):
    return [b"entry", b"a", b"", b"*"]


LIES["long_titles"] = menu_of(
    lambda _request, _link: [b"entry", FACE + b"a" * ((256 << 10) - 80), b"", b"*"]
)
LIES["long_reasons"] = menu_of(one, entry=[b"entry", FACE + b"\xff" * 100_000, FACE, b"", b""])
LIES["many_titles"] = menu_of(
    lambda _request, _link: [b"entry", FACE + b"a" * 1000, FACE + b"b" * 300, b"c" * 900] * 50
)
LIES["short_titles_for_ever"] = menu_of(one)
LIES["more_entries_than_there_are"] = menu_of(one, size=b"9" * 1000)
LIES["submenus_for_ever"] = menu_of(
    lambda _request, _link: [b"submenu", b"a", b"", b"*"],
    size=b"1",
    entry=[b"submenu", b"", b"", b"", b""],
)
LIES["items_by_the_million"] = menu_of(lambda _request, _link: [b""] * 30_000)


def slow_page(_request, _link):
    time.sleep(0.2)
    return [b"entry", b"a", b"", b"*"]


LIES["slow_pages_for_ever"] = menu_of(slow_page)


@lie
def a_path_without_end(request, _link, honest):
    if request[0] == b"menu":
        return [b"0>" * 50_000 + b"0", *OPENING[1:]]
    if request[0] == b"size":
        return [b"1"]
    if request[0] == b"entry":
        return [b"submenu", b"", b"", b"", b""]
    return honest() if request[0] != b"level" else [b"submenu", b"a", b"", b"*"]


@lie
def much_to_edit(request, _link, honest):
    return [b"entry", FACE * 20_000, FACE * 20_000] if request[0] == b"entry" else honest()


USUAL = [b"entry", b"", b"", b"ro", b"/k"]
LIES["a_text_without_end"] = menu_of(one, entry=USUAL, script=[b"x", FACE * 50_000])
LIES["a_line_that_is_not_there"] = menu_of(
    one, b"1", script=[b"x", b"linux /k"], **{"try": [b"-1", b"entry", b"", b"", b"", b""]}
)
LIES["output_without_end"] = menu_of(one, shell=[b"more", b"\x1b[2J" * 40_000])
LIES["an_event_that_there_is_not"] = menu_of(one, shell=[b"\x1b[2J", b""])
LIES["words_by_the_thousand"] = menu_of(one, complete=[b"0", *[FACE + b"w" * 5] * 10_000])
LIES["passwords_by_the_thousand"] = menu_of(
    lambda _request, _link: [b"entry", b"a", b"", b""],
    menu=[*OPENING[:4], b"1", *OPENING[5:]],
    locks=[b"root", *[b"root", b"pbkdf2", b"grub.pbkdf2.sha512.999999.00." + b"00" * 64] * 3],
)
LIES["a_diagnosis_without_end"] = menu_of(one, looked=[FACE * 50_000], about=[b"\n" * 100_000])
LIES["a_file_without_end"] = menu_of(one, about=[b"x"], view=[b"9" * 30, FACE * 50_000])


# -- the inspector ---------------------------------------------------------------------------


@lie
def a_hole_without_end(_request, link, _honest):
    link.write(b"H" + (1 << 62).to_bytes(8, "little"))
    os._exit(0)


@lie
def ten_holes(_request, link, _honest):
    for _ in range(10):
        link.write(b"H" + (1 << 40).to_bytes(8, "little"))
    return []


@lie
def bytes_of_no_disk(_request, link, _honest):
    for descriptor in (0, 1, 2, 60):
        numbers = (descriptor, 0, 1 << 40)
        link.write(b"S" + b"".join(number.to_bytes(8, "little") for number in numbers))
    return []


@lie
def bytes_for_a_terminal(_request, link, _honest):
    link.write(b"D\x1b[2J")
    return []


@lie
def text_for_a_terminal(_request, link, _honest):
    link.write(b"T\x1b[2J\x9b\xe2\x80\xae\n")
    return [b"\x1b]0;x\x07"] * 3


@lie
def many_problems(_request, _link, _honest):
    return [b"x"] * 20_000


@lie
def too_many_problems(_request, _link, _honest):
    return [b""] * 40_000


# -- the parent ------------------------------------------------------------------------------

JOBS: list[Job] = []


def take_over_bootloader(answer: Answer) -> None:
    """Have the worker of pygrub-k say what a lie says."""
    honest_answer = Job.answer

    def job(self: Job, request: list[bytes], link: Link) -> list[bytes]:
        JOBS[:] = [self]
        return answer(request, link, lambda: honest_answer(self, request, link))

    Job.answer = job  # type: ignore[method-assign]


def take_over_inspector(answer: Answer) -> None:
    """Have the worker of pygrub-inspect say it."""
    from pygrub_k.cli import inspect

    honest_findings = inspect.findings

    def findings(arguments: Any, stored: Any, link: Link) -> list[bytes]:
        return answer([b""], link, lambda: honest_findings(arguments, stored, link))

    inspect.findings = findings


def bound_bootloader(changed: Callable[[Bounds], Bounds]) -> None:
    bootloader.bounds_from = lambda environment: changed(bounds_from(environment))  # type: ignore[attr-defined]


def bound_inspector(changed: Callable[[Bounds], Bounds]) -> None:
    from pygrub_k.cli import inspect

    inspect.BOUNDS = changed(inspect.BOUNDS)  # type: ignore[misc]


def replacing(changes: dict[str, float]) -> Callable[[Bounds], Bounds]:
    """Return what bounds what is said otherwise than usual."""
    fields = {name: getattr(Bounds(), name) for name in Bounds._fields}

    def changed(bounds: Bounds) -> Bounds:
        return Bounds(**{name: getattr(bounds, name) for name in fields} | changes)

    return changed


def resident(which: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) << 10 for line in lines if line.startswith(which))


def command(report: Path, program: str, lie: str, bounds: dict[str, float]) -> tuple[str, ...]:
    """Return the command line of a lied-to parent, less its own options."""
    start = f"import sys; sys.path.insert(0, {str(ROOT)!r}); from {__name__} import main; main()"
    return (sys.executable, "-IS", "-c", start, str(report), json.dumps(bounds), program, lie)


def main() -> NoReturn:
    report, bounds, program, name, *words = sys.argv[1:]
    changed = replacing(json.loads(bounds))
    run = bootloader.main
    if program == "boot":
        take_over_bootloader(LIES[name])
        bound_bootloader(changed)
    else:  # imported for its own lies alone: that takes as long as a boot
        from pygrub_k.cli import inspect

        take_over_inspector(LIES[name])
        bound_inspector(changed)
        run = inspect.main
    bootloader.import_usual_modules()
    used = resource.getrusage(resource.RUSAGE_SELF)
    before = used.ru_utime + used.ru_stime
    memory = resident("VmRSS")
    status = run(words)
    used = resource.getrusage(resource.RUSAGE_SELF)
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text()
    took = {
        "children": len(children.split()),
        "memory": resident("VmHWM") - memory,
        "processor": used.ru_utime + used.ru_stime - before,
    }
    Path(report).write_text(json.dumps(took))
    os._exit(status)
