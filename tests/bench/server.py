"""A web server as small hosts are set up: HTTP/1.1, text compressed by gzip."""

import gzip
from functools import lru_cache
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

_TEXT = {".html", ".css", ".js", ".json", ".svg", ".xml", ".geojson"}


@lru_cache(maxsize=4096)
def _compressed(path: str) -> bytes:
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class GzipHandler(SimpleHTTPRequestHandler):
    """Serves files; those that compress well are compressed."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path = path / "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        packed = path.suffix in _TEXT and "gzip" in self.headers.get("Accept-Encoding", "")
        body = _compressed(str(path)) if packed else path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=600")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing; the benchmark prints a table."""
