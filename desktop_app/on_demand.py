"""PySide6's helpers for signatures and error messages, compiled when they are first asked.

The wheels carry them as source in a zip, which every start unpacks and compiles anew: a third of
what an empty window costs. They serve wrong calls, help() and inspect; a window needs none of them.
Where PySide6 reads its helpers in another way nothing here is called.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from typing import Any

_FOLDER = "shibokensupport/signature/"
HELPERS = {
    _FOLDER + name: (_FOLDER + name)[:-3].replace("/", ".")
    for name in (
        *("errorhandler.py", "layout.py", "parser.py"),
        *("lib/enum_sig.py", "lib/pyi_generator.py", "lib/tool.py"),
    )
}
_STAND_IN = f"from {__name__} import first_use\n__getattr__ = first_use(globals())"
_sources: dict[str, Any] = {}
_lock = RLock()


@contextmanager
def helpers_wait() -> Iterator[None]:
    """While PySide6 is imported: its helpers become modules that wait for their first use."""
    real = builtins.compile

    def compile_later(source: Any, filename: Any, *rest: Any, **named: Any) -> Any:
        if filename not in HELPERS:
            return real(source, filename, *rest, **named)
        _sources[HELPERS[filename]] = source
        return real(_STAND_IN, filename, "exec")

    builtins.compile = compile_later
    try:
        yield
    finally:
        builtins.compile = real


def first_use(module: dict[str, Any]) -> Callable[[str], Any]:
    """What a waiting module answers with when something is missing in it: its own source."""

    def answer(name: str) -> Any:
        if name.startswith("__"):  # asked by whoever looks through all modules
            raise AttributeError(name)
        with _lock:
            source = _sources.pop(module["__name__"], None)
            if source is not None:
                exec(compile(source, module["__file__"], "exec"), module)
        try:
            return module[name]
        except KeyError:
            raise AttributeError(name) from None

    return answer
