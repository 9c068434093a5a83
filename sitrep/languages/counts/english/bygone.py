"""English words that recall an event: verdicts, memory, works about it, and what was done because of it."""

RECALLING = (
    "cleared+over|cleared of|"
    "acquitted+of/over|convicted+of/over/for|convicting+of/over/for|conviction+of/over/for|"
    "sentenced+for/over|sentencing+for/over|sentence+for/over|sentences+for/over|jailed+for/over|"
    "imprisoned+for/over|guilty+of/over/to|liable+for|innocent+of|exonerated+of/over|pardoned+for/over|"
    "on trial+for/over|trial over|trial of|trials over|trial for|tried+for/over|retried+for/over|"
    "retrial over|retrial of|extradited+for/over|laid flowers+for/at/to/where|laid a wreath+for/at/to|"
    "laid wreaths+for/at/to|lay flowers+for/at/to|lay wreaths+for/at/to|flowers at|"
    "remembered|remembering|remember|remembrance of|commemorated|commemorating|commemorate|"
    "commemoration of|commemorations of|commemorates|remembers|marked the massacre|"
    "anniversary of|anniversary since|anniversaries of|in memory of|to the memory of|memory of|memories of|"
    "memorial to|memorial for|memorials to|memorials for|monument to|monument for|monuments to|"
    "mausoleum for|museum of|museum on|museum about|"
    "film about|film on|films about|documentary about|documentary on|documentaries about|book about|book on|"
    "books about|books on|novel about|novel on|novels about|play about|plays about|series about|"
    "exhibition about|exhibition on|exhibition of|opera about|song about|songs about|poem about|poems about|"
    "memoir of|memoir about|history of|mural of|"
    "apologised+for|apologized+for|apologises+for|apologizes+for|apology for|apologies for|"
    "compensation+for|compensated+for|compensate+for|reparations+for|"
    "years after|year after|decade after|decades after|months after|month after|years since|decades since|"
    "decade since|year since|years on from|decades on from|a generation after|generations after"
)
RECALLED = (
    "remembered|commemorated|sentenced|convicted|acquitted|retrial|parole|pleaded|pleads|trial|extradited|"
    "extradition|exonerated|pardoned"
)
REFERRING = (
    "condemned|condemning|condemns|condemn|condemnation of|denounced|denouncing|denounces|deplored|"
    "deploring|deplores|decried|regretted|mourned|mourning|mourn|mourns|grieving for|buried|burying|bury|"
    "buries|burial of|burials of|funeral of|funerals of|funeral for|funerals for|vigil for|"
    "condolences+for/over/to|sorry for|inquiry+into|enquiry+into|investigation+into|investigations+into|"
    "investigating|investigate|investigates|probe+into|probing|report on|report into|reports on|"
    "charged+with/over/for|charges+over/for|accused+of/over|arrested+over/for|detained+over/for|"
    "arrest+over/for|suspected+of|wanted+for/over|protested+over/against|protest+over/against|"
    "protests+over/against|outrage+over/at|anger+over/at|visited|visiting|claimed responsibility+for|"
    "responsibility for|blamed+for|blame+for|blames+for|retaliation for|revenge for|response to|"
    "reprisal for|days after|day after|hours after|week after|weeks after|days since|weeks since"
)
RELATING = "which|that|where|whose|who|whom"
AGO = (
    "years ago|decades ago|decade ago|years earlier|decades earlier|decade earlier|years before|"
    "year ago|year earlier|months ago|a generation ago"
)
