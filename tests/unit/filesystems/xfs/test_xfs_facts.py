from pygrub_k.filesystems.facts import InodeFacts
from pygrub_k.filesystems.xfs.inode import XfsInode
from pygrub_k.inspect.inode_readers import attributes_of, facts_of
from tests.images.xfs_samples import changed, opened, plain, sealed


def kernel(offset: int = 0, value: bytes = b"") -> InodeFacts:
    """Return the facts of the sample's kernel, with another field in its inode."""

    def found(data: bytes) -> XfsInode:
        boot = opened(data).root.child(b"boot")
        assert boot is not None
        inode = boot.child(b"vmlinuz-6.1")
        assert inode is not None
        return inode

    where = found(plain()).offset
    inode = found(sealed(changed(plain(), where + offset, value), where, 512, 100))
    assert not list(attributes_of(inode))
    return facts_of(inode)


def test_what_an_inode_says() -> None:
    facts = kernel()
    assert (facts.kind, facts.size, facts.allocated) == ("file", 9000, 3 * 4096)
    assert (facts.mode, facts.uid, facts.gid, facts.links) == (0o100644, 0, 0, 1)
    assert facts.position is not None
    assert facts.created is not None
    assert facts.modified is not None
    assert facts.created <= facts.modified
    assert (facts.project, facts.flags, facts.device) == (0, (), None)


def test_projects_have_32_bits() -> None:
    assert kernel(20, b"\0\2\0\1").project == 0x10002


def test_flags_have_names_or_bits() -> None:
    assert kernel(90, b"\0\x18").flags == ("immutable", "append only")
    assert kernel(120, bytes(6) + b"\x80\x0a").flags == ("shared blocks", "0x8000")


def test_a_device_has_numbers() -> None:
    where = 176
    device = kernel(2, (0o060600).to_bytes(2, "big") + b"\x03\x00")
    assert device.kind == "block device"
    assert device.device is not None
    assert kernel(where, b"\0\0\0\0").device is None
