"""Commands on GRUB's environment block: `load_env`, `save_env`.

`save_env` never writes: what it would have changed is remembered by the machine. Where that will be
written once a boot is chosen (InterpretOptions.environment), the machine keeps the blocks as they
will be.
"""

from __future__ import annotations

from pygrub_k.bootconfig.grub2.commands.options import Option, parse
from pygrub_k.bootconfig.grub2.grubenv import changed
from pygrub_k.bootconfig.grub2.grubenv import parse as parse_block
from pygrub_k.bootconfig.grub2.machine import BAD_ARGUMENT, BAD_FILENAME, FILE_NOT_FOUND, OK
from pygrub_k.bootconfig.model import EnvironmentBlock
from pygrub_k.errors import NotFoundError
from pygrub_k.limits import ENVIRONMENT_SIZE

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from typing import Final

    from pygrub_k.bootconfig.grub2.commands.options import Parsed
    from pygrub_k.bootconfig.grub2.machine import Machine
    from pygrub_k.guest.view import FileRef

_OPTIONS: Final = (Option("file", "f", takes="value"), Option("skip-sig", "s"))
ONE_SHOTS: Final = frozenset(("next_entry", "prev_saved_entry"))
"""Variables that apply to one boot: a configuration clears them as it honours them."""


def _block(machine: Machine, given: dict[str, list[str]]) -> tuple[FileRef, bytes] | int:
    """Return the file that a command means and what is in it, or a status."""
    if "file" in given:
        word = given["file"][0]
    else:
        word = machine.variables.values.get("prefix", "") + "/grubenv"
    file = machine.file(word, tested=True)
    if file is None:
        return machine.fail(BAD_FILENAME, f"{word}: not a file's name")
    if file in machine.blocks:
        data = machine.blocks[file].new
        machine.charge(len(data))
        return file, data
    try:
        return file, machine.guest.read(file)
    except NotFoundError:
        return machine.fail(FILE_NOT_FOUND, f"{file} does not exist")


def load_env(machine: Machine, arguments: list[str]) -> int:
    """`load_env [-f FILE] [NAME…]`: set the variables of a block, only those named if any are."""
    parsed = parse(arguments, _OPTIONS)
    if parsed is None:
        return machine.fail(BAD_ARGUMENT, "load_env: wrong arguments")
    found = _block(machine, parsed.given)
    if isinstance(found, int):
        return found
    variables = parse_block(found[1])
    if variables is None:
        problem = f"{found[0]}: not an environment block, nothing is loaded"
        return machine.fail(BAD_ARGUMENT, problem)
    for name, value in variables.items():
        if not parsed.words or name in parsed.words:
            machine.charge(len(name) + len(value))
            machine.variables.set(name, value)
            machine.environment[name] = value
    return OK


def save_env(machine: Machine, arguments: list[str]) -> int:
    """`save_env [-f FILE] NAME…`: write nothing, but remember which one-shots stay pending."""
    parsed = parse(arguments, _OPTIONS)
    if parsed is None or not parsed.words:
        return machine.fail(BAD_ARGUMENT, "save_env: wrong arguments")
    for name in parsed.words:
        stored = machine.environment.get(name)
        value = machine.variables.values.get(name)
        if name in ONE_SHOTS and stored and not value:
            machine.pending[name] = stored
    if machine.stores:
        _store(machine, parsed)
    return OK


def _store(machine: Machine, parsed: Parsed) -> None:
    """Change the block as the machine keeps it; one command changes everything or nothing."""
    found = _block(machine, parsed.given)
    if isinstance(found, int):
        return
    file, data = found
    before = machine.blocks.get(file) or EnvironmentBlock(file, data, data)
    new: bytes | None = data
    problem = ""
    if len(data) > ENVIRONMENT_SIZE:
        problem = f"{len(data)} bytes are no environment block"
    elif parse_block(data) is None:
        problem = "not an environment block"
    elif not file.path.startswith("/"):
        problem = "a list of blocks is never written to"
    elif file.volume.partition(",")[0] in machine.loop_disks.values():
        problem = "it lies on a disk that is a file"
    for name in () if problem else parsed.words:
        machine.charge(len(data))
        new = changed(new or b"", name, machine.variables.values.get(name))
        if new is None:
            problem = f"there is no room for {name}, or the block is damaged"
            break
    if problem:
        new, problem = data, f"{file}: {problem}"
    problem = before.problem or problem
    machine.blocks[file] = EnvironmentBlock(file, before.old, new or b"", problem)
