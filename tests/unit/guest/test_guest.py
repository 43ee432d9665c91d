from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from pygrub_k.errors import CorruptError, LimitError, NotFoundError, UnsupportedError
from pygrub_k.filesystems.model import Driver, FilesystemType, Settings
from pygrub_k.guest import guest as guest_module
from pygrub_k.guest.guest import Guest
from pygrub_k.guest.view import FileRef
from pygrub_k.limits import CONFIG_FILE_SIZE
from pygrub_k.source import MemorySource
from pygrub_k.text import path_bytes, path_text
from pygrub_k.volumes.model import Scan, Volume

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pygrub_k.source import ByteSource


class Node:
    modified = 5

    def __init__(self, content: bytes | dict[str, Node]) -> None:
        self.held = content
        self.kind = "directory" if isinstance(content, dict) else "file"
        self.size = len(content)

    def entries(self) -> Iterator[tuple[bytes, Node]]:
        assert isinstance(self.held, dict)
        return (_Entry(name.encode(), node) for name, node in self.held.items())  # type: ignore[misc]

    def child(self, name: bytes) -> Node | None:
        assert isinstance(self.held, dict)
        return self.held.get(path_text(name))

    def content(self) -> MemorySource:
        assert isinstance(self.held, bytes)
        return MemorySource(self.held)


class _Entry:
    def __init__(self, name: bytes, inode: Node) -> None:
        self.name = name
        self.inode = inode


class Fake:
    opened: list[ByteSource]

    def __init__(self, source: ByteSource, _settings: Settings) -> None:
        kind = source.read_at(4, 4)
        if kind == b"bad!":
            raise CorruptError("fake superblock", 0, "made so by the test")
        Fake.opened.append(source)
        self.uuid = f"UUID-{kind.decode()}"
        self.label = kind
        self.root = Node({"etc": Node({"name": Node(kind)}), "big": _Big(), "torn": _Torn()})


class _Big(Node):
    def __init__(self) -> None:
        super().__init__(b"")
        self.size = CONFIG_FILE_SIZE + 1


class _Torn(Node):
    """A file whose content cannot be read, in a directory that cannot."""

    def __init__(self) -> None:
        super().__init__(b"torn")

    def content(self) -> MemorySource:
        raise CorruptError("fake extents", 7, "torn by the test")


class FakeType(FilesystemType):
    @property
    def driver(self) -> Driver:
        return Driver(Fake)  # type: ignore[arg-type]


def disk(name: str, content: bytes, **more: object) -> Volume:
    kind = "partition" if "," in name else "disk"
    parent = name.partition(",")[0] if "," in name else ""
    return Volume(name, MemorySource(content), kind, parent=parent, **more)  # type: ignore[arg-type]


@pytest.fixture
def guest(monkeypatch: pytest.MonkeyPatch) -> Guest:
    kinds = (
        FakeType("fake", "fakefs", ((0, b"FAKE"),)),
        FilesystemType("sealed", "", ((0, b"SEAL"),), reason="nobody can open it"),
    )
    monkeypatch.setattr(guest_module, "FILESYSTEMS", kinds)
    Fake.opened = []
    volumes = (
        disk("hd0", b"no file system"),
        disk("hd0,gpt1", b"FAKEone.", number=1, table="gpt", partuuid="a-b"),
        disk("hd0,gpt2", b"FAKEtwo.", number=2, table="gpt"),
        disk("hd0,gpt3", b"FAKEbad!", number=3, table="gpt"),
        disk("hd0,gpt4", b"SEAL....", number=4, table="gpt"),
    )
    return Guest(Scan(volumes, unused=(("hd0", "a partition table"),)))


def test_a_file_system_is_opened_once_and_only_when_needed(guest: Guest) -> None:
    assert not Fake.opened
    assert guest.read(FileRef("hd0,gpt2", "/etc/name")) == b"two."
    assert guest.read(FileRef("hd0,gpt2", "/etc/name")) == b"two."
    assert len(Fake.opened) == 1


def test_facts_are_none_only_for_what_is_not_there(guest: Guest) -> None:
    facts = guest.facts(FileRef("hd0,gpt1", "/etc/name"))
    assert facts is not None
    assert (facts.kind, facts.size, facts.modified) == ("file", 4, 5)
    assert guest.facts(FileRef("hd0,gpt1", "/etc/nothing")) is None
    assert guest.facts(FileRef("hd9", "/etc/name")) is None


def test_listing_gives_names(guest: Guest) -> None:
    assert guest.list(FileRef("hd0,gpt1", "/")) == ("etc", "big", "torn")
    with pytest.raises(NotFoundError, match="not a directory"):
        guest.list(FileRef("hd0,gpt1", "/etc/name"))


def test_a_search_goes_from_the_last_partition_to_the_first(guest: Guest) -> None:
    assert guest.find(file="/etc/name") == "hd0,gpt2"
    assert guest.find(file="/etc/name", hints=("hd0,gpt1",)) == "hd0,gpt2"  # answered before


def test_hints_are_tried_first(guest: Guest) -> None:
    assert guest.find(file="/big", hints=("hd9,gpt1", "hd0,gpt1")) == "hd0,gpt1"


def test_uuids_are_compared_without_case_and_labels_exactly(guest: Guest) -> None:
    assert guest.find(uuid="uuid-ONE.") == "hd0,gpt1"
    assert guest.find(label="one.") == "hd0,gpt1"
    assert guest.find(label="ONE.") is None


def test_what_does_not_open_says_why_and_stays_a_problem(guest: Guest) -> None:
    for _ in range(2):
        with pytest.raises(CorruptError, match="made so by the test"):
            guest.filesystem("hd0,gpt3")
    with pytest.raises(UnsupportedError, match="sealed: nobody can open it"):
        guest.filesystem("hd0,gpt4")
    with pytest.raises(NotFoundError, match="a partition table"):
        guest.filesystem("hd0")
    assert [problem.where for problem in guest.problems] == ["hd0,gpt3", "hd0,gpt4", "hd0"]


@pytest.mark.parametrize("question", ["read", "read_part", "facts", "list"])
def test_damage_says_on_which_volume_it_lies(guest: Guest, question: str) -> None:
    more = (0, 1) if question == "read_part" else ()
    with pytest.raises(CorruptError) as caught:
        getattr(guest, question)(FileRef("hd0,gpt3", "/etc/name"), *more)
    assert str(caught.value).startswith("(hd0,gpt3): fake superblock")
    assert caught.value.structure == "fake superblock"


@pytest.mark.parametrize("question", ["read", "read_part"])
def test_damage_says_in_which_file_it_lies(guest: Guest, question: str) -> None:
    more = (0, 1) if question == "read_part" else ()
    with pytest.raises(CorruptError) as caught:
        getattr(guest, question)(FileRef("hd0,gpt1", "/torn"), *more)
    assert str(caught.value).startswith("(hd0,gpt1)/torn: fake extents")


def test_a_configuration_larger_than_the_limit_is_refused(guest: Guest) -> None:
    with pytest.raises(LimitError, match="more than"):
        guest.read(FileRef("hd0,gpt1", "/big"))


def test_probe_tells_what_grub_would(guest: Guest) -> None:
    facts = guest.probe("hd0,gpt1")
    assert (facts.filesystem, facts.uuid, facts.label, facts.partition_map, facts.partuuid) == (
        "fakefs",
        "UUID-one.",
        "one.",
        "gpt",
        "a-b",
    )
    assert guest.probe("hd0,gpt4").uuid == ""


def test_paths_keep_bytes_that_are_not_utf_8() -> None:
    assert path_bytes(path_text(b"/b\xff\xc3\xa4")) == b"/b\xff\xc3\xa4"


def test_a_second_file_system_with_the_same_uuid_is_told(guest: Guest) -> None:
    twin = disk("hd0,gpt5", b"FAKEone.", number=5, table="gpt")
    with_twin = Guest(Scan((*guest.scan.volumes, twin)))
    assert with_twin.find(uuid="UUID-one.") == "hd0,gpt5"
    told = [str(problem) for problem in with_twin.problems if "two file systems" in str(problem)]
    assert told == [
        (
            "hd0,gpt1: file system: two file systems have this UUID:"
            " hd0,gpt5, which is used, and hd0,gpt1"
        )
    ]


def test_the_partition_of_a_hybrid_image_is_no_second_file_system(guest: Guest) -> None:
    whole, part = disk("hd1", b"FAKEiso."), disk("hd1,msdos1", b"FAKEiso.", number=1, table="msdos")
    hybrid = Guest(Scan((*guest.scan.volumes, whole, part)))
    assert hybrid.find(uuid="UUID-iso.") == "hd1"
    hinted = Guest(Scan((*guest.scan.volumes, whole, part)))
    assert hinted.find(uuid="UUID-iso.", hints=("hd1,msdos1",)) == "hd1,msdos1"
    told = [str(problem) for problem in (*hybrid.problems, *hinted.problems)]
    assert not any("two file systems" in problem for problem in told)


@pytest.mark.usefixtures("guest")
def test_a_member_of_an_array_is_not_read_by_itself() -> None:
    leg = disk("hd0,gpt5", b"FAKEone.", number=5, table="gpt", member_of="md/0")
    with_leg = Guest(Scan((leg,), unused=(("hd0,gpt5", "member of md/0"),)))
    with pytest.raises(NotFoundError, match="member of md/0"):
        with_leg.filesystem("hd0,gpt5")
