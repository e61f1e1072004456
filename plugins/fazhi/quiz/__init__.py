"""Quizzes written as exam papers."""
