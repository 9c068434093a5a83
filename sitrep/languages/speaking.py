"""What one language brings for telling who says something."""

from dataclasses import dataclass

from sitrep.languages.counting import Pairs
from sitrep.languages.refusing import NO_REFUSALS, RefusingWords


@dataclass(frozen=True, slots=True)
class SpeakingWords:
    """Words around speakers in one language: data only, lower case, forms parted by "|"."""

    says: str = ""  # verbs behind or before who speaks: "said"
    puts: str = ""  # "put the toll": verbs of counting that name their speaker too
    sayings: str = ""  # of whoever denied just before: ", saying"
    own_counts: str = ""  # nouns of a count that is somebody's: "count" …
    makers: str = ""  # … before who made it: "by"
    gives: str = ""  # … before what it is: "stood at"
    latest: str = ""  # … before it: "own", "latest"
    unvoiced: str = ""  # nouns before such a verb that are nobody: "bilan"
    doing: str = ""  # behind "it", where that is a body that counts: "it has registered"
    addressing: str = ""  # verbs of saying with whom it is said to: "told"
    clauses: str = ""  # opens a clause about who speaks: "which"
    cites: str = ""  # words before who speaks: "according to"
    relays: str = ""  # those of them by which somebody passes on another's word: "citing"
    refusing: RefusingWords = NO_REFUSALS
    pronouns: str = ""  # words for whoever spoke before: "he"
    whose: str = ""  # before an officer of a body that the sentence names: "its" …
    officers: str = ""  # … and these: "director"
    neuters: str = ""  # those of them for a body, that may open the same sentence: "it"
    perfects: str = ""  # before what somebody did up to now: "has"
    persons: str = ""  # what speakers are for whom such a word cannot stand: "spokesman"
    auxiliaries: str = ""  # before a verb of saying: it was said of the subject, not by it
    roles: str = ""  # what speakers are: "spokesman"
    boundaries: str = ""  # words that part clauses: "that", "while"
    contrasts: str = ""  # words between two versions: "but", "while"
    turns: str = ""  # words behind an attribution that turn to something else: "as", "while"
    finds: str = ""  # verbs that only a study or an inquiry says: "found"
    studies: str = ""  # "investigation"
    echoes: str = ""  # nouns that stand for whoever spoke last: "the statement", "the group"
    not_said: str = ""  # words behind a verb of saying that make it none: "responsibility"
    deeds_claimed: str = ""  # "claimed", with a deed behind: who did it, not who says it
    deeds: str = ""  # "attack"
    indefinite: str = ""  # before somebody who was not named before: "a priest"
    ones: str = ""  # one of those just told of, before his name: "one of them"
    admits: str = ""  # what hospitals do with patients: "admitted", which others say
    admitting: str = ""  # "hospital"
    did: str = ""  # endings of verbs that tell what a speaker did: "a nun who escaped said"
    done: str = ""  # those without such an ending: "fled"
    heads: str = ""  # nouns for a side before a colon: "Armenian side: 12 killed"
    owning: str = ""  # behind a noun that looks like a verb: "reports of"
    openers: str = ""  # before a verb whose speaker stands behind it: "comme l'a (annoncé ...)"
    prepositions: str = ""
    determiners: str = ""
    articles: str = ""  # left out before a name: "the"
    joins: str = ""  # "and", between clauses or within a name
    fillers: str = ""  # between speaker and verb: "has", "also", "later"
    manner: str = ""  # "in a statement": no part of the name
    bodies: str = ""  # nouns for a body of those kinds, behind "the": "agency"
    kinds: Pairs = ()  # kind of body that is no side of the conflict, with its words
    nations: str = ""  # names of states and adjectives: "pakistan*"
    states: Pairs = ()  # the same, by the English name of the state: "rwanda", "rwandais*"
    forces: Pairs = ()  # side, words of its forces where the theatre names none
    verified: str = ""
    inquired: str = ""  # before a verb of inquiry, by whoever speaks: "after it had", "based on" …
    inquiring: str = ""  # … the same where it must stand beside the attribution: "after"
    inquires: str = ""  # these verbs: "interviewed"
    evidence: str = ""  # whom or what they are made on: "witnesses", "footage"
    assessed: str = ""
    estimated: str = ""
    projected: str = ""
    planned: str = ""
    ahead: str = ""  # before a verb of what is not done yet: "will", "could"
    intents: str = ""  # before "to" and such a verb: "agreed", "ready"
    purpose: str = ""  # "to"
    taking: str = ""  # verbs of those who take people in or move them: "accept"
    leaving: str = ""  # verbs of those who move: "flee", "be evacuated"
    room: str = ""  # before how many may come: "room for", "quota of"
    rising: str = ""  # behind "could" or "expected to", before a new total: "reach", "climb"
    driving: str = ""  # behind "could", before how many it would befall: "leave", "push"
    dreads: str = ""  # straight before how many it may befall: "fears of", "risk of"
    risking: str = ""  # of those who may suffer: "risk", "at risk of"
    suffering: str = ""  # behind these words: "being displaced", "eviction"
    blames: str = ""  # words before whom somebody blames: "blamed on"
    agents: str = ""  # words before who did it: "by"


NO_SPEECH = SpeakingWords()  # of a language whose speakers are not read
