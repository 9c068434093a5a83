"""Portuguese: date words, as written in Portugal, Brazil and Africa."""

from sitrep.languages.language import Language, Script

LANGUAGE = Language(
    code="pt",
    name="Portuguese",
    script=Script.LATIN,
    digits="0123456789",
    day_first=True,
    stop_words=(
        "o os as da do das dos de em um uma que por para com não na no nas nos ao aos à às é foi mais "
        "como são se pela pelo entre também já seu sua seus ou ser era disse segundo após até sobre foram "
        "pelos este esta"
    ),
    letters="ãõç",
    months=(
        "janeiro|jan",
        "fevereiro|fev",
        "março|marco|mar",
        "abril|abr",
        "maio",
        "junho|jun",
        "julho|jul",
        "agosto|ago",
        "setembro|set",
        "outubro|out",
        "novembro|nov",
        "dezembro|dez",
    ),
    weekdays=(
        "segunda-feira|segunda feira",
        "terça-feira|terca-feira|terça feira",
        "quarta-feira|quarta feira",
        "quinta-feira|quinta feira",
        "sexta-feira|sexta feira",
        "sábado|sabado",
        "domingo",
    ),
    relatives=(
        ("hoje", 0, 0),
        ("esta manhã", 0, 0),
        ("esta tarde", 0, 0),
        ("esta noite", 0, 0),
        ("ontem", -1, -1),
        ("ontem à noite", -1, -1),
        ("anteontem", -2, -2),
        ("amanhã", 1, 1),
        ("depois de amanhã", 2, 2),
        ("esta semana", -6, 6),
        ("na semana passada", -13, -1),
        ("na próxima semana", 1, 13),
        ("este mês", -30, 30),
        ("no mês passado", -61, -1),
        ("no próximo mês", 1, 61),
        ("nos últimos dias", -14, 0),
    ),
    numbers=(
        ("um", 1),
        ("uma", 1),
        ("dois", 2),
        ("duas", 2),
        ("três", 3),
        ("quatro", 4),
        ("cinco", 5),
        ("seis", 6),
        ("sete", 7),
        ("oito", 8),
        ("nove", 9),
        ("dez", 10),
        ("onze", 11),
        ("doze", 12),
        ("quinze", 15),
        ("vinte", 20),
    ),
    units=(("hora|horas", 1 / 24), ("dia|dias", 1), ("semana|semanas", 7), ("mês|mes|meses", 30)),
    ago_before="há",
    ago_after="atrás|antes",
    recent="últimas|últimos|última|último|passadas|passados",
    past=(
        "foi|foram|era|eram|estava|estavam|havia|haviam|tinha|tinham|disse|disseram|morreu|morreram|teve|fez|"
        "atacou|anunciou|assinou|matou|chegou|deu|tomou|começou|declarou|informou|confirmou|condenou|"
        "reuniu|ficou|ficaram"
    ),
    past_endings=("aram", "eram", "iram", "ou", "iu"),
    future=(
        "será|serão|haverá|haverão|terá|terão|vai|vão|deve|devem|deverá|deverão|previsto|prevista|previstos|"
        "agendado|agendada|marcado|marcada|prazo|data limite|até|antes de|próximo|próxima|poderá|pode|"
        "adiado|adiada"
    ),
    future_endings=("ará", "erá", "irá", "arão", "erão", "irão"),
    conjunctions="e|mas|ou|enquanto",
    auxiliaries="será|serão|haverá|haverão|vai|vão|deve|devem|deverá|deverão|ser|poderia|poderá|pode",
    reporting=(
        "disse|disseram|declarou|declararam|informou|informaram|anunciou|anunciaram|confirmou|confirmaram|"
        "afirmou|advertiu|alertou|condenou|assinalou|garantiu|segundo|acusou|denunciou|indicou|referiu"
    ),
    weekday_openers="na|no|de|desde|até|e|ou|passada|passado|próxima|próximo|para",
    next_words="próximo|próxima|que vem",
    last_words="passado|passada|último|última",
    every_words="cada|todas as|todos os|às",
    since="desde",
    until="até|antes de",
    anniversary="aniversário|aniversários|comemoração|comemora|comemorar|comemoram|memória",
    joiners="a|e|ou|até|ao",
    fillers="de|do",
    ordinals="º|o",
    published="publicado|publicado em|publicado a|publicada|publicada em|data|data de publicação",
    updated="atualizado|atualizado em|actualizado em|última atualização|modificado em",
    retrieved="consultado|consultado em|acedido em|acessado em|arquivado em|descarregado em",
    furniture="copyright|©|todos os direitos reservados|atualizado|consultado|versão|edição",
    captions="foto|imagem|fotografia|crédito",
    year_words="em|desde|ano|de",
    ambiguous="set|out|mar|ago|jun|jul|nov|dez|jan|marco|sábado",
    appointing=(
        "pediu|pediram|convidou|convidaram|convocou|convocaram|propôs|propuseram|prometeu|prometeram|aceitou|"
        "aceitaram|decidiu|decidiram|acordou|acordaram|ordenou|exigiu|ameaçou"
    ),
    appointments=(
        "conversações|reunião|cimeira|cúpula|negociações|diálogo|eleição|eleições|votação|referendo|greve|"
        "marcha|manifestação|audiência|julgamento|conferência|cerimónia|cerimônia"
    ),
    inviting="convidou|convidaram|convocou|convocaram",
    appointed_for="para",
    deed_openers="a|em|de|com|que",
    not_deeds="a|o|as|os|um|uma|seu|sua",
    deed_endings=("ar", "er", "ir", "ar-se", "er-se", "ir-se"),
    documents=(
        "comunicado|comunicado de imprensa|nota de imprensa|declaração|boletim|relatório|informe|resumo|"
        "balanço|nota|semana|discurso|entrevista|carta|período"
    ),
    dating="de|em|a|do dia|de dia",
    closing="a|que termina em",
    happenings=(
        "massacre|ataque|ataques|atentado|atentados|cerco|batalha|queda|guerra|golpe|revolução|terramoto|"
        "terremoto|assassinato|genocídio|invasão|explosão|emboscada|acordo|trégua|referendo"
    ),
)
