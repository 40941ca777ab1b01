"""Public holidays, when offices are closed, by Land: as the Länder's laws on Sundays and holidays name them (2026).

Those that hold in some municipalities only (Assumption in Bavaria, Corpus Christi in parts of Saxony and Thuringia) are
left out: whether a place keeps them is not known here.
"""

EVERYWHERE = "all"

FIXED: dict[tuple[int, int], str] = {
    (1, 1): EVERYWHERE, (1, 6): "BW BY ST", (3, 8): "BE MV", (5, 1): EVERYWHERE, (8, 15): "SL", (9, 20): "TH",
    (10, 3): EVERYWHERE, (10, 31): "BB HB HH MV NI SH SN ST TH", (11, 1): "BW BY NW RP SL", (12, 25): EVERYWHERE,
    (12, 26): EVERYWHERE,
}  # fmt: skip
"""(month, day) → the Länder that keep it."""

BY_EASTER: dict[int, str] = {
    -2: EVERYWHERE, 0: "BB HE", 1: EVERYWHERE, 39: EVERYWHERE, 49: "BB HE", 50: EVERYWHERE, 60: "BW BY HE NW RP SL",
}  # fmt: skip
"""Days after Easter Sunday → the Länder: Good Friday, Easter, Ascension, Whitsun, Corpus Christi."""

REPENTANCE = "SN"
"""The Wednesday before 23 November."""
