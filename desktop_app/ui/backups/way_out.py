"""The step that the notice line offers beside a trouble of the data file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from desktop_app.services.trouble import StorageError
from desktop_app.ui.backups.keeper import BackupKeeper
from desktop_app.ui.widgets.notice import NoticeBar

MENDED_BY_BACKUP = ("damaged", "not_a_store", "missing")


def can_be_mended(error: BaseException) -> bool:
    """Whether putting a backup back is the way out of this trouble."""
    return isinstance(error, StorageError) and error.kind in MENDED_BY_BACKUP


def way_out(
    error: BaseException, keeper: BackupKeeper | None
) -> tuple[str, Callable[[], None] | None]:
    """The words of the step and what it does; nothing where there is none."""
    if keeper is None or not can_be_mended(error):
        return "", None
    words = QCoreApplication.translate("backups", "Put a backup back …")
    return words, lambda: keeper.restore_requested.emit(None)


def tell_trouble(error: Exception, notice: NoticeBar, keeper: BackupKeeper | None) -> None:
    """A calm line for what was to be expected, the report for what was not."""
    from desktop_app.ui import crash_dialog, errors  # start-up time

    if errors.is_expected(error):
        notice.warn(errors.words_of(error).whole, *way_out(error, keeper))
    else:
        crash_dialog.show(type(error), error, error.__traceback__)
