"""Whether the links of records still answer: asked over the network, only by ``ocop check --links``."""
