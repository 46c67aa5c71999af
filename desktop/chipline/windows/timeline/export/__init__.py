"""The timeline on paper: sheets, pages, and the dialog that asks for them."""
