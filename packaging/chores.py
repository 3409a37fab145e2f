"""One verb per chore; the Makefile and .ci/run only call these. Needs nothing but Python 3.11.

On Windows: py packaging\\chores.py run
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - the system's Python runs this file
    raise SystemExit(f"Python 3.11 or newer is needed; this is {sys.version.split()[0]}.")

import environment
import make_bundle
import make_deb
import make_installer
import make_locks
import make_wheel
import qt_libraries
import try_deb
from environment import ROOT

BUILD = ROOT / "build"
I18N = ROOT / "i18n"
SAMPLE = BUILD / "sample"
STORE = SAMPLE / "office.pdesk"
LANGUAGES = ("zh_CN",)
MADE_FROM = (".py", ".xlsx", ".json")
CACHES = (".pytest_cache", ".mypy_cache", ".ruff_cache", ".hypothesis", ".coverage")
CODE = ("desktop_app", "packaging", "tests")


def env(_: list[str]) -> None:
    """make the environment in .venv and check the system's libraries"""
    _check_libraries(with_window=_has_display())
    environment.ensure()
    if os.name == "posix" and not shutil.which("make"):
        print("There is no make here (sudo apt-get install -y make); this script does the same.")


def system(_: list[str]) -> None:
    """install the Debian packages that building and testing need (as root)"""
    packages = [] if not qt_libraries.missing(with_window=True) else qt_libraries.packages()
    if not shutil.which("make"):
        packages.append("make")
    if environment.lacks_venv():
        packages.append("python3-venv")
    if packages:
        qt_libraries.apt_install(packages)


def run(arguments: list[str]) -> None:
    """open the window on the sample office; without a display, write its pages to build/sample"""
    env([])
    release_translations()
    make_sample()
    if _has_display():
        _desk("--store", STORE, *arguments)
        return
    session = ("--store", STORE, "--session", "2024")
    summary = SAMPLE / "summary_2024.pdf"
    print("No display here: the same off-screen.", flush=True)
    _desk("screenshots", "--store", STORE, "--out", SAMPLE)
    _desk("summary", *session, "--pdf", summary)
    _desk("figures", *session, "--json")
    pages = sorted(SAMPLE.glob("*.png"))
    print(f"Store: {STORE}\nYear-end summary: {summary}\n{len(pages)} pages of the window:")
    print("\n".join(f"  {page}" for page in pages))


def test(arguments: list[str]) -> None:
    """run every test, with full branch coverage of domain, storage and services"""
    env([])
    release_translations()
    whole = ["-n", "auto", "--cov", "--cov-branch", "--cov-report=term-missing:skip-covered"]
    whole.append("--no-cov-on-fail")  # what failed stands last, not a table of files
    chosen = arguments or [*whole, "--cov-fail-under=100"]
    _python("-m", "pytest", *chosen, off_screen=True)


def lint(_: list[str]) -> None:
    """check style, format, types and the doors between the rooms"""
    env([])
    _python("-m", "ruff", "check", *CODE)
    _python("-m", "ruff", "format", "--check", *CODE)
    _python("-m", "mypy")
    _python("-m", "mypy", "packaging/chores.py")
    _python("-m", "pytest", "-q", "tests/test_rooms.py", off_screen=True)


def bench(arguments: list[str]) -> None:
    """measure the speed targets and print the table of ratios"""
    env([])
    _python("-m", "tests.benchmarks", *arguments, off_screen=True)


def faults(arguments: list[str]) -> None:
    """kill, damage and starve the store for a quarter of an hour and print what survived"""
    env([])
    _python("-m", "tests.faults", *arguments, off_screen=True)


def audit(_: list[str]) -> None:
    """ask for known weaknesses of the locked libraries; 2 when nobody can be asked"""
    env([])
    _command(environment.python(), ROOT / "packaging" / "dependencies.py", "audit")


def sbom(_: list[str]) -> None:
    """write a parts list (CycloneDX) of every lock file to build/sbom"""
    env([])
    _command(environment.python(), ROOT / "packaging" / "dependencies.py", "sbom")


def licences(_: list[str]) -> None:
    """collect the licences of the shipped libraries into resources/licences"""
    env([])
    _command(environment.python(), ROOT / "packaging" / "dependencies.py", "licences")


def screenshots(_: list[str]) -> None:
    """write every page, light and dark, Chinese and English, to build/screenshots"""
    env([])
    release_translations()
    make_sample()
    for theme in ("light", "dark"):
        for language in ("zh_CN", "en"):
            out = BUILD / "screenshots" / f"{language}_{theme}"
            _desk(
                *("screenshots", "--store", STORE, "--out", out),
                *("--theme", theme, "--language", language),
                off_screen=True,
            )
            print(f"{out}: {len(list(out.glob('*.png')))} pages")


def help_pictures(_: list[str]) -> None:
    """take the pictures that the help and the README show"""
    env([])
    release_translations()
    make_sample()
    pictures = BUILD / "help"
    _python("packaging/make_help_pictures.py", "--store", STORE, "--out", pictures, off_screen=True)


def translations(_: list[str]) -> None:
    """collect the words of the window into i18n and compile the translations"""
    env([])
    for language in LANGUAGES:
        _command(environment.tool("pyside6-lupdate"), *_lupdate_arguments(language))
    release_translations()


def sample(_: list[str]) -> None:
    """build the sample office anew from its ledgers"""
    env([])
    _stamp().unlink(missing_ok=True)
    make_sample()
    print(STORE)


def package(arguments: list[str]) -> None:
    """build the wheel and this system's package in dist, each self-tested; or those named

    wheel, bundle, deb (Linux), installer (Windows). A bundle runs on systems with the C library
    (glibc) of the system it was built on, or newer: build the .deb on the oldest Linux it is for,
    with Python 3.11 and dpkg-dev there. Nothing but the libraries of packaging/locks/bundle-* is
    downloaded; pip's own settings say from where.
    """
    usual = "installer" if sys.platform == "win32" else "deb"
    wanted = arguments or ["wheel", usual]
    if "deb" in wanted and (absent := make_deb.missing_tools()):
        raise SystemExit(f"Missing: {', '.join(absent)}. Run  sudo apt-get install -y dpkg-dev")
    python = environment.ensure(environment.BUNDLE)
    release_translations(environment.BUNDLE)
    made: list[Path] = []
    if "wheel" in wanted:
        made.append(make_wheel.build(python))
        print(f"Self-test of {made[-1].name}:", flush=True)
        make_wheel.self_test(made[-1])
    if {"bundle", "deb", "installer"} & set(wanted):
        made.append(make_bundle.build())
        print("Self-test of the bundle:", flush=True)
        make_bundle.self_test()
    if "deb" in wanted:
        made.append(make_deb.build(make_bundle.FOLDER))
    if "installer" in wanted:
        icon = make_bundle.ICONS / "app.ico"
        made.append(make_installer.build(make_bundle.FOLDER, icon, ROOT / "dist"))
    for path in made:
        print(f"{make_bundle.size(path) / 1e6:8.1f} MB  {path.relative_to(ROOT)}")


def try_package(arguments: list[str]) -> None:
    """install the .deb of dist as apt does, self-test it without a network, remove it (as root)"""
    try_deb.run(arguments)


def lock(arguments: list[str]) -> None:
    """resolve the libraries anew and write the lock files, all or those named"""
    for path in make_locks.write(arguments):
        print(path.relative_to(ROOT))


def clean(_: list[str]) -> None:
    """remove what was built; the environment in .venv stays"""
    for name in ("build", "dist", *CACHES):
        path = ROOT / name
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)


VERBS: tuple[Callable[[list[str]], None], ...] = (
    *(
        env,
        system,
        run,
        test,
        lint,
        bench,
        faults,
        screenshots,
        help_pictures,
        translations,
        sample,
    ),
    *(audit, sbom, licences),
    *(package, try_package, lock, clean),
)


def release_translations(one: environment.Environment = environment.DEVELOPMENT) -> None:
    """Compile i18n/*.ts into build/i18n, where a checkout looks for them."""
    (BUILD / "i18n").mkdir(parents=True, exist_ok=True)
    for path in sorted(I18N.glob("*.ts")):
        compiled = BUILD / "i18n" / f"{path.stem}.qm"
        if not compiled.is_file() or compiled.stat().st_mtime < path.stat().st_mtime:
            _command(environment.tool("pyside6-lrelease", one), "-silent", path, "-qm", compiled)


def make_sample() -> None:
    """Import the ledgers of the sample office, unless the store already comes from these.

    The importing code counts too, because the store keeps what it worked out.
    """
    rooms = [ROOT / "desktop_app" / room for room in ("domain", "storage", "ledgers", "services")]
    data = [ROOT / "resources" / folder for folder in ("sample_office", "holidays")]
    digest = hashlib.sha256()
    for path in sorted(path for folder in (*rooms, *data) for path in folder.rglob("*.*")):
        digest.update(path.read_bytes() if path.suffix in MADE_FROM else b"")
    if STORE.is_file() and _stamp().is_file() and _stamp().read_text() == digest.hexdigest():
        return
    print("Building the sample office …", flush=True)
    SAMPLE.mkdir(parents=True, exist_ok=True)
    for path in SAMPLE.glob(f"{STORE.name}*"):
        path.unlink()
    _desk("sample", "--store", STORE, off_screen=True)
    _stamp().write_text(digest.hexdigest())


def _stamp() -> Path:
    return SAMPLE / "office.made_from"


def _lupdate_arguments(language: str) -> list[str | Path]:
    """What lupdate reads, and that it keeps neither line numbers nor dead strings."""
    sources = sorted((ROOT / "desktop_app" / "ui").rglob("*.py"))
    options = ("-silent", "-locations", "none", "-no-obsolete", "-source-language", "en")
    no_guesses = ("-disable-heuristic", "sametext", "-disable-heuristic", "similartext")
    ts = I18N / f"desktop_app_{language}.ts"
    return [*options, *no_guesses, ROOT / "desktop_app" / "app.py", *sources, "-ts", ts]


def _has_display() -> bool:
    """Whether a window can be shown, and nobody asked for none."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _check_libraries(with_window: bool) -> None:
    """Stop with the line that helps when Qt could not be loaded."""
    if absent := qt_libraries.missing(with_window):
        raise SystemExit(
            f"Qt needs system libraries that are missing: {', '.join(absent)}\n"
            f"Install them, then run this again:\n  {qt_libraries.install_line()}"
        )


def _desk(*arguments: str | Path, off_screen: bool = False) -> None:
    """The product's own command line."""
    _python("-m", "desktop_app", *arguments, off_screen=off_screen or not _has_display())


def _python(*arguments: str | Path, off_screen: bool = False) -> None:
    _command(environment.python(), *arguments, off_screen=off_screen)


def _command(*command: str | Path, off_screen: bool = False) -> None:
    """Run it at the top of the project; its failure is ours, without a traceback."""
    variables = dict(os.environ)
    if off_screen:
        variables["QT_QPA_PLATFORM"] = "offscreen"
    done = subprocess.run([str(one) for one in command], cwd=ROOT, env=variables, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def main() -> None:
    """Take the verb from the command line; everything after it goes on to the tool behind it."""
    parser = argparse.ArgumentParser(description="Chores of Proposal Desk.", prog="chores.py")
    verbs = parser.add_subparsers(required=True, metavar="VERB")
    for verb in VERBS:
        one = verbs.add_parser(verb.__name__, help=verb.__doc__)
        one.set_defaults(verb=verb)
    chosen, rest = parser.parse_known_args()
    chosen.verb(rest)


if __name__ == "__main__":
    main()
