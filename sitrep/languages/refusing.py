"""What one language brings for telling who denies, rejects or does not confirm something."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RefusingWords:
    """Words around denials in one language: data only, lower case, forms parted by "|"."""

    denies: str = ""  # "denied": whatever stands behind it, but for what is withheld
    withheld: str = ""  # behind "denied" it makes no denial: "entry"
    doing: str = ""  # ending of a verb behind "denied": "ing" of "denied shelling"
    rejects: str = ""  # "rejected": a denial only of a claim
    claims: str = ""  # what is rejected: "claim", "figure"
    brands: str = ""  # "called": a denial with a word of falsehood
    falsehoods: str = ""  # "false", "no truth"
    rebuttals: str = ""  # "that is a lie": a denial by themselves
    confirms: str = ""  # "confirm": with a negation, what somebody does not vouch for
    negations: str = ""  # "not", "unable"
    modals: str = ""  # between who denies and the verb: "could"
    passives: str = ""  # before a verb that was done to its subject: "was"
    adverbs: str = ""  # between these two: "independently"
    participles: str = ""  # "denying": who does it stands elsewhere in the sentence
    relatives: str = ""  # "which"
    selves: str = ""  # "we": whoever speaks in the sentence


NO_REFUSALS = RefusingWords()  # of a language whose denials are not read
