"""Words that benchmark records are made of: kinds of products of all 26 sets, names, sentences in two languages.

Syllables cover every vowel and tone of Vietnamese, so that folding, sorting and drawing meet what real names hold.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of product: its set, what it is called, what it is made of, how it is packed, its price in thousand dong."""

    set: str
    vi: str
    en: str
    from_vi: str
    from_en: str
    pack: str
    price: int


KINDS: Final = (
    Kind("I.1.a", "Xoài cát", "Mangoes", "xoài", "mangoes", "thùng 5 kg", 180),
    Kind("I.1.a", "Bưởi da xanh", "Green-skinned pomelos", "bưởi", "pomelos", "quả", 45),
    Kind("I.1.a", "Nấm bào ngư", "Oyster mushrooms", "nấm bào ngư", "oyster mushrooms", "khay 300 g", 35),
    Kind("I.1.b", "Trứng vịt chạy đồng", "Free-range duck eggs", "trứng vịt", "duck eggs", "hộp 10 quả", 42),
    Kind("I.1.b", "Cá thác lác rút xương", "Boned featherback", "cá thác lác", "featherback fish", "túi 500 g", 160),
    Kind("I.2.a", "Gạo thơm hữu cơ", "Organic fragrant rice", "lúa thơm", "fragrant paddy", "túi 5 kg", 175),
    Kind("I.2.a", "Nếp cái hoa vàng", "Yellow-flower sticky rice", "lúa nếp", "glutinous paddy", "túi 2 kg", 90),
    Kind("I.2.b", "Mật ong hoa nhãn", "Longan blossom honey", "mật ong", "honey", "chai 500 ml", 150),
    Kind("I.2.b", "Đường thốt nốt", "Palmyra palm sugar", "nước thốt nốt", "palmyra sap", "hũ 500 g", 60),
    Kind("I.3.a", "Cháo sen ăn liền", "Instant lotus porridge", "hạt sen", "lotus seeds", "tô 80 g", 18),
    Kind(
        "I.3.b", "Bánh phồng mì", "Cassava crackers", "bột mì và nước cốt dừa", "cassava and coconut", "gói 400 g", 48
    ),
    Kind("I.3.b", "Bún khô gạo lứt", "Dried brown rice noodles", "gạo lứt", "brown rice", "gói 500 g", 39),
    Kind("I.3.c", "Mít sấy giòn", "Crisp dried jackfruit", "mít", "jackfruit", "túi 250 g", 65),
    Kind("I.3.c", "Chuối sấy dẻo", "Chewy dried bananas", "chuối", "bananas", "hộp 300 g", 55),
    Kind("I.3.c", "Ô mai mơ gừng", "Salted apricots with ginger", "mơ và gừng", "apricots and ginger", "hũ 200 g", 70),
    Kind("I.3.d", "Mắm cá lóc", "Fermented snakehead", "cá lóc", "snakehead fish", "keo 500 g", 120),
    Kind("I.3.d", "Khô cá sặc", "Dried gourami", "cá sặc", "gourami", "túi 500 g", 210),
    Kind("I.3.d", "Chả mực giã tay", "Hand-pounded squid cakes", "mực tươi", "fresh squid", "hộp 500 g", 260),
    Kind("I.3.d", "Lạp xưởng tươi", "Fresh sausages", "thịt heo", "pork", "gói 500 g", 145),
    Kind("I.4.a", "Nước mắm cá cơm", "Anchovy fish sauce", "cá cơm", "anchovies", "chai 500 ml", 85),
    Kind("I.4.a", "Tương ớt lên men", "Fermented chilli sauce", "ớt", "chillies", "chai 250 ml", 38),
    Kind("I.4.b", "Muối tôm ớt", "Shrimp and chilli salt", "tôm và muối", "shrimps and salt", "hũ 150 g", 32),
    Kind("I.4.b", "Tiêu sọ", "White pepper", "hồ tiêu", "pepper", "hũ 200 g", 95),
    Kind("I.5.a", "Chè tôm nõn", "Green bud tea", "búp chè", "tea buds", "hộp 200 g", 250),
    Kind("I.5.a", "Trà Shan tuyết", "Snow Shan tea", "chè cổ thụ", "old tea trees", "hộp 100 g", 320),
    Kind("I.5.b", "Trà hoa cúc", "Chrysanthemum tea", "hoa cúc", "chrysanthemums", "hộp 50 g", 90),
    Kind("I.5.b", "Trà túi lọc xạ đen", "Xa den tea bags", "lá xạ đen", "xa den leaves", "hộp 25 gói", 65),
    Kind("I.6", "Cà phê bột rang mộc", "Ground coffee", "cà phê robusta", "robusta coffee", "gói 500 g", 140),
    Kind("I.6", "Bột ca cao nguyên chất", "Pure cocoa powder", "hạt ca cao", "cocoa beans", "hộp 300 g", 165),
    Kind("II.1.a", "Rượu nếp cẩm", "Black sticky rice spirit", "nếp cẩm", "black sticky rice", "chai 500 ml", 130),
    Kind("II.1.b", "Rượu vang dâu tằm", "Mulberry wine", "dâu tằm", "mulberries", "chai 750 ml", 190),
    Kind("II.2.a", "Nước uống đóng chai", "Bottled drinking water", "nước ngầm", "spring water", "bình 20 l", 25),
    Kind("II.2.b", "Nước cốt sim rừng", "Rose myrtle juice", "quả sim", "rose myrtle berries", "chai 350 ml", 75),
    Kind("II.2.b", "Siro atiso đỏ", "Roselle syrup", "atiso đỏ", "roselle", "chai 500 ml", 68),
    Kind("III.1", "Viên nghệ mật ong", "Turmeric and honey pills", "nghệ và mật ong", "turmeric", "hũ 250 g", 135),
    Kind("III.1", "Đông trùng hạ thảo khô", "Dried cordyceps", "đông trùng hạ thảo", "cordyceps", "hộp 10 g", 680),
    Kind("III.2", "Xà phòng bồ kết", "Honey locust soap", "quả bồ kết", "honey locust pods", "bánh 100 g", 55),
    Kind(
        "III.2",
        "Dầu gội thảo dược",
        "Herbal shampoo",
        "bồ kết và vỏ bưởi",
        "honey locust and pomelo",
        "chai 300 ml",
        125,
    ),
    Kind("III.3", "Tinh dầu tràm gió", "Cajuput oil", "lá tràm", "cajuput leaves", "chai 50 ml", 110),
    Kind("IV.1", "Giỏ đan lục bình", "Water hyacinth baskets", "lục bình khô", "water hyacinth", "cái", 150),
    Kind("IV.1", "Bình gốm men lam", "Blue glazed vases", "đất sét", "clay", "cái", 480),
    Kind("IV.2", "Khăn thổ cẩm", "Brocade scarves", "sợi bông", "cotton yarn", "cái", 220),
    Kind("IV.2", "Lụa tơ tằm", "Mulberry silk", "tơ tằm", "silk", "mét", 350),
    Kind("V.1", "Hoa lan hồ điệp", "Moth orchids", "giống lan cấy mô", "cultured orchids", "chậu", 280),
    Kind("V.2", "Mai vàng bon sai", "Yellow apricot bonsai", "mai vàng", "yellow apricot trees", "chậu", 950),
    Kind("V.3", "Cá koi", "Koi", "cá giống", "fry", "con", 120),
    Kind("VI.1", "Du lịch vườn trái cây", "Orchard visits", "vườn cây", "orchards", "khách", 90),
)

#: What tells two products of a kind apart: Vietnamese, English.
VARIETIES: Final = (
    ("", ""),
    ("loại một", "first grade"),
    ("truyền thống", "traditional"),
    ("đặc biệt", "special"),
    ("hữu cơ", "organic"),
    ("ít đường", "less sweet"),
    ("hộp quà", "gift box"),
    ("vị gừng", "with ginger"),
    ("vị sả ớt", "with lemongrass and chilli"),
    ("nguyên vị", "plain"),
    ("cỡ nhỏ", "small"),
    ("thượng hạng", "premium"),
)

#: Syllables of proper names; together they have all vowels with all tones.
_SYLLABLES: Final = (
    "An Ánh Ân Ấn Bách Bảo Bằng Bến Bích Biển Bình Bưởi Cẩm Cẩn Cầu Châu Chí Chiến Chợ Cúc Cường Dậu Dĩ Diễm Diệp Dũng "
    "Dừa Dưỡng Dương Đại Đạt Đặng Đằng Đậu Đình Đỉnh Đoàn Đỗ Đồng Động Đông Đức Được Đường Gấm Giã Giang Giỏi Hà Hạ Hải "
    "Hảo Hạnh Hằng Hậu Hiến Hiền Hiếu Hoa Hòa Hoàng Hồng Hổ Hội Huệ Huyền Hưng Hường Hữu Khải Khánh Khẩn Khỏe Khương Kiều "
    "Kim Kỳ Lài Lãm Lan Lạc Lâm Lập Lễ Liên Liễu Linh Lợi Lộc Lụa Lục Lũy Lữ Lương Lý Mã Mai Mạnh Mẫn Mận Mỵ Minh Mộc Mỹ "
    "Nam Nết Nga Ngà Ngãi Ngân Nghĩa Nghị Ngọc Nguyên Nguyễn Nguyệt Nhã Nhạn Nhẫn Nhật Nho Nhựt Ninh Nở Nữ Oanh Ổn Phát "
    "Phấn Phúc Phụng Phước Phương Phượng Quảng Quân Quế Quí Quốc Quỳnh Quỹ Rạng Sắc Sen Sĩ Sơn Sửu Tài Tạ Tâm Tân Tấn Tây "
    "Thái Thảo Thắm Thắng Thanh Thạnh Thế Thiện Thịnh Thọ Thổ Thoại Thu Thuận Thủy Thụy Thư Thương Thưởng Tiên Tiến Tín "
    "Tình Toản Toàn Tố Trang Trâm Tre Triết Triều Trinh Trọng Trung Trực Trưởng Tuấn Tuệ Tuyền Tuyết Tú Tửu Tường Tỵ Uyên "
    "Út Ưu Vạn Văn Vẹn Vị Viễn Việt Vinh Vĩnh Võ Vọng Vũ Vững Vương Xoan Xuân Xuyến Ý Yên Yến"
)
SYLLABLES: Final = tuple(_SYLLABLES.split())

#: Legal forms: type, share of all producers in percent, before the name in Vietnamese, after it in English.
FORMS: Final = (
    ("household_business", 38, "Hộ kinh doanh", "household business"),
    ("household_business", 16, "Cơ sở sản xuất", "production facility"),
    ("cooperative", 22, "Hợp tác xã nông nghiệp", "Agricultural Cooperative"),
    ("cooperative_group", 4, "Tổ hợp tác", "cooperative group"),
    ("enterprise", 15, "Công ty TNHH Một thành viên", "One Member Limited Company"),
    ("enterprise", 5, "Công ty Cổ phần Thương mại Dịch vụ", "Trading and Services Joint Stock Company"),
)

STREETS: Final = (
    "Nguyễn Huệ", "Trần Hưng Đạo", "Lê Lợi", "Hùng Vương", "Lý Thường Kiệt", "Nguyễn Trãi", "Tôn Đức Thắng",
    "Võ Văn Kiệt", "Phạm Hùng", "Điện Biên Phủ", "Quốc lộ 1A", "Tỉnh lộ 943", "Hoàng Diệu", "Thủ Khoa Huân",
)  # fmt: skip

#: Sentences of a description; they take the kind's Vietnamese or English material and a place.
DESCRIPTIONS: Final = (
    (
        "Sản phẩm làm từ {material} của nông hộ ở {place}, chọn lựa và sơ chế ngay trong ngày thu hoạch.",
        "Made from {material} of farms around {place}, sorted and prepared on the day of the harvest.",
    ),
    (
        "Nguyên liệu chính là {material}; làm thủ công theo cách của địa phương, không dùng chất bảo quản.",
        "The main ingredient is {material}, worked by hand in the local way, without preservatives.",
    ),
    (
        "Thường dùng trong bữa cơm gia đình hoặc làm quà; để nơi khô ráo, tránh ánh nắng trực tiếp.",
        "It is served at family meals or given as a present; keep it dry and out of direct sunlight.",
    ),
    (
        "{place} có truyền thống lâu đời với {material}, mỗi năm vài mùa tùy theo con nước và thời tiết.",
        "{place} has long worked with {material}, several seasons a year depending on water and weather.",
    ),
    (
        "Đóng gói hút chân không, có nhãn ghi ngày sản xuất, hạn dùng và mã truy xuất nguồn gốc.",
        "Vacuum-packed, with a label that gives the day of production, the best-before date and a traceability code.",
    ),
)

#: Paragraphs of a story.
STORIES: Final = (
    (
        "Gia đình bắt đầu làm nghề từ năm {year}, khi cả xóm còn đi chợ bằng xuồng. Mẹ truyền cho con cách chọn {material}, "
        "canh lửa và trở mẻ; đến nay đã qua ba đời mà cách làm vẫn giữ như cũ.",
        "The family took up the craft in {year}, when the whole hamlet still went to market by boat. The mother taught her "
        "children how to choose {material}, to watch the fire and to turn the batch; three generations later the way of "
        "doing it is still the same.",
    ),
    (
        "Năm {year}, mười hai hộ ở {place} góp vốn mua máy sấy và xây xưởng chung. Nhờ vậy mỗi mùa {material} không còn phải bán "
        "tháo, thanh niên trong xã cũng có việc làm gần nhà.",
        "In {year} twelve households of {place} put their money together for a dryer and a common workshop. Since then "
        "{material} need not be sold off cheaply at harvest, and the young people of the commune find work close to home.",
    ),
    (
        "Khách phương xa ghé thăm thường được mời nếm thử, rồi nghe kể chuyện {material} của vùng đất {place}. Có người quay lại "
        "nhiều lần, dẫn theo bạn bè và đặt hàng gửi đi các tỉnh.",
        "Visitors from afar are asked to taste and are told the story of {material} in {place}. Some come back many times, "
        "bring their friends along and order for other provinces.",
    ),
)

SPECIFICATIONS: Final = (
    ("Khối lượng tịnh", "Net weight", "{pack}", "{pack}"),
    ("Hạn sử dụng", "Shelf life", "{months} tháng kể từ ngày sản xuất", "{months} months from production"),
    ("Độ ẩm", "Moisture", "không quá {percent} %", "at most {percent} %"),
    (
        "Thành phần",
        "Ingredients",
        "{material} trên {percent} %, muối, đường",
        "{material} over {percent} %, salt, sugar",
    ),
    ("Bảo quản", "Storage", "Nơi khô ráo, thoáng mát, dưới {percent} °C", "Dry and cool, below {percent} °C"),
)

STANDARDS: Final = ("VietGAP", "GlobalGAP", "HACCP", "ISO 22000:2018", "Halal", "Hữu cơ TCVN 11041-2:2017", "GMP")

AWARDS: Final = (
    (
        "Sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh năm {year}",
        "Outstanding rural product of the province {year}",
    ),
    ("Giải ba hội chợ nông sản khu vực năm {year}", "Third prize of the regional farm fair {year}"),
    ("Bông lúa vàng Việt Nam năm {year}", "Golden Rice Ear of Vietnam {year}"),
)

VISITING: Final = (
    (
        "Đón khách xem các công đoạn chế biến {material}, từ 8 đến 11 giờ các ngày trong tuần; đoàn trên 10 người xin báo trước.",
        "Visitors can watch {material} being processed, 8–11 a.m. on weekdays; groups of more than ten please call ahead.",
    ),
    (
        "Có chỗ trưng bày và nếm thử; mùa thu hoạch khách được tự tay hái {material} cùng chủ vườn.",
        "There is a display and a tasting table; at harvest time guests pick {material} together with the owner.",
    ),
)

OPENING_HOURS: Final = ("Mo-Sa 07:00-17:00; Su 08:00-12:00", "Mo-Su 06:00-18:00", "Tu-Su 08:00-20:00; PH off", "24/7")

NOTES: Final = (
    (
        "Văn bản in sai dấu ở tên này; danh mục ghi theo giấy đăng ký kinh doanh.",
        "The document misprints a mark in this name; the catalogue follows the business registration.",
    ),
    (
        "Hai văn bản ghi khác nhau; danh mục theo văn bản mới hơn.",
        "Two documents differ; the catalogue follows the newer one.",
    ),
)
