"""The content policy: what pages may load, from which tile servers."""

import pytest

from generator.map.settings import MapSettingsError
from generator.site.policy import Policy, inline_scripts, policy_of


def tiles(*urls: str) -> dict[str, object]:
    return {"tiles": [{"name": {"vi": "Nền"}, "url": url, "attribution": "©"} for url in urls]}


def test_the_policy_without_tiles() -> None:
    assert policy_of({}).content() == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "frame-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
    )


def test_who_may_frame_is_said_in_headers_only() -> None:
    assert Policy().content(frames="*").endswith("; base-uri 'none'; frame-ancestors *")
    assert "frame-ancestors" not in Policy().content()


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://tile.openstreetmap.org/{z}/{x}/{y}.png", "https://tile.openstreetmap.org"),
        ("https://{s}.tile.example/{z}/{x}/{y}.png", "https://*.tile.example"),
        ("https://tiles.example:8443/{z}/{x}/{y}.png?key=1", "https://tiles.example:8443"),
        ("https://user:secret@tiles.example/{z}/{x}/{y}.png", "https://tiles.example"),
    ],
)
def test_the_origin_of_a_tile_server(url: str, origin: str) -> None:
    assert policy_of(tiles(url)).tiles == (origin,)


def test_two_layers_of_one_server_are_one_origin() -> None:
    assert policy_of(tiles("https://a.example/{z}/{x}/{y}", "https://a.example/dark/{z}/{x}/{y}")).tiles == (
        "https://a.example",
    )


@pytest.mark.parametrize("host", ["a.example; script-src *", "a.example 'unsafe-inline'", 'a.example"', "{s}", "*"])
def test_an_address_cannot_bring_rules_of_its_own(host: str) -> None:
    with pytest.raises(MapSettingsError, match=r"^mkdocs\.yml: extra\.map\.tiles: .* is no address of a server$"):
        policy_of(tiles(f"https://{host}/{{z}}/{{x}}/{{y}}.png"))


def test_scripts_written_in_a_page_run_by_their_hash() -> None:
    html = (
        '<script src="a.js"></script><script type="module" src="b.js"></script>'
        '<script type="application/json" id="x">{"a": 1}</script><script type="application/ld+json">{}</script>'
        "<script>alert(1)</script>"
    )
    known = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"
    assert inline_scripts(html) == [known]
    assert policy_of({}, [html, html]).content().split("; ")[1] == f"script-src 'self' {known}"
