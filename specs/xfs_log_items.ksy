meta:
  id: xfs_log_items
  title: Items in the log of XFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283519
doc: |
  What a transaction in the log is made of, as a little-endian machine writes
  it: a header, then items, each of which begins with its type and its number of
  regions.
doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items)
-record: true
seq:
  - id: item_type
    type: u2
    enum: item_type
  - id: num_regions
    type: u2
    doc: Operations that the item is made of, this one included.
types:
  transaction_header:
    -orig-id: xfs_trans_header
    doc: The first operation of a transaction.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Transaction Headers)
    -record: true
    seq:
      - id: magic
        -orig-id: th_magic
        type: u4
        valid: 0x5452414e
      - id: transaction_type
        -orig-id: th_type
        type: u4
      - id: transaction
        -orig-id: th_tid
        type: u4
      - id: num_items
        -orig-id: th_num_items
        type: u4
  buffer:
    -orig-id: xfs_buf_log_format
    doc: |
      Changed parts of a block; a bit map of them follows, in words of 32 bits, and
      an operation for each run of set bits.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Buffer Log Item)
    -record: true
    seq:
      - id: item_type
        -orig-id: blf_type
        type: u2
      - id: num_regions
        -orig-id: blf_size
        type: u2
      - id: flags
        -orig-id: blf_flags
        type: u2
        -bits: buffer_flag
        doc: Bit mask, see enum `buffer_flag`; above it the type, see `buffer_type`.
      - id: num_sectors
        -orig-id: blf_len
        type: u2
        doc: Length of the block in units of 512 bytes.
      - id: sector
        -orig-id: blf_blkno
        type: s8
        doc: Place of the block in units of 512 bytes.
      - id: num_words
        -orig-id: blf_map_size
        type: u4
        doc: Words of the bit map.
    instances:
      len_chunk:
        value: 128
        doc: Bytes of the block for which a bit stands.
      type_of_buffer:
        value: flags >> 11
        doc: What the block is, see enum `buffer_type`; zero where older kernels wrote.
  map_word:
    doc: A word of a buffer's bit map.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Buffer Log Item)
    -record: true
    seq:
      - id: bits
        -orig-id: blf_data_map
        type: u4
  inode:
    -orig-id: xfs_inode_log_format
    doc: |
      A changed inode; an operation with the core follows, and one for each fork
      that changed.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)
    -record: true
    seq:
      - id: item_type
        -orig-id: ilf_type
        type: u2
      - id: num_regions
        -orig-id: ilf_size
        type: u2
      - id: changes
        -orig-id: ilf_fields
        type: u4
        -bits: inode_change
        doc: Bit mask, see enum `inode_change`.
      - id: len_attribute_fork
        -orig-id: ilf_asize
        type: u2
      - id: len_data_fork
        -orig-id: ilf_dsize
        type: u2
      - id: padding
        -orig-id: ilf_pad
        type: u4
      - id: number
        -orig-id: ilf_ino
        type: u8
      - id: device
        -orig-id: ilf_u
        size: 16
        doc: Number of a device in the first 4 bytes.
      - id: sector
        -orig-id: ilf_blkno
        type: s8
        doc: Place of the inode's cluster in units of 512 bytes.
      - id: num_sectors
        -orig-id: ilf_len
        type: s4
        doc: Length of the cluster.
      - id: ofs_inode
        -orig-id: ilf_boffset
        type: s4
        doc: Offset of the inode in its cluster, in bytes.
  inode_32:
    -orig-id: xfs_inode_log_format_32
    doc: The same as 32-bit kernels wrote it.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)
    -record: true
    seq:
      - id: item_type
        -orig-id: ilf_type
        type: u2
      - id: num_regions
        -orig-id: ilf_size
        type: u2
      - id: changes
        -orig-id: ilf_fields
        type: u4
      - id: len_attribute_fork
        -orig-id: ilf_asize
        type: u2
      - id: len_data_fork
        -orig-id: ilf_dsize
        type: u2
      - id: number
        -orig-id: ilf_ino
        type: u8
      - id: device
        -orig-id: ilf_u
        size: 16
      - id: sector
        -orig-id: ilf_blkno
        type: s8
      - id: num_sectors
        -orig-id: ilf_len
        type: s4
      - id: ofs_inode
        -orig-id: ilf_boffset
        type: s4
  device:
    doc: A device's number.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)
    -record: true
    seq:
      - id: number
        -orig-id: ilfu_rdev
        type: u4
  inode_core:
    -orig-id: xfs_log_dinode
    doc: The core of an inode; the fields are those of xfs_inode, in another byte order.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)
    -record: true
    seq:
      - id: magic
        -orig-id: di_magic
        type: u2
        valid: 0x494e
      - id: mode
        -orig-id: di_mode
        type: u2
      - id: version
        -orig-id: di_version
        type: u1
      - id: format
        -orig-id: di_format
        type: u1
      - id: num_links_old
        -orig-id: di_metatype
        type: u2
      - id: uid
        -orig-id: di_uid
        type: u4
      - id: gid
        -orig-id: di_gid
        type: u4
      - id: num_links
        -orig-id: di_nlink
        type: u4
      - id: project_low
        -orig-id: di_projid_lo
        type: u2
      - id: project_high
        -orig-id: di_projid_hi
        type: u2
      - id: num_extents_wide
        -orig-id: di_big_nextents
        type: u8
      - id: access_time
        -orig-id: di_atime
        type: u8
        doc: Without the flag `big_time` the halves stand the other way round than on disk.
      - id: modification_time
        -orig-id: di_mtime
        type: u8
      - id: change_time
        -orig-id: di_ctime
        type: u8
      - id: size
        -orig-id: di_size
        type: u8
      - id: num_blocks
        -orig-id: di_nblocks
        type: u8
      - id: extent_size
        -orig-id: di_extsize
        type: u4
      - id: num_extents
        -orig-id: di_nextents
        type: u4
      - id: num_attribute_extents
        -orig-id: di_anextents
        type: u2
      - id: ofs_attribute_fork
        -orig-id: di_forkoff
        type: u1
      - id: attribute_format
        -orig-id: di_aformat
        type: u1
      - id: migration_events
        -orig-id: di_dmevmask
        type: u4
      - id: migration_state
        -orig-id: di_dmstate
        type: u2
      - id: flags
        -orig-id: di_flags
        type: u2
      - id: generation
        -orig-id: di_gen
        type: u4
      - id: next_unlinked
        -orig-id: di_next_unlinked
        type: u4
  inode_extension:
    -orig-id: xfs_log_dinode
    doc: What follows in version 3 of the inode.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Log Items)
    -record: true
    seq:
      - id: checksum
        -orig-id: di_crc
        size: 4
        doc: Not set here.
      - id: num_changes
        -orig-id: di_changecount
        type: u8
      - id: sequence
        -orig-id: di_lsn
        type: u8
      - id: flags_2
        -orig-id: di_flags2
        type: u8
      - id: copy_extent_size
        -orig-id: di_cowextsize
        type: u4
      - id: padding
        -orig-id: di_pad2
        size: 12
      - id: creation_time
        -orig-id: di_crtime
        type: u8
      - id: number
        -orig-id: di_ino
        type: u8
      - id: uuid
        -orig-id: di_uuid
        size: 16
  new_inodes:
    meta:
      endian: be
    -orig-id: xfs_icreate_log
    doc: |
      Inodes that were made at once, behind the item's type and number of regions;
      big-endian.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Inode Creation Log Item)
    -record: true
    seq:
      - id: group
        -orig-id: icl_ag
        type: u4
        doc: Allocation group.
      - id: block
        -orig-id: icl_agbno
        type: u4
        doc: Block in the group.
      - id: num_inodes
        -orig-id: icl_count
        type: u4
      - id: inode_size
        -orig-id: icl_isize
        type: u4
        doc: Bytes.
      - id: num_blocks
        -orig-id: icl_length
        type: u4
      - id: generation
        -orig-id: icl_gen
        type: u4
        doc: What all of them begin with.
  intent:
    -orig-id: xfs_bui_log_format
    doc: |
      The head of an intent (what a chain of transactions still has to do after a
      crash) and of the news that it is done. Structures follow an intent that has
      extents.
    doc-ref: https://mirrors.edge.kernel.org/pub/linux/utils/fs/xfs/docs/xfs_filesystem_structure.pdf (3rd edition, Journaling Log, Log Items, Deferred items)
    -record: true
    seq:
      - id: item_type
        -orig-id: bui_type
        type: u2
        enum: item_type
      - id: num_regions
        -orig-id: bui_size
        type: u2
      - id: num_extents
        -orig-id: bui_nextents
        type: u4
        doc: |
          Of kinds `free_extents` and `free_extents_done`, of `reverse_map`,
          `reference_count` and `map_extents` and of those of real-time devices. Of
          `attributes` the generation of the inode, if it concerns a parent pointer. Zero
          of all others.
      - id: number
        -orig-id: bui_id
        type: u8
        doc: The same in the intent and in the news; used again later.
  freed_extent:
    -orig-id: xfs_extent_64
    doc: |
      Blocks to be freed, one of `num_extents` behind the head of kind `free_extents`
      or `free_extents_done`. Where 32-bit kernels wrote, `padding` is missing.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
    -record: true
    seq:
      - id: start
        -orig-id: ext_start
        type: u8
        doc: Block of the file system.
      - id: num_blocks
        -orig-id: ext_len
        type: u4
      - id: padding
        -orig-id: ext_pad
        type: u4
  mapped_extent:
    -orig-id: xfs_map_extent
    doc: |
      Blocks that are to be mapped into a file or out of it (kind `map_extents`, one
      behind the head), or entered in the tree of owners or taken out of it (kind
      `reverse_map`, `num_extents` of them).
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
    -record: true
    seq:
      - id: owner
        -orig-id: me_owner
        type: u8
        doc: |
          Number of the inode. In `reverse_map` also other owners, which are negative: a
          group's head, a tree of free space and the like.
      - id: start
        -orig-id: me_startblock
        type: u8
        doc: Block of the file system.
      - id: first
        -orig-id: me_startoff
        type: u8
        doc: Block of the file.
      - id: num_blocks
        -orig-id: me_len
        type: u4
      - id: flags
        -orig-id: me_flags
        type: u4
        doc: |
          The operation in the lowest byte, above it a bit mask: see enum `map_flag` for
          `map_extents`, enum `reverse_map_flag` for `reverse_map`.
  counted_extent:
    -orig-id: xfs_phys_extent
    doc: |
      Blocks whose number of users changes, one of `num_extents` behind the head of
      kind `reference_count`.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
    -record: true
    seq:
      - id: start
        -orig-id: pe_startblock
        type: u8
        doc: Block of the file system.
      - id: num_blocks
        -orig-id: pe_len
        type: u4
      - id: operation
        -orig-id: pe_flags
        type: u4
        enum: count_operation
  exchange:
    -orig-id: xfs_xmi_log_format
    doc: |
      What two files have still to exchange; each step writes the rest down anew. It
      begins as `intent` does.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
    -record: true
    seq:
      - id: item_type
        -orig-id: xmi_type
        type: u2
      - id: num_regions
        -orig-id: xmi_size
        type: u2
      - id: padding
        -orig-id: __pad
        type: u4
        doc: Zero.
      - id: number
        -orig-id: xmi_id
        type: u8
      - id: inode_1
        -orig-id: xmi_inode1
        type: u8
      - id: inode_2
        -orig-id: xmi_inode2
        type: u8
      - id: generation_1
        -orig-id: xmi_igen1
        type: u4
      - id: generation_2
        -orig-id: xmi_igen2
        type: u4
      - id: first_1
        -orig-id: xmi_startoff1
        type: u8
        doc: Block of the first file.
      - id: first_2
        -orig-id: xmi_startoff2
        type: u8
        doc: Block of the second file.
      - id: num_blocks
        -orig-id: xmi_blockcount
        type: u8
      - id: flags
        -orig-id: xmi_flags
        type: u8
        doc: Bit mask, see enum `exchange_flag`.
      - id: size_1
        -orig-id: xmi_isize1
        type: u8
        doc: |
          What the first file's size is to become, all bits set if it stays. Recovery in
          Linux takes the other file's size of then instead.
      - id: size_2
        -orig-id: xmi_isize2
        type: u8
  attribute_intent:
    -orig-id: xfs_attri_log_format
    doc: |
      A change of an inode's attribute, which may be a parent pointer. The names and
      values follow, an operation for each that is not empty: name, new name, value,
      new value. It begins as `intent` does.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/xfs/libxfs/xfs_log_format.h?h=v6.12
    -record: true
    seq:
      - id: item_type
        -orig-id: alfi_type
        type: u2
      - id: num_regions
        -orig-id: alfi_size
        type: u2
      - id: generation
        -orig-id: alfi_igen
        type: u4
        doc: Of the inode, for a parent pointer.
      - id: number
        -orig-id: alfi_id
        type: u8
      - id: inode
        -orig-id: alfi_ino
        type: u8
      - id: operation
        -orig-id: alfi_op_flags
        type: u4
        enum: attribute_operation
      - id: len_name
        -orig-id: alfi_name_len
        type: u4
        doc: |
          Bytes. To replace a parent pointer, the lower half is that of the old name, the
          upper half that of the new one.
      - id: len_value
        -orig-id: alfi_value_len
        type: u4
      - id: name_space
        -orig-id: alfi_attr_filter
        type: u4
        doc: Bit mask, see enum `attribute_name_space`.
enums:
  item_type:
    0x1236:
      id: free_extents
      -orig-id: XFS_LI_EFI
    0x1237:
      id: free_extents_done
      -orig-id: XFS_LI_EFD
    0x123b:
      id: inode
      -orig-id: XFS_LI_INODE
    0x123c:
      id: buffer
      -orig-id: XFS_LI_BUF
    0x123d:
      id: quota
      -orig-id: XFS_LI_DQUOT
    0x123e:
      id: quota_off
      -orig-id: XFS_LI_QUOTAOFF
    0x123f:
      id: new_inodes
      -orig-id: XFS_LI_ICREATE
    0x1240:
      id: reverse_map
      -orig-id: XFS_LI_RUI
    0x1241:
      id: reverse_map_done
      -orig-id: XFS_LI_RUD
    0x1242:
      id: reference_count
      -orig-id: XFS_LI_CUI
    0x1243:
      id: reference_count_done
      -orig-id: XFS_LI_CUD
    0x1244:
      id: map_extents
      -orig-id: XFS_LI_BUI
    0x1245:
      id: map_extents_done
      -orig-id: XFS_LI_BUD
    0x1246:
      id: attributes
      -orig-id: XFS_LI_ATTRI
    0x1247:
      id: attributes_done
      -orig-id: XFS_LI_ATTRD
    0x1248:
      id: exchange
      -orig-id: XFS_LI_XMI
    0x1249:
      id: exchange_done
      -orig-id: XFS_LI_XMD
    0x124a:
      id: free_realtime_extents
      -orig-id: XFS_LI_EFI_RT
    0x124b:
      id: free_realtime_extents_done
      -orig-id: XFS_LI_EFD_RT
    0x124c:
      id: realtime_reverse_map
      -orig-id: XFS_LI_RUI_RT
    0x124d:
      id: realtime_reverse_map_done
      -orig-id: XFS_LI_RUD_RT
    0x124e:
      id: realtime_reference_count
      -orig-id: XFS_LI_CUI_RT
    0x124f:
      id: realtime_reference_count_done
      -orig-id: XFS_LI_CUD_RT
  buffer_flag:
    0x0001:
      id: inodes
      -orig-id: XFS_BLF_INODE_BUF
      doc: Of a block of inodes only `next_unlinked` is logged.
    0x0002:
      id: cancelled
      -orig-id: XFS_BLF_CANCEL
      doc: |
        The block was freed: what was logged before is void.
    0x0004:
      id: user_quota
      -orig-id: XFS_BLF_UDQUOT_BUF
    0x0008:
      id: project_quota
      -orig-id: XFS_BLF_PDQUOT_BUF
    0x0010:
      id: group_quota
      -orig-id: XFS_BLF_GDQUOT_BUF
  buffer_type:
    0:
      id: unknown
      -orig-id: XFS_BLFT_UNKNOWN_BUF
    1:
      id: user_quota
      -orig-id: XFS_BLFT_UDQUOT_BUF
    2:
      id: project_quota
      -orig-id: XFS_BLFT_PDQUOT_BUF
    3:
      id: group_quota
      -orig-id: XFS_BLFT_GDQUOT_BUF
    4:
      id: tree
      -orig-id: XFS_BLFT_BTREE_BUF
      doc: Of free space, inodes, owners, shared blocks, or of the extents of a file.
    5:
      id: group_free_space
      -orig-id: XFS_BLFT_AGF_BUF
    6:
      id: group_free_list
      -orig-id: XFS_BLFT_AGFL_BUF
    7:
      id: group_inodes
      -orig-id: XFS_BLFT_AGI_BUF
    8:
      id: inodes
      -orig-id: XFS_BLFT_DINO_BUF
    9:
      id: symlink
      -orig-id: XFS_BLFT_SYMLINK_BUF
    10:
      id: directory
      -orig-id: XFS_BLFT_DIR_BLOCK_BUF
      doc: A directory of one block.
    11:
      id: directory_data
      -orig-id: XFS_BLFT_DIR_DATA_BUF
      doc: The names of a directory of several blocks.
    12:
      id: directory_free_space
      -orig-id: XFS_BLFT_DIR_FREE_BUF
    13:
      id: directory_leaf
      -orig-id: XFS_BLFT_DIR_LEAF1_BUF
    14:
      id: directory_leaf_of_several
      -orig-id: XFS_BLFT_DIR_LEAFN_BUF
    15:
      id: hash_node
      -orig-id: XFS_BLFT_DA_NODE_BUF
      doc: A node of the tree by hashes, of a directory or of attributes.
    16:
      id: attribute_leaf
      -orig-id: XFS_BLFT_ATTR_LEAF_BUF
    17:
      id: attribute_value
      -orig-id: XFS_BLFT_ATTR_RMT_BUF
    18:
      id: superblock
      -orig-id: XFS_BLFT_SB_BUF
    19:
      id: realtime_bitmap
      -orig-id: XFS_BLFT_RTBITMAP_BUF
    20:
      id: realtime_summary
      -orig-id: XFS_BLFT_RTSUMMARY_BUF
  inode_change:
    0x0001:
      id: core
      -orig-id: XFS_ILOG_CORE
    0x0002:
      id: data_local
      -orig-id: XFS_ILOG_DDATA
    0x0004:
      id: data_extents
      -orig-id: XFS_ILOG_DEXT
    0x0008:
      id: data_btree
      -orig-id: XFS_ILOG_DBROOT
    0x0010:
      id: device
      -orig-id: XFS_ILOG_DEV
    0x0020:
      id: uuid
      -orig-id: XFS_ILOG_UUID
    0x0040:
      id: attributes_local
      -orig-id: XFS_ILOG_ADATA
    0x0080:
      id: attributes_extents
      -orig-id: XFS_ILOG_AEXT
    0x0100:
      id: attributes_btree
      -orig-id: XFS_ILOG_ABROOT
    0x0200:
      id: data_owner
      -orig-id: XFS_ILOG_DOWNER
    0x0400:
      id: attributes_owner
      -orig-id: XFS_ILOG_AOWNER
  map_flag:
    0x00000001:
      id: map
      -orig-id: XFS_BMAP_MAP
    0x00000002:
      id: unmap
      -orig-id: XFS_BMAP_UNMAP
    0x20000000:
      id: real_time
      -orig-id: XFS_BMAP_EXTENT_REALTIME
      doc: The blocks are those of the real-time device.
    0x40000000:
      id: unwritten
      -orig-id: XFS_BMAP_EXTENT_UNWRITTEN
    0x80000000:
      id: attributes
      -orig-id: XFS_BMAP_EXTENT_ATTR_FORK
      doc: In the fork of attributes.
  reverse_map_flag:
    0x00000001:
      id: map
      -orig-id: XFS_RMAP_EXTENT_MAP
    0x00000002:
      id: map_shared
      -orig-id: XFS_RMAP_EXTENT_MAP_SHARED
    0x00000003:
      id: unmap
      -orig-id: XFS_RMAP_EXTENT_UNMAP
    0x00000004:
      id: unmap_shared
      -orig-id: XFS_RMAP_EXTENT_UNMAP_SHARED
    0x00000005:
      id: convert
      -orig-id: XFS_RMAP_EXTENT_CONVERT
    0x00000006:
      id: convert_shared
      -orig-id: XFS_RMAP_EXTENT_CONVERT_SHARED
    0x00000007:
      id: allocate
      -orig-id: XFS_RMAP_EXTENT_ALLOC
    0x00000008:
      id: free
      -orig-id: XFS_RMAP_EXTENT_FREE
    0x20000000:
      id: unwritten
      -orig-id: XFS_RMAP_EXTENT_UNWRITTEN
    0x40000000:
      id: tree_of_extents
      -orig-id: XFS_RMAP_EXTENT_BMBT_BLOCK
    0x80000000:
      id: attributes
      -orig-id: XFS_RMAP_EXTENT_ATTR_FORK
  count_operation:
    1:
      id: increase
      -orig-id: XFS_REFCOUNT_INCREASE
    2:
      id: decrease
      -orig-id: XFS_REFCOUNT_DECREASE
    3:
      id: allocate_copy
      -orig-id: XFS_REFCOUNT_ALLOC_COW
      doc: Blocks are set aside for a copy on write.
    4:
      id: free_copy
      -orig-id: XFS_REFCOUNT_FREE_COW
  exchange_flag:
    0x01:
      id: attributes
      -orig-id: XFS_EXCHMAPS_ATTR_FORK
      doc: The forks of attributes are exchanged.
    0x02:
      id: sizes
      -orig-id: XFS_EXCHMAPS_SET_SIZES
      doc: Sizes are set at the end.
    0x04:
      id: written_only
      -orig-id: XFS_EXCHMAPS_INO1_WRITTEN
      doc: What is not written in the first file is passed over.
    0x08:
      id: clear_shared_1
      -orig-id: XFS_EXCHMAPS_CLEAR_INO1_REFLINK
    0x10:
      id: clear_shared_2
      -orig-id: XFS_EXCHMAPS_CLEAR_INO2_REFLINK
  attribute_operation:
    1:
      id: set
      -orig-id: XFS_ATTRI_OP_FLAGS_SET
    2:
      id: remove
      -orig-id: XFS_ATTRI_OP_FLAGS_REMOVE
    3:
      id: replace
      -orig-id: XFS_ATTRI_OP_FLAGS_REPLACE
    4:
      id: set_parent
      -orig-id: XFS_ATTRI_OP_FLAGS_PPTR_SET
    5:
      id: remove_parent
      -orig-id: XFS_ATTRI_OP_FLAGS_PPTR_REMOVE
    6:
      id: replace_parent
      -orig-id: XFS_ATTRI_OP_FLAGS_PPTR_REPLACE
  attribute_name_space:
    0x02:
      id: trusted
      -orig-id: XFS_ATTR_ROOT
    0x04:
      id: security
      -orig-id: XFS_ATTR_SECURE
    0x08:
      id: parent
      -orig-id: XFS_ATTR_PARENT
    0x80:
      id: incomplete
      -orig-id: XFS_ATTR_INCOMPLETE
