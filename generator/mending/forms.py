"""Values in the form that records want, where only one thing can have been meant: "bốn sao" becomes 4."""

from pydantic import BaseModel, ValidationError

from generator.records.splicing import SpliceError, insert_or_replace
from generator.records.strict_yaml import parse
from generator.records.typed_otherwise import meant_by


def values_in_form(text: str, model: type[BaseModel]) -> str:
    """Return ``text`` with stars, days and whole numbers in their form; what may mean something else stays as it is."""
    try:
        model.model_validate(parse(text.encode("utf-8")).value)
    except ValidationError as error:
        for fault in error.errors(include_url=False):
            meant = meant_by(model, fault)
            if meant is None or not meant.is_sure:
                continue
            try:
                text = insert_or_replace(text, fault["loc"], meant.value, model=model)
            except SpliceError:
                continue
    return text
