"""Where a file must not lie: on a network share, over a store, open to everybody's eyes.

Shares of other computers lose data: SQLite's -wal file needs memory that all who write share, and
their locks are not dependable.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from desktop_app.storage.errors import StorageError, translated

NETWORK_TYPES = frozenset(
    {"9p", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "gfs2", "glusterfs", "lustre", "nfs"}
    | {"ncpfs", "nfs4", "ocfs2", "orangefs", "smb3", "smbfs", "vboxsf", "vmhgfs"}
)
NETWORK_HELPERS = ("sshfs", "gvfs", "glusterfs", "rclone", "davfs", "vmhgfs", "smbnetfs", "curlftp")
_MOUNTS = Path("/proc/self/mountinfo")
_DRIVE_REMOTE = 4


def begin_private(path: Path) -> None:
    """Begin a file that nobody else at this computer may read; SQLite's files beside it follow.

    Raises OSError, FileExistsError when there is one already.
    """
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))


def refuse_network_share(path: Path) -> None:
    """Raise StorageError (network_share) when the file would lie on another computer's disk."""
    is_shared = _is_remote_drive(path) if sys.platform == "win32" else _is_mounted_share(path)
    if is_shared:
        raise StorageError("network_share", path=path)


def refuse_files_of(store: Path, target: Path) -> None:
    """Raise StorageError (exists) when a file would take the place of a store's own."""
    own = (store.with_name(store.name + ending) for ending in ("", "-wal", "-shm", ".keys"))
    with translated(path=target):
        if target.resolve() in [one.resolve() for one in own]:
            raise StorageError("exists", path=target)


def _is_mounted_share(path: Path) -> bool:
    try:
        mounts = _MOUNTS.read_text("utf-8", "surrogateescape")
    except OSError:  # no such list on this system
        return False
    return is_network_type(type_of_place(path.absolute().resolve(), mounts))


def type_of_place(path: Path, mounts: str) -> str:
    """The type of the file system that holds a path, from the lines of /proc/self/mountinfo.

    What the system itself runs from counts as local, whatever its type: then the answer is "".
    """
    best, kind = Path("/"), ""
    for line in mounts.splitlines():
        before, separator, after = line.partition(" - ")
        fields = before.split(" ")
        if not separator or len(fields) < 5:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), fields[4]))
        if point != Path("/") and path.is_relative_to(point) and point.is_relative_to(best):
            best, kind = point, after.split(" ")[0]
    return kind


def is_network_type(kind: str) -> bool:
    """Whether a file system of this type lies on another computer."""
    name = kind.lower()
    helper = name.removeprefix("fuse.")
    return name in NETWORK_TYPES or (
        helper != name and any(helper.startswith(one) for one in NETWORK_HELPERS)
    )


def is_remote_windows(path: str, drive_type: Callable[[str], int]) -> bool:
    """Whether a Windows path is a share: by its name, or because its drive letter stands for one.

    drive_type: what GetDriveTypeW answers for a root such as "Z:\\\\".
    """
    plain = path.replace("/", "\\").removeprefix("\\\\?\\")
    if plain.startswith("\\\\") or plain.upper().startswith("UNC\\"):
        return True
    return plain[1:2] == ":" and drive_type(plain[:2] + "\\") == _DRIVE_REMOTE


def _is_remote_drive(path: Path) -> bool:  # pragma: no cover - Windows alone has drive letters
    import ctypes

    ask: Callable[[str], int] = getattr(ctypes, "windll").kernel32.GetDriveTypeW  # noqa: B009
    return is_remote_windows(str(path.absolute()), ask)
