"""What is made from the models of the records: JSON Schema, VS Code settings, field tables. Made by ``ocop schema``."""
