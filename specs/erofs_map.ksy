meta:
  id: erofs_map
  title: Map of compressed content of EROFS
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    wikidata: Q65085478
doc: |
  Compressed content is cut into clusters of one block, usually. A piece that was
  compressed as a whole begins anywhere in a cluster, its head, and goes on to where the
  next piece begins. At the next multiple of 8 bytes behind an inode and its attributes
  stands a header; then, in the full form, 8 bytes that are not used and an index for each
  cluster.

  In the packed form, two or sixteen clusters share 8 or 32 bytes. The last 4 bytes are a
  block's number; in front of them stand 16 or 14 bits for each cluster: where in it a
  piece begins, or the distance to its head, and above that, in 2 bits, its kind. Blocks of
  pieces are counted from that number on. Clusters in front of the first multiple of 32
  bytes, and those behind the last sixteen, are packed in twos.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12
seq:
  - id: header
    type: header
types:
  header:
    -record: true
    -orig-id: z_erofs_map_header
    doc: How the content of one inode is compressed.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 z_erofs_map_header
    seq:
      - id: fragment_offset
        -orig-id: h_fragmentoff
        type: u4
        doc: |
          With `fragment`, the byte of the packed inode at which the end of this one stands;
          with `inline_tail`, in the upper half, the bytes that the last piece takes.
      - id: advise
        -orig-id: h_advise
        type: u2
        -bits: advise
        doc: Bits of enum `advise`.
      - id: compressors
        -orig-id: h_algorithmtype
        type: u1
        doc: Those of the two kinds of heads, in four bits each (enum of `erofs_superblock`).
      - id: cluster_bits
        -orig-id: h_clusterbits
        type: u1
        doc: |
          In the lower 3 bits, the power of two of the blocks in a cluster. If the highest bit
          is set, all content lies in the packed inode, from the byte on that the other 63
          bits of this header say.
    instances:
      len_inline_tail:
        value: ((fragment_offset >> 16) & 0xffffffffffff).as<u8>
      first_compressor:
        value: compressors & 0xf
      second_compressor:
        value: compressors >> 4
      log2_blocks:
        value: cluster_bits & 7
      is_fragment:
        value: (cluster_bits & 0x80) != 0
  whole_fragment:
    -record: true
    doc: The header again, where all content lies in the packed inode.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12 z_erofs_fill_inode_lazy
    seq:
      - id: value
        type: u8
        doc: The byte of the packed inode in the lower 63 bits.
    instances:
      offset:
        value: '(value & 0x7fffffffffffffff).as<u8>'
  index:
    -record: true
    -orig-id: z_erofs_lcluster_index
    doc: A cluster, in the full form.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/erofs_fs.h?h=v6.12 z_erofs_lcluster_index
    seq:
      - id: advise
        -orig-id: di_advise
        type: u2
        doc: Kind in the lower 2 bits; 0x8000 if only a part of the piece is this file's.
      - id: cluster_offset
        -orig-id: di_clusterofs
        type: u2
        doc: Where in the cluster a piece begins.
      - id: block
        -orig-id: di_u
        type: u4
        doc: |
          Of a head, the first block of the piece. Of others, in the lower half the distance
          to the head, or the blocks of the piece and 0x800, in the upper half the distance to
          the next head.
    instances:
      kind:
        value: advise & 3
      is_partial:
        value: (advise & 0x8000) != 0
      distance:
        value: block & 0xffff
  pair:
    -record: true
    doc: Two clusters, in the packed form.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12 z_erofs_load_compact_lcluster
    seq:
      - id: bits
        type: u4
      - id: block
        type: u4
  sixteen:
    -record: true
    doc: Sixteen clusters, in the packed form.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/fs/erofs/zmap.c?h=v6.12 z_erofs_load_compact_lcluster
    seq:
      - id: bits
        size: 28
        doc: 14 bits for each, from the lowest of the first byte on.
      - id: block
        type: u4
enums:
  advise:
    0x01:
      id: packed_sixteen
      -orig-id: Z_EROFS_ADVISE_COMPACTED_2B
      doc: Clusters are packed in sixteens, too.
    0x02:
      id: several_blocks_1
      -orig-id: Z_EROFS_ADVISE_BIG_PCLUSTER_1
      doc: Pieces with a head of the first kind may take several blocks.
    0x04:
      id: several_blocks_2
      -orig-id: Z_EROFS_ADVISE_BIG_PCLUSTER_2
      doc: The same of the second kind.
    0x08:
      id: inline_tail
      -orig-id: Z_EROFS_ADVISE_INLINE_PCLUSTER
      doc: The last piece lies behind the map.
    0x10:
      id: interlaced
      -orig-id: Z_EROFS_ADVISE_INTERLACED_PCLUSTER
      doc: |
        What is not compressed stands in its block where it would in the file; what is left
        of it stands at the block's start.
    0x20:
      id: fragment
      -orig-id: Z_EROFS_ADVISE_FRAGMENT_PCLUSTER
      doc: The last piece lies in the packed inode.
  cluster_kind:
    0:
      id: plain
      -orig-id: Z_EROFS_LCLUSTER_TYPE_PLAIN
      doc: A piece begins here that is not compressed.
    1:
      id: head_1
      -orig-id: Z_EROFS_LCLUSTER_TYPE_HEAD1
      doc: A piece of the first compressor begins here.
    2:
      id: not_head
      -orig-id: Z_EROFS_LCLUSTER_TYPE_NONHEAD
    3:
      id: head_2
      -orig-id: Z_EROFS_LCLUSTER_TYPE_HEAD2
      doc: A piece of the second compressor begins here.
