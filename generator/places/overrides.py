"""Points of the package that do not lie in their commune, and what we take instead.

Every one was found by a rule of ``crosscheck``. No boundary of a commune is free to use, so a replacement is placed
where the boxes of the neighbours leave room, and its reason says how well it is known. ``seen`` pins the package's point:
when a newer version brings another, ``derive`` stops and someone looks again.
"""

from typing import Final

from generator.places.geometry import Point
from generator.places.model import Override
from generator.text.bilingual import Text

OVERRIDES: Final[tuple[Override, ...]] = (
    Override(
        code="30376",  # Long Thạnh, Tân Châu
        seen=Point(10.7709, 105.28385),
        point=Point(10.8, 105.2455),
        reason=Text(
            "Điểm của gói dữ liệu là một nơi cùng tên bên kia sông Tiền, thuộc tỉnh Đồng Tháp, cách khoảng 5 km. "
            "Điểm thay thế đặt ở trung tâm Tân Châu bên sông Tiền, cạnh phường Long Châu và phường Long Sơn; "
            "sai số ước chừng 1 km.",
            "The package's point is a place of the same name across the Tien river, in Dong Thap province, about 5 km "
            "away. The replacement lies in the centre of Tan Chau on the Tien river, beside Long Chau and Long Son wards; "
            "good to about 1 km.",
        ),
    ),
    Override(
        code="30377",  # Long Hưng, Tân Châu
        seen=Point(10.79586, 105.23082),
        point=Point(10.8035, 105.2335),
        reason=Text(
            "Điểm của gói dữ liệu là một con đường không tên nằm trong phạm vi phường Long Châu. Điểm thay thế ở ngay "
            "phía bắc phường Long Châu, nơi không thuộc khung bao của xã, phường nào khác; sai số ước chừng 1 km.",
            "The package's point is a street without a name within the extent of Long Chau ward. The replacement lies just "
            "north of Long Chau ward, in no other commune's bounding box; good to about 1 km.",
        ),
    ),
    Override(
        code="30388",  # Tân An, Tân Châu
        seen=Point(10.81294, 105.19159),
        point=Point(10.811, 105.207),
        reason=Text(
            "Gói dữ liệu tra ra “Tân Châu” với khung bao của xã Tân An trước khi tách xã Tân Thạnh năm 2005; điểm của gói "
            "nằm trong khung bao của xã Tân Thạnh. Điểm thay thế nằm phía đông xã Tân Thạnh, về phía sông Tiền; "
            "sai số ước chừng 1,5 km.",
            "The package found “Tân Châu” with the bounding box that Tan An had before Tan Thanh commune was separated in "
            "2005; its point lies in the box of Tan Thanh. The replacement lies east of Tan Thanh, towards the Tien "
            "river; good to about 1.5 km.",
        ),
    ),
    Override(
        code="30433",  # Phú Thành, Phú Tân
        seen=Point(10.70002, 105.278),
        point=Point(10.682, 105.2555),
        reason=Text(
            "Gói dữ liệu cho điểm của xã Phú Thạnh ở phía đông, cách khoảng 3 km. Điểm thay thế nằm giữa xã Phú Thạnh và "
            "xã Hòa Lạc, phía nam xã Phú Lâm, nơi không thuộc khung bao của xã nào khác; sai số ước chừng 2 km.",
            "The package gives the point of Phu Thanh's eastern neighbour Phú Thạnh, about 3 km away. The replacement lies "
            "between Phú Thạnh and Hoa Lac communes, south of Phu Lam, in no other commune's bounding box; good to "
            "about 2 km.",
        ),
    ),
    Override(
        code="30625",  # Vĩnh Thành, Châu Thành
        seen=Point(10.4452, 105.23703),
        point=Point(10.3665, 105.338),
        reason=Text(
            "Gói dữ liệu tra ra xã Vĩnh Hanh, cách khoảng 14 km. Điểm thay thế nằm giữa các xã giáp ranh (Hòa Bình Thạnh, "
            "Vĩnh Lợi, Mỹ Khánh, Vĩnh Trạch), nơi không thuộc khung bao của xã nào khác; sai số ước chừng 2 km.",
            "The package found Vinh Hanh commune, about 14 km away. The replacement lies between the neighbours (Hoa Binh "
            "Thanh, Vinh Loi, My Khanh, Vinh Trach), in no other commune's bounding box; good to about 2 km.",
        ),
    ),
)
