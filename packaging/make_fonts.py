"""Make the bundled fonts: static TrueType from the Noto npm packages, cut to the characters we use.

Run `python packaging/make_fonts.py` (npm and fontTools needed). The packages are pinned, the result
is committed under resources/fonts/ with its licence, and the same input gives the same bytes.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "fonts"
EXTRA = ROOT / "packaging" / "standard_characters.txt"

SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
SERIF_JP = "@expo-google-fonts/noto-serif-jp@0.4.3"

SYMBOL_BLOCKS = ((0x20, 0x600), (0x1E00, 0x2E00), (0x3000, 0x3400), (0xFE10, 0xFFFE))
SUPPLEMENTARY = range(0x20000, 0x323B0)  # CJK extensions B to H, rare characters of names


def codec_characters(codec: str, first: range) -> set[str]:
    """Return every two-byte character whose lead byte lies in `first`, by a Python codec."""
    found = set()
    for lead in first:
        for trail in range(0x40, 0xFF):
            try:
                found.add(bytes((lead, trail)).decode(codec))
            except UnicodeDecodeError:
                continue
    return {character for character in found if len(character) == 1}


def narrow_set() -> set[int]:
    """Return GB 2312, 通用规范汉字表 and all symbols: what titles are written with."""
    lines = EXTRA.read_text("utf-8").splitlines()
    listed = set("".join(line for line in lines if not line.startswith("#")))
    hanzi = codec_characters("gb2312", range(0xB0, 0xF8)) | listed
    symbols = {code for low, high in SYMBOL_BLOCKS for code in range(low, high)}
    return {ord(character) for character in hanzi} | symbols


def wide_set() -> set[int]:
    """Return the narrow set and the common traditional characters: names from 港澳台."""
    traditional = codec_characters("big5", range(0xA4, 0xC7))
    return narrow_set() | {ord(character) for character in traditional}


def rare_set() -> set[int]:
    """Return the supplementary planes: 𠮷 and its like, absent from the Chinese fonts."""
    return set(SUPPLEMENTARY)


def fetch(package: str, folder: Path) -> Path:
    """Download one npm package into `folder`, unpack it and return the unpacked folder."""
    command = ["npm", "pack", "--silent", "--pack-destination", str(folder), package]
    name = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[-1]
    with tarfile.open(folder / name) as archive:
        archive.extractall(folder / name.removesuffix(".tgz"), filter="data")
    return folder / name.removesuffix(".tgz") / "package"


def cut(source: Path, codes: set[int], target: Path) -> None:
    """Write the part of `source` that holds `codes`: outlines and widths, no layout tables."""
    options = subset.Options(
        layout_features=[],
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=["*"],
    )
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "vhea", "vmtx", "gasp", "prep"]
    font = subset.load_font(str(source), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    subset.save_font(font, str(target), options)
    print(f"{target.name}: {len(font.getBestCmap())} characters, {target.stat().st_size:,} bytes")


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        serif, sans, japanese = (fetch(package, folder) for package in (SERIF, SANS, SERIF_JP))
        regular = serif / "400Regular" / "NotoSerifSC_400Regular.ttf"
        cut(regular, wide_set(), TARGET / "NotoSerifSC-Regular.ttf")
        heavy = serif / "700Bold" / "NotoSerifSC_700Bold.ttf"
        cut(heavy, narrow_set(), TARGET / "NotoSerifSC-Bold.ttf")
        plain = sans / "400Regular" / "NotoSansSC_400Regular.ttf"
        cut(plain, wide_set(), TARGET / "NotoSansSC-Regular.ttf")
        rare = japanese / "400Regular" / "NotoSerifJP_400Regular.ttf"
        cut(rare, rare_set(), TARGET / "NotoSerifJP-Rare.ttf")
        licence = (serif / "LICENSE_FONT").read_text("utf-8")
        (TARGET / "OFL.txt").write_text(licence, "utf-8")


if __name__ == "__main__":
    main()
