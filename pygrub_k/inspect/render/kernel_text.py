"""What kernels and ramdisks can do, as text for people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k.boot.diagnosis import size_text
from pygrub_k.kernels.facts import UNKNOWN
from pygrub_k.text import printable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.bootconfig.model import FileToLoad
    from pygrub_k.inspect.kernel_report import LoadedFiles
    from pygrub_k.kernels.facts import Archive, KernelFacts, RamdiskFacts

_WIDTH: Final = 12
_NOTE_WIDTH: Final = 20


def kernel_lines(name: str, facts: KernelFacts) -> Iterator[str]:
    """Yield all that is known of a kernel."""
    yield printable(f"{name}: {facts.form}")
    yield from _line("version", facts.version)
    yield from _line("build", facts.build)
    yield from _line("size", _packed(facts))
    for section in facts.sections:
        place = f"at byte {section.offset}, {section.length} bytes"
        yield from _line("section", f"{section.name:{_WIDTH}}{place}")
    yield from _line("PV", str(facts.pv))
    yield from _line("PVH", str(facts.pvh))
    for note in facts.notes:
        note_name = note.name or f"note {note.kind}"
        yield from _line("Xen note", f"{note_name:{_NOTE_WIDTH}}{note.value}")
    if set(facts.drivers.values()) != {UNKNOWN}:
        yield from _line("drivers", drivers_text(facts.drivers))
    for problem in facts.problems:
        yield from _line("problem", problem)


def ramdisk_lines(name: str, facts: RamdiskFacts) -> Iterator[str]:
    """Yield all that is known of a ramdisk."""
    yield printable(f"{name}: ramdisk")
    yield from _line("size", f"{size_text(facts.len_stored)}, unpacks to {_unpacked(facts)}")
    for archive in facts.archives:
        yield from _line("part", _archive(archive))
    yield from _line("modules", ", ".join(facts.versions))
    yield from _line("drivers", drivers_text(facts.drivers))
    for problem in facts.problems:
        yield from _line("problem", problem)


def brief_lines(loaded: LoadedFiles) -> Iterator[str]:
    """Yield a line for each kernel and ramdisk of a menu."""
    for file, kernel in loaded.kernels.items():
        yield printable(
            f"{place_text(file)}: {'not looked at' if kernel is None else kernel.brief}"
        )
    for file, ramdisk in loaded.ramdisks.items():
        brief = "not looked at" if ramdisk is None else _brief(ramdisk)
        yield printable(f"{place_text(file)}: {brief}")


def _brief(facts: RamdiskFacts) -> str:
    kinds = dict.fromkeys(f"{one.compression} {one.format}".strip() for one in facts.archives)
    told = [", ".join(filter(None, kinds)) or "no known archive", _unpacked(facts)]
    code = sorted({name for one in facts.archives for name in one.microcode})
    told += [f"microcode for {' and '.join(code)}"] * bool(code)
    return "; ".join((*told, drivers_text(facts.drivers)))


def place_text(file: FileToLoad) -> str:
    """Return where a file lies, as a message names it."""
    part = f" at byte {file.offset}" if file.offset else ""
    return f"{file.file}{part}"


def drivers_text(drivers: dict[str, str]) -> str:
    """Return where drivers are in words."""
    return ", ".join(f"{name}: {state}" for name, state in drivers.items())


def _packed(facts: KernelFacts) -> str:
    text = size_text(facts.len_stored)
    if facts.wrapping:
        text += f", packed by {facts.wrapping}"
    if facts.compression:
        text += f", the kernel in it by {facts.compression}"
    if facts.len_unpacked is not None:
        text += f", unpacks to {size_text(facts.len_unpacked)}"
    return text


def _unpacked(facts: RamdiskFacts) -> str:
    return f"{size_text(facts.len_unpacked)}, {_members(facts.members)}"


def _members(count: int) -> str:
    return f"{count} member{'s' * (count != 1)}"


def _archive(archive: Archive) -> str:
    packed = f" packed by {archive.compression}" if archive.compression else ""
    form = archive.format or "nothing known"
    text = f"at byte {archive.offset}: {form}{packed}, {_members(archive.members)}"
    text += f", {size_text(archive.len_unpacked)}"
    if archive.microcode:
        text += f", microcode for {' and '.join(archive.microcode)}"
    return text


def _line(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"  {name:{_WIDTH}}{printable(value)}"
