"""What the files for hosts say; how servers understand it is tested in tests/hosting."""

import re
from pathlib import Path

import pytest

from generator.pages.routes import PHOTO_FORMATS
from generator.site.hosts import TYPES, base_path, host_files
from generator.site.policy import Policy
from tests.projects import ROOT

TEMPLATES = ROOT / "site_src" / "hosts"


@pytest.mark.parametrize(
    ("site_url", "base"),
    [
        (None, "/"),
        ("https://example.vn", "/"),
        ("https://example.vn/", "/"),
        ("https://example.vn/ocop", "/ocop/"),
        ("https://example.vn/any/sub/path/", "/any/sub/path/"),
    ],
)
def test_the_path_of_a_site(site_url: str | None, base: str) -> None:
    assert base_path(site_url) == base


@pytest.fixture
def site(tmp_path: Path) -> Path:
    pages = ["index.html", "catalogue/index.html", "products/gao/index.html", "embed/index.html", "404.html"]
    assets = ["js/site.0123abcd.js", "art/a.0123abcd.svg", "art/icon-192.png", "site.0123abcd.css", "photos/a-480.webp"]
    for path in [*pages, *(f"en/{page}" for page in pages), *(f"assets/{asset}" for asset in assets), "data/x.json"]:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    return tmp_path


def test_photos_have_a_type_in_every_format() -> None:
    assert {f".{form}" for form in PHOTO_FORMATS} <= set(TYPES)


def rules(text: str) -> list[tuple[str, dict[str, str]]]:
    """Read ``_headers`` as hosts do."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            found.append((line, {}))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            found[-1][1][name] = value
    return found


def headers(text: str, path: str, *, merged: bool) -> dict[str, str]:
    """Answer as a host that sends every value of a header (Cloudflare), or the last one only (Netlify)."""
    sent: dict[str, str] = {}
    for pattern, values in rules(text):
        if re.fullmatch(re.escape(pattern).replace(r"\*", ".*"), path):
            for name, value in values.items():
                sent[name] = f"{sent[name]}, {value}" if merged and name in sent else value
    return sent


def pages_of(site: Path) -> list[str]:
    return [page.relative_to(site).as_posix() for page in site.rglob("*.html")]


@pytest.mark.parametrize("merged", [True, False], ids=["all values", "the last value"])
@pytest.mark.parametrize("base", ["/", "/ocop/"])
def test_headers_of_hosts_without_a_server_of_ones_own(site: Path, base: str, merged: bool) -> None:
    text = host_files(TEMPLATES, site, pages_of(site), base, Policy(), compressed=True)["_headers"]
    for page in ("", "catalogue/", "products/gao/", "en/", "en/products/gao/"):
        sent = headers(text, base + page, merged=merged)
        assert "frame-ancestors 'self'" in sent["Content-Security-Policy"], page
        assert sent["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'"), page
        assert sent["X-Frame-Options"] == "SAMEORIGIN", page
        assert sent["X-Content-Type-Options"] == "nosniff", page
        assert "Cache-Control" not in sent, page
    for page in ("embed/", "en/embed/"):
        sent = headers(text, base + page, merged=merged)
        assert "frame-ancestors" not in sent["Content-Security-Policy"], page
        assert "X-Frame-Options" not in sent, page
        assert sent["Referrer-Policy"] == "strict-origin-when-cross-origin", page
    for asset in ("js/site.0123abcd.js", "art/a.0123abcd.svg", "site.0123abcd.css"):
        sent = headers(text, f"{base}assets/{asset}", merged=merged)
        assert sent["Cache-Control"] == "public, max-age=31536000, immutable", asset
    for asset in ("art/icon-192.png", "photos/a-480.webp"):
        assert "Cache-Control" not in headers(text, f"{base}assets/{asset}", merged=merged), asset
    assert headers(text, f"{base}data/x.json", merged=merged)["Access-Control-Allow-Origin"] == "*"


def test_limits_of_cloudflare(built_site: Path) -> None:
    text = (built_site / "_headers").read_text("utf-8")
    assert len(rules(text)) <= 100
    assert max(map(len, text.splitlines())) <= 2000


def test_the_path_is_in_every_file_that_needs_it(site: Path) -> None:
    files = host_files(TEMPLATES, site, pages_of(site), "/a.b/", Policy(), compressed=False)
    assert "ErrorDocument 404 /a.b/404.html\n" in files[".htaccess"]
    assert "ErrorDocument 404 /a.b/en/404.html\n" in files["en/.htaccess"]
    assert 'if ($uri ~ "^/a\\.b/(en/)?embed/")' in files["deploy/nginx.conf"]
    assert files["_redirects"].endswith("/a.b/en/* /a.b/en/404.html 404\n")
    assert files[".nojekyll"] == ""


@pytest.mark.parametrize("compressed", [True, False])
def test_compressed_copies_are_served_where_there_are_some(site: Path, compressed: bool) -> None:
    files = host_files(TEMPLATES, site, pages_of(site), "/", Policy(), compressed=compressed)
    assert ("gzip_static on;" in files["deploy/nginx.conf"]) is compressed
    assert ("RewriteRule ^(.+)$ $1.gz [L]" in files[".htaccess"]) is compressed
