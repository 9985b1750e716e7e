"""Records broken at random: whatever a stranger types, the checker answers in sentences and never falls over."""
