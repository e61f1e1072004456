"""Quizzes in the formats of other systems, one format a module."""
