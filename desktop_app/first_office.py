"""The office that the answers of the first start ask for."""

from __future__ import annotations

from pathlib import Path

from desktop_app import paths
from desktop_app.services.begin_office import begin_office
from desktop_app.services.desk import Desk
from desktop_app.services.make_sample import make_sample
from desktop_app.services.protect_store import Protection, protect_new
from desktop_app.ui.start.first_start import FirstAnswers

STORE_SUFFIX = ".pdesk"


def begin_first(desk: Desk, answers: FirstAnswers) -> tuple[Path, Protection | None]:
    """Make the store; returns where it lies, and its protection where a password was wanted.

    Raises StorageError.
    """
    if answers.is_sample:
        path = _free_path("sample")
        make_sample(desk, path)
        return path, None
    path = _free_path("office")
    store = begin_office(desk, path, answers.office_name, answers.session_name, answers.year)
    made = protect_new(desk, store, answers.account) if answers.account is not None else None
    return path, made


def _free_path(name: str) -> Path:
    folder = paths.user_data()
    numbered = (f"{name}-{count}" if count > 1 else name for count in range(1, 1000))
    candidates = (folder / f"{one}{STORE_SUFFIX}" for one in numbered)
    return next(path for path in candidates if not path.exists())
