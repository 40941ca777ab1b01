"""From a seed to a stored record: who is in charge of refugee matters, found as a person would find it."""
