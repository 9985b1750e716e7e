import pytest

from generator.records.problem import Severity
from generator.vocabulary.channels import CONTACT_HOSTS, ChannelKind
from tests.projects import CAI_XANH, RAU_SACH, SmallProject

WAS = "  - kind: postmart\n    url: https://postmart.vn/rau-sach-thu\n"


def channel(project: SmallProject, kind: str, url: str) -> None:
    project.change(RAU_SACH, WAS, f"  - kind: {kind}\n    url: {url}\n")


@pytest.mark.parametrize(
    ("kind", "url"),
    [
        ("shopee", "https://shopee.vn/rau"),
        ("shopee", "https://SHOPEE.vn?x=1"),
        ("shopee", "https://s.shopee.vn/abc"),
        ("shopee", "https://shp.ee/abc"),
        ("shopee", "https://shopee.vn:443/rau"),
        ("tiktok_shop", "https://vt.tiktok.com/abc"),
        ("tiktok_shop", "https://www.tiktok.com/@rau"),
        ("lazada", "https://s.lazada.vn/s.abc"),
        ("sanphamangiang", "https://www.sanphamangiang.com/rau"),
        ("own_shop", "https://rau.example/"),
    ],
)
def test_links_to_the_right_place(project: SmallProject, kind: str, url: str) -> None:
    channel(project, kind, url)
    assert project.problems() == ()


@pytest.mark.parametrize("url", ["https://evil.example/x", "https://notshopee.vn/x", "https://shopee.vn.evil.example/"])
def test_a_marketplace_whose_link_leads_elsewhere(project: SmallProject, url: str) -> None:
    host = url.split("/")[2]
    channel(project, "shopee", url)
    (problem,) = project.problems()
    assert (problem.path, problem.line, problem.code) == (RAU_SACH, 20, "other-host")
    assert problem.severity is Severity.WARNING
    assert problem.vi == (
        f"Kênh Shopee mà đường dẫn lại mở {host}; hãy chép đường dẫn từ shopee.vn, hoặc chọn kênh khác."
    )
    assert problem.en == (
        f"The channel is Shopee, but the link opens {host}; copy the link from shopee.vn, or choose another channel."
    )


def test_a_marketplace_of_a_product(project: SmallProject) -> None:
    project.write(CAI_XANH, project.text(CAI_XANH) + "channels:\n  - kind: voso\n    url: https://postmart.vn/x\n")
    assert project.places() == [(CAI_XANH, 25, "other-host")]


def test_a_contact_whose_link_leads_elsewhere(project: SmallProject) -> None:
    project.change(RAU_SACH, "https://zalo.me/0912345678", "https://evil.example/0912345678")
    (problem,) = project.problems()
    assert (problem.line, problem.field, problem.severity) == (15, "contacts.zalo", Severity.WARNING)
    assert problem.vi == (
        "Mục Zalo (`contacts.zalo`) mà đường dẫn lại mở evil.example; hãy chép đường dẫn từ zalo.me, hoặc ghi vào mục "
        "`website`."
    )
    assert problem.en == (
        "The field Zalo (`contacts.zalo`) has a link that opens evil.example; copy the link from zalo.me, or put it into "
        "`website`."
    )


@pytest.mark.parametrize("host", [*CONTACT_HOSTS["facebook"], "www.facebook.com", "m.facebook.com"])
def test_links_to_facebook(project: SmallProject, host: str) -> None:
    project.change(RAU_SACH, "  website: https://example.vn\n", f"  facebook: https://{host}/rau\n")
    assert project.problems() == ()


def test_every_channel_has_its_hosts() -> None:
    assert [kind for kind in ChannelKind if not kind.hosts] == [ChannelKind.OWN_SHOP]
