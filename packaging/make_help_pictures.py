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
COLOURS = 256
METHOD = Image.Quantize.MAXCOVERAGE  # keeps the few coloured dots that the lamps are
SHOWN = (("2025", "2025-06-20"), ("2024", "2024-12-20"))  # session, and the day it is seen on
OF_A_WHOLE_YEAR = ("charts", "summary")  # pages that say most when a year is over
LANGUAGES = ("zh_CN", "en")


def shrink(path: Path, target: Path) -> None:
    """Write a picture with few colours, which is all that a page of the window has."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(path) as picture:
        few = picture.convert("RGB").quantize(COLOURS, METHOD, dither=Image.Dither.NONE)
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
        for session, day in SHOWN:
            shown = ("--language", language, "--session", session, "--as-of", day)
            subprocess.run([*verb, "--out", out / session, *shown], cwd=ROOT, check=True)
        finished = [out / SHOWN[1][0] / f"{page}.png" for page in OF_A_WHOLE_YEAR]
        under_way = (out / SHOWN[0][0]).glob("*.png")
        names = {one.name for one in finished}
        for path in [*finished, *(one for one in under_way if one.name not in names)]:
            shrink(path, HELP / language / "pictures" / path.name)
            if language == LANGUAGES[0] and path.stem in SHOWN_IN_README:
                shrink(path, ROOT / "packaging" / "screenshots" / path.name)


if __name__ == "__main__":
    main()
