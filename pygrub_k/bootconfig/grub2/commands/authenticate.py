"""GRUB's `authenticate` command, and those that set passwords."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import parse
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from pygrub_k.bootconfig.grub2.machine import Machine


def authenticate(machine: Machine, _arguments: list[str]) -> int:
    """`authenticate [USERS]`: a success, as after the right password, which is not asked for.

    Like an entry that is protected: whoever starts the domain decides.
    """
    if "superusers" in machine.variables.values:
        machine.note("authenticate: GRUB would ask for a password here")
    return OK


def password(machine: Machine, arguments: list[str]) -> int:
    """`password USER PASSWORD`: the password is there for everybody to read."""
    return _keep(machine, arguments, "plain")


def password_pbkdf2(machine: Machine, arguments: list[str]) -> int:
    """`password_pbkdf2 USER grub.pbkdf2.sha512.COUNT.SALT.HASH`."""
    return _keep(machine, arguments, "pbkdf2")


def _keep(machine: Machine, arguments: list[str], kind: str) -> int:
    parsed = parse(arguments, ())
    if isinstance(parsed, int):
        return parsed
    if len(parsed.words) != 2:  # noqa: PLR2004 - user and secret
        return BAD_ARGUMENT
    machine.set_secret(parsed.words[0], kind, parsed.words[1])
    return OK
