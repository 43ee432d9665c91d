"""What is expected in a conversation, and what all of it may cost, whoever is at the other end."""

import os
import threading
import time
from collections.abc import Callable, Iterator

import pytest

from pygrub_k.confined import conversation as module
from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.conversation import Conversation
from pygrub_k.confined.framing import packed
from pygrub_k.errors import ConfinementError, LimitError, NotFoundError, PygrubError

LAYERS = packed(b"L", [b"seccomp", b"on"])
REPLY = packed(b"R", [b"done"])
Said = bytes | Callable[[int], None]


class Other:
    """Says the same after each request, or does what it is given with the pipe for answers."""

    def __init__(self, bounds: Bounds, *said: Said) -> None:
        requests, self.requests = os.pipe()
        self.answers, answers = os.pipe()
        self.ends = (requests, answers)
        os.write(answers, LAYERS)
        self.said = said
        self.conversation = Conversation(self.requests, self.answers, bounds, self.ended)
        self.thread = threading.Thread(target=self.speak, args=self.ends, daemon=True)
        self.thread.start()

    def ended(self) -> PygrubError:
        return ConfinementError("the other has ended")

    def speak(self, requests: int, answers: int) -> None:
        for said in self.said:
            os.read(requests, 1 << 16)
            try:
                if isinstance(said, bytes):
                    os.write(answers, said)
                else:
                    said(answers)
            except OSError:
                break
        os.close(answers)

    def close(self) -> None:
        os.close(self.requests)
        os.close(self.answers)
        self.thread.join(5)
        os.close(self.ends[0])


@pytest.fixture
def other() -> Iterator[Callable[..., Conversation]]:
    made: list[Other] = []

    def make(*said: Said, **bounds: float | None) -> Conversation:
        made.append(Other(Bounds(**bounds), *said))  # type: ignore[arg-type]
        return made[-1].conversation

    yield make
    for one in made:
        one.close()


def test_layers_come_first_and_once(other):
    conversation = other(REPLY, LAYERS)
    assert conversation.ask(None, b"x") == [b"done"]
    assert conversation.layers == [("seccomp", "on")]
    with pytest.raises(ConfinementError, match="unexpected message b'L'"):
        conversation.ask(None, b"x")


def test_nothing_but_layers_is_due_before_them():
    answers, writer = os.pipe()
    requests, writer_of_requests = os.pipe()
    os.write(writer, REPLY)
    conversation = Conversation(writer_of_requests, answers, Bounds(), lambda: LimitError("ended"))
    with pytest.raises(ConfinementError, match="unexpected message b'R'"):
        conversation.ask(None, b"x")
    for descriptor in (answers, writer, requests, writer_of_requests):
        os.close(descriptor)


def test_a_second_answer_is_an_error(other):
    with pytest.raises(ConfinementError, match="sent more after its answer"):
        other(REPLY + REPLY).ask(None, b"x")


def test_what_is_said_between_two_requests_is_an_error(other):
    def twice(answers: int) -> None:
        os.write(answers, REPLY)
        time.sleep(0.2)
        os.write(answers, REPLY)

    conversation = other(twice, REPLY)
    conversation.ask(None, b"x")
    time.sleep(0.4)
    with pytest.raises(ConfinementError, match="something without being asked"):
        conversation.ask(None, b"x")


def test_an_end_between_two_requests_is_told_as_one(other):
    conversation = other(REPLY)
    conversation.ask(None, b"x")
    time.sleep(0.1)
    with pytest.raises(ConfinementError, match="the other has ended"):
        conversation.ask(None, b"x")


def test_after_a_lie_nothing_is_asked_any_more(other):
    conversation = other(packed(b"Z", []), REPLY)
    with pytest.raises(ConfinementError, match="unexpected"):
        conversation.ask(None, b"x")
    with pytest.raises(ConfinementError, match="conversation with the worker has ended"):
        conversation.ask(None, b"x")


def test_an_error_is_an_answer_after_which_one_may_ask_again(other):
    conversation = other(packed(b"E", [b"NotFoundError", b"no file"]), REPLY)
    with pytest.raises(NotFoundError, match="no file"):
        conversation.ask(None, b"x")
    assert conversation.ask(None, b"x") == [b"done"]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        (packed(b"P", [b""]), "nobody asked"),
        (packed(b"O", [b""] * 2), "2 items, 1 are allowed"),
        (packed(b"O", []), "0 items, not 1"),
        (packed(b"M", []), "0 items, not 1"),
        (packed(b"M", [b"x" * 300]), "300|bytes or more"),
        (packed(b"R", [b""] * 32_769), "32769 items"),
        (packed(b"E", [b"LimitError", b"a", b"b"]), "3 items, 2 are allowed"),
        (packed(b"O", [bytes(66_000)]), "bytes or more"),
    ],
)
def test_each_message_has_its_size(other, said, why):
    with pytest.raises(ConfinementError, match=why):
        other(said).ask(lambda _: None, b"x")


def test_output_is_due_only_where_it_goes_somewhere(other):
    with pytest.raises(ConfinementError, match="3 bytes that nobody asked for"):
        other(packed(b"O", [b"abc"]) + REPLY).ask(None, b"x")


def test_modules_are_bounded(other, monkeypatch):
    monkeypatch.setattr(module, "MODULES", 3)
    with pytest.raises(ConfinementError, match="unexpected message b'M'"):
        other(packed(b"M", [b"no_such"]) * 4).ask(None, b"x")


# -- what it costs in all --------------------------------------------------------------------


def test_all_answers_together_are_bounded(other):
    conversation = other(*[packed(b"R", [bytes(400)])] * 3, kept=1000)
    for _ in range(2):
        conversation.ask(None, b"x")
    with pytest.raises(LimitError, match="more than 1000 bytes"):
        conversation.ask(None, b"x")


def test_all_output_together_is_bounded_and_no_more_of_it_passed_on(other):
    got: list[bytes] = []
    said = packed(b"O", [bytes(400)]) + REPLY
    conversation = other(said, said, said, passed=1000)
    for _ in range(2):
        conversation.ask(got.append, b"x")
    with pytest.raises(LimitError, match="more than 1000 bytes"):
        conversation.ask(got.append, b"x")
    assert len(b"".join(got)) == 800


def working(_: bytes) -> int:
    began = time.process_time()
    while time.process_time() - began < 0.2:
        pass
    return 1 << 20


def test_what_a_sink_prints_from_elsewhere_is_output_and_earns_processor_time(other):
    def said(answers: int) -> None:
        for _ in range(4):
            os.write(answers, packed(b"O", [b"where"]))
            time.sleep(0.3)  # whatever comes at once is not waited for, nor counted before its end
        os.write(answers, REPLY)

    assert other(said, effort=0.1, passed=None).ask(working, b"x") == [b"done"]
    with pytest.raises(LimitError, match=r"more than 0\.1\d* s of processor time"):
        other(said, effort=0.1, passed=None).ask(lambda data: working(data) and None, b"x")
    with pytest.raises(LimitError, match="more than 2000000 bytes"):
        other(said, passed=2_000_000).ask(working, b"x")


def slowly(answers: int) -> None:
    time.sleep(0.3)
    os.write(answers, REPLY)


def test_the_time_of_all_requests_counts_and_none_between_them(other):
    conversation = other(*[slowly] * 4, longest=1.0)
    for _ in range(3):
        conversation.ask(None, b"x")
        time.sleep(0.5)
    with pytest.raises(LimitError, match="took more than 1 s"):
        conversation.ask(None, b"x")


def test_a_silent_one_is_waited_for_no_longer_than_all_may_take(other):
    started = time.monotonic()
    with pytest.raises(LimitError, match=r"took more than 0\.3 s"):
        other(lambda _: time.sleep(2), longest=0.3, patience=60.0).ask(None, b"x")
    assert time.monotonic() - started < 1.5


def test_bytes_that_make_no_message_are_no_progress(other):
    def drip(answers: int) -> None:
        for byte in packed(b"R", [bytes(100)]):
            os.write(answers, bytes([byte]))
            time.sleep(0.05)

    with pytest.raises(LimitError, match=r"no progress for 0\.4 s"):
        other(drip, patience=0.4).ask(None, b"x")


def test_time_that_a_sink_takes_is_neither_waiting_nor_a_lack_of_progress(other):
    said = packed(b"O", [b"line"]) * 3 + REPLY
    conversation = other(said, longest=0.5, patience=0.3)
    assert conversation.ask(lambda _: time.sleep(0.25), b"x") == [b"done"]


def test_the_parents_own_work_is_bounded(other):
    def flood(answers: int) -> None:
        while True:
            os.write(answers, packed(b"O", [b""]) * 100)

    started = time.process_time()
    with pytest.raises(LimitError, match=r"more than 0\.2 s of processor time"):
        other(flood, effort=0.2).ask(lambda _: None, b"x")
    assert time.process_time() - started < 10  # an emulated machine is slow


def test_output_without_bound_earns_processor_time(other):
    def much(answers: int) -> None:
        for _ in range(64):
            os.write(answers, packed(b"O", [bytes(1 << 16)]))
        os.write(answers, REPLY)

    def work(_data: bytes) -> None:
        end = time.process_time() + 0.01
        while time.process_time() < end:
            pass

    assert other(much, effort=0.05, passed=None).ask(work, b"x") == [b"done"]
    with pytest.raises(LimitError, match="processor time"):
        other(much, effort=0.05).ask(work, b"x")
