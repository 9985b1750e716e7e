"""From an office's table to records: the table is understood, each row matched, what is new or different proposed.

The flow: ``office.reading`` gives grids → ``tables`` finds header, sections and rows → ``matching`` finds the record of
each row → ``proposing`` compares → ``writing`` writes what was proposed, all of it or nothing.
"""
