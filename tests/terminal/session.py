"""pygrub-k at a terminal as libxl starts it: a session of its own on a pty, messages to a file."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from tests.hostile.boot.running import COMMAND, ROOT, Run
from tests.readiness import is_readable
from tests.terminal.emulator import Emulator

if TYPE_CHECKING:
    from collections.abc import Callable

PATIENCE = 20.0
"""Seconds after which something does not come any more, also on a busy machine."""
NO_CURSES = (
    f"import sys; sys.path.insert(0, {str(ROOT)!r}); sys.modules['curses'] = None; "
    "from pygrub_k.cli.bootloader import main; raise SystemExit(main())"
)
WITHOUT_CURSES = (sys.executable, "-IS", "-c", NO_CURSES)


@dataclass(frozen=True)
class Terminal:
    """What kind of terminal, how large (rows and columns), and what its user's locale is."""

    kind: str | None = "vt100"
    rows: int = 24
    columns: int = 80
    locale: str = "C.UTF-8"
    sized: bool = True
    """Whether the pty knows its size; libxl's does not."""
    answers: bool = False
    """Whether it says where its cursor is, if it is asked; the console has nobody who would."""

    def environment(self) -> dict[str, str]:
        found = {"PATH": os.environ["PATH"], "LC_ALL": self.locale}
        return found if self.kind is None else {**found, "TERM": self.kind}


class Session:
    """A run of pygrub-k on `disk`, below `folder`; entering starts it, leaving kills it.

    `controlling` says whether the terminal sends it signals, as libxl's does.
    """

    def __init__(
        self,
        folder: Path,
        disk: Path,
        *options: str,
        terminal: Terminal | None = None,
        command: tuple[str, ...] = COMMAND,
        controlling: bool = True,
    ) -> None:
        self.terminal = terminal or Terminal()
        self.screen = Emulator(self.terminal.rows, self.terminal.columns)
        self.received = 0  # bytes
        self.output, self.log = folder / "out", folder / "log"
        self.directory = folder / "d"
        self.directory.mkdir()
        self.output.write_bytes(b"")
        self._command = [
            *("setsid", *["--ctty"] * controlling, *command, f"--output={self.output}"),
            *("--output-format=simple0", f"--output-directory={self.directory}"),
            *(*options, str(disk)),
        ]
        self._environment = self.terminal.environment()

    def __enter__(self) -> Self:
        self.keyboard, terminal = pty.openpty()
        if self.terminal.sized:
            self.resize(self.terminal.rows, self.terminal.columns)
        self.modes = termios.tcgetattr(terminal)
        self._terminal = terminal
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                self._command, stdin=terminal, stdout=terminal, stderr=log, env=self._environment
            )
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self.hang_up()
        os.close(self._terminal)

    def resize(self, rows: int, columns: int) -> None:
        """Change the terminal's size, as its user does with a window."""
        fcntl.ioctl(self.keyboard, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def hang_up(self) -> None:
        """Take the other end of the terminal away."""
        if self.keyboard >= 0:
            os.close(self.keyboard)
            self.keyboard = -1

    def type(self, *keys: bytes) -> None:
        for key in keys:
            os.write(self.keyboard, key)

    def expect(self, *texts: str) -> str:
        """Wait until the screen shows all of these texts, and return what it shows."""
        self._wait(lambda: all(text in self.screen.text() for text in texts), f"no {texts}")
        return self.screen.text()

    def expect_gone(self, text: str) -> None:
        """Wait until the screen does not show this text any more."""
        self._wait(lambda: text not in self.screen.text(), f"still {text!r}")

    def expect_highlighted(self, text: str) -> None:
        """Wait until exactly this row is highlighted."""
        self._wait(lambda: self.screen.highlighted() == text, f"{text!r} is not selected")

    def _wait(self, reached: Callable[[], bool], otherwise: str) -> None:
        deadline = time.monotonic() + PATIENCE
        while not reached():
            assert time.monotonic() < deadline, f"{otherwise}:\n{self.screen.text()}"
            assert self.process.poll() is None, f"ended: {self.log.read_text()}"
            self.look(0.05)

    def look(self, seconds: float) -> None:
        """Take what comes within so many seconds, up to the first silence."""
        while is_readable(self.keyboard, seconds):
            try:
                data = os.read(self.keyboard, 1 << 16)
            except OSError:
                return
            self.received += len(data)
            self.screen.feed(data)
            if self.terminal.answers and self.screen.answers:
                os.write(self.keyboard, self.screen.answers)
                self.screen.answers = b""
            seconds = 0.0

    def workers(self) -> list[int]:
        """Return the process that reads the disk, as soon as there is one."""
        path = f"/proc/{self.process.pid}/task/{self.process.pid}/children"
        return [int(word) for word in Path(path).read_text().split()]

    def end(self) -> Run:
        """Wait for the end, and return what came of it; the terminal must be as it was."""
        deadline = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < deadline, f"no end:\n{self.screen.text()}"
            self.look(0.02)
        self.look(0.0)
        assert termios.tcgetattr(self._terminal) == self.modes
        files = {path.name: path.read_bytes() for path in self.directory.iterdir()}
        errors = self.log.read_text()
        assert "Traceback" not in errors, errors
        return Run(self.process.returncode, self.output.read_bytes(), errors, files)
