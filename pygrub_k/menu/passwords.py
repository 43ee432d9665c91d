"""Whether somebody knows a password, as the configurations of boot loaders store it."""

from __future__ import annotations

from pygrub_k.text import decimal

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.model import Locks

PBKDF2: Final = "grub.pbkdf2.sha512."
ROUNDS: Final = 1_000_000
"""Of PBKDF2: a hundred times what grub-mkpasswd-pbkdf2 takes, a second."""
HASH_SIZE: Final = 1024
"""Bytes of a salt or hash."""


def may(locks: Locks | None, user: str | None, wanted: str | None) -> bool:
    """Return whether a user may do what `wanted` allows: None everybody, empty superusers alone.

    `user` is None while nobody has said who they are.
    """
    if locks is None or wanted is None:
        return True
    if user is None:
        return False
    return user in locks.superusers or user in _names(wanted)


def knows(locks: Locks, user: str, password: str) -> bool:
    """Return whether this is the user's password; compared in constant time."""
    from hmac import compare_digest

    given = password.encode("utf-8", "surrogateescape")
    secrets = {name: (kind, secret) for name, kind, secret in locks.secrets}
    made, stored = _both(*secrets.get(user, ("plain", "")), given)
    return compare_digest(made, stored) and stored != b""


def _both(kind: str, secret: str, given: bytes) -> tuple[bytes, bytes]:
    """Return what is made of a password, and what is stored; nothing where that is no secret."""
    stored = secret.encode("utf-8", "surrogateescape")
    if kind == "plain":
        return given, stored
    if kind == "md5":
        from pygrub_k.menu.md5_crypt import MAGIC, md5_crypt

        if not secret.startswith(MAGIC):
            return b"", b""
        return md5_crypt(given, secret).encode("utf-8", "surrogateescape"), stored
    return _pbkdf2(secret, given)


def _pbkdf2(secret: str, given: bytes) -> tuple[bytes, bytes]:
    from hashlib import pbkdf2_hmac

    words = secret.removeprefix(PBKDF2).split(".")
    rounds = decimal(words[0], ROUNDS)
    if not secret.startswith(PBKDF2) or len(words) != 3 or not rounds:  # noqa: PLR2004
        return b"", b""
    try:
        salt, stored = map(bytes.fromhex, words[1:])
    except ValueError:
        return b"", b""
    if not 0 < len(stored) <= HASH_SIZE or len(salt) > HASH_SIZE:
        return b"", b""
    return pbkdf2_hmac("sha512", given, salt, rounds, len(stored)), stored


def _names(text: str) -> list[str]:
    for separator in ",;&|":
        text = text.replace(separator, " ")
    return text.split()
