meta:
  id: ext_quota
  title: File of disk quotas
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q283527
doc: |
  What each owner uses and may use: the format vfsv1 of disk quotas, which ext4 keeps in
  inodes of its own. Its blocks have 1024 bytes: the first has header and information,
  the second is the root of a tree with 256 children for each byte of an owner's number,
  from the highest on, and its leaves have entries.
doc-ref: https://docs.kernel.org/filesystems/quota.html
seq:
  - id: header
    type: header
  - id: information
    type: information
types:
  header:
    -record: true
    -orig-id: v2_disk_dqheader
    doc: |
      What the file begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
    seq:
      - id: magic
        -orig-id: dqh_magic
        type: u4
        -values: magic
        doc: See `magic`.
      - id: version
        -orig-id: dqh_version
        type: u4
        doc: 1 for counts of 64 bits.
  information:
    -record: true
    -orig-id: v2_disk_dqinfo
    doc: |
      What is so for all owners.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
    seq:
      - id: block_grace
        -orig-id: dqi_bgrace
        type: u4
        doc: Seconds.
      - id: inode_grace
        -orig-id: dqi_igrace
        type: u4
        doc: Seconds.
      - id: flags
        -orig-id: dqi_flags
        type: u4
      - id: num_blocks
        -orig-id: dqi_blocks
        type: u4
        doc: Blocks of the file.
      - id: free_block
        -orig-id: dqi_free_blk
        type: u4
        doc: The first one that is not in use; 0 if there is none.
      - id: free_entry
        -orig-id: dqi_free_entry
        type: u4
        doc: The first one with room for an entry; 0 if there is none.
  leaf_header:
    -record: true
    -orig-id: qt_disk_dqdbheader
    doc: |
      What a leaf begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
    seq:
      - id: next_free
        -orig-id: dqdh_next_free
        type: u4
      - id: previous_free
        -orig-id: dqdh_prev_free
        type: u4
      - id: num_entries
        -orig-id: dqdh_entries
        type: u2
      - id: padding
        -orig-id: dqdh_pad1
        type: u2
      - id: more_padding
        -orig-id: dqdh_pad2
        type: u4
  entry:
    -record: true
    -orig-id: v2r1_disk_dqblk
    doc: |
      What one owner uses and may use; zeros where a leaf has none.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quotaio_v2.h?h=v6.12
    seq:
      - id: owner
        -orig-id: dqb_id
        type: u4
        doc: Number of a user, a group or a project.
      - id: padding
        -orig-id: dqb_pad
        type: u4
      - id: inode_limit
        -orig-id: dqb_ihardlimit
        type: u8
      - id: soft_inode_limit
        -orig-id: dqb_isoftlimit
        type: u8
      - id: num_inodes
        -orig-id: dqb_curinodes
        type: u8
      - id: block_limit
        -orig-id: dqb_bhardlimit
        type: u8
        doc: In units of 1024 bytes.
      - id: soft_block_limit
        -orig-id: dqb_bsoftlimit
        type: u8
        doc: In units of 1024 bytes.
      - id: len_used
        -orig-id: dqb_curspace
        type: u8
        doc: Bytes.
      - id: block_time
        -orig-id: dqb_btime
        type: u8
        doc: Seconds since 1970 at which more than the soft limit becomes too much; 0 where it is kept.
      - id: inode_time
        -orig-id: dqb_itime
        type: u8
        doc: Seconds since 1970, likewise.
  child:
    -record: true
    doc: |
      A block of the file that is a child in its tree.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/quota/quota_tree.c?h=v6.12
    seq:
      - id: block
        type: u4
        doc: 0 for none.
enums:
  magic:
    0xd9c01f11:
      id: users
    0xd9c01927:
      id: groups
    0xd9c03f14:
      id: projects
