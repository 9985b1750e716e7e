"""The sentences for problems of a single field.

``{label_vi}`` and ``{label_en}`` are what people call the field, ``{key}`` is its name in the file.

Codes are stable and documented in CONTRIBUTING; one sentence each, polite, with what is right.
"""

from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Text

MESSAGES: Final = MappingProxyType(
    {
        "missing": Text(
            "Thiếu mục {label_vi} (`{key}`); hãy thêm vào.",
            "The field {label_en} (`{key}`) is missing; please add it.",
        ),
        "unknown-key": Text("Không có mục nào tên là `{key}`.", "There is no field called `{key}`."),
        "empty": Text(
            "Mục {label_vi} (`{key}`) đang để trống; hãy điền hoặc xóa dòng này.",
            "The field {label_en} (`{key}`) is empty; fill it in or delete the line.",
        ),
        "too-long": Text(
            "Mục {label_vi} (`{key}`) quá dài; hãy viết ngắn lại.",
            "The field {label_en} (`{key}`) is too long; please shorten it.",
        ),
        "not-a-number": Text(
            "Mục {label_vi} (`{key}`) phải là số, viết bằng chữ số và dấu chấm thập phân, không phải “{got}”.",
            "The field {label_en} (`{key}`) must be a number in digits with a decimal point, not “{got}”.",
        ),
        "not-a-date": Text(
            "Mục {label_vi} (`{key}`) phải là ngày có thật, viết năm-tháng-ngày, không phải “{got}”.",
            "The field {label_en} (`{key}`) must be a real day written year-month-day, not “{got}”.",
        ),
        "not-yes-or-no": Text(
            "Mục {label_vi} (`{key}`) chỉ nhận true (có) hoặc false (không), không phải “{got}”.",
            "The field {label_en} (`{key}`) is either true or false, not “{got}”.",
        ),
        "not-https": Text(
            "Mục {label_vi} (`{key}`) phải là một đường dẫn bắt đầu bằng https://, không phải “{got}”.",
            "The field {label_en} (`{key}`) must be a link that starts with https://, not “{got}”.",
        ),
        "not-a-phone": Text(
            "Mục {label_vi} (`{key}`) không phải số điện thoại Việt Nam: “{got}”.",
            "The field {label_en} (`{key}`) is no Vietnamese phone number: “{got}”.",
        ),
        "bad-file-name": Text(
            "Tên tệp ảnh “{got}” không dùng được; chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối và đuôi .jpg, "
            ".png hoặc .webp.",
            "The photo file name “{got}” cannot be used; use small letters without marks, digits, hyphens and .jpg, .png "
            "or .webp.",
        ),
        "not-in-list": Text(
            "Mục {label_vi} (`{key}`) không nhận giá trị “{got}”; các giá trị đúng: {choices}.",
            "The field {label_en} (`{key}`) cannot be “{got}”; right values: {choices}.",
        ),
        "bad-pattern": Text(
            "Mục {label_vi} (`{key}`) viết chưa đúng dạng: “{got}”.",
            "The field {label_en} (`{key}`) is not written in the right form: “{got}”.",
        ),
        "not-text": Text(
            "Mục {label_vi} (`{key}`) chỉ nhận một dòng chữ.",
            "The field {label_en} (`{key}`) takes a line of text.",
        ),
        "not-a-mapping": Text(
            "Mục {label_vi} (`{key}`) cần các mục con thụt vào bên dưới (ví dụ vi:, en:), không phải “{got}”.",
            "The field {label_en} (`{key}`) needs its own fields indented below it (such as vi:, en:), not “{got}”.",
        ),
        "not-a-list": Text(
            "Mục {label_vi} (`{key}`) là một danh sách; mỗi dòng bên dưới bắt đầu bằng dấu gạch “- ”.",
            "The field {label_en} (`{key}`) is a list; start each line below it with “- ”.",
        ),
        "too-few": Text(
            "Mục {label_vi} (`{key}`) cần ít nhất một dòng.",
            "The field {label_en} (`{key}`) needs at least one entry.",
        ),
        "out-of-range": Text(
            "Mục {label_vi} (`{key}`) nằm ngoài khoảng cho phép: “{got}”.",
            "The field {label_en} (`{key}`) is out of range: “{got}”.",
        ),
        "invalid": Text(
            "Mục {label_vi} (`{key}`) chưa đúng: “{got}”.",
            "The field {label_en} (`{key}`) is not right: “{got}”.",
        ),
    }
)
