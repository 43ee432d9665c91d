"""The commands of a script: one module for each command or family of commands."""
