"""What debugfs prints of indexed directories (`htree_dump`) and journals (`logdump -a`), parsed."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pygrub_k.filesystems.ext.directory_blocks import NODE_ENTRIES, ROOT_ENTRIES, DirectoryBlocks
from pygrub_k.filesystems.ext.hashes import name_hashes
from pygrub_k.filesystems.ext.index import DirectoryIndex
from pygrub_k.filesystems.ext.journal import Journal
from pygrub_k.filesystems.ext.journal_log import Log
from pygrub_k.filesystems.ext.storage import Storage
from pygrub_k.filesystems.ext.stored_inode import StoredInode
from pygrub_k.filesystems.ext.superblock import read_superblock
from pygrub_k.findings import Findings
from tests.images.ext import run

if TYPE_CHECKING:
    from pathlib import Path

    from pygrub_k.filesystems.ext.driver import ExtFilesystem
    from pygrub_k.source import ByteSource

NODE = re.compile(r"^Entry #\d+: Hash 0x([0-9a-f]{8}), block (\d+)$", re.MULTILINE)
LEAF = re.compile(r"^Reading directory block (\d+), phys (\d+)$", re.MULTILINE)
ENTRY = re.compile(r"(\d+) 0x([0-9a-f]{8})-([0-9a-f]{8}) \(\d+\) (.*?)   ")
ESCAPED = 1


@dataclass
class Index:
    """The index of a directory: its nodes' (hash, block) pairs, and what each leaf holds.

    A leaf is its block on the disk and, for each name, (inode, hash, minor hash).
    """

    version: int
    levels: int
    nodes: set[tuple[int, int]] = field(default_factory=set)
    leaves: dict[int, tuple[int, dict[bytes, tuple[int, int, int]]]] = field(default_factory=dict)


def dumped_index(image: Path, directory: str) -> Index:
    text = run("debugfs", "-R", f"htree_dump {directory}", str(image))
    version, levels = (
        int(re.findall(rf"{name}: (\d+)", text)[0]) for name in ("Hash Version", "Indirect levels")
    )
    nodes = {(int(value, 16), int(block)) for value, block in NODE.findall(text)}
    found = Index(version, levels, nodes)
    for leaf in LEAF.finditer(text):
        entries = text[leaf.end() :].partition("\nEntry #")[0]
        names = {
            os.fsencode(name): (int(inode), int(value, 16), int(minor, 16))
            for inode, value, minor, name in ENTRY.findall(entries)
        }
        found.leaves[int(leaf[1])] = (int(leaf[2]), names)
    return found


def our_index(filesystem: ExtFilesystem, name: bytes) -> Index:
    directory = filesystem.root.child(name)
    assert directory is not None
    superblock = filesystem.superblock
    blocks = DirectoryBlocks(directory)
    index = DirectoryIndex(blocks)
    found = Index(index.version, index._levels)
    pending = [(0, 0)]
    while pending:
        block, level = pending.pop()
        node = index._node(blocks.read(block), block, NODE_ENTRIES if level else ROOT_ENTRIES)
        found.nodes |= set(node)
        if level < index._levels:
            pending += [(below, level + 1) for _, below in node]
        else:
            found.leaves |= {
                leaf: (blocks.where(leaf) // superblock.block_size, {}) for _, leaf in node
            }
    for entry in directory.entries():
        hashes = name_hashes(
            index.version, entry.name, superblock.hash_seed, signed=not superblock.unsigned_hash
        )
        assert hashes is not None
        holding = [leaf for leaf in index.leaves(entry.name) if entry.name in _names(blocks, leaf)]
        assert len(holding) == 1, entry.name
        found.leaves[holding[0]][1][entry.name] = (entry.number, *hashes)
    return found


def _names(blocks: DirectoryBlocks, leaf: int) -> set[bytes]:
    from pygrub_k.filesystems.ext.directory import scan

    return {name for name, _, _ in scan(blocks.read(leaf), 0, 0)}


@dataclass
class Logged:
    """A log: the first transaction, (block, where in the journal, escaped), and revocations."""

    first: int
    copies: list[tuple[int, int, int, bool]] = field(default_factory=list)
    """(transaction, block of the file system, block of the journal, whether it is escaped)"""
    revoked: list[tuple[int, int]] = field(default_factory=list)


def dumped_log(image: Path) -> Logged:
    """Return what debugfs sees of a log, less a last transaction that was not committed."""
    text = run("debugfs", "-c", "-R", "logdump -a", str(image))  # -c: bitmaps may be torn
    start = re.search(r"Journal starts at block (\d+), transaction (\d+)", text)
    assert start is not None
    found = Logged(int(start[2]))
    committed = {int(n) for n in re.findall(r"sequence (\d+), type 2 \(commit block\)", text)}
    sequence = 0
    for line in text.splitlines():
        if dump := re.match(r"Dumping \w+ block, sequence (\d+)", line):
            sequence = int(dump[1])
        if sequence not in committed:
            continue
        copy = re.match(r"  FS block (\d+) logged at journal block (\d+) \(flags 0x(\w+)\)", line)
        if copy:
            escaped = bool(int(copy[3], 16) & ESCAPED)
            found.copies.append((sequence, int(copy[1]), int(copy[2]), escaped))
        elif gone := re.match(r"  Revoke FS block (\d+)", line):
            found.revoked.append((sequence, int(gone[1])))
    return found


def our_log(source: ByteSource) -> Logged:
    storage = Storage(source, read_superblock(source), Findings())
    journal = Journal(storage, StoredInode.read(storage, storage.superblock.record.journal_inode))
    log = Log(journal.superblock, journal.read, journal.end)
    found = Logged(log.next_sequence)
    for number, (copies, revoked) in enumerate(log.transactions(), start=found.first):
        found.copies += [(number, block, where, escaped) for block, where, escaped, *_ in copies]
        found.revoked += [(number, block) for block in revoked]
    return found
