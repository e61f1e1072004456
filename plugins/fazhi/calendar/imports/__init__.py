"""Events out of other programs' files: iCalendar, CSV, Excel."""
