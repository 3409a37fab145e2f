"""The words of the chosen language: ours and Qt's own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app import paths


def install_translators(application: QCoreApplication, language: str) -> None:
    """Ours and Qt's own words in the language, in the place of those before."""
    for old in _translators:
        application.removeTranslator(old)
    _translators.clear()
    QLocale.setDefault(QLocale(language))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        (f"qtbase_{language}", qt),
        (f"desktop_app_{language}", str(paths.translations())),
    ):
        translator = QTranslator()
        if translator.load(name, folder):
            application.installTranslator(translator)
            _translators.append(translator)


_translators: list[QTranslator] = []
