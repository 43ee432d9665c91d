"""Which configuration counts, and what the search says of the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.boot.search import NoMenuError, Search
from pygrub_k.bootconfig.model import InterpretOptions
from pygrub_k.errors import CorruptError, PygrubError
from tests.unit.inspect.memory_filesystem import (
    MemoryFilesystem,
    MemoryGuest,
    MemoryInode,
    directory,
    file,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

ENTRY = "menuentry x {\n linux /kernel\n}\n"
SYSLINUX = "default x\nlabel x\nlinux /kernel\n"
BLS = "linux /kernel\noptions ro\n"


def volume(files: Mapping[str, str | PygrubError]) -> MemoryFilesystem:
    root = directory()
    for path, content in {"/kernel": "k", **files}.items():
        *above, name = path.strip("/").encode().split(b"/")
        here = root
        for step in above:
            below = here.children.setdefault(step, directory())
            assert isinstance(below, MemoryInode)
            here = below
        here.children[name] = file(content.encode()) if isinstance(content, str) else content
    return MemoryFilesystem(root)


def search_of(*volumes: Mapping[str, str | PygrubError]) -> Search:
    return Search(MemoryGuest(*map(volume, volumes)), InterpretOptions())


def findings(search: Search) -> list[tuple[str, str]]:
    return [(step.config, step.finding) for step in search.steps]


@pytest.mark.parametrize(
    "below",
    [
        {"/EFI/BOOT/syslinux.cfg": SYSLINUX},
        {"/isolinux/isolinux.cfg": SYSLINUX},
        {"/syslinux/syslinux.cfg": SYSLINUX},
        {"/loader/entries/a.conf": BLS},
        {"/grub.cfg": ENTRY},
    ],
)
def test_an_unknown_loader_hides_nothing_that_lies_below_it(below: dict[str, str]) -> None:
    search = search_of({"/EFI/BOOT/BOOTX64.EFI": "MZ", **below})
    menu = search.menu()
    assert menu.attempts[0].entry.kernel is not None
    assert menu.config.path in {*below, "/loader/entries"}
    assert search.steps[0].config == "/EFI/BOOT/BOOTX64.EFI"
    assert "an unknown boot loader" in search.steps[0].finding


def test_a_grub_that_leads_nowhere_hides_what_lies_below_it() -> None:
    stub = "search --fs-uuid --set=root abcd\nconfigfile /boot/grub/grub.cfg\n"
    search = search_of({"/EFI/BOOT/BOOTX64.EFI": "MZ", "/EFI/debian/grub.cfg": stub,
                        "/EFI/BOOT/syslinux.cfg": SYSLINUX})  # fmt: skip
    with pytest.raises(NoMenuError):
        search.menu()
    assert any("search: no device with fs-uuid abcd" in finding for _, finding in findings(search))


@pytest.mark.parametrize(
    "last",
    [
        {"/loader/entries/a.conf": BLS},
        {"/boot/loader/entries/a.conf": BLS},
        {"/grub.cfg": ENTRY},
        {"/EFI/fedora/grub.cfg": ENTRY},
        {"/EFI/anything/grub.cfg": ENTRY},
    ],
)
def test_what_no_loader_reads_by_itself_is_found_last_of_all(last: dict[str, str]) -> None:
    assert search_of(last).menu().attempts[0].entry.kernel is not None
    if "/EFI/fedora/grub.cfg" not in last:  # Xen's pygrub looks there, too
        menu = search_of(last, {"/boot/grub/grub.cfg": ENTRY}).menu()
        assert (menu.config.volume, menu.config.path) == ("hd0,gpt2", "/boot/grub/grub.cfg")


def test_a_configuration_without_entries_is_no_reason_for_a_guess() -> None:
    search = search_of({"/boot/grub2/grub.cfg": "blscfg\n", "/loader/entries/README": "",
                        "/grub.cfg": ENTRY})  # fmt: skip
    with pytest.raises(NoMenuError):
        search.menu()


def test_a_script_of_grub_2_is_one_under_grub_legacys_name_too() -> None:
    menu = search_of({"/boot/grub/grub.conf": ENTRY}).menu()
    assert (menu.format, menu.config.path) == ("grub2", "/boot/grub/grub.conf")
    assert menu.attempts[0].entry.kernel is not None


def test_a_configuration_without_entries_keeps_every_problem() -> None:
    text = "search --label --set=root DATA\nsource /boot/grub/gone.cfg\nnonsense\n"
    search = search_of({"/boot/grub/grub.cfg": text})
    with pytest.raises(NoMenuError):
        search.menu()
    told = "\n".join(map(str, search.steps))
    assert "(hd0,gpt1)/boot/grub/grub.cfg: grub2, but it has no entries" in told
    assert "(hd0,gpt1)/boot/grub/grub.cfg: search: no device with label DATA" in told
    assert "(hd0,gpt1)/boot/grub/gone.cfg does not exist" in told
    assert "nonsense: no such command" in told


def test_subvolumes_that_cannot_be_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise CorruptError("btrfs tree", 5, "made so by the test")

    search = search_of({"/boot/grub/grub.cfg": ENTRY})
    monkeypatch.setattr(search.guest, "subvolumes", fail)
    with pytest.raises(CorruptError) as caught:
        search.menu()
    assert caught.value.where == "(hd0,gpt1)"
    assert "where systems begin on it cannot be read: btrfs tree" in str(search.steps[0])


@pytest.mark.parametrize("what", ["/boot/grub/grub.cfg", "/boot/grub/extra.cfg"])
def test_damage_ends_the_search_and_is_among_the_steps(what: str) -> None:
    damage = CorruptError("memory inode", 5, "made so by the test")
    files: dict[str, str | PygrubError] = {"/boot/grub/grub.cfg": "source /boot/grub/extra.cfg\n"}
    search = search_of({**files, what: damage}, {"/boot/grub/grub.cfg": ENTRY})
    with pytest.raises(CorruptError) as caught:
        search.menu()
    assert caught.value.where == f"(hd0,gpt1){what}"
    last = str(search.steps[-1])
    assert last.startswith("(hd0,gpt1)/boot/grub/grub.cfg: ")
    assert last.count("(hd0,gpt1)") == (1 if what.endswith("grub.cfg") else 2)
    assert "made so by the test" in last
