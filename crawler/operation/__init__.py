"""What an operator runs: the data folder and its settings, locks, nights, copies, coverage, reviews."""
