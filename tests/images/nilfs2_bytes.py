"""NILFS2 put together byte by byte: logs of any block size, with checkpoints and without.

mkfs.nilfs2 makes empty file systems, and Linux alone writes files. These are written as Linux does:
each checkpoint is a log of what has changed, and then of all files of metadata.
"""

from __future__ import annotations

from stat import S_IFDIR, S_IFLNK, S_IFREG
from typing import Any, NamedTuple

from pygrub_k._generated.nilfs2_directory_records import EntryRecord
from pygrub_k._generated.nilfs2_inode_records import (
    InodeRecord,
    MapFlags,
    MapWordRecord,
    NodeRecord,
    RootRecord,
)
from pygrub_k._generated.nilfs2_log_records import (
    ContentBlockRecord,
    FileRecord,
    LogFlags,
    SummaryRecord,
    SuperRootRecord,
)
from pygrub_k._generated.nilfs2_metadata_records import (
    CheckpointFlags,
    CheckpointHeadRecord,
    CheckpointRecord,
    TranslationRecord,
)
from pygrub_k._generated.nilfs2_superblock_records import Nilfs2SuperblockRecord, States
from pygrub_k.filesystems.nilfs2.checksums import checksum
from pygrub_k.filesystems.nilfs2.logs import MAGIC
from pygrub_k.filesystems.nilfs2.superblock import OFFSET
from pygrub_k.filesystems.nilfs2.tables import GroupedTable
from pygrub_k.records import packed, with_fields

ROOT, TRANSLATIONS, CHECKPOINTS, SEGMENTS, INODES = 2, 3, 4, 5, 6
SEED = 0x1234ABCD
HEAD_SIZE = SummaryRecord.SIZE
CHECKPOINT_SIZE = 192
FIRST_TIME = 1_600_000_000
CHECKSUM = 4
DIRECT = 6
IN_ROOT = 3
IN_USE = (1 << 64) - 1
Content = dict[int, bytes]
"""Blocks by their number in the file; all others are holes."""


def record(table: Any, start: bytes = b"", **fields: Any) -> Any:
    return with_fields(table.read(start.ljust(table.SIZE, b"\0")), **fields)


def words(numbers: Any) -> bytes:
    return b"".join(packed(record(MapWordRecord, value=number)) for number in numbers)


class Block(NamedTuple):
    """A block that a log is to have. `number` is what its file's map says of it: virtual or not."""

    inode: int
    key: int
    is_content: bool
    data: bytes
    number: int


class Image:
    """A file system; give it inodes, then let it `commit` them, and have it `built`."""

    def __init__(
        self,
        block_size: int = 1024,
        segment: int = 64,
        num_segments: int = 8,
        inode_size: int = 128,
        first: int = 0,
    ) -> None:
        self.block_size = block_size
        self.segment = segment
        self.num_segments = num_segments
        self.inode_size = inode_size
        self.checkpoint_size = CHECKPOINT_SIZE + inode_size - InodeRecord.SIZE
        self.data = bytearray(num_segments * segment * block_size + 3 * 4096)
        self.first = first or -(-4096 // block_size)
        self.at = self.first
        self.sequence = 0
        self.translations: dict[int, int] = {}
        self.inodes: dict[int, bytes] = {}
        self.changed: dict[int, tuple[dict[str, Any], Content, bool]] = {}
        self.checkpoints: dict[int, bytes] = {}
        self.snapshots: set[int] = set()
        self.number = 0
        self.last_log = 0
        self.last_sequence = 0
        self.last_root = 0

    # -- what is in it --------------------------------------------------------------------

    def file(self, number: int, content: bytes | Content, *, tree: bool = False, **fields: Any):
        """Set an inode, as a rule a plain file; a `tree` maps it even where pointers would do."""
        size = self.block_size
        if isinstance(content, bytes):
            fields = {"size": len(content), **fields}
            content = {at // size: content[at : at + size] for at in range(0, len(content), size)}
        fields = {
            "mode": S_IFREG | 0o644,
            "num_links": 1,
            "modified": FIRST_TIME,
            "changed": FIRST_TIME,
            "num_sectors": len(content) * size // 512,
            **fields,
        }
        self.changed[number] = (fields, content, tree)
        return self

    def symlink(self, number: int, target: bytes) -> None:
        self.file(number, target, mode=S_IFLNK | 0o777)

    def directory(self, number: int, names: list[tuple[bytes, int]], parent: int = ROOT) -> None:
        names = [(b".", number), (b"..", parent), *names]
        groups: list[list[bytes]] = [[]]
        for name, inode in names:
            length = -(-(EntryRecord.SIZE + len(name)) // 8) * 8
            fields: dict[str, Any] = {"inode": inode, "length": length, "len_name": len(name)}
            entry = packed(record(EntryRecord, **fields)) + name
            entry = entry.ljust(length, b"\0")
            if sum(map(len, groups[-1])) + length > self.block_size:
                groups.append([])
            groups[-1].append(entry)
        self.file(number, b"".join(map(self.filled, groups)), mode=S_IFDIR | 0o755, num_links=2)

    def filled(self, entries: list[bytes]) -> bytes:
        """Return a block of entries, of which the last one takes the rest."""
        left = self.block_size - sum(map(len, entries))
        last = EntryRecord.read(entries[-1])
        length = min(last.length + left, 0xFFFF)
        entries[-1] = packed(with_fields(last, length=length)) + entries[-1][EntryRecord.SIZE :]
        return b"".join(entries).ljust(self.block_size, b"\0")

    # -- logs -----------------------------------------------------------------------------

    def virtual(self) -> int:
        number = len(self.translations) + 1
        self.translations[number] = 0
        return number

    def mapped(self, inode: int, content: Content, *, tree: bool, virtual: bool = True) -> Any:
        """Return (block map, blocks of a log); physical numbers are those from `self.next` on."""
        blocks: list[Block] = []

        def add(key: int, data: bytes, *, is_content: bool) -> int:
            number = self.virtual() if virtual else self.next
            self.next += 1
            block = Block(inode, key, is_content, data.ljust(self.block_size, b"\0"), number)
            blocks.append(block)
            return number

        pairs = [(key, add(key, data, is_content=True)) for key, data in sorted(content.items())]
        if not tree and all(key < DIRECT for key, _ in pairs):
            pointers = [dict(pairs).get(key, 0) for key in range(DIRECT)]
            return bytes(8) + words(pointers), blocks
        level, room = 1, (self.block_size - NodeRecord.SIZE) // 16
        while len(pairs) > IN_ROOT:
            above = []
            for start in range(0, len(pairs), room):
                group = pairs[start : start + room]
                head: Any = {"level": level, "num_children": len(group)}
                keys = words(key for key, _ in group).ljust(room * 8, b"\0")
                node = packed(record(NodeRecord, **head)) + keys + words(one for _, one in group)
                above.append((group[0][0], add(group[0][0], node, is_content=False)))
            pairs, level = above, level + 1
        head = {"flags": MapFlags.tree, "level": level, "num_children": len(pairs)}
        keys = words(key for key, _ in pairs).ljust(IN_ROOT * 8, b"\0")
        below = words(one for _, one in pairs).ljust(IN_ROOT * 8, b"\0")
        beginning = packed(record(RootRecord, **head))[: RootRecord.SIZE - 2 * IN_ROOT * 8]
        return beginning + keys + below, blocks

    def inode(self, fields: dict[str, Any], block_map: bytes) -> bytes:
        found = packed(record(InodeRecord, **{"block_map": block_map, **fields}))
        return found.ljust(self.inode_size, b"\0")

    def table(self, entry_size: int, entries: dict[int, bytes]) -> Content:
        """Return the content of a table in groups."""
        place = GroupedTable(self.block_size, entry_size).place
        found: dict[int, bytearray] = {}
        for number, entry in entries.items():
            block, at = place(number)
            data = found.setdefault(block, bytearray(self.block_size))
            data[at * entry_size : (at + 1) * entry_size] = entry
        return {block: bytes(data) for block, data in {0: b"", 1: b"", **found}.items()}

    def commit(self, flags: int = 0, **fields: Any) -> None:
        """Write a log with all that has changed, and a super root: a checkpoint."""
        self.number += 1
        # Where blocks lie is known once it is known how many there are.
        kept = dict(self.translations)
        blocks, _ = self._checkpoint(self.at)
        summary = self._summary_blocks(blocks)
        if self.at + summary + len(blocks) + 1 > self._end():
            self._next_segment()
        self.translations = kept
        blocks, roots = self._checkpoint(self.at + summary)
        length = SuperRootRecord.SIZE + sum(map(len, roots))
        head = record(SuperRootRecord, len_super_root=length, last_written=self.time)
        raw = packed(head) + b"".join(roots)
        total = checksum(raw[CHECKSUM:], SEED).to_bytes(CHECKSUM, "little")
        self.last_log, self.last_sequence = self.at, self.sequence
        every = LogFlags.begins | LogFlags.ends | LogFlags.super_root | flags
        self.log(blocks, total + raw[CHECKSUM:], every, **fields)
        self.changed = {}

    @property
    def time(self) -> int:
        return FIRST_TIME + 60 * self.number

    def _checkpoint(self, start: int) -> tuple[list[Block], list[bytes]]:
        """Return the blocks of a log whose first one lies at `start`, and a super root's inodes."""
        self.next = start
        first = len(self.translations)
        every: list[Block] = []

        def mapped(number: int, content: Content, *, tree: bool = False, **more: Any) -> bytes:
            block_map, blocks = self.mapped(number, content, tree=tree, **more)
            every.extend(blocks)
            return self.inode({"mode": S_IFREG, "num_links": 1}, block_map)

        for number, (fields, content, tree) in self.changed.items():
            block_map, blocks = self.mapped(number, content, tree=tree)
            every += blocks
            self.inodes[number] = self.inode(fields, fields.get("block_map", block_map))
        inodes = mapped(INODES, self.table(self.inode_size, self.inodes))
        entry = record(
            CheckpointRecord,
            number=self.number,
            created=self.time,
            num_inodes=len(self.inodes),
        )
        self.checkpoints[self.number] = packed(entry) + inodes
        checkpoints = mapped(CHECKPOINTS, self._checkpoint_file())
        segments = mapped(SEGMENTS, {0: b""})
        for index, block in enumerate(every):
            self.translations[first + index + 1] = start + index
            assert block.number == first + index + 1
        entries = {
            number: packed(TranslationRecord((block, 1, IN_USE, 0)))
            for number, block in self.translations.items()
        }
        table = self.table(TranslationRecord.SIZE, entries)
        translations = mapped(TRANSLATIONS, table, virtual=False)
        return every, [translations, checkpoints, segments]

    def _checkpoint_file(self) -> Content:
        size = self.checkpoint_size
        per_block = self.block_size // size
        head = record(CheckpointHeadRecord, num_checkpoints=len(self.checkpoints))
        found = {0: bytearray(packed(head).ljust(self.block_size, b"\0"))}
        for number in range(1, -(-(self.number + 1) // per_block) * per_block):
            data = found.setdefault(number // per_block, bytearray(self.block_size))
            at = number % per_block * size
            flags = CheckpointFlags.snapshot * (number in self.snapshots)
            entry = self.checkpoints.get(number)
            if entry is None:
                entry = packed(record(CheckpointRecord, flags=CheckpointFlags.invalid))
            else:
                read = with_fields(CheckpointRecord.read(entry), flags=flags)
                entry = packed(read) + entry[CheckpointRecord.SIZE :]
            data[at : at + len(entry)] = entry
        return {block: bytes(data) for block, data in found.items()}

    def _summary(self, blocks: list[Block]) -> bytes:
        """Return the descriptions of files; none of them goes over the end of a block."""
        found = bytearray(HEAD_SIZE)

        def add(one: Any) -> None:
            raw = packed(one)
            left = self.block_size - len(found) % self.block_size
            found.extend(bytes(left) if len(raw) > left else b"")
            found.extend(raw)

        self.num_files = 0
        done = 0
        while done < len(blocks):
            inode = blocks[done].inode
            group = [block for block in blocks[done:] if block.inode == inode]
            content = sum(block.is_content for block in group)
            counts: dict[str, Any] = {"num_blocks": len(group), "num_data_blocks": content}
            add(record(FileRecord, inode=inode, checkpoint=self.number, **counts))
            for block in group:
                if (inode == TRANSLATIONS and block.is_content) or not block.is_content:
                    add(record(MapWordRecord, value=block.key))
                else:
                    fields: dict[str, Any] = {"virtual_block": block.number}
                    add(record(ContentBlockRecord, file_block=block.key, **fields))
            done += len(group)
            self.num_files += 1
        return bytes(found)

    def _summary_blocks(self, blocks: list[Block]) -> int:
        return -(-len(self._summary(blocks)) // self.block_size)

    def _end(self) -> int:
        return (self.at // self.segment + 1) * self.segment

    def _next_segment(self) -> None:
        self.at = self._end()
        self.sequence += 1

    def log(self, blocks: list[Block], super_root: bytes, flags: int, **fields: Any) -> None:
        """Write a log at `self.at`; what it says of itself may be given."""
        described = self._summary(blocks)
        summary_blocks = self._summary_blocks(blocks)
        payload = b"".join(block.data for block in blocks)
        if super_root:
            payload += super_root.ljust(self.block_size, b"\0")
        count = summary_blocks + len(payload) // self.block_size
        assert self.at + count <= self._end(), "a log does not fit into a segment"
        assert self._end() <= self.num_segments * self.segment, "there is no further segment"
        head = record(
            SummaryRecord,
            **{
                "magic": MAGIC,
                "len_header": HEAD_SIZE,
                "flags": flags,
                "sequence": self.sequence,
                "created": self.time,
                "next_segment": self._end(),
                "num_blocks": count,
                "num_files": self.num_files,
                "len_summary": len(described),
                "checkpoint": self.number,
                **fields,
            },
        )
        raw = (packed(head) + described[HEAD_SIZE:]).ljust(summary_blocks * self.block_size, b"\0")
        offsets = SummaryRecord.OFFSET
        own = checksum(raw[offsets.magic : len(described)], SEED)
        raw = packed(with_fields(head, summary_checksum=own)) + raw[HEAD_SIZE:]
        whole = checksum((raw + payload)[offsets.summary_checksum :], SEED)
        raw = packed(with_fields(head, summary_checksum=own, log_checksum=whole)) + raw[HEAD_SIZE:]
        self.put(self.at * self.block_size, raw + payload)
        self.at += count
        if self._end() - self.at < 2:
            self._next_segment()

    def fdatasync(self, contents: dict[int, Content], flags: int = -1, **fields: Any) -> None:
        """Write a log with blocks of content alone."""
        blocks = [
            Block(inode, key, True, data.ljust(self.block_size, b"\0"), 1)
            for inode, content in contents.items()
            for key, data in content.items()
        ]
        if flags < 0:
            flags = LogFlags.begins | LogFlags.ends | LogFlags.content_only
        count = self._summary_blocks(blocks) + len(blocks)
        if self.at + count > self._end():
            self._next_segment()
        self.log(blocks, b"", flags, **fields)

    # -- the whole ------------------------------------------------------------------------

    def put(self, at: int, raw: bytes) -> None:
        self.data[at : at + len(raw)] = raw

    def superblock(self, **fields: Any) -> bytes:
        found = record(
            Nilfs2SuperblockRecord,
            b"\x02\0\0\0\0\0\x34\x34",
            **{
                "len_superblock": Nilfs2SuperblockRecord.SIZE,
                "checksum_seed": SEED,
                "log2_block_size": self.block_size.bit_length() - 11,
                "num_segments": self.num_segments,
                "device_size": len(self.data),
                "first_data_block": self.first,
                "num_blocks_per_segment": self.segment,
                "last_checkpoint": self.number,
                "last_log": self.last_log,
                "last_sequence": self.last_sequence,
                "state": States.valid,
                "first_inode": 11,
                "inode_size": self.inode_size,
                "translation_entry_size": TranslationRecord.SIZE,
                "checkpoint_size": self.checkpoint_size,
                "segment_usage_size": 16,
                "uuid": bytes(range(16)),
                "label": b"bytes".ljust(80, b"\0"),
                **fields,
            },
        )
        total = checksum(packed(found), SEED)
        return packed(with_fields(found, checksum=total))

    def put_superblocks(self, **fields: Any) -> None:
        """Write both superblocks as of now."""
        raw = self.superblock(**fields)
        self.put(OFFSET, raw)
        self.put((len(self.data) // 4096 - 1) * 4096, raw)

    def built(self, **fields: Any) -> bytes:
        """Return the image; `fields` are those of both superblocks."""
        self.put_superblocks(**fields)
        return bytes(self.data)
