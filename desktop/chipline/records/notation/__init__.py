"""How values are written and read: dates, figures and units, countries, names, external ids."""
