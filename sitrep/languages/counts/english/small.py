"""English small words: what joins, parts and fills a clause."""

AUXILIARIES = "was|were|been|being|be|are|is|got|get|getting|became|become|remain|remained|has been|have been"
BREAKS = (
    "said|says|told|when|where|while|whereas|because|although|though|since|whose|which|that|if|but|"
    "announced|reported|claimed that|added|according|stated|unless|until|till|confirmed|denied|warned|"
    "urged|called|wrote|tweeted|however|as|after|before|during|following|amid|despite|hours|so"
)
HAPPENED = "was|were"
AGENTS = "by"
PREPOSITIONS = (
    "in return for|in return|in|on|at|with|from|near|for|to|into|inside|outside|across|around|within|"
    "without|between|among|towards|through|throughout|off|under|over|against|about|along|beyond|behind|"
    "via|onto|upon|out|per|than|like|alongside|up"
)
OF = (
    "of|of the|of their|of its|of his|of her|of our|of their own|of its own|of his own|of her own|"
    "of our own|of these|of those|of all"
)
DETERMINERS = (
    "the|a|an|no|their|its|his|her|our|these|those|this|any|all|another|each|every|both|further|"
    "an additional|additional|a further|a total of|another of|the remaining|the other"
)
COORDINATORS = "and|or|as well as|plus|&|+|along with|together with|in addition to|on top of"
RELATIVES = "who|whom"
ADDING = "along with|together with|as well as|in addition to|on top of|plus|besides|alongside"
ADVERBS = (
    "also|reportedly|allegedly|already|later|earlier|early|late|still|now|then|there|yesterday|today|tonight|"
    "overnight|again|so far|meanwhile|respectively|alone|here|nationwide|abroad|each|apiece|"
    "immediately|believed|feared|thought|presumed|known|confirmed|critically|seriously|severely|badly|"
    "slightly|as part of|not|have|has|had|to have|having|only|just|instantly|elsewhere|daily|in total|"
    "in all|all told|who|themselves|altogether|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "more than once|forcibly|newly|currently|recently|previously|subsequently|ultimately|mistakenly|"
    "gravely|lightly|fatally|reported|initially|verified|documented|recorded|counted|mortally|"
    "internally|will|would|could|may|might|must|should"
)
