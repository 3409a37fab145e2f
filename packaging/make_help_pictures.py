"""Pictures of the pages for the help and the README, from the sample office; small files.

Run after the look of a page changed: chores.py help_pictures
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
HELP = ROOT / "resources" / "help"
SHOWN_IN_README = ("proposals", "contacts", "charts", "summary")
COLOURS = 96
LANGUAGES = ("zh_CN", "en")


def shrink(path: Path, target: Path) -> None:
    """Write a picture with few colours, which is all that a page of the window has."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
        few.save(target, optimize=True)


def main() -> None:
    """Take the pictures and put them where they are shown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    for language in LANGUAGES:
        out = chosen.out / language
        verb = [sys.executable, "-m", "desktop_app", "screenshots", "--store", chosen.store]
        subprocess.run([*verb, "--out", out, "--language", language], cwd=ROOT, check=True)
        for path in sorted(out.glob("*.png")):
            shrink(path, HELP / language / "pictures" / path.name)
            if language == LANGUAGES[0] and path.stem in SHOWN_IN_README:
                shrink(path, ROOT / "packaging" / "screenshots" / path.name)


if __name__ == "__main__":
    main()
