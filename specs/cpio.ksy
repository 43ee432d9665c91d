meta:
  id: cpio
  title: Member of a cpio archive
  application: Linux, cpio
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
  xref:
    justsolve: Cpio
    pronom: fmt/635
    wikidata: Q285296
doc: |
  What every member of an archive begins with; its name and its content follow. A
  ramdisk of Linux is one archive or several, each packed or not. The member
  `TRAILER!!!` ends an archive.

  There are three formats. Linux unpacks the new one alone, without or with sums. The
  older ones have other numbers, and no padding behind the header: digits in base 8,
  or words of 16 bits in the byte order of whoever made them.
doc-ref: https://docs.kernel.org/6.6/driver-api/early-userspace/buffer-format.html initramfs buffer format
seq:
  - id: member
    type: newc
types:
  newc:
    -record: true
    -orig-id: cpio_newc_header
    doc: |
      A member in the new format. Each number is 8 hexadecimal digits in ASCII. The
      name, and the content behind it, end at the next multiple of 4 bytes.
    doc-ref: https://docs.kernel.org/6.6/driver-api/early-userspace/buffer-format.html initramfs buffer format
    seq:
      - id: magic
        -orig-id: c_magic
        size: 6
        doc: 070701 in ASCII, or 070702 with sums.
      - id: inode
        -orig-id: c_ino
        size: 8
      - id: mode
        -orig-id: c_mode
        size: 8
        doc: Kind of file and permissions, as st_mode has them.
      - id: owner
        -orig-id: c_uid
        size: 8
      - id: group
        -orig-id: c_gid
        size: 8
      - id: num_links
        -orig-id: c_nlink
        size: 8
      - id: modified
        -orig-id: c_mtime
        size: 8
        doc: Seconds since 1970.
      - id: len_content
        -orig-id: c_filesize
        size: 8
        doc: Bytes, without the padding.
      - id: device_major
        -orig-id: c_maj
        size: 8
        doc: Of the device that the file lay on.
      - id: device_minor
        -orig-id: c_min
        size: 8
      - id: special_major
        -orig-id: c_rmaj
        size: 8
        doc: Of the device that a special file stands for.
      - id: special_minor
        -orig-id: c_rmin
        size: 8
      - id: len_name
        -orig-id: c_namesize
        size: 8
        doc: Bytes, with the NUL at its end.
      - id: checksum
        -orig-id: c_chksum
        size: 8
        doc: With the magic 070702, the sum of all bytes of the content, modulo 2**32; else 0.
  odc:
    -record: true
    -orig-id: c_header
    doc: |
      A member in the portable format of POSIX. Each number is digits of base 8 in ASCII.
      Name and content follow without padding.
    doc-ref: https://pubs.opengroup.org/onlinepubs/007908799/xcu/pax.html The Single UNIX Specification, version 2, pax, "cpio Header"
    seq:
      - id: magic
        -orig-id: c_magic
        size: 6
        doc: 070707 in ASCII.
      - id: device
        -orig-id: c_dev
        size: 6
      - id: inode
        -orig-id: c_ino
        size: 6
      - id: mode
        -orig-id: c_mode
        size: 6
      - id: owner
        -orig-id: c_uid
        size: 6
      - id: group
        -orig-id: c_gid
        size: 6
      - id: num_links
        -orig-id: c_nlink
        size: 6
      - id: special
        -orig-id: c_rdev
        size: 6
      - id: modified
        -orig-id: c_mtime
        size: 11
        doc: Seconds since 1970.
      - id: len_name
        -orig-id: c_namesize
        size: 6
        doc: Bytes, with the NUL at its end.
      - id: len_content
        -orig-id: c_filesize
        size: 11
        doc: Bytes.
  old_le:
    -record: true
    -orig-id: header_old_cpio
    doc: |
      A member in the oldest format, by a little-endian machine. Numbers of 32 bits are two
      words, the upper one first. Name and content end at the next multiple of 2 bytes.
    doc-ref: https://man.freebsd.org/cgi/man.cgi?query=cpio&sektion=5&manpath=FreeBSD+14.0-RELEASE cpio(5), "Old Binary Format"
    seq:
      - id: magic
        -orig-id: c_magic
        type: u2
        doc: 0x71c7, which is 070707 in base 8.
      - id: device
        -orig-id: c_dev
        type: u2
      - id: inode
        -orig-id: c_ino
        type: u2
      - id: mode
        -orig-id: c_mode
        type: u2
      - id: owner
        -orig-id: c_uid
        type: u2
      - id: group
        -orig-id: c_gid
        type: u2
      - id: num_links
        -orig-id: c_nlink
        type: u2
      - id: special
        -orig-id: c_rdev
        type: u2
      - id: modified_upper
        -orig-id: c_mtime
        type: u2
      - id: modified_lower
        -orig-id: c_mtime
        type: u2
      - id: len_name
        -orig-id: c_namesize
        type: u2
        doc: Bytes, with the NUL at its end.
      - id: len_content_upper
        -orig-id: c_filesize
        type: u2
      - id: len_content_lower
        -orig-id: c_filesize
        type: u2
  old_be:
    -record: true
    -orig-id: header_old_cpio
    doc: The same, by a big-endian machine.
    doc-ref: https://man.freebsd.org/cgi/man.cgi?query=cpio&sektion=5&manpath=FreeBSD+14.0-RELEASE cpio(5), "Old Binary Format"
    seq:
      - id: magic
        -orig-id: c_magic
        type: u2be
        doc: 0x71c7, which is 070707 in base 8.
      - id: device
        -orig-id: c_dev
        type: u2be
      - id: inode
        -orig-id: c_ino
        type: u2be
      - id: mode
        -orig-id: c_mode
        type: u2be
      - id: owner
        -orig-id: c_uid
        type: u2be
      - id: group
        -orig-id: c_gid
        type: u2be
      - id: num_links
        -orig-id: c_nlink
        type: u2be
      - id: special
        -orig-id: c_rdev
        type: u2be
      - id: modified_upper
        -orig-id: c_mtime
        type: u2be
      - id: modified_lower
        -orig-id: c_mtime
        type: u2be
      - id: len_name
        -orig-id: c_namesize
        type: u2be
        doc: Bytes, with the NUL at its end.
      - id: len_content_upper
        -orig-id: c_filesize
        type: u2be
      - id: len_content_lower
        -orig-id: c_filesize
        type: u2be
