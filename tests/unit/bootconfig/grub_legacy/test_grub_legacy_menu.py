from collections.abc import Mapping

import pytest

from pygrub_k.bootconfig.grub_legacy.entry import grub2_device
from pygrub_k.bootconfig.grub_legacy.menu import interpret
from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad, InterpretOptions
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_NESTING
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

ALL = InterpretOptions()
CONFIG = "/boot/grub/menu.lst"
TWO = """
title One
root (hd0,0)
kernel /boot/one root=/dev/sda1 ro
initrd /boot/one.img

title Two
root (hd0,0)
kernel /boot/two root=/dev/sda1  ro \t
initrd /boot/two.img
"""
FILES = {f"/boot/{name}": "" for name in ("one", "one.img", "two", "two.img", "xen.gz")}


def menu_of(
    text: str | bytes,
    files: Mapping[str, str] = FILES,
    *others: MemoryVolume,
    name: str = "hd0,msdos1",
    damaged: frozenset[str] = frozenset(),
    wanted: InterpretOptions = ALL,
) -> BootMenu:
    content: dict[str, str | bytes] = {CONFIG: text, **files}
    volume = MemoryVolume(content, name, aliases=("hd0,1",), damaged=damaged)
    return interpret(FileRef(name, CONFIG), MemoryGuest(volume, *others), wanted)


def words(entry: BootEntry) -> tuple[str | None, str, list[str]]:
    loaded = entry.kernel.word if entry.kernel else None
    return loaded, entry.args, [ramdisk.word for ramdisk in entry.ramdisks]


def kernel_of(entry: BootEntry) -> FileToLoad:
    assert entry.kernel is not None
    return entry.kernel


def tried(menu: BootMenu) -> list[tuple[str, bool]]:
    return [(attempt.path, attempt.entry.kernel is not None) for attempt in menu.attempts]


def test_an_entry() -> None:
    menu = menu_of(TWO)
    assert [entry.title for entry in menu.entries] == ["One", "Two"]
    assert words(menu.entries[1]) == ("/boot/two", "root=/dev/sda1  ro", ["/boot/two.img"])
    assert kernel_of(menu.entries[1]).file == FileRef("hd0,msdos1", "/boot/two")
    assert menu.entries[1].root == "(hd0,0)"


def test_entry_0_boots_unless_another_is_the_default() -> None:
    assert tried(menu_of(TWO)) == [("0", True)]
    assert tried(menu_of("default 1\n" + TWO)) == [("1", True)]
    assert menu_of("default 1\n" + TWO).default == "1"


def test_a_default_out_of_range_gives_way_to_the_fallback_and_that_to_0() -> None:
    assert menu_of("default 7\n" + TWO).default == "0"
    assert menu_of("default 7\nfallback 1\n" + TWO).default == "1"
    assert menu_of("default 7\nfallback 8\n" + TWO).default == "0"


@pytest.mark.parametrize(
    ("content", "default"),
    [("1\n#\n#\n", "1"), ("1", "1"), ("", "0"), ("x", "0"), (" 1\n", "0"), ("00000000 1", "0")],
)
def test_default_saved_reads_the_file_beside_the_configuration(content: str, default: str) -> None:
    files = {**FILES, "/boot/grub/default": content}
    assert menu_of("default saved\n" + TWO, files).default == default


def test_default_saved_without_the_file_is_0() -> None:
    assert menu_of("default saved\n" + TWO).default == "0"


def test_a_separator_counts_and_boots_nothing() -> None:
    menu = menu_of("default 0\nfallback 1\ntitle Other systems:\nroot\n" + TWO)
    assert [entry.title for entry in menu.entries] == ["Other systems:", "One", "Two"]
    assert menu.entries[0].kernel is None
    assert tried(menu) == [("0", False)]


def test_a_missing_kernel_makes_way_for_the_fallbacks() -> None:
    menu = menu_of("fallback 0 1\n" + TWO, {path: "" for path in FILES if "one" not in path})
    assert tried(menu) == [("0", False), ("0", False), ("1", True)]
    problem = "line 5: (hd0,msdos1)/boot/one: no such file"
    assert menu.attempts[0].entry.problems == (problem,)
    assert menu.entries[0].problems == (problem,)
    assert menu.entries[0].named == ("/boot/one.img",)
    assert menu.entries[1].named == ()


def test_a_missing_initrd_fails_the_entry() -> None:
    menu = menu_of("fallback 1\n" + TWO, {path: "" for path in FILES if path != "/boot/one.img"})
    assert tried(menu) == [("0", False), ("1", True)]
    assert menu.entries[0].kernel is None
    assert menu.entries[0].named == ("/boot/one.img",)


def test_a_fallback_that_is_no_entry_is_named() -> None:
    menu = menu_of("fallback 5\n" + TWO, {})
    assert tried(menu) == [("0", False), ("5", False)]
    assert menu.attempts[1].entry.problems == ("fallback 5: there is no such entry",)


def test_a_directory_is_no_kernel() -> None:
    entry = menu_of("title A\nkernel /boot\n").entries[0]
    assert entry.problems == ("line 2: (hd0,msdos1)/boot: a directory, not a file",)


def test_damage_under_the_default_stops_the_boot() -> None:
    with pytest.raises(CorruptError):
        menu_of("fallback 1\n" + TWO, damaged=frozenset({"/boot/one"}))


def test_damage_under_another_entry_is_that_entrys_problem() -> None:
    menu = menu_of(TWO, damaged=frozenset({"/boot/two"}))
    assert tried(menu) == [("0", True)]
    assert "made so by the test" in menu.entries[1].problems[0]


def test_a_device_in_the_file_name_wins_over_root() -> None:
    other = MemoryVolume({"/vmlinuz": ""}, name="hd1,msdos2", aliases=("hd1,2",))
    menu = menu_of("title A\nroot (hd0,0)\nkernel (hd1,1)/vmlinuz\n", FILES, other)
    assert kernel_of(menu.entries[0]).word == "(hd1,1)/vmlinuz"
    assert kernel_of(menu.entries[0]).file == FileRef("hd1,msdos2", "/vmlinuz")


def test_a_device_that_the_guest_lacks_stands_for_the_menus_own_volume() -> None:
    entry = menu_of("title A\nroot (hd7,3)\nkernel /boot/one\n").entries[0]
    assert kernel_of(entry).file == FileRef("hd0,msdos1", "/boot/one")
    assert entry.problems == ("(hd7,3) has no file system; the menu's own volume is used instead",)


def test_a_volume_without_a_file_system_is_not_what_root_means() -> None:
    disk = MemoryVolume({}, name="hd0", filesystem="")
    entry = menu_of("title A\nroot (hd0)\nkernel /boot/one\n", FILES, disk).entries[0]
    assert kernel_of(entry).file.volume == "hd0,msdos1"


def test_a_file_system_on_the_whole_disk() -> None:
    menu = menu_of("title A\nroot (hd0)\nkernel /boot/one console=hvc0\n", name="hd0")
    assert words(menu.attempts[0].entry) == ("/boot/one", "console=hvc0", [])
    assert menu.attempts[0].entry.problems == ()


def test_uuid_finds_the_root() -> None:
    other = MemoryVolume({"/vmlinuz": ""}, name="hd1", uuid="ABCD-1234")
    entry = menu_of("title A\nuuid abcd-1234\nkernel /vmlinuz\n", FILES, other).entries[0]
    assert kernel_of(entry).file.volume == "hd1"


def test_an_unknown_uuid_fails_the_entry() -> None:
    entry = menu_of("title A\nuuid 1\nkernel /boot/one\n").entries[0]
    assert entry.kernel is None
    assert entry.problems == ("line 2: no file system has the UUID '1'",)


def test_find_makes_a_root_only_when_told_to() -> None:
    other = MemoryVolume({"/vmlinuz": ""}, name="hd1")
    commands = "find --set-root /vmlinuz\nkernel /vmlinuz\n"
    text = f"title A\n{commands}title B\n{commands.replace('--set-root ', '')}"
    first, second = menu_of(text, FILES, other).entries
    assert kernel_of(first).file.volume == "hd1"
    assert second.kernel is None


def test_find_of_nothing_fails_the_entry() -> None:
    assert menu_of("title A\nfind /none\nkernel /boot/one\n").entries[0].kernel is None


def test_kernel_options_are_not_arguments() -> None:
    text = "title A\nkernel --type=linux  --no-mem-option /boot/one ro\n"
    assert words(menu_of(text).entries[0]) == ("/boot/one", "ro", [])


def test_a_relative_kernel_is_no_file_name() -> None:
    assert menu_of("title A\nkernel boot/one\n").entries[0].kernel is None


def test_a_second_initrd_replaces_the_first_and_a_kernel_forgets_both() -> None:
    text = "title A\nkernel /boot/one\ninitrd /boot/one.img\ninitrd /boot/two.img\n"
    assert words(menu_of(text).entries[0])[2] == ["/boot/two.img"]
    assert words(menu_of(text + "kernel /boot/two\n").entries[0]) == ("/boot/two", "", [])


def test_several_files_on_an_initrd_line() -> None:
    text = "title A\nkernel /boot/one\ninitrd /boot/one.img /boot/two.img /boot/none\n"
    entry = menu_of(text).entries[0]
    assert words(entry)[2] == ["/boot/one.img", "/boot/two.img"]
    assert entry.problems == ("passed over: (hd0,msdos1)/boot/none: no such file",)


@pytest.mark.parametrize("command", ["initrd /boot/one.img", "module /boot/one", "boot"])
def test_what_needs_a_kernel_fails_without_one(command: str) -> None:
    menu = menu_of(f"fallback 1\ntitle A\n{command}\nkernel /boot/one\n" + TWO)
    assert tried(menu) == [("0", False), ("1", True)]


def test_a_xen_entry_boots_what_is_inside() -> None:
    text = (
        "title Xen\nkernel /boot/xen.gz dom0_mem=1G\n"
        "module /boot/one root=/dev/sda1  ro\nmodulenounzip /boot/one.img\nmodule /boot/two.img\n"
    )
    entry = menu_of(text).entries[0]
    assert words(entry) == ("/boot/one", "root=/dev/sda1  ro", ["/boot/one.img", "/boot/two.img"])


def test_commands_after_boot_do_not_run() -> None:
    text = "title A\nkernel /boot/one\nboot\nkernel /boot/none\n"
    assert words(menu_of(text).entries[0])[0] == "/boot/one"


@pytest.mark.parametrize("command", ["chainloader +1", "halt", "reboot"])
def test_an_entry_that_leads_elsewhere_ends_the_boot(command: str) -> None:
    menu = menu_of(f"fallback 1\ntitle A\n{command}\n" + TWO)
    assert tried(menu) == [("0", False)]


def test_a_menu_command_in_an_entry_fails_it() -> None:
    menu = menu_of("fallback 1\ntitle A\nkernel /boot/one\ntimeout 5\n" + TWO)
    assert tried(menu) == [("0", False), ("1", True)]
    assert menu.entries[0].problems[0].startswith("line 4: timeout is no command for an entry")


def test_a_locked_entry_boots_like_any_other() -> None:
    text = "fallback 1\npassword x\ntitle A\nlock\nkernel /boot/one\n" + TWO
    menu = menu_of(text)
    assert menu.entries[0].restricted
    assert words(menu.entries[0])[0] == "/boot/one"
    assert tried(menu) == [("0", True)]
    assert not menu_of(text.replace("password x\n", "")).entries[0].restricted


def test_an_entry_with_a_password_of_its_own_boots_like_any_other() -> None:
    menu = menu_of("fallback 1\ntitle A\npassword x\nkernel /boot/one\n" + TWO)
    assert tried(menu) == [("0", True)]
    assert menu.attempts[0].entry.restricted


def test_configfile_is_a_submenu() -> None:
    inner = {**FILES, "/boot/grub/more.lst": "default 1\ntimeout 3\n" + TWO}
    menu = menu_of("title More\nroot (hd0,0)\nconfigfile /boot/grub/more.lst\n" + TWO, inner)
    assert menu.entries[0].submenu
    assert [entry.title for entry in menu.entries[0].entries] == ["One", "Two"]
    assert tried(menu) == [("0>1", True)]


def test_configfile_in_a_circle() -> None:
    menu = menu_of(f"title More\nconfigfile {CONFIG}\n")
    assert menu.entries[0].kernel is None
    assert "leads in a circle" in menu.entries[0].problems[0]
    assert tried(menu) == [("0", False)]


def test_a_missing_configfile_fails_the_entry() -> None:
    assert tried(menu_of("fallback 1\ntitle A\nconfigfile /none\n" + TWO)) == [
        ("0", False),
        ("1", True),
    ]


def test_a_long_chain_of_configurations_is_refused() -> None:
    chain = {f"/{i}": f"title {i}\nconfigfile /{i + 1}\n" for i in range(CONFIG_NESTING + 1)}
    with pytest.raises(LimitError, match="configurations in a row"):
        menu_of("title A\nconfigfile /0\n", chain)


def test_a_tree_of_configurations_is_read_once_each() -> None:
    wide = {f"/{i}": f"title {i}\nconfigfile /{i + 1}\n" * 9 for i in range(20)}
    menu = menu_of("title A\nconfigfile /0\n", {**wide, "/20": TWO, **FILES})
    assert tried(menu) == [("0>" + "0>" * 20 + "0", True)]


def test_no_entries() -> None:
    menu = menu_of("timeout 5\n")
    assert (menu.entries, menu.attempts, menu.default, menu.timeout) == ((), (), "", 5)
    assert menu.problems == ("(hd0,msdos1)/boot/grub/menu.lst: there are no entries",)


def test_only_what_an_unattended_boot_needs() -> None:
    menu = menu_of(TWO, damaged=frozenset({"/boot/two"}), wanted=InterpretOptions(entries=False))
    assert menu.entries == ()
    assert tried(menu) == [("0", True)]


def test_bytes_that_are_not_utf8_survive() -> None:
    text = b"title A\nkernel /boot/one name=\xff\n"
    assert menu_of(text).entries[0].args == "name=\udcff"


@pytest.mark.parametrize(
    ("legacy", "name"),
    [
        ("(hd0)", "hd0"),
        ("(hd0,0)", "hd0,1"),
        ("(hd1,4,a)", "hd1,msdos5,bsd1"),
        ("(hd0,c)", "hd0,bsd3"),
        ("(nd)", "nd"),
        ("(hd0,-1)", "hd0,-1"),
    ],
)
def test_device_names(legacy: str, name: str) -> None:
    assert grub2_device(legacy) == name


def test_find_passes_over_damage_unless_it_finds_nothing() -> None:
    broken = MemoryVolume({"/x": ""}, name="hd1", damaged=frozenset({"/x", "/y"}))
    sound = MemoryVolume({"/x": ""}, name="hd2")
    text = "title A\nfind --set-root /x\nkernel /x\n"
    assert kernel_of(menu_of(text, {}, broken, sound).entries[0]).file.volume == "hd2"
    with pytest.raises(CorruptError):
        menu_of(text, {}, broken)


def test_an_entry_that_fails_still_names_its_kernel() -> None:
    entry = menu_of("title A\nkernel /none ro\n").entries[0]
    assert (entry.kernel, entry.missing, entry.args) == (None, "/none", "ro")


@pytest.mark.parametrize(("line", "style"), [("hiddenmenu\n", "countdown"), ("", "menu")])
def test_what_is_shown_while_the_timeout_runs(line: str, style: str) -> None:
    assert menu_of(f"{line}timeout 5\n{TWO}").timeout_style == style
