"""The rules once more: a declaration goes in, the bytes of its assessment come out. Whole numbers only."""
