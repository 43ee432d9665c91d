"""How the worker gives up everything it does not need, layer by layer, before it reads a disk.

Each layer that the kernel or our rights do not offer is reported, and the rest still holds; but
a kernel that has seccomp must filter, and root must become somebody else. Man pages: prctl(2),
unshare(2), seccomp(2), landlock(7), capabilities(7), getrlimit(2).
"""

from __future__ import annotations

import errno
import posix
import select
from posix import _exit, environ

from pygrub_k.confined import seccomp
from pygrub_k.confined.resource_limits import (
    NO_LIMIT,
    about_us,
    hard_limit,
    limit,
    limit_resources,
)
from pygrub_k.confined.signals import SIGKILL
from pygrub_k.confined.system_calls import MACHINE, address_of, call, overwrite
from pygrub_k.errors import ConfinementError

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Final

    from pygrub_k.confined.budget import Bounds

    Layers = list[tuple[str, str]]
    """(layer, what became of it), in the order of confinement; "on" or "off: why"."""

NOBODY: Final = 65534
"""The overflow uid and gid: owns nothing."""

PR_SET_PDEATHSIG: Final = 1
PR_SET_DUMPABLE: Final = 4
PR_GET_SECCOMP: Final = 21
PR_CAPBSET_DROP: Final = 24
PR_SET_NO_NEW_PRIVS: Final = 38
PR_CAP_AMBIENT: Final = 47
PR_CAP_AMBIENT_CLEAR_ALL: Final = 4

CLONE_NEWUSER: Final = 0x10000000
CLONE_NEWPID: Final = 0x20000000
NAMESPACES: Final = (
    ("mount", 0x00020000),
    ("network", 0x40000000),
    ("IPC", 0x08000000),
    ("UTS", 0x04000000),
    ("cgroup", 0x02000000),
)
EMPTY_DIRECTORY: Final = "/proc/self/fdinfo"
"""Nothing can be made in it, and it is gone with its process."""
ENVIRONMENT_WORDS: Final = slice(47, 49)
"""Of /proc/self/stat behind the name of the program, from the third on: env_start and env_end."""
CAPABILITY_VERSION: Final = 0x20080522
"""_LINUX_CAPABILITY_VERSION_3"""
CAPABILITIES: Final = 64

LANDLOCK_VERSION: Final = 1
"""Flag: answer the ABI's version instead of making a ruleset."""
LANDLOCK_FILE_RIGHTS: Final = {1: 13, 2: 14, 3: 15, 4: 15}
"""Rights that each ABI knows; 16 from ABI 5 on."""
LANDLOCK_NETWORK: Final = 4
"""The ABI from which TCP can be handled, and from which on the attributes have 16 bytes."""
LANDLOCK_SCOPES: Final = 6
"""The ABI from which signals and abstract sockets can be scoped: 24 bytes."""
SECCOMP_SET_MODE_FILTER: Final = 1


def fork_apart() -> tuple[int, str]:
    """Fork, and return what posix.fork does, and whether the child is alone with its processes.

    Where we may make a namespace of process numbers, the child is the first in one, and knows
    no other process. It is only entered by forking, so that no later layer can do this.
    """
    state, here = "on", -1
    try:
        here = posix.open("/proc/self/ns/pid", posix.O_RDONLY | posix.O_CLOEXEC)
        call("setns", here, CLONE_NEWPID)  # else there is no way back, as in a rootless container
        call("unshare", CLONE_NEWPID)
    except OSError as error:
        state = f"off: {error.strerror}"
    process = -1
    try:
        process = posix.fork()
    finally:
        if process and state == "on":  # or whatever we fork next would be in there, too
            call("setns", here, CLONE_NEWPID)
        if here >= 0:
            posix.close(here)
    return process, state


def confine(
    keep: Sequence[int], bounds: Bounds, runas: int | None, parent: int, alone: str
) -> Layers:
    """Confine this process for good, and return the state of each layer.

    `keep` are the descriptors that stay open, besides 0 to 2; 0 is the pipe from `parent`, the
    process that we end with. `runas` is the user to become if we are root, `alone` what fork_apart
    said. Raises ConfinementError.
    """
    if MACHINE not in seccomp.AUDIT_ARCH:
        raise ConfinementError(f"no system call filter is known for {MACHINE}")
    layers = _Layers()
    layers.found.append(("PID namespace", alone))
    user = NOBODY if runas is None else runas
    root = posix.geteuid() == 0 and (runas is not None or has_user(user))
    layers.must("session", posix.setsid)
    layers.must("descriptors", lambda: close_others(keep))
    layers.must("empty environment", wipe_environment)
    layers.must("resource limits", lambda: limit_resources(bounds))
    if not root:  # gives the rights that the next layers need
        layers.may("user namespace", lambda: call("unshare", CLONE_NEWUSER))
    for name, flag in NAMESPACES:
        layers.may(f"{name} namespace", lambda: call("unshare", flag))  # noqa: B023 - called now
    layers.may("empty root directory", enter_empty_root)
    layers.may("capability bounding set", empty_bounding_set)
    if root:
        layers.must("user", lambda: become(user))
    layers.must("capabilities", drop_capabilities)
    layers.must("not dumpable", lambda: call("prctl", PR_SET_DUMPABLE, 0))
    layers.must("no new privileges", lambda: call("prctl", PR_SET_NO_NEW_PRIVS, 1))
    layers.must("parent death signal", lambda: end_with_parent(parent, 0))  # a new user clears it
    layers.may("Landlock", landlock)  # needs a spare descriptor
    layers.must("no new descriptors", lambda: limit("NOFILE", 0))
    if seccomp_offered():
        layers.must("seccomp", filter_system_calls)
    else:
        layers.found.append(("seccomp", "off: this kernel does not have it"))
    return layers.found


class _Layers:
    def __init__(self) -> None:
        self.found: Layers = []

    def may(self, name: str, step: Callable[[], object]) -> None:
        """Try a layer, and record whether it is on."""
        try:
            step()
        except OSError as error:
            self.found.append((name, f"off: {error.strerror}"))
        else:
            self.found.append((name, "on"))

    def must(self, name: str, step: Callable[[], object]) -> None:
        """Add a layer, or give up."""
        try:
            step()
        except OSError as error:
            raise ConfinementError(f"confining the worker, {name}: {error.strerror}") from error
        self.found.append((name, "on"))


def end_with_parent(parent: int, requests: int) -> None:
    """Have the kernel kill us when our parent ends; end at once if it has ended already.

    `requests` is the pipe that it alone has the other end of. By number it is not known in a
    process namespace of our own, where it is 0.
    """
    call("prctl", PR_SET_PDEATHSIG, SIGKILL)
    gone = select.poll()
    gone.register(requests, 0)  # that nobody can write there any more is always told
    if posix.getppid() not in (0, parent) or gone.poll(0):
        _exit(0)


def wipe_environment() -> None:
    """Overwrite the environment wherever it is kept: nothing in it is a guest's business.

    That is the block that the kernel made, whose place proc(5) tells, and Python's copy.
    """
    _, _, words = about_us("stat").rpartition(b")")
    start, end = map(int, words.split()[ENVIRONMENT_WORDS])
    if not 0 < start <= end:
        raise OSError(errno.EPERM, "the kernel does not tell where it is")
    overwrite(start, end - start)
    kept = list(environ.items())
    environ.clear()  # first: these are its keys
    for text in (text for item in kept for text in item):
        if len(text) > 1:  # Python has one object for each byte, which is not the environment's
            overwrite(int.from_bytes(address_of(text), "little"), len(text))


def close_others(keep: Sequence[int]) -> None:
    """Close every descriptor from 3 on that is not in `keep`."""
    low = 3
    for descriptor in sorted(keep):
        posix.closerange(low, descriptor)
        low = descriptor + 1
    highest = hard_limit("NOFILE")
    posix.closerange(low, max(low, 1 << 20 if highest == NO_LIMIT else highest))


def enter_empty_root() -> None:
    """Make a directory that is empty, read-only and our own the root of every path."""
    posix.chroot(EMPTY_DIRECTORY)
    posix.chdir("/")


def empty_bounding_set() -> None:
    """Empty the bounding set: programs that we might run gain no rights from their files."""
    for capability in range(CAPABILITIES):
        try:
            call("prctl", PR_CAPBSET_DROP, capability)
        except OSError as error:
            if error.errno == errno.EINVAL and capability:  # one more than this kernel has
                return
            raise


def has_user(user: int) -> bool:
    """Return whether our user namespace knows this user; that of a rootless container may not.

    There "root" is an ordinary user, and is confined like one.
    """
    for line in about_us("uid_map").splitlines():
        first, _, count = map(int, line.split())
        if first <= user < first + count:
            return True
    return False


def become(user: int) -> None:
    """Become `user`, with the group of the same number, and in no other group."""
    posix.setgroups([])
    posix.setresgid(user, user, user)
    posix.setresuid(user, user, user)


def drop_capabilities() -> None:
    """Give up every capability that we have, could take or could pass on."""
    try:
        call("prctl", PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL)
    except OSError as error:
        if error.errno != errno.EINVAL:  # before Linux 4.3 there are none
            raise
    header = CAPABILITY_VERSION.to_bytes(4, "little") + bytes(4)
    call("capset", header, bytes(24))


def landlock() -> None:
    """Deny every path, every connection, and signals to others, as far as the kernel knows."""
    abi = call("landlock_create_ruleset", None, 0, LANDLOCK_VERSION)
    rights = (1 << LANDLOCK_FILE_RIGHTS.get(abi, 16)) - 1
    network = 3 if abi >= LANDLOCK_NETWORK else 0
    scopes = 3 if abi >= LANDLOCK_SCOPES else 0
    size = 24 if abi >= LANDLOCK_SCOPES else 16 if abi >= LANDLOCK_NETWORK else 8
    attributes = b"".join(word.to_bytes(8, "little") for word in (rights, network, scopes))
    ruleset = call("landlock_create_ruleset", attributes, size, 0)
    call("landlock_restrict_self", ruleset, 0)
    posix.close(ruleset)


def seccomp_offered() -> bool:
    """Return whether this kernel has seccomp; asking makes no difference to the process."""
    try:
        call("prctl", PR_GET_SECCOMP)
    except OSError as error:
        if error.errno == errno.EINVAL:
            return False
        raise ConfinementError(f"asking for seccomp: {error.strerror}") from error
    return True


def filter_system_calls() -> None:
    """Install the filter of confined/seccomp.py, for good."""
    code = seccomp.encoded(seccomp.program(MACHINE))
    filter_program = (len(code) // 8).to_bytes(8, "little") + address_of(code)
    call("seccomp", SECCOMP_SET_MODE_FILTER, 0, filter_program)
