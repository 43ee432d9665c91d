"""`kernel`: what kernels and ramdisks can do: a file's, or all that a guest's menu names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.boot.search import Search
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import NotFoundError, PygrubError
from pygrub_k.inspect.inspection import ended
from pygrub_k.inspect.kernel_report import LoadedFiles, entries_of, loaded_report
from pygrub_k.inspect.render.json_text import json_text
from pygrub_k.inspect.render.kernel_text import (
    drivers_text,
    kernel_lines,
    place_text,
    ramdisk_lines,
)
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.file_kind import kind_of_file
from pygrub_k.kernels.ramdisk import ramdisk_facts
from pygrub_k.kernels.survey import kernel_facts
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.inspect.inspection import Inspection
    from pygrub_k.kernels.facts import KernelFacts, RamdiskFacts
    from pygrub_k.source import ByteSource


def output(inspection: Inspection) -> Iterator[str]:
    """Yield lines, or one JSON object; raises what finding a file or a menu raises."""
    if inspection.request.path is not None:
        place = inspection.place(follow_last=True)
        if place.inode.kind != "file":
            raise NotFoundError(f"{inspection.shown_name(place)}: a {place.inode.kind}, not a file")
        inspection.say_which(place)
        name = inspection.json_path(place) or ""
        yield from _one(inspection, name, place.volume, place.inode.content())
    elif not inspection.guest.volumes():
        for disk in inspection.disks:
            yield from _one(inspection, disk.path, None, disk.source)
    else:
        yield from _menu(inspection)


def _one(
    inspection: Inspection, name: str, volume: str | None, source: ByteSource
) -> Iterator[str]:
    """Yield what one file is."""
    content = StoredContent(source.read_at, source.size)
    kernels: list[KernelFacts] = []
    ramdisks: list[RamdiskFacts] = []
    if kind_of_file(content) == "kernel":
        kernels.append(kernel_facts(content, source.size))
    else:
        ramdisks.append(ramdisk_facts(content, source.size))
    place = {"path": name, "volume": volume}
    every: list[KernelFacts | RamdiskFacts] = [*kernels, *ramdisks]
    for one in every:
        for problem in one.problems:
            inspection.note(name, PygrubError(problem))
    if inspection.request.as_json:
        report = {
            "kernels": [place | facts.as_json() for facts in kernels],
            "ramdisks": [place | facts.as_json() for facts in ramdisks],
            "drivers": [],
        }
        yield json_text(report | inspection.json_tail()) + "\n"
        return
    for kernel in kernels:
        yield from ended(kernel_lines(name, kernel))
    for ramdisk in ramdisks:
        yield from ended(ramdisk_lines(name, ramdisk))


def _menu(inspection: Inspection) -> Iterator[str]:
    """Yield what the kernels and ramdisks of all entries are."""
    menu = Search(inspection.guest, InterpretOptions(inspection.request.flavour)).menu()
    loaded = LoadedFiles(inspection.guest)
    loaded.look(menu)
    for where, error in loaded.problems:
        inspection.note(where, error)
    if loaded.left_out:
        inspection.say(f"{loaded.left_out} more kernels and ramdisks were not looked at")
    if inspection.request.as_json:
        yield json_text(loaded_report(menu, loaded) | inspection.json_tail()) + "\n"
        return
    for file, kernel in loaded.kernels.items():
        name = place_text(file)
        yield from ended([_unseen(name)] if kernel is None else kernel_lines(name, kernel))
        yield "\n"
    for file, ramdisk in loaded.ramdisks.items():
        name = place_text(file)
        yield from ended([_unseen(name)] if ramdisk is None else ramdisk_lines(name, ramdisk))
        yield "\n"
    for path, entry in entries_of(menu.entries):
        drivers = loaded.drivers(entry)
        if drivers is not None:
            yield f"entry {path}, {printable(entry.title)}: {drivers_text(drivers)}\n"


def _unseen(name: str) -> str:
    return printable(f"{name}: not looked at")
