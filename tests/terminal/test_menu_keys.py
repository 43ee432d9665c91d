"""Every key of the help on a real terminal, slow lines, floods, and ends at any moment."""

from __future__ import annotations

import ast
import signal
import time
from pathlib import Path

import pytest

from tests.hostile.boot.running import COMMAND, KERNEL, RAMDISK, make_disk
from tests.measuring import processor_seconds
from tests.terminal.session import Session, Terminal
from tests.terminal.test_menu import (
    CONFIG,
    DOWN,
    END,
    ENTER,
    ESCAPE,
    GRUB,
    HOME,
    LEFT,
    PAGE_DOWN,
    PAGE_UP,
    RIGHT,
    UP,
    with_config,
)

LOCKED = b"""\
set timeout=30
set superusers=root
password root secret
menuentry "Locked" { linux /boot/vmlinuz locked }
menuentry "Free" --unrestricted { linux /boot/vmlinuz free }
"""
HOT = b"""\
set timeout=30
menuentry "First" { linux /boot/vmlinuz first }
menuentry "Hot" --hotkey=x { linux /boot/vmlinuz hot }
"""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_disk(tmp_path_factory.mktemp("guest"), {GRUB: CONFIG})


def test_keys_of_the_list(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        for keys, row in [
            (b"j", "Second"),
            (b"k", "First"),
            (END, "Evil \\x1b[31m\\u202e\\xff caf\u00e9 \u65e5\u672c"),
            (HOME, "First"),
            (PAGE_DOWN + UP + UP + UP, "Second"),
            (PAGE_UP, "First"),
            (b"1", "Second"),
            (b"/evil\r", "Evil \\x1b[31m\\u202e\\xff caf\u00e9 \u65e5\u672c"),
            (b"n0", "First"),
            (DOWN + DOWN + RIGHT, "Third"),
            (LEFT, "More".ljust(74) + ">"),
        ]:
            session.type(keys)
            session.expect_highlighted(row)
        session.type(HOME, b"b")
        assert session.end().loaded() == (KERNEL, RAMDISK, b"root=/dev/xvda1 ro")


def test_keys_that_show_something(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        for keys, shown in [
            (b"v", "configuration  (hd0)/boot/grub/grub.cfg (grub2)"),
            (b"v", 'menuentry "Second" { linux /boot/vmlinuz second }'),
            (b"xx", "Enter boots, e edits"),
            (b"d", "(hd0)/boot/grub/grub.cfg: grub2, read"),
            (b"x", "Enter boots, e edits"),
            (b"s", 'bootloader_args = [ "--entry=0" ]'),
            (b"x", "Enter boots, e edits"),
            (b"m", "There has been no message."),
            (b"x", "Enter boots, e edits"),
            (b"p", "This guest has no passwords."),
            (b"?", "In the list"),
            (PAGE_DOWN, "In the editor"),
            (b"x", "Enter boots, e edits"),
            (b"h", "In the list"),
            (b"x\x1bOP", "In the list"),
            (b"x", "Enter boots, e edits"),
        ]:
            session.type(keys)
            session.expect(shown)
        session.type(b"r\x0cq")
        assert session.end().status == 1


def test_a_hot_key(tmp_path: Path) -> None:
    with Session(tmp_path, with_config(tmp_path, HOT)) as session:
        session.expect("First")
        session.type(b"x")
        assert session.end().loaded()[2] == b"hot"


def test_keys_of_the_editor(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"e", DOWN, b"\x05 one\x1bbtwo \x0b\x19\x1f\x1a")
        session.expect("root=/dev/xvda1 ro; initrd /boot/initrd.img  two one")
        session.type(b"\x1a\x1a\x1a")
        session.type(b"\x1bs")
        session.expect('"--script=/etc/xen/guest.boot"')
        session.type(b"x", b"\x1b")
        session.expect("First")
        session.type(ESCAPE, b"q")
        time.sleep(0.7)
        session.look(0.1)
        session.type(b"q", b"\x03\x03\x03")
        assert session.end().status == 1


def test_what_alt_s_shows_boots_the_same_again(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk, terminal=Terminal(rows=24, columns=120)) as session:
        session.expect("First")
        session.type(b"e", DOWN, b"\x1bf" * 3, b" edited")
        session.expect("changed: +edited")
        session.type(b"\x1bs")
        rows = [row.strip("| ") for row in session.expect("bootloader_args").split("\n")]
        session.type(b"x", b"\x18")
        edited = session.end().loaded()
    (line,) = [row for row in rows if row.startswith("bootloader_args")]
    options = ast.literal_eval(line.partition("=")[2].strip())
    (tmp_path / "guest.boot").write_text("\n".join(rows[rows.index(line) + 2 : -4]))
    options = [word.replace("/etc/xen", str(tmp_path)) for word in options]
    again = tmp_path / "again"
    again.mkdir()
    with Session(again, disk, "-q", *options) as session:
        run = session.end()
    assert run.loaded() == edited
    assert edited == (KERNEL, RAMDISK, b"edited root=/dev/xvda1 ro")


def test_the_command_line_completes_and_boots(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"cls\r")
        session.expect("(hd0)")
        session.type(b"ls -l /boot/vm\t\r")
        session.expect(f"{len(KERNEL)} ")
        session.type(b"lin\t")
        session.expect("linux  linux16  linuxefi")
        session.type(b" /boot/v\tro by=hand\rboot\r")
        assert session.end().loaded() == (KERNEL, None, b"ro by=hand")


def test_a_password_lets_in(tmp_path: Path) -> None:
    with Session(tmp_path, with_config(tmp_path, LOCKED)) as session:
        session.expect("Locked")
        session.type(b"eroot\rsecret")
        text = session.expect("Name: root", "Password:")
        assert "secret" not in text
        session.type(ENTER)
        session.expect("setparams 'Locked'")
        session.type(b"\x18")
        assert session.end().loaded()[2] == b"locked"
    assert b"secret" not in session.log.read_bytes()


def test_a_wrong_password_does_not(tmp_path: Path) -> None:
    with Session(tmp_path, with_config(tmp_path, LOCKED)) as session:
        session.expect("Locked")
        session.type(b"\rroot\rwrong\r")
        session.expect("That is not right.")
        session.type(b"root\rsecret\r")
        session.expect("Wait 2 s before the next try.")
        session.type(b"\x03")
        session.expect("Free")
        session.type(DOWN, ENTER)
        assert session.end().loaded()[2] == b"free"


@pytest.mark.parametrize("pause", [0.15, 0.5])
def test_a_key_may_come_slowly(disk: Path, tmp_path: Path, pause: float) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"a", b"x")
        session.expect("root=/dev/xvda1 rox")
        for byte in b"\x1b[D":
            session.type(bytes([byte]))
            session.look(0.0)
            time.sleep(pause)
        session.type(b"y", ENTER)
        assert session.end().loaded()[2] == b"root=/dev/xvda1 royx"


def test_alt_is_no_escape(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"a", b"\x1bb\x1bb\x1bdXY\x1b\x7f")
        session.expect("Arguments of First", "root=/dev/ ro")
        session.type(b"\x1bq\x1bQ", ENTER)
        assert session.end().loaded()[2] == b"root=/dev/ ro"


@pytest.mark.parametrize("report", [b"\x1b[M !!", b"\x1b[<0;3;3M\x1b[<0;3;3m", b"\x1b[32;5;5M"])
def test_a_mouse_boots_nothing(disk: Path, tmp_path: Path, report: bytes) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(report, DOWN)
        session.expect_highlighted("Second")
        session.type(b"q")
        assert session.end().status == 1


def test_what_is_pasted_is_text(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"\x1b[200~\rq\r\x1b[201~")
        session.type(b"a", b"\x1b[200~ one\r\ntwo\r\x1b[201~")
        session.expect("root=/dev/xvda1 ro one two")
        session.type(b"\x1b[200~" + b"x" * 9000 + b"\x1b[201~")
        session.expect("What was pasted does not fit")
        session.type(ENTER)
        assert session.end().loaded()[2] == b"root=/dev/xvda1 ro one two"


def test_ctrl_c_in_an_edit_goes_back(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"ex", b"\x03")
        session.expect("Esc once more discards")
        session.type(b"\x03", DOWN)
        session.expect_highlighted("Second")
        session.type(b"\x1c")
        assert session.end().status == 1


def test_a_terminal_without_a_size_is_asked_once(disk: Path, tmp_path: Path) -> None:
    terminal = Terminal("vt100", 30, 100, sized=False, answers=True)
    with Session(tmp_path, disk, terminal=terminal) as session:
        session.expect("First", "+" + "-" * 97 + "+")
        session.type(DOWN)
        session.expect_highlighted("Second")
        session.type(ENTER)
        assert session.end().loaded()[2] == b"second"


def test_the_console_keeps_no_region_and_no_modes(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"q")
        session.end()
    assert session.screen.region == (0, 23)
    assert session.screen.set == 0
    assert not session.screen.reverse


def test_a_terminal_that_takes_no_output_holds_no_boot_up(tmp_path: Path) -> None:
    """As after Ctrl-S at the other end: nothing is read any more."""
    disk = with_config(tmp_path, CONFIG.replace(b"=30", b"=3"))
    with Session(tmp_path, disk) as session:
        time.sleep(0.1)
        deadline = time.monotonic() + 20
        while session.process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.1)
        assert session.process.poll() == 0
        assert session.end().loaded()[2] == b"root=/dev/xvda1 ro"


def fill(session: Session) -> None:
    """Have so much shown, and read nothing, that the terminal takes no more."""
    for _ in range(60):
        for key in (b"h", b"x"):
            session.type(key)
            time.sleep(0.06)


def ended(session: Session) -> int | None:
    """Return the exit status of a session that nobody reads from; None if it does not end."""
    deadline = time.monotonic() + 20
    while session.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.1)
    return session.process.poll()


def test_a_console_that_nobody_reads_boots_what_is_chosen(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        fill(session)
        session.type(DOWN, ENTER)
        assert ended(session) == 0
        assert session.end().loaded()[2] == b"second"


def test_a_boot_that_fails_ends_though_nobody_reads(tmp_path: Path) -> None:
    config = CONFIG.replace(b"=30", b"=1").replace(b"vmlinuz ", b"none ")
    with Session(tmp_path, with_config(tmp_path, config)) as session:
        session.expect("Giving up in")
        fill(session)
        session.type(b"q")
        assert ended(session) == 1


SCREENS = {"list": b"x", "editor": b"ex", "shell": b"cls\r", "help": b"h", "arguments": b"ax"}
SCREENS |= {"file": b"vv", "find": b"/x"}
SIZES = [(24, 80), (5, 20), (1, 1), (60, 200), (10, 40), (2, 3)]


@pytest.mark.parametrize("keys", SCREENS.values(), ids=list(SCREENS))
def test_any_size_at_any_moment(disk: Path, tmp_path: Path, keys: bytes) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(keys)
        for rows, columns in [*SIZES, (24, 80)]:
            session.screen.__init__(rows, columns)  # type: ignore[misc]
            session.resize(rows, columns)
            time.sleep(0.6)
            session.look(0.1)
        assert session.screen.text().strip()
        session.type(b"\x03\x03\x03\x03")
        assert session.end().status == 1


@pytest.mark.parametrize("keys", SCREENS.values(), ids=list(SCREENS))
@pytest.mark.parametrize("end", ["hang up", "close", signal.SIGTERM, signal.SIGQUIT])
def test_any_end_on_any_screen(
    disk: Path, tmp_path: Path, keys: bytes, end: str | signal.Signals
) -> None:
    with Session(tmp_path, disk, controlling=end != "close") as session:
        session.expect("First")
        session.type(keys)
        session.look(0.3)
        (worker,) = session.workers()
        if isinstance(end, signal.Signals):
            session.process.send_signal(end)
            run = session.end()
            assert (run.status, run.stanza, run.files) == (1, b"", {})
        else:
            session.hang_up()
            assert session.process.wait(5) == (0 if end == "close" else 1)
    assert not Path(f"/proc/{worker}").exists()
    if end != "close":
        assert list(session.directory.iterdir()) == []


def test_a_flood_of_keys(disk: Path, tmp_path: Path) -> None:
    """All are taken, in order, and few pictures are drawn of them."""
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"a")
        session.expect("Arguments of First")
        began = processor_seconds()
        for _ in range(100):
            session.type(b"ab\x7f\x1b[D\x1b[C" * 20)
            session.look(0.0)
        session.type(b"\x01X")
        session.expect("Xroot=/dev/xvda1 ro" + "a" * 10)
        assert processor_seconds() - began < 10
        session.type(ENTER)
        args = session.end().loaded()[2]
    assert args == b"Xroot=/dev/xvda1 ro" + b"a" * 2000


def test_a_key_is_answered_in_few_bytes_and_the_rest_follows(tmp_path: Path) -> None:
    """On a serial line of 9,600 baud 300 bytes take a third of a second."""
    long = b" ".join(b"option%d=value" % number for number in range(99))
    entries = (
        b"menuentry 'Short' { linux /boot/vmlinuz ro }\n"
        b"menuentry 'Long %b' { linux /boot/gone-%b %b }\n" % (b"x" * 80, b"y" * 80, long)
    )
    with Session(tmp_path, with_config(tmp_path, b"set timeout=30\n" + entries)) as session:
        session.expect("Short")
        session.type(b"x")
        session.expect_gone("clock")
        at_once, in_all = [], []
        for _ in range(3):  # a busy machine may take so long that the rest comes with it
            for key, row in ((DOWN, "! Cannot be booted"), (UP, "args    ro")):
                before = session.received
                session.type(key)
                session.look(0.1)
                at_once += [session.received - before] * (key == DOWN)
                session.expect(row)
                session.look(0.5)
                in_all += [session.received - before] * (key == DOWN)
        assert 0 < min(at_once) < 300
        assert min(in_all) > 300
        session.type(b"q")
        session.end()


def test_a_menu_that_nobody_touches_costs_nothing(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"x")
        session.look(1.0)
        before = Path(f"/proc/{session.process.pid}/stat").read_text().split()[13:15]
        time.sleep(3.0)
        after = Path(f"/proc/{session.process.pid}/stat").read_text().split()[13:15]
        assert sum(map(int, after)) - sum(map(int, before)) <= 1  # the clock's unit, 10 ms
        session.type(b"q")
        session.end()


@pytest.mark.parametrize(
    ("kind", "no_colour", "red"),
    [("xterm-256color", "", True), ("xterm-256color", "1", False), ("vt100", "", False)],
)
def test_colour_is_for_terminals_that_have_it(
    disk: Path, tmp_path: Path, kind: str, no_colour: str, red: bool
) -> None:
    command = ("env", f"NO_COLOR={no_colour}", *COMMAND)
    with Session(tmp_path, disk, terminal=Terminal(kind), command=command) as session:
        session.expect("Gone")
        assert bool(session.screen.coloured) == red
        session.type(b"q")
        session.end()
