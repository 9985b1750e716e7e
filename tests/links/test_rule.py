from datetime import date

from generator.links.asking import SILENT, Answer
from generator.links.rule import dead_links, links_of
from tests.projects import RAU_SACH, SmallProject

TODAY = date(2026, 1, 10)


def test_every_link_of_every_record_is_found(project: SmallProject) -> None:
    assert sorted({link for _, _, link in links_of(project.records())}) == [
        "https://example.vn",
        "https://khong-cong-bo.example.vn",
        "https://postmart.vn/rau-sach-thu",
        "https://zalo.me/0912345678",
    ]


def test_links_that_are_gone_or_silent_are_told_at_their_lines(project: SmallProject) -> None:
    answers = {
        "https://example.vn": Answer(404, TODAY),
        "https://zalo.me/0912345678": Answer(403, TODAY),
        "https://postmart.vn/rau-sach-thu": Answer(SILENT, TODAY),
    }
    found = list(dead_links(project.records(), answers))
    assert not any(problem.is_error for problem in found)
    assert [(p.path, p.line, p.field, p.vi, p.en) for p in found] == [
        (
            RAU_SACH,
            17,
            "contacts.website",
            "Trang https://example.vn không còn (mã 404); hãy sửa hoặc bỏ đường dẫn.",
            "The page https://example.vn is gone (404); correct the link or remove it.",
        ),
        (
            RAU_SACH,
            20,
            "channels[1].url",
            "Trang https://postmart.vn/rau-sach-thu không trả lời; hãy thử mở bằng trình duyệt.",
            "The page https://postmart.vn/rau-sach-thu does not answer; try it in a browser.",
        ),
    ]
