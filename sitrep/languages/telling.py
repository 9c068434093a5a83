"""What one language brings for seeing that two texts tell one event, or go back to one origin."""

from dataclasses import dataclass

from sitrep.languages.counting import Pairs


@dataclass(frozen=True, slots=True)
class TellingWords:
    """Words of events and of credits in one language: data only, folded, parted by spaces.

    Words of events are stems, as `endings` leaves them; two joined by "_" count only together.
    """

    endings: str = ""  # endings of inflection, the longest first
    acts: Pairs = ()  # kind of act, the words that name it: "air", "dron helicopter"
    subjects: Pairs = ()  # what it was done to or turns on, the words that name it: "school pupil teach"
    sides: Pairs = ()  # sides of a town and hours of a day, the words that name them: "west", "west western"
    at: str = ""  # words before the name of where it was: "at near"
    settlements: str = (
        ""  # words of settlements; a name behind their "of" is where it was, too: "villag town"
    )
    between: str = ""  # words that may stand between such a word and the name, as settlements may: "the a"
    meetings: str = ""  # words of a meeting, a call or a visit: "met"
    roles: str = ""  # offices that stand between a state and whoever has them there: "envoy"
    of: str = ""  # words that name what was spoken of: "in the rice fields of"
    trade: str = ""  # words that say that there is a war, not which event of it this is
    usual: str = ""  # words of many events of any war: they tell half as much as a rare one
    bodies: str = (
        ""  # bodies whose statement is one origin whoever speaks; forms parted by "|", "*" is a word
    )
    relays: str = ""  # words before the agency that first had it: "told"; forms parted by "|"
    demands: str = ""  # what is asked for has not happened: "must", "called for"; forms parted by "|"
    credits: str = ""  # words of a credit line that name nobody: "with inputs from"; forms parted by "|"


NO_TELLING = TellingWords()  # of a language whose events are told apart by their rare words alone
