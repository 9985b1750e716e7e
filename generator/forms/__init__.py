"""What a form of the records consists of, derived from the models that check them: fields, labels, choices, messages."""
