"""What the settings show of the space that is used."""

from __future__ import annotations

from pathlib import Path

from services.storage.sizes import stored_sizes


def test_sizes_count_what_belongs_to_each_kind(tmp_path: Path) -> None:
    (tmp_path / "configuration.sqlite3").write_bytes(b"x" * 10)
    (tmp_path / "configuration.sqlite3-wal").write_bytes(b"x" * 5)
    (tmp_path / "logs" / "gate").mkdir(parents=True)
    (tmp_path / "logs" / "gate" / "gate.log").write_bytes(b"x" * 7)
    (tmp_path / "logs" / "round").symlink_to(tmp_path / "logs")
    (tmp_path / "backups").mkdir()
    (tmp_path / "backups" / "a.sqlite3").write_bytes(b"x" * 3)

    sizes = {size.kind: size.bytes for size in stored_sizes(tmp_path)}

    logs = sizes.pop("logs")
    assert logs == 7
    assert sizes == {
        "configuration": 15,
        "records": 0,
        "backups": 3,
        "snapshots": 0,
        "violations": 0,
    }
