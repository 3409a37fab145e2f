"""The Debian package of the bundle, laid out as the stores of UOS and Kylin ask: /opt/apps/<id>.

It depends on what every desktop has; dpkg-shlibdeps works out the packages' names and versions
from the files themselves, the C library's among them. Needs dpkg-dev.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import make_bundle
import product
from environment import ROOT
from product import APP_ID, NAME

PARTS = ROOT / "packaging" / "debian"
STAGE = ROOT / "build" / "deb"
DIST = ROOT / "dist"
HOME = f"opt/apps/{APP_ID}"
TOOLS = ("dpkg-deb", "dpkg-shlibdeps", "dpkg-architecture")
ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)
SHOWN = {"proposals": ("提案列表和案情", "Cases with the case panel"), "charts": ("图表", "Charts")}
# For desktops that have them: dialogs as in GNOME, printers, Wayland. Nothing else needs them.
OPTIONAL = ("libqgtk3", "cupsprinter", "wayland", "Wayland", "WlShell")
RECOMMENDS = "libcups2, libgtk-3-0, libwayland-client0, libwayland-cursor0, libwayland-egl1"
# Read by libxkbcommon, which is in the bundle; no file is linked against it.
ALSO_NEEDED = "xkb-data"


def missing_tools() -> list[str]:
    """What a Debian package cannot be built without."""
    return [name for name in TOOLS if shutil.which(name) is None]


def build(bundle: Path) -> Path:
    """Lay everything out in build/deb and pack it into dist; returns the package."""
    shutil.rmtree(STAGE, ignore_errors=True)
    shutil.copytree(bundle, STAGE / HOME / "files", symlinks=True)
    (STAGE / "DEBIAN").mkdir()
    architecture = _output("dpkg-architecture", "-qDEB_HOST_ARCH")
    lay_out(STAGE, architecture)
    needed = depends(STAGE / HOME / "files")
    (STAGE / "DEBIAN" / "control").write_text(control(STAGE, architecture, needed), "utf-8")
    _write_checksums(STAGE)
    _set_modes(STAGE)
    DIST.mkdir(exist_ok=True)
    package = DIST / f"{NAME}_{product.version()}_{architecture}.deb"
    options = ("--root-owner-group", "-Zxz", "--build")
    subprocess.run(["dpkg-deb", *options, STAGE, package], check=True, stdout=subprocess.DEVNULL)
    return package


def lay_out(stage: Path, architecture: str) -> None:
    """Everything beside the program: how desktops find it, name it and show it."""
    entries, share = stage / HOME / "entries", stage / "usr" / "share"
    desktop, mime = f"{APP_ID}.desktop", f"{APP_ID}.xml"
    _copy(PARTS / desktop, entries / "applications" / desktop)
    _copy(PARTS / mime, entries / "mime" / "packages" / mime)
    _link(share / "applications" / desktop, entries / "applications" / desktop, stage)
    _link(share / "mime" / "packages" / mime, entries / "mime" / "packages" / mime, stage)
    for size in ICON_SIZES:
        folder = Path("icons", "hicolor", f"{size}x{size}", "apps")
        _copy(make_bundle.ICONS / f"{size}.png", entries / folder / f"{APP_ID}.png")
        _link(share / folder / f"{APP_ID}.png", entries / folder / f"{APP_ID}.png", stage)
    drawing = Path("icons", "hicolor", "scalable", "apps", f"{APP_ID}.svg")
    _copy(ROOT / "resources" / "icons" / "app.svg", entries / drawing)
    _link(share / drawing, entries / drawing, stage)
    for name in SHOWN:
        picture = ROOT / "packaging" / "screenshots" / f"{name}.png"
        _copy(picture, entries / "screenshots" / f"{name}.png")
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", metainfo())
    _write(stage / HOME / "info", info(architecture))
    _link(stage / "usr" / "bin" / NAME, stage / HOME / "files" / NAME, stage)
    _copy(PARTS / "copyright", share / "doc" / NAME / "copyright")
    _copy(PARTS / "lintian-overrides", share / "lintian" / "overrides" / NAME)
    _pack(share / "doc" / NAME / "changelog.gz", changelog())
    _copy(ROOT / "CHANGELOG.md", share / "doc" / NAME / "CHANGELOG.md")
    _pack(share / "man" / "man1" / f"{NAME}.1.gz", (PARTS / f"{NAME}.1").read_text("utf-8"))


def control(stage: Path, architecture: str, needed: str) -> str:
    """The package's card: names, what it depends on, how large it is installed."""
    kibibytes = make_bundle.size(stage) // 1024
    return (
        f"Package: {NAME}\nVersion: {product.version()}\nArchitecture: {architecture}\n"
        f"Maintainer: {product.MAINTAINER}\nInstalled-Size: {kibibytes}\n"
        f"Depends: {needed}\nRecommends: {RECOMMENDS}\nSection: misc\nPriority: optional\n"
        f"Description: {product.SUMMARY}\n"
        " 提案办理台：政协提案、人大建议的签收、答复、反馈和总结。\n"
        " .\n"
        " Proposal Desk keeps the proposals and suggestions of an office in one file\n"
        " on the own computer, counts deadlines in working days, and writes replies,\n"
        " letters and the summary of the year. It works without a network.\n"
    )


def metainfo() -> str:
    """The AppStream card with pictures and the releases of CHANGELOG.md.

    The pictures are those installed; a store that lists the program asks for an address of the
    web: the folder packaging/screenshots as published, in the variable PICTURES_URL.
    """
    base = os.environ.get("PICTURES_URL", f"file:///{HOME}/entries/screenshots").rstrip("/")
    text = (PARTS / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    pictures = []
    for number, (name, (chinese, english)) in enumerate(SHOWN.items()):
        kind = ' type="default"' if number == 0 else ""
        place = f"{base}/{name}.png"
        pictures.append(
            f"<screenshot{kind}><caption>{english}</caption>"
            f'<caption xml:lang="zh_CN">{chinese}</caption><image>{place}</image></screenshot>'
        )
    releases = [f'<release version="{one}" date="{day}"/>' for one, day in released()]
    gap = "\n    "
    return text.replace("@SCREENSHOTS@", gap.join(pictures)).replace(
        "@RELEASES@", gap.join(releases)
    )


def released() -> list[tuple[str, str]]:
    """Version and day of every release in CHANGELOG.md, newest first."""
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    return re.findall(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)", changes, re.MULTILINE)


def changelog() -> str:
    """The releases in the form of Debian's changelogs; CHANGELOG.md beside it says more."""
    entries = []
    for version, day in released():
        when = format_datetime(datetime.fromisoformat(day).replace(tzinfo=UTC))
        head = f"{NAME} ({version}) stable; urgency=medium"
        entries.append(
            f"{head}\n\n  * As told in CHANGELOG.md.\n\n -- {product.MAINTAINER}  {when}\n"
        )
    return "\n".join(entries)


def info(architecture: str) -> str:
    """The card that the store of UOS reads."""
    told = {
        "appid": APP_ID,
        "name": product.TITLE_ZH,
        "version": product.version(),
        "arch": [architecture],
        "permissions": {"autostart": True, "notification": True, "trayicon": True},
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def depends(files: Path) -> str:
    """What all programs and libraries under a folder need, but for the optional ones."""
    programs = sorted(path for path in files.rglob("*") if _is_program(path))
    needed = [one for one in programs if not any(part in str(one) for part in OPTIONAL)]
    carried = _owners(path.name for path in (files / "_internal").glob("lib*.so*"))
    found = [one for one in _shlibdeps(needed, files) if one.partition(" ")[0] not in carried]
    return ", ".join([*found, ALSO_NEEDED])


def _shlibdeps(programs: Iterable[Path], files: Path) -> list[str]:
    """The packages whose libraries the programs need and the bundle does not carry."""
    inside = files / "_internal"
    private = {path.parent for path in inside.rglob("*.so*")}
    with tempfile.TemporaryDirectory() as made:
        (Path(made) / "debian").mkdir()
        card = Path(made) / "debian" / "control"
        card.write_text(f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n")
        options = ["-O", "--ignore-missing-info", "--warnings=0"]
        options += [f"-l{folder}" for folder in sorted(private)]
        options += [f"-e{program}" for program in programs]
        said = _output("dpkg-shlibdeps", *options, folder=made)
    return sorted(said.partition("Depends=")[2].strip().split(", "))


def _owners(libraries: Iterable[str]) -> set[str]:
    """The system's packages of libraries that the bundle carries: these need not be installed."""
    asked = ["dpkg-query", "-S", *(f"*/{name}" for name in libraries)]
    found = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return {line.partition(":")[0] for line in found.splitlines()}


def _is_program(path: Path) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _output(*command: str, folder: str | Path = ROOT) -> str:
    """What a tool says; what it complains of, when it fails, ends the build."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        complaints = [line for line in done.stderr.splitlines() if "warning" not in line]
        raise SystemExit("\n".join(complaints) or f"{command[0]} failed.")
    return done.stdout.strip()


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, to)


def _write(to: Path, text: str) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text(text, "utf-8")


def _pack(to: Path, text: str) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _link(link: Path, to: Path, stage: Path) -> None:
    """Make a link as it will be once installed: absolute from /usr into /opt."""
    link.parent.mkdir(parents=True, exist_ok=True)
    link.symlink_to("/" + to.relative_to(stage).as_posix())


def _write_checksums(stage: Path) -> None:
    files = sorted(path for path in stage.rglob("*") if path.is_file() and not path.is_symlink())
    paths = [path.relative_to(stage).as_posix() for path in files if "DEBIAN" not in path.parts]
    said = _output("md5sum", *paths, folder=stage) + "\n"
    (stage / "DEBIAN" / "md5sums").write_text(said, "utf-8")


def _set_modes(stage: Path) -> None:
    """Readable by everybody, writable by root alone, only programs executable."""
    for path in stage.rglob("*"):
        if not path.is_symlink():
            is_run = path.is_dir() or (path.parent.name == "files" and path.name == NAME)
            os.chmod(path, 0o755 if is_run else 0o644)
