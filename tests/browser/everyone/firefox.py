"""Debian's Firefox, spoken to in WebDriver BiDi over its own socket: no driver program, no build of somebody else's."""

import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any, Final

from websockets.sync.client import ClientConnection, connect

#: Nothing leaves this machine: whatever is not on loopback goes to a proxy that is not there.
_SETTINGS: Final = {
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "ui.prefersReducedMotion": 1,
    "dom.serviceWorkers.enabled": False,
}
_LISTEN: Final = """() => addEventListener("securitypolicyviolation",
  (e) => console.error(`policy: ${e.effectiveDirective} ${e.blockedURI}`))"""
#: What Firefox says of a page that is left while it still loads what it will need later; that this works is seen in use.
_LEFT: Final = (
    "error loading dynamically imported module",
    "NetworkError when attempting to fetch resource",
    "AbortError: The operation was aborted",
)
_PATIENCE: Final = 60


class Firefox:
    """One window. Errors of scripts, of the console and of the security policy are kept in ``faults``."""

    def __init__(self, socket: ClientConnection) -> None:
        self.faults: list[str] = []
        self._socket = socket
        self._numbers = count(1)
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self._ask("script.addPreloadScript", functionDeclaration=_LISTEN)
        self._window = self._ask("browsingContext.getTree")["contexts"][0]["context"]
        self._ask("browsingContext.setViewport", context=self._window, viewport={"width": 1280, "height": 900})

    def open(self, url: str) -> None:
        """Load a page to its end; once more where Firefox itself broke off, as it seldom does when a worker takes over."""
        navigate = partial(self._ask, "browsingContext.navigate", context=self._window, url=url, wait="complete")
        try:
            navigate()
        except AssertionError as error:
            if "NS_BINDING_ABORTED" not in str(error):
                raise
            navigate()

    def run(self, expression: str) -> Any:
        """Return what an expression gives; of a promise, what it comes to."""
        answer = self._ask(
            "script.evaluate",
            expression=expression,
            target={"context": self._window},
            awaitPromise=True,
            userActivation=True,
        )
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait(self, expression: str) -> None:
        """Wait until an expression is true; asked again and again, because what a page promised ends with that page."""
        until = time.monotonic() + _PATIENCE
        while not self.run(f"(() => {{ try {{ return Boolean({expression}); }} catch {{ return false; }} }})()"):
            assert time.monotonic() < until, f"{expression} at {self.run('location.href')}; {self.faults}"
            time.sleep(0.05)

    def press(self, *keys: str) -> None:
        """Press keys, as a keyboard does."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self._ask("input.performActions", context=self._window, actions=[source])

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=_PATIENCE))
            if message.get("method") == "log.entryAdded" and message["params"]["level"] == "error":
                text = str(message["params"]["text"])
                self.faults += [] if any(left in text for left in _LEFT) else [text]
            if message.get("id") == number:
                assert message["type"] == "success", message
                result: dict[str, Any] = message["result"]
                return result


@contextmanager
def firefox() -> Iterator[Firefox]:
    """Start Firefox with an empty profile; without the program the test fails, it is not skipped."""
    program = shutil.which("firefox-esr") or shutil.which("firefox")
    assert program, "Firefox is not installed; run tests/install-system.sh"
    with tempfile.TemporaryDirectory(prefix="ocop-firefox-") as profile:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _SETTINGS.items()]
        Path(profile, "user.js").write_text("\n".join(lines))
        process = subprocess.Popen(
            [program, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            with connect(f"{_address(Path(profile), process)}/session", max_size=None, proxy=None) as socket:
                yield Firefox(socket)
        finally:
            process.kill()
            process.wait()


def _address(profile: Path, process: subprocess.Popen[bytes]) -> str:
    """Return where Firefox listens, once it has written that down."""
    written = profile / "WebDriverBiDiServer.json"
    while process.poll() is None:
        with suppress(OSError, json.JSONDecodeError):
            said = json.loads(written.read_text("utf-8"))
            return f"ws://{said['ws_host']}:{said['ws_port']}"
        time.sleep(0.1)
    raise AssertionError("Firefox does not start")
