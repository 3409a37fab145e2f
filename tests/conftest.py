"""What every test stands on: off-screen Qt, a home of its own, steady generated examples."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

# Before anything imports Qt or matplotlib.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["MPLBACKEND"] = "Agg"

import pytest
from hypothesis import HealthCheck, settings

from desktop_app.storage import keys
from desktop_app.ui.lasting_constants import keep_constants

keep_constants()

settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", settings.get_profile("desk"), derandomize=True, print_blob=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes name no test: an archive holds its hour, and all workers must collect one name."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(autouse=True, scope="session")
def _a_home_of_its_own() -> Iterator[None]:
    """No test reads or writes the settings, logs and data of the person who runs it."""
    with tempfile.TemporaryDirectory(prefix="proposal-desk-tests-") as home:
        os.environ["PROPOSAL_DESK_HOME"] = home
        yield


@pytest.fixture
def quick_keys(monkeypatch: pytest.MonkeyPatch) -> None:
    """Passwords derive their keys at once: how slow that is made is the library's matter."""
    monkeypatch.setattr(keys, "PASSES", 1)
    monkeypatch.setattr(keys, "LANES", 1)
    monkeypatch.setattr(keys, "MEMORY_KIB", 64)
