"""Charts: a gallery of small pictures, one large chart that can be clicked."""
