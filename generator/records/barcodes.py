"""The check digit of the numbers under bars (GTIN): the last digit, by which a misread one is noticed."""


def check_digit(digits: str) -> str:
    """Return the last digit that a number of 8, 12, 13 or 14 digits must have, by those before it.

    From the right, the digits before it count three times and once in turn; the check digit makes the sum full tens
    (GS1 General Specifications, 7.9.1).

    >>> check_digit("8931234567890")
    '7'
    """
    before = [int(digit) for digit in digits[-2::-1]]
    return str(-(3 * sum(before[::2]) + sum(before[1::2])) % 10)
