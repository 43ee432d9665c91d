"""Many guests on one page of HTML."""
