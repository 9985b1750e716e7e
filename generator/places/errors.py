"""What went wrong while places were derived, in both languages."""

from generator.text.bilingual import Text


class PlacesError(Exception):
    """Places cannot be derived; nothing was written."""

    def __init__(self, *texts: Text) -> None:
        """Keep ``texts``: one sentence for each cause."""
        super().__init__("\n".join(text.get("en") for text in texts))
        self.texts = texts
