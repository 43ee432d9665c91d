import pytest

from pygrub_k.bootconfig.locate import Files, text_of
from pygrub_k.bootconfig.model import FileToLoad
from pygrub_k.errors import CorruptError, LimitError, NotFoundError, UnsupportedError
from pygrub_k.guest.view import FileFacts, FileRef
from pygrub_k.limits import CONFIG_LOOKUPS
from tests.unit.bootconfig.memory_guest import MemoryGuest, MemoryVolume


def test_a_file_is_loaded_as_its_word() -> None:
    file = FileRef("hd0,gpt1", "/boot/kernel")
    guest = MemoryGuest({"/boot/kernel": ""})
    assert Files(guest).load("(hd0,0)/boot/kernel", file) == FileToLoad("(hd0,0)/boot/kernel", file)


@pytest.mark.parametrize(
    ("path", "problem"),
    [("/none", "no such file"), ("/boot", "a directory, not a file")],
)
def test_what_is_no_file_is_named_with_its_volume(path: str, problem: str) -> None:
    with pytest.raises(NotFoundError) as failure:
        Files(MemoryGuest({"/boot/kernel": ""})).load("x", FileRef("hd0,gpt1", path))
    assert str(failure.value) == f"(hd0,gpt1){path}: {problem}"


def test_damage_passes_through() -> None:
    volume = MemoryVolume({"/kernel": ""}, damaged=frozenset({"/kernel"}))
    with pytest.raises(CorruptError):
        Files(MemoryGuest(volume)).load("x", FileRef("hd0,gpt1", "/kernel"))


class UnreadGuest(MemoryGuest):
    """A guest whose file systems are of a kind that is not read: nothing on them is known."""

    def facts(self, file: FileRef, *, follow: bool = True) -> FileFacts | None:  # noqa: ARG002 - whatever is asked for
        return None

    def list(self, directory: FileRef) -> tuple[str, ...]:
        raise UnsupportedError("xfs", 0, f"{directory}: not read")


def test_a_volume_that_is_not_read_has_not_lost_the_file() -> None:
    with pytest.raises(UnsupportedError):
        Files(UnreadGuest({"/kernel": ""})).load("x", FileRef("hd0,gpt1", "/kernel"))


def test_a_link_that_leads_nowhere_is_told_as_such() -> None:
    class Linked(MemoryGuest):
        def list(self, directory: FileRef) -> tuple[str, ...]:
            raise NotFoundError(f"{directory.path}: no 'vmlinuz-6.1'")

    with pytest.raises(NotFoundError) as failure:
        Files(Linked({})).load("x", FileRef("hd0,gpt1", "/vmlinuz"))
    assert str(failure.value) == "(hd0,gpt1)/vmlinuz: no such file (no 'vmlinuz-6.1')"


def test_lookups_without_end_are_refused() -> None:
    files = Files(MemoryGuest({"/kernel": ""}))
    for _ in range(CONFIG_LOOKUPS):
        assert files.facts(FileRef("hd0,gpt1", "/kernel")) is not None
    with pytest.raises(LimitError, match=f"more than {CONFIG_LOOKUPS} files are asked for"):
        files.load("x", FileRef("hd0,gpt1", "/kernel"))


def test_text_keeps_every_byte() -> None:
    assert text_of(b"\xc3\xa9\xff").encode("utf-8", "surrogateescape") == b"\xc3\xa9\xff"
