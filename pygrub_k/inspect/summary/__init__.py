"""A guest's disks in summary, for a report: the worker gathers it, its parent shows it."""
