"""The page 督查: how each division stands, chasers and notices."""
