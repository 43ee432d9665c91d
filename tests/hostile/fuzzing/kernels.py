"""Kernels and what else GRUB's `file` is asked for, as bytes of one file."""

from __future__ import annotations

from contextlib import suppress

from pygrub_k.bootconfig.grub2.commands.file_kinds import file
from pygrub_k.errors import PygrubError
from pygrub_k.kernels.kinds import CHECKS
from tests.unit.bootconfig.grub2.scripts import run

KINDS = (*CHECKS, "i386-xen-pae-domu", "x86_64-xen-domu", "x86-xen-dom0")


def kernel(data: bytes) -> None:
    """The first byte chooses a kind that is asked for; then comes the file."""
    if not data:
        return
    machine = run("true", files={"/f": data[1:]})
    with suppress(PygrubError):
        file(machine, [f"--is-{KINDS[data[0] % len(KINDS)]}", "/f"])
