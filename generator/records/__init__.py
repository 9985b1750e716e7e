"""Records as editors write them: read strictly, with positions, into typed frozen values or into problems."""
