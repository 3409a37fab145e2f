"""One window a data file: a second start brings the first window forward and ends."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ASK = b"show\n"
DONE = b"shown\n"
CONNECT_MS = 500
ANSWER_MS = 20_000


class OneWindow(QObject):
    """Hears further starts on the same data file; asked is emitted for each."""

    asked = Signal()

    def __init__(self, store: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        QLocalServer.removeServer(name_of(store))  # what a crash left; we hold the store's lock
        self._server.listen(name_of(store))

    def close(self) -> None:
        """Hear no more."""
        self._server.close()

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.write(DONE)
            socket.flush()
            self.asked.emit()


def name_of(store: Path) -> str:
    """Under which name the window of a data file hears."""
    digest = hashlib.sha256(str(store.resolve()).encode("utf-8", "surrogatepass"))
    return f"proposal-desk-{digest.hexdigest()[:16]}"


def bring_forward(store: Path) -> bool:
    """Ask the window that has the store open to come forward; False when none hears.

    A window that is still being built answers once it stands.
    """
    socket = QLocalSocket()
    socket.connectToServer(name_of(store))
    if not socket.waitForConnected(CONNECT_MS):
        return False
    socket.write(ASK)
    socket.waitForReadyRead(ANSWER_MS)
    socket.disconnectFromServer()
    return True
