"""Make the ledgers of the sample office: resources/sample_office/*.xlsx, the same bytes every time.

Run it with the development environment: python packaging/make_sample_office.py [folder]
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from sample_office.ledgers import write_all  # noqa: E402


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else ROOT / "resources" / "sample_office"
    folder.mkdir(parents=True, exist_ok=True)
    write_all(folder)
    for path in sorted(folder.glob("*.xlsx")):
        print(f"{path.stat().st_size:8d}  {path.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
