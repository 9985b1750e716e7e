"""The codes of all problems, each with what it means: a promise to programs, and a table for people.

A test proves that every code used in the source stands here and that none is left over.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from generator.text.bilingual import Lang, Text

CODES: Final[Mapping[str, Text]] = MappingProxyType(
    {
        # The file
        "file-too-large": Text("Bản ghi lớn hơn 64 KB.", "The record is larger than 64 KB."),
        "not-utf8": Text("Tệp không phải mã UTF-8.", "The file is not UTF-8."),
        "bom": Text("Đầu tệp có dấu BOM.", "The file starts with a BOM."),
        "invisible-character": Text("Có ký tự không nhìn thấy được.", "There is an invisible character."),
        "odd-space": Text("Có dấu cách đặc biệt, thường chép từ Word.", "There is a special space, often from Word."),
        "lost-letter": Text("Có chữ bị mất khi chuyển mã.", "A letter was lost in a conversion."),
        "mojibake": Text(
            "Chữ Việt bị lỗi phông hoặc lỗi mã (TCVN3, VNI).", "Vietnamese letters came out wrong (TCVN3, VNI)."
        ),
        "odd-letter": Text("Chữ chỉ trông giống chữ thường.", "A letter that only looks like an ordinary one."),
        "stray-mark": Text("Chữ có dấu lạ.", "A letter carries a strange mark."),
        "not-nfc": Text("Chữ có dấu ở dạng tách rời (NFD).", "Accented letters are in decomposed form (NFD)."),
        "empty-file": Text("Tệp trống.", "The file is empty."),
        "symlink": Text("Liên kết tắt thay vì tệp thật.", "A symbolic link instead of a file."),
        "not-a-file": Text(
            "Thư mục, ống dẫn hoặc thiết bị thay vì tệp.", "A folder, a pipe or a device instead of a file."
        ),
        "unreadable": Text("Không mở được tệp.", "The file cannot be opened."),
        "yaml-suffix": Text("Đuôi tệp là .yaml thay vì .yml.", "The file ends in .yaml instead of .yml."),
        "file-name-case": Text("Tên tệp có chữ hoa.", "The file name has capital letters."),
        "wrong-folder": Text("Bản ghi nằm sai thư mục.", "The record is in the wrong folder."),
        "foreign-file": Text("Tệp không phải bản ghi hay ảnh.", "The file is neither a record nor a photo."),
        "missing-file": Text("Thiếu places.yml hoặc documents.yml.", "places.yml or documents.yml is missing."),
        # YAML
        "yaml": Text("Dòng không đúng cấu trúc YAML.", "A line is not well-formed YAML."),
        "tab": Text("Đầu dòng có phím Tab.", "A line starts with a tab."),
        "indent": Text("Dòng thụt vào sai.", "A line has the wrong indent."),
        "not-indented": Text("Mục con chưa thụt đầu dòng.", "Fields of a group are not indented."),
        "no-colon": Text("Thiếu dấu hai chấm sau tên mục.", "The colon after a field's name is missing."),
        "no-space-after-colon": Text("Thiếu dấu cách sau dấu hai chấm.", "A space is missing after the colon."),
        "colon-in-value": Text(
            "Giá trị có dấu hai chấm mà không có ngoặc kép.", "A value contains a colon without quotes."
        ),
        "open-quote": Text("Dấu ngoặc mở mà không đóng.", "A quote is never closed."),
        "curly-quotes": Text(
            'Giá trị nằm trong dấu ngoặc cong “ ” thay vì " ".', 'A value in curly quotes “ ” instead of " ".'
        ),
        "text-after-quote": Text("Có chữ sau dấu ngoặc đóng.", "There is text behind a closing quote."),
        "text-after-block-sign": Text("Có chữ sau dấu > hoặc |.", "There is text behind the sign > or |."),
        "list-on-key-line": Text("Danh sách bắt đầu ngay sau tên mục.", "A list starts on the line of its field."),
        "reserved-character": Text(
            "Giá trị bắt đầu bằng ký tự dành riêng của YAML.", "A value starts with a character that YAML reserves."
        ),
        "backslash": Text("Dấu gạch chéo ngược trong ngoặc kép.", "A backslash inside double quotes."),
        "merge-conflict": Text("Có dấu của hai bản sửa gộp vào nhau.", "There are marks of two versions merged."),
        "directive": Text("Có dòng bắt đầu bằng dấu %.", "A line starts with %."),
        "several-documents": Text("Có nhiều bản ghi trong một tệp.", "There are several records in one file."),
        "anchor": Text("Giá trị bắt đầu bằng & hoặc *.", "A value starts with & or *."),
        "tag": Text("Giá trị bắt đầu bằng !.", "A value starts with !."),
        "too-deep": Text("Lồng nhau quá 8 cấp.", "Nested more than 8 levels deep."),
        "more-problems": Text("Tệp có quá nhiều lỗi để báo hết.", "The file has more problems than are told."),
        "bad-key": Text("Tên mục không phải một từ.", "A field's name is not one word."),
        "duplicate-key": Text("Một mục bị lặp lại.", "A field is repeated."),
        # One field
        "not-a-record": Text("Tệp không gồm các dòng “mục: giá trị”.", "The file is not made of lines “field: value”."),
        "missing": Text("Thiếu một mục bắt buộc.", "An obligatory field is missing."),
        "unknown-key": Text("Không có mục nào tên như vậy.", "There is no field of that name."),
        "empty": Text("Mục để trống.", "A field is empty."),
        "several-lines": Text("Mục một dòng mà có xuống dòng.", "A one-line field has line breaks."),
        "too-long": Text("Giá trị quá dài.", "A value is too long."),
        "too-few": Text("Danh sách cần ít nhất một dòng.", "A list needs at least one entry."),
        "out-of-range": Text("Số nằm ngoài khoảng cho phép.", "A number is out of range."),
        "not-a-number": Text("Giá trị phải là số.", "A value must be a number."),
        "not-a-date": Text("Giá trị phải là ngày năm-tháng-ngày.", "A value must be a day, year-month-day."),
        "not-yes-or-no": Text("Giá trị phải là true hoặc false.", "A value must be true or false."),
        "not-https": Text("Giá trị phải là đường dẫn https://.", "A value must be a link that starts with https://."),
        "link-capitals": Text("https:// viết bằng chữ hoa.", "https:// in capital letters."),
        "link-space": Text("Đường dẫn có dấu cách.", "A link has a space inside."),
        "link-login": Text("Đường dẫn có tên đăng nhập.", "A link has a user name."),
        "link-numbers": Text("Đường dẫn có dãy số thay cho tên miền.", "A link has numbers in place of a domain."),
        "link-letters": Text("Tên miền có chữ ngoài a đến z.", "The domain of a link has letters other than a to z."),
        "bad-link": Text("Đường dẫn bị thiếu hoặc có dấu lạ.", "A link is cut off or has an odd sign."),
        "foreign-host": Text("Tên miền không bằng chữ Latinh.", "A domain that is not in Latin letters."),
        "not-a-phone": Text("Không phải số điện thoại Việt Nam.", "Not a Vietnamese phone number."),
        "not-in-list": Text("Giá trị không có trong danh sách.", "A value is not one of the list."),
        "not-hours": Text(
            "Giờ mở cửa không theo cách ghi của OpenStreetMap.", "Opening hours are not in OpenStreetMap's form."
        ),
        "bad-pattern": Text("Giá trị viết chưa đúng dạng.", "A value is not written in the right form."),
        "wrong-check-digit": Text("Mã vạch có con số chép sai.", "A GTIN has a wrong digit."),
        "not-text": Text("Mục chỉ nhận một dòng chữ.", "A field takes a line of text."),
        "not-a-mapping": Text("Mục cần các mục con.", "A field needs fields of its own."),
        "not-a-list": Text("Mục là một danh sách.", "A field is a list."),
        "invalid": Text("Giá trị chưa đúng.", "A value is not right."),
        # Ids and references
        "id-not-file-name": Text("Mã khác tên tệp.", "The id differs from the file name."),
        "id-not-folder-name": Text("Mã khác tên thư mục.", "The id differs from the folder name."),
        "duplicate-id": Text("Mã đã được dùng.", "The id is already used."),
        "reserved-id": Text("Mã dành cho việc khác.", "The id is reserved."),
        "missing-producer": Text("Thư mục chưa có producer.yml.", "The folder has no producer.yml."),
        "unknown-province": Text("Không có tỉnh nào mang mã này.", "There is no province of that id."),
        "unknown-district": Text("Không có huyện nào mang mã này.", "There is no district of that id."),
        "unknown-commune": Text("Huyện không có xã, phường nào tên này.", "The district has no commune of that name."),
        "unknown-set": Text("Không có bộ sản phẩm này.", "There is no such product set."),
        "unknown-document": Text("Văn bản chưa có trong documents.yml.", "The document is not in documents.yml."),
        "unknown-product": Text("Không có sản phẩm nào mang mã này.", "There is no product of that id."),
        "named-twice": Text("Một mục trong danh sách bị lặp lại.", "An entry of a list is repeated."),
        "unknown-stop": Text("Tuyến đi qua một nơi không có.", "A route passes a place that is not there."),
        "route-without-english": Text("Tuyến chưa có trang tiếng Anh.", "The route has no English page."),
        "no-front-matter": Text(
            "Trang của tuyến thiếu phần khai báo ở đầu.", "The page of a route has lost its heading."
        ),
        "row-claimed-twice": Text(
            "Hai bản ghi nhận cùng một dòng văn bản.", "Two records claim one row of a document."
        ),
        # Certificates and places
        "score-against-stars": Text("Điểm không ứng với số sao.", "The score does not fit the stars."),
        "potential-not-above": Text(
            "Tiềm năng phải hơn hạng đang có một bậc.", "Potential stars must be one above those held."
        ),
        "stars-against-certificate": Text(
            "Hạng sao khác giấy mới nhất.", "The stars differ from the newest certificate."
        ),
        "certificates-order": Text("Giấy mới nhất phải đứng đầu.", "The newest certificate comes first."),
        "not-36-months": Text("Ngày hết hạn không phải 36 tháng sau.", "The day of expiry is not 36 months later."),
        "expiry-without-issue": Text("Có ngày hết hạn mà thiếu ngày cấp.", "A day of expiry without a day of issue."),
        "two-valid-certificates": Text("Hai giấy có hạn cùng lúc.", "Two certificates are valid at the same time."),
        "history-order": Text("Lịch sử chưa xếp theo ngày.", "The history is not in the order of days."),
        "swapped-coordinates": Text("Vĩ độ và kinh độ bị đổi chỗ.", "Latitude and longitude are swapped."),
        "outside-province": Text("Điểm nằm ngoài tỉnh.", "The point lies outside the province."),
        "outside-commune": Text("Điểm nằm xa xã của địa chỉ.", "The point lies far from the commune of the address."),
        "outside-district": Text("Điểm nằm ngoài huyện của thư mục.", "The point lies outside the folder's district."),
        # Photos
        "bad-file-name": Text("Tên tệp không dùng được.", "The file name cannot be used."),
        "missing-photo": Text("Không thấy tệp ảnh.", "The photo is not there."),
        "not-an-image": Text("Tệp không phải ảnh.", "The file is no picture."),
        "photo-too-large": Text("Ảnh lớn hơn 10 MB.", "The picture is larger than 10 MB."),
        "photo-too-many-pixels": Text("Ảnh quá 25 triệu điểm ảnh.", "The picture has more than 25 million pixels."),
        # Only reminders
        "missing-english": Text("Chưa có tiếng Anh.", "There is no English yet."),
        "other-host": Text(
            "Đường dẫn không mở nơi mà mục này nói.", "A link does not lead to the place that its field names."
        ),
        "missing-description": Text("Sản phẩm chưa có mô tả.", "The product has no description."),
        "no-photo": Text("Sản phẩm chưa có ảnh.", "The product has no photo."),
        "lapsed-certificate": Text("Giấy chứng nhận mới nhất đã hết hạn.", "The newest certificate has lapsed."),
        "future-certificate": Text("Giấy chứng nhận ghi ngày chưa tới.", "A certificate is dated in the future."),
        "stale-list": Text("Danh sách đã quá 36 tháng.", "A list is older than 36 months."),
        "near-duplicate": Text(
            "Hai sản phẩm gần như trùng tên và chủ thể.", "Two products with nearly the same name and producer."
        ),
        "near-producer": Text("Hai chủ thể cách nhau dưới 200 m.", "Two producers less than 200 m apart."),
        "dead-link": Text("Đường dẫn không mở được.", "A link does not answer."),
    }
)


def code_table(lang: Lang) -> str:
    """Return the Markdown table of all codes in one language."""
    head = "| Mã lỗi | Nghĩa là |" if lang == "vi" else "| Code | What it means |"
    return "\n".join([head, "| --- | --- |", *(f"| `{code}` | {text.get(lang)} |" for code, text in CODES.items())])
