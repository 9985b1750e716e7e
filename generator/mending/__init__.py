"""Mending what is safe to mend in records: characters, quotes, indents, phone numbers, the order of fields.

Every mend is a function from text to text; after each the record is read again and compared, and a mend that would
change what the record says is left out.
"""
