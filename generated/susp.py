# Made by scripts/build_parsers.py from specs/susp.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: ignore-errors
"""System use entries of ISO 9660, SUSP and Rock Ridge."""

from __future__ import annotations

from struct import Struct

import kaitaistruct
from kaitaistruct import KaitaiStruct, KaitaiStream, BytesIO
from enum import IntEnum


if getattr(kaitaistruct, 'API_VERSION', (0, 9)) < (0, 11):
    raise Exception("Incompatible Kaitai Struct Python API: 0.11 or later is required, but you have %s" % (kaitaistruct.__version__))

_SUSP_COMPONENT_HEAD = Struct("<BB")
_SUSP_COMPRESSED_FILE = Struct("<2sBBI4s")
_SUSP_CONTINUATION = Struct("<I4sI4sI4s")
_SUSP_DEVICE_NUMBER = Struct("<I4sI4s")
_SUSP_EXTENSIONS_REFERENCE_HEAD = Struct("<BBBB")
_SUSP_HEADER = Struct("<HBB")
_SUSP_LINK = Struct("<I4s")
_SUSP_POSIX_ATTRIBUTES_CORE = Struct("<I4sI4sI4sI4s")
_SUSP_SERIAL_NUMBER = Struct("<I4s")
_SUSP_SHARING_PROTOCOL = Struct("<2sB")
_SUSP_SPARSE_FILE = Struct("<I4sI4sB")


class Susp(KaitaiStruct):
    """What a directory record says beyond ISO 9660: a chain of entries, each with a
    signature of two letters. Rock Ridge describes files in the way of POSIX so. What
    finds no room in a record goes on elsewhere, where a CE entry says.

    Numbers stand there twice: least significant byte first, then most significant.

    .. seealso::
       IEEE P1281 Draft Standard 1.12 (SUSP), 4 - http://aminet.net/package/docs/misc/RRIP
    """

    class ComponentFlags(IntEnum):
        continues = 1
        current = 2
        parent = 4
        root = 8
        volume_root = 16
        host = 32

    class Kind(IntEnum):
        fifo = 1
        character_device = 2
        directory = 4
        block_device = 6
        file = 8
        symlink = 10
        socket = 12

    class NameFlags(IntEnum):
        continues = 1
        current = 2
        parent = 4
        host = 32

    class Signature(IntEnum):
        padding = 17488
        continuation = 17731
        relocated = 17746
        sparse_file = 18003
        timestamps = 18004
        compressed_file = 18010
        child_link = 19523
        parent_link = 19536
        symbolic_link = 19539
        alternate_name = 19790
        device_number = 20048
        sharing_protocol = 20563
        extensions_reference = 21061
        rock_ridge_in_use = 21074
        extension_selector = 21317
        terminator = 21587
        posix_attributes = 22608

    class SymbolicLinkFlags(IntEnum):
        continues = 1

    class TimestampFlags(IntEnum):
        created = 1
        modified = 2
        accessed = 4
        changed = 8
        backed_up = 16
        expires = 32
        effective = 64
        long_form = 128

    entries: list[Susp.Entry]

    def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
        super(Susp, self).__init__(_io)
        self._parent = _parent
        self._root = _root or self
        self._read()

    def _read(self) -> None:
        self.entries = []
        i = 0
        while not self._io.is_eof():
            self.entries.append(Susp.Entry(self._io, self, self._root))
            i += 1

    def _fetch_instances(self) -> None:
        for i in range(len(self.entries)):
            self.entries[i]._fetch_instances()

    class AlternateName(KaitaiStruct):
        """A part of the name that POSIX systems see.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4 - http://aminet.net/package/docs/misc/RRIP
        """

        head: Susp.AlternateNameHead
        name: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.AlternateName, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = Susp.AlternateNameHead(self._io, self, self._root)
            self.name = self._io.read_bytes_full()

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()

    class AlternateNameHead(KaitaiStruct):
        """The fixed part.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.4 - http://aminet.net/package/docs/misc/RRIP
        """

        # Mask of enum `name_flags`.
        flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.AlternateNameHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.flags = self._io.read_u1()

        def _fetch_instances(self) -> None:
            pass

    class Component(KaitaiStruct):
        """What stands between two slashes.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1 - http://aminet.net/package/docs/misc/RRIP
        """

        head: Susp.ComponentHead
        content: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.Component, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = Susp.ComponentHead(self._io, self, self._root)
            self.content = self._io.read_bytes(self.head.len_content)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()

    class ComponentHead(KaitaiStruct):
        """The fixed part.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3.1 - http://aminet.net/package/docs/misc/RRIP
        """

        # Mask of enum `component_flags`.
        flags: int
        len_content: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.ComponentHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.flags, self.len_content = _SUSP_COMPONENT_HEAD.unpack(self._io.read_bytes(2))

        def _fetch_instances(self) -> None:
            pass

    class CompressedFile(KaitaiStruct):
        """A file whose extent holds compressed blocks (zisofs).

        .. seealso::
           zisofs format, Rock Ridge entry ZF - https://dev.lovelyhq.com/libburnia/libisofs/src/branch/master/doc/zisofs_format.txt
        """

        # `pz` for zisofs, `PZ` for its second version.
        algorithm: bytes
        # A quarter of the bytes before the table of blocks.
        header_size_quarter: int
        # Power of two of the bytes in an uncompressed block, from 15 to 17.
        block_size_shift: int
        # Bytes of the file, uncompressed.
        size: int
        # The same, most significant byte first.
        size_be: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.CompressedFile, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.algorithm,
                self.header_size_quarter,
                self.block_size_shift,
                self.size,
                self.size_be,
            ) = _SUSP_COMPRESSED_FILE.unpack(self._io.read_bytes(12))

        def _fetch_instances(self) -> None:
            pass

    class Continuation(KaitaiStruct):
        """Where the chain goes on when these entries are at their end.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.1 - http://aminet.net/package/docs/misc/RRIP
        """

        # Logical block.
        block: int
        # The same, most significant byte first.
        block_be: bytes
        # Bytes from the start of that block.
        offset: int
        # The same, most significant byte first.
        offset_be: bytes
        # In bytes.
        size: int
        # The same, most significant byte first.
        size_be: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.Continuation, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.block,
                self.block_be,
                self.offset,
                self.offset_be,
                self.size,
                self.size_be,
            ) = _SUSP_CONTINUATION.unpack(self._io.read_bytes(24))

        def _fetch_instances(self) -> None:
            pass

    class DeviceNumber(KaitaiStruct):
        """What a device node stands for.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.2 - http://aminet.net/package/docs/misc/RRIP
        """

        # Upper 32 bits, in practice the major number or zero.
        high: int
        # The same, most significant byte first.
        high_be: bytes
        # Lower 32 bits, in practice the minor number or both.
        low: int
        # The same, most significant byte first.
        low_be: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.DeviceNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.high,
                self.high_be,
                self.low,
                self.low_be,
            ) = _SUSP_DEVICE_NUMBER.unpack(self._io.read_bytes(16))

        def _fetch_instances(self) -> None:
            pass

    class Entry(KaitaiStruct):
        """One entry.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 4.1 - http://aminet.net/package/docs/misc/RRIP
        """

        header: Susp.Header
        body: Susp.Continuation | Susp.SharingProtocol | Susp.ExtensionsReference | Susp.ExtensionSelector | Susp.RockRidgeInUse | Susp.PosixAttributes | Susp.DeviceNumber | Susp.SymbolicLink | Susp.AlternateName | Susp.Link | Susp.Timestamps | Susp.SparseFile | Susp.CompressedFile | bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.Entry, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.header = Susp.Header(self._io, self, self._root)
            _ = self.header
            if not _.len_entry >= 4:
                raise kaitaistruct.ValidationExprError(self.header, self._io, u"/types/entry/seq/0")
            _on = self.header.signature
            if _on == int(Susp.Signature.alternate_name):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.AlternateName(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.child_link):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Link(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.compressed_file):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.CompressedFile(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.continuation):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Continuation(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.device_number):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.DeviceNumber(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.extension_selector):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.ExtensionSelector(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.extensions_reference):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.ExtensionsReference(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.parent_link):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Link(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.posix_attributes):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.PosixAttributes(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.rock_ridge_in_use):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.RockRidgeInUse(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.sharing_protocol):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.SharingProtocol(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.sparse_file):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.SparseFile(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.symbolic_link):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.SymbolicLink(_io__raw_body, self, self._root)
            elif _on == int(Susp.Signature.timestamps):
                self._raw_body = self._io.read_bytes(self.header.len_entry - 4)
                _io__raw_body = KaitaiStream(BytesIO(self._raw_body))
                self.body = Susp.Timestamps(_io__raw_body, self, self._root)
            else:
                self.body = self._io.read_bytes(self.header.len_entry - 4)

        def _fetch_instances(self) -> None:
            self.header._fetch_instances()
            _on = self.header.signature
            if _on == int(Susp.Signature.alternate_name):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.child_link):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.compressed_file):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.continuation):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.device_number):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.extension_selector):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.extensions_reference):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.parent_link):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.posix_attributes):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.rock_ridge_in_use):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.sharing_protocol):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.sparse_file):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.symbolic_link):
                self.body._fetch_instances()
            elif _on == int(Susp.Signature.timestamps):
                self.body._fetch_instances()
            else:
                pass

    class ExtensionSelector(KaitaiStruct):
        """Which extension the entries behind it are of.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.6 - http://aminet.net/package/docs/misc/RRIP
        """

        # Counts the `extensions_reference` entries from 0.
        number: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.ExtensionSelector, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number = self._io.read_u1()

        def _fetch_instances(self) -> None:
            pass

    class ExtensionsReference(KaitaiStruct):
        """Names an extension that the entries follow.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.5 - http://aminet.net/package/docs/misc/RRIP
        """

        head: Susp.ExtensionsReferenceHead
        # `RRIP_1991A`, `IEEE_P1282` or `IEEE_1282` for Rock Ridge.
        identifier: bytes
        descriptor: bytes
        source: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.ExtensionsReference, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = Susp.ExtensionsReferenceHead(self._io, self, self._root)
            self.identifier = self._io.read_bytes(self.head.len_identifier)
            self.descriptor = self._io.read_bytes(self.head.len_descriptor)
            self.source = self._io.read_bytes(self.head.len_source)

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()

    class ExtensionsReferenceHead(KaitaiStruct):
        """The fixed part.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.5 - http://aminet.net/package/docs/misc/RRIP
        """

        len_identifier: int
        len_descriptor: int
        len_source: int
        version: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.ExtensionsReferenceHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.len_identifier,
                self.len_descriptor,
                self.len_source,
                self.version,
            ) = _SUSP_EXTENSIONS_REFERENCE_HEAD.unpack(self._io.read_bytes(4))

        def _fetch_instances(self) -> None:
            pass

    class Header(KaitaiStruct):
        """What every entry begins with.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 4.1 - http://aminet.net/package/docs/misc/RRIP
        """

        # Two letters; enum `signature` has those that are known.
        signature: int
        # In bytes, these four included.
        len_entry: int
        # Always 1.
        version: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.Header, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.signature,
                self.len_entry,
                self.version,
            ) = _SUSP_HEADER.unpack(self._io.read_bytes(4))

        def _fetch_instances(self) -> None:
            pass

    class Link(KaitaiStruct):
        """From where a directory belongs to where it was put because it lies too deep
        (CL), or the other way (PL).

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.5.1, 4.1.5.2 - http://aminet.net/package/docs/misc/RRIP
        """

        # First logical block of the directory.
        block: int
        # The same, most significant byte first.
        block_be: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.Link, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.block, self.block_be = _SUSP_LINK.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class PosixAttributes(KaitaiStruct):
        """Mode, links and owner.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1 - http://aminet.net/package/docs/misc/RRIP
        """

        core: Susp.PosixAttributesCore
        # As `serial_number`; empty in the first edition.
        serial_number: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.PosixAttributes, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.core = Susp.PosixAttributesCore(self._io, self, self._root)
            self.serial_number = self._io.read_bytes_full()

        def _fetch_instances(self) -> None:
            self.core._fetch_instances()

    class PosixAttributesCore(KaitaiStruct):
        """What every edition has.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1 - http://aminet.net/package/docs/misc/RRIP
        """

        # As POSIX `st_mode`; enum `kind` has its upper four bits.
        mode: int
        # The same, most significant byte first.
        mode_be: bytes
        num_links: int
        # The same, most significant byte first.
        num_links_be: bytes
        uid: int
        # The same, most significant byte first.
        uid_be: bytes
        gid: int
        # The same, most significant byte first.
        gid_be: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.PosixAttributesCore, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.mode,
                self.mode_be,
                self.num_links,
                self.num_links_be,
                self.uid,
                self.uid_be,
                self.gid,
                self.gid_be,
            ) = _SUSP_POSIX_ATTRIBUTES_CORE.unpack(self._io.read_bytes(32))

        def _fetch_instances(self) -> None:
            pass

    class RockRidgeInUse(KaitaiStruct):
        """Which entries of Rock Ridge are in this record. Of the first edition only; a hint.

        .. seealso::
           Rock Ridge Interchange Protocol, version 1 (1991), RR - https://archive.org/details/rockridge
        """

        # A bit each for PX, PN, SL, NM, CL, PL, RE, TF, from the lowest.
        entries: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.RockRidgeInUse, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.entries = self._io.read_u1()

        def _fetch_instances(self) -> None:
            pass

    class SerialNumber(KaitaiStruct):
        """Equal for names of the same file (hard links).

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.1 - http://aminet.net/package/docs/misc/RRIP
        """

        number: int
        # The same, most significant byte first.
        number_be: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.SerialNumber, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.number, self.number_be = _SUSP_SERIAL_NUMBER.unpack(self._io.read_bytes(8))

        def _fetch_instances(self) -> None:
            pass

    class SharingProtocol(KaitaiStruct):
        """First of all in the root directory's record of itself; says that SUSP is in use.

        .. seealso::
           IEEE P1281 Draft Standard 1.12 (SUSP), 5.3 - http://aminet.net/package/docs/misc/RRIP
        """

        check: bytes
        # How far into the system use field of every other record the entries begin.
        len_skipped: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.SharingProtocol, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.check, self.len_skipped = _SUSP_SHARING_PROTOCOL.unpack(self._io.read_bytes(3))
            if not self.check == b"\xBE\xEF":
                raise kaitaistruct.ValidationNotEqualError(b"\xBE\xEF", self.check, self._io, u"/types/sharing_protocol/seq/0")

        def _fetch_instances(self) -> None:
            pass

    class SparseFile(KaitaiStruct):
        """A file with holes; its extent begins with tables that say where they are.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.7 - http://aminet.net/package/docs/misc/RRIP
        """

        # Upper 32 bits of the size with holes.
        size_high: int
        # The same, most significant byte first.
        size_high_be: bytes
        # Lower 32 bits.
        size_low: int
        # The same, most significant byte first.
        size_low_be: bytes
        depth: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.SparseFile, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            (
                self.size_high,
                self.size_high_be,
                self.size_low,
                self.size_low_be,
                self.depth,
            ) = _SUSP_SPARSE_FILE.unpack(self._io.read_bytes(17))

        def _fetch_instances(self) -> None:
            pass

    class SymbolicLink(KaitaiStruct):
        """A part of where a symlink points, as components.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3 - http://aminet.net/package/docs/misc/RRIP
        """

        head: Susp.SymbolicLinkHead
        components: list[Susp.Component]

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.SymbolicLink, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = Susp.SymbolicLinkHead(self._io, self, self._root)
            self.components = []
            i = 0
            while not self._io.is_eof():
                self.components.append(Susp.Component(self._io, self, self._root))
                i += 1

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()
            for i in range(len(self.components)):
                self.components[i]._fetch_instances()

    class SymbolicLinkHead(KaitaiStruct):
        """The fixed part.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.3 - http://aminet.net/package/docs/misc/RRIP
        """

        # Mask of enum `symbolic_link_flags`.
        flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.SymbolicLinkHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.flags = self._io.read_u1()

        def _fetch_instances(self) -> None:
            pass

    class Timestamps(KaitaiStruct):
        """Moments, one for each bit that is set, from the lowest.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6 - http://aminet.net/package/docs/misc/RRIP
        """

        head: Susp.TimestampsHead
        # As `short_date` of iso9660_directory or `long_date` of iso9660_volume_descriptor.
        moments: bytes

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.Timestamps, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.head = Susp.TimestampsHead(self._io, self, self._root)
            self.moments = self._io.read_bytes_full()

        def _fetch_instances(self) -> None:
            self.head._fetch_instances()

    class TimestampsHead(KaitaiStruct):
        """The fixed part.

        .. seealso::
           IEEE P1282 Draft Standard 1.12 (RRIP), 4.1.6 - http://aminet.net/package/docs/misc/RRIP
        """

        # Mask of enum `timestamp_flags`.
        flags: int

        def __init__(self, _io: KaitaiStream, _parent: KaitaiStruct | None = None, _root: KaitaiStruct | None = None) -> None:
            super(Susp.TimestampsHead, self).__init__(_io)
            self._parent = _parent
            self._root = _root
            self._read()

        def _read(self) -> None:
            self.flags = self._io.read_u1()

        def _fetch_instances(self) -> None:
            pass
