"""Lessons: front matter, the lesson card, the steps of a 教案."""
