import pytest

from generator.site.shell import Shell, ShellError

BUILT = """<!doctype html>
<html lang="vi"><head><title><!--ocop:title--></title>
<meta name="description" content="<!--ocop:description-->">
<link rel="canonical" href="https://example.vn/_shell/product/">
<link rel="alternate" hreflang="en" href="https://example.vn/en/_shell/product/">
<link rel="stylesheet" href="../../assets/site.css"></head>
<body><a href="../../en/_shell/product/">English</a><!--ocop:content--></body></html>
"""


def test_a_shell_is_filled() -> None:
    page = Shell.cut(BUILT, "_shell/product/").fill(
        {"title": "Gạo", "description": "Gạo &amp; tấm", "content": "<main>…</main>", "path": "products/gao/"}
    )
    assert page == (
        BUILT.replace("_shell/product/", "products/gao/")
        .replace("<!--ocop:title-->", "Gạo")
        .replace("<!--ocop:description-->", "Gạo &amp; tấm")
        .replace("<!--ocop:content-->", "<main>…</main>")
    )


def test_the_record_replaces_the_shell_in_every_address() -> None:
    page = Shell.cut(BUILT, "_shell/product/").fill({"content": "", "path": "products/gao/"})
    assert 'rel="canonical" href="https://example.vn/products/gao/"' in page
    assert 'hreflang="en" href="https://example.vn/en/products/gao/"' in page
    assert 'href="../../en/products/gao/"' in page
    assert "_shell" not in page


def test_a_slot_that_is_not_given_stays_empty() -> None:
    page = Shell.cut(BUILT, "_shell/product/").fill({"content": "x", "path": "p/"})
    assert "<title></title>" in page
    assert "<!--ocop" not in page


def test_what_looks_like_a_slot_in_a_record_is_left_alone() -> None:
    page = Shell.cut(BUILT, "_shell/product/").fill({"content": "<!--ocop:title--> _shell/product/", "title": "T"})
    assert '<body><a href="../../en/">English</a><!--ocop:title--> _shell/product/</body>' in page


def test_one_shell_fills_many_pages() -> None:
    shell = Shell.cut(BUILT, "_shell/product/")
    pages = [shell.fill({"content": name, "path": f"products/{name}/"}) for name in ("a", "b")]
    assert "products/a/" in pages[0]
    assert "products/a/" not in pages[1]


def test_a_page_that_is_filled_where_it_stands() -> None:
    page = Shell.cut("<p><!--ocop:content--></p>", "").fill({"content": "x", "path": "y/"})
    assert page == "<p>x</p>"


@pytest.mark.parametrize("html", ["<p></p>", "<p><!--ocop:title--></p>", "<!-- ocop:content -->", ""])
def test_a_shell_needs_a_slot_for_content(html: str) -> None:
    with pytest.raises(ShellError, match=r"^the page has no slot <!--ocop:content-->$"):
        Shell.cut(html, "_shell/product/")
