"""Bodies that count with a stated method in whatever country: a theatre's own list adds to them."""

VERIFIERS = (
    "OHCHR",
    "UN human rights office",
    "UN Human Rights Monitoring Mission",
    "Human Rights Monitoring Mission in Ukraine",
    "HRMMU",
    "UN Commission of Inquiry",
    "Airwars",
    "Iraq Body Count",
    "Syrian Network for Human Rights",
    "Civilian Impact Monitoring Project",
)
