"""What is told of a record, a firm or a country as of a day: dossiers and reports as values, without Qt.

Begin at `country_dossier.py`; `report_reader.py` asks the store and numbers the sources.
"""
