# Made by scripts/build_parsers.py from specs/file_capabilities.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
"""Notes: Capabilities of a program file."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

TYPES: dict[str, dict[str, Any]] = {
    'file_capabilities': {
        'class': 'FileCapabilities',
        'orig_id': '',
        'doc': 'The value of the extended attribute security.capability. Revision 1 has one pair of sets, revisions 2 and 3 have two, the second for capabilities from 32 on, and revision 3 a user as well.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12',
        'record': False,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('head', '', '', '', False, ''),
            ('sets', 'data', '', '', False, ''),
            ('root', '', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'file_capabilities.head': {
        'class': 'FileCapabilities.Head',
        'orig_id': 'vfs_cap_data',
        'doc': 'What the value begins with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('magic', 'magic_etc', '', '', False, 'The revision in the upper 8 bits, and flags in the lower 24.'),
        ),
        'instances': (
            ('revision', ''),
            ('is_effective', 'Whether the program has its permitted capabilities in effect from the start.'),
        ),
    },
    'file_capabilities.sets': {
        'class': 'FileCapabilities.Sets',
        'orig_id': 'vfs_cap_data.data',
        'doc': 'Two sets of 32 capabilities.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('permitted', 'permitted', '', '', False, 'Bit mask; the bit of a capability is 1 << its number.'),
            ('inheritable', 'inheritable', '', '', False, ''),
        ),
        'instances': (
        ),
    },
    'file_capabilities.root': {
        'class': 'FileCapabilities.Root',
        'orig_id': 'vfs_ns_cap_data',
        'doc': 'What revision 3 ends with.',
        'doc_ref': 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/include/uapi/linux/capability.h?h=v6.12',
        'record': True,
        # (name, type, doc)
        'params': (
        ),
        # (name, kernel's name, enum of its value, enum of its bits, is a magic, doc)
        'fields': (
            ('user', 'rootid', '', '', False, 'The user that is root in the user namespace in which the capabilities count.'),
        ),
        'instances': (
        ),
    },
}

ENUMS: dict[str, dict[int, tuple[str, str, str]]] = {
    'file_capabilities.capability': {
        0: ('chown', 'CAP_CHOWN', ''),
        1: ('dac_override', 'CAP_DAC_OVERRIDE', ''),
        2: ('dac_read_search', 'CAP_DAC_READ_SEARCH', ''),
        3: ('fowner', 'CAP_FOWNER', ''),
        4: ('fsetid', 'CAP_FSETID', ''),
        5: ('kill', 'CAP_KILL', ''),
        6: ('setgid', 'CAP_SETGID', ''),
        7: ('setuid', 'CAP_SETUID', ''),
        8: ('setpcap', 'CAP_SETPCAP', ''),
        9: ('linux_immutable', 'CAP_LINUX_IMMUTABLE', ''),
        10: ('net_bind_service', 'CAP_NET_BIND_SERVICE', ''),
        11: ('net_broadcast', 'CAP_NET_BROADCAST', ''),
        12: ('net_admin', 'CAP_NET_ADMIN', ''),
        13: ('net_raw', 'CAP_NET_RAW', ''),
        14: ('ipc_lock', 'CAP_IPC_LOCK', ''),
        15: ('ipc_owner', 'CAP_IPC_OWNER', ''),
        16: ('sys_module', 'CAP_SYS_MODULE', ''),
        17: ('sys_rawio', 'CAP_SYS_RAWIO', ''),
        18: ('sys_chroot', 'CAP_SYS_CHROOT', ''),
        19: ('sys_ptrace', 'CAP_SYS_PTRACE', ''),
        20: ('sys_pacct', 'CAP_SYS_PACCT', ''),
        21: ('sys_admin', 'CAP_SYS_ADMIN', ''),
        22: ('sys_boot', 'CAP_SYS_BOOT', ''),
        23: ('sys_nice', 'CAP_SYS_NICE', ''),
        24: ('sys_resource', 'CAP_SYS_RESOURCE', ''),
        25: ('sys_time', 'CAP_SYS_TIME', ''),
        26: ('sys_tty_config', 'CAP_SYS_TTY_CONFIG', ''),
        27: ('mknod', 'CAP_MKNOD', ''),
        28: ('lease', 'CAP_LEASE', ''),
        29: ('audit_write', 'CAP_AUDIT_WRITE', ''),
        30: ('audit_control', 'CAP_AUDIT_CONTROL', ''),
        31: ('setfcap', 'CAP_SETFCAP', ''),
        32: ('mac_override', 'CAP_MAC_OVERRIDE', ''),
        33: ('mac_admin', 'CAP_MAC_ADMIN', ''),
        34: ('syslog', 'CAP_SYSLOG', ''),
        35: ('wake_alarm', 'CAP_WAKE_ALARM', ''),
        36: ('block_suspend', 'CAP_BLOCK_SUSPEND', ''),
        37: ('audit_read', 'CAP_AUDIT_READ', ''),
        38: ('perfmon', 'CAP_PERFMON', ''),
        39: ('bpf', 'CAP_BPF', ''),
        40: ('checkpoint_restore', 'CAP_CHECKPOINT_RESTORE', ''),
    },
}
