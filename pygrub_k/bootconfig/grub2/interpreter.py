"""Executes GRUB scripts for a guest: statements, functions, files.

Commands are functions in `commands.COMMANDS`; each gets the machine and its arguments, and returns
a status, 0 for success. Errors are remembered and forgiven, as GRUB prints and forgets them.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.registry import BLOCK_COMMANDS, COMMANDS, FEDORA_COMMANDS
from pygrub_k.bootconfig.grub2.file_text import LineNumbers, text_of_file
from pygrub_k.bootconfig.grub2.machine import (
    BAD_ARGUMENT,
    FALSE,
    INVALID_COMMAND,
    OK,
    Machine,
)
from pygrub_k.bootconfig.grub2.script.expansion import expand
from pygrub_k.bootconfig.grub2.script.lines import Lines, ScriptSyntaxError
from pygrub_k.bootconfig.grub2.script.parser import Parser
from pygrub_k.bootconfig.grub2.script.syntax import Command, For, If
from pygrub_k.errors import LimitError
from pygrub_k.limits import CONFIG_LINE_TEXT, CONFIG_STATEMENTS

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.bootconfig.grub2.script.syntax import Loop, Statement
    from pygrub_k.guest.view import FileRef, GuestView

_REMEMBERED_FUNCTIONS: Final = 64
_REMEMBERED_LENGTH: Final = 8192


class Interpreter(Machine):
    """A machine that executes scripts."""

    def __init__(self, config: FileRef, guest: GuestView, *, fedora: bool) -> None:
        super().__init__(config, guest, fedora=fedora)
        self.lines = Lines()
        self._statements = 0
        self._parsed: dict[str, tuple[Statement, ...]] = {}

    def renew(self) -> None:
        super().renew()
        self._statements = 0

    # -- texts -------------------------------------------------------------------------------

    def run_config(self, file: FileRef, word: str, data: bytes) -> None:
        """Execute a configuration file that a script calls `word`, with `config_file` set to it."""
        variables = self.variables
        outer = [(name, variables.values.get(name)) for name in ("config_file", "config_directory")]
        name = word if word.startswith("(") else f"({variables.values.get('root', '')}){word}"
        variables.set("config_file", name)
        variables.set("config_directory", name.rpartition("/")[0])
        self._run_file(file, data)
        for name, value in outer:
            if value is None:
                variables.unset(name)
            else:
                variables.set(name, value)

    def _run_file(self, file: FileRef, data: bytes) -> None:
        """Execute a file; an error in one statement does not touch the others."""
        text = text_of_file(data)
        self.charge(len(text))
        self.enter()
        parser = Parser(text, self.lines, self.functions)
        lines = LineNumbers(data, text)
        while True:
            try:
                statements = parser.statement()
            except ScriptSyntaxError as error:
                self._count(1)
                line = lines.at(error.offset)
                self.fail(INVALID_COMMAND, f"{file}:{line}: syntax error, statement ignored")
                continue
            if statements is None:
                break
            self.run(statements)
        self.depth -= 1

    def run_text(self, text: str) -> int:
        """Execute a text; return the last status, OK where an error in its syntax ends it."""
        self.charge(2 * len(text))  # parsing costs more than handling
        self.enter()
        parser = Parser(text, self.lines, self.functions)
        status = OK
        while True:
            try:
                statements = parser.statement()
            except ScriptSyntaxError as error:
                shown = text[error.offset :].partition("\n")[0].strip()[:80]
                if text is self.traced:
                    self.place = error.offset
                self.note(f"syntax error: {shown}")
                status = OK  # an error in the syntax sets no status in GRUB
                break
            if statements is None:
                break
            if text is self.traced:
                self.place = parser.start
            status = self.run(statements)
        self.depth -= 1
        return status

    # -- statements --------------------------------------------------------------------------

    def _count(self, statements: int) -> None:
        self._statements += statements
        if self._statements > CONFIG_STATEMENTS:
            raise LimitError(f"{self.config}: executes more than {CONFIG_STATEMENTS} statements")

    def run(self, statements: Sequence[Statement]) -> int:
        """Execute statements in order; return the status of the last."""
        status = OK
        self._count(len(statements))
        for statement in statements:
            if self.breaks:
                break
            if isinstance(statement, Command):
                status = self._command(statement)
            else:
                self.enter()
                if isinstance(statement, If):
                    status = self._if(statement)
                elif isinstance(statement, For):
                    status = self._for(statement)
                else:
                    status = self._loop(statement)
                self.depth -= 1
            self.status = status
            if self.returning:
                break
        return status

    def _if(self, statement: If) -> int:
        for condition, body in statement.branches:
            self.status = self.run(condition)
            if self.returning:
                return self.status
            if self.status == OK:
                return self.run(body)
        return self.run(statement.otherwise)

    def _for(self, statement: For) -> int:
        self.loops += 1
        status = OK
        for word in expand(self, statement.words):
            self.variables.set(statement.name, word)
            status = self.status = self.run(statement.body)
            if self.returning or not self._goes_on():
                break
        self._leave_loop()
        return status

    def _loop(self, statement: Loop) -> int:
        self.loops += 1
        while True:
            status = self.status = self.run(statement.condition)
            if self.returning or self.breaks or (status == OK) == statement.until:
                break
            status = self.status = self.run(statement.body)
            if self.returning or not self._goes_on():
                break
        self._leave_loop()
        return status

    def _goes_on(self) -> bool:
        if self.continuing and self.breaks == 1:
            self.breaks = 0
        return not self.breaks

    def _leave_loop(self) -> None:
        self.breaks = max(0, self.breaks - 1)
        self.loops -= 1

    # -- commands ----------------------------------------------------------------------------

    def _command(self, statement: Command) -> int:
        words = expand(self, statement.words)
        if statement.block is not None:
            words.append("{" + statement.block + "}")
        if not words:
            return OK
        self.charge(sum(map(len, words)))
        name = words[0]
        if name != "!":
            return self._call(name, words[1:], statement.block, inverted=False)
        if len(words) == 1:
            return self.fail(BAD_ARGUMENT, "!: no command")
        return self._call(words[1], words[2:], statement.block, inverted=True)

    def _call(self, name: str, arguments: list[str], block: str | None, *, inverted: bool) -> int:
        """Execute a command, else a function, else an assignment; anything else succeeds too."""
        command = COMMANDS.get(name)
        if command is None and self.fedora:
            command = FEDORA_COMMANDS.get(name)
        if command is not None:
            status = command(self, arguments)
        elif name in BLOCK_COMMANDS:
            status = BLOCK_COMMANDS[name](self, arguments, block)
        elif name in self.functions:
            status = self._function(self.functions[name], arguments)
        else:
            variable, assignment, value = name.partition("=")
            if assignment:
                self.variables.set(variable, value)
            else:
                self.note(f"{name}: no such command")
            return OK
        if inverted:
            return FALSE if status == OK else OK
        return status

    def _function(self, text: str, arguments: list[str]) -> int:
        statements = self._parsed.get(text)
        if statements is None:
            if len(text) > CONFIG_LINE_TEXT:
                raise LimitError(f"{self.config}: a function longer than {CONFIG_LINE_TEXT}")
            self.charge(len(text))
            parser = Parser(text, self.lines, self.functions)
            found: list[Statement] = []
            while (more := parser.statement()) is not None:
                found += more
            statements = tuple(found)
            if len(self._parsed) < _REMEMBERED_FUNCTIONS and len(text) <= _REMEMBERED_LENGTH:
                self._parsed[text] = statements
        status = self.in_scope(arguments, lambda: self.run(statements))
        self.returning = False
        return status

    def in_scope(self, arguments: list[str], execute: Callable[[], int]) -> int:
        """Execute with positional parameters of its own, out of all loops; return the status.

        What `return` began goes on: in GRUB only the end of a function ends that. An entry that
        returns goes on in its next line, the commands after the first one of a line are left out,
        and of the next function all but the first command.
        """
        outer, loops = self.arguments, self.loops
        self.arguments, self.loops = arguments, 0
        self.enter()
        status = execute()
        self.depth -= 1
        self.arguments, self.loops = outer, loops
        return status
