"""The facts of a file or directory on ISO 9660: its record and what Rock Ridge adds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pygrub_k._generated.iso9660_directory_records import Flags
from pygrub_k._generated.susp_records import TimestampFlags
from pygrub_k.filesystems.facts import InodeFacts
from pygrub_k.filesystems.iso9660.dates import short_date

if TYPE_CHECKING:
    from pygrub_k.filesystems.iso9660.inode import IsoInode

FLAGS: Final = (
    (Flags.hidden, "hidden"),
    (Flags.multi_extent, "several extents"),
    (Flags.protection, "protected"),
    (Flags.record, "record format"),
)


def facts(inode: IsoInode) -> InodeFacts:
    """Return everything that a record says; for a directory, the record in the directory itself."""
    header, rock = inode.described()
    attributes = rock.attributes
    flags = [name for mask, name in FLAGS if header.flags & mask]
    if rock.compression is not None:
        flags.append("compressed")
    if rock.is_sparse:
        flags.append("sparse")
    modified = rock.moments.get(TimestampFlags.modified)
    return InodeFacts(
        kind=inode.kind,
        size=inode.size,
        number=inode.number,
        position=inode.offset,
        mode=attributes.mode if attributes else None,
        uid=attributes.uid if attributes else None,
        gid=attributes.gid if attributes else None,
        links=attributes.num_links if attributes else None,
        allocated=inode.allocated,
        accessed=rock.moments.get(TimestampFlags.accessed),
        modified=modified if modified is not None else short_date(header.recorded),
        changed=rock.moments.get(TimestampFlags.changed),
        created=rock.moments.get(TimestampFlags.created),
        flags=tuple(flags),
        device=rock.device,
    )
