"""The site on disk: shells, assets, the engine that renders prose, and publishing that is complete or not at all."""
