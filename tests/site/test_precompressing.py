"""Compressed copies: of texts that gain by it, the same bytes for the same text."""

import gzip
from pathlib import Path

from generator.site.precompressing import precompress


def test_texts_of_some_size_have_a_copy(tmp_path: Path) -> None:
    long = "Mật thốt nốt " * 200
    for name in ("a.html", "b.json", "c.png", "d.xlsx"):
        (tmp_path / name).write_text(long, "utf-8")
    (tmp_path / "small.html").write_text("short", "utf-8")
    total = precompress(tmp_path)
    assert sorted(path.name for path in tmp_path.glob("*.gz")) == ["a.html.gz", "b.json.gz"]
    copy = (tmp_path / "a.html.gz").read_bytes()
    assert gzip.decompress(copy).decode() == long
    assert copy[4:8] == bytes(4), "the time of compressing is not written"
    assert total == sum(path.stat().st_size for path in tmp_path.glob("*.gz"))
    assert (tmp_path / "a.html").read_text("utf-8") == long
