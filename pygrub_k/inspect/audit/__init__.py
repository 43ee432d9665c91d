"""`audit`: a guest as one record, for tables over many guests."""
