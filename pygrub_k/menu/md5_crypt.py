"""MD5-crypt, the passwords `$1$SALT$HASH` of GRUB legacy and of old /etc/shadow files.

The algorithm is Poul-Henning Kamp's of 1994, which every system's crypt(5) describes; the vectors
in the tests are those that openssl and other systems publish.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

MAGIC: Final = "$1$"
SALT_LENGTH: Final = 8
ROUNDS: Final = 1000
LETTERS: Final = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
"""Of a hash: six bits each, the lowest first."""
LAST: Final = 11
"""The byte of the digest that stands alone at the end."""


def md5_crypt(password: bytes, salt: str) -> str:
    """Return the hash of a password, with magic and salt; a salt has 8 characters at the most."""
    from hashlib import md5

    salt = salt.removeprefix(MAGIC).partition("$")[0][:SALT_LENGTH]
    salted = salt.encode("utf-8", "surrogateescape")
    inner = md5(password + salted + password, usedforsecurity=False).digest()
    data = password + MAGIC.encode() + salted
    data += (inner * (len(password) // len(inner) + 1))[: len(password)]
    length = len(password)
    while length:
        data += b"\0" if length & 1 else password[:1]
        length >>= 1
    digest = md5(data, usedforsecurity=False).digest()
    for number in range(ROUNDS):
        piece = password if number & 1 else digest
        piece += salted if number % 3 else b""
        piece += password if number % 7 else b""
        piece += digest if number & 1 else password
        digest = md5(piece, usedforsecurity=False).digest()
    return f"{MAGIC}{salt}${_letters(digest)}"


def _letters(digest: bytes) -> str:
    groups = [(digest[at], digest[at + 6], digest[(at + 12) if at < 4 else 5]) for at in range(5)]  # noqa: PLR2004
    text = ""
    for first, second, third in groups:
        number = first << 16 | second << 8 | third
        text += "".join(LETTERS[number >> shift & 63] for shift in (0, 6, 12, 18))
    number = digest[LAST]
    return text + LETTERS[number & 63] + LETTERS[number >> 6]
