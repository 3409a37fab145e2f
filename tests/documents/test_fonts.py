from __future__ import annotations

import shutil
from pathlib import Path

from desktop_app.documents.fonts import FontBook, Role, book
from tests.documents.paper import FONTS, NO_MACHINE


def test_rare_names_are_covered_by_the_bundled_fonts() -> None:
    fonts = book(FONTS, NO_MACHINE)
    for role in Role:
        assert fonts.missing("陳䶮㛃𠮷堃镕〔2024〕①——……", role) == ()


def test_missing_characters_are_listed_once() -> None:
    assert book(FONTS, NO_MACHINE).missing("甲\U0001f600乙\ue000\U0001f600\n") == (
        "\ue000",
        "\U0001f600",
    )


def test_runs_change_face_only_where_they_must() -> None:
    chain = book(FONTS, NO_MACHINE).chain(Role.FANGSONG)
    runs = list(chain.runs("吉𠮷吉"))
    assert [text for _, text in runs] == ["吉", "𠮷", "吉"]
    assert runs[0][0] == runs[2][0] != runs[1][0]


def test_official_family_is_used_where_installed(tmp_path: Path) -> None:
    installed = tmp_path / "truetype" / "SimHei.ttf"
    installed.parent.mkdir()
    shutil.copy(FONTS / "NotoSerifJP-Rare.ttf", installed)
    fonts = FontBook(FONTS, (tmp_path,))
    assert fonts.chain(Role.HEI).first.name == "desk-SimHei"
    assert fonts.chain(Role.HEI).face_of("黑").name == "desk-NotoSansSC-Regular"


def test_fonts_without_truetype_outlines_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "simhei.ttf").write_bytes(b"OTTO" + b"\0" * 40)
    (tmp_path / "simsun.ttc").write_bytes(b"ttcf")
    fonts = FontBook(FONTS, (tmp_path,))
    assert fonts.chain(Role.HEI).first.name == "desk-NotoSansSC-Regular"
    assert fonts.chain(Role.SONG).first.name == "desk-NotoSerifSC-Regular"


def test_nothing_is_read_before_it_is_needed(tmp_path: Path) -> None:
    FontBook(tmp_path / "absent", (tmp_path,))
