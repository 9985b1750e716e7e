"""Open data: the catalogue as files for other programs. Their shape is a promise."""
