"""Commands that execute other files: `source`, `configfile`, `normal` and related ones."""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.loaders import absence
from pygrub_k.bootconfig.grub2.file_text import plain
from pygrub_k.bootconfig.grub2.flavours import shows_fedora
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, OK, ScriptExit
from pygrub_k.bootconfig.grub2.opening import guessed
from pygrub_k.errors import NotFoundError, Reason

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable

    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileRef


def _read(machine: Machine, word: str) -> tuple[FileRef, bytes] | None:
    """Return a file and its content; None, which is only remembered, if it is missing.

    Where the flavour is not settled yet, the file may settle it.
    """
    file = guessed(machine, word)
    if isinstance(file, int):
        machine.note(f"{word}: not a file's name")
        return None
    try:
        data = machine.guest.read(file)
    except NotFoundError as error:
        there = machine.guest.facts(file) is not None
        machine.note(Reason.of(error) if there else absence(file, machine.guest))
        return None
    if not machine.settled and shows_fedora(file.path, plain(data)):
        machine.fedora = machine.settled = True
    return file, data


def _execute(machine: Machine, word: str) -> None:
    found = _read(machine, word)
    if found is not None:
        machine.run_config(found[0], word, found[1])


def source(machine: Machine, arguments: list[str]) -> int:
    """`source FILE`: execute it here. A success even if it is missing."""
    if len(arguments) != 1:
        return BAD_ARGUMENT
    _execute(machine, arguments[0])
    return OK


def configfile(machine: Machine, arguments: list[str]) -> int:
    """`configfile FILE`: execute it in a context of its own and show its menu, if it has one."""
    if len(arguments) != 1:
        return BAD_ARGUMENT
    found = _read(machine, arguments[0])
    if found is None:
        return OK
    file, data = found

    def run() -> int:
        machine.run_config(file, arguments[0], data)
        return OK

    return in_own_context(machine, file, run)


def in_own_context(machine: Machine, file: FileRef, run: Callable[[], int]) -> int:
    """Return the status of what `run` executes of a file in a context of its own.

    If that makes a menu, this one is shown: ScriptExit.
    """
    variables, menu = machine.variables, machine.menu
    machine.enter()
    variables.open(everything=machine.fedora)
    machine.menu = []
    status = run()
    if machine.menu:
        machine.menu_file = file
        raise ScriptExit("menu")
    variables.close()
    machine.menu = menu
    machine.depth -= 1
    return status


def normal(machine: Machine, arguments: list[str]) -> int:
    """`normal [FILE]`: show the menu of a file, `$prefix/grub.cfg` unless another is named."""
    prefix = machine.variables.values.get("prefix", "")
    configfile(machine, arguments[:1] or [prefix + "/grub.cfg"])
    raise ScriptExit("normal")


def extract(machine: Machine, arguments: list[str]) -> int:
    """`extract_entries_source FILE`: take the menu entries of a file, and nothing else."""
    if len(arguments) != 1:
        return BAD_ARGUMENT

    def run() -> int:
        _execute(machine, arguments[0])
        return OK

    return entries_alone(machine, run)


def entries_alone(machine: Machine, run: Callable[[], int]) -> int:
    """Return the status of what `run` executes; of what it changes, only the menu stays so."""
    saved, loaded = machine.variables.save(), machine.loaded
    status = run()
    machine.variables.restore(saved)
    machine.loaded = loaded
    return status
