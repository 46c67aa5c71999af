"""Files in and out: parse, preview, change set. It never touches a workspace itself.

Start with `csv_tables.py` (plain tables of records, as the starter facts are kept) and `starter.py`.
"""
