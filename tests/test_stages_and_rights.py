"""`stages` counts the sample office's year by stage, `rights` prints the matrix."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.command_line import run
from desktop_app.domain.permissions import MATRIX
from desktop_app.domain.stage import Stage
from tests.ready_stores import sample_store


@pytest.fixture(scope="module")
def sample(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "示例.pdesk"
    sample_store(path).close()
    return path


def test_the_sample_year_in_progress_shows_every_stage(sample, capsys):
    assert run(["stages", "--store", str(sample), "--session", "2025", "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)["stages"]
    assert list(counts) == [stage.value for stage in Stage]
    assert all(count > 0 for count in counts.values())


def test_a_finished_year_shows_its_zeros(sample, capsys):
    assert run(["stages", "--store", str(sample), "--session", "2024"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert len(told) == len(Stage)
    assert "TO_SIGN: 0" in told


def test_the_matrix_is_printed_as_it_is_declared(capsys):
    assert run(["rights", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        verb.value: {role.value: scope.value for role, scope in row.items()}
        for verb, row in MATRIX.items()
    }
    assert run(["rights"]) == 0
    assert "ASSIGN: COORDINATOR ALL, DIVISION_HEAD DIVISION" in capsys.readouterr().out
