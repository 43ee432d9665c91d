"""Calls by the numbers of 32-bit programs, which mean something else there, end the process."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.confined.system_calls import MACHINE

ROOT = Path(__file__).parents[3]
OFFERED = 7
"""What a program that may make such calls ends with."""

ELF_MACHINE = {"x86_64": 3, "aarch64": 40}
ELF_FLAGS = {"x86_64": 0, "aarch64": 0x05000000}
EXIT_WITH_7 = {
    "x86_64": "b801000000 bb07000000 cd80",  # mov eax, 1; mov ebx, 7; int 0x80
    "aarch64": "0170a0e3 0700a0e3 000000ef",  # mov r7, #1; mov r0, #7; svc #0
}
"""1 is exit in both; to a filter that took it for a 64-bit call, x86-64's is write, and allowed."""
GET_PROCESS = "b814000000 cd80 c3"
"""mov eax, 20; int 0x80; ret: of i386, from a 64-bit program."""

START = """
import sys
filtered, root, *rest = sys.argv[1:]
sys.path.insert(0, root)
import ctypes, mmap, os
from pygrub_k.confined import seccomp
from pygrub_k.confined import confinement
seccomp.ALLOWED["execve"] = (59, 221)
code = mmap.mmap(-1, mmap.PAGESIZE, prot=7)
confinement.call("prctl", confinement.PR_SET_NO_NEW_PRIVS, 1)
def confine():
    if filtered == "filtered":
        confinement.filter_system_calls()
"""
EXECUTE = f"{START}confine(); os.execv(rest[0], rest)"
GATE = f"""{START}
code.write(bytes.fromhex({GET_PROCESS!r}))
call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(code)))
confine(); os._exit({OFFERED} if call() == os.getpid() else 0)
"""


def program(folder: Path) -> str:
    """Write a 32-bit program that does nothing but end."""
    code = bytes.fromhex(EXIT_WITH_7[MACHINE])
    base, headers = 0x100000, 52 + 32
    words = [1, base + headers, 52, 0, ELF_FLAGS[MACHINE]]
    file = b"\x7fELF\x01\x01\x01" + bytes(9)
    file += b"\x02\0" + ELF_MACHINE[MACHINE].to_bytes(2, "little")
    file += b"".join(word.to_bytes(4, "little") for word in words)
    file += b"".join(half.to_bytes(2, "little") for half in (52, 32, 1, 0, 0, 0))
    size = headers + len(code)
    segment = [1, 0, base, base, size, size, 5, 0x1000]
    file += b"".join(word.to_bytes(4, "little") for word in segment)
    path = folder / "program"
    path.write_bytes(file + code)
    path.chmod(0o755)
    return str(path)


def end_of(script: str, which: str, *arguments: str) -> int:
    return subprocess.run(
        [sys.executable, "-I", "-c", script, which, str(ROOT), *arguments],
        capture_output=True,
        check=False,
        timeout=60,
    ).returncode


WAYS = {"a program": (EXECUTE, 1)}  # 1: Python reports "Exec format error"
if MACHINE == "x86_64":
    WAYS["the gate"] = (GATE, -signal.SIGSEGV)
"""Each way to make such a call, and what a kernel makes of it that does not offer them."""


@pytest.mark.parametrize("way", WAYS)
def test_32_bit_calls_end_the_process(tmp_path, way):
    script, refused = WAYS[way]
    path = program(tmp_path)
    plain = end_of(script, "unfiltered", path)
    assert plain in (OFFERED, refused)
    filtered = end_of(script, "filtered", path)
    assert filtered == (-signal.SIGSYS if plain == OFFERED else refused)
