"""GRUB's `insmod` command."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def insmod(machine: Machine, arguments: list[str]) -> int:
    """`insmod MODULE`: every module is there; `regexp` also brings wildcards."""
    if arguments and arguments[0].rpartition("/")[2].removesuffix(".mod") == "regexp":
        machine.globbing = True
    return OK if arguments else BAD_ARGUMENT
