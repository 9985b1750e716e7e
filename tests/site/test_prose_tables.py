"""Tables of prose: those with more than a phone has room for can be stacked, each cell with the name of its column."""

from markdown import markdown

from generator.site.prose_tables import ProseTables


def made(text: str) -> str:
    return markdown(text, extensions=["tables", ProseTables()])


def test_a_wide_table_is_stacked_and_stays_a_table() -> None:
    html = made("| Tên | *Ghi* gì | Ví dụ |\n| --- | --- | --- |\n| `id` | " + "lời " * 20 + "| |\n")
    assert '<table class="oc-stack" role="table">' in html
    assert '<tr role="row">\n<td role="cell"><code>id</code></td>' in html
    assert '<th role="columnheader">Tên</th>' in html
    assert '<td data-label="Ghi gì" role="cell">lời' in html


def test_a_small_table_stays_as_it_is() -> None:
    html = made("| Mã | Tên |\n| --- | --- |\n| `cho-moi` | Huyện Chợ Mới |\n")
    assert html.startswith("<table>\n<thead>\n<tr>\n<th>Mã</th>")


def test_a_column_without_a_name_has_no_label() -> None:
    html = made("| Tên | |\n| --- | --- |\n| a | " + "lời " * 40 + "|\n")
    assert "data-label" not in html
    assert "oc-stack" in html
