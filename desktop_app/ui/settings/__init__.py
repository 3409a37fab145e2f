"""The page 设置: what travels with the data file, section by section. It may import what ui may."""
