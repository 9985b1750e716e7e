"""Kinds of change after which a site is built again: of records, photos, templates, styles and settings."""

from collections.abc import Callable

from tests.projects import CAI_XANH, CHO_VONG_THE, DUONG_THOT_NOT, RAU_SACH, SmallProject


def change_nothing(project: SmallProject) -> None:
    """Leave all as it is."""


def rename(project: SmallProject) -> None:
    project.change(CAI_XANH, "  vi: Cải xanh thử", "  vi: Cải xanh thử, đã đổi tên")


def change_stars(project: SmallProject) -> None:
    project.change(DUONG_THOT_NOT, "stars: 5", "stars: 4")


def rename_producer(project: SmallProject) -> None:
    text = project.text(RAU_SACH)
    project.write(RAU_SACH, text.replace("  vi: ", "  vi: Tên mới của ", 1))


def remove_product(project: SmallProject) -> None:
    (project.root / DUONG_THOT_NOT).unlink()


def remove_outlet(project: SmallProject) -> None:
    (project.root / CHO_VONG_THE).unlink()


def other_photo(project: SmallProject) -> None:
    """Change what a photo says of where it was taken, which is not published."""
    photo = project.root / CAI_XANH.replace(".yml", ".jpg")
    photo.write_bytes(photo.read_bytes().replace(b"position 10.38", b"position 10.39"))


def change_template(project: SmallProject) -> None:
    template = project.root / "site_src" / "templates" / "catalogue" / "product.html"
    template.write_text(template.read_text("utf-8").replace("oc-lead__by", "oc-lead__by oc-new"), "utf-8")
    template = project.root / "site_src" / "templates" / "catalogue" / "producer.html"
    template.write_text(template.read_text("utf-8").replace("oc-heading__kind", "oc-new", 1), "utf-8")


def change_translation(project: SmallProject) -> None:
    file = project.root / "site_src" / "translations" / "en.po"
    text = file.read_text("utf-8")
    assert '"Certification"' in text or 'msgstr "' in text
    file.write_text(text.replace('msgid "Nơi làm ra"\nmsgstr "', 'msgid "Nơi làm ra"\nmsgstr "New: ', 1), "utf-8")


def change_shell(project: SmallProject) -> None:
    template = project.root / "site_src" / "templates" / "main.html"
    template.write_text(template.read_text("utf-8").replace("<body", '<body data-new="1"', 1), "utf-8")


def change_style(project: SmallProject) -> None:
    style = project.root / "site_src" / "assets" / "css" / "site" / "10-tokens.css"
    style.write_text(style.read_text("utf-8") + "\n.oc-new{color:inherit}\n", "utf-8")


def change_xml(project: SmallProject) -> None:
    template = project.root / "site_src" / "xml" / "atom.xml"
    template.write_text(template.read_text("utf-8").replace("<feed", '<feed xml:base="/"', 1), "utf-8")


def change_document(project: SmallProject) -> None:
    text = project.text("products/documents.yml")
    project.write("products/documents.yml", text.replace("      vi: ", "      vi: Bản sao của ", 1))


def change_sizes(project: SmallProject) -> None:
    """Make files of open data longer, of which a page tells the size."""
    template = project.root / "site_src" / "xml" / "document.kml"
    template.write_text(template.read_text("utf-8").replace("<Document>", "<Document>\n", 1), "utf-8")


def change_address(project: SmallProject) -> None:
    text = project.text("mkdocs.yml")
    project.write("mkdocs.yml", text.replace("https://ocop-an-giang.github.io/ocop-map/", "https://ocop.example.org/"))


def change_repository(project: SmallProject) -> None:
    text = project.text("mkdocs.yml")
    project.write("mkdocs.yml", text.replace("https://github.com/ocop-an-giang/", "https://github.com/somebody/"))


#: What is changed, and at least how many of each hundred files stay as they are.
CHANGES: tuple[tuple[Callable[[SmallProject], None], int], ...] = (
    (change_nothing, 100),
    (rename, 80),
    (remove_product, 70),
    (change_template, 50),
)
MORE_CHANGES: tuple[tuple[Callable[[SmallProject], None], int], ...] = (
    (change_stars, 75),
    (rename_producer, 75),
    (other_photo, 100),
    (remove_outlet, 75),
    (change_translation, 50),
    (change_style, 5),
    (change_shell, 5),
    (change_xml, 80),
    (change_document, 20),
    (change_sizes, 80),
    (change_address, 10),
    (change_repository, 10),
)
