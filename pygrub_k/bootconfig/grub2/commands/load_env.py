"""Commands on GRUB's environment block: `load_env`, `save_env`.

`save_env` does not write: the machine remembers what it would have changed. If that is to be saved
when a boot has been chosen (InterpretOptions.environment), the machine keeps the changed blocks.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.grubenv import changed
from pygrub_k.bootconfig.grub2.grubenv import parse as parse_block
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, BAD_FILE_TYPE, FILE_NOT_FOUND, OK
from pygrub_k.bootconfig.grub2.opening import opened
from pygrub_k.bootconfig.model import EnvironmentBlock
from pygrub_k.limits import ENVIRONMENT_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.commands.options import Parsed
    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileRef

_OPTIONS: Final = (Option("file", "f", takes="value"), Option("skip-sig", "s"))
ONE_SHOTS: Final = frozenset(("next_entry", "prev_saved_entry"))
"""Variables for one boot only: a configuration clears them when it uses them."""


def _block(machine: Machine, command: str, parsed: Parsed) -> tuple[FileRef, bytes] | int:
    """Return the environment block that a command names and its variables, or a status."""
    word = parsed.value("file")
    if word is None:
        prefix = machine.variables.values.get("prefix")
        if prefix is None:
            return machine.fail(FILE_NOT_FOUND, f"{command}: prefix is not set")
        word = prefix + "/grubenv"
    file = opened(machine, command, word)
    if isinstance(file, int):
        return file
    data = machine.blocks[file].new if file in machine.blocks else machine.guest.read(file)
    machine.charge(len(data))
    if parse_block(data) is None:
        return machine.fail(BAD_FILE_TYPE, f"{command}: {file} is not an environment block")
    return file, data


def load_env(machine: Machine, arguments: list[str]) -> int:
    """`load_env [-f FILE] [NAME…]`: set the variables of a block, only those named if any are."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    found = _block(machine, "load_env", parsed)
    if isinstance(found, int):
        return found
    for name, value in (parse_block(found[1]) or {}).items():
        if not parsed.words or name in parsed.words:
            machine.charge(len(name) + len(value))
            machine.variables.set(name, value)
            machine.environment[name] = value
    return OK


def list_env(machine: Machine, arguments: list[str]) -> int:
    """`list_env [-f FILE]`: show a block; a failure where there is none."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    found = _block(machine, "list_env", parsed)
    return found if isinstance(found, int) else OK


def save_env(machine: Machine, arguments: list[str]) -> int:
    """`save_env [-f FILE] NAME…`: write nothing, but remember which one-shots stay pending."""
    parsed = parse(arguments, _OPTIONS)
    if isinstance(parsed, int):
        return parsed
    if not parsed.words:
        return machine.fail(BAD_ARGUMENT, "save_env: wrong arguments")
    for name in parsed.words:
        stored = machine.environment.get(name)
        value = machine.variables.values.get(name)
        if name in ONE_SHOTS and stored and not value:
            machine.pending[name] = stored
    found = _block(machine, "save_env", parsed)
    if isinstance(found, int):
        return found
    file, data = found
    new: bytes | None = data
    problem = ""
    for name in parsed.words:
        machine.charge(len(data))
        new = changed(new or b"", name, machine.variables.values.get(name))
        if new is None:
            problem = f"there is no room for {name}, or the block is damaged"
            break
    if machine.stores:
        _store(machine, file, data, new or data, problem)
    return machine.fail(BAD_ARGUMENT, f"save_env: {file}: {problem}") if problem else OK


def _store(machine: Machine, file: FileRef, data: bytes, new: bytes, problem: str) -> None:
    """Change the machine's copy of the block; one command changes everything or nothing."""
    before = machine.blocks.get(file) or EnvironmentBlock(file, data, data)
    if len(data) > ENVIRONMENT_SIZE:
        problem = f"it has {len(data)} bytes, and what is written has at most {ENVIRONMENT_SIZE}"
    elif not file.path.startswith("/"):
        problem = "a list of blocks is never written to"
    elif file.volume.partition(",")[0] in machine.devices.loops.values():
        problem = "it lies on a disk that is a file"
    if problem:
        new, problem = data, f"{file}: {problem}"
    problem = before.problem or problem
    machine.blocks[file] = EnvironmentBlock(file, before.old, new, problem)
