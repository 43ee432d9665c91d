from collections.abc import Mapping

import pytest

from pygrub_k.bootconfig.extlinux.menu import interpret
from pygrub_k.bootconfig.model import BootEntry, BootMenu, InterpretOptions
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.guest.view import FileRef
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

ALL = InterpretOptions()
ONE = "label one\n kernel /one\n append ro\n"
TWO = "label two\n menu label ^Two\n linux /two\n initrd /two.img\n append root=/dev/xvda1\n"
FILES = {f"/{name}": "" for name in ("one", "two", "two.img", "ucode.img", "xen.gz")}


def menu_of(  # noqa: PLR0913 - each is one thing that a test may vary
    text: str | bytes,
    files: Mapping[str, str] = FILES,
    *,
    config: str = "/extlinux.conf",
    filesystem: str = "ext2",
    damaged: frozenset[str] = frozenset(),
    wanted: InterpretOptions = ALL,
) -> BootMenu:
    content: dict[str, str | bytes] = {config: text, **files}
    volume = MemoryVolume(content, filesystem=filesystem, damaged=damaged)
    return interpret(FileRef("hd0,gpt1", config), MemoryGuest(volume), wanted)


def words(entry: BootEntry) -> tuple[str | None, str, list[str]]:
    loaded = entry.kernel.word if entry.kernel else None
    return loaded, entry.args, [ramdisk.word for ramdisk in entry.ramdisks]


def tried(menu: BootMenu) -> list[tuple[str, str | None]]:
    return [(attempt.path, words(attempt.entry)[0]) for attempt in menu.attempts]


def test_entries() -> None:
    one, two = menu_of(ONE + TWO).entries
    assert (one.title, one.id, *words(one)) == ("one", "one", "/one", "ro", [])
    assert (two.title, two.id) == ("Two", "two")
    assert words(two) == ("/two", "root=/dev/xvda1", ["/two.img"])


# -- which one is the default ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("settings", "default"),
    [
        ("default two\n", "/two"),
        ("default two quiet\n", "/two"),
        ("default one\ndefault two\n", "/two"),
        ("", "/one"),
        ("ui menu.c32\n", "/one"),
        ("ui menu.c32\ndefault two\n", "/two"),
        ("default menu.c32\n", "/one"),
        ("default /boot/syslinux/vesamenu.c32\n", "/one"),
        ("ui gfxboot bootlogo\ndefault two\n", "/two"),
        ("default m\nlabel m\ncom32 menu.c32\nmenu hide\n", "/one"),
        ("ui vesamenu.c32\ndefault none\n", "/one"),
    ],
)
def test_the_default(settings: str, default: str) -> None:
    assert [kernel for _, kernel in tried(menu_of(settings + ONE + TWO))] == [default]


@pytest.mark.parametrize(
    ("settings", "default"),
    [
        ("default menu.c32\n", "/two"),
        ("ui menu.c32\n", "/two"),
        ("ui menu.c32\ndefault one\n", "/one"),  # doc/menu.txt: as MENU DEFAULT and MENU START
        ("default one\n", "/one"),
    ],
)
def test_menu_default_counts_where_a_menu_runs_and_default_names_no_label(
    settings: str, default: str
) -> None:
    assert tried(menu_of(settings + ONE + TWO + "menu default\n"))[0][1] == default


def test_hidden_and_disabled_labels_are_not_chosen_by_themselves() -> None:
    text = "ui menu.c32\nlabel -\nmenu disable\n" + ONE + "menu hide\n" + TWO
    menu = menu_of(text)
    assert tried(menu) == [("2", "/two")]
    assert menu.entries[0].problems == ("a heading of the menu, which cannot be selected",)


@pytest.mark.parametrize(
    ("settings", "kernel"),
    [
        ("ui menu.c32\ntimeout 30\nontimeout two\n", "/two"),
        ("default menu.c32\ntotaltimeout 30\nontimeout two\n", "/two"),
        ("default one\nprompt 1\ntimeout 30\nontimeout two\n", "/two"),
        ("default one\ntimeout 30\nontimeout two\n", "/one"),
        ("ui menu.c32\nontimeout two\n", "/one"),
        ("ui menu.c32\ntimeout 30\nontimeout none x\n", None),
    ],
)
def test_ontimeout_counts_where_something_waits(settings: str, kernel: str | None) -> None:
    assert tried(menu_of(settings + ONE + TWO))[0][1] == kernel


@pytest.mark.parametrize(
    ("settings", "timeout"),
    [
        ("ui menu.c32\ntimeout 35\n", 3.5),
        ("ui menu.c32\ntimeout 0\n", None),
        ("ui menu.c32\ntotaltimeout 600\n", 60),
        ("default one\ntimeout 50\n", 0),
        ("default one\nprompt 1\ntimeout 50\n", 5),
        ("default one\nprompt 1\n", None),
    ],
)
def test_the_timeout(settings: str, timeout: float | None) -> None:
    assert menu_of(settings + ONE).timeout == timeout


def test_options_behind_the_default_label() -> None:
    assert words(menu_of("default one single\n" + ONE).attempts[0].entry) == (
        "/one",
        "ro single",
        [],
    )


def test_a_default_that_is_a_kernel() -> None:
    menu = menu_of("default /one single\nappend ro initrd=/two.img\n")
    assert tried(menu) == [("", "/one")]
    assert words(menu.attempts[0].entry) == ("/one", "ro single", ["/two.img"])


def test_without_a_default_the_first_label_is_taken_and_that_is_said() -> None:
    assert menu_of(ONE).problems == ("there is no DEFAULT; the first label is used",)


def test_onerror_follows_a_failure() -> None:
    menu = menu_of("default none\nonerror two x\n" + TWO)
    assert tried(menu) == [("", None), ("0", "/two")]
    assert words(menu.attempts[1].entry)[1] == "root=/dev/xvda1 x none"


def test_a_menu_module_may_have_files_of_its_own() -> None:
    files = {**FILES, "/menu.cfg": TWO}
    assert tried(menu_of("ui menu.c32 menu.cfg\n" + ONE, files)) == [("0", "/two")]


# -- what a label loads ----------------------------------------------------------------------


def entry_of(text: str, files: Mapping[str, str] = FILES) -> BootEntry:
    return menu_of("label x\n" + text, files).entries[0]


def test_append_of_the_label_replaces_the_global_one_and_a_hyphen_means_none() -> None:
    texts = ("", "append own\n", "append -\n")
    menu = menu_of(
        "append all\n" + "".join(f"label {n}\nkernel /one\n{t}" for n, t in enumerate(texts))
    )
    assert [entry.args for entry in menu.entries] == ["all", "own", ""]


def test_ramdisks_from_both_places_once_each() -> None:
    entry = entry_of("kernel /one\nappend initrd=/two.img,/ucode.img ro\n")
    assert words(entry) == ("/one", "ro", ["/two.img", "/ucode.img"])
    entry = entry_of("kernel /one\ninitrd /ucode.img,/two.img\nappend ro initrd=/two.img\n")
    assert words(entry) == ("/one", "ro", ["/ucode.img", "/two.img"])


def test_the_last_initrd_line_counts() -> None:
    assert words(entry_of("kernel /one\ninitrd /ucode.img\ninitrd /two.img\n"))[2] == ["/two.img"]


def test_options_on_the_kernel_line_come_first() -> None:
    assert words(entry_of("kernel /one\ta\nappend b\n")) == ("/one", "a b", [])


def test_paths_are_relative_to_the_configuration() -> None:
    files = {"/boot/syslinux/vmlinuz": "", "/boot/initrd": ""}
    text = "label x\nkernel vmlinuz\ninitrd ../initrd\n"
    entry = menu_of(text, files, config="/boot/syslinux/syslinux.cfg").entries[0]
    assert words(entry) == ("vmlinuz", "", ["../initrd"])
    assert entry.kernel is not None
    assert entry.kernel.file == FileRef("hd0,gpt1", "/boot/syslinux/vmlinuz")


def test_backslashes_are_slashes_on_fat_only() -> None:
    text = "label x\nkernel \\dir\\one\n"
    assert menu_of(text, {"/dir/one": ""}, filesystem="fat").entries[0].kernel is not None
    assert menu_of(text, {"/dir/one": ""}).entries[0].kernel is None


@pytest.mark.parametrize(
    "lines",
    [
        "kernel chain.c32\nappend hd0 1\n",
        "com32 reboot\n",
        "localboot 0x80\n",
        "kernel memtest.bin\n",
        "boot /one\n",
        "pxe /one\n",
        "kernel mboot.c32\nappend /xen.gz\n",
        "kernel /none\n",
        "kernel /one\ninitrd /none\n",
    ],
)
def test_what_cannot_be_booted_is_a_problem(lines: str) -> None:
    entry = entry_of(lines)
    assert entry.kernel is None
    assert entry.problems


def test_a_missing_file_is_named_with_its_volume() -> None:
    entry = entry_of("linux none\ninitrd /a,/b\nappend ro initrd=/c\n")
    assert entry.problems == ("(hd0,gpt1)/none: no such file",)
    assert entry.named == ("/a", "/b", "/c")


@pytest.mark.parametrize("kernel", ["kernel mboot.c32", "com32 /boot/mboot.c32", "com32 mboot"])
def test_a_xen_entry_boots_what_is_inside(kernel: str) -> None:
    text = f"{kernel}\nappend /xen.gz dom0_mem=1G --- /two ro  quiet --- /two.img --- /ucode.img\n"
    assert words(entry_of(text)) == ("/two", "ro  quiet", ["/two.img", "/ucode.img"])


def test_two_modules_are_kernel_and_ramdisk_unless_the_first_is_xen() -> None:
    assert words(entry_of("kernel mboot.c32\nappend /two ro --- /two.img\n")) == (
        "/two",
        "ro",
        ["/two.img"],
    )
    assert words(entry_of("kernel mboot.c32\nappend /xen.gz --- /two ro\n")) == ("/two", "ro", [])


def test_linux_c32_loads_its_first_argument() -> None:
    text = "com32 linux.c32\nappend /two initrd=/two.img ro\n"
    assert words(entry_of(text)) == ("/two", "ro", ["/two.img"])


def test_a_password_is_noted_and_bypassed_by_the_timeout() -> None:
    menu = menu_of("ui menu.c32\n" + ONE + "menu passwd x\n")
    assert menu.entries[0].restricted
    assert tried(menu) == [("0", "/one")]


def test_bytes_that_are_not_utf8_survive() -> None:
    assert menu_of(b"label x\nkernel /one\nappend name=\xff\n").entries[0].args == "name=\udcff"


# -- menus in menus --------------------------------------------------------------------------


def test_a_submenu() -> None:
    menu = menu_of("ui menu.c32\nmenu begin more\nmenu title More\n" + TWO + "menu end\n" + ONE)
    assert [(e.title, e.id, e.submenu) for e in menu.entries] == [
        ("More", "more", True),
        ("one", "one", False),
    ]
    assert menu.entries[0].entries[0].title == "Two"
    assert (menu.default, tried(menu)) == ("0>0", [("0>0", "/two")])


def test_the_default_may_lie_in_a_submenu() -> None:
    text = "ui menu.c32\ndefault two\n" + ONE + "menu begin x\nlabel z\n" + TWO + "menu end\n"
    assert tried(menu_of(text)) == [("1>1", "/two")]


def test_menu_start() -> None:
    text = "ui menu.c32\n" + ONE + "menu begin x\nmenu start\n" + TWO + "menu end\n"
    assert tried(menu_of(text)) == [("1>0", "/two")]


def test_menu_default_of_a_submenu_itself() -> None:
    text = "ui menu.c32\n" + ONE + "menu begin x\nmenu default\n" + TWO + "menu end\n"
    assert tried(menu_of(text)) == [("1>0", "/two")]


def test_menu_goto() -> None:
    text = "ui menu.c32\nlabel g\nmenu goto x\nmenu begin x\n" + TWO + "menu end\n"
    assert tried(menu_of(text)) == [("1>0", "/two")]


def test_menus_that_lead_to_each_other_are_refused() -> None:
    text = "ui menu.c32\nmenu begin x\nlabel g\nmenu goto x\nmenu end\n"
    with pytest.raises(LimitError, match="menus in a row"):
        menu_of(text)


def test_an_include_is_relative_to_the_configuration() -> None:
    files = {**FILES, "/boot/old.cfg": TWO}
    menu = menu_of(
        "ui menu.c32\nontimeout two\ntimeout 30\ninclude boot/old.cfg Old\n" + ONE, files
    )
    assert tried(menu) == [("0>0", "/two")]


def test_a_label_may_hand_over_to_another_configuration() -> None:
    files = {**FILES, "/more.cfg": "default two\n" + TWO + "label back\nconfig /extlinux.conf\n"}
    menu = menu_of("default more\nlabel more\nconfig /more.cfg\n", files)
    assert menu.entries[0].submenu
    assert tried(menu) == [("0>0", "/two")]
    assert "leads in a circle" in menu.entries[0].entries[1].problems[0]


MORE = "label linux\nlinux kernels/vmlinuz\ninitrd kernels/initrd\nappend boot=live\n"


@pytest.mark.parametrize(
    ("append", "folder"),
    [
        ("append /live\n", "/live/"),
        ("append ../live/\n", "/isolinux/../live/"),
        ("", "/isolinux/"),
        ("append /nowhere\n", "/isolinux/"),
    ],
)
def test_the_directory_that_append_names_is_where_paths_of_the_other_configuration_begin(
    append: str, folder: str
) -> None:
    text = f"default go\nlabel go\nconfig /live/more.cfg\n{append}"
    files = {
        "/live/more.cfg": MORE,
        **{f"{place}/kernels/{name}": "" for place in ("/live", "/isolinux") for name in NAMES},
    }
    kernel = menu_of(text, files, config="/isolinux/isolinux.cfg").attempts[0].entry.kernel
    assert kernel is not None
    assert kernel.file.path == f"{folder}kernels/vmlinuz"


NAMES = ("vmlinuz", "initrd")


@pytest.mark.parametrize(
    "module", ["kernel menu.c32", "com32 /boot/vesamenu.c32", "kernel MENU.C32"]
)
def test_a_menu_module_on_a_label_shows_the_menu_of_its_files(module: str) -> None:
    more = "menu title More\n" + ONE + "label x\nmenu default\nkernel /two\n"
    files = {**FILES, "/inc.cfg": more}
    text = f"ui menu.c32\ntimeout 10\nlabel m\n{module}\nappend inc.cfg\n"
    menu = menu_of(text, files)
    assert tried(menu) == [("0>1", "/two")]
    assert [entry.title for entry in menu.entries[0].entries] == ["one", "x"]


def test_a_menu_module_on_a_label_without_files_shows_its_own_menu_again() -> None:
    menu = menu_of(f"default one\n{ONE}label back\nkernel menu.c32\n")
    assert tried(menu) == [("0", "/one")]
    assert "leads in a circle" in menu.entries[1].problems[0]


WHICHSYS = (
    "default select\nlabel select\ncom32 whichsys.c32\nappend -iso- one -pxe- net -sys- two b\n"
)


@pytest.mark.parametrize(
    ("config", "filesystem", "started"),
    [
        ("/isolinux/isolinux.cfg", "iso9660", ("1", "/one", "ro")),
        ("/boot/isolinux/isolinux.cfg", "ext2", ("1", "/one", "ro")),
        ("/boot/syslinux/syslinux.cfg", "fat", ("2", "/two", "root=/dev/xvda1 b")),
        ("/boot/syslinux/syslinux.cfg", "iso9660", ("1", "/one", "ro")),
    ],
)
def test_whichsys_chooses_by_the_boot_loader(
    config: str, filesystem: str, started: tuple[str, str, str]
) -> None:
    menu = menu_of(WHICHSYS + ONE + TWO, config=config, filesystem=filesystem)
    attempt = menu.attempts[0]
    assert attempt.entry.kernel is not None
    assert (attempt.path, attempt.entry.kernel.file.path, attempt.entry.args) == started
    assert menu.entries[0].title == "select"
    assert menu.entries[0].kernel == attempt.entry.kernel


def test_the_boot_loader_stays_the_same_in_another_configuration() -> None:
    more = WHICHSYS + ONE + TWO
    files = {**FILES, "/isolinux/more.cfg": more}
    text = "default m\nlabel m\nconfig more.cfg\n"
    assert tried(menu_of(text, files, config="/isolinux/isolinux.cfg")) == [("0>1", "/one")]
    files = {**FILES, "/syslinux/more.cfg": more}
    assert tried(menu_of(text, files, config="/syslinux/syslinux.cfg")) == [("0>2", "/two")]


def test_whichsys_may_hand_over_to_another_configuration() -> None:
    text = "default s\nlabel s\ncom32 whichsys.c32\nappend -sys- config more.cfg -iso- one\n"
    menu = menu_of(text, {**FILES, "/more.cfg": "default two\n" + TWO})
    assert tried(menu) == [("0>0", "/two")]


def test_whichsys_without_a_command_for_this_loader_says_so() -> None:
    menu = menu_of("default s\nlabel s\ncom32 whichsys.c32\nappend -pxe- one\n" + ONE)
    assert "has no -sys- command" in menu.attempts[0].entry.problems[0]
    assert "has no -sys- command" in menu.entries[0].problems[0]


@pytest.mark.parametrize(
    ("arguments", "kernel"),
    [
        ("64 -- one -- two", "/one"),
        ("64 pae smp multicore hypervisor -- one -- two", "/one"),
        ("dry-run debug 64 -- one -- two", "/one"),
        ("64 hvm -- one -- two", "/two"),
        ("hvm -- one", None),
    ],
)
def test_ifcpu_chooses_by_what_a_domain_has(arguments: str, kernel: str | None) -> None:
    menu = menu_of(f"default x\nlabel x\ncom32 ifcpu.c32\nappend {arguments}\n" + ONE + TWO)
    found = menu.attempts[0].entry.kernel
    assert (found and found.file.path) == kernel


def test_damage_under_the_default_stops_the_boot() -> None:
    with pytest.raises(CorruptError):
        menu_of("default two\n" + ONE + TWO, damaged=frozenset({"/two"}))


def test_damage_under_another_entry_is_that_entrys_problem() -> None:
    menu = menu_of("default one\n" + ONE + TWO, damaged=frozenset({"/two"}))
    assert tried(menu) == [("0", "/one")]
    assert "made so by the test" in menu.entries[1].problems[0]


def test_nothing_to_boot() -> None:
    menu = menu_of("say hello\n")
    assert (menu.entries, menu.attempts, menu.default) == ((), (), "")


def test_only_what_an_unattended_boot_needs() -> None:
    menu = menu_of("default one\n" + ONE + TWO, wanted=InterpretOptions(entries=False))
    assert (menu.entries, tried(menu)) == ((), [("0", "/one")])


def test_a_version_that_ends_like_a_network_boot_program_is_a_kernel() -> None:
    assert entry_of("kernel /vmlinuz-6.1.0\n", {"/vmlinuz-6.1.0": ""}).kernel is not None


def test_ifcpu64_leads_to_its_first_label() -> None:
    text = "default x\nlabel x\ncom32 boot/ifcpu64.c32\nappend two -- one\n" + ONE + TWO
    assert tried(menu_of(text)) == [("2", "/two")]
    assert tried(menu_of(text.replace("two -- one", "none -- one"))) == [("0", None)]
    with pytest.raises(LimitError, match="menus in a row"):
        menu_of("default x\nlabel x\ncom32 ifcpu64.c32\nappend x -- y\n")


@pytest.mark.parametrize(("line", "style"), [("menu hidden\n", "countdown"), ("", "menu")])
def test_what_is_shown_while_the_timeout_runs(line: str, style: str) -> None:
    assert menu_of(f"ui menu.c32\n{line}timeout 50\n{ONE}").timeout_style == style
