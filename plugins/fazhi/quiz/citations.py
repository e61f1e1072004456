"""Where in 依据 a part is no citation of law: `law.basis`."""

from fazhi.law.basis import joined, not_citations, split_citations

__all__ = ["joined", "not_citations", "split_citations"]
