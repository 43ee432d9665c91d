"""The interactive menu: a model of its screen, and what draws that on a terminal."""
