meta:
  id: ufs_superblock
  title: Superblock of UFS1 and UFS2
  application: FreeBSD, NetBSD, OpenBSD, Solaris
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  -orders: both
  xref:
    wikidata: Q1383594
doc: |
  At byte 65536 for UFS2 and 8192 for UFS1; it may also be at byte 0 or 262144. Copies lie in
  each group. Numbers have the byte order of the machine that made it. A block consists of
  fragments, and places are counted in these.
doc-ref: https://github.com/freebsd/freebsd-src/blob/release/14.2.0/sys/ufs/ffs/fs.h struct fs
-record: true
-orig-id: fs
seq:
  - id: first_field
    -orig-id: fs_firstfield
    type: u4
    doc: Not used; of Solaris on SPARC a state.
  - id: unused
    -orig-id: fs_unused_1
    type: u4
  - id: superblock_offset
    -orig-id: fs_sblkno
    type: u4
    doc: Of a copy of the superblock, in fragments from the start of its group.
  - id: group_offset
    -orig-id: fs_cblkno
    type: u4
    doc: Of the description of a group; likewise.
  - id: inodes_offset
    -orig-id: fs_iblkno
    type: u4
    doc: Of a group's inodes; likewise.
  - id: data_offset
    -orig-id: fs_dblkno
    type: u4
    doc: Of what is behind the inodes; likewise.
  - id: cylinder_offset
    -orig-id: fs_old_cgoffset
    type: u4
    doc: |
      UFS1: how far each group begins further on than the one before.
  - id: cylinder_mask
    -orig-id: fs_old_cgmask
    type: u4
    doc: |
      UFS1: the bits of a group's number that do not count in that.
  - id: old_written
    -orig-id: fs_old_time
    type: u4
    doc: |
      UFS1: when it was last written, in seconds since 1970.
  - id: old_size
    -orig-id: fs_old_size
    type: u4
    doc: |
      UFS1: in fragments.
  - id: old_data_size
    -orig-id: fs_old_dsize
    type: u4
    doc: |
      UFS1: fragments for data.
  - id: num_groups
    -orig-id: fs_ncg
    type: u4
  - id: block_size
    -orig-id: fs_bsize
    type: u4
    doc: Bytes.
  - id: fragment_size
    -orig-id: fs_fsize
    type: u4
    doc: Bytes.
  - id: num_fragments
    -orig-id: fs_frag
    type: u4
    doc: Fragments of a block.
  - id: min_free
    -orig-id: fs_minfree
    type: u4
    doc: Per cent that only the administrator may fill.
  - id: rotation_delay
    -orig-id: fs_old_rotdelay
    type: u4
  - id: revolutions
    -orig-id: fs_old_rps
    type: u4
    doc: Of the disk, in a second.
  - id: block_mask
    -orig-id: fs_bmask
    type: u4
  - id: fragment_mask
    -orig-id: fs_fmask
    type: u4
  - id: block_shift
    -orig-id: fs_bshift
    type: u4
    doc: Power of two of a block's bytes.
  - id: fragment_shift
    -orig-id: fs_fshift
    type: u4
    doc: Power of two of a fragment's bytes.
  - id: max_contiguous
    -orig-id: fs_maxcontig
    type: u4
  - id: max_blocks_of_file
    -orig-id: fs_maxbpg
    type: u4
    doc: The most blocks of a group that a file may have at once.
  - id: fragments_shift
    -orig-id: fs_fragshift
    type: u4
    doc: Power of two of the fragments of a block.
  - id: sector_shift
    -orig-id: fs_fsbtodb
    type: u4
    doc: Power of two of the sectors of a fragment.
  - id: superblock_size
    -orig-id: fs_sbsize
    type: u4
    doc: Bytes.
  - id: spare_1
    -orig-id: fs_spare1
    type: u4
    repeat: expr
    repeat-expr: 2
  - id: num_pointers
    -orig-id: fs_nindir
    type: u4
    doc: Pointers in a block.
  - id: num_inodes_of_block
    -orig-id: fs_inopb
    type: u4
  - id: num_sectors
    -orig-id: fs_old_nspf
    type: u4
    doc: Of a fragment.
  - id: optimisation
    -orig-id: fs_optim
    type: u4
    doc: 0 for time, 1 for space.
  - id: sectors_of_track
    -orig-id: fs_old_npsect
    type: u4
    doc: Of Solaris on x86 a state.
  - id: interleave
    -orig-id: fs_old_interleave
    type: u4
  - id: track_skew
    -orig-id: fs_old_trackskew
    type: u4
  - id: identifier
    -orig-id: fs_id
    type: u4
    repeat: expr
    repeat-expr: 2
    doc: The time of creation and a random number, mostly.
  - id: old_summary_block
    -orig-id: fs_old_csaddr
    type: u4
    doc: |
      UFS1: the first fragment of the groups' summaries.
  - id: summary_size
    -orig-id: fs_cssize
    type: u4
    doc: Bytes.
  - id: group_size
    -orig-id: fs_cgsize
    type: u4
    doc: Bytes of a group's description.
  - id: spare_2
    -orig-id: fs_spare2
    type: u4
  - id: used_sectors_of_track
    -orig-id: fs_old_nsect
    type: u4
  - id: sectors_of_cylinder
    -orig-id: fs_old_spc
    type: u4
  - id: num_cylinders
    -orig-id: fs_old_ncyl
    type: u4
  - id: cylinders_of_group
    -orig-id: fs_old_cpg
    type: u4
  - id: inodes_of_group
    -orig-id: fs_ipg
    type: u4
  - id: fragments_of_group
    -orig-id: fs_fpg
    type: u4
  - id: old_num_directories
    -orig-id: fs_old_cstotal.cs_ndir
    type: u4
  - id: old_num_free_blocks
    -orig-id: fs_old_cstotal.cs_nbfree
    type: u4
  - id: old_num_free_inodes
    -orig-id: fs_old_cstotal.cs_nifree
    type: u4
  - id: old_num_free_fragments
    -orig-id: fs_old_cstotal.cs_nffree
    type: u4
  - id: modified
    -orig-id: fs_fmod
    type: u1
    doc: Set while it is in memory and was changed.
  - id: clean
    -orig-id: fs_clean
    type: u1
    -values: clean
    doc: 1 if it was unmounted; 0xfd of Solaris if its log tells.
  - id: read_only
    -orig-id: fs_ronly
    type: u1
  - id: old_flags
    -orig-id: fs_old_flags
    type: u1
    -bits: flags
    doc: |
      As `flags`; bit 7 says that those are at their new place.
  - id: mounted_on
    -orig-id: fs_fsmnt
    size: 468
    doc: Ends with a NUL.
  - id: label
    -orig-id: fs_volname
    size: 32
    doc: Ends with a NUL, or is full. Not in UFS1.
  - id: system_uid
    -orig-id: fs_swuid
    type: u8
  - id: padding
    -orig-id: fs_pad
    type: u4
  - id: last_group
    -orig-id: fs_cgrotor
    type: u4
    doc: The last group that was looked at.
  - id: in_memory
    -orig-id: fs_ocsp
    type: u4
    repeat: expr
    repeat-expr: 32
    doc: Pointers of the kernel.
  - id: old_cylinders_per_cycle
    -orig-id: fs_old_cpc
    type: u4
  - id: max_block_size
    -orig-id: fs_maxbsize
    type: u4
  - id: journal_version
    -orig-id: fs_journal_version
    type: u1
    doc: Of NetBSD, as the next six fields; FreeBSD has numbers of 8 bytes here.
  - id: journal_location
    -orig-id: fs_journal_location
    type: u1
    doc: 1 behind the file system, 2 in it.
  - id: journal_reserved
    -orig-id: fs_journal_reserved
    type: u2
  - id: journal_flags
    -orig-id: fs_journal_flags
    type: u4
  - id: journal_places
    -orig-id: fs_journallocs
    type: u8
    repeat: expr
    repeat-expr: 4
  - id: quota_magic
    -orig-id: fs_quota_magic
    type: u4
  - id: quota_flags
    -orig-id: fs_quota_flags
    type: u4
  - id: quota_inodes
    -orig-id: fs_quotafile
    type: u8
    repeat: expr
    repeat-expr: 2
  - id: spare_64
    -orig-id: fs_sparecon64
    type: u8
    repeat: expr
    repeat-expr: 8
  - id: this_place
    -orig-id: fs_sblockactualloc
    type: u8
    doc: |
      FreeBSD: the byte at which this copy lies.
  - id: place
    -orig-id: fs_sblockloc
    type: u8
    doc: The byte of the volume at which the first superblock lies.
  - id: num_directories
    -orig-id: fs_cstotal.cs_ndir
    type: u8
  - id: num_free_blocks
    -orig-id: fs_cstotal.cs_nbfree
    type: u8
  - id: num_free_inodes
    -orig-id: fs_cstotal.cs_nifree
    type: u8
  - id: num_free_fragments
    -orig-id: fs_cstotal.cs_nffree
    type: u8
  - id: num_clusters
    -orig-id: fs_cstotal.cs_numclusters
    type: u8
  - id: summary_spare
    -orig-id: fs_cstotal.cs_spare
    type: u8
    repeat: expr
    repeat-expr: 3
  - id: written
    -orig-id: fs_time
    type: u8
    doc: |
      UFS2: when it was last written, in seconds since 1970.
  - id: size
    -orig-id: fs_size
    type: u8
    doc: |
      UFS2: in fragments.
  - id: data_size
    -orig-id: fs_dsize
    type: u8
    doc: |
      UFS2: fragments for data.
  - id: summary_block
    -orig-id: fs_csaddr
    type: u8
    doc: |
      UFS2: the first fragment of the groups' summaries.
  - id: pending_blocks
    -orig-id: fs_pendingblocks
    type: u8
    doc: Blocks that are being freed.
  - id: pending_inodes
    -orig-id: fs_pendinginodes
    type: u4
    doc: Inodes that are being freed.
  - id: snapshots
    -orig-id: fs_snapinum
    type: u4
    repeat: expr
    repeat-expr: 20
    doc: Inodes of snapshots.
  - id: average_file_size
    -orig-id: fs_avgfilesize
    type: u4
  - id: average_directory
    -orig-id: fs_avgfpdir
    type: u4
    doc: Files of a directory.
  - id: saved_group_size
    -orig-id: fs_save_cgsize
    type: u4
  - id: mount_time
    -orig-id: fs_mtime
    type: u8
  - id: journal_free
    -orig-id: fs_sujfree
    type: u4
    doc: |
      Of the journal of soft updates: a list of inodes.
  - id: spare_32
    -orig-id: fs_sparecon32
    type: u4
    repeat: expr
    repeat-expr: 21
  - id: checksum
    -orig-id: fs_ckhash
    type: u4
    doc: CRC-32C, not inverted, of the superblock with zero in this place.
  - id: checksums
    -orig-id: fs_metackhash
    type: u4
    -bits: checksums
    doc: |
      What has checksums. Valid with that bit of `flags`.
  - id: flags
    -orig-id: fs_flags
    type: u4
    -bits: flags
    doc: |
      Valid with bit 7 of `old_flags`, and in UFS2.
  - id: contiguous_summary_size
    -orig-id: fs_contigsumsize
    type: u4
  - id: inline_target_size
    -orig-id: fs_maxsymlinklen
    type: u4
    doc: Targets of symlinks that are shorter lie in the inode.
  - id: inode_format
    -orig-id: fs_old_inodefmt
    type: u4
    doc: 2 since 4.4BSD, 0xffffffff before.
  - id: max_file_size
    -orig-id: fs_maxfilesize
    type: u8
  - id: in_block_mask
    -orig-id: fs_qbmask
    type: u8
    doc: A block's bytes less one.
  - id: in_fragment_mask
    -orig-id: fs_qfmask
    type: u8
    doc: A fragment's bytes less one.
  - id: state
    -orig-id: fs_state
    type: u4
  - id: rotation_format
    -orig-id: fs_old_postblformat
    type: u4
  - id: num_rotations
    -orig-id: fs_old_nrpos
    type: u4
  - id: spare_5
    -orig-id: fs_spare5
    type: u4
    repeat: expr
    repeat-expr: 2
  - id: magic
    -orig-id: fs_magic
    type: u4
    -values: magic
types:
  sun_end:
    -record: true
    -orig-id: fs
    doc: Bytes 1320 to 1355 of the superblock, as Solaris has them.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/ufs/ufs_fs.h?h=v6.12 ufs_super_block_third
    seq:
      - id: version
        -orig-id: fs_version
        type: u4
      - id: log_block
        -orig-id: fs_logbno
        type: u4
        doc: Where its log begins; 0 without one.
      - id: reclaim
        -orig-id: fs_reclaim
        type: u4
      - id: spare
        -orig-id: fs_sparecon2
        type: u4
      - id: state
        -orig-id: fs_state
        type: u4
        doc: Of x86 sectors of a track.
      - id: in_block_mask
        -orig-id: fs_qbmask
        type: u8
        doc: A block's bytes less one.
      - id: in_fragment_mask
        -orig-id: fs_qfmask
        type: u8
        doc: A fragment's bytes less one.
enums:
  magic:
    0x00011954:
      id: ufs1
      -orig-id: FS_UFS1_MAGIC
    0x19540119:
      id: ufs2
      -orig-id: FS_UFS2_MAGIC
    0x19012038:
      id: ufs2_attributes
      -orig-id: FS_UFS2EA_MAGIC
      doc: NetBSD's UFS2 with extended attributes.
    0x00095014:
      id: hpux_long_names
      -orig-id: UFS_MAGIC_LFN
      doc: HP-UX.
    0x00612195:
      id: hpux_secure
      -orig-id: UFS_MAGIC_SEC
      doc: HP-UX.
    0x00195612:
      id: hpux_features
      -orig-id: UFS_MAGIC_FEA
      doc: HP-UX.
    0x05231994:
      id: hpux_large
      -orig-id: UFS_MAGIC_4GB
      doc: HP-UX.
    0x19960408:
      id: incomplete
      -orig-id: FS_BAD_MAGIC
      doc: Its newfs did not end.
  clean:
    0:
      id: active
      -orig-id: FSACTIVE
      doc: It is mounted, or was not unmounted.
    1:
      id: clean
      -orig-id: FSCLEAN
    2:
      id: stable
      -orig-id: FSSTABLE
      doc: Of Solaris.
    3:
      id: osf1
      -orig-id: FSOSF1
      doc: Of Digital Unix.
    0xfd:
      id: log
      -orig-id: FSLOG
      doc: Of Solaris.
    0xff:
      id: bad
      -orig-id: FSBAD
      doc: Of Solaris.
  flags:
    0x1:
      id: unclean
      -orig-id: FS_UNCLEAN
      doc: It was not unmounted before it was mounted last.
    0x2:
      id: soft_updates
      -orig-id: FS_DOSOFTDEP
    0x4:
      id: needs_check
      -orig-id: FS_NEEDSFSCK
    0x8:
      id: soft_updates_journal
      -orig-id: FS_SUJ
      doc: Of old NetBSD indexed directories, which were never written.
    0x10:
      id: acls
      -orig-id: FS_ACLS
    0x20:
      id: labels
      -orig-id: FS_MULTILABEL
    0x40:
      id: gjournal
      -orig-id: FS_GJOURNAL
      doc: A journal of the layer below.
    0x80:
      id: flags_moved
      -orig-id: FS_FLAGS_UPDATED
    0x100:
      id: nfs4_acls
      -orig-id: FS_NFS4ACLS
      doc: Of NetBSD a journal, FS_DOWAPBL.
    0x200:
      id: checksums
      -orig-id: FS_METACKHASH
      doc: Of NetBSD quotas, FS_DOQUOTA2.
    0x400:
      id: trim
      -orig-id: FS_TRIM
  checksums:
    1:
      id: superblock
      -orig-id: CK_SUPERBLOCK
    2:
      id: groups
      -orig-id: CK_CYLGRP
    4:
      id: inodes
      -orig-id: CK_INODE
    8:
      id: indirect_blocks
      -orig-id: CK_INDIR
    0x10:
      id: directories
      -orig-id: CK_DIR
