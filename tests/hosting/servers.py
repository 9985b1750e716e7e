"""Debian's nginx and Apache on loopback, serving a copy of the real site as the files that the build wrote tell them to."""

import re
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

#: The path for which mkdocs.yml says that the site is built.
BUILT_FOR = "/ocop-map/"

#: Files that know the path of the site. A build with another `site_url` writes them otherwise, and nothing else.
_KNOW_THE_PATH = ("404.html", "en/404.html", "_headers", "_redirects", ".htaccess", "en/.htaccess", "deploy/nginx.conf")

_APACHE_MODULES = (
    "mpm_event",
    "authz_core",
    "dir",
    "mime",
    "env",
    "setenvif",
    "headers",
    "rewrite",
    "alias",
    "filter",
    "deflate",
)


@dataclass(frozen=True)
class Host:
    """A running server: what it is and the address of the site on it, ending in a slash."""

    name: str
    url: str
    site: Path


def placed(built_site: Path, base: str, folder: Path) -> Path:
    """Copy the site into ``folder`` as if it had been built for the path ``base``."""
    site = folder / "site"
    shutil.copytree(built_site, site)
    for path in _KNOW_THE_PATH:
        text = (site / path).read_text("utf-8")
        assert BUILT_FOR in text or re.escape(BUILT_FOR) in text, path
        text = text.replace(BUILT_FOR, base).replace(re.escape(BUILT_FOR), re.escape(base))
        (site / path).write_text(text, "utf-8")
        compressed = site / f"{path}.gz"
        compressed.unlink(missing_ok=True)
    return site


@contextmanager
def host(name: str, built_site: Path, base: str) -> Iterator[Host]:
    """Serve the site at ``base`` with "nginx" or "apache2"; without the program the test fails, it is not skipped."""
    program = shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin:/opt/homebrew/bin")
    assert program, f"{name} is not installed; run tests/install-system.sh"
    # Not pytest's own folder: nobody but its owner may look into that, and servers run as somebody else.
    folder = Path(tempfile.mkdtemp(prefix="ocop-host-"))
    folder.chmod(0o755)
    site = placed(built_site, base, folder)
    port = _free_port()
    config = folder / "server.conf"
    config.write_text(_nginx(folder, site, port, base) if name == "nginx" else _apache(folder, site, port, base))
    command = [program, "-e", "stderr", "-c"] if name == "nginx" else [program, "-D", "FOREGROUND", "-f"]
    process = subprocess.Popen([*command, str(config)], cwd=folder, stderr=subprocess.PIPE, text=True)
    try:
        url = f"http://127.0.0.1:{port}{base}"
        _wait(url, process)
        yield Host(name, url, site)
    finally:
        process.terminate()
        process.communicate(timeout=20)
        shutil.rmtree(folder, ignore_errors=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(url: str, process: subprocess.Popen[str]) -> None:
    for _ in range(100):
        with suppress(OSError), urlopen(url, timeout=5) as answer:  # noqa: S310 - our own server
            assert answer.status == 200
            return
        if process.poll() is not None:
            break
        time.sleep(0.1)
    process.kill()
    _, told = process.communicate()
    raise AssertionError(f"the server does not answer at {url}: {told}")


def _nginx(folder: Path, site: Path, port: int, base: str) -> str:
    place = f"root {site};" if base == "/" else f"location {base} {{ alias {site}/; }}"
    return f"""
user root;
daemon off;
pid {folder}/nginx.pid;
error_log stderr warn;
events {{ worker_connections 256; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    {place}
    include {site}/deploy/nginx.conf;
  }}
}}
"""


def _apache(folder: Path, site: Path, port: int, base: str) -> str:
    modules = "\n".join(f"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so" for m in _APACHE_MODULES)
    (folder / "empty").mkdir()
    place = f"DocumentRoot {site}" if base == "/" else f"DocumentRoot {folder}/empty\nAlias {base} {site}/"
    return f"""
ServerRoot {folder}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog /dev/stderr
LogLevel error
{modules}
User nobody
TypesConfig /dev/null
Mutex file:{folder}
{place}
<Directory {site}>
  AllowOverride FileInfo Indexes
  Require all granted
  Options FollowSymLinks
</Directory>
"""
