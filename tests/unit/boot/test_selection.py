from __future__ import annotations

import pytest

from pygrub_k.boot import selection
from pygrub_k.bootconfig.model import Attempt, BootEntry, BootMenu, FileToLoad
from pygrub_k.errors import (
    NO_ENTRY,
    NO_FILE,
    OTHER_PROGRAM,
    BootError,
    NotFoundError,
    PygrubError,
    Reason,
)
from pygrub_k.guest.view import FileRef


def entry(title: str, name: str = "", **more: object) -> BootEntry:
    kernel = FileToLoad(f"/{title}", FileRef("hd0,gpt1", f"/{title}"))
    return BootEntry(title, name or title, **{"kernel": kernel, **more})  # type: ignore[arg-type]


def submenu(title: str, *entries: BootEntry) -> BootEntry:
    return BootEntry(title, f"id-{title}", submenu=True, entries=entries)


BROKEN = BootEntry("Broken", "broken", problems=("/gone: no such file",))
ENTRIES = (
    entry("Debian", "debian"),
    submenu("Advanced", entry("6.1", "v61"), submenu("Old>er", entry("5.10"), entry("1"))),
    BROKEN,
    entry("Last", "last", args="ro"),
    submenu("Empty"),
)
MENU = BootMenu(FileRef("hd0,gpt1", "/boot/grub/grub.cfg"), "grub2", ENTRIES)


@pytest.mark.parametrize(
    ("wanted", "path"),
    [
        ("0", "0"),
        ("1", "1>0"),
        ("2", "1>1>0"),
        ("5", "3"),
        ("Last", "3"),
        ("last", "3"),
        ("v61", "1>0"),
        ("1>0", "1>0"),
        ("1>1>1", "1>1>1"),
        ("Advanced>6.1", "1>0"),
        ("id-Advanced>v61", "1>0"),
        ("Advanced", "1>0"),
        ("Advanced>Old>>er", "1>1>0"),
        ("1>Old>>er>5.10", "1>1>0"),
        ("Advanced>1>1", "1>1>1"),
    ],
)
def test_an_entry_is_named_by_number_path_title_or_id(wanted: str, path: str) -> None:
    assert selection.selected(MENU, wanted).path == path


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("6", "no entry 6: there are 6, counted from 0"),
        ("-1", "no entry '-1'"),
        ("Debia", "no entry 'Debia'"),
        ("0>0", "no entry '0>0'"),
        ("1>7", "no entry '1>7'"),
        ("Empty", "no entry 'Empty'"),
        ("", "no entry ''"),
    ],
)
def test_what_names_nothing_is_an_error(wanted: str, message: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        selection.selected(MENU, wanted)
    assert message in str(caught.value)


def test_an_entry_that_cannot_boot_says_why() -> None:
    with pytest.raises(BootError, match=r"entry 2 \(Broken\): /gone: no such file"):
        selection.selected(MENU, "Broken")


def attempts(*tries: Attempt) -> BootMenu:
    return BootMenu(MENU.config, "grub2", ENTRIES, tries, problems=("noted",))


def test_unattended_takes_the_first_attempt_with_a_kernel_and_tells_of_the_others() -> None:
    choice = selection.unattended(attempts(Attempt("2", BROKEN), Attempt("3", ENTRIES[3])))
    assert (choice.path, choice.title, choice.args) == ("3", "Last", "ro")
    assert choice.notes == ("noted", "entry 2 (Broken): /gone: no such file")


def test_when_no_attempt_boots_each_is_named() -> None:
    with pytest.raises(BootError, match=r"entry 2 .*no such file; entry 4 \(Empty\): it loads no"):
        selection.unattended(attempts(Attempt("2", BROKEN), Attempt("4", ENTRIES[4])))
    with pytest.raises(BootError, match="the menu has no default"):
        selection.unattended(attempts())


@pytest.mark.parametrize(
    ("own", "further", "both"), [("a", "b", "a b"), ("", "b", "b"), ("a", "", "a"), ("", "", "")]
)
def test_args_are_appended(own: str, further: str, both: str) -> None:
    choice = selection.unattended(attempts(Attempt("0", entry("Debian", args=own))))
    assert selection.with_arguments(choice, further).args == both


def test_a_step_of_a_path_is_a_number_before_it_is_a_title() -> None:
    inner = tuple(entry(name) for name in ("a", "b"))
    entries = tuple(
        BootEntry(title, name, submenu=True, entries=inner)
        for title, name in (("1", "one"), ("other", "o"), ("7", "o"))
    )
    menu = BootMenu(MENU.config, "grub2", entries)
    found = [selection.selected(menu, wanted).path for wanted in ("1>1", "one>1", "7>0", "o>0")]
    assert found == ["1>1", "0>1", "2>0", "1>0"]


def test_the_most_telling_cause_of_an_entry_is_kept() -> None:
    missing, other = Reason("/a does not exist", NO_FILE), Reason("b", OTHER_PROGRAM)
    broken = BootEntry("x", problems=("no cause", missing, other))
    menu = BootMenu(MENU.config, "grub2", (broken, BootEntry("y", problems=("z",))))
    causes = []
    for wanted in ("x", "y", "none"):
        with pytest.raises(PygrubError) as raised:
            selection.selected(menu, wanted)
        causes.append(raised.value.cause)
    assert causes == [OTHER_PROGRAM, "", NO_ENTRY]
