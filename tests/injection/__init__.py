"""What strangers write into texts to have it run: every payload in every text field, looked for in every output."""
