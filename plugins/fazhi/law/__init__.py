"""Laws: what is known of them, how they are cited, and whether a citation holds."""
