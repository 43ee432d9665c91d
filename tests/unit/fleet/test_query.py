"""Questions to a dataset: as another count over the same records has it, and nothing beyond."""

import json
from collections import Counter
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from pygrub_k.cli.inspect import main
from pygrub_k.errors import UsageError
from pygrub_k.fleet.dataset import opened, written
from pygrub_k.fleet.query import answer
from pygrub_k.fleet.saved_queries import SAVED
from pygrub_k.fleet.tables import COLUMNS, write_rows
from pygrub_k.inspect.audit.fields import RECORD, checked

pytest.importorskip("duckdb")


def guest(number: int) -> dict[str, Any]:
    """Return a record; every few of them share a property."""
    boots = number % 7 != 0
    volume = {"name": "hd0,gpt1", "kind": "ext4", "state": "readable", "size": number << 20}
    volume |= {"uuid": f"uuid-{number % 10}", "health": "clean" if number % 4 else "it was not"}
    kernel = {"volume": "hd0,gpt1", "path": "/vmlinuz", "version": f"{number % 5 + 4}.10"}
    data = {
        "guest": f"guest{number:02}",
        "boots": boots,
        "reason": None if boots else "nothing",
        "version": kernel["version"] if boots else None,
        "pv": "no" if number % 2 else "64",
        "pvh": number % 3 == 0,
        "one_shot": "once" if number == 8 else None,
        "against": ("same", "different", "failed")[number % 3],
        "differs": ["args"] if number % 3 == 1 else [],
        "failed": "hangs" if number == 14 else None,
        "volumes": [volume, {"name": "hd0", "health": "", "uuid": ""}],
        "kernels": [kernel] * (number % 3),
        "problems": [{"topic": "root", "text": "none"}] if number % 6 == 0 else [],
    }
    return checked(data, RECORD)


GUESTS = [guest(number) for number in range(30)]
SUM = {"guest": "", "path": "/etc/ssh/ssh_host_rsa_key", "size": 9}
HASHES = [{**SUM, "guest": f"guest{number:02}", "sha256": f"{number % 28}"} for number in range(30)]
FILES = [
    {"guest": f"guest{number:02}", "kind": "file", "mode": mode, "path": path}
    for number in range(30)
    for mode, path in (("4755", "/bin/su"), ("0755", "/bin/ls"), ("2755", f"/odd{number // 2}"))
]
EXPECTED = {
    "not-booting": [one["guest"] for one in GUESTS if not one["boots"]],
    "no-pvh": [one["guest"] for one in GUESTS if one["boots"] and not one["pvh"]],
    "no-pv": [one["guest"] for one in GUESTS if one["boots"] and one["pv"] == "no"],
    "oldest-kernels": [
        one["guest"]
        for one in sorted(
            (one for one in GUESTS if one["version"]),
            key=lambda one: ([int(part) for part in one["version"].split(".")], one["guest"]),
        )
    ],
    "unclean": [one["guest"] for number, one in enumerate(GUESTS) if number % 4 == 0],
    "one-shot": ["guest08"],
    "misconfigured": [one["guest"] for one in GUESTS if one["problems"]],
    "against": [
        one["guest"]
        for one in sorted(GUESTS, key=lambda one: (one["against"], one["guest"]))
        if one["against"] != "same"
    ],
    "same-ssh-host-key": ["/etc/ssh/ssh_host_rsa_key"] * 2,
    "same-uuid": [f"uuid-{number}" for number in range(10)],
    "rare-setuid": sorted({f"/odd{number}" for number in range(15)}),
    "failed": ["guest14"],
}


@pytest.fixture(scope="module")
def dataset(tmp_path_factory):
    made = opened(str(tmp_path_factory.mktemp("query") / "set"), create=True)
    for number, record in enumerate(GUESTS):
        place = made.place("audit", f"{number:032x}")
        written(place, partial(write_rows, columns=RECORD, rows=[record]))
    for kind, table, rows in (("ls", "files", FILES), ("hash", "hashes", HASHES)):
        place = made.place(kind, "0" * 32)
        written(place, partial(write_rows, columns=COLUMNS[table], rows=rows))
    return made


@pytest.mark.parametrize("name", SAVED)
def test_every_saved_question_is_answered_right(dataset, name):
    rows = list(answer(dataset, SAVED[name].sql).rows())
    assert [row[0] for row in rows] == EXPECTED[name]


@pytest.fixture
def ask(dataset, capfd):
    def ask(*words, status=0):
        assert main(["query", "--dataset", str(dataset.directory), *words]) == status
        return capfd.readouterr()

    return ask


def test_counts_are_those_of_the_records(ask):
    lines = "".join(json.dumps(one) + "\n" for one in GUESTS)
    records = [json.loads(line) for line in lines.splitlines()]
    by_version = Counter(kernel["version"] for one in records for kernel in one["kernels"])
    sql = "SELECT version, count(*) AS n FROM kernels GROUP BY version"
    found = [json.loads(line) for line in ask("--format=jsonl", sql).out.splitlines()]
    assert {row["version"]: row["n"] for row in found} == by_version
    size = sum(volume["size"] or 0 for one in records for volume in one["volumes"])
    assert ask("--format=csv", "SELECT sum(size) AS s FROM volumes").out == f"s\n{size}\n"


def test_the_table(ask):
    text = ask("SELECT guest, boots FROM guests ORDER BY guest LIMIT 2").out
    assert text.splitlines() == ["guest    boots", "guest00  false", "guest01  true", "2 rows"]


def test_parquet(dataset, tmp_path, capfdbinary):
    parquet = pytest.importorskip("pyarrow.parquet")
    words = ["--dataset", str(dataset.directory), "--format=parquet"]
    assert (
        main(["query", *words, "SELECT guest, differs FROM guests WHERE one_shot IS NOT NULL"]) == 0
    )
    (tmp_path / "a").write_bytes(capfdbinary.readouterr().out)
    assert parquet.read_table(tmp_path / "a").to_pylist() == [{"guest": "guest08", "differs": []}]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM read_parquet('/etc/*')",
        "SELECT * FROM glob('/*')",
        "COPY guests TO '/tmp/never.csv'",
        "ATTACH '/tmp/never.db'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SET enable_external_access = true",
        "SELECT * FROM dataset",
        "SELECT 1; SELECT 2",
        "",
        "SELECT",
        "SELECT nothing FROM guests",
        "SELECT error('no')",
        "CREATE TABLE a (b INTEGER)",
    ],
)
def test_a_query_reaches_nothing_else_and_mistakes_are_told(dataset, sql):
    with pytest.raises(UsageError):
        list(answer(dataset, sql).rows())
    assert not list(Path("/tmp").glob("never.*"))


def test_a_file_that_is_damaged_is_named(tmp_path, capfd):
    made = opened(str(tmp_path / "set"), create=True)
    written(made.place("audit", "0" * 32), lambda path: path.write_bytes(b"PAR1 nothing"))
    assert main(["query", "--dataset", str(tmp_path / "set"), "SELECT guest FROM guests"]) != 0
    assert "0" * 32 in capfd.readouterr().err


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([], "takes SQL or --saved"),
        (["SELECT 1", "--saved", "failed"], "takes SQL or --saved"),
        (["SELECT 1"], "needs --dataset"),
        (["--saved", "nothing"], "invalid choice"),
        (["--dataset", "/nonexistent", "SELECT 1"], "there is no dataset"),
    ],
)
def test_wrong_usage(words, reason, capfd):
    assert main(["query", *words]) == 2
    assert reason in capfd.readouterr().err


def test_saved_questions_are_listed(capfd):
    assert main(["query", "--saved", "list"]) == 0
    out = capfd.readouterr().out
    assert all(f"{name} " in out and saved.meaning in out for name, saved in SAVED.items())
