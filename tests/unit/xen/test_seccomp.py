"""The filter, run by an interpreter of classic BPF, for both architectures."""

import pytest

from pygrub_k.xen import seccomp
from pygrub_k.xen.seccomp import ALLOW, ALLOWED, AUDIT_ARCH, KILL, NEVER_EXECUTABLE, REFUSE

MACHINES = list(AUDIT_ARCH)
PWRITEV2 = {"x86_64": 328, "aarch64": 287}


def verdict(machine: str, number: int, arch: int, arguments: tuple[int, ...] = ()) -> int:
    data = number.to_bytes(4, "little") + arch.to_bytes(4, "little") + bytes(8)
    data += b"".join(word.to_bytes(8, "little") for word in arguments)
    data += bytes(64 - len(data))
    program = seccomp.encoded(seccomp.program(machine))
    accumulator, at = 0, 0
    while True:
        code = int.from_bytes(program[at : at + 2], "little")
        yes, no = program[at + 2 : at + 4]
        operand = int.from_bytes(program[at + 4 : at + 8], "little")
        at += 8
        match code:
            case 0x20:
                accumulator = int.from_bytes(data[operand : operand + 4], "little")
            case 0x15:
                at += 8 * (yes if accumulator == operand else no)
            case 0x35:
                at += 8 * (yes if accumulator >= operand else no)
            case 0x45:
                at += 8 * (yes if accumulator & operand else no)
            case 0x06:
                return operand
            case _:
                raise AssertionError(code)


def numbers(machine: str, table: dict[str, tuple[int, int]]) -> list[int]:
    return [row[MACHINES.index(machine)] for row in table.values()]


@pytest.mark.parametrize("machine", MACHINES)
def test_only_what_is_listed_is_allowed(machine):
    listed = {*numbers(machine, ALLOWED), *numbers(machine, NEVER_EXECUTABLE)}
    for number in range(1024):
        expected = ALLOW if number in listed else REFUSE
        assert verdict(machine, number, AUDIT_ARCH[machine]) == expected


@pytest.mark.parametrize("machine", MACHINES)
@pytest.mark.parametrize(("protection", "expected"), [(3, ALLOW), (5, KILL), (7, KILL), (4, KILL)])
def test_memory_is_never_executable(machine, protection, expected):
    for number in numbers(machine, NEVER_EXECUTABLE):
        arguments = (1 << 40, 4096, protection, 0, 0, 0)
        assert verdict(machine, number, AUDIT_ARCH[machine], arguments) == expected


@pytest.mark.parametrize("machine", MACHINES)
def test_other_architectures_end_the_process(machine):
    others = [arch for arch in (*AUDIT_ARCH.values(), 0x40000003) if arch != AUDIT_ARCH[machine]]
    for arch in others:
        assert verdict(machine, 0, arch) == KILL


def test_x32_calls_end_the_process():
    assert verdict("x86_64", seccomp.X32_BIT | 1, AUDIT_ARCH["x86_64"]) == KILL


@pytest.mark.parametrize("machine", MACHINES)
def test_every_jump_stays_inside(machine):
    program = seccomp.program(machine)
    for at, (_, yes, no, _) in enumerate(program):
        assert at + 1 + max(yes, no) <= len(program)
        assert max(yes, no) <= 255


@pytest.mark.parametrize("machine", MACHINES)
def test_unknown_calls_answer_with_an_error(machine):
    assert verdict(machine, PWRITEV2[machine], AUDIT_ARCH[machine]) == REFUSE
