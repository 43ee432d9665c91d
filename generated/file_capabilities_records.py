# Made by scripts/build_parsers.py from specs/file_capabilities.ksy
# with kaitai-struct-compiler 0.11.0; do not edit.
# SPDX-License-Identifier: CC0-1.0
# mypy: disable-error-code="assignment, override"
"""Record tables: Capabilities of a program file."""

from __future__ import annotations

from operator import itemgetter
from struct import Struct

from . import Record


class Capability:
    chown = 0
    dac_override = 1
    dac_read_search = 2
    fowner = 3
    fsetid = 4
    kill = 5
    setgid = 6
    setuid = 7
    setpcap = 8
    linux_immutable = 9
    net_bind_service = 10
    net_broadcast = 11
    net_admin = 12
    net_raw = 13
    ipc_lock = 14
    ipc_owner = 15
    sys_module = 16
    sys_rawio = 17
    sys_chroot = 18
    sys_ptrace = 19
    sys_pacct = 20
    sys_admin = 21
    sys_boot = 22
    sys_nice = 23
    sys_resource = 24
    sys_time = 25
    sys_tty_config = 26
    mknod = 27
    lease = 28
    audit_write = 29
    audit_control = 30
    setfcap = 31
    mac_override = 32
    mac_admin = 33
    syslog = 34
    wake_alarm = 35
    block_suspend = 36
    audit_read = 37
    perfmon = 38
    bpf = 39
    checkpoint_restore = 40


class HeadRecord(Record):
    """What the value begins with."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "magic",
    )

    # 0x0: The revision in the upper 8 bits, and flags in the lower 24.
    magic: int = property(itemgetter(0))

    @property
    def revision(self) -> int:
        return self.magic >> 24

    @property
    def is_effective(self) -> bool:
        # Whether the program has its permitted capabilities in effect from the start.
        return self.magic & 1 != 0


class SetsRecord(Record):
    """Two sets of 32 capabilities."""

    __slots__ = ()

    STRUCT = Struct("<II")
    SIZE = 8
    NAMES = (
        "permitted", "inheritable",
    )

    # 0x0: Bit mask; the bit of a capability is 1 << its number.
    permitted: int = property(itemgetter(0))
    # 0x4
    inheritable: int = property(itemgetter(1))


class RootRecord(Record):
    """What revision 3 ends with."""

    __slots__ = ()

    STRUCT = Struct("<I")
    SIZE = 4
    NAMES = (
        "user",
    )

    # 0x0: The user that is root in the user namespace in which the capabilities count.
    user: int = property(itemgetter(0))
