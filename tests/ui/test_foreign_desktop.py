"""On desktops that speak to a Qt of their own, ours still starts and takes Chinese."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.ui.foreign_desktop import mended


@pytest.fixture
def plugins(tmp_path: Path) -> Path:
    """As in the bundle for Linux."""
    for name in (
        *("platforms/libqxcb.so", "platforms/libqoffscreen.so", "platforms/libqwayland-egl.so"),
        "platforminputcontexts/libibusplatforminputcontextplugin.so",
        "platforminputcontexts/libcomposeplatforminputcontextplugin.so",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({}, {}),
        ({"QT_IM_MODULE": "ibus"}, {}),
        ({"QT_IM_MODULE": "compose"}, {}),
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULE": "fcitx5"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"XMODIFIERS": "@im=fcitx", "QT_IM_MODULE": "compose"}, {}),
        ({"XMODIFIERS": "@im=ibus"}, {}),
        ({"QT_QPA_PLATFORM": "xcb"}, {}),
        ({"QT_QPA_PLATFORM": "offscreen:size=100x100"}, {}),
        ({"QT_QPA_PLATFORM": "wayland;xcb"}, {}),
        ({"QT_QPA_PLATFORM": "dxcb;xcb"}, {"QT_QPA_PLATFORM": "xcb"}),
        ({"QT_QPA_PLATFORM": "dxcb"}, {"QT_QPA_PLATFORM": "xcb"}),
    ],
)
def test_what_the_desktop_asks_for_becomes_what_there_is(plugins, told, expected):
    assert mended(told, plugins) == expected


def test_a_plugin_for_fcitx_that_somebody_added_is_used(plugins):
    (plugins / "platforminputcontexts" / "libfcitx5platforminputcontextplugin.so").touch()
    assert mended({"QT_IM_MODULE": "fcitx5"}, plugins) == {}
