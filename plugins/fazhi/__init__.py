"""Legal education sites for Chinese schools, written in Markdown."""
