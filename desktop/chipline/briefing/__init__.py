"""Briefings: steps over live views, their outline and exports. Built on saved views."""
