"""An inode as it is stored, in either form, and where what follows it stands."""

from __future__ import annotations

from pygrub_k._generated.erofs_inode_records import (
    AttributesHeadRecord,
    CompactRecord,
    ExtendedRecord,
    FormatRecord,
    Layout,
    SharedAttributeRecord,
)
from pygrub_k.errors import CorruptError, UnsupportedError
from pygrub_k.filesystems.model import kind_of

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.filesystems.erofs.storage import Storage

COMPRESSED: Final = (Layout.compressed_full, Layout.compressed_compact)
_LAYOUTS: Final = range(Layout.chunks + 1)
_FORMAT: Final = FormatRecord.SIZE


class StoredInode:
    """What an inode says; `following` is the byte behind it and its attributes."""

    __slots__ = ("attributes", "body", "following", "format", "number", "offset")

    def __init__(self, storage: Storage, number: int) -> None:
        """Read inode `number`; CorruptError if none can be there, UnsupportedError for its form."""
        self.number = number
        self.offset = storage.place(number)
        data = storage.read(self.offset, _FORMAT + CompactRecord.SIZE, self.name)
        self.format = FormatRecord.read(data)
        if self.format.unknown_bits or self.format.layout not in _LAYOUTS:
            raise UnsupportedError(self.name, self.offset, f"unknown format {self.format.bits:#x}")
        self.body: CompactRecord | ExtendedRecord
        if self.format.is_extended:
            at = self.offset + _FORMAT
            self.body = storage.record(ExtendedRecord, at, self.name)
        else:
            self.body = CompactRecord.read(data, _FORMAT)
        self.attributes = self.offset + _FORMAT + self.body.SIZE
        self.following = self.attributes + self.len_attributes
        if kind_of(self.body.mode) == "unknown":
            raise CorruptError(
                self.name, self.offset, f"mode {self.body.mode:#o}, which is of no kind of file"
            )

    @property
    def name(self) -> str:
        """Its name in messages."""
        return f"EROFS inode {self.number}"

    @property
    def len_attributes(self) -> int:
        """Bytes of its attributes."""
        units = self.body.num_attribute_units
        return units and AttributesHeadRecord.SIZE + (units - 1) * SharedAttributeRecord.SIZE

    @property
    def num_links(self) -> int:
        """The number of names."""
        if self.format.is_extended or not self.format.has_bit_4:
            return self.body.num_links
        return 1 if kind_of(self.body.mode) != "directory" else self.body.num_links

    @property
    def is_compressed(self) -> bool:
        return self.format.layout in COMPRESSED
