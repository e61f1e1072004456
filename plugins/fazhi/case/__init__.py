"""我是小法官: a case told in steps; the reader decides, sees what follows, and reads what the law says."""
