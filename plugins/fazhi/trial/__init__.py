"""Mock trials: a pack written as plain text becomes role cards, evidence, an order of procedure and a projector."""
