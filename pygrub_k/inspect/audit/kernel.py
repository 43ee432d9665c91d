"""What a kernel says of itself, for a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pygrub_k.boot.abilities import kernel_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.bootconfig.model import FileToLoad
    from pygrub_k.guest.guest import Guest
    from pygrub_k.kernels.facts import Verdict

_FLAGS: Final = {"yes": True, "no": False}


def kernel_row(
    guest: Guest, kernel: FileToLoad, progress: Callable[[], None]
) -> tuple[dict[str, Any], dict[str, Verdict]]:
    """Return what a record says of a kernel, and whether it can start as `pv` and `pvh`.

    It is unpacked up to its notes for Xen. Raises what finding the file raises.
    """
    facts = kernel_of(guest, kernel, progress, thorough=False)
    row = {
        "version": facts.version or version_of(kernel.file.path),
        "format": facts.format,
        "pv": facts.pv.kind or facts.pv.answer,
        "pvh": _FLAGS.get(facts.pvh.answer),
    }
    return row, {"pv": facts.pv, "pvh": facts.pvh}


def version_of(path: str) -> str | None:
    """Return the version that a kernel's name ends in; None if it has none.

    >>> version_of("/boot/vmlinuz-6.1.0-18-amd64"), version_of("/vmlinuz")
    ('6.1.0-18-amd64', None)
    """
    name = path.rpartition("/")[2]
    _, dash, rest = name.partition("-")
    return rest if dash and rest[:1].isdigit() else None
