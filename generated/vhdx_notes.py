# Made by scripts/build_parsers.py from specs/vhdx.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Disk image of Hyper-V, VHDX."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'vhdx': {
        'class': 'Vhdx',
        'orig_id': '',
        'doc': 'An image begins with this identifier. At 64 and 128 KiB are two headers, of which the newer valid one counts, and at 192 and 256 KiB two copies of a table of regions. One region is the block allocation table, another has what the disk is like. A log holds changes to these that were not finished.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('creator', 'Creator', '', '', False, 'UTF-16, ended by a zero; who made the image.'),
        ),
        'instances': (
        ),
    },
    'vhdx.header': {
        'class': 'Vhdx.Header',
        'orig_id': 'VHDX_HEADER',
        'doc': 'One of the two headers, the part that means something; a header has 4096 bytes.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('checksum', '', '', '', False, 'CRC-32C of the 4096 bytes, with this field as zeros.'),
            ('sequence', 'SequenceNumber', '', '', False, 'The higher one counts.'),
            ('file_write_guid', 'FileWriteGuid', '', '', False, ''),
            ('data_write_guid', 'DataWriteGuid', '', '', False, 'Changes with what the guest sees; an image that lies on this one names it.'),
            ('log_guid', 'LogGuid', '', '', False, 'Of the entries of the log that count; zeros if there is nothing to do.'),
            ('log_version', 'LogVersion', '', '', False, 'Zero.'),
            ('version', 'Version', '', '', False, 'One.'),
            ('len_log', 'LogLength', '', '', False, 'Bytes, a multiple of 1 MiB; bounded by the caller.'),
            ('ofs_log', 'LogOffset', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.region_table': {
        'class': 'Vhdx.RegionTable',
        'orig_id': 'VHDX_REGION_TABLE_HEADER',
        'doc': 'What the table of regions begins with; it has 64 KiB.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.3.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('checksum', '', '', '', False, 'CRC-32C of the 64 KiB, with this field as zeros.'),
            ('num_entries', 'EntryCount', '', '', False, 'At most 2047; bounded by the caller.'),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.region': {
        'class': 'Vhdx.Region',
        'orig_id': 'VHDX_REGION_TABLE_ENTRY',
        'doc': 'Where one region lies.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.2.3.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'Guid', '', '', False, ''),
            ('ofs_region', 'FileOffset', '', '', False, 'Bytes, a multiple of 1 MiB.'),
            ('len_region', 'Length', '', '', False, 'Bytes, a multiple of 1 MiB.'),
            ('flags', '', '', '', False, ''),
        ),
        'instances': (
            ('is_required', 'Whoever does not know this kind must not open the image.'),
        ),
    },
    'vhdx.metadata_table': {
        'class': 'Vhdx.MetadataTable',
        'orig_id': 'VHDX_METADATA_TABLE_HEADER',
        'doc': 'What the region of metadata begins with; its table has 64 KiB.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.1.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('reserved', '', '', '', False, ''),
            ('num_entries', 'EntryCount', '', '', False, 'At most 2047; bounded by the caller.'),
            ('reserved_more', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.metadata_entry': {
        'class': 'Vhdx.MetadataEntry',
        'orig_id': 'VHDX_METADATA_TABLE_ENTRY',
        'doc': 'Where one item of metadata lies.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.1.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'ItemId', '', '', False, ''),
            ('ofs_item', 'Offset', '', '', False, 'Bytes from the start of the region.'),
            ('len_item', 'Length', '', '', False, 'At most 1 MiB; bounded by the caller.'),
            ('flags', '', '', '', False, "Bit 0 for a user's, bit 1 for the disk's own, bit 2 for a required item."),
            ('reserved', '', '', '', False, ''),
        ),
        'instances': (
            ('is_required', ''),
        ),
    },
    'vhdx.file_parameters': {
        'class': 'Vhdx.FileParameters',
        'orig_id': 'VHDX_FILE_PARAMETERS',
        'doc': 'The item that says how large blocks are.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('len_block', 'BlockSize', '', '', False, 'Bytes, a power of two from 1 to 256 MiB.'),
            ('flags', '', '', '', False, ''),
        ),
        'instances': (
            ('is_fixed', 'Blocks stay allocated.'),
            ('has_parent', ''),
        ),
    },
    'vhdx.size': {
        'class': 'Vhdx.Size',
        'orig_id': '',
        'doc': "The item with the size of the guest's disk, in bytes.",
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size', 'VirtualDiskSize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.sector_size': {
        'class': 'Vhdx.SectorSize',
        'orig_id': '',
        'doc': 'The item with the size of a logical, or a physical, sector; 512 or 4096.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.4',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('size', 'LogicalSectorSize', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.parent_locator': {
        'class': 'Vhdx.ParentLocator',
        'orig_id': 'VHDX_PARENT_LOCATOR_HEADER',
        'doc': 'What the item begins with that says which image this one lies on.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.6.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('kind', 'LocatorType', '', '', False, ''),
            ('reserved', '', '', '', False, ''),
            ('num_entries', 'KeyValueCount', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.parent_locator_entry': {
        'class': 'Vhdx.ParentLocatorEntry',
        'orig_id': 'VHDX_PARENT_LOCATOR_ENTRY',
        'doc': 'Where a key and its value stand in the item, both UTF-16, little-endian.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.6.2.6.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('ofs_key', 'KeyOffset', '', '', False, ''),
            ('ofs_value', 'ValueOffset', '', '', False, ''),
            ('len_key', 'KeyLength', '', '', False, ''),
            ('len_value', 'ValueLength', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.entry': {
        'class': 'Vhdx.Entry',
        'orig_id': 'VHDX_BAT_ENTRY',
        'doc': 'Where a block of the disk, or a bitmap of sectors, lies.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.5.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('word', '', '', '', False, ''),
        ),
        'instances': (
            ('state', ''),
            ('ofs_block', 'Bytes, a multiple of 1 MiB.'),
        ),
    },
    'vhdx.log_entry': {
        'class': 'Vhdx.LogEntry',
        'orig_id': 'VHDX_LOG_ENTRY_HEADER',
        'doc': 'What an entry of the log begins with; descriptors follow it.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.1',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('checksum', '', '', '', False, 'CRC-32C of the whole entry, with this field as zeros.'),
            ('len_entry', 'EntryLength', '', '', False, 'Bytes, a multiple of 4096; bounded by the caller.'),
            ('ofs_tail', 'Tail', '', '', False, 'Where in the log the oldest entry begins that must be done with this one.'),
            ('sequence', 'SequenceNumber', '', '', False, 'Each is one more than that of the entry before it.'),
            ('num_descriptors', 'DescriptorCount', '', '', False, 'Bounded by the caller.'),
            ('reserved', '', '', '', False, ''),
            ('log_guid', 'LogGuid', '', '', False, 'That of the header, or the entry is old.'),
            ('flushed_size', 'FlushedFileOffset', '', '', False, 'Bytes that the file has at least.'),
            ('last_size', 'LastFileOffset', '', '', False, 'Bytes that the file has when this entry is done.'),
        ),
        'instances': (
        ),
    },
    'vhdx.descriptor': {
        'class': 'Vhdx.Descriptor',
        'orig_id': '',
        'doc': 'One change; of zeros or of a sector of 4096 bytes.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', 'DataSignature', '', '', False, '`desc` for a sector of data, `zero` for zeros.'),
            ('trailing', 'TrailingBytes', '', '', False, "The sector's last four bytes; nothing for zeros."),
            ('leading', 'LeadingBytes', '', '', False, "The sector's first eight bytes; for zeros their number, 64 bits."),
            ('place', 'FileOffset', '', '', False, 'In the file, a multiple of 4096.'),
            ('sequence', 'SequenceNumber', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.zeros': {
        'class': 'Vhdx.Zeros',
        'orig_id': 'VHDX_LOG_ZERO_DESCRIPTOR',
        'doc': 'The same, where it is of zeros.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.2',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('reserved', '', '', '', False, ''),
            ('len_zeros', 'ZeroLength', '', '', False, 'Bytes, a multiple of 4096.'),
            ('place', 'FileOffset', '', '', False, ''),
            ('sequence', 'SequenceNumber', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'vhdx.data_sector': {
        'class': 'Vhdx.DataSector',
        'orig_id': 'VHDX_LOG_DATA_SECTOR',
        'doc': 'The data of a `descriptor`, without its first eight and last four bytes.',
        'doc_ref': 'https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-vhdx/83e061f8-f6e2-4de1-91bd-5d518a43d477 MS-VHDX v20240423, 2.3.1.4',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('signature', '', '', '', True, ''),
            ('sequence_high', 'SequenceHigh', '', '', False, "The upper half of the entry's number."),
            ('data', '', '', '', False, ''),
            ('sequence_low', 'SequenceLow', '', '', False, ''),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'vhdx.state': {
        0: ('not_there', '', ''),
        1: ('undefined', '', ''),
        2: ('zeros', '', ''),
        3: ('unmapped', '', ''),
        6: ('there', '', ''),
        7: ('partly_there', '', ''),
    },
}
