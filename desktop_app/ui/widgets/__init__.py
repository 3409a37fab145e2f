"""Small widgets that several pages share; they know words and colours, no cases and no store."""
