"""What one language brings for counting people: number words and the words around a count."""

from dataclasses import dataclass

Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class CountWords:
    """Words of counts in one language: data only, lower case.

    Forms of one value are parted by "|" and may hold spaces; "stem*" stands for any ending. Metrics,
    groups, units and qualifiers carry the names of `sitrep.model`; a group may be empty.
    """

    numbers: str = ""  # "one=1|two=2": words that are numbers
    scales: str = ""  # "hundred=100|million=1000000": words that multiply what stands before them
    vague: str = ""  # "dozens=12": words that are no number, with the floor for sorting
    qualifiers: Pairs = ()  # qualifier, forms before the number: "at least"
    after: Pairs = ()  # qualifier, forms behind it: "or more"
    between: str = ""  # opens a range: "between", "from"
    range_joiners: str = ""  # joins its ends: "and", "to"
    people: Pairs = ()  # group, nouns that end a noun phrase: "civilians"
    members: Pairs = ()  # group, nouns that may stand before another: "police (officers)"
    units: Pairs = ()  # unit, nouns that count something else: "families"
    nouns: Pairs = ()  # metric, what is counted is the harm: "deaths", "casualties"
    statuses: Pairs = ()  # metric and group as "metric:group", people of a status: "refugees"
    either: Pairs = ()  # metric, verbs whose form leaves open who did it: "killed"
    governs: Pairs = ()  # metric, verbs with the count as object: "killing"
    subject: Pairs = ()  # metric, verbs with the count as subject: "died"
    states: Pairs = ()  # metric, words behind the count: "dead", "missing"
    tolls: Pairs = ()  # metric, nouns that lead to a total: "death toll"
    idle: str = ""  # verbs whose count is none of the metrics: "freed", "trained"
    totals: str = ""  # words of a sum: "number", "total"
    rises: str = ""  # verbs that lead to a new total: "rose", "bringing"
    reaches: str = ""  # words straight before a new total: "to", "reached", "at"
    links: str = ""  # words before a part of the count: "including"
    comparing: str = ""  # words before the count of another period: "compared with"
    auxiliaries: str = ""  # forms of "to be": what stands behind them happened to the subject
    breaks: str = ""  # words that begin another clause: "when", "said"
    agents: str = ""  # words before who did it: "by"
    prepositions: str = ""
    of: str = ""
    lives: str = ""  # "lives", which some verbs take: "cost 12 lives"
    costs: str = ""  # these verbs: "cost"
    victims: str = ""  # "victims", likewise: "left 12 victims"
    victim_verbs: str = ""  # these verbs: "left"
    separable: Pairs = ()  # metric, verb before and word behind the count, as "took+hostage"
    not_fallen: str = ""  # behind "fell", where it is no death: "back"
    adding: str = ""  # "along with", before more who suffered the same
    relatives: str = ""  # "who", before a clause about the count just told
    suffer: str = ""  # "sustained", before a word of wounds
    wounds: str = ""  # these: "injuries"
    causes: str = ""  # what kills without a conflict: diseases, floods, road accidents
    ailments: str = ""  # of what people die without force, where they are said to die: "hunger", "dialysis"
    care: str = ""  # behind a cause, a place that takes the sick: "ward"
    force: str = ""  # words of fighting, which make it no death by disease: "shelling"
    outbreaks: str = ""  # causes that may be of something else: "outbreak" (of fighting)
    person_endings: str = ""  # endings of nouns for people that no list holds: "ers|ists"
    not_people: str = ""  # words with such an ending that are things: "launchers"
    among: str = ""  # "were among the 12 who died"
    own: str = ""  # "of its": what follows belongs to somebody
    rates: str = ""  # behind a count that is none: "50 people a day"
    spoken_of: str = ""  # straight before a count of those told of before: "spoke of"
    anyone: str = ""  # behind such a count: "people"
    capitals: str = ""  # nouns of harm that are verbs without a capital: "Verletzte"
    counting: str = ""  # verbs before a bare count of the same thing: "a doctor counted 12"
    determiners: str = ""
    coordinators: str = ""
    adverbs: str = ""
    more: str = ""  # "others", "more"
    percents: str = ""
    dollars: str = ""
    currencies: str = ""  # all other money
    labels: str = ""  # words before a number that is a name: "route", "article"
    ages: str = ""  # words before an age: "aged"
    wards: Pairs = ()  # metric, where those are who live, behind a bare count: "hospital"
    defiling: str = ""  # done to the dead as well: "killed and burned"
    overall: str = ""  # behind "displaced", a total that holds: "in all"
    happened: str = ""  # auxiliaries of what happened once: "were"
    dealings: str = ""  # words of money that is no relief: "ransom", "salary"
    required: str = ""  # words of money that is asked for
    funded: str = ""  # words of money that came
    as_of: str = ""  # "as of"
    this_year: str = ""  # "so far this year"
    halves: str = ""  # "first half=1-6|second half=7-12"
    first_months: str = ""  # before a number of months from January on: "first"
    month_word: str = ""  # "months"
    since: str = ""
    ranges: str = ""  # words before a range of days or months: "between", "from"
    spans: str = ""  # words between its ends: "and", "to"
    within: str = ""  # words before a month, a year or a weekday: "in", "on"
    spans_alone: str = ""  # the same where nothing stands before the range: "3 to 9 May"
    both: str = ""  # words between two months that are counted together: "June and July"
    bare_days: str = ""  # weekdays that need no word before them: "friday"
    not_days: str = ""  # behind one, where it is no day: "prayers"
    edges: str = ""  # words before "of May" that make it no time of a count: "the start of May"
    late: str = ""  # words of a month that make it begin on no known day: "late", "mid"
    data_words: str = ""  # what a sentence of its own dates: "figures" (are as of ...)
    spell: str = ""  # words before a number of days that end nobody knows when: "in ten days"
    modals: str = ""  # before what has not happened: "could", "would", "may"
    supposing: str = ""  # those of them that no forecast has: "would"
    maybe: str = ""  # those that guess what happened, with "have": "may"
    perfect: str = ""  # "have"
    conditions: str = ""  # "if"
    disproof: str = ""  # what there is none of, before "that": "evidence" …
    none: str = ""  # … before it: "no"
    falsehoods: str = ""  # what "rumours that 40 died" are said to be: "untrue"
    truths: str = ""  # and what they are not: "true"
    single: str = ""  # between "not a" and "one of"
    negations: str = ""  # "not"
    attempts: str = ""  # before what was tried, planned or left: "threatened", "plot", "failed"
    particles: str = ""  # between these and the verb: "to"
    alive: str = ""  # what people are whose deaths are taken back
    pointing: str = ""  # "the", before a count that is known
    shares: str = ""  # before "of" and a count of which only some are meant: "a third"
    gone: str = ""  # verbs of those who are where they were no more: "left"
    losses: str = ""  # what befell aid that reached nobody: "looted"
    former: str = ""  # words of an older number: "earlier" …
    totals_of: str = ""  # … and what it was: "toll of"
    former_from: str = ""  # words straight before one: "up from"
    older_counts: str = ""  # what an older number may be called in a clause of its own: "toll", "count"
    former_behind: str = ""  # words of an older number behind it: "précédent"
    formerly: str = ""  # before a verb that told an older number: "earlier" …
    gave: str = ""  # … and these verbs: "spoken of"
    days_before: str = ""  # the day on which it was told, before …
    had: str = ""  # … this and such a verb: "had"
    risen_from: str = ""  # between a toll and the number that it rose from: "from"
    turning: str = ""  # turns from an older number to the one that holds: "but"
    that: str = ""  # opens what is told: "that"
    and_that: str = ""  # opens a second thing told: "and that"
    recalling: str = ""  # before an event of the past, "+" what leads to it: "acquitted+of/over"
    recalled: str = ""  # behind one: "(was) remembered"
    referring: str = ""  # before an event that is older than the sentence: "condemned"
    relating: str = ""  # opens a clause about what was just named: "(in) which"
    ago: str = ""  # beside an event of the past: "years ago"
    same_period: str = ""  # the time that was told before: "the same period"
    other_period: str = ""  # words behind it that make it another: "last (year)"
    last_spell: str = ""  # words before a number of days or weeks up to now: "in the past"
    grouping: str = ",٬\u202f\u00a0"  # signs between groups of three digits
    losing: str = ""  # verbs whose count of fighters is that of their dead: "lost"
    taking: str = ""  # verbs before prisoners: "took"
    leading: str = ""  # behind those who are only led somewhere: "took 14 girls to school"
    parting: str = ""  # before parts of the total that the sentence before told: "of these"
    talking: str = ""  # before those who were only asked: "interviewed"
    bearing: str = ""  # words before wounds that people have: "with"
    refuges: str = ""  # verbs of flight that make refugees beyond a border: "sought refuge" ...
    abroad: str = ""  # ... and words for what lies there: "across the border"
    premises: str = ""  # nouns behind the name of a state that are no state: "embassy"
    captors: str = ""  # who holds nobody by law: "gang"
    origins: str = ""  # words before the place that people left: "from"
    inside: str = ""  # words before the place where something happened: "in", "across"
    actors: str = ""  # what of a state acts, behind its name: "army", "missiles"
    nationwide: str = ""  # words of the whole country: "in the country"
    goals: str = ""  # words before the place that they went to: "into"
    elides: bool = False  # a word may stand behind an apostrophe: "d'habitants"
    free_order: bool = False  # a verb in the passive may stand before what it happened to


NO_COUNTS = CountWords()  # of a language whose counts are not read
