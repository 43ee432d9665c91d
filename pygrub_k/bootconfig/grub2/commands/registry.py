"""GRUB's commands by name. A command gets the machine and its arguments, and returns a status.

What every configuration uses is imported here; what some use, when a script first uses it.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.flow import FLOW
from pygrub_k.bootconfig.grub2.commands.insmod import insmod
from pygrub_k.bootconfig.grub2.commands.loaders import LOADERS
from pygrub_k.bootconfig.grub2.commands.menuentry import menuentry, submenu
from pygrub_k.bootconfig.grub2.commands.test_command import bracket, test
from pygrub_k.bootconfig.grub2.commands.variables import export, set_variable, unset
from pygrub_k.bootconfig.grub2.machine import FALSE, NOT_SUPPORTED, OK
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


def _unsupported(name: str) -> Command:
    def command(machine: Machine, _arguments: list[str]) -> int:
        return machine.fail(NOT_SUPPORTED, f"{name}: not supported")

    return command


_WITHOUT_EFFECT: Final = (
    *("acpi", "all_functional_test", "background_color", "background_image", "badram"),
    *("blocklist", "btrfs-get-default-subvol", "btrfs-info", "btrfs-list-snapshots"),
    *("btrfs-list-subvols", "cat", "cbmemc", "clear", "cmosclean"),
    *("cmosdump", "cmosset", "cmp", "coreboot_boottime", "crc", "cutmem", "date", "devicetree"),
    *("distrust_certificate", "drivemap", "dump", "echo", "efitextmode", "fakebios", "fix_video"),
    *("functional_test", "fwconfig", "gdbstub", "gdbstub_break", "gdbstub_stop", "gettext"),
    *("gptsync", "hashsum", "hdparm", "hello", "help", "hexdump", "inb", "inl", "inw", "keymap"),
    *("kfreebsd_loadenv", "legacy_password", "list_env", "list_trusted", "loadbios", "loadfont"),
    *("ls", "lsacpi"),
    *("lsapm", "lscoreboot", "lsefi", "lsefimmap", "lsefisystab", "lsfonts", "lsmmap", "lsmod"),
    *("lspci", "lssal", "macppcbless", "mactelbless", "md5sum", "nativedisk", "net_add_addr"),
    *("net_add_dns", "net_add_route", "net_bootp", "net_del_addr", "net_del_dns"),
    *("net_del_route", "net_dhcp", "net_get_dhcp_option", "net_ipv6_autoconf", "net_ls_addr"),
    *("net_ls_cards", "net_ls_dns", "net_ls_routes", "net_nslookup", "net_set_vlan", "outb"),
    *("outl", "outw", "parttool", "password", "password_pbkdf2", "play", "rdmsr", "read"),
    *("read_byte", "read_dword", "read_word", "rmmod", "sendkey", "serial", "setpci", "sha1sum"),
    *("sha256sum", "sha512sum", "sleep", "smbios", "stop", "suspend", "terminal_input"),
    *("terminal_output", "terminfo", "testload", "testspeed", "time", "trust", "usb", "vbeinfo"),
    *("vbetest", "verify_detached", "videoinfo", "videotest", "write_byte", "write_dword"),
    *("write_word", "wrmsr", "zfsinfo", "zfskey"),
)
"""Known by GRUB, so that no function replaces them; nothing that they do changes what is booted."""

_ALWAYS_FALSE: Final = ("cmostest", "file", "keystatus", "test_blockarg")
"""Tests of what a guest without hardware and console lacks: they fail as `false` does."""

_NOT_SUPPORTED: Final = ("cryptomount",)

COMMANDS: Final[dict[str, Command]] = {
    **dict.fromkeys(_WITHOUT_EFFECT, _succeeds),
    **dict.fromkeys(_ALWAYS_FALSE, _fails),
    **{name: _unsupported(name) for name in _NOT_SUPPORTED},
    **FLOW,
    **LOADERS,
    "set": set_variable,
    "unset": unset,
    "export": export,
    "[": bracket,
    "test": test,
    "insmod": insmod,
    "authenticate": _late("authenticate", "authenticate"),
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
"""What only the GRUB of Fedora and its kin has."""
BLOCK_COMMANDS: Final[dict[str, Callable[[Machine, list[str], str | None], int]]] = {
    "menuentry": menuentry,
    "submenu": submenu,
}
"""Commands that get the text of their block beside their arguments, of which it is the last too."""
