"""English words of deaths that no force brought."""

CAUSES = (
    "cholera|measles|malaria|dengue|ebola|diphtheria|meningitis|typhoid|hepatitis|polio|covid-19|covid|"
    "coronavirus|"
    "mpox|diarrhoea|diarrhea|dysentery|yellow fever|lassa fever|malnutrition|malnourishment|epidemic|"
    "disease|diseases|"
    "infection|infections|influenza|pneumonia|plague|rabies|anthrax|tuberculosis|hepatitis e|virus|"
    "flood|floods|flooding|flash floods|flash flood|floodwaters|landslide|landslides|mudslide|mudslides|"
    "earthquake|earthquakes|quake|tremor|aftershock|aftershocks|tsunami|cyclone|typhoon|hurricane|"
    "tornado|avalanche|"
    "avalanches|sandstorm|wildfire|wildfires|volcanic eruption|heatwave|heat wave|heatwaves|"
    "heatstroke|heat stroke|extreme heat|cold wave|drought|road accident|road accidents|traffic accident|"
    "traffic accidents|road crash|road crashes|car crash|car crashes|bus crash|car accident|"
    "bus accident|train crash|"
    "train derailment|traffic collision|road traffic accident|road traffic accidents|snakebites|"
    "food poisoning|"
    "monsoon rains|heavy rains|torrential rains|outbreak|outbreaks|epidemics|new cases|suspected cases|"
    "confirmed cases|case fatality|watery diarrhoea|watery diarrhea|heat|extreme cold|freezing cold|"
    "lightning|lightning strike|mine collapse|"
    "mining accident|tainted water|contaminated water|carbon monoxide|scurvy|pellagra|chickenpox|"
    "whooping cough|pertussis|leishmaniasis|marburg|fever|coronavirus disease|waterborne diseases"
)
AILMENTS = (
    "hunger|starvation|starved|starved to death|starving|thirst|dehydration|famine|dialysis|heart attack|"
    "heart attacks|cardiac arrest|kidney failure|organ failure|cold|the cold|hypothermia|exposure|incubator|"
    "incubators|lack of medicine|lack of medicines|lack of oxygen|lack of food|lack of care|"
    "lack of treatment|shortage of oxygen|shortage of medicine|oxygen shortage|natural causes|illness|"
    "illnesses|sickness|cancer|"
    "diabetes|childbirth|exhaustion|drowning accident|chronic illness|chronic illnesses|chronic diseases|"
    "kidney patients|frozen to death|froze to death"
)
CARE = (
    "ward|wards|centre|centres|center|centers|clinic|clinics|hospital|hospitals|unit|units|treatment|"
    "camp|station|tent|tents|department"
)
FORCE = (
    "shelling|shelled|shells|shell|strike|strikes|airstrike|airstrikes|air|raid|raids|raided|bomb|bombs|"
    "bombed|bombing|bombings|blast|explosion|rocket|rockets|missile|missiles|drone|drones|gunmen|gunfire|"
    "shot|shooting|attack|attacks|attacked|attackers|clashes|clash|fighting|battle|battles|ambush|ambushed|"
    "mine|mines|militia|militiamen|troops|soldiers|fighters|rebels|killed|kill|killing|fire|wounded|injured"
)
