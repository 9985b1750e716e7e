"""What went wrong while places were derived, in both languages."""

from generator.text.bilingual import Text


class PlacesError(Exception):
    """Places cannot be derived. ``texts`` holds one sentence for each cause; nothing was written."""

    def __init__(self, *texts: Text) -> None:
        super().__init__("\n".join(text.get("en") for text in texts))
        self.texts = texts
