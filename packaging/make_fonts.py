"""Make the bundled fonts: TrueType from npm packages under the OFL, cut to the characters we use.

Run `python packaging/make_fonts.py` (npm, fontTools and brotli needed). The packages are pinned;
the result is committed under resources/fonts/ with its licences; same input, same bytes.
Noto gives 宋, 黑 and the title face, LXGW WenKai stands in for 楷体.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "fonts"
EXTRA = ROOT / "packaging" / "standard_characters.txt"

SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3"
SANS = "@expo-google-fonts/noto-sans-sc@0.4.3"
KAI = "lxgw-wenkai-webfont@1.7.0"
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


def heading_set() -> set[int]:
    """Return GB 2312 and the symbols: what second-level headings are written with."""
    hanzi = codec_characters("gb2312", range(0xB0, 0xF8))
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


def options() -> subset.Options:
    """Return what is kept of a font: outlines, widths and names, no layout tables."""
    chosen = subset.Options(
        layout_features=[],
        hinting=False,
        glyph_names=False,
        notdef_outline=True,
        recalc_timestamp=False,
        name_IDs=["*"],
    )
    unused = "GPOS GSUB GDEF BASE STAT vhea vmtx gasp prep FFTM bsln feat morx prop"
    chosen.drop_tables += unused.split()
    return chosen


def cut(source: Path, codes: set[int], target: Path) -> bool:
    """Write the part of `source` that holds `codes`; return whether there was any."""
    chosen = options()
    font = subset.load_font(str(source), chosen)
    wanted = codes & set(font.getBestCmap())
    if wanted:
        subsetter = subset.Subsetter(chosen)
        subsetter.populate(unicodes=wanted)
        subsetter.subset(font)
        font.flavor = None
        subset.save_font(font, str(target), chosen)
    return bool(wanted)


def join(sources: list[Path], codes: set[int], target: Path) -> None:
    """Write one font from the slices of a web font."""
    slices = [source.with_suffix(".ttf") for source in sources]
    kept = [
        str(piece)
        for source, piece in zip(sources, slices, strict=True)
        if cut(source, codes, piece)
    ]
    font = Merger().merge(kept)
    first = TTFont(kept[0])["head"]
    font["head"].created, font["head"].modified = first.created, first.modified
    font.recalcTimestamp = False
    font.save(str(target))


def font_copyright(path: Path) -> str:
    """Return the copyright line a font carries; the licence must name it."""
    return str(TTFont(path)["name"].getDebugName(0))


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packages = (SERIF, SANS, SERIF_JP, KAI)
        serif, sans, japanese, kai = (fetch(package, folder) for package in packages)
        regular = serif / "400Regular" / "NotoSerifSC_400Regular.ttf"
        cut(regular, wide_set(), TARGET / "NotoSerifSC-Regular.ttf")
        heavy = serif / "700Bold" / "NotoSerifSC_700Bold.ttf"
        cut(heavy, narrow_set(), TARGET / "NotoSerifSC-Bold.ttf")
        plain = sans / "400Regular" / "NotoSansSC_400Regular.ttf"
        cut(plain, wide_set(), TARGET / "NotoSansSC-Regular.ttf")
        rare = japanese / "400Regular" / "NotoSerifJP_400Regular.ttf"
        cut(rare, rare_set(), TARGET / "NotoSerifJP-Rare.ttf")
        slices = sorted((kai / "files").glob("lxgwwenkai-regular-subset-*.woff2"))
        join(slices, heading_set(), TARGET / "LXGWWenKai-Regular.ttf")
        licence = (serif / "LICENSE_FONT").read_text("utf-8")
        (TARGET / "OFL.txt").write_text(licence, "utf-8")
        licence = (kai / "OFL.txt").read_text("utf-8")
        holder = font_copyright(TARGET / "LXGWWenKai-Regular.ttf")
        (TARGET / "OFL-LXGWWenKai.txt").write_text(f"{holder}\n\n{licence}", "utf-8")
    for made in sorted(TARGET.glob("*.ttf")):
        print(f"{made.name}: {made.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
