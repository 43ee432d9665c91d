"""Tasks on this machine, by programs that answer, die, lie or hang in place of ours."""

import os
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from pygrub_k.fleet import local
from pygrub_k.fleet.guests import GuestPlan
from pygrub_k.fleet.slot import LostError, Slot
from pygrub_k.fleet.task import Outcome, Task, outcome_of, task_of
from pygrub_k.limits import FLEET_GRACE

PROGRAM = """
import json, os, pathlib, sys, time
folder = pathlib.Path(sys.argv[1])
for line in sys.stdin:
    name = json.loads(line)["plan"]["name"]
    with (folder / "begun").open("a") as file:
        file.write(f"{name} {os.getpid()}\\n")
    if name.startswith("die") or (name.startswith("once") and not (folder / name).exists()):
        (folder / name).touch()
        os._exit(7)
    if name.startswith("hang"):
        time.sleep(60)
    if name.startswith("lie"):
        print("{}", "no outcome", flush=True)
        continue
    print(json.dumps({"boots": True, "record": {"guest": name}, "problems": []}), flush=True)
"""


def tasks(*names: str) -> list[Task]:
    return [Task(kind="audit", plan=GuestPlan(name=name).as_data(), seconds=1) for name in names]


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setattr("pygrub_k.fleet.slot.FLEET_GRACE", 0.2)
    assert FLEET_GRACE > 1

    def run(*names, jobs=2):
        command = (sys.executable, "-c", PROGRAM, str(tmp_path))
        return {task.guest: found for task, found in local.run(tasks(*names), jobs, command)}

    return run


def begun(folder: Path) -> Counter[str]:
    return Counter(line.split()[0] for line in (folder / "begun").read_text().splitlines())


def test_every_task_has_one_outcome(run, tmp_path):
    names = [f"guest{number}" for number in range(40)]
    found = run(*names)
    assert sorted(found) == sorted(names)
    assert all(one.boots and one.record == {"guest": name} for name, one in found.items())
    assert begun(tmp_path) == Counter(names)
    assert len({line.split()[1] for line in (tmp_path / "begun").read_text().splitlines()}) == 2


def test_a_task_whose_process_dies_is_begun_again(run, tmp_path):
    found = run("a", "once", "b", "c")
    assert all(one.boots for one in found.values())
    assert begun(tmp_path)["once"] == 2


@pytest.mark.parametrize("name", ["die", "lie"])
def test_a_task_that_kills_its_process_is_given_up(run, tmp_path, name):
    found = run("a", name, "b")
    assert "ended, 3 times" in found[name].failed
    assert begun(tmp_path)[name] == local.TRIES
    assert found["a"].boots
    assert found["b"].boots


def test_a_task_that_hangs_is_told_after_its_time_and_the_rest_is_done(run):
    began = time.monotonic()
    found = run("hang", *"abcdef")
    assert "no answer within 1 s" in found["hang"].failed
    assert all(found[name].boots for name in "abcdef")
    assert time.monotonic() - began < 30


def test_nothing_is_left_when_nobody_waits_any_more(tmp_path):
    command = (sys.executable, "-c", PROGRAM, str(tmp_path))
    running = local.run(tasks("a", "hang"), 2, command)
    next(running)
    running.close()
    for line in (tmp_path / "begun").read_text().splitlines():
        with pytest.raises(ProcessLookupError):
            os.kill(int(line.split()[1]), 0)


def test_a_process_that_is_not_there_is_a_lost_task():
    slot = Slot((sys.executable, "-c", "pass"))
    with pytest.raises(LostError):
        slot.run(tasks("a")[0])
    slot.end()


def test_tasks_and_outcomes_survive_json():
    (task,) = tasks("a\udcff")
    assert task_of(task.line()) == task
    assert len(task.id) == 32
    found = Outcome(failed="no", problems=("a",), rows=3)
    assert outcome_of(found.line()) == found
