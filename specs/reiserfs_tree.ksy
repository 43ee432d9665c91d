meta:
  id: reiserfs_tree
  title: Nodes and items of ReiserFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q652370
doc: |
  One tree holds everything. A leaf begins with the heads of its items, in the order of
  their keys, and the items lie at its end, the first one last. Another node has keys and
  one pointer more: what lies behind a pointer is not less than the key before it.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12
seq:
  - id: head
    type: block_head
types:
  block_head:
    -record: true
    -orig-id: block_head
    doc: What every node begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 block_head
    seq:
      - id: level
        -orig-id: blk_level
        type: u2
        doc: 1 for leaves, one more for each level above.
      - id: num_items
        -orig-id: blk_nr_item
        type: u2
        doc: Items of a leaf, keys of another node.
      - id: num_free
        -orig-id: blk_free_space
        type: u2
        doc: Bytes that are free.
      - id: reserved
        type: u2
      - id: right_key
        -orig-id: blk_right_delim_key
        size: 16
        doc: Not kept any more.
  key:
    -record: true
    -orig-id: reiserfs_key
    doc: The place of an item in the tree. Keys are compared field by field.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_key
    seq:
      - id: directory
        -orig-id: k_dir_id
        type: u4
        doc: The object that it was made in.
      - id: object
        -orig-id: k_objectid
        type: u4
      - id: offset_and_kind
        -orig-id: u
        type: u8
        doc: |
          In the form of 3.5, the offset in the lower 32 bits and the kind above, as enum
          `old_kind`. In that of 3.6, the offset in the lower 60 bits and the kind above.
    instances:
      old_offset:
        value: '(offset_and_kind & 0xffffffff).as<u4>'
      old_kind:
        value: ((offset_and_kind >> 32) & 0xffffffff).as<u4>
      new_offset:
        value: '(offset_and_kind & 0xfffffffffffffff).as<u8>'
      new_kind:
        value: (offset_and_kind >> 60) & 0xf
  item_head:
    -record: true
    -orig-id: item_head
    doc: An item's key, and where it lies in the leaf.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 item_head
    seq:
      - id: directory
        -orig-id: k_dir_id
        type: u4
        doc: As in `key`.
      - id: object
        -orig-id: k_objectid
        type: u4
        doc: As in `key`.
      - id: offset_and_kind
        -orig-id: u
        type: u8
        doc: As in `key`.
      - id: count
        -orig-id: ih_entry_count
        type: u2
        doc: Entries of an item of a directory; else not used.
      - id: length
        -orig-id: ih_item_len
        type: u2
        doc: Bytes.
      - id: location
        -orig-id: ih_item_location
        type: u2
        doc: Byte of the leaf.
      - id: version
        -orig-id: ih_version
        type: u2
        doc: 0 for the form of 3.5, 1 for that of 3.6.
  pointer:
    -record: true
    -orig-id: disk_child
    doc: A node below.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 disk_child
    seq:
      - id: block
        -orig-id: dc_block_number
        type: u4
      - id: num_used
        -orig-id: dc_size
        type: u2
      - id: reserved
        type: u2
  stat_old:
    -record: true
    -orig-id: stat_data_v1
    doc: What is known of an object, in the form of 3.5.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 stat_data_v1
    seq:
      - id: mode
        -orig-id: sd_mode
        type: u2
      - id: num_links
        -orig-id: sd_nlink
        type: u2
      - id: uid
        -orig-id: sd_uid
        type: u2
      - id: gid
        -orig-id: sd_gid
        type: u2
      - id: size
        -orig-id: sd_size
        type: u4
      - id: accessed
        -orig-id: sd_atime
        type: u4
      - id: modified
        -orig-id: sd_mtime
        type: u4
      - id: changed
        -orig-id: sd_ctime
        type: u4
      - id: num_blocks
        -orig-id: sd_rdev
        type: u4
        doc: In sectors; of device nodes the device.
      - id: first_direct_byte
        -orig-id: sd_first_direct_byte
        type: u4
  stat:
    -record: true
    -orig-id: stat_data
    doc: What is known of an object, in the form of 3.6.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 stat_data
    seq:
      - id: mode
        -orig-id: sd_mode
        type: u2
      - id: attributes
        -orig-id: sd_attrs
        type: u2
        doc: As chattr has them.
      - id: num_links
        -orig-id: sd_nlink
        type: u4
      - id: size
        -orig-id: sd_size
        type: u8
      - id: uid
        -orig-id: sd_uid
        type: u4
      - id: gid
        -orig-id: sd_gid
        type: u4
      - id: accessed
        -orig-id: sd_atime
        type: u4
      - id: modified
        -orig-id: sd_mtime
        type: u4
      - id: changed
        -orig-id: sd_ctime
        type: u4
      - id: num_blocks
        -orig-id: sd_blocks
        type: u4
        doc: In sectors.
      - id: device
        -orig-id: sd_rdev
        type: u4
        doc: Of device nodes; of others the generation.
  block_pointer:
    -record: true
    doc: A block of a file, in an indirect item.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 unp_t
    seq:
      - id: block
        type: u4
        doc: 0 for a block of zeros.
  entry:
    -record: true
    -orig-id: reiserfs_de_head
    doc: |
      An entry of a directory. Names stand behind all of them, the first one last; a name ends
      where the one of the entry before it begins, or at a NUL.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/reiserfs/reiserfs.h?h=v6.12 reiserfs_de_head
    seq:
      - id: offset
        -orig-id: deh_offset
        type: u4
        doc: The hash of the name in bits 7 to 30, and in those below how often it was met before.
      - id: directory
        -orig-id: deh_dir_id
        type: u4
        doc: As in the key of the object.
      - id: object
        -orig-id: deh_objectid
        type: u4
      - id: location
        -orig-id: deh_location
        type: u2
        doc: Byte of the item at which the name begins.
      - id: state
        -orig-id: deh_state
        type: u2
        doc: Bit 2 is set if the entry is visible.
    instances:
      is_visible:
        value: (state & 4) != 0
enums:
  kind:
    0:
      id: stat
      -orig-id: TYPE_STAT_DATA
    1:
      id: indirect
      -orig-id: TYPE_INDIRECT
      doc: Blocks of a file.
    2:
      id: direct
      -orig-id: TYPE_DIRECT
      doc: Bytes of a file, its end mostly.
    3:
      id: entries
      -orig-id: TYPE_DIRENTRY
      doc: Entries of a directory.
  old_kind:
    0:
      id: stat
      -orig-id: V1_SD_UNIQUENESS
    500:
      id: entries
      -orig-id: V1_DIRENTRY_UNIQUENESS
    0xfffffffe:
      id: indirect
      -orig-id: V1_INDIRECT_UNIQUENESS
    0xffffffff:
      id: direct
      -orig-id: V1_DIRECT_UNIQUENESS
