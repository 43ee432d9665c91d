"""audit, ls, timeline and hash of many guests, into a dataset."""

import json
import os
import shutil
import warnings
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.cli.inspect import main
from pygrub_k.fleet import local
from pygrub_k.fleet.dataset import opened

pytest.importorskip("pyarrow")

EXAMPLE = Path(__file__).parents[3] / "examples" / "guest.img"


@pytest.fixture(scope="module")
def disks(tmp_path_factory):
    """Three guests, and a file that is none."""
    folder = tmp_path_factory.mktemp("disks")
    paths = [folder / f"guest{number}.img" for number in range(3)]
    for path in paths:
        shutil.copyfile(EXAMPLE, path)
    (folder / "blank.img").write_bytes(bytes(1 << 20))
    return [*map(str, paths), str(folder / "blank.img")]


def rows(directory: Path, table: str) -> list[dict[str, Any]]:
    import pyarrow.parquet as pq

    found = []
    for path in opened(str(directory)).files(table):
        found += pq.ParquetFile(path).read(use_threads=False).to_pylist()
    return found


def test_an_audit_of_many_says_the_same_as_of_one(disks, tmp_path, capfd):
    assert main(["audit", "--format=jsonl", "--jobs=2", *disks]) == 1
    printed = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert [one["guest"] for one in printed] == disks
    assert main(["audit", "--output", str(tmp_path / "set"), *disks]) == 1
    kept = sorted(rows(tmp_path / "set", "guests"), key=lambda row: disks.index(row["guest"]))
    for one in (*printed, *kept):
        one["seconds"] = one["processor_seconds"] = 0
    assert kept == printed


def test_rows_of_files_sums_and_events(disks, tmp_path, capfd):
    for words in (["ls"], ["hash", "--path", "/etc/*"], ["timeline"]):
        status = main([*words, "--jobs=1", "--output", str(tmp_path / "set"), *disks[1:]])
        assert status == 1  # one disk has no file system
    assert "no volume has a file system" in capfd.readouterr().err
    files, sums, events, runs = (
        rows(tmp_path / "set", table) for table in ("files", "hashes", "events", "runs")
    )
    assert main(["ls", "-R", "--format=jsonl", disks[1]]) == 0
    alone = [json.loads(line) for line in capfd.readouterr().out.splitlines()][1:-1]
    mine = [row for row in files if row["guest"] == disks[1]]
    assert [(row["path"], row["size"]) for row in mine] == [
        (row["path"], row["size"]) for row in alone
    ]
    assert {row["guest"] for row in files} == set(disks[1:3])
    assert {row["path"] for row in sums} == {"/etc/fstab", "/etc/hostname"}
    assert len({row["sha256"] for row in sums}) == 2
    assert {row["macb"] for row in events} == {"macb"}
    assert len(runs) == 9
    failed = [row for row in runs if row["failed"]]
    assert [row["guest"] for row in failed] == [disks[3]] * 3


def test_what_is_done_is_not_done_again(disks, tmp_path, capfd):
    output = ["--output", str(tmp_path / "set")]
    assert main(["audit", *output, *disks[:2]]) == 0
    places = {path: Path(path).stat().st_mtime_ns for path in opened(output[1]).files("guests")}
    assert main(["audit", *output, *disks[:2]]) == 0
    assert "2 of 2 were done before" in capfd.readouterr().err
    assert {path: Path(path).stat().st_mtime_ns for path in places} == places
    missing = str(tmp_path / "later.img")
    assert main(["ls", *output, missing]) == 1
    shutil.copyfile(EXAMPLE, missing)
    assert main(["ls", *output, missing]) == 1  # as it was told before
    assert main(["ls", *output, "--retry-failed", missing]) == 0


def test_an_interrupt_leaves_what_is_done(disks, tmp_path, monkeypatch):
    real = local.run

    def interrupted(tasks, jobs):
        yield next(real(tasks, jobs))
        raise KeyboardInterrupt

    output = ["--output", str(tmp_path / "set"), "--jobs=1"]
    with monkeypatch.context() as patch:
        patch.setattr(local, "run", interrupted)
        assert main(["audit", *output, *disks[:3]]) == 130
    assert [row["guest"] for row in rows(tmp_path / "set", "guests")] == disks[:1]
    assert main(["audit", *output, *disks[:3]]) == 0
    assert sorted(row["guest"] for row in rows(tmp_path / "set", "guests")) == disks[:3]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (["ls", "--list", "x", "disk"], "--list needs --output"),
        (["ls", "a", "b", "c"], "ls takes one DISK"),
        (["hash"], "required: DISK"),
        (["hash", "--output", "x"], "needs a DISK, --list"),
        (["ls", "--output", "x", "--inode", "3", "disk"], "--inode does not go with --output"),
        (["timeline", "--output", "x", "--format=csv", "disk"], "--format does not go"),
        (["audit", "--scheduler", "tcp://x:1", "disk"], "--scheduler needs --output"),
        (["audit", "--place", "/a=b", "--output", "x", "disk"], "--place needs --scheduler"),
        (["audit", "--place", "nothing", "disk"], "must be PREFIX=RESOURCE"),
        (["audit", "--jobs=0", "disk"], "must be a number from 1"),
    ],
)
def test_wrong_usage(words, reason, capfd):
    assert main(words) == 2
    assert reason in capfd.readouterr().err


def test_another_dataset_at_the_same_place_is_refused(disks, tmp_path):
    from pygrub_k.cli.fleet import engine
    from pygrub_k.cli.inspect_options import parse
    from pygrub_k.fleet.guests import GuestDisk, GuestPlan
    from pygrub_k.fleet.task import Task

    opened(str(tmp_path / "set"), create=True)
    plan = GuestPlan(name="a", disks=(GuestDisk(disks[0]),)).as_data()
    tasks = [
        Task(
            kind=kind,
            plan=plan,
            words=(kind, "--format=jsonl", disks[0]),
            seconds=30,
            memory=256,
            output=1 << 20,
            directory=str(tmp_path / "set"),
            dataset="another",
        )
        for kind in ("audit", "ls", "audit")
    ]
    found = [outcome.failed for _, outcome in engine(parse(["audit", "--jobs=1", "x"]), tasks)]
    assert len(found) == 3
    assert all("is not the dataset that was meant" in one for one in found)


def test_a_process_whose_boss_has_gone_ends_without_a_word(disks):
    import subprocess

    from pygrub_k.fleet.guests import GuestDisk, GuestPlan
    from pygrub_k.fleet.slot import COMMAND
    from pygrub_k.fleet.task import Task

    task = Task(kind="audit", plan=GuestPlan(name="a", disks=(GuestDisk(disks[0]),)).as_data())
    reading, writing = os.pipe()
    os.close(reading)
    running = subprocess.run(
        COMMAND, input=task.line(), stdout=writing, stderr=subprocess.PIPE, check=False, timeout=60
    )
    os.close(writing)
    assert (running.returncode, running.stderr) == (1, b"")


@pytest.fixture
def cluster():
    distributed = pytest.importorskip("distributed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            processes=True,
            dashboard_address=":0",
            resources={"here": 1},
            host="127.0.0.1",
        ) as running:
            yield running.scheduler_address


@pytest.mark.long
@pytest.mark.filterwarnings("ignore")
def test_a_cluster_of_two_workers_gives_the_same(disks, tmp_path, cluster, capfd):
    folder = str(Path(disks[0]).parent)
    more = ["--scheduler", cluster, "--place", f"{folder}=here", "--place", "/else=there"]
    other = ["/else/disk.img"]
    assert main(["audit", "--output", str(tmp_path / "set"), *more, *disks, *other]) == 1
    assert "no worker of the cluster is at there" in capfd.readouterr().err
    assert main(["audit", "--output", str(tmp_path / "own"), *disks]) == 1
    kept, own = (
        sorted(rows(tmp_path / name, "guests"), key=lambda row: row["guest"])
        for name in ("set", "own")
    )
    (failed,) = (row for row in kept if row["failed"])
    assert failed["guest"] == other[0]
    kept.remove(failed)
    for one in (*kept, *own):
        one["seconds"] = one["processor_seconds"] = 0
    assert kept == own
    assert main(["ls", "--output", str(tmp_path / "set"), *more, *disks[:2]]) == 0
    assert {row["guest"] for row in rows(tmp_path / "set", "files")} == set(disks[:2])
