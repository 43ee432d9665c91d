# Made by scripts/build_parsers.py from specs/luks.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""LUKS encryption header."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_LUKS_START = Struct(">6sH")
_LUKS_VERSION1 = Struct(">32s32s32sII20s32sI40s")
_LUKS_VERSION2 = Struct(">QQ48s32s64s40s48sQ184s64s")


class Luks(KaitaiStruct):
    """What an encrypted volume begins with. Versions 1 and 2 share the first eight bytes and the place
    of the UUID; the rest differs.

    .. seealso::
       LUKS2 On-Disk Format Specification 1.1.1, 2.1 - https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf
    """

    start: Luks.Start
    version_1: Luks.Version1 | None = None
    version_2: Luks.Version2 | None = None

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Luks, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.start = Luks.Start(self._io, self, self._root)
        if self.start.version == 1:
            self.version_1 = Luks.Version1(self._io, self, self._root)

        if self.start.version == 2:
            self.version_2 = Luks.Version2(self._io, self, self._root)

    def _fetch_instances(self) -> None:
        self.start._fetch_instances()
        if self.start.version == 1:
            self.version_1._fetch_instances()

        if self.start.version == 2:
            self.version_2._fetch_instances()

    class Start(KaitaiStruct):
        """What tells the versions apart.

        .. seealso::
           LUKS1 On-Disk Format Specification 1.2.3, 2.1 - https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf
        """

        magic: bytes
        version: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Luks.Start, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.magic, self.version = _LUKS_START.unpack(self._io.read_bytes(8))
            if not self.magic == b"\x4C\x55\x4B\x53\xBA\xBE":
                raise kaitaistruct.ValidationNotEqualError(b"\x4C\x55\x4B\x53\xBA\xBE", self.magic, self._io, u"/types/start/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class Version1(KaitaiStruct):
        """What follows in version 1, less its eight key slots.

        .. seealso::
           LUKS1 On-Disk Format Specification 1.2.3, 2.1 - https://gitlab.com/cryptsetup/cryptsetup/-/wikis/LUKS-standard/on-disk-format.pdf
        """

        cipher_name: bytes
        cipher_mode: bytes
        hash_name: bytes
        # Sectors of 512 bytes.
        ofs_payload: int
        # Bytes.
        len_key: int
        key_digest: bytes
        key_salt: bytes
        num_iterations: int
        # In its usual text, ended by a zero.
        uuid: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Luks.Version1, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.cipher_name,
                self.cipher_mode,
                self.hash_name,
                self.ofs_payload,
                self.len_key,
                self.key_digest,
                self.key_salt,
                self.num_iterations,
                self.uuid,
            ) = _LUKS_VERSION1.unpack(self._io.read_bytes(200))

        def _fetch_instances(self) -> None:
            pass

    class Version2(KaitaiStruct):
        """What follows in version 2, up to the area of JSON text.

        .. seealso::
           LUKS2 On-Disk Format Specification 1.1.1, 2.1 - https://gitlab.com/cryptsetup/LUKS2-docs/-/blob/main/luks2_doc_wip.pdf
        """

        # Bytes, with the JSON text.
        len_header: int
        sequence_id: int
        label: bytes
        checksum_algorithm: bytes
        salt: bytes
        # As in version 1.
        uuid: bytes
        subsystem: bytes
        # Where this header lies; zero for the first of the two copies.
        ofs_header: int
        padding: bytes
        checksum: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Luks.Version2, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.len_header,
                self.sequence_id,
                self.label,
                self.checksum_algorithm,
                self.salt,
                self.uuid,
                self.subsystem,
                self.ofs_header,
                self.padding,
                self.checksum,
            ) = _LUKS_VERSION2.unpack(self._io.read_bytes(504))

        def _fetch_instances(self) -> None:
            pass
