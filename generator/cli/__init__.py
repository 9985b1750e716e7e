"""The command ``ocop``."""
