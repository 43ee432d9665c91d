"""The menu's command line: name a kernel, ramdisks and arguments, and boot them.

    kernel (hd0,gpt2)/boot/vmlinuz root=/dev/xvda2 ro
    initrd (hd0,gpt2)/boot/initrd.img
    boot

`root DEVICE` sets the device for the paths that follow; without it, a path is looked for on every
volume in turn. The names that GRUB and Xen's pygrub give these commands are accepted too.
"""

from __future__ import annotations

from pygrub_k.limits import STANZA_ITEM_SIZE
from pygrub_k.menu import keys
from pygrub_k.menu.entries import Commands, Outcome
from pygrub_k.menu.line_editor import LineEditor
from pygrub_k.menu.text import shown, wrapped
from pygrub_k.menu.view import CLOSE, NOTHING, Body, Step, scrolled

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

PROMPT: Final = "> "
KERNEL: Final = frozenset({"kernel", "linux", "linux16", "linuxefi"})
RAMDISK: Final = frozenset({"initrd", "initrd16", "initrdefi", "module"})
LEAVE: Final = frozenset({"exit", "quit", "return"})
LINES: Final = 100
"""Lines of history that are kept on the screen."""


class CommandLine:
    """The lines entered so far, and the one being typed."""

    title = "Command line"
    hints = "root DEVICE, kernel FILE ARGUMENTS, initrd FILE..., boot; Esc goes back."

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.editor = LineEditor("", STANZA_ITEM_SIZE)
        self.device = ""
        self.commands = Commands()

    def key(self, key: str) -> Step:
        if key == keys.ESCAPE:
            return CLOSE
        if key != keys.ENTER:
            self.editor.key(key)
            return NOTHING
        line, self.editor = self.editor.text, LineEditor("", STANZA_ITEM_SIZE)
        if not line.strip():
            return NOTHING
        self.lines = [*self.lines[-LINES:], line]
        return self._run(line)

    def body(self, width: int, height: int, encoding: str) -> Body:
        before = [row for line in self.lines for row in wrapped(shown(line, encoding), width)]
        rows, (row, column) = self.editor.rows(max(width - len(PROMPT), 1), encoding)
        prompts = [PROMPT] + [" " * len(PROMPT)] * (len(rows) - 1)
        typed = [prompt + text for prompt, text in zip(prompts, rows, strict=True)]
        return scrolled(before + typed, (len(before) + row, column + len(PROMPT)), height)

    def _run(self, line: str) -> Step:
        command, _, rest = line.strip().partition(" ")
        rest = rest.strip()
        now = self.commands
        if command in KERNEL:
            file, _, args = rest.partition(" ")
            self.commands = Commands(self._file(file), now.ramdisks, args.strip())
        elif command in RAMDISK:
            self.commands = Commands(now.kernel, tuple(map(self._file, rest.split())), now.args)
        elif command == "root":
            self.device = rest.strip("()")
        elif command == "boot":
            return Step(outcome=Outcome("boot", edited=now))
        elif command in LEAVE:
            return CLOSE
        else:
            return Step(message=f"{command}: not a command here. {self.hints}")
        return NOTHING

    def _file(self, path: str) -> str:
        return f"({self.device}){path}" if self.device and path.startswith("/") else path
