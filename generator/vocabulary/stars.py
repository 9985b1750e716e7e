"""Star ratings and the score bands behind them (Decision 1048/QĐ-TTg, carried on in 148/QĐ-TTg of 24/02/2023)."""

from decimal import Decimal
from typing import Final

from generator.text.bilingual import Text

#: Only three stars and up are published as "Sản phẩm OCOP".
PUBLISHED_STARS: Final = (5, 4, 3)

#: (stars, lowest score), from the top.
SCORE_BANDS: Final = ((5, 90), (4, 70), (3, 50), (2, 30), (1, 0))


def stars_of_score(score: Decimal) -> int:
    """Return the stars (1–5) that a score of 0–100 earns: 90–100 five, 70–<90 four, 50–<70 three, 30–<50 two."""
    return next(stars for stars, lowest in SCORE_BANDS if score >= lowest)


def band_in_words(stars: int) -> Text:
    """Return the score band of a star rating as a sentence tells it, e.g. ``70 to below 90``."""
    lower, above = dict(SCORE_BANDS)[stars], dict(SCORE_BANDS).get(stars + 1)
    if above is None:
        return Text(f"từ {lower} đến 100", f"{lower} to 100")
    return Text(f"từ {lower} đến dưới {above}", f"{lower} to below {above}")


def band(stars: int) -> str:
    """Return the score band of a star rating as it is written in both languages, e.g. ``70–<90``."""
    lower = dict(SCORE_BANDS)[stars]
    return f"{lower}–100" if stars == 5 else f"{lower}–<{dict(SCORE_BANDS)[stars + 1]}"
