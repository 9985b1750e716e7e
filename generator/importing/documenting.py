"""The document that an import cites, as an entry of ``documents.yml`` that only needs to be filled in."""

from generator.records import writing


def document_entry(document_id: str = "SỐ VĂN BẢN") -> str:
    """Return the entry of a document that is not on record yet; what is to be replaced stands in capitals."""
    entry: dict[str, writing.Value] = {
        "id": document_id,
        "number": document_id,
        "title": {"vi": "TÊN VĂN BẢN"},
        "issuer": {"vi": "CƠ QUAN BAN HÀNH"},
        "issued_on": "NĂM-THÁNG-NGÀY",
    }
    return "\n".join(writing.items([entry], 2))
