"""What the kernels and ramdisks that an entry loads can do, by the files themselves."""

from __future__ import annotations

from pygrub_k.errors import FormatError, NotFoundError, SourceError
from pygrub_k.guest.view import FileRef
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.facts import BUILT_IN, DRIVERS, MISSING, MODULE, UNKNOWN
from pygrub_k.kernels.ramdisk import lists, ramdisk_facts
from pygrub_k.kernels.survey import kernel_facts
from pygrub_k.limits import BUILTIN_MODULES

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Final

    from pygrub_k.bootconfig.model import FileToLoad
    from pygrub_k.guest.guest import Guest
    from pygrub_k.kernels.facts import KernelFacts, RamdiskFacts

    Progress = Callable[[], None]

MODULE_FOLDERS: Final = ("/lib/modules", "/usr/lib/modules")
IN_RAMDISK: Final = "module in the ramdisk"


def content_of(guest: Guest, file: FileToLoad) -> tuple[StoredContent, int]:
    """Return the bytes of a file that an entry loads, and their number.

    Raises what finding and reading the file raises, NotFoundError if there is none.
    """
    facts = guest.facts(file.file)
    if facts is None or facts.kind != "file":
        kind = "there is no such file" if facts is None else f"a {facts.kind}, not a file"
        raise NotFoundError(f"{file.file}: {kind}")
    length = max(facts.size - file.offset, 0)
    if file.length is not None:
        length = min(length, file.length)

    def read(offset: int, wanted: int) -> bytes:
        return guest.read_part(file.file, offset, wanted)

    return StoredContent(read, length, file.offset), length


def kernel_of(
    guest: Guest, file: FileToLoad, progress: Progress = lambda: None, *, thorough: bool = True
) -> KernelFacts:
    """Return what a kernel of the guest is (kernel_facts); raises what finding the file raises.

    Where it does not name its drivers itself, the guest's list of built-in ones is read.
    """
    content, size = content_of(guest, file)
    facts = kernel_facts(content, size, progress, thorough=thorough)
    if thorough and facts.version and UNKNOWN in facts.drivers.values():
        return facts.replaced(drivers=_installed(guest, facts))
    return facts


def ramdisks_of(
    guest: Guest, files: Sequence[FileToLoad], progress: Progress = lambda: None
) -> tuple[RamdiskFacts, ...]:
    """Return what each ramdisk that an entry loads holds; raises what finding a file raises."""
    return tuple(ramdisk_facts(*content_of(guest, file), progress) for file in files)


def drivers_at_boot(kernel: KernelFacts, ramdisks: Iterable[RamdiskFacts]) -> dict[str, str]:
    """Return where a boot finds each of DRIVERS.

    `built in`, `module in the ramdisk`, `module` (with the root file system only), `missing` or
    `unknown`.
    """
    found = {}
    every = tuple(ramdisks)
    for name in DRIVERS:
        states = {facts.drivers[name] for facts in every}
        own = kernel.drivers[name]
        if BUILT_IN in states or own == BUILT_IN:
            found[name] = BUILT_IN
        elif MODULE in states:
            found[name] = IN_RAMDISK
        elif UNKNOWN in states and own != MISSING:
            found[name] = UNKNOWN
        else:
            found[name] = own
    return found


def _installed(guest: Guest, facts: KernelFacts) -> dict[str, str]:
    """Return what the guest's /lib/modules says of the drivers of a kernel's version."""
    if "/" in facts.version or facts.version in {".", ".."}:
        return facts.drivers
    for volume in guest.volumes():
        for folder in MODULE_FOLDERS:
            try:
                found = _listed(guest, FileRef(volume, f"{folder}/{facts.version}"))
            except (NotFoundError, FormatError, SourceError):
                continue
            if found:
                return found
    return facts.drivers


def _listed(guest: Guest, folder: FileRef) -> dict[str, str]:
    """Return what one folder of modules says; empty if there is no list of built-in ones."""
    builtin = _text(guest, FileRef(folder.volume, f"{folder.path}/modules.builtin", folder.base))
    if builtin is None:
        return {}
    modules = FileRef(folder.volume, f"{folder.path}/modules.dep", folder.base)
    others = _text(guest, modules) or b""
    paths = b"\n".join(line.partition(b":")[0] for line in others.split(b"\n"))
    return {
        name: BUILT_IN if lists(builtin, name) else MODULE if lists(paths, name) else MISSING
        for name in DRIVERS
    }


def _text(guest: Guest, file: FileRef) -> bytes | None:
    """Return a file of at most BUILTIN_MODULES bytes; None if there is none, or it is longer."""
    facts = guest.facts(file)
    if facts is None or facts.kind != "file" or facts.size > BUILTIN_MODULES:
        return None
    return guest.read_part(file, 0, facts.size)
