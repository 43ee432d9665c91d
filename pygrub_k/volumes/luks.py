"""Encrypted volumes: never opened, but identified by their UUIDs.

LUKS1 On-Disk Format Specification 1.2.3; LUKS2 On-Disk Format Specification 1.1.1.
"""

from __future__ import annotations

from pygrub_k._generated.luks_records import StartRecord, Version1Record, Version2Record
from pygrub_k.errors import PygrubError
from pygrub_k.findings import Findings
from pygrub_k.records import read_record
from pygrub_k.volumes.model import Stacked

TYPE_CHECKING = False  # a local name that type checkers know: importing typing costs 7 ms
if TYPE_CHECKING:
    from collections.abc import Sequence

    from pygrub_k.source import ByteSource
    from pygrub_k.volumes.model import Volume


def describe(volumes: Sequence[Volume]) -> Stacked:
    """Describe each encrypted volume. No other volumes result from them."""
    uses: list[tuple[str, str]] = []
    findings = Findings()
    for volume in volumes:
        try:
            uses.append((volume.name, _description(volume.source)))
        except PygrubError as error:
            findings.note(volume.located(error), volume.name)
    return Stacked((), tuple(findings.problems), uses=tuple(uses))


def _description(source: ByteSource) -> str:
    start = read_record(StartRecord, source, 0)
    if start.version == 1:
        uuid = read_record(Version1Record, source, start.SIZE).uuid
    else:
        uuid = read_record(Version2Record, source, start.SIZE).uuid
    text = uuid.partition(b"\0")[0].decode("ascii", "replace")
    return f"LUKS {start.version} encryption, UUID {text or 'none'}: needs a passphrase"
