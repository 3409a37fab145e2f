"""Shares of other computers are refused, by the type of their file system or drive."""

from pathlib import Path

import pytest

from desktop_app.storage import place
from desktop_app.storage.errors import StorageError
from desktop_app.storage.store import create_store, open_store

MOUNTS = r"""22 1 254:0 / / rw,relatime shared:1 - 9p host rw
30 22 0:26 / /home rw shared:9 - ext4 /dev/sdb1 rw
31 30 0:44 / /home/office/公共\040盘 rw shared:10 - cifs //server/公共 rw
32 22 0:45 / /mnt/nas rw - nfs4 nas:/volume rw
33 22 0:46 / /run/user/1000/gvfs rw - fuse.gvfsd-fuse gvfsd-fuse rw
34 22 0:47 / /media/usb rw - fuse.exfat /dev/sdc1 rw
garbage
"""


@pytest.mark.parametrize(
    ("path", "kind", "is_network"),
    [
        ("/etc/a.pdesk", "", False),
        ("/home/office/a.pdesk", "ext4", False),
        ("/home/office/公共 盘/数据/a.pdesk", "cifs", True),
        ("/home/office/公共 盘2/a.pdesk", "ext4", False),
        ("/mnt/nas/a.pdesk", "nfs4", True),
        ("/run/user/1000/gvfs/smb-share/a.pdesk", "fuse.gvfsd-fuse", True),
        ("/media/usb/a.pdesk", "fuse.exfat", False),
    ],
)
def test_place_is_told_by_the_type_of_its_mount(path, kind, is_network):
    assert place.type_of_place(Path(path), MOUNTS) == kind
    assert place.is_network_type(kind) is is_network


@pytest.mark.parametrize(
    ("path", "is_network"),
    [
        (r"C:\数据\a.pdesk", False),
        (r"Z:\a.pdesk", True),
        ("Z:/a.pdesk", True),
        (r"\\server\share\a.pdesk", True),
        ("//server/share/a.pdesk", True),
        (r"\\?\UNC\server\share\a.pdesk", True),
        (r"\\?\C:\数据\a.pdesk", False),
    ],
)
def test_windows_drive_is_told_by_its_letter(path, is_network):
    kinds = {"C:\\": 3, "Z:\\": 4}
    assert place.is_remote_windows(path, kinds.__getitem__) is is_network


def test_store_on_a_share_is_neither_made_nor_opened(tmp_path, monkeypatch):
    mounts = tmp_path / "mountinfo"
    mounts.write_text(f"1 0 0:1 / {tmp_path}/share rw - nfs4 nas:/x rw\n")
    path = tmp_path / "share" / "a.pdesk"
    create_store(path).close()
    before = path.read_bytes()
    monkeypatch.setattr(place, "_MOUNTS", mounts)
    with pytest.raises(StorageError, match="network_share"):
        open_store(path)
    with pytest.raises(StorageError, match="network_share"):
        create_store(path.with_name("b.pdesk"))
    assert path.read_bytes() == before
    assert not path.with_name("b.pdesk").exists()
    monkeypatch.setattr(place, "_MOUNTS", tmp_path / "none")
    open_store(path).close()
