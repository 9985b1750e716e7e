"""What a product without a photo is drawn as."""

import pytest

from generator.vocabulary.drawings import DRAWINGS, drawing_of
from generator.vocabulary.sets import SETS
from tests.projects import ROOT


@pytest.mark.parametrize(
    ("code", "name", "drawing"),
    [
        ("I.1.a", "Bưởi da xanh", "citrus"),
        ("I.1.a", "CẢI XANH Hải Kim Long", "greens"),
        ("I.1.a", "Chanh không hạt", "citrus"),
        ("I.1.a", "Chanh dây", "fruit"),
        ("I.1.a", "Xoài keo", "fruit"),
        ("I.1.a", "Dưa lưới", "melon"),
        ("I.1.a", "Dừa xiêm", "fruit"),
        ("I.2.b", "Mật ong hoa tràm", "honey"),
        ("I.2.b", "Mật thốt nốt dạng sệt", "palmyra"),
        ("I.3.d", "Lò mò pđăm (khô bò)", "jerky"),
        ("I.3.d", "Lạp xưởng cá thát lát", "sausage"),
        ("I.3.d", "Khô cá lóc", "dried-fish"),
        ("I.3.d", "Mắm cá linh", "mam-jar"),
        ("II.1.b", "Rượu cam", "wine"),
    ],
)
def test_words_of_a_name_call_for_a_drawing(code: str, name: str, drawing: str) -> None:
    assert drawing_of(SETS[code], name) == drawing


def test_every_drawing_is_there() -> None:
    drawn = {path.stem for path in (ROOT / "site_src" / "assets" / "icons").glob("*.svg")}
    assert drawn >= DRAWINGS
