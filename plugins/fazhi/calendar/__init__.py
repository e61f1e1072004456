"""The calendar: occasions of the school year, their pages and the feeds people subscribe to."""
