"""The sentences for problems of a single field.

``{label}`` is what people call the field, ``{key}`` its name in the file, ``{got}`` what was typed, in quotes; ``{choices}``
and ``{range}`` say what is right. Where the field has an example, it follows the sentence.

Codes are stable and documented in CONTRIBUTING; one sentence each, polite, with what is right.
"""

from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Text
from generator.vocabulary.photos import PHOTO_SUFFIXES

_SUFFIXES: Final = ", ".join(PHOTO_SUFFIXES[:-1])
_LAST_SUFFIX: Final = PHOTO_SUFFIXES[-1]

MESSAGES: Final = MappingProxyType(
    {
        "missing": Text(
            "Thiếu mục {label} (`{key}`); hãy thêm vào.",
            "The field {label} (`{key}`) is missing; please add it.",
        ),
        "unknown-key": Text("Không có mục nào tên là `{key}`.", "There is no field called `{key}`."),
        "empty": Text(
            "Mục {label} (`{key}`) đang để trống; hãy điền vào, hoặc xóa mục này nếu không bắt buộc.",
            "The field {label} (`{key}`) is empty; fill it in, or delete it if it is optional.",
        ),
        "too-long": Text(
            "Mục {label} (`{key}`) dài quá {choices} ký tự; hãy viết ngắn lại.",
            "The field {label} (`{key}`) is longer than {choices} characters; please shorten it.",
        ),
        "several-lines": Text(
            "Mục {label} (`{key}`) chỉ viết trên một dòng; hãy bỏ chỗ xuống dòng.",
            "The field {label} (`{key}`) is one line; remove the line breaks.",
        ),
        "not-a-number": Text(
            "Mục {label} (`{key}`) phải là số, viết bằng chữ số (phần thập phân sau dấu chấm), không phải {got}.",
            "The field {label} (`{key}`) must be a number in digits (decimals after a point), not {got}.",
        ),
        "not-a-date": Text(
            "Mục {label} (`{key}`) phải là ngày có thật, viết năm-tháng-ngày, không phải {got}.",
            "The field {label} (`{key}`) must be a real day written year-month-day, not {got}.",
        ),
        "not-yes-or-no": Text(
            "Mục {label} (`{key}`) chỉ nhận true (có) hoặc false (không), không phải {got}.",
            "The field {label} (`{key}`) is either true (yes) or false (no), not {got}.",
        ),
        "not-https": Text(
            "Mục {label} (`{key}`) phải là một đường dẫn bắt đầu bằng https://, không phải {got}.",
            "The field {label} (`{key}`) must be a link that starts with https://, not {got}.",
        ),
        "link-capitals": Text(
            "Mục {label} (`{key}`) phải viết https:// bằng chữ thường, không phải {got}.",
            "The field {label} (`{key}`) must have https:// in small letters, not {got}.",
        ),
        "link-space": Text(
            "Mục {label} (`{key}`) có dấu cách trong đường dẫn: {got}; hãy bỏ dấu cách và chỉ ghi một đường dẫn.",
            "The field {label} (`{key}`) has a space inside the link: {got}; remove it, and give one link only.",
        ),
        "link-login": Text(
            "Mục {label} (`{key}`) có tên đăng nhập trước dấu @: {got}; hãy bỏ phần đó khỏi đường dẫn.",
            "The field {label} (`{key}`) has a user name before the sign @: {got}; remove that part of the link.",
        ),
        "link-numbers": Text(
            "Mục {label} (`{key}`) có dãy số ở chỗ tên miền: {got}; hãy ghi đường dẫn có tên miền.",
            "The field {label} (`{key}`) has numbers where the domain belongs: {got}; give the link with the domain's name.",
        ),
        "link-letters": Text(
            "Mục {label} (`{key}`) có chữ ngoài a đến z trong tên miền: {got}; hãy chép lại đường dẫn từ thanh địa chỉ của "
            "trình duyệt, ở đó phần này bắt đầu bằng xn--.",
            "The field {label} (`{key}`) has letters other than a to z in its domain: {got}; copy the link again from the "
            "browser's address bar, where that part begins with xn--.",
        ),
        "bad-link": Text(
            "Mục {label} (`{key}`) có đường dẫn bị thiếu hoặc có dấu lạ: {got}; hãy mở trang đó và chép lại cả đường dẫn từ "
            "trình duyệt.",
            "The field {label} (`{key}`) has a link that is cut off or has an odd sign: {got}; open the page and copy its "
            "whole address from the browser.",
        ),
        "foreign-host": Text(
            "Mục {label} (`{key}`) có tên miền bằng chữ không phải chữ Latinh, dễ bị giả mạo: {got}; hãy chép lại địa chỉ đúng.",
            "The field {label} (`{key}`) has a domain in letters that are not Latin, as forgeries have: {got}; copy the right "
            "address again.",
        ),
        "not-a-phone": Text(
            "Mục {label} (`{key}`) phải là số điện thoại trong nước, bắt đầu bằng số 0, 1800 hoặc 1900, không phải {got}.",
            "The field {label} (`{key}`) must be a Vietnamese phone number that starts with 0, 1800 or 1900, not {got}.",
        ),
        "not-hours": Text(
            "Mục {label} (`{key}`) phải viết theo cách ghi giờ của OpenStreetMap (thứ hai là Mo, chủ nhật là Su), không phải "
            "{got}.",
            "The field {label} (`{key}`) must be written as OpenStreetMap writes hours (Monday is Mo, Sunday is Su), not "
            "{got}.",
        ),
        "bad-file-name": Text(
            "Tên tệp ảnh {got} không dùng được; chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối và đuôi "
            f"{_SUFFIXES} hoặc {_LAST_SUFFIX}.",
            "The photo file name {got} cannot be used; use small letters without marks, digits, hyphens and the ending "
            f"{_SUFFIXES} or {_LAST_SUFFIX}.",
        ),
        "not-in-list": Text(
            "Mục {label} (`{key}`) không nhận giá trị {got}; các giá trị đúng: {choices}.",
            "The field {label} (`{key}`) cannot be {got}; right values: {choices}.",
        ),
        "bad-pattern": Text(
            "Mục {label} (`{key}`) viết chưa đúng dạng: {got}.",
            "The field {label} (`{key}`) is not written in the right form: {got}.",
        ),
        "wrong-check-digit": Text(
            "Mục {label} (`{key}`) có con số chép sai ở {got}: theo các số đứng trước thì con số cuối phải là {choices}; "
            "hãy đọc lại trên bao bì.",
            "The field {label} (`{key}`) has a wrong digit in {got}: by the digits before it the last one must be {choices}; "
            "read them on the package again.",
        ),
        "not-text": Text(
            "Mục {label} (`{key}`) chỉ nhận một giá trị viết liền, không phải {got}.",
            "The field {label} (`{key}`) takes a single value, not {got}.",
        ),
        "not-a-record": Text(
            "Tệp phải gồm các dòng “mục: giá trị”, dòng đầu là “id: …”.",
            "The file must consist of lines “field: value”, the first being “id: …”.",
        ),
        "not-a-mapping": Text(
            "Mục {label} (`{key}`) cần các mục con ở những dòng dưới, thụt vào hai dấu cách (ví dụ {choices}), không phải "
            "{got}.",
            "The field {label} (`{key}`) needs its own fields on the lines below, indented by two spaces (such as {choices}), "
            "not {got}.",
        ),
        "not-indented": Text(
            "Các mục con của mục {label} (`{key}`) chưa thụt đầu dòng; hãy thụt {choices} vào hai dấu cách.",
            "The fields of {label} (`{key}`) are not indented; indent {choices} by two spaces.",
        ),
        "no-space-after-colon": Text(
            "Thiếu dấu cách sau dấu hai chấm ở {got}; hãy viết “mục: giá trị”.",
            "A space is missing after the colon in {got}; write “field: value”.",
        ),
        "not-a-list": Text(
            "Mục {label} (`{key}`) là một danh sách; mỗi dòng bên dưới bắt đầu bằng dấu gạch “- ”.",
            "The field {label} (`{key}`) is a list; start each line below it with “- ”.",
        ),
        "too-few": Text(
            "Mục {label} (`{key}`) cần ít nhất một dòng.",
            "The field {label} (`{key}`) needs at least one entry.",
        ),
        "out-of-range": Text(
            "Mục {label} (`{key}`) phải nằm trong khoảng {range}, không phải {got}.",
            "The field {label} (`{key}`) must be within {range}, not {got}.",
        ),
        "invalid": Text(
            "Mục {label} (`{key}`) chưa đúng: {got}.",
            "The field {label} (`{key}`) is not right: {got}.",
        ),
    }
)
