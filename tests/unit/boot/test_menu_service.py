"""What the worker answers about a menu, and what it makes of what was typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.boot.menu_service import MenuService
from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad
from pygrub_k.confined.framing import packed
from pygrub_k.errors import BootError, LimitError, NotFoundError, PygrubError
from pygrub_k.guest.view import FileFacts, FileRef
from pygrub_k.limits import REPLY_SIZE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.boot.selection import Choice

ROOT, OTHER = "hd0,gpt2", "hd0,gpt3"
FILES = {
    FileRef(ROOT, "/vmlinuz"): "file",
    FileRef(ROOT, "/initrd"): "file",
    FileRef(ROOT, "/boot"): "directory",
    FileRef(OTHER, "/vmlinuz"): "file",
    FileRef(OTHER, "/only"): "file",
}
KERNEL = FileToLoad("/vmlinuz", FileRef(ROOT, "/vmlinuz"), offset=512, length=10)
RAMDISKS = (
    FileToLoad("/initrd", FileRef(ROOT, "/initrd")),
    FileToLoad("x", FileRef(OTHER, "/only")),
    FileToLoad("x", FileRef(ROOT, "/initrd"), newc_path="/etc/key"),
)
GOOD = BootEntry("Good", kernel=KERNEL, args="ro", ramdisks=RAMDISKS, problems=("a remark",))
BAD = BootEntry(
    "Bad",
    problems=("/gone: no such file",),
    missing="/gone",
    args="rw",
    root=OTHER,
    named=("/initrd", "(hd0,gpt2)/initrd"),
)
INNER = BootEntry("Inner", kernel=FileToLoad("/v", FileRef(OTHER, "/vmlinuz")))
MENU = BootMenu(
    FileRef(ROOT, "/grub.cfg"),
    "grub2",
    (GOOD, BootEntry("Sub", submenu=True, entries=(INNER, BAD)), BAD),
    default="1>0",
    timeout=2.5,
    problems=("noted",),
    timeout_style="countdown",
)


class FakeGuest:
    def volumes(self) -> tuple[str, ...]:
        return (ROOT, OTHER)

    def device(self, name: str) -> str | None:
        return name if name in self.volumes() else None

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:  # noqa: ARG002
        kind = FILES.get(file)
        return FileFacts(cast("Any", kind), 1) if kind else None


def parts(loaded: Sequence[FileToLoad], what: str) -> list[Any]:
    for one in loaded:
        if one.file == FileRef(OTHER, "/only") and what == "kernel":
            raise LimitError("too large")
    return []


def service(menu: BootMenu = MENU, args: str = "") -> MenuService:
    return MenuService(cast("Any", FakeGuest()), menu, args, parts)


def started(*words: str, args: str = "from=xl") -> Choice:
    return service(args=args).choice([word.encode() for word in words])


def test_how_the_menu_opens() -> None:
    assert service().answer([b"menu"]) == [b"1>0", b"2500", b"countdown"]
    without = BootMenu(MENU.config, "grub2")
    assert service(without).answer([b"menu"]) == [b"", b"", b"menu"]


def test_a_level_lists_its_items() -> None:
    level = service().answer([b"level", b"", b"0"])
    assert level == [
        *(b"entry", b"Good", b"", b"a remark"),
        *(b"submenu", b"Sub", b"", b""),
        *(b"entry", b"Bad", b"/gone: no such file", b""),
    ]
    assert service().answer([b"level", b"1", b"1"]) == level[8:]
    assert service().answer([b"level", b"1", b"2"]) == []


@pytest.mark.parametrize("size", [1, 1000])
def test_a_long_level_comes_in_pages_that_fit_in_an_answer(size: int) -> None:
    entries = tuple(BootEntry(f"{n} " + "x" * size, problems=("why " * size,)) for n in range(3000))
    long = service(BootMenu(MENU.config, "grub2", entries))
    titles: list[bytes] = []
    while page := long.answer([b"level", b"", b"%d" % len(titles)]):
        assert len(packed(b"R", page)) < REPLY_SIZE
        titles += page[1::4]
    assert [int(title.split()[0]) for title in titles] == list(range(3000))


def test_what_an_entry_loads_is_told_in_words_to_be_edited() -> None:
    assert service(args="from=xl").answer([b"entry", b"0"]) == [
        b"/vmlinuz",
        b"ro from=xl",
        b"/initrd",
        b"(hd0,gpt3)/only",
        b"newc:/etc/key:/initrd",
    ]
    assert service().answer([b"entry", b"2"]) == [
        *(b"/gone", b"rw", b"/initrd", b"(hd0,gpt2)/initrd"),
    ]


def test_too_much_to_be_edited_is_cut() -> None:
    menu = BootMenu(MENU.config, "grub2", (BootEntry("", kernel=KERNEL, args="x" * (1 << 20)),))
    assert len(packed(b"R", service(menu).answer([b"entry", b"0"]))) < REPLY_SIZE


@pytest.mark.parametrize("path", ["3", "1>2", "0>0", "x", "-1", "1>"])
def test_what_is_not_there_is_not_found(path: str) -> None:
    with pytest.raises(NotFoundError, match="no entry"):
        service().answer([b"entry", path.encode()])
    with pytest.raises(NotFoundError, match="no entry"):
        started(path)


def test_an_entry_is_started_as_it_is() -> None:
    choice = started("0")
    assert (choice.kernel, choice.ramdisks, choice.args) == (KERNEL, RAMDISKS, "ro from=xl")
    assert (choice.path, choice.title, choice.notes) == ("0", "Good", ("noted", "a remark"))
    assert started("1>0").kernel == INNER.kernel


@pytest.mark.parametrize("path", ["2", "1>1"])
def test_an_entry_that_cannot_be_booted_says_why(path: str) -> None:
    with pytest.raises(BootError, match=r"\(Bad\): /gone: no such file"):
        started(path)


def test_what_is_not_edited_stays_what_it_was() -> None:
    words = [word.decode() for word in service().answer([b"entry", b"0"])]
    choice = started("0", words[0], "other args", *words[2:])
    assert (choice.kernel, choice.ramdisks, choice.args) == (KERNEL, RAMDISKS, "other args")


@pytest.mark.parametrize(
    ("path", "word", "volume"),
    [
        ("0", "/initrd", ROOT),
        ("0", "(hd0,gpt3)/vmlinuz", OTHER),
        ("1>0", "/only", OTHER),
        ("1>1", "/vmlinuz", OTHER),
        ("", "/only", OTHER),
        ("", " /vmlinuz ", ROOT),
    ],
)
def test_a_typed_path_lies_on_the_entrys_volume_or_the_first(
    path: str, word: str, volume: str
) -> None:
    choice = started(path, word, "")
    assert choice.kernel.file == FileRef(volume, word.strip().rpartition(")")[2])
    assert (choice.kernel.offset, choice.ramdisks, choice.args) == (0, (), "")


def test_a_ramdisk_is_looked_for_beside_the_kernel() -> None:
    assert started("", "/only", "", "/vmlinuz").ramdisks[0].file == FileRef(OTHER, "/vmlinuz")


@pytest.mark.parametrize(
    ("word", "message"),
    [
        ("", "no kernel is named"),
        ("  ", "no kernel is named"),
        ("vmlinuz", "begins with /"),
        ("(hd0,gpt3)", "begins with /"),
        ("(hd9)/vmlinuz", "no such file on hd9"),
        ("/only", "no such file on hd0,gpt2"),
        ("/boot", "no such file"),
    ],
)
def test_a_mistake_is_told(word: str, message: str) -> None:
    with pytest.raises(PygrubError, match=message):
        started("0", word, "")
    problem, _ = service().answer([b"check", b"0", word.encode(), b""])
    assert message in problem.decode()


def test_a_check_answers_the_arguments_or_the_reason() -> None:
    assert service(args="x").answer([b"check", b"0"]) == [b"", b"ro x"]
    assert service().answer([b"check", b"1>0", b"/only", b""]) == [b"too large", b""]
