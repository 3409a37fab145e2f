"""Report checking 文稿核数: reads a report and finds the figures that contradict each other."""
