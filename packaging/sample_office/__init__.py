"""The sample office as data and as rules that spread it over three years; nothing here is real."""
