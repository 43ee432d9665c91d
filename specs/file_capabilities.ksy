meta:
  id: file_capabilities
  title: Capabilities of a program file
  application: Linux
  license: CC0-1.0
  ks-version: '0.11'
  endian: le
doc: |
  The value of the extended attribute security.capability. Revision 1 has one pair
  of sets, revisions 2 and 3 have two, the second for capabilities from 32 on, and
  revision 3 a user as well.
doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
seq:
  - id: head
    type: head
  - id: sets
    -orig-id: data
    type: sets
    repeat: expr
    repeat-expr: 'head.revision == 1 ? 1 : 2'
  - id: root
    type: root
    if: head.revision == 3
types:
  head:
    -orig-id: vfs_cap_data
    doc: What the value begins with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
    -record: true
    seq:
      - id: magic
        -orig-id: magic_etc
        type: u4
        doc: The revision in the upper 8 bits, and flags in the lower 24.
    instances:
      revision:
        value: magic >> 24
      is_effective:
        value: (magic & 1) != 0
        doc: Whether the program has its permitted capabilities in effect from the start.
  sets:
    -orig-id: vfs_cap_data.data
    doc: Two sets of 32 capabilities.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
    -record: true
    seq:
      - id: permitted
        -orig-id: permitted
        type: u4
        doc: Bit mask; the bit of a capability is 1 << its number.
      - id: inheritable
        -orig-id: inheritable
        type: u4
  root:
    -orig-id: vfs_ns_cap_data
    doc: What revision 3 ends with.
    doc-ref: https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12
    -record: true
    seq:
      - id: user
        -orig-id: rootid
        type: u4
        doc: The user that is root in the user namespace in which the capabilities count.
enums:
  capability:
    0:
      id: chown
      -orig-id: CAP_CHOWN
    1:
      id: dac_override
      -orig-id: CAP_DAC_OVERRIDE
    2:
      id: dac_read_search
      -orig-id: CAP_DAC_READ_SEARCH
    3:
      id: fowner
      -orig-id: CAP_FOWNER
    4:
      id: fsetid
      -orig-id: CAP_FSETID
    5:
      id: kill
      -orig-id: CAP_KILL
    6:
      id: setgid
      -orig-id: CAP_SETGID
    7:
      id: setuid
      -orig-id: CAP_SETUID
    8:
      id: setpcap
      -orig-id: CAP_SETPCAP
    9:
      id: linux_immutable
      -orig-id: CAP_LINUX_IMMUTABLE
    10:
      id: net_bind_service
      -orig-id: CAP_NET_BIND_SERVICE
    11:
      id: net_broadcast
      -orig-id: CAP_NET_BROADCAST
    12:
      id: net_admin
      -orig-id: CAP_NET_ADMIN
    13:
      id: net_raw
      -orig-id: CAP_NET_RAW
    14:
      id: ipc_lock
      -orig-id: CAP_IPC_LOCK
    15:
      id: ipc_owner
      -orig-id: CAP_IPC_OWNER
    16:
      id: sys_module
      -orig-id: CAP_SYS_MODULE
    17:
      id: sys_rawio
      -orig-id: CAP_SYS_RAWIO
    18:
      id: sys_chroot
      -orig-id: CAP_SYS_CHROOT
    19:
      id: sys_ptrace
      -orig-id: CAP_SYS_PTRACE
    20:
      id: sys_pacct
      -orig-id: CAP_SYS_PACCT
    21:
      id: sys_admin
      -orig-id: CAP_SYS_ADMIN
    22:
      id: sys_boot
      -orig-id: CAP_SYS_BOOT
    23:
      id: sys_nice
      -orig-id: CAP_SYS_NICE
    24:
      id: sys_resource
      -orig-id: CAP_SYS_RESOURCE
    25:
      id: sys_time
      -orig-id: CAP_SYS_TIME
    26:
      id: sys_tty_config
      -orig-id: CAP_SYS_TTY_CONFIG
    27:
      id: mknod
      -orig-id: CAP_MKNOD
    28:
      id: lease
      -orig-id: CAP_LEASE
    29:
      id: audit_write
      -orig-id: CAP_AUDIT_WRITE
    30:
      id: audit_control
      -orig-id: CAP_AUDIT_CONTROL
    31:
      id: setfcap
      -orig-id: CAP_SETFCAP
    32:
      id: mac_override
      -orig-id: CAP_MAC_OVERRIDE
    33:
      id: mac_admin
      -orig-id: CAP_MAC_ADMIN
    34:
      id: syslog
      -orig-id: CAP_SYSLOG
    35:
      id: wake_alarm
      -orig-id: CAP_WAKE_ALARM
    36:
      id: block_suspend
      -orig-id: CAP_BLOCK_SUSPEND
    37:
      id: audit_read
      -orig-id: CAP_AUDIT_READ
    38:
      id: perfmon
      -orig-id: CAP_PERFMON
    39:
      id: bpf
      -orig-id: CAP_BPF
    40:
      id: checkpoint_restore
      -orig-id: CAP_CHECKPOINT_RESTORE
