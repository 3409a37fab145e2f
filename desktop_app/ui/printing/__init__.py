"""Pages as they will be printed: preview, printer, PDF; and the making of many papers at once."""
