"""A worker with a partner: what it answers, how it is confined, and what becomes of it."""

from __future__ import annotations

import errno
import os
import posix
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pygrub_k.confined import partner as module
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.channel import SLOT, SLOTS
from pygrub_k.confined.conversation import WorkerFaultError
from pygrub_k.confined.partner import Partner
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import ConfinementError
from pygrub_k.limits import MIB

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from pygrub_k.confined.channel import Answer, PartnerEnd
    from pygrub_k.confined.link import Link


def asks(request: list[bytes], link: Link) -> list[bytes]:
    """Ask a partner for each item of a request, and then return all answers."""
    channel = link.partner
    assert channel is not None
    channel.begin()
    for item in request:
        channel.ask([item])
    return [item for _ in request for item in channel.answer()]


def answering(answer: Callable[[bytes], list[bytes]]) -> Callable[[PartnerEnd], Answer]:
    return lambda _end: lambda items: answer(items[0])


def worker_with(
    prepare: Callable[[PartnerEnd], Answer], work: Any = asks, bounds: Bounds | None = None
) -> Worker:
    worker = Worker(work, [], bounds)
    worker.partner = Partner(prepare, [], worker.bounds)
    return worker


def processes() -> set[str]:
    """Return the processes that this one has started."""
    return set(Path(f"/proc/self/task/{os.getpid()}/children").read_text().split())


def test_answers_come_in_order() -> None:
    with worker_with(answering(lambda item: [item * 2])) as worker:
        assert worker.ask(b"a", b"b", b"c") == [b"aa", b"bb", b"cc"]
        assert worker.ask(b"d") == [b"dd"]


def test_a_partner_that_is_not_asked_is_no_burden() -> None:
    def ready(_end: PartnerEnd) -> Answer:
        raise AssertionError

    with worker_with(ready, lambda request, _link: request) as worker:
        assert worker.ask(b"x") == [b"x"]


def test_both_are_gone_afterwards() -> None:
    before, descriptors = processes(), len(list(Path("/proc/self/fd").iterdir()))
    with worker_with(answering(lambda item: [item])) as worker:
        worker.ask(b"x")
        assert len(processes() - before) == 2
    assert processes() == before
    assert len(list(Path("/proc/self/fd").iterdir())) == descriptors


def test_what_lies_in_the_arena_is_what_was_put_there() -> None:
    def ready(end: PartnerEnd) -> Answer:
        def answer(items: Sequence[bytes]) -> list[bytes]:
            number = int(items[0])
            end.put(number, [bytes([number]) * (SLOT - 1), b"\xff"])
            return []

        return answer

    def work(_request: list[bytes], link: Link) -> list[bytes]:
        channel = link.partner
        assert channel is not None
        channel.begin()
        for number in range(SLOTS):
            channel.ask([b"%d" % number])
        channel.drain()
        assert channel.is_idle
        expected = [bytes([number]) * (SLOT - 1) + b"\xff" for number in range(SLOTS)]
        return [b"%d" % (channel.slot(n, SLOT) == expected[n]) for n in range(SLOTS)]

    with worker_with(ready, work) as worker:
        assert worker.ask() == [b"1"] * SLOTS


def test_modules_that_a_partner_lacks_come_through_the_worker() -> None:
    def work(request: list[bytes], link: Link) -> list[bytes]:
        import colorsys

        return [colorsys.__name__.encode(), *asks(request, link)]

    def answer(item: bytes) -> list[bytes]:
        import colorsys
        import rlcompleter
        import stringprep

        return [item, *(one.__name__.encode() for one in (colorsys, rlcompleter, stringprep))]

    with worker_with(answering(answer), work) as worker:
        assert worker.ask(b"x") == [b"colorsys", b"x", b"colorsys", b"rlcompleter", b"stringprep"]


def test_a_partner_is_confined_as_the_worker_is() -> None:
    def tries(_item: bytes) -> list[bytes]:
        found = []
        for attempt in (
            lambda: os.open("/", os.O_RDONLY),
            os.fork,
            os.pipe,
            lambda: os.kill(1, 0),
            os.getuid,
        ):
            try:
                attempt()
                found.append(b"done")
            except OSError as error:
                found.append(errno.errorcode[error.errno or 0].encode())
        return found

    def work(request: list[bytes], link: Link) -> list[bytes]:
        return [*tries(b""), *asks(request, link)]

    with worker_with(answering(tries), work) as worker:
        answer = worker.ask(b"x")
    assert answer[:5] == answer[5:]
    assert answer[:3] == [b"EPERM"] * 3


def test_memory_is_for_both_together() -> None:
    # Large numbers: what this process has freed can be used again, and counts as had before.
    def grow(item: bytes) -> list[bytes]:
        try:
            return [item, b"%d" % len(bytearray(400 * MIB))]
        except MemoryError:
            return [item, b"no room"]

    def work(request: list[bytes], link: Link) -> list[bytes]:
        return [*grow(b"worker"), *asks(request, link)]

    with worker_with(answering(grow), work, Bounds(memory=640 * MIB)) as worker:
        assert worker.ask(b"partner") == [b"worker", b"%d" % (400 * MIB), b"partner", b"no room"]
    with worker_with(answering(grow), work, Bounds(memory=400 * MIB)) as worker:
        assert worker.ask(b"partner")[1] == b"no room"


def test_a_partner_that_is_killed_is_told_as_a_worker_that_is() -> None:
    def work(request: list[bytes], link: Link) -> list[bytes]:
        time.sleep(0.5)
        return asks(request, link)

    worker = worker_with(answering(lambda item: [item]), work)
    with worker:
        assert worker.partner is not None
        os.kill(worker.partner.process, signal.SIGKILL)
        expected = "the second worker was ended by SIGKILL"
        with pytest.raises(ConfinementError, match=expected):
            worker.ask(b"x")


def test_a_bug_of_a_partner_is_told_apart_and_shows_where() -> None:
    def fail(_item: bytes) -> list[bytes]:
        return [os.environb[b"absent\x1b"]]

    with worker_with(answering(fail)) as worker:
        with pytest.raises(WorkerFaultError, match="the second worker failed: KeyError: ") as told:
            worker.ask(b"x")
        assert "Traceback" in told.value.trace
        assert "\x1b" not in told.value.trace


def test_a_worker_that_is_killed_leaves_no_partner() -> None:
    before = processes()

    def work(_request: list[bytes], _link: Link) -> list[bytes]:
        os._exit(3)

    with (
        pytest.raises(ConfinementError, match="the worker ended without an answer"),
        worker_with(answering(lambda item: [item]), work) as worker,
    ):
        worker.ask(b"x")
    assert processes() == before


def test_a_partner_ends_with_its_parent() -> None:
    told, tell = os.pipe()
    process = os.fork()
    if not process:
        worker = worker_with(answering(lambda item: [item]))
        worker.__enter__()
        worker.ask(b"x")
        assert worker.partner is not None
        os.write(tell, b"%d %d" % (worker.process, worker.partner.process))
        os._exit(0)
    os.waitpid(process, 0)
    both = [Path("/proc", text) for text in os.read(told, 100).decode().split()]
    os.close(told)
    os.close(tell)
    deadline = time.monotonic() + 20
    while any(is_running(one) for one in both) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert [one for one in both if is_running(one)] == []


def is_running(place: Path) -> bool:
    try:
        return "State:\tZ" not in (place / "status").read_text()
    except OSError:
        return False


def test_where_no_second_process_can_be_started_there_is_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused() -> tuple[int, str]:
        raise OSError(errno.EAGAIN, "no more processes")

    monkeypatch.setattr(module, "fork_apart", refused)  # the worker's own is another name
    descriptors = len(list(Path("/proc/self/fd").iterdir()))

    def work(_request: list[bytes], link: Link) -> list[bytes]:
        return [b"%d" % (link.partner is not None and link.partner.begin())]

    with worker_with(answering(lambda item: [item]), work) as worker:
        assert worker.ask() == [b"0"]
    assert len(list(Path("/proc/self/fd").iterdir())) == descriptors


def test_a_worker_that_is_replaced_has_another_partner() -> None:
    """As for modules that only a new process can have (loading.RARE_EXTENSIONS)."""
    seen: list[int] = []
    worker = worker_with(answering(lambda item: [item]))
    with worker:
        partner = worker.partner
        assert partner is not None
        seen.append(partner.process)
        assert worker.ask(b"x") == [b"x"]
        worker._begin_again()
        seen.append(partner.process)
        assert worker.ask(b"y") == [b"y"]
    assert len(set(seen)) == 2
    assert posix.getpid() not in seen
