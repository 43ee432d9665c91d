"""Every bound on work that guest data can ask for, each with its reason.

Sizes are bytes. A bound that is reached raises LimitError (or CorruptError, where the format itself
sets it); none of them is reached by a disk that a guest can boot from by other means.
"""

from __future__ import annotations

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

KIB: Final = 1 << 10
MIB: Final = 1 << 20
GIB: Final = 1 << 30

# -- the confined worker ---------------------------------------------------------------

WORKER_MEMORY: Final = 256 * MIB
"""Address space on top of what a worker has at its start; PYGRUB_MAX_RAM_USAGE_MB replaces it."""
WORKER_PROCESSOR_TIME: Final = 30
"""Seconds: a thousand times what a usual boot takes."""
WORKER_PATIENCE: Final = 60.0
"""Seconds without progress: a slow disk answers sooner."""
WORKER_LIFETIME: Final = 3600.0
"""Seconds for all requests together, whatever progress is told: a slow disk is read by then."""
REPLY_SIZE: Final = 256 * KIB
"""What a worker may answer to one request."""
REPLY_ITEMS: Final = 32 * KIB
"""Items of one answer: three words for each of CONFIG_ENTRIES."""
REPLIES_SIZE: Final = 8 * MIB
"""All answers of one worker: 800 bytes for each of CONFIG_ENTRIES. In memory four times as much."""
LISTING_SIZE: Final = 16 * MIB
"""What a worker may have written on standard output for `--list-entries`."""
PARENT_PROCESSOR: Final = 1.5
"""Seconds of processor time that the parent spends on what a worker says: usually a hundredth."""
PARENT_MEMORY: Final = 256 * MIB
"""Address space that the parent may take on top of what it has when it forks: four times what
any conversation takes, since libraries map much that they do not use."""
HOLES_SIZE: Final = 1 << 44
"""Of all holes of a file that is printed: ext4's largest file, in blocks of 4 KiB."""
STORED_SIZE: Final = 1 << 44
"""Bytes of one file that the kernel copies from the disks to standard output: likewise."""
READ_AT_ONCE: Final = 1 * MIB
"""No buffer is sized by a number from a disk beyond this."""

# -- disk images -------------------------------------------------------------------------

IMAGE_CHAIN: Final = 64
"""Images on each other, by backing files: hypervisors merge them long before."""
IMAGE_PARTS: Final = 512
"""Files of all images together: a process may have 1,024 open, unless somebody raised that."""
IMAGE_DISK_SIZE: Final = 1 << 60
"""A disk of an exbibyte: as QEMU, a hundred times the largest there is."""
IMAGE_TABLES_KEPT: Final = 4 * MIB
"""Of the tables of one image that say where its blocks lie."""
IMAGE_UNPACKED_KEPT: Final = 8 * MIB
"""Of what was unpacked, for each image; one piece is kept even if it is larger."""
IMAGE_PIECE: Final = 32 * MIB
"""A piece of a disk that is stored packed, unpacked: sixteen times qcow2's largest cluster."""
IMAGE_VHD_BLOCK: Final = 256 * MIB
"""A block of VHD or VHDX: the largest that VHDX has, a hundred times VHD's usual one."""
IMAGE_LOG_SIZE: Final = 64 * MIB
"""The log of a VHDX, of which all may be kept in memory: usual ones have 1 MiB."""
IMAGE_LOG_ZEROS: Final = 1024
"""Ranges of zeros in such a log: each is looked at for every read."""
IMAGE_SECTIONS: Final = 1 << 16
"""Sections of one segment of an E01: a table for every thousandth part of 2 TiB."""
IMAGE_GZIP_SIZE: Final = 16 << 40
"""Bytes that a gzip file may unpack to: a day's work."""
IMAGE_GZIP_STATES: Final = 512
"""States of unpacking that are kept of a gzip file, some 50 KiB each."""
IMAGE_ZEROS: Final = 1 << 40
"""Zeros that are written for the holes of a file on an image, which may be smaller than those."""
IMAGE_COUNTED: Final = 1 << 22
"""Entries of tables that are read to tell how much of a disk is stored: two seconds."""
IMAGE_SNAPSHOTS: Final = 65_536
"""Internal snapshots: as QEMU (QCOW_MAX_SNAPSHOTS)."""
IMAGE_TEXT: Final = 1 * MIB
"""Descriptors, names, headers' extensions: real ones have some KiB."""

# -- partitions, arrays and volume groups ----------------------------------------------

MBR_EBR_CHAIN: Final = 128
"""Logical partitions: more than any partitioning tool makes."""
GPT_ENTRIES: Final = 1024
"""Eight times the usual table of 128."""
GPT_ENTRY_SIZE: Final = 4096
"""Entries of 128 bytes are the rule, the format allows any power of two times 128."""
TABLE_NESTING: Final = 3
"""A table in a partition of a table in a partition: nothing real goes deeper."""
VOLUMES: Final = 4096
"""Volumes of all kinds on all disks: one disk with a full GPT has a quarter of them."""
STACKING: Final = 8
"""Arrays on volumes on arrays: more than any installer makes."""
RAID_MEMBERS: Final = 256
"""Ten times what md's first format could have."""
LVM_METADATA_SIZE: Final = 1 * MIB
"""The text of one volume group; LVM's own default for the whole area."""
LVM_TEXT_NESTING: Final = 16
"""Sections in sections; LVM's metadata has four."""
LVM_AREAS: Final = 64
"""Data or metadata areas of one physical volume; LVM makes two at most."""
MAPPING_ENTRIES: Final = 1 << 20
"""Chunks of snapshots and blocks of caches of one volume group: 64 GiB of 64 KiB each."""
BTREE_DEPTH: Final = 16
"""Levels of a tree of 4 KiB nodes: enough for 2 to the 64th entries, even half full."""
BTREE_NODES_KEPT: Final = 256
"""Nodes of a thin pool's tree that are kept read: 1 MiB."""

# -- every file system -----------------------------------------------------------------

SYMLINKS_PER_LOOKUP: Final = 40
"""As Linux (MAXSYMLINKS)."""
PATH_LENGTH: Final = 4096
"""As Linux (PATH_MAX); also bounds what symlink targets can add to a path."""
DIRECTORY_NESTING: Final = 4096
"""Deeper trees cannot be named by any path of PATH_LENGTH."""
DIRECTORY_SIZE: Final = 1 << 30
"""A directory of 10 million names; a boot path has no larger ones."""
PROBLEMS_KEPT: Final = 1000
"""Of one file system; what comes after them adds nothing to a diagnosis."""

LZMA_MEMORY: Final = 16 * MIB
"""Of a decompressor of LZMA or XZ: twice what the largest dictionary of a file system takes."""

# -- ext2, ext3, ext4 ------------------------------------------------------------------

EXT_BLOCK_SIZE: Final = 64 * KIB
"""The largest that the format has (s_log_block_size 6)."""
EXT_EXTENT_DEPTH: Final = 5
"""As Linux (EXT4_MAX_EXTENT_DEPTH)."""
EXT_EXTENTS_PER_FILE: Final = 1 << 20
"""One extent per block of a 4 GiB file."""
EXT_MAP_NODES: Final = 1 << 15
"""Nodes of one extent tree, or indirect blocks: EXT_EXTENTS_PER_FILE in half-filled 1 KiB nodes."""
EXT_ATTRIBUTE_SIZE: Final = 64 * KIB
"""As Linux (XATTR_SIZE_MAX)."""
EXT_QUOTA_BLOCKS: Final = 1 << 16
"""Blocks of a quota file whose tree is walked: those of some hundred thousand owners."""
EXT_VERIFIED_INODES: Final = 1 << 26
"""Inodes of a file system of which all are compared: each takes two bytes of memory."""
EXT_ORPHANS: Final = 1 << 20
"""Inodes that wait for deletion: more than a crash leaves."""
EXT_CACHED_BLOCKS: Final = 64
"""Blocks of metadata kept: 4 MiB of the largest."""
EXT_DELETED_INODES: Final = 1 << 18
"""Deleted inodes kept in memory, 256 bytes each: twice those of a full journal of 128 MiB."""
EXT_DELETED_NAMES: Final = 1 << 20
"""Deleted names that are kept, some 100 bytes each."""
EXT_META_GROUPS: Final = 1 << 16
"""Blocks of group descriptors read by their copies: those of 512 TiB."""
EXT_BACKUP_PLACES: Final = 1 << 19
"""Where a backup of a superblock may be: there are 130,000 sizes of groups, of all block sizes."""

# -- XFS -------------------------------------------------------------------------------

FAT_VERIFIED_NAMES: Final = 1 << 22
"""Names of a FAT file system that are followed when it is verified."""
BTRFS_VERIFIED_EXTENTS: Final = 1 << 20
"""Extents of a btrfs, and nodes, that are compared: each takes a hundred bytes of memory."""
OWNERS_NAMED: Final = 64
"""Names of one inode that are shown to whoever asks whose a byte is."""
XFS_VERIFIED_INODES: Final = 1 << 20
"""Inodes of a file system of which all are compared: each takes a hundred bytes of memory."""
XFS_BTREE_DEPTH: Final = 9
"""As Linux (XFS_BTREE_MAXLEVELS): trees of extents."""
XFS_EXTENTS_PER_FILE: Final = 1 << 20
"""One extent per block of a 4 GiB file."""
XFS_TREE_BLOCKS: Final = 1 << 15
"""Blocks of one tree of extents: XFS_EXTENTS_PER_FILE in half-filled blocks of 1 KiB."""
XFS_HASH_DEPTH: Final = 5
"""As Linux (XFS_DA_NODE_MAXDEPTH): the tree of a directory's hashes."""
XFS_SYMLINK_LENGTH: Final = 1024
"""As Linux (XFS_SYMLINK_MAXLEN)."""
XFS_ATTRIBUTE_SIZE: Final = 65536
"""As Linux (XFS_XATTR_SIZE_MAX): the value of an extended attribute."""
XFS_ATTRIBUTE_BLOCKS: Final = 1 << 15
"""Blocks of one inode's tree of attributes: 128 MiB of names and short values."""
XFS_CACHED_BLOCKS: Final = 64
"""Blocks of metadata kept: 4 MiB of the largest."""
XFS_DELETED_INODES: Final = 1 << 16
"""Freed inodes, and deleted names, that are kept in memory: 600 bytes each."""
XFS_LOG_SIZE: Final = 2048 * MIB
"""As Linux (XFS_MAX_LOG_BYTES): the whole log."""
XFS_LOG_TRANSACTION: Final = 48 * MIB
"""Transactions that are in memory at once when a log's history is read: Linux writes up to 64 MiB
in one where a log has 512 MiB or more, and a tenth of that in usual ones."""
XFS_LOG_ITEMS: Final = 1 << 21
"""Changes that the log holds, 60 bytes of memory each: those of a full log of 512 MiB."""
XFS_LOG_KEPT: Final = 32 * MIB
"""Changes that lie across records of the log: 4 KiB for each record of a log of 2 GiB."""
XFS_LOG_BLOCKS_KEPT: Final = 4 * MIB
"""Blocks kept with the log's changes applied."""
XFS_LOG_COSTLY: Final = 1000
"""Changes of one block, which then stays: applying them again would take too long."""
XFS_LOG_COSTLY_KEPT: Final = 32 * MIB
"""Blocks that stay because of it; usual logs have none."""
XFS_UNFINISHED: Final = 4096
"""Exchanges and mappings that a crash left undone: processes have one or two each."""
XFS_UNFINISHED_EXTENTS: Final = 1 << 18
"""Extents of the files that these concern, in memory at once; and pieces that they move."""
XFS_LOG_RECORD: Final = 1 * MIB
"""Four times the longest that Linux writes."""

# -- btrfs -----------------------------------------------------------------------------

BTRFS_QUOTA_STEPS: Final = 1 << 24
"""Additions to quota groups: for each set of subvolumes that share something, and each member of
it, one for each group that counts it. Some seconds."""
BTRFS_NODE_SIZE: Final = 64 * KIB
"""As Linux (BTRFS_MAX_METADATA_BLOCKSIZE)."""
BTRFS_SECTOR_SIZE: Final = 64 * KIB
"""That of machines with the largest pages."""
BTRFS_LEVELS: Final = 8
"""As Linux (BTRFS_MAX_LEVEL)."""
BTRFS_DEVICES: Final = 64
"""Devices of one file system that are looked for among a guest's volumes: Xen attaches fewer."""
BTRFS_NODES_KEPT: Final = 1 * MIB
"""Nodes of trees kept: 64 of the usual size. What Python makes of one is up to ten times that."""
BTRFS_NODES_FOUND: Final = 1 << 20
"""Nodes of all generations that are looked at: 16 GiB of metadata."""
BTRFS_CACHED_CHUNKS: Final = 1024
"""Chunks kept that were met: 1 TiB of the usual size."""
BTRFS_EXTENTS_PER_FILE: Final = 1 << 20
"""One per sector of a 4 GiB file."""
BTRFS_COMPRESSED_EXTENT: Final = 128 * KIB
"""As Linux, before and after compression (BTRFS_MAX_COMPRESSED, BTRFS_MAX_UNCOMPRESSED)."""
BTRFS_CACHED_EXTENTS: Final = 8
"""Decompressed extents kept: 1 MiB."""
BTRFS_SUBVOLUMES: Final = 1024
"""Subvolumes in the top level of which it is asked whether they are snapshots; also those kept."""
BTRFS_LISTED: Final = 1 << 16
"""Subvolumes that a layout lists."""
BTRFS_SYSTEMS: Final = 64
"""Subvolumes without a usual name in which a system is looked for."""
BTRFS_CONTENT_VERIFIED: Final = 1 * MIB
"""Larger files are copied by the kernel, unread: verifying a MiB costs a boot 5 to 10 ms."""
BTRFS_LOG_CHANGES: Final = 64 * MIB
"""What a log changes, all in memory: some 40,000 new files. Less than a worker may use."""
BTRFS_LOGS: Final = 1024
"""Subvolumes with a log of their own: as many as BTRFS_SUBVOLUMES."""

# -- FAT -------------------------------------------------------------------------------

FAT_DIRECTORY_SIZE: Final = 2 * MIB
"""65,536 entries of 32 bytes, the most that the format has."""
FAT_RUNS_PER_FILE: Final = 1 << 18
"""One piece for each cluster of a file of 512 MiB in clusters of 2 KiB."""
FAT_CACHED_NAMES: Final = 65_536
"""Names in the directories that are kept: those of the largest one."""

# -- ISO 9660 --------------------------------------------------------------------------

ISO_DESCRIPTORS: Final = 84
"""Volume descriptors: as Linux, which looks up to sector 100."""
ISO_DIRECTORY_SIZE: Final = 16 * MIB
"""A hundred thousand names with Rock Ridge; media have some thousand in a directory."""
ISO_CONTINUATIONS: Final = 32
"""Areas in which one record's entries go on: as Linux (RR_MAX_CE_ENTRIES)."""
ISO_CONTINUED_SIZE: Final = 4 * MIB
"""Of all areas in which the records of one directory go on: half a second of work."""
ISO_NAME: Final = 255
"""As Linux (NAME_MAX)."""
ISO_FILE_SECTIONS: Final = 100
"""Extents of one file: as Linux (isofs_read_level3_size); each may have 4 GiB."""

# -- SquashFS --------------------------------------------------------------------------

SQUASHFS_BLOCK_SIZE: Final = 1 * MIB
"""As Linux (SQUASHFS_FILE_MAX_SIZE)."""
SQUASHFS_BLOCKS_PER_FILE: Final = 1 << 20
"""128 GiB in blocks of the usual size, 4 GiB in the smallest: 4 bytes of memory each."""
SQUASHFS_RUNS_PER_FILE: Final = 1 << 16
"""Runs of blocks that are stored as they are; with more of them all of a file is read by blocks."""
SQUASHFS_METADATA_KEPT: Final = 128
"""Metadata blocks kept: 1 MiB, as many names as a large directory has."""
SQUASHFS_DATA_KEPT: Final = 4 * MIB
"""Blocks of data and of fragments kept: four of the largest."""
SQUASHFS_ATTRIBUTES: Final = 1 << 12
"""Extended attributes of one inode: their names fill what Linux lists (XATTR_LIST_MAX)."""

# -- EROFS -----------------------------------------------------------------------------

EROFS_PIECE: Final = 12 * MIB
"""Decompressed as a whole: as Linux (Z_EROFS_PCLUSTER_MAX_DSIZE)."""
EROFS_PIECE_STORED: Final = 1 * MIB
"""The same, compressed: as Linux (Z_EROFS_PCLUSTER_MAX_SIZE)."""
EROFS_DATA_KEPT: Final = 12 * MIB
"""Decompressed pieces kept: the largest one, or a hundred of those that are usual."""
EROFS_CLUSTERS_MAPPED: Final = 1 << 20
"""Of a compressed file, looked through for what is stored as it is: 4 GiB of a file, usually."""
EROFS_CHUNKS_PER_FILE: Final = 1 << 18
"""1 GiB in the smallest chunks, 256 GiB in those of 1 MiB."""
EROFS_DEVICES: Final = 64
"""Further devices of one file system: Xen attaches fewer."""

# -- ReiserFS --------------------------------------------------------------------------

REISERFS_LEVELS: Final = 6
"""One more than Linux (MAX_HEIGHT less one)."""
REISERFS_NODES_KEPT: Final = 128
"""Nodes of the tree kept: 512 KiB of the usual size, a few times that as Python has them."""
REISERFS_JOURNAL_BLOCKS: Final = 32_749
"""As mkreiserfs: the largest journal."""
REISERFS_REPLAYED: Final = REISERFS_JOURNAL_BLOCKS
"""Blocks that a journal changes: no more than it has."""
REISERFS_RUNS_PER_FILE: Final = 1 << 18
"""One for each block of a file of 1 GiB."""
REISERFS_ATTRIBUTE_SIZE: Final = 64 * KIB
"""As Linux (XATTR_SIZE_MAX): the value of an extended attribute."""

# -- UFS -------------------------------------------------------------------------------

UFS_GROUPS: Final = 1 << 24
"""Cylinder groups: 16 TiB and more, however small they are made."""
UFS_POINTER_BLOCKS: Final = 1 << 15
"""Blocks of pointers of one file: 64 GiB at least, with blocks of 4 KiB."""
UFS_RUNS_PER_FILE: Final = 1 << 18
"""One for each block of a file of 1 GiB at least."""

# -- ZFS -------------------------------------------------------------------------------

ZFS_BLOCK_SIZE: Final = 16 * MIB
"""As OpenZFS (SPA_MAXBLOCKSIZE)."""
ZFS_BLOCKS_KEPT: Final = 4 * MIB
"""Blocks kept once they are decompressed; one that is larger is kept alone."""
ZFS_LEVELS: Final = 12
"""Of pointers of one object: more than the format's largest needs."""
ZFS_DEVICES: Final = 64
"""Members of one pool that are looked for among a guest's volumes: Xen attaches fewer."""
ZFS_GANG_NESTING: Final = 6
"""Gangs of gangs: three to this power make the largest block out of the smallest pieces."""
ZFS_REMOVALS: Final = 16
"""Devices that were removed one after the other, with blocks of one on the next."""
ZFS_MAPPINGS: Final = 1 << 18
"""Pieces that a removed device was moved in: of the usual 16 MiB, 4 TiB."""
ZFS_LOG_BLOCKS: Final = 4096
"""Blocks of an intent log that are looked at; one with more holds something."""
ZFS_LIST_NESTING: Final = 16
"""Lists in lists: devices are nested four deep."""
ZFS_LIST_VALUES: Final = 16_384
"""Values of a list: each device has some twenty."""
ZFS_CONFIGURATION: Final = 1 * MIB
"""The list of a pool's devices; a usual one has some KiB."""
ZFS_DATASETS: Final = 4096
"""Datasets that are looked at: as many as a large host has."""
ZFS_DATASET_NESTING: Final = 50
"""As OpenZFS (zfs_max_dataset_nesting)."""
ZFS_SYSTEMS: Final = 64
"""Datasets in which a system is looked for."""
ZFS_TABLE_ENTRIES: Final = 1 << 22
"""Names in one directory."""
ZFS_ATTRIBUTES: Final = 1024
"""Kinds of system attributes, and of the layouts that a file system has of them."""
ZFS_ATTRIBUTE_VALUE: Final = 64 * KIB
"""As Linux (XATTR_SIZE_MAX)."""
ZFS_CONTENT_VERIFIED: Final = 1 * MIB
"""Larger files are copied by the kernel, unread, where they lie as they are: reading a MiB and
verifying it costs a boot 5 ms."""
ZFS_SLOW_SUM: Final = 16 * KIB
"""Bytes of a block whose SHA-512/256, Skein or BLAKE3 is computed in any case: metadata. Others are
verified where all content is: a MiB takes one to four seconds."""
ZFS_RUNS_PER_FILE: Final = 1 << 18
"""Blocks of a file that are looked up before it is read: 32 GiB in those of the usual size."""

# -- F2FS ------------------------------------------------------------------------------

F2FS_BITMAP_BLOCKS: Final = 510
"""What fits into a segment besides the rest of a checkpoint."""
F2FS_TABLE_BLOCKS_KEPT: Final = 64
"""Blocks of the node table kept: 256 KiB."""
F2FS_RECOVERED_NODES: Final = 1 << 16
"""Nodes written by fsync after a checkpoint: Linux makes one at the latest after a minute."""
F2FS_NODES_PER_FILE: Final = 1 << 16
"""Nodes of one file: 250 GiB."""
F2FS_RUNS_PER_FILE: Final = 1 << 18
"""One for each block of a file of 1 GiB."""
F2FS_LOG2_CLUSTER: Final = 8
"""As Linux (MAX_COMPRESS_LOG_SIZE): 1 MiB."""

# -- JFS -------------------------------------------------------------------------------

JFS_LEVELS: Final = 8
"""As Linux (MAXTREEHEIGHT)."""
JFS_GROUPS_KEPT: Final = 16
"""Places of inodes kept, by allocation groups: of 65,536 inodes."""
JFS_NODES_PER_FILE: Final = 1 << 12
"""Nodes of extents of one file: a million extents."""
JFS_RUNS_PER_FILE: Final = 1 << 18
"""One for each block of a file of 1 GiB."""
JFS_ATTRIBUTES: Final = 1 << 20
"""Bytes of the attributes of an inode: sixteen of the largest that Linux writes."""
JFS_LOG_PAGES: Final = 1 << 15
"""128 MiB, as jfs_mkfs: the largest log."""
JFS_LOG_RECORDS: Final = 1 << 20
"""Records that are replayed: far more than Linux lets pile up before it sets a new sync point."""
JFS_REPLAYED_BLOCKS: Final = 1 << 15
"""Blocks that a log changes: 128 MiB of the usual size, no more than the largest log has."""

# -- NILFS2 ----------------------------------------------------------------------------

NILFS2_LOG_BYTES: Final = 1 << 34
"""Of logs behind the one that the superblock names: Linux names a newer one each ten seconds."""
NILFS2_LEVELS: Final = 14
"""As Linux (NILFS_BTREE_LEVEL_MAX), which has one less."""
NILFS2_TREE_BYTES_KEPT: Final = 1 * MIB
"""Nodes of trees kept; as Python's numbers they take five times as much."""
NILFS2_TABLE_BYTES_KEPT: Final = 1 * MIB
"""Translations kept, likewise."""
NILFS2_NODES_PER_FILE: Final = 1 << 16
"""Nodes of one file: 64 GiB in blocks of the usual size."""
NILFS2_RUNS_PER_FILE: Final = 1 << 18
"""One for each block of a file of 1 GiB."""
NILFS2_RECOVERED_BLOCKS: Final = 1 << 20
"""Blocks written by fdatasync after a checkpoint: 4 GiB of the usual size."""
NILFS2_CHECKPOINTS: Final = 1 << 20
"""Checkpoints that are listed; Linux makes one each five seconds, and the cleaner removes them."""

# -- boot configurations ---------------------------------------------------------------

CONFIG_FILE_SIZE: Final = 4 * MIB
"""A thousand times a usual grub.cfg."""
CONFIG_ENTRIES: Final = 10_000
"""Menu entries in all submenus together."""
CONFIG_NESTING: Final = 64
"""Blocks in blocks, files that source files, submenus in submenus."""
CONFIG_STATEMENTS: Final = 250_000
"""Statements executed: `while true` is legal GRUB."""
CONFIG_STATEMENT_TEXT: Final = 1 * MIB
"""One statement of a script, a submenu with its entries being one: a thousand usual entries."""
CONFIG_LINE_TEXT: Final = 256 * KIB
"""One line of a script, and what a statement keeps as a tree: some thousand usual lines."""
CONFIG_VARIABLES: Final = 4096
"""Variables of a script, and as many functions; usual ones have some fifty."""
CONFIG_TEXT: Final = 16 * MIB
"""Text that is parsed, and that expansion may produce, in all."""
CONFIG_LOOKUPS: Final = 20_000
"""Files that a menu asks for: a kernel and a ramdisk for each of CONFIG_ENTRIES."""
CONFIG_PROBLEMS: Final = 32
"""Problems told of one entry or configuration; more help nobody."""
MENU_COMMANDS: Final = 65_536
"""Commands of a menu.lst: six for each of CONFIG_ENTRIES."""
MOUNT_POINTS: Final = 256
"""Lines of an fstab that say where a kernel may lie."""
BLOCK_LIST_RUNS: Final = 64
"""Runs of sectors in a file that GRUB names by them; an environment block has one."""
LOADER_ENTRIES: Final = 1_000
"""Files of boot loader entries on a volume: each is looked up and read by itself."""
EFI_CONFIGS: Final = 4
"""Configurations on an EFI system partition that are tried until one has entries."""
EFI_PROGRAM_SEARCHED: Final = 2 * MIB
"""Of a boot loader's program, when it is asked which one it is: no boot loader is larger."""
PE_SECTIONS: Final = 1_000
"""Sections of a unified kernel image: a hundred profiles of ten sections each."""
UNIFIED_IMAGE_TEXT: Final = 64 * KIB
"""A command line or os-release inside a unified kernel image."""
ELF_NOTES: Final = 256 * KIB
"""Notes of a kernel for its loader: Linux has one KiB of them."""
ELF_SECTIONS: Final = 1_000
"""Sections of a kernel whose names are read: Linux has 80 of them."""
XEN_NOTES: Final = 64
"""Notes for Xen in one kernel: there are 18 kinds."""
KERNEL_UNPACKED: Final = 512 * MIB
"""What a kernel unpacks to: one with all that helps debugging has 200 MiB."""
KERNEL_READ_AGAIN: Final = 4
"""How often a packed kernel is unpacked from its start: sections are listed at its end."""
KERNEL_DICTIONARY: Final = 160 * MIB
"""Memory for unpacking it: Linux takes dictionaries and windows of up to 128 MiB."""
KERNEL_BANNER: Final = 1024
"""Bytes of the text by which a kernel says its version; usual ones have 200."""
KERNEL_CONFIG: Final = 512 * KIB
"""The configuration in a kernel, packed; usual ones have 50 KiB, and unpack to 300."""
KERNEL_CONFIG_TEXT: Final = 4 * MIB
"""The same, unpacked."""
KERNEL_NESTING: Final = 4
"""A kernel in a kernel: gzip, a unified image, a bzImage, and what is in that."""
KERNEL_GUESSES: Final = 16
"""Places of a zImage where a packed kernel may begin that are tried: it does not say where."""
KERNEL_SEARCHED: Final = 1 * MIB
"""Bytes of a zImage that are searched for such a place: what unpacks it has some 20 KiB."""
PACKED_PIECE: Final = 256 * KIB
"""Packed bytes that are read at once, and bytes that streams without blocks are unpacked to."""
PACKED_BLOCK: Final = 8 * MIB
"""Bytes of a block that is unpacked at once: one of LZ4 has as many."""
ZSTD_FRAME: Final = 64 * MIB
"""Packed bytes of a frame where the package zstandard is missing: it is read as a whole then."""
RAMDISK_UNPACKED: Final = 2 * GIB
"""What all parts of a ramdisk unpack to: one with all firmware has 400 MiB."""
RAMDISK_MEMBERS: Final = 200_000
"""Members of all its archives: usual ones have 3,000."""
RAMDISK_PARTS: Final = 64
"""Archives in a ramdisk: usual ones have three, a script of GRUB may add some."""
CPIO_NAME: Final = 4096
"""Bytes of a member's name: as Linux (PATH_MAX)."""
BUILTIN_MODULES: Final = 4 * MIB
"""A list of what a kernel has built in, or of its modules; usual ones have 30 and 700 KiB."""
MACH_O_PARTS: Final = 64
"""Programs in one file of macOS, one for each kind of processor."""
LOOP_DISKS: Final = 64
"""Files that a configuration uses as disks: an entry for each image on a stick."""
LOOP_NESTING: Final = 2
"""A disk in a file on a disk in a file: nothing real goes deeper."""
HASHED_BYTES: Final = 512 * MIB
"""Of files whose sums a configuration checks, or that it compares: kernels and ramdisks."""
ENVIRONMENT_SIZE: Final = 64 * KIB
"""GRUB's environment block where it is written: grub-editenv makes 1 KiB."""
KERNEL_RUNS: Final = 4096
"""Pieces of the kernel by which its disk is recognised, before that block is written: a usual one
has a few."""

# -- a boot, and why it fails ----------------------------------------------------------

EXTRACTED_FILE_SIZE: Final = 512 * MIB
"""A kernel or ramdisk, as copied; PYGRUB_MAX_FILE_SIZE_MB replaces it."""
STANZA_ITEM_SIZE: Final = 8191
"""libxl drops a longer item in silence, and boots without it (libxl_bootloader.c)."""
PV_COMMAND_LINE: Final = 1023
"""What a PV kernel sees of its command line (xen.h, MAX_GUEST_CMDLINE less its NUL)."""
KERNEL_PROPOSALS: Final = 16
"""Kernels that a diagnosis looks at on a volume without a configuration: the newest."""
MENU_TITLE_LENGTH: Final = 500
"""Characters of a title in the menu: no screen has so many columns."""
MENU_REASON_LENGTH: Final = 2000
"""Characters of a reason why an entry cannot be booted."""
SCRIPT_SIZE: Final = 64 * KIB
"""Bytes of an entry's text that is edited: a hundred times a usual one."""
SHELL_LINE: Final = 16 * KIB
"""Characters of a construct on the command line."""
SHELL_OUTPUT: Final = 64 * KIB
"""Characters that one line on the command line may show."""
COMPLETIONS: Final = 200
"""Words that may complete one: more help nobody."""
VIEWED_SIZE: Final = 16 * KIB
"""Bytes of a file that are looked at at once."""
MENU_EFFORT: Final = 0.02
"""Seconds of the parent's processor time that each question of a menu may cost: each was asked for
by a key."""
MENU_COMMANDS_SIZE: Final = 128 * KIB
"""Bytes of what an entry loads, and its arguments: libxl takes 8 KiB of them."""
DIAGNOSIS_LINES: Final = 200
"""Of a boot that failed; the last of them, which say what to do, are always told."""
DIAGNOSIS_LINE: Final = 1000
"""Characters; a guest's texts may be far longer, and all lines together fit into a reply."""
DIAGNOSIS_VOLUMES: Final = 64
"""Volumes that a diagnosis describes: Xen gives a guest fewer disks."""

# -- the inspector ---------------------------------------------------------------------

INSPECTION_LONGEST: Final = 30 * 86_400
"""Seconds that may be asked for in place of WORKER_LIFETIME: 100 TiB from a slow disk."""
RECOVERY_MANIFEST: Final = 64 * MIB
"""Lines about recovered files, in the worker's memory: 100,000 of them."""
MENU_KERNELS: Final = 32
"""Kernels and ramdisks of one menu that are looked at, a second each: usual ones have six."""
SHOWN_VOLUME_RUNS: Final = 1024
"""Where a volume lies, in the inspector's layout: a striped one of 1 TiB has millions of runs."""
EXAMINED_VOLUME_PIECES: Final = 1 << 16
"""The same, before neighbours are merged: 4 GiB in chunks of 64 KiB."""
SUMMARY_SIZE: Final = 16 * MIB
"""What a worker says in summary, in JSON: three times a report with all of its lists full."""
SUMMARY_SHOWN: Final = 20
"""Endings of files that a report tells apart."""
SUMMARY_ENDINGS: Final = 1 << 14
"""Endings that are told apart while they are counted."""
SUMMARY_LINKED: Final = 1 << 18
"""Files with several names that are known again: 30 MiB."""
SUMMARY_VOLUMES: Final = 500
"""Volumes in a report, and subvolumes."""
SUMMARY_STRETCHES: Final = 256
"""Stretches of a volume that a disk map shows."""
SUMMARY_ENTRIES: Final = 200
"""Entries of a boot menu in a report."""
SUMMARY_LOST: Final = 500
"""Deleted files in a report: those of which most is left."""
SUMMARY_LINES: Final = 500
"""Problems, notes and findings in a report."""
NAME_LENGTH: Final = 255
"""Bytes of a name, as in every file system of Linux."""
EXPORT_NESTING: Final = 512
"""Directories below each other in an export: each of them is open while it is written."""
EXPORT_RUNS: Final = 1 << 17
"""Stored stretches of a file that an export tells apart; one of more is exported with zeros."""
EXPORT_LINKS: Final = 1 << 20
"""Files with several names that an export knows again; later ones are exported once a name."""
EXPORT_ENTRY: Final = 32 * MIB
"""What is said of one exported entry: attributes and stretches, in JSON."""
EXPORT_RATIO: Final = 64
"""Bytes that an export may have for each byte of the disks: shared and compressed ones are many."""
EXPORT_LEAST: Final = 1 << 30
"""Bytes that any export may have."""
PICTURE_SIZE: Final = 4 * MIB
"""What a worker may say of a picture of the layout: PICTURE_REGIONS on ten disks."""
PICTURE_REGIONS: Final = 1024
"""Stretches of a disk that are drawn: tables of partitions have 128 entries."""
PICTURE_TEXT: Final = 120
"""Characters of a name or label in a picture."""
SORTED_NAMES: Final = 65_536
"""A directory of more names is listed in its own order: sorting needs them all in memory."""
COLUMN_BLOCK: Final = 16 * MIB
"""One block of columns of some thousand rows, paths of PATH_LENGTH among them."""
TABLE_MEMORY: Final = 8 * GIB
"""Address space that writing Parquet may take: its libraries map much that they do not use."""
KNOWN_SUMS: Final = 8 << 20
"""Sums in a list of known files: 160 MiB of SHA-1, of what this process may have."""
LINKED_SUMS: Final = 1 << 16
"""Files with several names whose sums are kept: else they are made again."""
DUMP_WINDOW: Final = 64 * KIB
"""Bytes that one structure is dumped from if its length is not known, or has no bound: the largest
block there is. Pairs of 12-bit FAT entries take 170 MiB then, more than anything else."""
DUMP_MAGICS: Final = 16
"""Wrong magics of one structure beyond which the rest is read; each costs another reading."""

# -- many guests -------------------------------------------------------------------------

GUESTS: Final = 1 << 20
"""Guests of one run: ten times those of a large hoster."""
GUEST_LIST_SIZE: Final = 256 * MIB
"""A list of GUESTS paths of 256 bytes."""
DOMAIN_CONFIG_SIZE: Final = 1 * MIB
"""A domain's configuration: a thousand times a usual one."""
XL_CONFIG_VALUES: Final = 10_000
"""Values in a configuration of xl, those in lists too."""
XL_CONFIG_NESTING: Final = 16
"""Lists in lists: xl itself knows none."""
LIBVIRT_NESTING: Final = 64
"""Elements in each other; libvirt's have ten, and three more for each backing file."""
LIBVIRT_ELEMENTS: Final = 100_000
"""Elements of one file: those of some hundred domains."""
FLEET_SECONDS: Final = 60
"""For one guest of an audit: a hundred times what a usual one takes."""
FLEET_MEMORY: Final = 256
"""MiB for one guest: as WORKER_MEMORY."""
QUERY_MEMORY: Final = 16 * GIB
"""Address space of a question to a dataset: that of DuckDB, which bounds its memory itself."""
FLEET_GRACE: Final = 10.0
"""Seconds beyond a guest's time in which its processes may end by themselves."""
FLEET_OUTPUT: Final = 1024
"""MiB of rows for one guest: five million files."""
AUDIT_RECORD_SIZE: Final = 4 * MIB
"""What the worker may say of one guest, in JSON: DIAGNOSIS_LINES, and AUDIT_ITEMS of each kind."""
AUDIT_ITEMS: Final = 256
"""Volumes, kernels, systems and problems of a guest that a record has: of each, the first."""
AUDIT_TEXT: Final = 4096
"""Characters of one text in a record, of the diagnosis per line."""
