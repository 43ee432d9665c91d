"""GRUB's `hashsum` and its short forms: sums of files, shown or checked.

GRUB manual, "hashsum"; Python computes those of its sums that it has without loading a library.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    BAD_COMPRESSED_DATA,
    BAD_FILE_TYPE,
    FALSE,
    NOT_SUPPORTED,
    OK,
)
from pygrub_k.bootconfig.grub2.opening import opened
from pygrub_k.errors import CorruptError, LimitError, UnsupportedError
from pygrub_k.kernels.content import StoredContent
from pygrub_k.kernels.unpacked import as_read_by_grub
from pygrub_k.limits import HASHED_BYTES
from pygrub_k.loading import MD5, SHA1, SHA256, SHA512

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from pygrub_k.bootconfig.grub2.commands.options import Parsed
    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileRef
    from pygrub_k.kernels.content import Content

_OPTIONS: Final = (
    Option("hash", "h", takes="value"),
    Option("check", "c", takes="value"),
    Option("prefix", "p", takes="value"),
    Option("keep-going", "k"),
    Option("uncompress", "u"),
)
_COMPUTED: Final = {
    "md5": (MD5, 16),
    "sha1": (SHA1, 20),
    "sha224": (SHA256, 28),
    "sha256": (SHA256, 32),
    "sha384": (SHA512, 48),
    "sha512": (SHA512, 64),
    "crc32": ("zlib", 4),
    "adler32": ("zlib", 4),
}
"""By GRUB's name: the module that computes it, the number of its bytes."""
_OTHERS: Final = {
    "crc24rfc2440": 3,
    "crc32rfc1510": 4,
    "crc64": 8,
    "md4": 16,
    "ripemd160": 20,
    "tiger": 24,
    "tiger192": 24,
    "tiger2": 24,
    "whirlpool": 64,
}
"""Known to GRUB, and not computed here: the number of its bytes."""
_PIECE: Final = 1 << 20


class _Small:
    """CRC-32 or Adler-32 in the form of Python's other sums."""

    def __init__(self, compute: Callable[..., int]) -> None:
        self._compute = compute
        self._sum = compute(b"")

    def update(self, data: bytes) -> None:
        self._sum = self._compute(data, self._sum)

    def hexdigest(self) -> str:
        return f"{self._sum:08x}"


def hashsum(machine: Machine, arguments: list[str]) -> int:
    """`hashsum --hash HASH [--check LIST [--prefix DIRECTORY]] [FILE…]`."""
    return _sums(machine, "hashsum", arguments, "")


def md5sum(machine: Machine, arguments: list[str]) -> int:
    """`md5sum …`: hashsum with MD5."""
    return _sums(machine, "md5sum", arguments, "md5")


def sha1sum(machine: Machine, arguments: list[str]) -> int:
    """`sha1sum …`: hashsum with SHA-1."""
    return _sums(machine, "sha1sum", arguments, "sha1")


def sha256sum(machine: Machine, arguments: list[str]) -> int:
    """`sha256sum …`: hashsum with SHA-256."""
    return _sums(machine, "sha256sum", arguments, "sha256")


def sha512sum(machine: Machine, arguments: list[str]) -> int:
    """`sha512sum …`: hashsum with SHA-512."""
    return _sums(machine, "sha512sum", arguments, "sha512")


def crc(machine: Machine, arguments: list[str]) -> int:
    """`crc …`: hashsum with CRC-32."""
    return _sums(machine, "crc", arguments, "crc32")


def _sums(machine: Machine, command: str, arguments: list[str], usual: str) -> int:
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    name = parsed.value("hash") or ("" if "hash" in parsed.given else usual)
    name = name.lower()
    if name not in _COMPUTED and name not in _OTHERS:
        return machine.fail(BAD_ARGUMENT, f"{command}: unknown hash {name!r}")
    keep = "keep-going" in parsed.given
    if "check" in parsed.given:
        if parsed.words:
            return machine.fail(BAD_ARGUMENT, f"{command}: a list is checked without other files")
        return _checked(machine, command, name, parsed)
    unread = False
    for word in parsed.words:  # the sums are only shown, so it is enough that the files exist
        file = opened(machine, command, word)
        if isinstance(file, int):
            if not keep:
                return file
            unread = True
    return FALSE if unread else OK


def _checked(machine: Machine, command: str, name: str, parsed: Parsed) -> int:
    """Compare the sums of files with those of a list, up to the first that differs."""
    keep, prefix = "keep-going" in parsed.given, parsed.value("prefix")
    file = opened(machine, command, parsed.value("check") or "")
    if isinstance(file, int):
        return file
    data = machine.guest.read(file)
    machine.charge(len(data))
    digits = 2 * (_COMPUTED[name][1] if name in _COMPUTED else _OTHERS[name])
    differs = False
    lines = data.decode("utf-8", "surrogateescape").replace("\r", "").split("\n")
    for line in lines if lines[-1] else lines[:-1]:
        stripped = line.lstrip(" \t\n\v\f\r")
        expected, blanks, path = stripped[:digits], stripped[digits:][:2], stripped[digits + 2 :]
        is_sum = len(expected) == digits and not expected.strip("0123456789abcdefABCDEF")
        if not is_sum or len(blanks) != len("  ") or blanks.strip(" \t"):
            return machine.fail(BAD_FILE_TYPE, f"{command}: {file} is not a list of {name} sums")
        found = opened(machine, command, path if prefix is None else f"{prefix}/{path}")
        if isinstance(found, int):
            return found
        if name not in _COMPUTED:
            return machine.fail(NOT_SUPPORTED, f"{command}: {name} is not computed here")
        try:
            digest = _digest(machine, found, name, uncompress="uncompress" in parsed.given)
        except (CorruptError, UnsupportedError) as error:
            return machine.fail(BAD_COMPRESSED_DATA, f"{command}: {found}: {error}")
        if digest != expected.lower():
            machine.note(f"{command}: {found} has another {name} sum than {file} says")
            differs = True
            if not keep:
                break
    return FALSE if differs else OK


def _digest(machine: Machine, file: FileRef, name: str, *, uncompress: bool) -> str:
    """Return a file's sum in hexadecimal digits; LimitError at HASHED_BYTES in all.

    UnsupportedError or CorruptError if it cannot be unpacked, where that is wanted.
    """
    facts = machine.guest.facts(file)

    def charge(count: int) -> None:
        machine.hashed += count
        if machine.hashed > HASHED_BYTES:
            raise LimitError(
                f"{machine.config}: sums of more than {HASHED_BYTES} bytes are checked"
            )

    def read(offset: int, length: int) -> bytes:
        charge(length)
        return machine.guest.read_part(file, offset, length)

    stored = StoredContent(read, facts.size if facts else 0)
    content: Content = as_read_by_grub(stored, charge) if uncompress else stored
    module = _COMPUTED[name][0]
    make: Callable[..., Any] = getattr(__import__(module), name)
    digest = _Small(make) if module == "zlib" else make()
    offset = 0
    while data := content.read(offset, _PIECE):
        digest.update(data)
        offset += len(data)
    return str(digest.hexdigest())
