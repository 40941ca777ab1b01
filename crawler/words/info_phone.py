"""Links behind which a town prints its switchboard, its citizens' telephone or the 115."""

SWITCHBOARD = {
    "buergertelefon": 0.4, "infotelefon": 0.4, "servicetelefon": 0.4, " 115 ": 0.35, "behoerdennummer": 0.35,
    "kontakt": 0.22, "impressum": 0.18, "so erreichen sie uns": 0.3, "telefonzentrale": 0.4, "oeffnungszeiten": 0.2,
    "buergerbuero": 0.2, "erreichbarkeit": 0.25, "anschrift": 0.2,
}  # fmt: skip
