"""The checksums that a btrfs may have, by the number in its superblock."""

from __future__ import annotations

from pygrub_k._generated.btrfs_superblock_records import ChecksumType
from pygrub_k.crc32c import crc32c
from pygrub_k.errors import UnsupportedError
from pygrub_k.loading import BLAKE2, SHA256
from pygrub_k.record import Record

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class ChecksumAlgorithm(Record):
    """One algorithm: its name, the bytes of a checksum, and the function that makes it."""

    name: str
    size: int
    of: Callable[[bytes], bytes]


def checksum_algorithm(number: int, offset: int) -> ChecksumAlgorithm:
    """Return the algorithm of that number; UnsupportedError, naming byte `offset`, if unknown."""
    if number == ChecksumType.crc32c:
        return _CRC32C
    if number == ChecksumType.xxhash64:
        from pygrub_k.xxhash64 import xxhash64

        return ChecksumAlgorithm("xxhash64", 8, lambda data: xxhash64(data).to_bytes(8, "little"))
    if number == ChecksumType.sha256:
        return ChecksumAlgorithm("sha256", 32, _sha256(offset))
    if number == ChecksumType.blake2b:
        return ChecksumAlgorithm("blake2b", 32, _blake2b(offset))
    raise UnsupportedError("btrfs superblock", offset, f"checksums of unknown type {number}")


def _crc32c(data: bytes) -> bytes:
    return (crc32c(data) ^ 0xFFFFFFFF).to_bytes(4, "little")


_CRC32C: Final = ChecksumAlgorithm("crc32c", 4, _crc32c)


def _sha256(offset: int) -> Callable[[bytes], bytes]:
    make = _compiled(SHA256, "sha256", offset)

    def digest(data: bytes) -> bytes:
        found: bytes = make(data).digest()
        return found

    return digest


def _blake2b(offset: int) -> Callable[[bytes], bytes]:
    make = _compiled(BLAKE2, "blake2b", offset)

    def digest(data: bytes) -> bytes:
        found: bytes = make(data, digest_size=32).digest()
        return found

    return digest


def _compiled(module: str, name: str, offset: int) -> Callable[..., Any]:
    """Return a function of one of Python's own modules; hashlib would load OpenSSL's, from a file.

    UnsupportedError, naming byte `offset`, where this Python was built without the module.
    """
    try:
        found: Callable[..., Any] = getattr(__import__(module), name)
    except ImportError as error:
        reason = f"checksums by {name}, which this Python does not have"
        raise UnsupportedError("btrfs superblock", offset, reason) from error
    return found
