"""What somebody who has taken over the worker might try; each attempt must be denied.

Run as a program, tries everything as the user that it is, and prints outcomes as JSON.
"""

import ctypes
import errno
import json
import mmap
import os
import resource
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pygrub_k.confined.budget import Bounds
from pygrub_k.confined.confinement import ENVIRONMENT_WORDS
from pygrub_k.confined.link import Link
from pygrub_k.confined.seccomp import (
    ALLOWED,
    ARGUMENTS,
    AUDIT_ARCH,
    NEVER_EXECUTABLE,
    X32_BIT,
)
from pygrub_k.confined.system_calls import MACHINE, system_call
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import PygrubError
from pygrub_k.limits import MIB

Attack = Callable[[], object]
BOUNDS = Bounds(file_size=8 * MIB, memory=128 * MIB, processor=1)
IMPATIENT = Bounds(patience=2.0)
PARENT = os.getpid()
COLUMN = list(AUDIT_ARCH).index(MACHINE)
KNOWN_CALLS = 512
"""More than the kernel has."""

UNFILTERED: dict[str, set[int]] = {"x86_64": {335, 336}, "aarch64": set()}
"""uretprobe and uprobe: the kernel lets them through, and ends whoever is not being probed."""

DISK = os.open(__file__, os.O_RDONLY)
OUTPUT = os.open(tempfile.gettempdir(), os.O_TMPFILE | os.O_RDWR)
FOREIGN = os.open(tempfile.gettempdir(), os.O_TMPFILE | os.O_RDWR)
"""Open in the parent, but not given to the worker."""
SOCKET = socket.socket(socket.AF_UNIX)


def every_other_call() -> list[int]:
    """Make every system call that is not allowed; return those that did more than fail."""
    listed = [*ALLOWED.values(), *NEVER_EXECUTABLE.values()]
    listed += (rows for rows, *_ in ARGUMENTS.values())
    harmless = {numbers[COLUMN] for numbers in listed}
    done = []
    for number in set(range(KNOWN_CALLS)) - harmless - UNFILTERED[MACHINE]:
        try:
            system_call(number)
        except OSError as error:
            if error.errno == errno.EPERM:
                continue
        done.append(number)
    if not done:
        raise PermissionError(errno.EPERM, "all denied")
    return done


def fill_output() -> int:
    return sum(os.write(OUTPUT, bytes(MIB)) for _ in range(64))


def spin() -> None:
    while True:
        pass


def copy_to_foreign() -> int:
    return os.sendfile(FOREIGN, DISK, 0, 10)


LIBC = ctypes.CDLL(None, use_errno=True)


def mount() -> None:
    if LIBC.mount(b"none", b"/", b"tmpfs", 0, None):
        raise OSError(ctypes.get_errno(), "mount")


def protect(protection: int) -> int:
    with mmap.mmap(-1, mmap.PAGESIZE) as memory:
        address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        return int(LIBC.mprotect(ctypes.c_void_p(address), mmap.PAGESIZE, protection))


def restricted(name: str, value: int) -> int:
    """Make a call whose argument is filtered, on memory of our own, with this value in it."""
    rows, which, _, _ = ARGUMENTS[name]
    with mmap.mmap(-1, 2 * mmap.PAGESIZE) as memory:
        address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        start = DISK if name == "preadv2" else address
        words = [start, address if name == "preadv2" else mmap.PAGESIZE, 1, 0, 0, 0]
        words[2] = mmap.PAGESIZE if name == "mremap" else 0
        words[which] = value
        return system_call(rows[COLUMN], *words)


def inherited() -> str:
    """Return what of the parent's environment can still be found."""
    start, end = map(int, STAT.rpartition(b")")[2].split()[ENVIRONMENT_WORDS])
    block = ctypes.string_at(start, end - start)
    found = [*os.environ] + [SECRET] * (SECRET in block) + ["block"] * any(block)
    if not found:
        raise PermissionError(errno.EPERM, "nothing is left")
    return repr(found)


STAT = Path("/proc/self/stat").read_bytes()
SECRET = b"the secret of the one who started us"
ATTACKS: dict[str, Attack] = {
    "open a file": lambda: os.open("/etc/passwd", os.O_RDONLY),
    "open above the root": lambda: os.open("../../../etc/passwd", os.O_RDONLY),
    "open below a descriptor": lambda: os.open("x", os.O_CREAT | os.O_RDWR, dir_fd=OUTPUT),
    "reopen the disk for writing": lambda: os.open(f"/proc/self/fd/{DISK}", os.O_RDWR),
    "create a file": lambda: os.open("/tmp/x", os.O_CREAT | os.O_WRONLY),
    "stat a file": lambda: Path("/etc/passwd").stat(),
    "list a directory": lambda: os.listdir("/"),
    "unlink": lambda: Path("/etc/passwd").unlink(),
    "make a symlink": lambda: Path("/x").symlink_to("/etc/passwd"),
    "mount": mount,
    "write to the disk": lambda: os.pwrite(DISK, b"x", 0),
    "write to a foreign descriptor": lambda: os.write(FOREIGN, b"x"),
    "copy to a foreign descriptor": copy_to_foreign,
    "read a foreign descriptor": lambda: os.pread(FOREIGN, 1, 0),
    "connect a foreign socket": lambda: SOCKET.connect("\0x"),
    "duplicate a descriptor": lambda: os.dup(DISK),
    "socket": lambda: socket.socket(socket.AF_INET),
    "unix socket": lambda: socket.socket(socket.AF_UNIX),
    "fork": os.fork,
    "run a program": lambda: os.execv("/bin/sh", ["sh"]),
    "kill the parent": lambda: os.kill(PARENT, 0),
    "kill everybody": lambda: os.kill(-1, 0),
    "become root": lambda: os.setuid(0),
    "raise a limit": lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)),
    "limit the parent": lambda: resource.prlimit(PARENT, resource.RLIMIT_CPU, (1, 1)),
    "catch a signal": lambda: signal.signal(signal.SIGXCPU, signal.SIG_IGN),
    "executable memory": lambda: mmap.mmap(-1, mmap.PAGESIZE, prot=7),
    "make memory executable": lambda: protect(mmap.PROT_READ | mmap.PROT_EXEC),
    "map the disk executable": lambda: mmap.mmap(DISK, 16, prot=mmap.PROT_READ | mmap.PROT_EXEC),
    "wait with another's priority": lambda: restricted("futex", 6),
    "share memory with others": lambda: restricted("madvise", 12),
    "poison memory": lambda: restricted("madvise", 100),
    "move memory to a place": lambda: restricted("mremap", 3),
    "leave memory behind": lambda: restricted("mremap", 5),
    "read with a flag": lambda: restricted("preadv2", 8),
    "read the environment": inherited,
    "load a library": lambda: ctypes.CDLL("libthread_db.so.1"),
    "import from a path": lambda: __import__("attacks_no_such_module"),
    "import a package of others": lambda: __import__("pip._internal.main"),
    "every other system call": every_other_call,
    "memory without end": lambda: bytearray(4 << 30),
    "small memory without end": lambda: [bytes(MIB) for _ in range(4096)],
    "fill the output": fill_output,
    "grow the output": lambda: os.ftruncate(OUTPUT, 1 << 40),
    "compute without end": spin,
    "sleep": lambda: time.sleep(30),
    "crash": lambda: ctypes.string_at(0),
    "end silently": lambda: os._exit(0),
}
if MACHINE == "x86_64":
    ATTACKS["call by another architecture's number"] = lambda: system_call(X32_BIT | 1, 1, b"x", 1)


def attempt(attack: Attack, bounds: Bounds) -> str:
    """Run one attack in a worker of its own, and say how it ended."""

    def work(_request: list[bytes], _link: Link) -> list[bytes]:
        try:
            return [f"REACHED: {attack()!r}".encode()]
        except (OSError, ImportError, ValueError) as error:
            name = errno.errorcode.get(getattr(error, "errno", None) or 0, type(error).__name__)
            return [f"denied: {name}".encode()]

    try:
        with Worker(work, [DISK, OUTPUT], bounds) as worker:
            return worker.ask(b"attack")[0].decode()
    except PygrubError as error:
        return f"{type(error).__name__}: {error}"


if __name__ == "__main__":
    outcomes = {
        name: attempt(attack, IMPATIENT if name == "sleep" else BOUNDS)
        for name, attack in ATTACKS.items()
    }
    json.dump(outcomes, sys.stdout)
