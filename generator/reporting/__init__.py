"""Problems told to people and to programs."""
