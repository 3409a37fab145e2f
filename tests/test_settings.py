"""The machine's settings come back, survive a crash, and never stop the program from starting."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.settings import ColumnLayout, Settings, load, save

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def some_settings() -> Settings:
    return Settings(
        language="en",
        theme="dark",
        scale=1.5,
        last_store="/数据/办理.pdesk",
        recent_stores=["/数据/办理.pdesk"],
        geometry="AdnQywAD",
        page="proposals",
        splitters={"case": "AAAA"},
        filters={"proposals": "overdue"},
        columns={"proposals": [ColumnLayout("title", 320), ColumnLayout("mode", 60, False)]},
    )


def test_everything_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "还没有" / "settings.json"
    save(some_settings(), path)
    assert load(path) == some_settings()


def test_defaults_come_when_there_is_no_file(tmp_path: Path) -> None:
    settings = load(tmp_path / "settings.json")
    assert settings == Settings()
    assert settings.language == "zh_CN"


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"\xff\xfe\x00", b"[" * 100_000])
def test_an_unreadable_file_is_kept_aside_and_defaults_are_used(
    tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "settings.json"
    path.write_bytes(content)
    assert load(path) == Settings()
    assert (tmp_path / "settings.json.unreadable").read_bytes() == content
    assert not path.exists()


def test_the_program_starts_when_the_unreadable_file_cannot_be_moved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{")

    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    assert load(path) == Settings()


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failed_save_leaves_the_old_file_and_nothing_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    path = tmp_path / "settings.json"
    save(Settings(page="before"), path)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="No space"):
        save(Settings(page="after"), path)
    assert load(path).page == "before"
    assert [one.name for one in tmp_path.iterdir()] == ["settings.json"]


@given(
    data=st.dictionaries(st.sampled_from([*vars(Settings()), "from_a_later_version"]), json_values)
)
def test_values_that_make_no_sense_fall_back_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, data: dict[str, object]
) -> None:
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(data), "utf-8")
    settings = load(path)
    assert settings.language in {"zh_CN", "en"}
    assert settings.theme in {"system", "light", "dark"}
    assert 0.5 <= settings.scale <= 4
    assert all(isinstance(store, str) for store in settings.recent_stores)
    save(settings, path)
    assert load(path) == settings


def test_a_good_value_stays_beside_a_bad_one(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(
        json.dumps(
            {
                "theme": "dark",
                "scale": True,
                "columns": {"members": [{"key": "name", "width": -3, "is_shown": True}], "x": 1},
            }
        )
    )
    settings = load(path)
    assert (settings.theme, settings.scale) == ("dark", 1.0)
    assert settings.columns == {"members": []}


def test_the_last_store_leads_the_recent_ones_once() -> None:
    settings = Settings()
    for number in [*range(10), 3]:
        settings.remember_store(f"{number}.pdesk")
    assert settings.last_store == "3.pdesk"
    assert settings.recent_stores == [f"{n}.pdesk" for n in (3, 9, 8, 7, 6, 5, 4, 2)]


def test_minutes_until_the_lock_are_among_those_offered(tmp_path):
    path = tmp_path / "settings.json"
    for asked, kept in ((30, 30), (7, 10), (True, 10), ("5", 10)):
        path.write_text(json.dumps({"lock_minutes": asked}), "utf-8")
        assert load(path).lock_minutes == kept
