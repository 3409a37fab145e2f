"""What the packages hold, say and leave alone; built for real by make package."""

from __future__ import annotations

import ast
import gzip
import json
import os
import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImageReader
from PySide6.QtSvg import QSvgRenderer

from desktop_app import __version__, command_line
from desktop_app.settings import Settings
from desktop_app.ui.application import make_application

ROOT = Path(__file__).parents[1]
sys.path.append(str(ROOT / "packaging"))

import bundle_parts  # noqa: E402
import draw_icons  # noqa: E402
import make_bundle  # noqa: E402
import make_deb  # noqa: E402
import make_installer  # noqa: E402
import make_wheel  # noqa: E402
import product  # noqa: E402

QT = "PySide6/Qt"
SCRIPT = (ROOT / "packaging" / "windows" / "installer.nsi").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "source", "is_wanted"),
    [
        (f"{QT}/plugins/platforms/libqxcb.so", "", True),
        (f"{QT}/plugins/platforms/libqoffscreen.so", "", True),
        (f"{QT}/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so", "", True),
        (f"{QT}/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so", "", False),
        (f"{QT}/translations/qtbase_zh_CN.qm", "", True),
        (f"{QT}/translations/qtbase_de.qm", "", False),
        (f"{QT}/lib/libQt6Network.so.6", "", True),
        (f"{QT}/lib/libQt6Quick3D.so.6", "", False),
        ("PySide6\\plugins\\platforms\\qwindows.dll", "C:\\Python311\\qwindows.dll", True),
        ("PySide6\\opengl32sw.dll", "C:\\Python311\\opengl32sw.dll", False),
        ("libxcb-cursor.so.0", "/lib/x86_64-linux-gnu/libxcb-cursor.so.0", True),
        ("libstdc++.so.6", "/usr/lib/x86_64-linux-gnu/libstdc++.so.6", False),
        ("libEGL.so.1", "/usr/lib/x86_64-linux-gnu/libEGL.so.1", False),
        ("libfontconfig.so.1", "/usr/lib/x86_64-linux-gnu/libfontconfig.so.1", False),
        ("matplotlib/mpl-data/fonts/ttf/DejaVuSans.ttf", "", True),
        ("matplotlib/mpl-data/fonts/ttf/LastResortHE-Regular.ttf", "", True),
        ("matplotlib/mpl-data/fonts/ttf/STIXGeneral.ttf", "", False),
        ("desktop_app/_data/resources/fonts/NotoSansSC-Regular.ttf", "", True),
    ],
)
def test_the_bundle_carries_what_is_used_and_an_office_pc_may_lack(name, source, is_wanted):
    assert bundle_parts.is_wanted(name, source) is is_wanted


@pytest.mark.parametrize("before", [None, "/opt/of/the/user"])
def test_programs_that_the_bundle_opens_get_the_users_own_libraries(monkeypatch, before):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/apps/_internal")
    if before is None:
        monkeypatch.delenv("LD_LIBRARY_PATH_ORIG", raising=False)
    else:
        monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", before)
    runpy.run_path(str(ROOT / "packaging" / "own_environment.py"))
    assert os.environ.get("LD_LIBRARY_PATH") == before
    assert "LD_LIBRARY_PATH_ORIG" not in os.environ


def test_windows_has_a_program_with_a_window_and_one_for_a_console():
    assert dict(bundle_parts.WINDOWS_PROGRAMS) == {
        "proposal-desk": False,
        "proposal-desk-console": True,
    }


def test_the_details_of_the_windows_program_name_it_in_both_languages():
    said = make_bundle.version_resource("0.3.12")
    ast.parse(said)
    assert "filevers=(0, 3, 12, 0)" in said
    assert "提案办理台 Proposal Desk" in said


def test_the_icon_of_windows_has_every_size(qapp):
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    data = draw_icons.ico({size: draw_icons.drawn(renderer, size) for size in (16, 48, 256)})
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, QByteArray(b"ico"))
    found = []
    for number in range(reader.imageCount()):
        reader.jumpToImage(number)
        image = reader.read()
        found.append(image.width())
        assert image.pixelColor(image.rect().center()).alpha() == 255
    assert found == [16, 48, 256]


@pytest.fixture
def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The package for Debian without the program itself."""
    icons = tmp_path / "icons"
    icons.mkdir()
    for size in make_deb.ICON_SIZES:
        (icons / f"{size}.png").write_bytes(b"\x89PNG")
    monkeypatch.setattr(make_bundle, "ICONS", icons)
    made = tmp_path / "stage"
    (made / make_deb.HOME / "files").mkdir(parents=True)
    (made / make_deb.HOME / "files" / "proposal-desk").touch()
    make_deb.lay_out(made, "amd64")
    return made


def test_every_link_of_the_debian_package_leads_to_a_file_in_it(stage):
    links = [path for path in stage.rglob("*") if path.is_symlink()]
    assert len(links) > 8
    broken = [link for link in links if not (stage / str(link.readlink())[1:]).is_file()]
    assert broken == []
    assert (stage / "usr/bin/proposal-desk").is_symlink()


def test_the_desktop_entry_is_valid_chinese_and_opens_stores(stage):
    entry = stage / make_deb.HOME / "entries/applications/org.proposaldesk.desk.desktop"
    text = entry.read_text("utf-8")
    assert "Name[zh_CN]=提案办理台" in text
    assert "Exec=proposal-desk %f" in text
    assert "MimeType=application/vnd.proposaldesk.store;" in text
    if not shutil.which("desktop-file-validate"):
        pytest.skip("desktop-file-validate is not installed (Debian: desktop-file-utils)")
    done = subprocess.run(["desktop-file-validate", entry], capture_output=True, text=True)
    assert done.stdout + done.stderr == ""


def test_stores_and_backups_have_types_of_their_own(stage):
    xml = stage / make_deb.HOME / "entries/mime/packages/org.proposaldesk.desk.xml"
    patterns = [one.get("pattern") for one in ElementTree.parse(xml).iter() if "glob" in one.tag]
    assert patterns == ["*.pdesk", "*.pdesk-backup"]


def test_the_card_for_software_centres_is_valid(monkeypatch, tmp_path):
    monkeypatch.setenv("PICTURES_URL", "https://example.org/screenshots/")
    card = tmp_path / "org.proposaldesk.desk.metainfo.xml"
    card.write_text(make_deb.metainfo(), "utf-8")
    tree = ElementTree.parse(card)
    assert [one.text for one in tree.iter("image")] == [
        f"https://example.org/screenshots/{name}.png" for name in make_deb.SHOWN
    ]
    assert tree.find("releases/release").get("version") == __version__
    if not shutil.which("appstreamcli"):
        pytest.skip("appstreamcli is not installed (Debian: appstream)")
    command = ["appstreamcli", "validate", "--no-net", str(card)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_the_pictures_of_the_card_are_those_that_are_installed(monkeypatch, stage):
    monkeypatch.delenv("PICTURES_URL", raising=False)
    card = stage / "usr/share/metainfo/org.proposaldesk.desk.metainfo.xml"
    places = [one.text for one in ElementTree.parse(card).iter("image")]
    assert places
    assert all((stage / place.removeprefix("file:///")).is_file() for place in places)


def test_the_card_for_the_store_of_uos_names_program_and_version(stage):
    told = json.loads((stage / make_deb.HOME / "info").read_text("utf-8"))
    assert (told["appid"], told["version"], told["arch"]) == (
        "org.proposaldesk.desk",
        __version__,
        ["amd64"],
    )


def test_the_window_belongs_to_the_desktop_entry(qapp):
    make_application(Settings())
    assert qapp.desktopFileName() == product.APP_ID


def test_the_debian_card_fits_its_width_and_says_what_is_needed(stage):
    card = make_deb.control(stage, "arm64", "libc6 (>= 2.31), xkb-data")
    assert "Architecture: arm64\nMaintainer" in card
    assert "Depends: libc6 (>= 2.31), xkb-data\n" in card
    assert max(map(len, card.partition("Description:")[2].splitlines())) <= 80
    assert card.endswith("\n")


def test_the_changelog_of_debian_names_this_version(stage):
    text = gzip.decompress((stage / "usr/share/doc/proposal-desk/changelog.gz").read_bytes())
    assert text.decode().startswith(f"proposal-desk ({__version__}) stable;")


def test_the_manual_page_names_every_verb():
    page = (ROOT / "packaging" / "debian" / "proposal-desk.1").read_text("utf-8")
    choices = command_line.parser()._subparsers._group_actions[0].choices
    assert [verb for verb in choices if not re.search(rf"\b{verb}\b", page)] == []


def test_the_wheel_carries_resources_and_translations(tmp_path):
    if not (ROOT / "build" / "i18n").is_dir():
        pytest.skip("translations are not compiled: make test does it")
    make_wheel.lay_out(tmp_path)
    data = tmp_path / "desktop_app" / "_data"
    for name in ("resources/fonts/NotoSansSC-Regular.ttf", "resources/icons/app.svg"):
        assert (data / name).is_file()
    assert (data / "resources/sample_office/提案台账2024.xlsx").is_file()
    assert (data / "i18n/desktop_app_zh_CN.qm").is_file()
    assert not list(tmp_path.rglob("__pycache__"))


def test_the_windows_installer_compiles_without_a_warning(tmp_path, capfd):
    if make_installer.makensis() is None:
        pytest.skip("makensis is not installed (Debian: nsis)")
    bundle = tmp_path / "proposal-desk"
    (bundle / "_internal" / "desktop_app").mkdir(parents=True)
    for name in ("proposal-desk.exe", "proposal-desk-console.exe", "_internal/提案.txt"):
        (bundle / name).write_bytes(b"MZ stand-in")
    icon = tmp_path / "app.ico"
    icon.write_bytes(draw_icons.ico({16: _small_png()}))
    made = make_installer.build(bundle, icon, tmp_path / "dist")
    assert made.name == f"proposal-desk-{__version__}-windows-x64.exe"
    assert made.read_bytes().startswith(b"MZ")
    assert "warning" not in capfd.readouterr().out


def _small_png() -> bytes:
    renderer = QSvgRenderer(str(ROOT / "resources" / "icons" / "app.svg"))
    return draw_icons.drawn(renderer, 16)


def test_the_installer_needs_no_administrator_and_speaks_both_languages():
    assert "RequestExecutionLevel user" in SCRIPT
    assert "HKLM" not in SCRIPT
    said = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", SCRIPT, re.MULTILINE)
    words = {name for name, _ in said}
    assert {(name, one) for name in words for one in ("SIMPCHINESE", "ENGLISH")} == set(said)


def test_the_installer_removes_program_files_only():
    removed = re.findall(r"^ *(?:RMDir|Delete)\b(?: /r)? (.+)$", SCRIPT, re.MULTILINE)
    assert removed
    allowed = re.compile(
        r'"\$INSTDIR(\\(_internal|\$\{PROGRAM\}|\$\{CONSOLE\}|uninstall\.exe))?"'
        r'|"\$(SMPROGRAMS|DESKTOP)\\\$0\.lnk"'
    )
    assert [one for one in removed if not allowed.fullmatch(one)] == []
    assert re.findall(r'RMDir /r "(.+)"', SCRIPT) == ["$INSTDIR\\_internal"]
