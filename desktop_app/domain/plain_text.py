"""Text as people mean it: without what only a program or a clipboard put there."""

import re

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")


def clean(text: str) -> str:
    """Text without control characters, broken characters and blanks around it; \\n ends lines."""
    text = text.strip()
    if text.isprintable():
        return text
    return _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
