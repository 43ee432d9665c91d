"""Findings made into what is printed: text for people, JSON for programs."""
