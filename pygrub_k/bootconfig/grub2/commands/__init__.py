"""What a script may do: one module for each command or family of commands."""
