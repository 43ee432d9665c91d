"""A report as one page of HTML, made of a summary by the worker's parent."""
