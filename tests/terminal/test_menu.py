"""The menu as its users see it: pygrub-k on a pty, and what an emulated terminal then shows."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.hostile.boot.running import COMMAND, KERNEL, RAMDISK, make_disk
from tests.measuring import processor_seconds
from tests.terminal.session import WITHOUT_CURSES, Session, Terminal

UP, DOWN, RIGHT, LEFT = b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"
HOME, END, PAGE_UP, PAGE_DOWN = b"\x1b[H", b"\x1b[F", b"\x1b[5~", b"\x1b[6~"
ENTER, ESCAPE = b"\r", b"\x1b"
GRUB = "boot/grub/grub.cfg"
CONFIG = b"""\
set timeout=30
menuentry "First" { linux /boot/vmlinuz root=/dev/xvda1 ro; initrd /boot/initrd.img }
menuentry "Second" { linux /boot/vmlinuz second }
submenu "More" {
  menuentry "Third" { linux /boot/vmlinuz third; initrd /boot/initrd.img }
  menuentry "Fourth" { linux /boot/vmlinuz fourth }
}
menuentry "Gone" { linux /boot/vmlinuz-gone ro; initrd /boot/initrd.img }
menuentry "Evil \x1b[31m\xe2\x80\xae\xff caf\xc3\xa9 \xe6\x97\xa5\xe6\x9c\xac" {
  linux /boot/vmlinuz e
}
"""
SIZES = [Terminal("vt100"), Terminal("linux", 10, 40), Terminal("vt100", 60, 200)]
SIZES += [Terminal("xterm"), Terminal("screen", 24, 80), Terminal("vt220", 16, 60)]


def many(number: int) -> bytes:
    entries = (
        b'menuentry "Entry %d" { linux /boot/vmlinuz entry=%d }\n' % (n, n) for n in range(number)
    )
    return b"set timeout=30\n" + b"".join(entries)


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_disk(tmp_path_factory.mktemp("guest"), {GRUB: CONFIG})


def with_config(folder: Path, config: bytes) -> Path:
    guest = folder / "guest"
    guest.mkdir()
    return make_disk(guest, {GRUB: config})


def name_of(terminal: Terminal) -> str:
    return f"{terminal.kind}-{terminal.columns}x{terminal.rows}"


@pytest.mark.parametrize("terminal", SIZES, ids=name_of)
def test_the_second_entry_is_chosen(disk: Path, tmp_path: Path, terminal: Terminal) -> None:
    with Session(tmp_path, disk, terminal=terminal) as session:
        session.expect("First", "Second", "Booting in ")
        session.expect_highlighted("First")
        session.type(DOWN)
        session.expect_highlighted("Second")
        session.type(ENTER)
        run = session.end()
    assert run.status == 0, run.errors
    assert run.loaded() == (KERNEL, None, b"second")
    assert session.screen.text().strip() == "Booting Second"


def test_the_whole_screen_on_what_libxl_offers(disk: Path, tmp_path: Path) -> None:
    """libxl's pty has no size, and TERM is vt100, which has 24 rows of 80 columns."""
    with Session(tmp_path, disk, terminal=Terminal(sized=False)) as session:
        session.expect("any key stops the clock: First")
        session.type(b"x")
        session.expect_gone("clock")
        session.expect_highlighted("First")
        lines = session.screen.lines()
    edge = "+" + "-" * 77 + "+"
    rows = ["+First", " Second", " More".ljust(75) + ">"]
    rows += ["!Gone  ! linux /boot/vmlinuz-gone: (hd0)/boot/vmlinuz-gone does not exist..."]
    rows += [" Evil \\x1b[31m\\u202e\\xff caf\u00e9 \u65e5\u672c"]
    frame = [f"|{row}" for row in [*rows, *[""] * 8]]
    assert lines[0].startswith("pygrub-k ")
    assert lines[1] == edge
    assert [line.rstrip("|").rstrip() for line in lines[2:15]] == [row.rstrip() for row in frame]
    assert all(line.endswith("|") for line in lines[2:15])
    assert lines[15:19] == [
        *(edge, "kernel  /boot/vmlinuz", "ramdisk /boot/initrd.img", "args    root=/dev/xvda1 ro"),
    ]
    assert lines[21].startswith("h all keys, Enter boots, e edits")
    assert lines[23] == ""


def test_a_terminal_that_is_not_utf_8_gets_ascii(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk, terminal=Terminal(locale="C")) as session:
        session.expect("Evil \\x1b[31m\\u202e\\xff caf\\xe9 \\u65e5\\u672c")
        session.type(b"q")
        assert session.end().status == 1


def test_the_time_out_boots_the_default(tmp_path: Path) -> None:
    disk = with_config(tmp_path, b"set default=1\n" + CONFIG.replace(b"=30", b"=1"))
    with Session(tmp_path, disk) as session:
        session.expect("in 1 s, any key stops the clock: Second")
        assert session.end().loaded() == (KERNEL, None, b"second")


def test_without_a_time_out_there_are_five_seconds(tmp_path: Path) -> None:
    disk = with_config(tmp_path, CONFIG.replace(b"set timeout=30\n", b""))
    with Session(tmp_path, disk) as session:
        session.expect("in 5 s, any key stops the clock: First")
        session.type(ENTER)
        assert session.end().status == 0


def test_a_time_out_of_zero_shows_nothing(tmp_path: Path) -> None:
    disk = with_config(tmp_path, CONFIG.replace(b"=30", b"=0"))
    with Session(tmp_path, disk) as session:
        assert session.end().status == 0
    assert session.screen.text().strip() == ""


def test_a_menu_that_is_asked_for_is_shown_whatever_the_time_out(tmp_path: Path) -> None:
    config = b"set timeout_style=hidden\n" + CONFIG.replace(b"=30", b"=0")
    with Session(tmp_path, with_config(tmp_path, config), "-i") as session:
        session.expect("in 5 s, any key stops the clock: First", "Second")
        session.type(DOWN, ENTER)
        assert session.end().loaded()[2] == b"second"


@pytest.mark.parametrize(
    ("style", "shown"), [(b"hidden", ""), (b"countdown", "any key stops the clock: First")]
)
def test_a_hidden_menu_comes_with_a_key(tmp_path: Path, style: bytes, shown: str) -> None:
    disk = with_config(tmp_path, b"set timeout_style=%s\n%s" % (style, CONFIG))
    with Session(tmp_path, disk) as session:
        session.expect(shown)
        session.look(1.0)
        assert "Second" not in session.screen.text()
        session.type(b"x")
        session.expect_highlighted("First")
        session.type(DOWN, ENTER)
        assert session.end().loaded()[2] == b"second"


def test_arguments_are_edited(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk, "--args=from=xl") as session:
        session.expect("First")
        session.type(b"a")
        session.expect("Arguments of First", "root=/dev/xvda1 ro from=xl")
        session.type(b" single \xc3\xa4", ENTER)
        run = session.end()
    assert run.loaded() == (KERNEL, RAMDISK, "root=/dev/xvda1 ro from=xl single \u00e4".encode())


def test_args_of_the_command_line_are_appended_to_what_is_not_edited(
    disk: Path, tmp_path: Path
) -> None:
    with Session(tmp_path, disk, "--args=from=xl") as session:
        session.expect("First")
        session.type(ENTER)
        assert session.end().loaded()[2] == b"root=/dev/xvda1 ro from=xl"


def test_an_entry_is_edited_and_a_mistake_is_told(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"e")
        session.expect("setparams 'First'")
        session.expect("linux /boot/vmlinuz root=/dev/xvda1 ro; initrd /boot/initrd.img")
        session.expect("boots: /boot/vmlinuz, /boot/initrd.img, arguments 18/1023")
        session.type(DOWN, b"\x1bf\x1bf\x1bf-typo")
        session.expect("! line 2: linux /boot/vmlinuz-typo: (hd0)/boot/vmlinuz-typo does not exist")
        session.type(b"\x18")
        session.expect("This cannot be booted")
        session.type(b"\x7f" * 5, END, b" debug", b"\x17\x17\x17", b"\x18")
        run = session.end()
    assert run.loaded() == (KERNEL, None, b"root=/dev/xvda1 ro"), run.errors


def test_an_entry_that_cannot_be_booted_is_mended(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("Gone")
        session.type(DOWN * 3)
        session.expect("! Cannot be booted: linux /boot/vmlinuz-gone", "ramdisk /boot/initrd.img")
        session.type(ENTER)
        session.expect("This cannot be booted: (hd0)/boot/grub/grub.cfg: entry 3 (Gone):")
        session.type(b"e")
        session.expect("linux /boot/vmlinuz-gone ro; initrd /boot/initrd.img")
        session.type(DOWN, b"\x1bf" * 4, b"\x17/boot/vmlinuz")
        session.expect("boots: /boot/vmlinuz, /boot/initrd.img", "changed: -/boot/vmlinuz-gone")
        session.type(b"\x18")
        assert session.end().loaded() == (KERNEL, RAMDISK, b"ro")
    assert "Booting Gone (-/boot/vmlinuz-gone +/boot/vmlinuz)" in session.screen.text()


def test_a_ramdisk_that_is_missing_is_told_and_mended(tmp_path: Path) -> None:
    config = CONFIG.replace(b"initrd.img", b"initrd.gone", 1)
    with Session(tmp_path, with_config(tmp_path, config)) as session:
        session.expect("First  ! initrd /boot/initrd.gone: (hd0)/boot/initrd.gone does not exist")
        session.type(b"e")
        session.expect("! line 2: initrd /boot/initrd.gone")
        session.type(DOWN, END, b"\x17/boot/initrd.img")
        session.expect("boots: /boot/vmlinuz, /boot/initrd.img")
        session.type(b"\x18")
        assert session.end().loaded() == (KERNEL, RAMDISK, b"root=/dev/xvda1 ro")


def test_what_boots_without_its_ramdisk_says_so_on_the_console(tmp_path: Path) -> None:
    config = CONFIG.replace(b"initrd.img", b"initrd.gone", 1)
    with Session(tmp_path, with_config(tmp_path, config)) as session:
        session.expect("! initrd /boot/initrd.gone")
        session.type(ENTER)
        run = session.end()
    assert run.loaded() == (KERNEL, None, b"root=/dev/xvda1 ro")
    assert "note: initrd /boot/initrd.gone: (hd0)/boot/initrd.gone does not exist" in run.errors
    assert "note: initrd /boot/initrd.gone: (hd0)/boot/initrd.gone" in session.screen.text()


def test_the_command_line_boots_what_is_typed(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"c")
        session.expect("Command line", "grub> ")
        session.type(b"linux /boot/vmlinuz typed=1 quiet\rinitrd /boot/initrd.img\rboot\r")
        assert session.end().loaded() == (KERNEL, RAMDISK, b"typed=1 quiet")


def test_a_submenu_is_entered_and_left(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("More")
        session.type(DOWN, DOWN, RIGHT)
        session.expect_highlighted("Third")
        session.expect_gone("Second")
        session.type(ESCAPE)
        session.expect_highlighted("More".ljust(74) + ">")
        session.type(ENTER, b"j")
        session.expect_highlighted("Fourth")
        session.type(ENTER)
        assert session.end().loaded()[2] == b"fourth"


@pytest.mark.parametrize("number", [500, 10_000])
def test_a_long_menu_scrolls(tmp_path: Path, number: int) -> None:
    with Session(tmp_path, with_config(tmp_path, many(number))) as session:
        session.expect("Entry 0", f"1/{number}")
        session.type(END)
        session.expect_highlighted(f"Entry {number - 1}")
        session.type(PAGE_UP)
        session.expect_highlighted(f"Entry {number - 14}")
        session.type(UP)
        session.expect_highlighted(f"Entry {number - 15}")
        session.type(HOME, PAGE_DOWN)
        session.expect_highlighted("Entry 13")
        session.type(ENTER)
        assert session.end().loaded()[2] == b"entry=13"


def test_q_boots_nothing(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"q")
        run = session.end()
    assert (run.status, run.stanza, run.files) == (1, b"", {})
    assert run.errors == "pygrub-k: nothing was booted: the menu was left without a choice\n"
    assert session.screen.text().strip() == ""


ENDING = [
    *(signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGALRM, signal.SIGABRT),
    *(signal.SIGUSR1, signal.SIGUSR2, signal.SIGXCPU, signal.SIGVTALRM, signal.SIGPROF),
    *(signal.SIGIO, signal.SIGTSTP, signal.SIGTTOU, signal.SIGRTMIN),
]


@pytest.mark.parametrize("number", ENDING)
def test_a_signal_ends_all_within_a_second(disk: Path, tmp_path: Path, number: int) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        (worker,) = session.workers()
        started = processor_seconds()
        session.process.send_signal(number)
        run = session.end()
        assert processor_seconds() - started < 1
    assert (run.status, run.stanza, run.files) == (1, b"", {})
    assert run.errors == f"pygrub-k: ended by {signal.Signals(number).name}\n"
    assert not Path(f"/proc/{worker}").exists()
    assert session.screen.text().strip() == ""


@pytest.mark.parametrize("moment", range(12))
def test_a_signal_at_any_moment_gives_the_terminal_back(
    disk: Path, tmp_path: Path, moment: int
) -> None:
    with Session(tmp_path, disk) as session:
        while not session.workers():
            time.sleep(0.001)
        time.sleep(0.01 * moment)
        session.process.terminate()
        run = session.end()
    assert (run.status, run.stanza, run.files) == (1, b"", {})


@pytest.mark.parametrize("key", [b"\x03", b"\x1c"])
@pytest.mark.parametrize("before", [b"", b"e", b"a", b"c", b"h"])
def test_the_keys_that_would_interrupt_or_quit_boot_nothing(
    disk: Path, tmp_path: Path, key: bytes, before: bytes
) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(before, key, *([key] if before else []))  # what is open is left first
        run = session.end()
    assert (run.status, run.stanza, run.files) == (1, b"", {})
    assert run.errors == "pygrub-k: nothing was booted: the menu was left without a choice\n"


def test_the_keys_that_would_stop_or_hold_it_do_nothing(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.type(b"\x1a\x13\r")
        assert session.end().status == 0


def test_a_terminal_that_goes_away_ends_it(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        session.hang_up()
        assert session.process.wait(5) == 1
    assert session.log.read_text() == "pygrub-k: ended by SIGHUP\n"
    assert list(session.directory.iterdir()) == []


def test_a_terminal_that_goes_away_without_a_signal_leaves_the_default(
    disk: Path, tmp_path: Path
) -> None:
    with Session(tmp_path, disk, controlling=False) as session:
        session.expect("First")
        session.type(b"j")
        session.expect_highlighted("Second")
        session.hang_up()
        assert session.process.wait(5) == 0
    assert session.output.read_bytes().split(b"\0")[2] == b"args root=/dev/xvda1 ro"


def test_a_worker_that_dies_ends_it(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("First")
        os.kill(session.workers()[0], signal.SIGKILL)
        session.type(b"e")
        run = session.end()
    assert (run.status, run.stanza, run.files) == (1, b"", {})
    assert run.errors == "pygrub-k: the worker was ended by SIGKILL\n"


def test_the_screen_follows_the_size_of_the_terminal(disk: Path, tmp_path: Path) -> None:
    with Session(tmp_path, disk) as session:
        session.expect("+" + "-" * 77 + "+")
        session.screen.__init__(12, 50)  # type: ignore[misc]
        session.resize(12, 50)
        session.expect("+" + "-" * 47 + "+", "| Second")
        session.type(DOWN, ENTER)
        assert session.end().loaded()[2] == b"second"


@pytest.mark.parametrize(
    ("terminal", "command"),
    [
        (Terminal("dumb"), COMMAND),
        (Terminal("no-such-terminal"), COMMAND),
        (Terminal(None), COMMAND),
        (Terminal("../../etc/passwd"), COMMAND),
        (Terminal("vt100"), WITHOUT_CURSES),
        (Terminal("vt100"), (*COMMAND, "--plain")),
    ],
    ids=["dumb", "unknown", "unset", "a path", "no curses", "--plain"],
)
def test_where_no_menu_can_be_drawn_there_is_a_list(
    disk: Path, tmp_path: Path, terminal: Terminal, command: tuple[str, ...]
) -> None:
    with Session(tmp_path, disk, terminal=terminal, command=command) as session:
        text = session.expect("   0  First  (default)", "   2  More  >", "Booting First in 30 s")
        assert "3  Gone  ! linux /boot/vmlinuz-gone: (hd0)/boot/vmlinuz-gone" in text
        assert "Evil \\x1b[31m" in text
        session.type(b"99\n")
        session.expect("99: no entry has this number or title")
        session.type(b"2\n")
        session.expect("   0  Third")
        session.type(b"0\n")
        assert session.end().loaded()[2] == b"third"


def test_a_choice_is_remembered_where_the_environment_is_written(tmp_path: Path) -> None:
    config = b"""\
load_env
set default="${saved_entry}"
menuentry "First" { linux /boot/vmlinuz first }
menuentry "Second" { saved_entry=Second; save_env saved_entry; linux /boot/vmlinuz second }
"""
    environment = b"# GRUB Environment Block\n".ljust(1024, b"#")
    guest = tmp_path / "guest"
    guest.mkdir()
    disk = make_disk(guest, {GRUB: config, "boot/grub/grubenv": environment})
    for number, (before, keys) in enumerate([("First", DOWN), ("Second", b"")]):
        folder = tmp_path / str(number)
        folder.mkdir()
        with Session(folder, disk, "--write-grubenv") as session:
            session.expect_highlighted(before)
            session.type(keys, ENTER)
            run = session.end()
        assert run.loaded()[2] == b"second", run.errors


def test_the_stanza_on_standard_output_is_apart_from_the_menu(disk: Path, tmp_path: Path) -> None:
    keyboard, terminal = os.openpty()
    process = subprocess.Popen(
        [*COMMAND, "--output-format=simple", f"--output-directory={tmp_path}", disk],
        stdin=terminal,
        stdout=subprocess.PIPE,
        stderr=terminal,
        env={**os.environ, "TERM": "vt100"},
    )
    os.close(terminal)
    shown = b""
    while b"Booting in" not in shown:
        shown += os.read(keyboard, 4096)
    os.write(keyboard, DOWN + ENTER)
    output, _ = process.communicate(timeout=20)
    os.close(keyboard)
    assert process.returncode == 0
    assert output.startswith(b"kernel ")
    assert b"\nargs second\n" in output
    assert b"\x1b" not in output
