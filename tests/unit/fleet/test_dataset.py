"""A folder of results: whole files or none, each question once."""

import json

import pytest

from pygrub_k.errors import ConfinementError, LimitError, OutputError, UsageError
from pygrub_k.fleet.dataset import MARK, opened, written
from pygrub_k.fleet.progress import Progress
from pygrub_k.fleet.tables import RowsFile

TASK = "7f" + "0" * 30


def test_a_dataset_is_made_once_and_found_again(tmp_path):
    made = opened(str(tmp_path / "new"), create=True)
    assert (
        opened(str(tmp_path / "new"), create=True).id == opened(str(tmp_path / "new")).id == made.id
    )
    assert made.place("ls", TASK).relative_to(tmp_path / "new").parts[:2] == ("files", "shard=7f")
    assert not made.is_done("ls", TASK)
    written(made.run_place("ls", TASK), lambda path: path.touch())
    assert made.is_done("ls", TASK)
    assert not made.is_done("hash", TASK)


def test_what_is_no_dataset_is_refused(tmp_path):
    with pytest.raises(UsageError, match="there is no dataset"):
        opened(str(tmp_path))
    (tmp_path / "other").touch()
    with pytest.raises(UsageError, match="it has other"):
        opened(str(tmp_path), create=True)
    for text in ("", "[]", "{}", json.dumps({"id": 1, "version": 1})):
        (tmp_path / MARK).write_text(text)
        with pytest.raises(UsageError):
            opened(str(tmp_path))


def test_a_file_is_written_whole_or_not_at_all(tmp_path):
    place = tmp_path / "a" / "b.parquet"

    def fail(path):
        path.write_bytes(b"half")
        raise LimitError("enough")

    with pytest.raises(LimitError):
        written(place, fail)
    assert list(place.parent.iterdir()) == []
    written(place, lambda path: path.write_bytes(b"whole"))
    assert [one.name for one in place.parent.iterdir()] == ["b.parquet"]
    (tmp_path / "file").touch()
    with pytest.raises(OutputError):
        written(tmp_path / "file" / "x.parquet", lambda path: path.touch())


def test_temporary_files_are_no_files_of_a_table(tmp_path):
    dataset = opened(str(tmp_path), create=True)
    folder = dataset.place("ls", TASK).parent
    folder.mkdir(parents=True)
    for name in (f".{TASK}.parquet.1234", f"{TASK}.parquet", "notes.txt"):
        (folder / name).touch()
    assert list(dataset.files("files")) == [str(dataset.place("ls", TASK))]


ROW = b'{"record":"entry","volume":"hd0","path":"/a","kind":"file","size":3,"flags":["x"]}\n'


def test_rows_come_in_frames_that_may_end_anywhere(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    file = RowsFile(tmp_path / "a", "files", "web")
    data = b'{"record":"evidence"}\n' + ROW * 2 + b'{"record":"summary"}\n'
    for at in range(0, len(data), 7):
        file.put(b"T" + data[at : at + 7])
    file.put(b"T" + b'{"record":"entry","path":"/\\udcff\\u001b"}\n')
    file.close()
    rows = parquet.read_table(tmp_path / "a").to_pylist()
    assert [row["path"] for row in rows] == ["/a", "/a", "/\\xff\\x1b"]
    assert (rows[0]["guest"], rows[0]["size"], rows[0]["flags"]) == ("web", 3, ["x"])


def test_events_are_behind_the_keys_by_which_others_sort_them(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    file = RowsFile(tmp_path / "a", "events", "web")
    file.put(b"K" + b"0" * 25 + b'{"record":"event","timestamp_ns":5,"macb":"m"}\n')
    file.close()
    (row,) = parquet.read_table(tmp_path / "a").to_pylist()
    assert (row["timestamp_ns"], row["macb"], row["guest"]) == (5, "m", "web")


@pytest.mark.parametrize(
    "frame",
    [
        b"D" + ROW,
        b"",
        b"T{\n",
        b"T[]\n",
        b"Tnull\n",
        b"T\xff\n",
        b"T" + ROW.replace(b"3", b'"three"'),
        b"T" + ROW.replace(b"3", b"99999999999999999999"),
        b"T" + ROW.replace(b'["x"]', b"7"),
        b"T" + ROW[:-1],
    ],
)
def test_the_worker_is_not_believed(tmp_path, frame):
    pytest.importorskip("pyarrow")
    file = RowsFile(tmp_path / "a", "files", "web")
    with pytest.raises(ConfinementError):  # noqa: PT012 - some lies show at the end
        file.put(frame)
        file.close()


def test_progress_says_rate_and_time_left():
    progress = Progress(100)
    for number in range(20):
        progress.step(failed=number == 3)
    assert progress.text(10) == "20 of 100, 2.0 a second, 1 failed, 40 s left"


def test_progress_is_not_drawn_between_results(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    for hidden in (True, False):
        with Progress(2, hidden=hidden) as progress:
            progress.step(failed=False)
        assert ("1 of 2" in capsys.readouterr().err) is not hidden
