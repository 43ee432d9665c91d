meta:
  id: hfs
  title: Volume headers of HFS and HFS+
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  What HFS and HFS+ say of their identity. The label of HFS+ is the name of the root in its
  catalog.
doc-ref: https://developer.apple.com/library/archive/technotes/tn/tn1150.html Technical Note TN1150, HFS Plus Volume Format, 2004-03-05
types:
  master_directory_block:
    -record: true
    -orig-id: MDB
    doc: |
      HFS; at byte 1024.
    doc-ref: https://developer.apple.com/library/archive/documentation/mac/pdf/Files/File_Manager.pdf Inside Macintosh, Files, 1992, 2-60
    seq:
      - id: magic
        -orig-id: drSigWord
        contents: [0x42, 0x44]
      - id: dates
        -orig-id: drCrDate
        size: 8
      - id: attributes
        -orig-id: drAtrb
        type: u2be
      - id: num_root_files
        -orig-id: drNmFls
        type: u2be
      - id: bitmap_block
        -orig-id: drVBMSt
        type: u2be
      - id: allocation_pointer
        -orig-id: drAllocPtr
        type: u2be
      - id: num_blocks
        -orig-id: drNmAlBlks
        type: u2be
      - id: block_size
        -orig-id: drAlBlkSiz
        type: u4be
        doc: Bytes.
      - id: clump_size
        -orig-id: drClpSiz
        type: u4be
      - id: first_block
        -orig-id: drAlBlSt
        type: u2be
        doc: Sector of 512 bytes.
      - id: next_id
        -orig-id: drNxtCNID
        type: u4be
      - id: num_free_blocks
        -orig-id: drFreeBks
        type: u2be
      - id: len_label
        -orig-id: drVN
        type: u1
      - id: label
        -orig-id: drVN
        size: 27
      - id: backup
        -orig-id: drVolBkUp
        size: 28
      - id: finder
        -orig-id: drFndrInfo
        size: 24
      - id: id
        -orig-id: drFndrInfo
        size: 8
      - id: embedded
        -orig-id: drEmbedSigWord
        size: 2
        doc: H+ or HX if an HFS+ lies inside.
      - id: embedded_block
        -orig-id: drEmbedExtent
        type: u2be
      - id: num_embedded_blocks
        -orig-id: drEmbedExtent
        type: u2be
  volume_header:
    -record: true
    -orig-id: HFSPlusVolumeHeader
    doc: |
      HFS+ and HFSX; at byte 1024.
    doc-ref: https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Volume Header
    seq:
      - id: magic
        -orig-id: signature
        size: 2
        doc: H+ or HX.
      - id: version
        type: u2be
      - id: attributes
        type: u4be
      - id: last_mounted
        -orig-id: lastMountedVersion
        size: 4
      - id: journal_block
        -orig-id: journalInfoBlock
        type: u4be
      - id: dates
        -orig-id: createDate
        size: 16
      - id: num_files
        -orig-id: fileCount
        type: u4be
      - id: num_folders
        -orig-id: folderCount
        type: u4be
      - id: block_size
        -orig-id: blockSize
        type: u4be
        doc: Bytes.
      - id: num_blocks
        -orig-id: totalBlocks
        type: u4be
      - id: num_free_blocks
        -orig-id: freeBlocks
        type: u4be
      - id: next_allocation
        -orig-id: nextAllocation
        type: u4be
      - id: resource_clump
        -orig-id: rsrcClumpSize
        type: u4be
      - id: data_clump
        -orig-id: dataClumpSize
        type: u4be
      - id: next_id
        -orig-id: nextCatalogID
        type: u4be
      - id: num_writes
        -orig-id: writeCount
        type: u4be
      - id: encodings
        -orig-id: encodingsBitmap
        type: u8be
      - id: finder
        -orig-id: finderInfo
        size: 24
      - id: id
        -orig-id: finderInfo
        size: 8
      - id: allocation_file
        -orig-id: allocationFile
        size: 80
      - id: overflow_file
        -orig-id: extentsFile
        size: 80
      - id: catalog_head
        -orig-id: catalogFile
        size: 16
      - id: catalog_extents
        -orig-id: catalogFile.extents
        size: 64
        doc: Eight of `extent`.
  extent:
    -record: true
    -orig-id: HFSPlusExtentDescriptor
    doc: |
      Blocks that lie together.
    doc-ref: https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Extents
    seq:
      - id: first_block
        -orig-id: startBlock
        type: u4be
      - id: num_blocks
        -orig-id: blockCount
        type: u4be
  node:
    -record: true
    -orig-id: BTNodeDescriptor
    doc: |
      What a node of a tree begins with.
    doc-ref: https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Node Structure
    seq:
      - id: next
        -orig-id: fLink
        type: u4be
      - id: previous
        -orig-id: bLink
        type: u4be
      - id: kind
        type: u1
        doc: 0xff for a leaf.
      - id: height
        type: u1
      - id: num_records
        -orig-id: numRecords
        type: u2be
      - id: reserved
        size: 2
  tree_header:
    -record: true
    -orig-id: BTHeaderRec
    doc: |
      The tree, right behind the first node's descriptor.
    doc-ref: https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Header Record
    seq:
      - id: depth
        -orig-id: treeDepth
        type: u2be
      - id: root
        -orig-id: rootNode
        type: u4be
      - id: num_leaves
        -orig-id: leafRecords
        type: u4be
      - id: first_leaf
        -orig-id: firstLeafNode
        type: u4be
      - id: last_leaf
        -orig-id: lastLeafNode
        type: u4be
      - id: node_size
        -orig-id: nodeSize
        type: u2be
        doc: Bytes.
  catalog_key:
    -record: true
    -orig-id: HFSPlusCatalogKey
    doc: |
      The fixed part of a catalog's key; the name is right behind, in UTF-16, big-endian.
    doc-ref: https://developer.apple.com/library/archive/technotes/tn/tn1150.html TN1150, Catalog File Key
    seq:
      - id: len_key
        -orig-id: keyLength
        type: u2be
      - id: parent
        -orig-id: parentID
        type: u4be
        doc: 1 for the root.
      - id: num_characters
        -orig-id: nodeName.length
        type: u2be
