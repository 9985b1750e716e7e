from dataclasses import replace

import pytest

from generator.reporting.markdown import as_markdown, edit_address, escaped
from tests.reporting.test_reports import ERROR, WARNING, at_line

EDIT = edit_address("https://github.com/a/b/", "sửa/1")


def test_the_comment_on_a_pull_request() -> None:
    assert EDIT == "https://github.com/a/b/edit/s%E1%BB%ADa/1/"
    problems = [at_line(ERROR, n) for n in range(1, 8)] + [WARNING]
    assert as_markdown(problems, good=["products/c.yml", "products/a.yml"], edit="https://x/edit/main/") == (
        "### ❌ Còn 7 lỗi trong 1 tệp\n"
        "\n"
        "7 errors in 1 file.\n"
        "\n"
        "#### ❌ `products/a.yml` – [sửa / edit](https://x/edit/main/products/a.yml)\n"
        "\n"
        + "".join(f"- **Dòng {n}**: Trống.\n  <br><sub>Line {n}: Empty.</sub>\n" for n in range(1, 6))
        + "- … và còn 2 lỗi. / … and 2 more.\n"
        "\n"
        "#### ✅ `products/b.yml` – [sửa / edit](https://x/edit/main/products/b.yml)\n"
        "\n"
        "- ⚠️ **Dòng 1**: Chưa có tiếng Anh.\n"
        "  <br><sub>Line 1: No English.</sub>\n"
        "\n"
        "- ✅ `products/c.yml`\n"
        "\n"
        "Sửa xong, hệ thống tự kiểm tra lại. / When you have mended it, it is checked again by itself.\n"
    )


def test_nothing_wrong() -> None:
    assert as_markdown([], good=["products/c.yml"], more=["6 lần: x [no-photo]"]) == (
        "### ✅ Không có lỗi, cảm ơn anh chị\n\nNo errors, thank you.\n\n- ✅ `products/c.yml`\n\n- 6 lần: x \\[no-photo\\]\n"
    )


def test_errors_come_before_warnings_and_files_with_errors_first() -> None:
    early = at_line(WARNING, 1, path="products/a.yml")
    text = as_markdown([replace(WARNING, path="products/0.yml"), early, ERROR])
    assert text.index("❌ `products/a.yml`") < text.index("✅ `products/0.yml`")
    assert text.index("**Dòng 3**") < text.index("⚠️ **Dòng 1**")


def test_a_comment_stays_below_the_limit_of_github() -> None:
    long = "một câu dài " * 20
    problems = [at_line(ERROR, n, path=f"products/{f:04}.yml", vi=long, en=long) for f in range(500) for n in range(9)]
    text = as_markdown(problems, edit=EDIT)
    told = text.count("####")
    assert f"… và còn {500 - told} tệp. / … and {500 - told} more files." in text
    assert 10 < told < 40
    assert len(text) < 65_536


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"),
        ("[x](http://evil.vn)", "\\[x\\](http:\u200b//evil.vn)"),
        ("@ai #1 www.x.vn", "@\u200bai \\#\u200b1 www\u200b.x.vn"),
        ("**đậm** `mã", "\\*\\*đậm\\*\\* \\`mã"),
        ("Mục `sources[2].row` trống", "Mục `sources[2].row` trống"),
        ("`@ai <b>`", "\\`@\u200bai \\<b\\>\\`"),
        ("a | b & c ~~d~~", "a \\| b \\& c \\~\\~d\\~\\~"),
    ],
)
def test_what_strangers_type_is_shown_as_text(typed: str, shown: str) -> None:
    assert escaped(typed) == shown


def test_a_path_cannot_leave_its_backquotes() -> None:
    text = as_markdown([replace(ERROR, path="products/`x`\n# y.yml")], edit="https://x/")
    assert "#### ❌ `products/ x  # y.yml` – [sửa / edit](https://x/products/%60x%60%0A%23%20y.yml)\n" in text
