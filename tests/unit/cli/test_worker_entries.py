"""The parent's side of the menu: what it makes of the worker's answers."""

from __future__ import annotations

from typing import Any, cast

import pytest

from pygrub_k.bootconfig.model import Locks
from pygrub_k.cli.worker_entries import WorkerEntries, request_of
from pygrub_k.errors import ConfinementError, LimitError
from pygrub_k.limits import CONFIG_ENTRIES
from pygrub_k.menu.entries import Answer, Details, Item, Outcome, Script, Tried


class FakeWorker:
    """Answers pages of levels, and other requests from a table; notes what was asked."""

    def __init__(self, pages: dict[tuple[bytes, int], list[bytes]], **answers: list[bytes]) -> None:
        self.pages = pages
        self.answers = answers
        self.asked: list[tuple[bytes, ...]] = []
        self.efforts: list[float] = []

    def consult(
        self, *request: bytes, effort: float, fields: int = 0, again: bool = False
    ) -> list[bytes]:
        assert effort > 0 or request[0] == b"level"
        self.efforts.append(effort)
        assert again == (request[0] == b"shell")
        self.asked.append(request)
        if request[0] == b"level":
            answer = self.pages[request[1], int(request[2])]
        else:
            answer = self.answers[request[0].decode()]
        if len(answer) < fields:
            raise ConfinementError("too few")
        return answer


def entries(
    pages: dict[tuple[bytes, int], list[bytes]] | None = None, **answers: list[bytes]
) -> WorkerEntries:
    return WorkerEntries(cast("Any", FakeWorker(pages or {}, **answers)))


def test_a_level_is_fetched_page_by_page_as_it_is_looked_at() -> None:
    first = [b"entry", b"One", b"d", b"*"]
    second = [b"submenu", b"More", b"", b"", b"entry", b"\xff", b"", b"joe"]
    worker = FakeWorker({(b"", 0): first, (b"", 1): second}, size=[b"3"])
    level = WorkerEntries(cast("Any", worker)).level("")
    assert len(level) == 3
    assert worker.asked == [(b"size", b"")]
    expected = [
        Item("One", hotkey="d"),
        Item("More", submenu=True, users=""),
        Item("\udcff", users="joe"),
    ]
    assert list(level) == list(level) == expected
    assert worker.asked[1:] == [(b"level", b"", b"0"), (b"level", b"", b"1")]
    assert worker.efforts[1:] == [0.0, 0.0]
    with pytest.raises(IndexError):
        level[3]


def test_only_an_entry_that_is_looked_at_may_cost_its_parent_more() -> None:
    worker = FakeWorker({(b"", 0): [b"entry", b"One", b"", b"*"]}, size=[b"1"])
    level = WorkerEntries(cast("Any", worker)).level("")
    assert level[0] == Item("One")
    assert worker.efforts[1] > 0


@pytest.mark.parametrize("size", [b"x", b"-1", b"10001", b"9" * 100])
def test_a_menu_has_a_number_of_entries(size: bytes) -> None:
    with pytest.raises(ConfinementError, match="number of entries"):
        entries(size=[size]).level("")


def test_submenus_that_never_end_are_not_followed() -> None:
    with pytest.raises(LimitError, match="more than 64 deep"):
        entries().level(">".join(["0"] * 65))


def test_menus_without_end_are_not_kept() -> None:
    found = entries(size=[b"1"])
    for number in range(CONFIG_ENTRIES):
        found.level(f"{number}")
    with pytest.raises(LimitError, match="more than 10000 menus"):
        found.level("further")


@pytest.mark.parametrize("page", [[b"entry", b"One"], [], [b"entry", b"a", b"", b"*", b"more"]])
def test_a_list_of_no_known_form_is_refused(page: list[bytes]) -> None:
    with pytest.raises(ConfinementError):
        entries({(b"", 0): page}, size=[b"2"]).level("")[0]


def test_what_an_entry_loads() -> None:
    found = entries(entry=[b"entry", b"", b"note", b"ro", b"/k", b"/a", b"/b"])
    assert found.details("0") == Details(False, "", "note", "ro", "/k", ("/a", "/b"))
    with pytest.raises(ConfinementError, match="more than 131072 bytes"):
        entries(entry=[b"entry", b"", b"", b"x" * (1 << 17), b"/k"]).details("0")


def test_texts_and_what_they_load() -> None:
    assert entries(script=[b"grub.cfg", b"linux \xff"]).script("0") == Script(
        "grub.cfg", "linux \udcff"
    )
    found = entries(None, **{"try": [b"2", b"entry", b"why", b"", b"ro", b"/k"]})
    assert found.attempt("0", "x") == Tried(2, Details(problem="why", args="ro", kernel="/k"))
    with pytest.raises(ConfinementError, match="no line"):
        entries(None, **{"try": [b"-2", b"entry", b"", b"", b"", b""]}).attempt("0", "x")


def test_the_command_line() -> None:
    assert entries(shell=[b"more", b"x"]).shell("if") == Answer("more", "x")
    with pytest.raises(ConfinementError, match="an unknown form"):
        entries(shell=[b"other", b"x"]).shell("if")
    found = entries(complete=[b"3", b"ok", b"\x1b[2J", b"x" * 10_000])
    assert found.complete("ls (", 4) == (3, ["ok", "x" * 4096])
    assert entries(complete=[b"99", b"ok"]).complete("ls", 2) == (0, ["ok"])


def test_files_and_what_was_looked_at() -> None:
    assert entries(view=[b"70000", b"x" * 20_000]).view("", 0) == (70_000, b"x" * (16 << 10))
    assert entries(looked=[b"a\nb"]).looked() == "a\nb"
    assert entries(about=[b"a"]).about("0") == "a"


def test_passwords() -> None:
    found = entries(locks=[b"root\nann", b"root", b"plain", b"x"]).locks()
    assert found == Locks(("root", "ann"), (("root", "plain", "x"),))
    with pytest.raises(ConfinementError, match="no known form"):
        entries(locks=[b"root", b"root", b"plain"]).locks()


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ([b"why", b""], "why"),
        ([b"", b"ro"], ""),
        ([b"", b"a\nb"], "control byte 0x0a"),
        ([b"", b"x" * 9000], "8191"),
    ],
)
def test_why_a_choice_is_refused(answer: list[bytes], problem: str) -> None:
    found = entries(check=answer).problem(Outcome("boot", "0"))
    assert problem in found
    assert bool(problem) == bool(found)


def test_requests_of_outcomes() -> None:
    assert request_of(Outcome("unattended")) == [b"start"]
    assert request_of(Outcome("boot", "1>0")) == [b"start", b"1>0"]
    edited = Outcome("boot", "0", ("script", "linux /b\udcff"), "+/b")
    assert request_of(edited) == [b"start", b"0", b"script", b"linux /b\xff"]


@pytest.mark.parametrize(
    ("said", "key"), [(b"<f9>", "<f9>"), (b"<f99>", "<"), (b"\x1b[2J", "\x1b"), (b"", "")]
)
def test_a_hot_key_is_a_key(said: bytes, key: str) -> None:
    worker = FakeWorker({(b"", 0): [b"entry", b"One", said, b"*"]}, size=[b"1"])
    assert WorkerEntries(cast("Any", worker)).level("")[0].hotkey == key


@pytest.mark.parametrize("said", [b"", b"\x1b[2J", b"1>", b"99999999", b"1>0" * 300])
def test_what_is_saved_is_a_path_or_nothing(said: bytes) -> None:
    assert entries(saved=[b"1>0"]).saved() == "1>0"
    assert entries(saved=[said]).saved() == ""
