"""The parent's side of the menu: what it makes of the worker's answers."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any, cast

import pytest

from pygrub_k.cli.guest_menu import WorkerEntries, choose, request_of
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import ConfinementError, LimitError
from pygrub_k.limits import CONFIG_ENTRIES
from pygrub_k.menu.entries import Commands, Item, Outcome

if TYPE_CHECKING:
    from pygrub_k.confined.link import Link

SUBMENU = [b"submenu", b"More", b"", b""]


class FakeWorker:
    """Answers `level` by page, and other requests from a table; notes what was asked."""

    def __init__(self, pages: dict[bytes, list[list[bytes]]], **answers: list[bytes]) -> None:
        self.pages = {path: list(found) for path, found in pages.items()}
        self.answers = answers
        self.asked: list[tuple[bytes, ...]] = []

    def ask(self, *request: bytes, fields: int = 0) -> list[bytes]:
        self.asked.append(request)
        if request[0] != b"level":
            answer = self.answers[request[0].decode()]
            assert len(answer) >= fields
            return answer
        pages = self.pages[request[1]]
        return pages.pop(0) if pages else []


def entries(pages: dict[bytes, list[list[bytes]]], **answers: list[bytes]) -> WorkerEntries:
    return WorkerEntries(cast("Any", FakeWorker(pages, **answers)))


def test_a_level_is_gathered_from_pages_once() -> None:
    first, second = [b"entry", b"One", b"", b"note"], [*SUBMENU, b"entry", b"\xff", b"why", b""]
    worker = FakeWorker({b"": [first, second]})
    found = WorkerEntries(cast("Any", worker))
    expected = [Item("One", note="note"), Item("More", submenu=True), Item("\udcff", problem="why")]
    assert found.level("") == found.level("") == expected
    asked = [(b"level", b"", b"0"), (b"level", b"", b"1"), (b"level", b"", b"3")]
    assert worker.asked == asked


def test_a_worker_that_never_stops_listing_is_stopped() -> None:
    page = [b"entry", b"", b"", b""] * 1000
    with pytest.raises(LimitError, match="more than 10000 entries"):
        entries({b"": [page] * (CONFIG_ENTRIES // 1000 + 1)}).level("")


def test_submenus_that_never_end_are_not_followed() -> None:
    with pytest.raises(LimitError, match="more than 64 deep"):
        entries({}).level(">".join(["0"] * 65))


def test_a_list_of_no_known_form_is_refused() -> None:
    with pytest.raises(ConfinementError, match="2 items"):
        entries({b"": [[b"entry", b"One"]]}).level("")


def test_what_an_entry_loads() -> None:
    assert entries({}, entry=[b"/k", b"ro", b"/a", b"/b"]).commands("0") == Commands(
        "/k", ("/a", "/b"), "ro"
    )


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ([b"", b"ro"], ""),
        ([b"/k: no such file", b""], "/k: no such file"),
        ([b"", b"x" * 9000], "libxl drops one of more than"),
        ([b"", b"a\x1bb"], "control byte 0x1b"),
    ],
)
def test_what_the_worker_or_libxl_would_not_take(answer: list[bytes], problem: str) -> None:
    found = entries({}, check=answer).problem(Outcome("boot", "0"))
    assert problem in found
    assert bool(problem) == bool(found)


def test_requests_for_outcomes() -> None:
    assert request_of(Outcome("unattended")) == [b"start"]
    assert request_of(Outcome("boot", "1>0")) == [b"start", b"1>0"]
    edited = Commands("/k", ("/a", "/b\udcff"), "ro")
    assert request_of(Outcome("boot", "0", edited)) == [
        *(b"start", b"0", b"/k", b"ro", b"/a", b"/b\xff")
    ]


@pytest.mark.parametrize(
    ("timeout", "always", "shown"),
    [
        (b"0", False, b""),
        (b"", False, b"in 5 s"),
        (b"7000", False, b"in 7 s"),
        (b"0", True, b"in 5 s"),
        (b"7000", True, b"in 7 s"),
        (b"1e9", False, b"in 5 s"),
        (b"9" * 1000, False, b"in 1e+06 s"),
    ],
)
def test_time_outs(timeout: bytes, always: bool, shown: bytes) -> None:
    worker = FakeWorker({b"": [[b"entry", b"One", b"", b""]]}, menu=[b"0", timeout, b"hidden"])
    keyboard, typing = os.pipe()
    text, screen = os.pipe()
    os.write(typing, b"\n")
    assert choose(cast("Any", worker), keyboard, screen, always=always) == [b"start"]
    os.close(screen)
    seen = os.read(text, 4096)
    assert shown in seen
    assert bool(shown) == bool(seen)
    for descriptor in (keyboard, typing, text):
        os.close(descriptor)


def test_a_menu_without_entries_is_not_shown() -> None:
    worker = FakeWorker({b"": []}, menu=[b"", b"5000", b"menu"])
    assert choose(cast("Any", worker), -1, -1, always=False) == [b"start"]


def test_the_worker_may_wait_while_somebody_thinks() -> None:
    def echo(request: list[bytes], _link: Link) -> list[bytes]:
        return request

    with Worker(echo, [], Bounds(patience=0.3)) as worker:
        assert worker.ask(b"level") == [b"level"]
        time.sleep(0.7)
        assert worker.ask(b"start") == [b"start"]
