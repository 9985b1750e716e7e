"""The sentences of rules that join fields, for the form to say while one types; a test holds them equal to the checker's.

``{…}`` are filled in the browser: numbers and days in the reader's language, as ``text.formatting`` writes them.
"""

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from generator.records.characters import DRAWN, LOOKALIKE, STRAY_MARK
from generator.records.mojibake import CERTAIN, LIKELY
from generator.text.bilingual import Lang, Text
from generator.text.dates import VALIDITY_MONTHS
from generator.vocabulary.stars import PUBLISHED_STARS, band_in_words, stars_of_score

RULES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        "score-against-stars": Text(
            "{score} điểm không ứng với {stars} sao; hạng {stars} sao là {band} điểm.",
            "A score of {score} is not {stars} stars; {stars} stars are {band} points.",
        ),
        "potential-not-above": Text(
            "Tiềm năng {potential} sao không hợp với hạng {stars} sao đang có; tiềm năng phải cao hơn đúng một bậc.",
            "Potential {potential} stars do not fit the {stars} stars held; they must be exactly one more.",
        ),
        "stars-against-certificate": Text(
            "Hạng {stars} sao khác với giấy chứng nhận mới nhất ({newest} sao); hãy sửa một trong hai chỗ.",
            "{stars} stars differ from the newest certificate ({newest} stars); correct one of the two.",
        ),
        "certificates-order": Text(
            "Giấy chứng nhận ngày {older} phải đứng trên giấy ngày {newer}; giấy mới nhất đứng đầu.",
            "The certificate of {older} belongs above that of {newer}; newest first.",
        ),
        "not-36-months": Text(
            "Giấy chứng nhận cấp ngày {issued} có giá trị 36 tháng; có phải “{suggestion}” không?",
            "A certificate issued on {issued} is valid for 36 months; did you mean “{suggestion}”?",
        ),
        "expiry-without-issue": Text(
            "Có ngày hết hạn mà thiếu ngày cấp; hãy thêm mục `issued_on`.",
            "There is a day of expiry but no day of issue; add `issued_on`.",
        ),
        "history-order": Text(
            "Sự kiện ngày {later} phải đứng trên sự kiện ngày {earlier}; sự kiện cũ nhất đứng đầu.",
            "The event of {later} belongs above that of {earlier}; oldest first.",
        ),
        "swapped-coordinates": Text(
            "Vĩ độ và kinh độ bị đổi chỗ; hãy viết lat: {lon} và lon: {lat}.",
            "Latitude and longitude are swapped; write lat: {lon} and lon: {lat}.",
        ),
        "outside-province": Text(
            "Điểm {lat}, {lon} nằm ngoài {province} trước ngày 1/7/2025; hãy xem lại lat và lon.",
            "The point {lat}, {lon} lies outside {province} as it was before 1 July 2025; check lat and lon.",
        ),
        "duplicate-id": Text(
            "Mã “{id}” cũng được dùng trong tệp {path}; hãy đặt mã khác cho bản ghi mới hơn, vì mã của bản ghi có trước đã "
            "in trên mã QR.",
            "The id “{id}” is also used in {path}; choose another one for the newer record, because that of the older is "
            "printed on QR codes.",
        ),
    }
)


LETTERS: Final = MappingProxyType(
    {
        "lookalike": LOOKALIKE.pattern,
        "drawn": DRAWN.pattern,
        "stray": STRAY_MARK.pattern,
        "certain": CERTAIN.pattern,
        "likely": LIKELY.pattern,
    }
)
"""How the checker finds letters that are not what they look like, as regular expressions that browsers read alike."""


def stars_and_dates(lang: Lang) -> dict[str, object]:
    """Return what the rules of stars and certificates count with: lowest score and band by stars, months of validity."""
    lowest = {
        str(stars): next(score for score in range(101) if stars_of_score(Decimal(score)) == stars)
        for stars in PUBLISHED_STARS
    }
    return {
        "lowest": lowest,
        "bands": {str(stars): band_in_words(stars).get(lang) for stars in PUBLISHED_STARS},
        "months": VALIDITY_MONTHS,
    }
