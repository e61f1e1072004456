"""Search: what readers type is found, in Chinese and in English, on a server and from a stick."""
