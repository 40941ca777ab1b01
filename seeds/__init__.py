"""Data only: who is visited, and the gazetteer. README.md says where each line is from."""
