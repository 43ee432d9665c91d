"""What the worker answers about a menu, and what it makes of what was typed there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.boot.menu_service import MenuService
from pygrub_k.bootconfig.model import BootEntry, BootMenu, FileToLoad, Locks
from pygrub_k.confined.framing import packed
from pygrub_k.errors import BootError, LimitError, NotFoundError, UsageError
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
    """Two volumes; what an entry loads is asked of them."""

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


def service(menu: BootMenu | None = MENU, args: str = "") -> MenuService:
    return MenuService(cast("Any", FakeGuest()), menu, args, parts, lambda: "looked at")


def started(*words: str, args: str = "from=xl") -> Choice:
    return service(args=args).choice([word.encode() for word in words])


def test_how_the_menu_opens() -> None:
    assert service().answer([b"menu"]) == [
        *(b"1>0", b"2500", b"countdown", b"", b"", b"1", b"noted"),
    ]
    without = BootMenu(MENU.config, "grub2", waits=True, locks=Locks(("root",)))
    assert service(without).answer([b"menu"]) == [b"", b"", b"menu", b"1", b"1", b"1", b""]


def test_a_guest_without_a_menu_says_so() -> None:
    assert service(None).answer([b"menu"])[5] == b""
    assert service(None).answer([b"looked"]) == [b"looked at"]
    assert service(None).answer([b"size", b""]) == [b"0"]


def test_a_level_lists_its_lines() -> None:
    level = service().answer([b"level", b"", b"0"])
    assert level == [
        *(b"entry", b"Good", b"", b"*"),
        *(b"submenu", b"Sub", b"", b"*"),
        *(b"entry", b"Bad", b"", b"*"),
    ]
    assert service().answer([b"size", b""]) == [b"3"]
    assert service().answer([b"level", b"1", b"1"]) == level[8:]
    assert service().answer([b"level", b"1", b"2"]) == []


@pytest.mark.parametrize("size", [1, 1000])
def test_a_long_level_comes_in_pages_that_fit_in_an_answer(size: int) -> None:
    entries = tuple(BootEntry(f"{n} " + "x" * size) for n in range(3000))
    long = service(BootMenu(MENU.config, "grub2", entries))
    titles: list[bytes] = []
    while page := long.answer([b"level", b"", b"%d" % len(titles)]):
        assert len(packed(b"R", page)) < REPLY_SIZE
        titles += page[1::4]
    assert [int(title.split()[0]) for title in titles] == list(range(3000))


def test_what_an_entry_loads_is_told_in_words() -> None:
    assert service(args="from=xl").answer([b"entry", b"0"]) == [
        *(b"entry", b"", b"a remark", b"ro from=xl", b"/vmlinuz"),
        *(b"/initrd", b"(hd0,gpt3)/only", b"newc:/etc/key:/initrd"),
    ]
    assert service().answer([b"entry", b"1"])[:3] == [b"submenu", b"", b""]
    assert service().answer([b"entry", b"2"]) == [
        *(b"without", b"/gone: no such file", b"", b"rw", b"/gone"),
        *(b"/initrd", b"(hd0,gpt2)/initrd"),
    ]


def test_too_much_to_be_shown_is_cut() -> None:
    menu = BootMenu(MENU.config, "grub2", (BootEntry("", kernel=KERNEL, args="x" * (1 << 20)),))
    assert len(packed(b"R", service(menu).answer([b"entry", b"0"]))) < REPLY_SIZE


@pytest.mark.parametrize("path", ["3", "1>2", "0>0", "x", "-1", "1>", "c", "c>0"])
def test_what_is_not_there_is_not_found(path: str) -> None:
    with pytest.raises(NotFoundError, match="no entry"):
        service().answer([b"entry", path.encode()])
    with pytest.raises(NotFoundError, match="no entry"):
        started(path)


def test_a_request_that_there_is_not_is_refused() -> None:
    with pytest.raises(UsageError, match="no request 'x'"):
        service().answer([b"x"])


def test_an_entry_is_started_as_it_is() -> None:
    choice = started("0")
    assert (choice.kernel, choice.ramdisks, choice.args) == (KERNEL, RAMDISKS, "ro from=xl")
    assert (choice.path, choice.title, choice.notes) == ("0", "Good", ("noted", "a remark"))
    assert started("1>0").kernel == INNER.kernel


@pytest.mark.parametrize("path", ["2", "1>1"])
def test_an_entry_that_cannot_be_booted_says_why(path: str) -> None:
    with pytest.raises(BootError, match=r"\(Bad\): /gone: no such file"):
        started(path)


def test_other_arguments_are_taken_as_they_are() -> None:
    choice = started("0", "args", "other args")
    assert (choice.kernel, choice.ramdisks, choice.args) == (KERNEL, RAMDISKS, "other args")


def test_a_check_answers_the_arguments_or_the_reason() -> None:
    assert service(args="x").answer([b"check", b"0"]) == [b"", b"ro x"]
    assert service().answer([b"check", b"2"])[0].endswith(b"(Bad): /gone: no such file")


def test_a_format_without_texts_says_so() -> None:
    with pytest.raises(NotFoundError, match="no text of its own"):
        service().answer([b"script", b"0"])
    with pytest.raises(NotFoundError, match="no text of its own"):
        service().answer([b"try", b"0", b"linux /vmlinuz"])


def test_who_may_do_what() -> None:
    assert service().answer([b"locks"]) == [b""]
    locks = Locks(("root", "ann"), (("root", "plain", "x"),))
    answer = service(MENU.replaced(locks=locks)).answer([b"locks"])
    assert answer == [b"root\nann", b"root", b"plain", b"x"]
