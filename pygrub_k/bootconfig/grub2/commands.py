"""GRUB's commands by name. A command gets the machine and its arguments, and returns a status.

Commands that have no effect on what is booted succeed; those of other modules are imported when
they are first used.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.conditions import bracket, test
from pygrub_k.bootconfig.grub2.flow import FLOW
from pygrub_k.bootconfig.grub2.loaders import LOADERS
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FALSE,
    NOT_SUPPORTED,
    OK,
    UNKNOWN_DEVICE,
    MenuEntry,
)
from pygrub_k.bootconfig.grub2.options import Option, parse

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Final

    from pygrub_k.bootconfig.grub2.machine import Machine

    Command = Callable[[Machine, list[str]], int]


def _set(machine: Machine, arguments: list[str]) -> int:
    if not arguments:
        return OK
    name, assigned, value = arguments[0].partition("=")
    if not assigned:
        return machine.fail(BAD_ARGUMENT, f"set {name}: not an assignment")
    machine.variables.set(name, value)
    return OK


def _unset(machine: Machine, arguments: list[str]) -> int:
    if not arguments:
        return BAD_ARGUMENT
    machine.variables.unset(arguments[0])
    return OK


def _export(machine: Machine, arguments: list[str]) -> int:
    for name in arguments:
        machine.variables.export(name)
    return OK if arguments else BAD_ARGUMENT


def _true(_machine: Machine, _arguments: list[str]) -> int:
    return OK


def _false(_machine: Machine, _arguments: list[str]) -> int:
    return FALSE


def _eval(machine: Machine, arguments: list[str]) -> int:
    return machine.run_text(" ".join(arguments)) if arguments else BAD_ARGUMENT


def _insmod(machine: Machine, arguments: list[str]) -> int:
    if arguments and arguments[0].rpartition("/")[2].removesuffix(".mod") == "regexp":
        machine.globbing = True
    return OK if arguments else BAD_ARGUMENT


# -- menu ----------------------------------------------------------------------------------------

_ENTRY_OPTIONS: Final = (
    Option("class", takes="values"),
    Option("users", takes="value"),
    Option("hotkey", takes="value"),
    Option("source", takes="value"),
    Option("id", takes="value"),
    Option("unrestricted"),
)


def _define(machine: Machine, arguments: list[str], block: str | None, *, submenu: bool) -> int:
    parsed = parse(arguments, _ENTRY_OPTIONS, dashes=True)
    if parsed is None:
        return machine.fail(BAD_ARGUMENT, "a menu entry's options are wrong, it is left out")
    given, words = parsed.given, parsed.words
    if ("source" in given) == (block is not None):
        return machine.fail(BAD_ARGUMENT, f"menu entry {words[:1]}: needs one body, is left out")
    # With a block, the last word is its text; whatever else stands there loses its ends too.
    body = words.pop()[1:-1] if words and block is not None else "".join(given.get("source", []))
    if not words:
        return machine.fail(BAD_ARGUMENT, "a menu entry without a title is left out")
    users = given["users"][0] if "users" in given else None if "unrestricted" in given else ""
    identity = given["id"][0] if "id" in given else words[0]
    machine.add_entry(MenuEntry(words, body, identity=identity, users=users, submenu=submenu))
    return OK


def _menuentry(machine: Machine, arguments: list[str], block: str | None) -> int:
    return _define(machine, arguments, block, submenu=False)


def _submenu(machine: Machine, arguments: list[str], block: str | None) -> int:
    return _define(machine, arguments, block, submenu=True)


# -- commands of other modules -------------------------------------------------------------------


def _search(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.searching import search

    return search(machine, arguments)


def _search_for(kind: str) -> Command:
    def search_for(machine: Machine, arguments: list[str]) -> int:
        from pygrub_k.bootconfig.grub2 import searching

        return searching.search_for(machine, kind, arguments)

    return search_for


def _probe(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.searching import probe

    return probe(machine, arguments)


def _load_env(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.environment import load_env

    return load_env(machine, arguments)


def _save_env(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.environment import save_env

    return save_env(machine, arguments)


def _source(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.sourcing import source

    return source(machine, arguments)


def _configfile(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.sourcing import configfile

    return configfile(machine, arguments)


def _normal(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.sourcing import normal

    return normal(machine, arguments)


def _extract(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.sourcing import extract

    return extract(machine, arguments)


def _regexp(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.matching import regexp

    machine.globbing = True
    return regexp(machine, arguments)


def _increment(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.environment import count

    return count(machine, arguments, 1)


def _decrement(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.environment import count

    return count(machine, arguments, -1)


def _blscfg(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.blscfg import blscfg

    return blscfg(machine, arguments)


def _btrfs_mount_subvol(machine: Machine, arguments: list[str]) -> int:
    """`btrfs-mount-subvol (DEVICE) PATH SUBVOLUME`: SUSE's GRUB shows a subvolume at a path."""
    if len(arguments) != 3:  # noqa: PLR2004 - as many as it takes
        return machine.fail(BAD_ARGUMENT, "btrfs-mount-subvol: wrong arguments")
    device, path, subvolume = arguments
    volume = machine.volume(device.removeprefix("(").removesuffix(")"))
    if volume is None:
        return machine.fail(UNKNOWN_DEVICE, f"btrfs-mount-subvol: no device {device}")
    machine.mount(volume, path, subvolume)
    return OK


def _legacy(name: str) -> Command:
    """Return a command of the module `legacy`."""

    def command(machine: Machine, arguments: list[str]) -> int:
        from pygrub_k.bootconfig.grub2 import legacy

        run: Command = getattr(legacy, name)
        return run(machine, arguments)

    return command


def _loopback(machine: Machine, arguments: list[str]) -> int:
    from pygrub_k.bootconfig.grub2.loopback import loopback

    return loopback(machine, arguments)


def _authenticate(machine: Machine, _arguments: list[str]) -> int:
    """`authenticate [USERS]`: a success where nobody is a superuser; else it would ask."""
    return FALSE if "superusers" in machine.variables.values else OK


def _cpuid(_machine: Machine, arguments: list[str]) -> int:
    known = {"-l", "--long-mode", "-p", "--pae"}
    return OK if not arguments or arguments[0] in known else FALSE


def _hwmatch(machine: Machine, _arguments: list[str]) -> int:
    """`hwmatch FILE CLASS`: none of the listed hardware is in a domain."""
    machine.variables.set("match", "0")
    return OK


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

_TURNED_DOWN: Final = ("cmostest", "file", "keystatus", "test_blockarg")
"""Tests of what a guest without hardware and console lacks: they fail as `false` does."""

_NOT_SUPPORTED: Final = ("cryptomount", "syslinux_configfile", "syslinux_source")

COMMANDS: Final[dict[str, Command]] = {
    **dict.fromkeys(_WITHOUT_EFFECT, _true),
    **dict.fromkeys(_TURNED_DOWN, _false),
    **{name: _unsupported(name) for name in _NOT_SUPPORTED},
    **FLOW,
    **LOADERS,
    "set": _set,
    "unset": _unset,
    "export": _export,
    "true": _true,
    "false": _false,
    "[": bracket,
    "test": test,
    "eval": _eval,
    "insmod": _insmod,
    "authenticate": _authenticate,
    "cpuid": _cpuid,
    "hwmatch": _hwmatch,
    "search": _search,
    "search.file": _search_for("file"),
    "search.fs_label": _search_for("label"),
    "search.fs_uuid": _search_for("fs-uuid"),
    "probe": _probe,
    "load_env": _load_env,
    "save_env": _save_env,
    "source": _source,
    ".": _source,
    "configfile": _configfile,
    "normal": _normal,
    "extract_entries_source": _extract,
    "extract_entries_configfile": _extract,
    "legacy_source": _legacy("legacy_source"),
    "legacy_configfile": _legacy("legacy_configfile"),
    "extract_legacy_entries_source": _legacy("extract"),
    "extract_legacy_entries_configfile": _legacy("extract"),
    "legacy_check_password": _legacy("legacy_check_password"),
    "legacy_kernel": _legacy("legacy_kernel"),
    "legacy_initrd": _legacy("legacy_initrd"),
    "legacy_initrd_nounzip": _legacy("legacy_initrd"),
    "loopback": _loopback,
    "regexp": _regexp,
    "blscfg": _blscfg,
    "btrfs-mount-subvol": _btrfs_mount_subvol,
}
FEDORA_COMMANDS: Final[dict[str, Command]] = {
    "increment": _increment,
    "decrement": _decrement,
    "bls_import": _true,
    "version": _true,
}
"""What only the GRUB of Fedora and its kin has."""
BLOCK_COMMANDS: Final[dict[str, Callable[[Machine, list[str], str | None], int]]] = {
    "menuentry": _menuentry,
    "submenu": _submenu,
}
"""Commands that get the text of their block beside their arguments, of which it is the last too."""
