"""English words of what is planned, offered, feared, or has room."""

AHEAD = "will|would|could|can|may|might|should|shall|must|is to|are to|was to|were to"
INTENTS = (
    "agree|agrees|agreed|announce|announces|announced|offer|offers|offered|pledge|pledges|pledged|promise|"
    "promises|promised|vow|vows|vowed|ready|readiness|prepared|prepare|prepares|preparing|willing|"
    "willingness|plan|plans|planned|planning|expect|expects|expected|expecting|hope|hopes|hoped|hoping|"
    "intend|intends|intended|intending|decide|decides|decided|decision|propose|proposes|proposed|proposal|"
    "threaten|threatens|threatened|threatening|want|wants|wanted|need|needs|committed|commits|"
    "commitment|scheduled|"
    "aim|aims|aimed|aiming|seek|seeks|sought|meant|designed|due|set|capacity|capable|urged|asked|deal"
)
PURPOSE = "to"
TAKING = (
    "accept|admit|take in|take|host|house|shelter|receive|resettle|welcome|accommodate|absorb|relocate|"
    "evacuate|airlift|fly out|return|deport|repatriate|expel|send back|bring|settle|hold|grant asylum to|"
    "move|transfer|shift|rehouse|register|transport"
)
LEAVING = (
    "flee|leave|cross|arrive|return|come|move|seek|need|be displaced|be uprooted|be forced|be evacuated|"
    "be deported|be expelled|be repatriated|be resettled|be relocated|be returned|be sent back|be moved|"
    "become|lose their homes"
)
ROOM = (
    "room for|space for|places for|capacity for|capacity of|built for|designed for|intended for|"
    "meant for|planned for|prepared for|preparing for|expecting|expects|quota of|quota to|quota at|"
    "ceiling of|ceiling at|cap of|cap at|limit of|limit to|target of|capacity to"
)
RISING = (
    "reach|rise|climb|grow|exceed|top|hit|swell|surpass|pass|increase|mount|double|triple|soar|jump|go up|"
    "run|number|total"
)
DRIVING = "leave|push|plunge|put|force|drive|throw|tip|send|render|make|uproot|displace"
DREADS = (
    "risk of|risks of|danger of|threat of|fear of|fears of|prospect of|possibility of|likelihood of|"
    "potential for"
)
RISKING = "risk|risks|risking|at risk of|in danger of|threatened with|threatened by|face|faces|facing"
SUFFERING = (
    "being displaced|being uprooted|being forced|being driven|being evicted|being made homeless|"
    "being cut off|displacement|eviction|expulsion|deportation|losing their homes|losing their shelters|"
    "needing|becoming|having to flee|having to leave"
)
