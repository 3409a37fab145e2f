"""What every test stands on: off-screen Qt before anything imports it, steady hypothesis."""

from __future__ import annotations

import os

os.environ["QT_QPA_PLATFORM"] = os.environ.get("PROPOSAL_DESK_TEST_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.fonts.warning=false")
os.environ.setdefault("MPLBACKEND", "Agg")

from hypothesis import HealthCheck, settings

settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile(
    "ci", settings.get_profile("desk"), derandomize=True, print_blob=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")
