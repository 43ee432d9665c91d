from collections.abc import Mapping

import pytest

from pygrub_k.bootconfig.model import BootEntry, BootMenu, Wanted
from pygrub_k.bootconfig.systemd_boot.menu import interpret
from pygrub_k.errors import CorruptError, LimitError
from pygrub_k.guest.view import FileRef, VolumeFacts
from pygrub_k.limits import LOADER_ENTRIES
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume

ALL = Wanted()
ESP = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b"
XBOOTLDR = "bc13c2ff-59e6-4262-a352-b275fd6f7172"
ARCH = (
    "title Arch Linux\nlinux /vmlinuz\ninitrd /ucode.img\ninitrd /initrd.img\n"
    "options root=a\noptions rw\n"
)
LTS = "title Arch LTS\nlinux /vmlinuz-lts\noptions root=a\n"
FILES = {"/vmlinuz": "", "/vmlinuz-lts": "", "/ucode.img": "", "/initrd.img": ""}
BOTH = {"/loader/entries/arch.conf": ARCH, "/loader/entries/arch-lts.conf": LTS, **FILES}


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
    files: Mapping[str, str],
    *others: MemoryVolume,
    damaged: frozenset[str] = frozenset(),
    wanted: Wanted = ALL,
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
    assert entry.problems == (problem,)


def test_a_unified_image_is_refused_by_name_and_never_passed_over() -> None:
    files = {**BOTH, "/EFI/Linux/debian-6.1+3.efi": "", "/EFI/Linux/debian-6.10.EFI": ""}
    menu = menu_of(files)
    assert [entry.id for entry in menu.entries[:2]] == ["debian-6.10.EFI", "debian-6.1.efi"]
    assert booted(menu) == [None]
    problem = "(hd0,gpt1)/EFI/Linux/debian-6.10.EFI: a unified kernel image; those are not read"
    assert menu.attempts[0].entry.problems == (problem,)
    settings = {**files, "/loader/loader.conf": "default arch.conf"}
    assert booted(menu_of(settings)) == ["/vmlinuz"]
    settings = {**files, "/loader/loader.conf": "default debian-6.1.efi"}
    assert [attempt.path for attempt in menu_of(settings).attempts] == ["1"]


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
    assert menu_of(BOTH, wanted=Wanted(entries=False)).entries == ()
