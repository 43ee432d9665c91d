from collections.abc import Mapping

import pytest

from pygrub_k.bootconfig.model import BootEntry, BootMenu, InterpretOptions
from pygrub_k.bootconfig.systemd_boot.menu import interpret
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.guest.view import FileRef, VolumeFacts
from pygrub_k.limits import LOADER_ENTRIES
from tests.images.pe_bytes import program
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

ALL = InterpretOptions()
ESP = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b"
XBOOTLDR = "bc13c2ff-59e6-4262-a352-b275fd6f7172"
ARCH = (
    "title Arch Linux\nlinux /vmlinuz\ninitrd /ucode.img\ninitrd /initrd.img\n"
    "options root=a\noptions rw\n"
)
LTS = "title Arch LTS\nlinux /vmlinuz-lts\noptions root=a\n"
FILES: dict[str, str | bytes] = {
    "/vmlinuz": "",
    "/vmlinuz-lts": "",
    "/ucode.img": "",
    "/initrd.img": "",
}
BOTH: dict[str, str | bytes] = {
    "/loader/entries/arch.conf": ARCH,
    "/loader/entries/arch-lts.conf": LTS,
    **FILES,
}


class TypedGuest(MemoryGuest):
    """A guest whose partitions have types."""

    def __init__(self, *volumes: MemoryVolume, types: Mapping[str, str]) -> None:
        super().__init__(*volumes)
        self._partition_types = types

    def probe(self, volume: str) -> VolumeFacts:
        known = super().probe(volume)
        kind = self._partition_types.get(volume, "")
        return VolumeFacts(volume, uuid=known.uuid, partition_type=kind)


def menu_of(
    files: Mapping[str, str | bytes],
    *others: MemoryVolume,
    damaged: frozenset[str] = frozenset(),
    wanted: InterpretOptions = ALL,
    types: Mapping[str, str] | None = None,
    config: str = "hd0,gpt1",
) -> BootMenu:
    system = MemoryVolume(files, damaged=damaged)
    guest = TypedGuest(system, *others, types={"hd0,gpt1": ESP, **(types or {})})
    return interpret(FileRef(config, "/loader/loader.conf"), guest, wanted)


def words(entry: BootEntry) -> tuple[str | None, str, list[str]]:
    loaded = entry.kernel.word if entry.kernel else None
    return loaded, entry.args, [ramdisk.word for ramdisk in entry.ramdisks]


def booted(menu: BootMenu) -> list[str | None]:
    return [words(attempt.entry)[0] for attempt in menu.attempts]


def test_entries() -> None:
    arch, lts = menu_of(BOTH).entries
    assert (arch.title, arch.id, arch.root) == ("Arch Linux", "arch", "(hd0,gpt1)")
    assert words(arch) == ("/vmlinuz", "root=a rw", ["/ucode.img", "/initrd.img"])
    assert (lts.title, lts.id) == ("Arch LTS", "arch-lts")


@pytest.mark.parametrize(
    ("settings", "kernel"),
    [
        ("", "/vmlinuz"),
        ("default arch-lts.conf", "/vmlinuz-lts"),
        ("default arch-lts", "/vmlinuz-lts"),
        ("default ARCH-L*", "/vmlinuz-lts"),
        ("default arch*", "/vmlinuz"),
        ("default @saved", "/vmlinuz"),
        ("default none.conf", "/vmlinuz"),
        ("#default arch-lts.conf", "/vmlinuz"),
    ],
)
def test_the_default(settings: str, kernel: str) -> None:
    assert booted(menu_of({**BOTH, "/loader/loader.conf": settings + "\n"})) == [kernel]


COUNTED = {
    "/loader/entries/a+2-1.conf": "linux /vmlinuz\n",
    "/loader/entries/b.conf": "linux /vmlinuz-lts\n",
    "/loader/entries/c+0-3.conf": "linux /vmlinuz-old\n",
    "/vmlinuz-old": "",
    **FILES,
}
PROGRAM = "/EFI/systemd/systemd-bootx64.efi"
FALLBACK = "/EFI/BOOT/BOOTX64.EFI"


def systemd_boot(version: str) -> bytes:
    return program((".sdmagic", f"#### LoaderInfo: systemd-boot {version} ####".encode()))


@pytest.mark.parametrize(
    ("settings", "kernel"),
    [
        ("preferred a.conf\ndefault b.conf", "/vmlinuz"),
        ("preferred b*\ndefault a.conf", "/vmlinuz-lts"),
        ("preferred c.conf\ndefault a.conf", "/vmlinuz"),
        ("preferred c.conf", "/vmlinuz-lts"),
        ("preferred none\ndefault c.conf", "/vmlinuz-old"),
        ("preferred @saved\ndefault a.conf", "/vmlinuz"),
        ("preferred @current", "/vmlinuz-lts"),
    ],
)
def test_the_preferred_entry_has_tries_left(settings: str, kernel: str) -> None:
    assert booted(menu_of({**COUNTED, "/loader/loader.conf": settings + "\n"})) == [kernel]


def test_before_260_nothing_is_preferred() -> None:
    settings = {"/loader/loader.conf": "preferred a.conf\ndefault c.conf\n"}
    menu = menu_of({**COUNTED, **settings, PROGRAM: systemd_boot("259.1-1")})
    assert booted(menu) == ["/vmlinuz-old"]
    assert "systemd-boot 259 does not know this setting" in menu.problems[0]
    menu = menu_of({**COUNTED, **settings, PROGRAM: systemd_boot("260~rc1")})
    assert (booted(menu), menu.problems) == (["/vmlinuz"], ())


@pytest.mark.parametrize(
    ("default", "loader", "kernel", "note"),
    [
        ("a.conf", {}, "/vmlinuz", "a recent systemd-boot, which is assumed, takes (hd0,gpt1)"),
        ("a.conf", {PROGRAM: "259"}, "/vmlinuz", "systemd-boot 259 takes (hd0,gpt1)"),
        ("a.conf", {PROGRAM: "257.7"}, "/vmlinuz", "a recent systemd-boot"),
        ("a.conf", {PROGRAM: "252.39-1~deb12u1"}, "/vmlinuz-lts", "systemd-boot 252 takes none"),
        ("a.conf", {FALLBACK: "252"}, "/vmlinuz-lts", "systemd-boot 252 takes none"),
        ("a+2-1.conf", {PROGRAM: "252"}, "/vmlinuz", "a+2-1.conf, and since then none"),
        ("a+*.conf", {PROGRAM: "259"}, "/vmlinuz-lts", "systemd-boot 259 takes none"),
    ],
)
def test_a_counter_is_a_part_of_the_id_by_version(
    default: str, loader: Mapping[str, str], kernel: str, note: str
) -> None:
    programs = {path: systemd_boot(version) for path, version in loader.items()}
    settings = {"/loader/loader.conf": f"default {default}\n"}
    files: Mapping[str, str | bytes] = {**COUNTED, **settings, **programs}
    b_first = {path.replace("/b.", "/z."): text for path, text in files.items()}
    menu = menu_of(b_first)
    assert booted(menu) == [kernel]
    assert note in menu.problems[0]


def test_a_counter_that_decides_nothing_is_not_mentioned() -> None:
    menu = menu_of({**COUNTED, "/loader/loader.conf": "default a*\n"})
    assert (booted(menu), menu.problems) == (["/vmlinuz"], ())


@pytest.mark.parametrize(
    ("settings", "note"),
    [
        ("default @saved", "default @saved: what it stands for is kept in an EFI variable"),
        ("preferred @saved", "preferred @saved: what it stands for"),
        ("default gone.conf", "default gone.conf: no entry has such a name"),
    ],
)
def test_a_setting_that_cannot_be_followed_is_told(settings: str, note: str) -> None:
    menu = menu_of({**BOTH, "/loader/loader.conf": settings + "\n"})
    assert menu.problems[0].startswith(note)


@pytest.mark.parametrize(
    "content", [b"", b"MZ", program(), program((".sdmagic", b"#### LoaderInfo: systemd-boot x"))]
)
def test_a_program_that_does_not_say_its_version_has_none(content: bytes) -> None:
    settings = {"/loader/loader.conf": "preferred a.conf\n"}
    assert booted(menu_of({**COUNTED, **settings, PROGRAM: content})) == ["/vmlinuz"]


@pytest.mark.parametrize(
    ("settings", "timeout"),
    [
        ("", 0),
        ("timeout 5", 5),
        ("timeout menu-force", None),
        ("timeout menu-hidden", 0),
        ("timeout x", 0),
    ],
)
def test_the_timeout(settings: str, timeout: float | None) -> None:
    assert menu_of({**BOTH, "/loader/loader.conf": settings}).timeout == timeout


def test_an_entry_whose_kernel_is_missing_is_listed_but_not_chosen() -> None:
    menu = menu_of({path: text for path, text in BOTH.items() if path != "/vmlinuz"})
    assert booted(menu) == ["/vmlinuz-lts"]
    assert menu.entries[0].problems == ("(hd0,gpt1)/vmlinuz: no such file",)


def test_a_missing_initrd_fails_the_entry() -> None:
    menu = menu_of({path: text for path, text in BOTH.items() if path != "/initrd.img"})
    assert booted(menu) == [None]
    assert menu.entries[0].named == ("/ucode.img", "/initrd.img")


def test_entries_for_another_architecture_do_not_exist() -> None:
    other = {**BOTH, "/loader/entries/arch.conf": ARCH + "architecture AA64\n"}
    assert [entry.id for entry in menu_of(other).entries] == ["arch-lts"]
    arm = {**other, "/EFI/systemd/systemd-bootaa64.efi": ""}
    assert [entry.id for entry in menu_of(arm).entries] == ["arch", "arch-lts"]


def test_what_is_not_an_entry() -> None:
    files = {f"/loader/entries/{name}": ARCH for name in (".a.conf", "auto-x.conf", "a.cfg")}
    menu = menu_of({**files, "/loader/entries/b.conf": "title no kernel\n", **FILES})
    assert (menu.entries, menu.attempts, menu.default) == ((), (), "")
    assert menu.problems == ("(hd0,gpt1)/loader/entries: there are no entries",)


def test_an_efi_program_is_listed_and_not_booted() -> None:
    files = {"/loader/entries/shell.conf": "title Shell\nefi /shell.efi\n", "/shell.efi": ""}
    (entry,) = menu_of(files).entries
    problem = "(hd0,gpt1)/shell.efi: an EFI program, which no domain can start"
    assert entry.problems == (f"{problem}: it is no program for UEFI firmware",)
    (entry,) = menu_of({**files, "/loader/entries/shell.conf": "title S\nefi /no.efi\n"}).entries
    problem = "(hd0,gpt1)/no.efi: an EFI program, which no domain can start"
    assert entry.problems == (f"{problem}: no such file",)


def image(version: str = "", *, sort_key: str = "debian", args: str = "root=u") -> bytes:
    release = f'ID={sort_key}\nPRETTY_NAME="Debian {version}"\nVERSION_ID={version}\n'
    return program(
        (".osrel", release.encode()),
        (".cmdline", args.encode() + b"\n\0"),
        (".linux", b"kernel " + version.encode()),
        (".initrd", b"ramdisk"),
    )


def test_unified_images_are_entries() -> None:
    files = {
        **BOTH,
        "/EFI/Linux/debian-6.1+3.efi": image("6.1"),
        "/EFI/Linux/debian-6.10.EFI": image("6.10"),
        "/EFI/Linux/auto-x.efi": image("7"),
        "/EFI/Linux/other.txt": image("8"),
    }
    menu = menu_of(files)
    assert [entry.id for entry in menu.entries[:2]] == ["debian-6.10.EFI", "debian-6.1.efi"]
    entry = menu.attempts[0].entry
    assert (entry.title, entry.args, entry.problems) == ("Debian 6.10", "root=u", ())
    assert entry.kernel is not None
    assert entry.kernel.word == "/EFI/Linux/debian-6.10.EFI"
    assert entry.kernel.length == len("kernel 6.10")
    assert [ramdisk.length for ramdisk in entry.ramdisks] == [len("ramdisk")]
    settings = {**files, "/loader/loader.conf": "default arch.conf"}
    assert booted(menu_of(settings)) == ["/vmlinuz"]
    settings = {**files, "/loader/loader.conf": "default debian-6.1.efi"}
    assert [attempt.path for attempt in menu_of(settings).attempts] == ["1"]


def test_unified_images_sort_among_the_other_entries() -> None:
    keyed = {"/loader/entries/a.conf": "sort-key b\nversion 5\nlinux /vmlinuz\n", **FILES}
    for sort_key, first in (("a", "u.efi"), ("c", "a")):
        menu = menu_of({**keyed, "/EFI/Linux/u.efi": image("1", sort_key=sort_key)})
        assert menu.entries[0].id == first


def test_what_is_no_unified_image_is_told_and_passed_over() -> None:
    no_system = program((".linux", b"k"), (".osrel", b"NAME=only\n"))
    files = {**BOTH, "/EFI/Linux/a.efi": b"junk", "/EFI/Linux/b.efi": no_system}
    menu = menu_of(files)
    assert booted(menu) == ["/vmlinuz"]
    start = "(hd0,gpt1)/EFI/Linux/"
    no_image = "not started as a unified kernel image: it"
    assert menu.problems == (
        f"{start}a.efi: {no_image} is no program for UEFI firmware",
        f"{start}b.efi: {no_image} does not say of which system it is",
    )


def test_a_damaged_unified_image_is_not_passed_over() -> None:
    path = "/EFI/Linux/a.efi"
    volume = MemoryVolume({**BOTH, path: image("1")}, damaged=frozenset({path}))
    guest = TypedGuest(volume, types={})
    with pytest.raises(CorruptError):
        interpret(FileRef("hd0,gpt1", "/loader/loader.conf"), guest, ALL)


@pytest.mark.parametrize("key", ["efi", "uki"])
def test_an_entry_may_name_a_unified_image(key: str) -> None:
    text = f"title T\n{key} /images/u.efi\n"
    files: dict[str, str | bytes] = {"/loader/entries/u.conf": text, "/images/u.efi": image("1")}
    (entry,) = menu_of(files).entries
    assert entry.kernel is not None
    assert (entry.title, entry.kernel.word, entry.args) == ("T", "/images/u.efi", "root=u")
    (entry,) = menu_of({**files, "/loader/entries/u.conf": text + "options own\n"}).entries
    assert entry.args == "own"


def test_what_is_beside_a_unified_image_is_told_not_read() -> None:
    more = "/EFI/Linux/u.efi.extra.d/more.addon.efi"
    (entry,) = menu_of(
        {"/EFI/Linux/u.efi": image("1"), more: "", "/loader/loader.conf": ""}
    ).entries
    assert entry.problems == ("(hd0,gpt1)/EFI/Linux/u.efi.extra.d: what lies there is not read",)
    assert entry.kernel is not None


def test_a_bad_entry_is_the_last_choice() -> None:
    files = {"/loader/entries/b+0-3.conf": ARCH, "/loader/entries/a+2-1.conf": LTS, **FILES}
    menu = menu_of(files)
    assert [entry.id for entry in menu.entries] == ["a", "b"]
    assert booted(menu) == ["/vmlinuz-lts"]


def test_paths_without_a_slash_and_with_backslashes() -> None:
    files = {"/loader/entries/a.conf": "linux dir\\vmlinuz\n", "/dir/vmlinuz": ""}
    kernel = menu_of(files).entries[0].kernel
    assert kernel is not None
    assert (kernel.word, kernel.file.path) == ("dir\\vmlinuz", "/dir/vmlinuz")


def test_entries_of_the_extended_partition_of_the_same_disk() -> None:
    extended = {"/loader/entries/z.conf": "linux /k\n", "/k": ""}
    here = MemoryVolume(extended, name="hd0,gpt3")
    elsewhere = MemoryVolume(extended, name="hd1,gpt1")
    types = {"hd0,gpt3": XBOOTLDR, "hd1,gpt1": XBOOTLDR}
    settings = {**BOTH, "/loader/loader.conf": "default z.conf\ntimeout 3"}
    for config in ("hd0,gpt1", "hd0,gpt3"):
        menu = menu_of(settings, here, elsewhere, types=types, config=config)
        assert [entry.root for entry in menu.entries] == [
            "(hd0,gpt3)",
            "(hd0,gpt1)",
            "(hd0,gpt1)",
        ]
        assert (booted(menu), menu.timeout) == (["/k"], 3)


def test_a_volume_without_a_type_stands_for_itself() -> None:
    menu = menu_of(BOTH, types={"hd0,gpt1": ""})
    assert booted(menu) == ["/vmlinuz"]


def test_damage_under_the_default_stops_the_boot() -> None:
    with pytest.raises(CorruptError):
        menu_of(BOTH, damaged=frozenset({"/vmlinuz"}))


def test_damage_under_another_entry_is_that_entrys_problem() -> None:
    menu = menu_of(BOTH, damaged=frozenset({"/vmlinuz-lts"}))
    assert booted(menu) == ["/vmlinuz"]
    assert "made so by the test" in menu.entries[1].problems[0]


def test_a_thousand_entries_are_enough() -> None:
    files = {f"/loader/entries/{n}.conf": "" for n in range(LOADER_ENTRIES + 1)}
    with pytest.raises(LimitError, match=f"more than {LOADER_ENTRIES} files"):
        menu_of(files)


def test_only_what_an_unattended_boot_needs() -> None:
    assert menu_of(BOTH, wanted=InterpretOptions(entries=False)).entries == ()
