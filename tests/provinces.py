"""A catalogue of three provinces: the small project with two more, so that parts, pages and data of provinces can be seen."""

from tests.projects import SmallProject

PLACES = "products/places.yml"
PROVINCES = """\
  - {id: kien-giang, code: "91", name: {vi: Tỉnh Kiên Giang, en: Kien Giang province}, short: {vi: Kiên Giang, en: Kien Giang}, current: {code: "91", name: {vi: Tỉnh An Giang, en: An Giang province}, short: {vi: An Giang, en: An Giang}}}
  - {id: can-tho, code: "92", name: {vi: Thành phố Cần Thơ, en: Can Tho city}, short: {vi: Cần Thơ, en: Can Tho}, current: {code: "92", name: {vi: Thành phố Cần Thơ, en: Can Tho city}, short: {vi: Cần Thơ, en: Can Tho}}}
"""
DISTRICTS = """\
  - {id: rach-gia, province: kien-giang, code: "899", name: {vi: Thành phố Rạch Giá, en: Rach Gia city}, short: {vi: Rạch Giá, en: Rach Gia}, lat: 10.00952, lon: 105.08323}
  - {id: chau-thanh-kien-giang, province: kien-giang, code: "905", name: {vi: Huyện Châu Thành, en: Chau Thanh district}, short: {vi: Châu Thành, en: Chau Thanh}, lat: 9.9048, lon: 105.15902}
  - {id: ninh-kieu, province: can-tho, code: "916", name: {vi: Quận Ninh Kiều, en: Ninh Kieu district}, short: {vi: Ninh Kiều, en: Ninh Kieu}, lat: 10.03426, lon: 105.787}
"""
COMMUNES = """\
  - {code: "30742", name: {vi: Phường Vĩnh Thanh Vân, en: Vinh Thanh Van ward}, district: rach-gia, lat: 10.00952, lon: 105.08323, current: "30742"}
  - {code: "30880", name: {vi: Thị trấn Minh Lương, en: Minh Luong town}, district: chau-thanh-kien-giang, lat: 9.9048, lon: 105.15902, current: "30880"}
  - {code: "31117", name: {vi: Phường Cái Khế, en: Cai Khe ward}, district: ninh-kieu, lat: 10.04859, lon: 105.78794, current: "31135"}
  - {code: "31135", name: {vi: Phường Tân An, en: Tan An ward}, district: ninh-kieu, lat: 10.03426, lon: 105.787, current: "31135"}
"""
UNITS = """\
  - {code: "30742", name: {vi: Phường Rạch Giá, en: Rach Gia ward}, lat: 9.99098, lon: 105.1}
  - {code: "30880", name: {vi: Xã Châu Thành, en: Chau Thanh commune}, lat: 9.90357, lon: 105.194}
  - {code: "31135", name: {vi: Phường Ninh Kiều, en: Ninh Kieu ward}, lat: 10.0331, lon: 105.777}
"""
_PRODUCER = """\
id: {id}
name:
  vi: {vi}
  en: {en}
type: cooperative
address:
  commune: {commune}
"""
_PRODUCT = """\
id: {id}
name:
  vi: {vi}
  en: {en}
set: {set}
stars: {stars}
description:
  vi: Làm để thử.
  en: Made for a test.
  source: editorial
sources:
  - document: 95/BC-THU
    annex: II
    section: II
    row: {row}
"""
_OUTLET = """\
id: ben-ninh-kieu
name:
  vi: Quầy OCOP bến Ninh Kiều thử
  en: Test OCOP stall at Ninh Kieu quay
kind: market
address:
  commune: phường Tân An
products:
  - ruou-man
sources:
  - document: 95/BC-THU
    section: "4.4"
    quote: quầy sản phẩm tại bến Ninh Kiều
"""


def with_three_provinces(project: SmallProject) -> SmallProject:
    """Add Kiên Giang (two producers, a product each, one district called as one of An Giang) and Cần Thơ (one, an outlet)."""
    project.change(PLACES, "districts:\n", f"{PROVINCES}districts:\n")
    project.change(PLACES, "\ncommunes:\n", f"\n{DISTRICTS}communes:\n{COMMUNES}")
    project.change(PLACES, "\ncurrent_communes:\n", f"\ncurrent_communes:\n{UNITS}")
    made = (
        ("rach-gia", "bien-thu", "HTX Biển Thử", "Bien Thu Cooperative", "phường Vĩnh Thanh Vân"),
        ("chau-thanh-kien-giang", "khom-thu", "HTX Khóm Thử", "Khom Thu Cooperative", "thị trấn Minh Lương"),
        ("ninh-kieu", "men-thu", "HTX Men Thử", "Men Thu Cooperative", "phường Tân An"),
    )
    for district, id_, vi, en, commune in made:
        text = _PRODUCER.format(id=id_, vi=vi, en=en, commune=commune)
        project.write(f"products/{district}/{id_}/producer.yml", text)
    products = (
        ("rach-gia/bien-thu", "nuoc-mam", "Nước mắm thử", "Test fish sauce", "I.3.c", 4, 101),
        ("chau-thanh-kien-giang/khom-thu", "mut-khom", "Mứt khóm thử", "Test pineapple jam", "I.3.b", 3, 102),
        ("ninh-kieu/men-thu", "ruou-man", "Rượu mận thử", "Test plum wine", "II.1.a", 3, 103),
    )
    for folder, id_, vi, en, set_, stars, row in products:
        text = _PRODUCT.format(id=id_, vi=vi, en=en, set=set_, stars=stars, row=row)
        project.write(f"products/{folder}/{id_}.yml", text)
    project.write("products/ninh-kieu/outlets/ben-ninh-kieu.yml", _OUTLET)
    return project
