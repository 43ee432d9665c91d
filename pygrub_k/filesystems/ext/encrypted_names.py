"""Names in encrypted directories, as Linux shows them without the key.

Such a name is an encoding of its hash and its ciphertext (Linux v6.12, Documentation/filesystems/
fscrypt.rst, "Without the key"); the kernel finds a file by it, and so does this reader.
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256

from pygrub_k._generated.ext_inode_records import InodeFlags
from pygrub_k.filesystems.ext.directory_blocks import DirectoryBlocks
from pygrub_k.filesystems.ext.hashes import name_hashes
from pygrub_k.filesystems.ext.index import DirectoryIndex

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.ext.stored_inode import StoredInode

_KEPT: Final = 149
"""Bytes of ciphertext that are shown; a digest stands for the rest, to stay below 255."""


class EncryptedNames:
    """How the names of one encrypted directory are shown."""

    def __init__(self, directory: StoredInode) -> None:
        superblock = directory.storage.superblock
        self._superblock = superblock
        self._version = superblock.record.default_hash_version
        inline = directory.has(InodeFlags.inline_data)
        if directory.has(InodeFlags.indexed_directory) and not inline:
            self._version = DirectoryIndex(DirectoryBlocks(directory)).version

    def shown(self, name: bytes) -> bytes:
        """Return the text shown for the ciphertext `name`."""
        superblock = self._superblock
        hashes = name_hashes(
            self._version, name, superblock.hash_seed, signed=not superblock.unsigned_hash
        )
        plain = b"".join(part.to_bytes(4, "little") for part in hashes or (0, 0))
        plain += name[:_KEPT]
        if len(name) > _KEPT:
            plain += sha256(name[_KEPT:]).digest()
        return urlsafe_b64encode(plain).rstrip(b"=")
