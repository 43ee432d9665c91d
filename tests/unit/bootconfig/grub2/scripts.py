"""Short ways to run a GRUB script in a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pygrub_k.bootconfig.grub2 import menu
from pygrub_k.bootconfig.grub2.interpreter import Interpreter
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.guest.view import FileRef
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pygrub_k.bootconfig.model import BootEntry, BootMenu, Flavour

CONFIG = "/boot/grub/grub.cfg"
KERNELS = dict.fromkeys(("/k", "/k2", "/k3", "/xen", "/i", "/i2", "/ucode"), "k")


def guest_of(text: str | bytes, files: Mapping[str, str | bytes] | None = None) -> MemoryGuest:
    """Return a guest with one volume that has a configuration, some kernels and further files."""
    volume = {CONFIG: text, **KERNELS, **(files or {})}
    return MemoryGuest(MemoryVolume(volume, name="hd0,gpt1", uuid="ABCD-1234", label="BOOT"))


def run(
    text: str | bytes,
    *,
    fedora: bool = False,
    files: Mapping[str, str | bytes] | None = None,
    guest: MemoryGuest | None = None,
) -> Interpreter:
    """Execute a configuration and return the machine as it left it."""
    guest = guest or guest_of(text, files)
    config = FileRef("hd0,gpt1", CONFIG)
    machine = Interpreter(config, guest, fedora=fedora)
    machine.run_config(config, str(config), guest.read(config))
    return machine


def words(text: str, *, fedora: bool = False, files: Mapping[str, str] | None = None) -> list[str]:
    """Return the words that the script's last `linux /k …` got."""
    return run(text, fedora=fedora, files=files).loaded.args


def variable(text: str, name: str = "x", *, fedora: bool = False) -> str | None:
    """Return what a script leaves in a variable."""
    return run(text, fedora=fedora).variables.values.get(name)


def interpret(
    text: str | bytes,
    flavour: Flavour = "upstream",
    *,
    files: Mapping[str, str | bytes] | None = None,
    entries: bool = True,
    guest: MemoryGuest | None = None,
) -> BootMenu:
    """Return the menu of a configuration."""
    guest = guest or guest_of(text, files)
    return menu.interpret(FileRef("hd0,gpt1", CONFIG), guest, InterpretOptions(flavour, entries))


def booted(text: str, flavour: Flavour = "upstream", **options: object) -> str | None:
    """Return path, kernel and arguments of what an unattended boot starts, None if nothing."""
    found = interpret(text, flavour, **options)  # type: ignore[arg-type]
    for attempt in found.attempts:
        if attempt.entry.kernel:
            return f"{attempt.path}:{attempt.entry.kernel.word} {attempt.entry.args}".rstrip()
    return None


def leaves(entries: tuple[BootEntry, ...]) -> Iterator[BootEntry]:
    """Yield the entries of a menu, those of submenus in their place."""
    for entry in entries:
        if entry.submenu:
            yield from leaves(entry.entries)
        else:
            yield entry


def titles(text: str, flavour: Flavour = "upstream", **options: object) -> list[str]:
    """Return the titles of all entries that are not submenus."""
    found = interpret(text, flavour, **options)  # type: ignore[arg-type]
    return [entry.title for entry in leaves(found.entries)]
