"""Commands that load what will be booted: `linux`, `initrd`, Xen's `multiboot` and `module`.

GRUB manual, "linux", "initrd", "multiboot"; how they act on each other was observed on GRUB 2.14.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FILE_NOT_FOUND,
    NO_KERNEL,
    OK,
    LoadedKernel,
)
from pygrub_k.bootconfig.grub2.opening import guessed
from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import NO_FILE, NOT_READ, OTHER_PROGRAM, Reason, UnsupportedError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.bootconfig.unified_image import UnifiedImage
    from pygrub_k.guest.view import FileRef, GuestView

_HEX: Final = frozenset("0123456789abcdefABCDEF")
_QUOTE: Final = str.maketrans({"\\": "\\\\", "'": "\\'", '"': '\\"'})


def command_line(words: list[str], *, fedora: bool = False) -> str:
    r"""Return a kernel's command line as GRUB composes it of the words after the file's name.

    A word with a blank is put in double quotes; quotes and backslashes get a backslash, but those
    of `\xHH` in Fedora's GRUB. GRUB's `BOOT_IMAGE=` is not put before it.
    """
    quoted = [_quoted(word, fedora=fedora) for word in words]
    return " ".join([f'"{word}"' if " " in word else word for word in quoted])


def _quoted(word: str, *, fedora: bool) -> str:
    if not fedora or "\\x" not in word:
        return word.translate(_QUOTE)
    first, *rest = word.split("\\x")
    out = first.translate(_QUOTE)
    for piece in rest:
        is_hexadecimal = len(piece) > 1 and _HEX.issuperset(piece[:2])
        out += ("\\x" if is_hexadecimal else "\\\\x") + piece.translate(_QUOTE)
    return out


def _found(machine: Machine, command: str, word: str) -> FileToLoad | int:
    """Return the file to load, or a status if there is none."""
    file = guessed(machine, word)
    if isinstance(file, int):
        return machine.fail(file, f"{command} {word}: no such device or file")
    facts = machine.guest.facts(file)
    if facts is None:
        found = absence(file, machine.guest)
        return machine.fail(FILE_NOT_FOUND, Reason(f"{command} {word}: {found}", found.cause))
    if facts.kind == "directory":
        return machine.fail(FILE_NOT_FOUND, f"{command} {word}: {file} is a directory")
    return FileToLoad(word, file)


def absence(file: FileRef, guest: GuestView) -> Reason:
    """Return the message for a file that is not found, perhaps as its volume is not readable."""
    from pygrub_k.bootconfig.locate import why_missing

    try:
        return Reason(f"{file} does not exist{why_missing(file, guest)}", NO_FILE)
    except UnsupportedError as error:
        return Reason(f"{file} is out of reach: {error}", NOT_READ)


def linux(machine: Machine, arguments: list[str]) -> int:
    """`linux FILE WORD…`: load a kernel in place of whatever was loaded before."""
    machine.loaded = LoadedKernel()
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "linux: no file is named")
    loaded = machine.loaded
    loaded.args = arguments[1:]
    loaded.root = machine.variables.values.get("root", "")
    kernel = _found(machine, "linux", arguments[0])
    if not isinstance(kernel, FileToLoad):
        loaded.missing = arguments[0]
        return kernel
    loaded.loader, loaded.kernel = "linux", kernel
    return OK


def initrd(machine: Machine, arguments: list[str]) -> int:
    """`initrd FILE…`: the files, if all exist, replace ramdisks that were loaded before."""
    if not arguments:
        return machine.fail(BAD_ARGUMENT, "initrd: no file is named")
    if machine.loaded.loader != "linux":
        # An error in GRUB, but one that leaves `$?` alone.
        machine.loaded.named = arguments
        machine.note(f"initrd {arguments[0]}: no kernel is loaded yet")
        return OK
    ramdisks = []
    for word in arguments:
        path, inner = word, ""
        if word.startswith("newc:"):
            inner, _, path = word.removeprefix("newc:").partition(":")
        ramdisk = _found(machine, "initrd", path)
        if not isinstance(ramdisk, FileToLoad):
            machine.loaded.named = arguments
            return ramdisk
        ramdisks.append(FileToLoad(word, ramdisk.file, newc_path=inner))
    machine.loaded.ramdisks, machine.loaded.named = ramdisks, []
    return OK


def multiboot(machine: Machine, arguments: list[str]) -> int:
    """`multiboot FILE WORD…`: a hypervisor, of which the first module is booted; or a kernel.

    What no module follows is booted itself, as a unikernel is; Xen is not.
    """
    status = xen_hypervisor(machine, arguments)
    loaded = machine.loaded
    hypervisor = loaded.hypervisor
    if hypervisor and not hypervisor.file.path.rpartition("/")[2].startswith("xen"):
        loaded.kernel = hypervisor
        loaded.args = arguments[arguments.index(hypervisor.word) + 1 :]
    return status


def xen_hypervisor(machine: Machine, arguments: list[str]) -> int:
    """`xen_hypervisor FILE …`: it is not booted itself: its first module is."""
    machine.loaded = LoadedKernel()
    files = [word for word in arguments if not word.startswith("--")]
    if not files:
        return machine.fail(BAD_ARGUMENT, "multiboot: no file is named")
    hypervisor = _found(machine, "multiboot", files[0])
    if not isinstance(hypervisor, FileToLoad):
        return hypervisor
    loaded = machine.loaded
    loaded.loader, loaded.awaits_kernel, loaded.hypervisor = "multiboot", True, hypervisor
    loaded.root = machine.variables.values.get("root", "")
    return OK


def module(machine: Machine, arguments: list[str]) -> int:
    """`module [--nounzip] FILE WORD…`: the hypervisor's kernel first, then ramdisks."""
    if machine.loaded.loader != "multiboot":
        return machine.fail(NO_KERNEL, "module: no hypervisor is loaded yet")
    words = arguments[1:] if arguments[:1] == ["--nounzip"] else arguments
    if not words:
        return machine.fail(BAD_ARGUMENT, "module: no file is named")
    loaded = machine.loaded
    file = _found(machine, "module", words[0])
    if not isinstance(file, FileToLoad):
        return file
    if loaded.awaits_kernel:
        loaded.kernel, loaded.awaits_kernel = file, False
        loaded.args = words[2:] if words[1:2] == ["placeholder"] else words[1:]
    else:
        loaded.ramdisks = [*loaded.ramdisks, file]
    return OK


def chainloader(machine: Machine, arguments: list[str]) -> int:
    """`chainloader FILE WORD…`: boot what a unified kernel image holds; anything else is no Linux.

    Words behind the file stand for the command line that the image has.
    """
    from pygrub_k.bootconfig.unified_image import read

    words = [word for word in arguments if not word.startswith("--")]
    file = guessed(machine, words[0]) if words else BAD_ARGUMENT
    image: UnifiedImage | str = ""
    if not isinstance(file, int) and file.path.startswith("/"):
        facts = machine.guest.facts(file)
        image = read(file, machine.guest) if facts and facts.kind == "file" else ""
    if isinstance(image, str):
        return _other("chainloader")(machine, arguments)
    loaded = machine.loaded = LoadedKernel()
    loaded.loader = "chainloader"
    loaded.kernel, loaded.ramdisks = image.kernel, list(image.ramdisks)
    loaded.args, loaded.line = words[1:], None if words[1:] else image.args
    loaded.root = machine.variables.values.get("root", "")
    return OK


def _other(name: str) -> Callable[[Machine, list[str]], int]:
    """Return a loader for something that cannot start a domain."""

    def load(machine: Machine, arguments: list[str]) -> int:
        machine.loaded = LoadedKernel()
        machine.loaded.loader = name
        what = f"{name} {' '.join(arguments)}".rstrip()
        machine.note(Reason(f"{what}: starts something other than Linux", OTHER_PROGRAM))
        return OK

    return load


_OTHERS: Final = (
    *("appleloader", "freedos", "kfreebsd", "knetbsd", "kopenbsd", "ntldr"),
    *("plan9", "truecrypt", "xnu_kernel", "xnu_kernel64", "xnu_resume", "zfs-bootfs"),
)
_PARTS_OF_OTHERS: Final = (
    *("kfreebsd_module", "kfreebsd_module_elf", "knetbsd_module", "knetbsd_module_elf"),
    *("kopenbsd_ramdisk", "xnu_devprop_load", "xnu_kext", "xnu_kextdir", "xnu_mkext"),
    *("xnu_ramdisk", "xnu_splash"),
)


def _part(_machine: Machine, _arguments: list[str]) -> int:
    return OK


LOADERS: Final[dict[str, Callable[[Machine, list[str]], int]]] = {
    **{name: _other(name) for name in _OTHERS},
    **dict.fromkeys(_PARTS_OF_OTHERS, _part),
    **dict.fromkeys(("linux", "linux16", "linuxefi"), linux),
    **dict.fromkeys(("initrd", "initrd16", "initrdefi"), initrd),
    **dict.fromkeys(("multiboot", "multiboot2"), multiboot),
    "xen_hypervisor": xen_hypervisor,
    "chainloader": chainloader,
    **dict.fromkeys(("module", "module2", "xen_module"), module),
}
