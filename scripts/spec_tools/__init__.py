"""Turns specs/*.ksy into generated/*.py: load, check, compile, improve, write.

Each module is one step. Nothing here is part of the installed package.
"""
