"""What the parent makes of a worker that somebody has taken over: nothing that hurts."""

import sys

import pytest

from tests.hostile.boot.running import KERNEL, ROOT, boot, make_disk
from tests.terminal.session import Session, Terminal

LIAR = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from pygrub_k.cli.bootloader import main
from pygrub_k.boot.job import Job
honest = Job.answer
def answer(job, request, link):
    LIE
Job.answer = answer
raise SystemExit(main())
"""
LIES = {
    "nothing": "return []",
    "a second kernel": "return [b'ro\\0kernel /etc/shadow']",
    "a second line": "return [b'ro\\nkernel /etc/shadow']",
    "too long a command line": "return [b'x' * 9000]",
    "an empty kernel": "return [b'ro']",
    "no list": "link.send(b'R', []); link.send(b'R', []); return []",
    "too much": "link.send(b'R', [bytes(1 << 20)]); return []",
    "noise": "os.write(link._answers, os.urandom(1 << 16)); return []",
    "no answer": "os._exit(0)",
    "output that nobody asked for": "link.write(b'x'); return honest(job, request, link)",
}


@pytest.fixture(scope="module")
def disk(tmp_path_factory):
    return make_disk(tmp_path_factory.mktemp("guest"), {})


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_is_an_error_and_leaves_nothing(disk, lie):
    command = (sys.executable, "-IS", "-c", LIAR.replace("LIE", LIES[lie]))
    assert boot(disk, command=command).status == 1


def test_only_the_parents_own_paths_are_named(disk):
    lie = "honest(job, request, link); return [b'ro kernel=/etc/shadow']"
    command = (sys.executable, "-IS", "-c", LIAR.replace("LIE", lie))
    run = boot(disk, command=command)
    assert run.status == 0
    assert run.loaded()[0] == KERNEL
    assert {key for key in run.items if key != b"args"} == {b"kernel", b"ramdisk"}
    for key in (b"kernel", b"ramdisk"):
        assert b"/boot_%s." % key in run.items[key]


def test_notes_cannot_command_a_terminal(disk):
    lie = "return [*honest(job, request, link)[:1], b'\\x1b[2J\\nnext\\tline\\x07']"
    command = (sys.executable, "-IS", "-c", LIAR.replace("LIE", lie))
    run = boot(disk, command=command)
    assert run.status == 0
    assert "\\x1b[2J" in run.errors


OPENING = "[b'\\x1b[2J', b'9000', b'\\x1b[3J', b'', b'', b'1', b'\\x1b[4J']"
LEVEL = "[b'entry', b'\\x1b]0;x\\x07', b'', b'*']"
ENTRY = "[b'entry', b'', b'\\x1b[8m', b'\\x1b[9m', b'\\x1b[5m']"
MENU_LIES = {
    "the default": f"return {OPENING} if request[0] == b'menu' else ANSWER",
    "titles": f"return {LEVEL} if request[0] == b'level' else ANSWER",
    "what an entry loads": f"return {ENTRY} if request[0] == b'entry' else ANSWER",
    "what was looked at": "return [b'\\x1b[6m'] if request[0] == b'looked' else ANSWER",
    "what a command shows": "return [b'', b'\\x1b[6m'] if request[0] == b'shell' else ANSWER",
    "a text": "return [b'\\x1b[5m', b'\\x1b[6m'] if request[0] == b'script' else ANSWER",
}
TYPED = {
    "what was looked at": b"d",
    "what a command shows": b"cls\r",
    "a text": b"e",
}


@pytest.mark.parametrize("name", MENU_LIES)
@pytest.mark.parametrize("kind", ["vt100", "dumb"])
def test_a_menu_cannot_command_a_terminal(disk, tmp_path, name, kind):
    lie = MENU_LIES[name].replace("ANSWER", "honest(job, request, link)")
    command = (sys.executable, "-IS", "-c", LIAR.replace("LIE", lie))
    with Session(tmp_path, disk, command=command, terminal=Terminal(kind)) as session:
        session.expect("Booting")
        if name == "titles":
            session.expect("\\x1b]0;x\\x07")
        if name == "what an entry loads":
            session.expect("\\x1b[8m")
        if kind == "vt100" and name in TYPED:
            session.type(TYPED[name])
            session.expect("\\x1b[6m")
            session.type(b"\x03" * 3)
            assert session.end().status == 1
            return
        session.type(b"\r\r")
        assert session.end().status == 0


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("menu", "[b'0', b'9']"),
        ("size", "[b'x']"),
        ("level", "[b'entry', b'title']"),
        ("level", "[b'x' * 1000] * 300"),
        ("entry", "[b'/kernel']"),
        ("check", "[]"),
        ("script", "[b'x']"),
        ("try", "[b'x']"),
    ],
)
def test_a_lie_about_the_menu_is_an_error_and_leaves_nothing(disk, tmp_path, asked, answer):
    lie = f"return {answer} if request[0] == b'{asked}' else honest(job, request, link)"
    command = (sys.executable, "-IS", "-c", LIAR.replace("LIE", lie))
    with Session(tmp_path, disk, command=command) as session:
        if asked in {"script", "try"}:
            session.expect("Booting")
            session.type(b"e")
        run = session.end()
    assert (run.status, run.stanza, run.files) == (1, b"", {})
    assert run.errors.startswith("pygrub-k: ")
