"""The libraries the program stands on: licences of all, parts lists, the audit's three answers."""

from __future__ import annotations

import io
import json
import sys
import urllib.error
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "packaging"))
import dependencies  # noqa: E402

LOCKS = sorted(dependencies.LOCKS.glob("*.txt"))
FORBIDDEN = ("AGPL", "GPL-2.0-only OR", "proprietary")


def index() -> dict[str, dict[str, str]]:
    listed = json.loads(dependencies.INDEX.read_text("utf-8"))
    return {dependencies.normal(one["name"]): one for one in listed}


def test_every_shipped_library_has_its_licence_and_its_text():
    listed = index()
    assert dependencies.shipped() == set(listed), "run make licences"
    for one in listed.values():
        text = (dependencies.LICENCES / one["text"]).read_text("utf-8")
        assert one["licence"] and len(one["licence"]) < 80 and len(text) > 200, one["name"]
        assert not any(word in one["licence"] for word in FORBIDDEN)
    files = {path.name for path in dependencies.LICENCES.glob("*.txt")}
    assert files == {one["text"] for one in listed.values()}


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_line_of_a_lock_file_is_in_its_parts_list(lock):
    lines = [one for one in lock.read_text("utf-8").splitlines() if one and one[0] != "#"]
    parts = dependencies.parts_list(lock)
    assert len(parts["components"]) == len(lines) == len(dependencies.locked(lock))
    assert parts == dependencies.parts_list(lock)
    assert (parts["bomFormat"], parts["specVersion"]) == ("CycloneDX", "1.5")
    refs = [one["bom-ref"] for one in parts["components"]]
    assert len(set(refs)) == len(refs)
    for one in parts["components"]:
        assert one["purl"].startswith("pkg:pypi/") and one["version"] in one["purl"]
        assert all(len(found["content"]) == 64 for found in one["hashes"]) and one["hashes"]
        is_shipped = dependencies.normal(one["name"]) in index()
        assert (one["scope"] == "required") is is_shipped
        assert ("licenses" in one) is is_shipped


def test_a_parts_list_is_written_for_every_lock(tmp_path):
    made = dependencies.write_parts_lists(tmp_path / "sbom")
    assert [one.name for one in made] == [f"{lock.stem}.cdx.json" for lock in LOCKS]
    assert json.loads(made[0].read_text("utf-8"))["components"]


@pytest.fixture
def answer(monkeypatch):
    """The advisory database answers with this; no pip-audit is installed."""
    asked = []

    def give(result):
        def urlopen(request, timeout):
            asked.append(json.loads(request.data))
            if isinstance(result, Exception):
                raise result
            told = [result.get(one["package"]["name"], {}) for one in asked[-1]["queries"]]
            return io.BytesIO(json.dumps({"results": told}).encode())

        monkeypatch.setattr(dependencies.urllib.request, "urlopen", urlopen)
        return asked

    monkeypatch.setattr(dependencies, "has_pip_audit", lambda: False)
    return give


def test_the_audit_asks_for_every_locked_library_once(answer, capsys):
    asked = answer({})
    assert dependencies.audit() == 0
    pairs = [(one["package"]["name"], one["version"]) for one in asked[0]["queries"]]
    assert len(pairs) == len(set(pairs)) > 50
    assert f"{len(pairs)} locked libraries, 0 with" in capsys.readouterr().out


def test_a_known_weakness_is_named(answer, capsys):
    answer({"jinja2": {"vulns": [{"id": "GHSA-test"}]}})
    assert dependencies.audit() == 1
    assert "Jinja2 " in (told := capsys.readouterr().out) and "GHSA-test" in told


def test_without_a_network_the_audit_says_so(answer, capsys):
    answer(urllib.error.URLError("no network"))
    assert dependencies.audit() == 2
    told = capsys.readouterr().out
    assert "not audited" in told and "no network" in told and "Traceback" not in told
