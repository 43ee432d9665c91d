"""GRUB's commands by name. A command gets the machine and its arguments, and returns a status.

What every configuration uses is imported here; what some use, when a script first uses it.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.flow import FLOW
from pygrub_k.bootconfig.grub2.commands.insmod import insmod
from pygrub_k.bootconfig.grub2.commands.loaders import LOADERS
from pygrub_k.bootconfig.grub2.commands.menuentry import menuentry, submenu
from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.commands.test_command import test
from pygrub_k.bootconfig.grub2.commands.variables import export, set_variable, unset
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FALSE,
    FILE_NOT_FOUND,
    NOT_SUPPORTED,
    OK,
    UNKNOWN_COMMAND,
)
from pygrub_k.loading import loaded

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

    Command = Callable[[Machine, list[str]], int]


def _late(module: str, function: str) -> Command:
    """Return a command whose module, beside this one, is imported when it is first used."""

    def command(machine: Machine, arguments: list[str]) -> int:
        run: Command = loaded(__package__, f"{module}.{function}")
        return run(machine, arguments)

    return command


def _succeeds(_machine: Machine, _arguments: list[str]) -> int:
    return OK


def _fails(_machine: Machine, _arguments: list[str]) -> int:
    return FALSE


def _counted(count: int, *options: Option) -> Command:
    """Return a command that succeeds with that many words; without options, dashes are words."""

    def command(_machine: Machine, arguments: list[str]) -> int:
        if not options:
            return OK if len(arguments) == count else BAD_ARGUMENT
        parsed = parse(arguments, options)
        if isinstance(parsed, int):
            return parsed
        return OK if len(parsed.words) == count else BAD_ARGUMENT

    return command


def _without_network(machine: Machine, _arguments: list[str]) -> int:
    return machine.fail(FILE_NOT_FOUND, "there is no network card")


def _time(machine: Machine, arguments: list[str]) -> int:
    """`time COMMAND…`: execute a command, which may be no function."""
    if not arguments:
        return BAD_ARGUMENT
    command = COMMANDS.get(arguments[0])
    return command(machine, arguments[1:]) if command else UNKNOWN_COMMAND


def _unsupported(name: str) -> Command:
    def command(machine: Machine, _arguments: list[str]) -> int:
        return machine.fail(NOT_SUPPORTED, f"{name}: not supported")

    return command


_WITHOUT_EFFECT: Final = (
    *(
        "acpi",
        "all_functional_test",
        "background_color",
        "background_image",
        "badram",
        "btrfs-get-default-subvol",
        "btrfs-info",
        "btrfs-list-snapshots",
        "btrfs-list-subvols",
        "cbmemc",
        "clear",
        "cmosclean",
        "cmosdump",
        "cmosset",
        "coreboot_boottime",
        "cutmem",
        "date",
        "devicetree",
        "distrust_certificate",
        "drivemap",
        "dump",
        "echo",
        "efitextmode",
        "fakebios",
        "fix_video",
        "functional_test",
        "fwconfig",
        "gdbstub",
        "gdbstub_break",
        "gdbstub_stop",
        "gptsync",
        "hdparm",
        "hello",
        "help",
        "inb",
        "inl",
        "inw",
        "keymap",
        "kfreebsd_loadenv",
        "legacy_password",
        "list_trusted",
        "loadbios",
        "lsacpi",
        "lsapm",
        "lscoreboot",
        "lsefi",
        "lsefimmap",
        "lsefisystab",
        "lsfonts",
        "lsmmap",
        "lsmod",
        "lspci",
        "lssal",
        "macppcbless",
        "mactelbless",
        "nativedisk",
        "net_add_addr",
        "net_add_dns",
        "net_add_route",
        "net_del_addr",
        "net_del_dns",
        "net_del_route",
        "net_get_dhcp_option",
        "net_ls_addr",
        "net_ls_cards",
        "net_ls_dns",
        "net_ls_routes",
        "net_set_vlan",
        "outb",
        "outl",
        "outw",
        "play",
        "rdmsr",
        "read",
        "read_byte",
        "read_dword",
        "read_word",
        "rmmod",
        "sendkey",
        "serial",
        "setpci",
        "smbios",
        "stop",
        "suspend",
        "terminal_input",
        "terminal_output",
        "terminfo",
        "usb",
        "vbeinfo",
        "vbetest",
        "videoinfo",
        "videotest",
        "write_byte",
        "write_dword",
        "write_word",
        "wrmsr",
        "zfsinfo",
        "zfskey",
    ),
)
"""Known to GRUB, so no function can replace them; they do not affect what is booted."""

_SUMS: Final = ("crc", "hashsum", "md5sum", "sha1sum", "sha256sum", "sha512sum")
_FILES: Final = ("blocklist", "cat", "cmp", "hexdump", "loadfont", "ls", "testload")
_COUNTED: Final = {
    "gettext": _counted(1),
    "sleep": _counted(1, Option("verbose", "v"), Option("interruptible", "i")),
}
"""Without effect too, but they want a certain number of words."""

_ALWAYS_FALSE: Final = ("cmostest", "keystatus", "test_blockarg")
"""Tests for things that a guest without hardware and console lacks; they fail like `false`."""

_WITHOUT_NETWORK: Final = ("net_bootp", "net_bootp6", "net_dhcp", "net_ipv6_autoconf")
"""They find no network card."""

_NOT_SUPPORTED: Final = ("cryptomount",)

COMMANDS: Final[dict[str, Command]] = {
    **dict.fromkeys(_WITHOUT_EFFECT, _succeeds),
    **dict.fromkeys(_ALWAYS_FALSE, _fails),
    **{name: _unsupported(name) for name in _NOT_SUPPORTED},
    **dict.fromkeys(_WITHOUT_NETWORK, _without_network),
    **_COUNTED,
    **{name: _late("checksums", name) for name in _SUMS},
    **{name: _late("files", name) for name in _FILES},
    "testspeed": _late("files", "testload"),
    **{name: _late("signatures", name) for name in ("trust", "distrust", "verify_detached")},
    "file": _late("file_kinds", "file"),
    "tr": _late("tr", "tr"),
    "time": _time,
    "parttool": _late("parttool", "parttool"),
    "gptprio.next": _late("vendors", "gptprio_next"),
    "file_env": _late("vendors", "file_env"),
    "list_env": _late("load_env", "list_env"),
    **FLOW,
    **LOADERS,
    "set": set_variable,
    "unset": unset,
    "export": export,
    "[": test,
    "test": test,
    "insmod": insmod,
    "authenticate": _late("authenticate", "authenticate"),
    "password": _late("authenticate", "password"),
    "password_pbkdf2": _late("authenticate", "password_pbkdf2"),
    "cpuid": _late("hardware", "cpuid"),
    "hwmatch": _late("hardware", "hwmatch"),
    "search": _late("search", "search"),
    "search.file": _late("search", "search_file"),
    "search.fs_label": _late("search", "search_label"),
    "search.fs_uuid": _late("search", "search_uuid"),
    "search.part_label": _late("search", "search_part_label"),
    "search.part_uuid": _late("search", "search_part_uuid"),
    "search.disk_uuid": _late("search", "search_disk_uuid"),
    "probe": _late("probe", "probe"),
    "load_env": _late("load_env", "load_env"),
    "save_env": _late("load_env", "save_env"),
    "source": _late("source", "source"),
    ".": _late("source", "source"),
    "configfile": _late("source", "configfile"),
    "normal": _late("source", "normal"),
    "extract_entries_source": _late("source", "extract"),
    "extract_entries_configfile": _late("source", "extract"),
    "syslinux_source": _late("syslinux", "syslinux_source"),
    "syslinux_configfile": _late("syslinux", "syslinux_configfile"),
    "extract_syslinux_entries_source": _late("syslinux", "extract"),
    "extract_syslinux_entries_configfile": _late("syslinux", "extract"),
    "legacy_source": _late("legacy", "legacy_source"),
    "legacy_configfile": _late("legacy", "legacy_configfile"),
    "extract_legacy_entries_source": _late("legacy", "extract"),
    "extract_legacy_entries_configfile": _late("legacy", "extract"),
    "legacy_check_password": _late("legacy", "legacy_check_password"),
    "legacy_kernel": _late("legacy", "legacy_kernel"),
    "legacy_initrd": _late("legacy", "legacy_initrd"),
    "legacy_initrd_nounzip": _late("legacy", "legacy_initrd"),
    "loopback": _late("loopback", "loopback"),
    "regexp": _late("regexp", "regexp"),
    "blscfg": _late("blscfg", "blscfg"),
    "btrfs-mount-subvol": _late("btrfs_mount_subvol", "btrfs_mount_subvol"),
}
FEDORA_COMMANDS: Final[dict[str, Command]] = {
    "increment": _late("increment", "increment"),
    "decrement": _late("increment", "decrement"),
    "bls_import": _succeeds,
    "version": _succeeds,
}
"""Only in the GRUB of Fedora and its relatives."""
BLOCK_COMMANDS: Final[dict[str, Callable[[Machine, list[str], str | None], int]]] = {
    "menuentry": menuentry,
    "submenu": submenu,
}
"""Commands that get the text of their block beside their arguments, of which it is the last too."""
