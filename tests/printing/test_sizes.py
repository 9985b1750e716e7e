"""Label sheets: every label lies on the paper and no two overlap."""

import pytest

from generator.printing.sizes import A4_HEIGHT, A4_WIDTH, LABEL_SIZES, LabelSize


@pytest.mark.parametrize("size", LABEL_SIZES.values(), ids=LABEL_SIZES)
def test_labels_fit_on_a4_with_even_margins(size: LabelSize) -> None:
    right = A4_WIDTH - size.left - size.across * size.width - (size.across - 1) * size.gap_x
    bottom = A4_HEIGHT - size.top - size.down * size.height - (size.down - 1) * size.gap_y
    assert right == pytest.approx(size.left, abs=0.11)
    assert bottom == pytest.approx(size.top, abs=0.11)


def test_the_common_sheets_are_there() -> None:
    assert {size.id: size.per_sheet for size in LABEL_SIZES.values()} == {
        "70x37": 24,
        "99.1x38.1": 14,
        "63.5x38.1": 21,
    }
