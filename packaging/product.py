"""The names of the product that every package shares."""

from __future__ import annotations

import re

from environment import ROOT

NAME = "proposal-desk"
APP_ID = "org.proposaldesk.desk"
TITLE = "Proposal Desk"
TITLE_ZH = "提案办理台"
SUMMARY = "Handles proposals and suggestions in a government office"
SUMMARY_ZH = "政协提案、人大建议办理"
MAINTAINER = "Proposal Desk maintainers <maintainers@proposaldesk.invalid>"


def version() -> str:
    """The version in desktop_app/__init__.py, read without importing it."""
    text = (ROOT / "desktop_app" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    assert found
    return found[1]
