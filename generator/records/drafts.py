"""The first text of a new record: what is known as fields, what may follow as comments that say what to write."""

from collections.abc import Mapping

from pydantic import BaseModel

from generator.records import writing
from generator.records.helps import help_of
from generator.records.writing import Value
from generator.text.bilingual import Text


def draft(model: type[BaseModel], title: Text, values: Mapping[str, Value]) -> str:
    """Return a record of kind ``model`` with ``values``, every other field as a commented line in its place.

    Args:
        model: the kind of record; its fields give the order.
        title: what the first line calls it.
        values: field → what is known.
    """
    lines = [
        f"# {title.vi}. Bỏ dấu # ở đầu dòng để dùng mục ấy; mục nào không biết thì để yên hoặc xóa đi.",
        f"# {title.get('en')}. Remove the # to use a field; leave or delete what you do not know.",
    ]
    for name in model.model_fields:
        if name in values:
            lines += writing.entry(name, values[name])
        else:
            advice = help_of(model, name)
            lines.append(f"# {name}: {advice.vi} / {advice.get('en')}")
    return "\n".join(lines) + "\n"
