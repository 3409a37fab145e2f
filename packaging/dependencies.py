"""What the program stands on: its licences, the parts list of each lock file, known weaknesses."""

from __future__ import annotations

import hashlib
import importlib.metadata
import importlib.util
import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
LOCKS = ROOT / "packaging" / "locks"
LICENCES = ROOT / "resources" / "licences"
INDEX = LICENCES / "index.json"
# These build the bundle and are no part of it; PyInstaller's starter may be carried by any program.
BUILDERS = frozenset(
    {"altgraph", "pefile", "pyinstaller", "pyinstaller-hooks-contrib", "pywin32-ctypes"}
    | {"setuptools"}
)
ADVISORIES = "https://api.osv.dev/v1/querybatch"
PATIENCE = 20.0  # seconds
_LOCKED = re.compile(r"^([\w.-]+)==([\w.!+]+)((?: --hash=sha256:[0-9a-f]{64})+)$", re.MULTILINE)
_COMMON = Path("/usr/share/common-licenses")
# Licences that the wheels name without bringing the text, and what lies inside the wheels.
COMMON_TEXTS = {
    "docxtpl": ("LGPL-2.1",),
    "pyside6-essentials": ("LGPL-3", "GPL-3"),
    "shiboken6": ("LGPL-3", "GPL-3"),
}
# SQLCipher lies inside the wheel of sqlcipher3, whose licence file is silent about it.
INSIDE = {
    "sqlcipher3": """SQLCipher, https://www.zetetic.net/sqlcipher/

Copyright (c) ZETETIC LLC. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted
provided that the following conditions are met:
* Redistributions of source code must retain the above copyright notice, this list of conditions
  and the following disclaimer.
* Redistributions in binary form must reproduce the above copyright notice, this list of conditions
  and the following disclaimer in the documentation and/or other materials provided with the
  distribution.
* Neither the name of the ZETETIC LLC nor the names of its contributors may be used to endorse or
  promote products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY ZETETIC LLC ''AS IS'' AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING,
BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE
ARE DISCLAIMED. IN NO EVENT SHALL ZETETIC LLC BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL,
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF
SUBSTITUTE GOODS OR SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY, OR TORT (INCLUDING
NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE, EVEN IF ADVISED OF THE
POSSIBILITY OF SUCH DAMAGE.""",
}
NAMED = {
    "cycler": "BSD-3-Clause",
    "contourpy": "BSD-3-Clause",
    "jinja2": "BSD-3-Clause",
    "kiwisolver": "BSD-3-Clause",
    "matplotlib": "LicenseRef-matplotlib (PSF-based)",
    "peewee": "MIT",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0 (with PDFium)",
    "pyside6-essentials": "LGPL-3.0-only (with Qt)",
    "reportlab": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib (with SQLCipher, BSD-3-Clause, and SQLite, public domain)",
    "cryptography": "Apache-2.0 OR BSD-3-Clause (with OpenSSL, Apache-2.0)",
}


@dataclass(frozen=True)
class Locked:
    """One line of a lock file; hashes are SHA-256 in hexadecimal digits."""

    name: str
    version: str
    hashes: tuple[str, ...]

    @property
    def purl(self) -> str:
        """The library's address in the index of packages."""
        return f"pkg:pypi/{normal(self.name)}@{self.version}"


def normal(name: str) -> str:
    """A library's name as indexes compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def locked(lock: Path) -> list[Locked]:
    """Every library of a lock file."""
    found = _LOCKED.findall(lock.read_text("utf-8"))
    return [
        Locked(name, version, tuple(re.findall(r"sha256:([0-9a-f]{64})", hashes)))
        for name, version, hashes in found
    ]


def shipped() -> set[str]:
    """The libraries that travel with the program on any system."""
    bundles = LOCKS.glob("bundle-*.txt")
    return {normal(one.name) for lock in bundles for one in locked(lock)} - BUILDERS


def collect_licences() -> list[Path]:
    """Write the text of every shipped library's licence and their index, from what is installed."""
    LICENCES.mkdir(parents=True, exist_ok=True)
    index, made = [], []
    for name in sorted(shipped()):
        about = importlib.metadata.distribution(name)
        path = LICENCES / f"{name}.txt"
        path.write_text("\n\n".join(_texts(name, about)).strip() + "\n", "utf-8")
        index.append(
            {
                "name": about.metadata["Name"],
                "licence": NAMED.get(name)
                or about.metadata["License-Expression"]
                or about.metadata["License"],
                "home": _home(about),
                "text": path.name,
            }
        )
        made.append(path)
    text = json.dumps(index, ensure_ascii=False, indent=1)
    INDEX.write_text(text + "\n", "utf-8")
    return [*made, INDEX]


def _texts(name: str, about: importlib.metadata.Distribution) -> Iterator[str]:
    files = [
        one
        for one in about.files or ()
        if re.search(r"licen[cs]e|copying|notice", str(one), re.IGNORECASE)
        and one.suffix not in (".py", ".pyi", ".ttf", ".pfb")
        and ".dist-info" in str(one)
    ]
    for one in sorted(files, key=str):
        text = Path(str(about.locate_file(one))).read_text("utf-8", "replace").strip()
        if text:
            yield f"{one.name}\n{'-' * len(one.name)}\n\n{text}"
    if name in INSIDE:
        yield INSIDE[name]
    for common in COMMON_TEXTS.get(name, ()):
        text = (_COMMON / common).read_text("utf-8").strip()
        yield f"{common}\n{'-' * len(common)}\n\n{text}"


def _home(about: importlib.metadata.Distribution) -> str:
    urls = (one.split(", ", 1) for one in about.metadata.get_all("Project-URL") or ())
    wanted: dict[str, str] = {key.lower(): url for key, url in urls}
    for key in ("homepage", "home", "source", "repository", "source code", "documentation"):
        if key in wanted:
            return wanted[key]
    return str(about.metadata["Home-page"] or "")


def parts_list(lock: Path) -> dict[str, Any]:
    """A lock file as a CycloneDX parts list (SBOM); the same lock gives the same list."""
    licences = {normal(one["name"]): one["licence"] for one in json.loads(INDEX.read_text("utf-8"))}
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "proposal-desk", "bom-ref": "program"},
            "properties": [{"name": "lock", "value": lock.name}],
        },
        "components": [_component(one, licences.get(normal(one.name))) for one in locked(lock)],
    }


def _component(one: Locked, licence: str | None) -> dict[str, Any]:
    is_part = normal(one.name) not in BUILDERS
    made: dict[str, Any] = {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        "version": one.version,
        "purl": one.purl,
        "scope": "required" if is_part and licence else "excluded",
        "hashes": [{"alg": "SHA-256", "content": digest} for digest in one.hashes],
    }
    if licence:
        made["licenses"] = [{"license": {"name": licence}}]
    return made


def write_parts_lists(folder: Path) -> list[Path]:
    """One SBOM for each lock file."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for lock in sorted(LOCKS.glob("*.txt")):
        path = folder / f"{lock.stem}.cdx.json"
        path.write_text(json.dumps(parts_list(lock), indent=1) + "\n", "utf-8")
        made.append(path)
    return made


class OutOfReach(Exception):
    """Nobody could be asked about weaknesses."""


def weaknesses(libraries: list[Locked]) -> dict[str, list[str]]:
    """Known weaknesses by 'name version', asked of the open database OSV. Raises OutOfReach."""
    queries = [
        {"package": {"name": normal(one.name), "ecosystem": "PyPI"}, "version": one.version}
        for one in libraries
    ]
    request = urllib.request.Request(
        ADVISORIES, json.dumps({"queries": queries}).encode(), {"Content-Type": "application/json"}
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            results = json.load(answer)["results"]
    except (OSError, ValueError, KeyError) as error:
        raise OutOfReach(str(error)) from error
    return {
        f"{one.name} {one.version}": [found["id"] for found in result["vulns"]]
        for one, result in zip(libraries, results, strict=True)
        if result.get("vulns")
    }


def audit() -> int:
    """Say what is known against the locked libraries; 0 nothing, 1 something, 2 nobody to ask."""
    found_in = (one for lock in sorted(LOCKS.glob("*.txt")) for one in locked(lock))
    unique = list({one.purl: one for one in found_in}.values())
    if has_pip_audit():
        return _by_pip_audit()
    try:
        found = weaknesses(unique)
    except OutOfReach as error:
        print(
            f"{len(unique)} locked libraries were not audited: {ADVISORIES} is out of reach "
            f"({error}).\nTry again with a network, or install pip-audit. Nothing was changed."
        )
        return 2
    for name, ids in found.items():
        print(f"{name}: {', '.join(ids)}")
    print(f"{len(unique)} locked libraries, {len(found)} with known weaknesses")
    return 1 if found else 0


def has_pip_audit() -> bool:
    """Whether pip-audit is installed beside us."""
    return importlib.util.find_spec("pip_audit") is not None


def _by_pip_audit() -> int:
    worst = 0
    for lock in sorted(LOCKS.glob("*.txt")):
        print(lock.name, flush=True)
        command = [sys.executable, "-m", "pip_audit", "--require-hashes", "--disable-pip"]
        done = subprocess.run([*command, "-r", str(lock)], check=False)
        worst = max(worst, done.returncode)
    return worst


def main(verb: str) -> int:
    """Do one verb: licences, sbom or audit."""
    if verb == "audit":
        return audit()
    made = collect_licences() if verb == "licences" else write_parts_lists(ROOT / "build" / "sbom")
    print("\n".join(str(path.relative_to(ROOT)) for path in made))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
