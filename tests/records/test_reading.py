"""Files that do not belong, files with wrong names, and what is told once only."""

import pytest

from tests.projects import CAI_XANH, DAU_TAM, RAU_SACH, SmallProject


def told(project: SmallProject) -> list[tuple[str, str, str, str]]:
    return [(p.path, p.code, p.vi, p.en) for p in project.problems()]


def test_the_small_project_is_read(project: SmallProject) -> None:
    records = project.records()
    assert records.problems == ()
    assert [entry.value.id for entry in records.products] == [
        "nuoc-dau-tam",
        "ruou-dau-tam",
        "cai-xanh",
        "banh-bo",
        "duong-thot-not",
    ]
    assert [entry.value.id for entry in records.producers] == ["dau-tam-thu", "rau-sach-thu", "thot-not-thu"]
    cai_xanh = records.products[2]
    assert (cai_xanh.path, cai_xanh.folder, cai_xanh.owner) == (CAI_XANH, "thoai-son", "rau-sach-thu")
    assert [entry.value.id for entry in records.outlets] == ["cua-hang-thu", "cho-vong-the"]
    assert len(records.files) == 10


def test_yaml_suffix(project: SmallProject) -> None:
    (project.root / CAI_XANH).rename(project.root / CAI_XANH.replace(".yml", ".yaml"))
    assert told(project) == [
        (
            CAI_XANH.replace(".yml", ".yaml"),
            "yaml-suffix",
            "Tệp có đuôi .yaml; hãy đổi thành .yml.",
            "The file ends in .yaml; rename it to .yml.",
        )
    ]


@pytest.mark.parametrize("name", ["producer.yaml", "Producer.yml", "PRODUCER.YML", "producer.YAML"])
def test_a_misnamed_producer_is_one_problem(project: SmallProject, name: str) -> None:
    (project.root / RAU_SACH).rename((project.root / RAU_SACH).with_name(name))
    (problem,) = project.problems()
    assert problem.path == RAU_SACH.replace("producer.yml", name)
    assert problem.code == ("yaml-suffix" if name.lower().endswith(".yaml") else "file-name-case")


def test_capitals_in_a_file_name(project: SmallProject) -> None:
    (project.root / CAI_XANH).rename(project.root / CAI_XANH.replace("cai-xanh.yml", "Cai-Xanh.YML"))
    assert told(project) == [
        (
            CAI_XANH.replace("cai-xanh.yml", "Cai-Xanh.YML"),
            "file-name-case",
            "Tên tệp có chữ hoa; hãy đổi thành cai-xanh.yml.",
            "The file name has capital letters; rename it to cai-xanh.yml.",
        )
    ]


def test_a_symlink_is_never_followed(project: SmallProject) -> None:
    secret = project.root.parent / "secret.yml"
    secret.write_text("id: secret\n", encoding="utf-8")
    link = project.root / CAI_XANH.replace("cai-xanh", "secret")
    link.symlink_to(secret)
    assert told(project) == [
        (
            CAI_XANH.replace("cai-xanh", "secret"),
            "symlink",
            "Đây là liên kết tắt (symlink); hãy thay bằng tệp thật.",
            "This is a symbolic link; put the real file here.",
        )
    ]


def test_a_linked_folder_is_never_entered(project: SmallProject) -> None:
    (project.root / "products/chau-doc").symlink_to(project.root / "products/thoai-son", target_is_directory=True)
    assert [(p.path, p.code) for p in project.problems()] == [("products/chau-doc", "symlink")]
    assert len(project.records().products) == 5


def test_a_foreign_file(project: SmallProject) -> None:
    project.write("products/thoai-son/danh-sach.xlsx", b"PK")
    assert told(project) == [
        (
            "products/thoai-son/danh-sach.xlsx",
            "foreign-file",
            "Thư mục này chỉ chứa bản ghi .yml và ảnh; hãy chuyển tệp này đi nơi khác.",
            "This folder holds .yml records and photos only; move this file elsewhere.",
        )
    ]


@pytest.mark.parametrize(
    "path", ["products/cai-xanh.yml", "products/thoai-son/cai-xanh.yml", "products/thoai-son/rau-sach-thu/2025/x.yml"]
)
def test_a_record_in_the_wrong_place(project: SmallProject, path: str) -> None:
    project.write(path, project.text(CAI_XANH))
    assert told(project) == [
        (
            path,
            "wrong-folder",
            "Bản ghi nằm sai chỗ; hãy đặt vào thư mục products/<huyện>/<chủ thể>/.",
            "The record is in the wrong place; put it into a folder products/<district>/<producer>/.",
        )
    ]


@pytest.mark.parametrize("path", ["products/README.md", "products/thoai-son/README.md", "products/.DS_Store"])
def test_what_is_there_for_readers_and_systems_is_left_alone(project: SmallProject, path: str) -> None:
    project.write(path, "x")
    assert project.problems() == ()


def test_a_missing_producer_is_told_once_a_folder(project: SmallProject) -> None:
    (project.root / DAU_TAM).unlink()
    assert told(project) == [
        (
            "products/long-xuyen/dau-tam-thu/nuoc-dau-tam.yml",
            "missing-producer",
            "Thư mục products/long-xuyen/dau-tam-thu/ chưa có tệp producer.yml của chủ thể; hãy thêm tệp này.",
            "The folder products/long-xuyen/dau-tam-thu/ has no producer.yml; please add it.",
        )
    ]


def test_products_of_a_broken_producer_are_not_told_that_they_lack_one(project: SmallProject) -> None:
    project.write(DAU_TAM, "id: dau-tam-thu\nname:Hộ\n")
    assert project.places() == [(DAU_TAM, 2, "no-space-after-colon")]


def test_all_problems_of_all_files_at_once(project: SmallProject) -> None:
    project.change(CAI_XANH, "stars: 4\ndescription", "stars: 6\ndescription")
    project.change(DAU_TAM, "type: household_business", "type: ho_kinh_doanh")
    project.write("products/thoai-son/x.txt", "")
    assert project.places() == [
        (DAU_TAM, 7, "not-in-list"),
        (CAI_XANH, 6, "not-in-list"),
        ("products/thoai-son/x.txt", 1, "foreign-file"),
    ]
