"""The province's annexes and the numbers behind them, made from the catalogue."""
