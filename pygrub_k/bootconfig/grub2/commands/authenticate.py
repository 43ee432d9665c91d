"""GRUB's `authenticate` command."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.machine import FALSE, OK

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def authenticate(machine: Machine, _arguments: list[str]) -> int:
    """`authenticate [USERS]`: a success where nobody is a superuser; else it would ask."""
    return FALSE if "superusers" in machine.variables.values else OK
