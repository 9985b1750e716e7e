"""A small server that answers as Nominatim does: a table of places, every question kept."""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

Place = Mapping[str, Any]


def place(lat: float, lon: float, name: str, kind: str = "place") -> Place:
    """Return a place as Nominatim writes it in its format "json"."""
    return {"lat": str(lat), "lon": str(lon), "display_name": name, "class": kind, "type": "hamlet", "importance": 0.1}


@dataclass
class Nominatim:
    """``places``: question → place. ``fails_after``: how many answers before it answers 503 only.

    ``always``: what it answers to every question instead, as text.
    """

    places: dict[str, Place] = field(default_factory=dict)
    fails_after: int | None = None
    always: str | None = None
    asked: list[dict[str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    endpoint: str = ""

    @property
    def questions(self) -> list[str]:
        return [query["q"] for query in self.asked]

    def answer(self, path: str, agent: str) -> tuple[int, Any]:
        query = {key: values[0] for key, values in parse_qs(urlsplit(path).query).items()}
        if self.fails_after is not None and len(self.asked) >= self.fails_after:
            return 503, {"error": "busy"}
        self.asked.append(query)
        self.agents.add(agent)
        found = self.places.get(query["q"])
        return 200, [found] if found else []


@contextmanager
def serving(nominatim: Nominatim) -> Iterator[Nominatim]:
    """Serve on a free port of this machine while the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, body = nominatim.answer(self.path, self.headers.get("User-Agent", ""))
            data = (json.dumps(body) if nominatim.always is None else nominatim.always).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    nominatim.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield nominatim
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
