"""Every layer is on where the kernel has it, reported, and fatal to lack where it must be."""

import errno
import os
import posix
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from pygrub_k.confined import confinement
from pygrub_k.confined.budget import Bounds, bounds_from
from pygrub_k.confined.link import Link
from pygrub_k.confined.resource_limits import (
    LIMITS,
    hard_limit,
    limit_own_memory,
    limit_resources,
)
from pygrub_k.confined.worker import Worker
from pygrub_k.errors import ConfinementError
from pygrub_k.limits import KIB, MIB

ROOT = Path(__file__).parents[3]
ALWAYS = {
    "parent death signal",
    "session",
    "descriptors",
    "empty environment",
    "resource limits",
    "capabilities",
    "not dumpable",
    "no new privileges",
    "no new descriptors",
    "seccomp",
}
IF_OFFERED = {
    "PID namespace",
    "mount namespace",
    "network namespace",
    "IPC namespace",
    "UTS namespace",
    "cgroup namespace",
    "empty root directory",
    "capability bounding set",
    "Landlock",
}


LIMITED = {
    "Max address space",
    "Max file size",
    "Max cpu time",
    "Max processes",
    "Max core file size",
    "Max open files",
    "Max locked memory",
    "Max msgqueue size",
}


def nothing(request: list[bytes], _link: Link) -> list[bytes]:
    return request


def refuse(*_arguments):
    raise OSError(errno.EPERM, "Operation not permitted")


def test_layers_are_reported():
    with Worker(nothing, []) as worker:
        worker.ask(b"")
        layers = dict(worker.layers)
    expected = ALWAYS | IF_OFFERED | ({"user namespace"} if os.geteuid() else {"user"})
    assert set(layers) == expected
    assert {name for name in layers if layers[name] == "on"} >= ALWAYS
    assert all(state == "on" or state.startswith("off: ") for state in layers.values())


def test_a_layer_that_the_kernel_lacks_is_named(monkeypatch):
    monkeypatch.setattr(confinement, "landlock", refuse)
    with Worker(nothing, []) as worker:
        assert worker.ask(b"x") == [b"x"]
        assert dict(worker.layers)["Landlock"] == "off: Operation not permitted"


def test_a_kernel_without_seccomp_is_named(monkeypatch):
    monkeypatch.setattr(confinement, "seccomp_offered", lambda: False)
    with Worker(nothing, []) as worker:
        assert worker.ask(b"x") == [b"x"]
        assert dict(worker.layers)["seccomp"] == "off: this kernel does not have it"


@pytest.mark.parametrize(
    ("step", "layer"),
    [
        ("filter_system_calls", "seccomp"),
        ("drop_capabilities", "capabilities"),
        ("limit_resources", "resource limits"),
    ],
)
def test_what_must_hold_is_fatal_to_lack(monkeypatch, step, layer):
    monkeypatch.setattr(confinement, step, refuse)
    with (
        Worker(nothing, []) as worker,
        pytest.raises(ConfinementError, match=f"confining the worker, {layer}: Operation"),
    ):
        worker.ask(b"x")


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        ("         0          0 4294967295\n", True),
        ("         0       1000          1\n", False),
        ("0 1000 1\n1 100000 65536\n", True),
        ("0 1000 1\n1 100000 65533\n", False),
    ],
)
def test_users_that_a_namespace_knows(monkeypatch, mapping, expected):
    monkeypatch.setattr(confinement, "about_us", lambda _name: mapping.encode())
    assert confinement.has_user(confinement.NOBODY) == expected


def test_without_proc_nothing_is_read(monkeypatch):
    def fail(*_arguments):
        raise FileNotFoundError(errno.ENOENT, "No such file or directory")

    with monkeypatch.context() as patch:
        patch.setattr(posix, "open", fail)
        with pytest.raises(ConfinementError, match="/proc/self/statm: No such file"):
            limit_resources(Bounds())


@pytest.mark.parametrize("name", sorted(LIMITS))
def test_limits_are_those_that_python_knows(name):
    number = getattr(resource, f"RLIMIT_{name}")
    hard = resource.getrlimit(number)[1]
    assert LIMITS[name] == number
    assert hard_limit(name) == hard % (1 << 64)


def test_an_unknown_architecture_is_refused(monkeypatch):
    monkeypatch.setattr(confinement, "MACHINE", "pdp11")
    with (
        Worker(nothing, []) as worker,
        pytest.raises(ConfinementError, match="no system call filter is known for pdp11"),
    ):
        worker.ask(b"x")


def status_of(process: int) -> dict[str, str]:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def test_the_kernel_sees_a_confined_process():
    with Worker(nothing, []) as worker:
        worker.ask(b"")
        status = status_of(worker.process)
    assert status["Seccomp"] == "2"
    assert status["NoNewPrivs"] == "1"
    assert {status[f"Cap{which}"] for which in ("Inh", "Prm", "Eff", "Amb")} == {"0" * 16}
    if os.geteuid() == 0:
        assert set(status["Uid"].split()) == {str(confinement.NOBODY)}
        assert set(status["Gid"].split()) == {str(confinement.NOBODY)}
        assert status["Groups"] == ""
        assert status["CapBnd"] == "0" * 16


def limits_of(process: int) -> dict[str, str]:
    """Return the limits that have been set on a worker, soft as hard."""
    found = {}
    for line in Path(f"/proc/{process}/limits").read_text().splitlines()[1:]:
        name, soft, hard = line[:26].strip(), *line[26:].split()[:2]
        if name in LIMITED:
            assert soft == hard
            found[name] = soft
    return found


def test_the_kernel_sees_the_limits():
    bounds = Bounds(file_size=5 * MIB, memory=64 * MIB, processor=7)
    with Worker(nothing, [], bounds) as worker:
        worker.ask(b"")
        limits = limits_of(worker.process)
        size = int(status_of(os.getpid())["VmSize"].split()[0]) * KIB
    space = int(limits.pop("Max address space"))
    assert abs(space - size - 64 * MIB) < 32 * MIB
    assert limits == {
        "Max file size": str(5 * MIB),
        "Max cpu time": "7",
        "Max processes": "0",
        "Max core file size": "0",
        "Max open files": "0",
        "Max locked memory": "0",
        "Max msgqueue size": "0",
    }


def open_descriptors(_request: list[bytes], _link: Link) -> list[bytes]:
    found = []
    for descriptor in range(1024):
        try:
            os.lseek(descriptor, 0, os.SEEK_CUR)
        except OSError as error:
            if error.errno == errno.EBADF:
                continue
        found.append(b"%d" % descriptor)
    return found


def test_only_the_given_descriptors_stay_open(tmp_path):
    given = os.open(tmp_path, os.O_RDONLY)
    other = os.open(tmp_path, os.O_RDONLY)
    try:
        with Worker(open_descriptors, [given]) as worker:
            found = {int(number) for number in worker.ask()}
    finally:
        os.close(given)
        os.close(other)
    assert {0, 1, 2, given} < found
    assert len(found) == len({0, 1, 2, given}) + 1, "and the pipe for answers"
    assert other not in found


def test_a_session_of_its_own():
    with Worker(nothing, []) as worker:
        worker.ask(b"")
        assert os.getsid(worker.process) == worker.process


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, Bounds()),
        ({"PYGRUB_MAX_FILE_SIZE_MB": ""}, Bounds()),
        ({"PYGRUB_MAX_FILE_SIZE_MB": "7"}, Bounds(file_size=7 * MIB)),
        ({"PYGRUB_MAX_RAM_USAGE_MB": "900"}, Bounds(memory=900 * MIB)),
    ],
)
def test_bounds_from_the_environment(environment, expected):
    assert bounds_from(environment) == expected


@pytest.mark.parametrize("text", ["x", "-1", "0", "1.5", "\u0661", " 1", "99999999999999999999"])
@pytest.mark.parametrize("name", ["PYGRUB_MAX_FILE_SIZE_MB", "PYGRUB_MAX_RAM_USAGE_MB"])
def test_bounds_that_are_no_number_are_refused(name, text):
    with pytest.raises(ConfinementError, match=name):
        bounds_from({name: text})


OWN_MEMORY = """
from pygrub_k.confined.resource_limits import limit_own_memory
from pygrub_k.limits import PARENT_MEMORY
limit_own_memory()
kept = bytearray(PARENT_MEMORY // 2)
try:
    bytearray(PARENT_MEMORY)
except MemoryError:
    print("bounded")
"""


def test_the_parents_own_memory_is_bounded():
    command = [sys.executable, "-c", OWN_MEMORY]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    assert done.stdout == "bounded\n"


@pytest.fixture(scope="module")
def memory_before_bounded():
    before = resource.getrlimit(resource.RLIMIT_AS)
    limit_own_memory()
    assert resource.getrlimit(resource.RLIMIT_AS) != before
    return before


def test_programs_that_tests_run_do_not_inherit_the_bound(memory_before_bounded):
    command = [sys.executable, "-c", "import resource as r; print(r.getrlimit(r.RLIMIT_AS))"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout == f"{memory_before_bounded}\n"


def test_a_worker_alone_with_its_processes_is_the_first_of_them():
    with Worker(lambda _request, _link: [b"%d" % os.getpid()], []) as worker:
        (number,) = worker.ask(b"")
        alone = dict(worker.layers)["PID namespace"] == "on"
        assert int(number) == (1 if alone else worker.process)
    process = os.fork()  # what comes later is in our own namespace again
    if not process:
        os._exit(0 if os.getppid() else 1)
    assert os.waitpid(process, 0)[1] == 0
