"""Findings turned into output: text for people, JSON for programs."""
