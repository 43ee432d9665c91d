"""What the parent makes of a worker that somebody has taken over: nothing that hurts."""

import os
import pty
import subprocess
import sys

import pytest

from tests.hostile.boot.running import KERNEL, ROOT, boot, make_disk

LIAR = f"""
import os, sys
sys.path.insert(0, {str(ROOT)!r})
from pygrub_k.cli.bootloader import main
from pygrub_k.xen.job import Job
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
    command = (sys.executable, "-I", "-c", LIAR.replace("LIE", LIES[lie]))
    assert boot(disk, command=command).status == 1


def test_only_the_parents_own_paths_are_named(disk):
    lie = "honest(job, request, link); return [b'ro kernel=/etc/shadow']"
    command = (sys.executable, "-I", "-c", LIAR.replace("LIE", lie))
    run = boot(disk, command=command)
    assert run.status == 0
    assert run.loaded()[0] == KERNEL
    assert {key for key in run.items if key != b"args"} == {b"kernel", b"ramdisk"}
    for key in (b"kernel", b"ramdisk"):
        assert b"/boot_%s." % key in run.items[key]


def test_notes_cannot_command_a_terminal(disk):
    lie = "return [*honest(job, request, link)[:1], b'\\x1b[2J\\nnext\\tline\\x07']"
    command = (sys.executable, "-I", "-c", LIAR.replace("LIE", lie))
    run = boot(disk, command=command)
    assert run.status == 0
    assert "\\x1b[2J" in run.errors


def test_a_menu_cannot_command_a_terminal(disk, tmp_path):
    lie = (
        "return [b'1', b'\\x1b[2J', b'\\x1b]0;x\\x07'] if request[0] == b'menu'"
        " else honest(job, request, link)"
    )
    keyboard, terminal = pty.openpty()
    command = [sys.executable, "-I", "-c", LIAR.replace("LIE", lie)]
    done = subprocess.run(
        [*command, f"--output-directory={tmp_path}", disk],
        stdin=terminal,
        capture_output=True,
        check=True,
        timeout=20,
    )
    os.close(keyboard)
    os.close(terminal)
    assert b"\\x1b[2J" in done.stderr
    assert b"\x1b" not in done.stderr + done.stdout
