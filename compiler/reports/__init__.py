"""What commands print about networks. In: compiled networks; out: tables, differences and pages as text or data."""
