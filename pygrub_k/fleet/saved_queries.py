"""Questions that are asked again and again, ready to be named with --saved."""

from __future__ import annotations

from typing import Final, NamedTuple


class SavedQuery(NamedTuple):
    """A question in words and in SQL."""

    meaning: str
    sql: str


SAVED: Final[dict[str, SavedQuery]] = {
    "not-booting": SavedQuery(
        "guests that do not boot, and why",
        "SELECT guest, reason FROM guests WHERE boots IS NOT TRUE ORDER BY guest",
    ),
    "no-pvh": SavedQuery(
        "guests whose kernel cannot start as PVH",
        "SELECT guest, version, pv, kernel FROM guests WHERE boots AND pvh IS FALSE ORDER BY guest",
    ),
    "no-pv": SavedQuery(
        "guests whose kernel cannot start as PV",
        "SELECT guest, version, pvh, kernel FROM guests WHERE boots AND pv = 'no' ORDER BY guest",
    ),
    "oldest-kernels": SavedQuery(
        "the fifty guests that boot the oldest kernels",
        "SELECT guest, version, kernel FROM guests WHERE version IS NOT NULL"
        " ORDER BY regexp_extract_all(version, '[0-9]+')::BIGINT[], guest LIMIT 50",
    ),
    "unclean": SavedQuery(
        "file systems that were not unmounted, have errors or are damaged",
        "SELECT guest, name, kind, health FROM volumes WHERE health NOT IN ('', 'clean')"
        " ORDER BY guest, name",
    ),
    "one-shot": SavedQuery(
        "guests that boot another entry once",
        "SELECT guest, one_shot, saved FROM guests WHERE one_shot IS NOT NULL ORDER BY guest",
    ),
    "misconfigured": SavedQuery(
        "settings that do not fit: root=, console, type, disks",
        "SELECT guest, topic, text FROM problems"
        " WHERE topic IN ('root', 'console', 'type', 'disk', 'config') ORDER BY guest, topic",
    ),
    "against": SavedQuery(
        "guests that another pygrub boots otherwise, or not (audit --against)",
        "SELECT guest, against, array_to_string(differs, '; ') AS differs FROM guests"
        " WHERE against <> 'same' ORDER BY against, guest",
    ),
    "same-ssh-host-key": SavedQuery(
        "SSH host keys that several guests have (hash --path '/etc/ssh/*')",
        "SELECT path, count(DISTINCT guest) AS guests, list_sort(list(DISTINCT guest)) AS names"
        " FROM hashes WHERE path LIKE '%/etc/ssh/ssh_host_%_key' AND size > 0"
        " GROUP BY path, coalesce(sha256, sha1, md5, blake3)"
        " HAVING count(DISTINCT guest) > 1 ORDER BY guests DESC, path",
    ),
    "same-uuid": SavedQuery(
        "file systems of several guests with one UUID: clones",
        "SELECT uuid, kind, count(DISTINCT guest) AS guests,"
        " list_sort(list(DISTINCT guest)) AS names"
        " FROM volumes WHERE uuid <> '' AND health <> '' GROUP BY uuid, kind"
        " HAVING count(DISTINCT guest) > 1 ORDER BY guests DESC, uuid",
    ),
    "rare-setuid": SavedQuery(
        "setuid and setgid files that at most a tenth of the guests have (ls)",
        "SELECT path, mode, uid, gid, count(DISTINCT guest) AS guests, min(guest) AS one_of_them"
        " FROM files WHERE kind = 'file' AND mode[1] IN ('2', '4', '6') GROUP BY ALL"
        " HAVING count(DISTINCT guest) * 10"
        " <= greatest(10, (SELECT count(DISTINCT guest) FROM files))"
        " ORDER BY guests, path",
    ),
    "failed": SavedQuery(
        "disks of which nothing is known, and why",
        "SELECT guest, failed FROM (SELECT guest, failed FROM guests UNION ALL"
        " SELECT guest, failed FROM runs) WHERE failed IS NOT NULL ORDER BY guest",
    ),
}
"""By name."""
