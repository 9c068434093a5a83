"""Portuguese: only words that neither English nor Spanish has too."""

from sitrep.languages.cues.lists import LanguageCues, Words

CUES = LanguageCues(
    code="pt",
    battlefield=Words(
        high=(
            "bombardeamento*, bombardeou, bombardearam, confrontos, confronto armado, emboscada*, "
            "tiroteio*, homens armados, grupo* armado*, guerrilheiro*, insurgentes atacaram, terrorista*, "
            "jihadista*, engenho* explosivo*, artefato* explosivo*, mina antipessoal, minas terrestres, uma "
            "mina, carro armadilhado, carro-bomba, massacre de, chacina*, decapitad*, decapitaram, "
            "sequestrad*, sequestraram, raptad*, raptaram, refém, reféns, morteiro*, obuses, foguete*, "
            "fuzilad*, fuzilaram, tomaram a vila, tomaram a cidade, entraram na cidade, entraram na vila, "
            "linha da frente, cercaram, cerco a, contraofensiva, baleado, baleados, baleada, a tiro, "
            "abatidos, milícia*, tropas governamentais"
        ),
        medium=(
            "atacou, atacaram, atacad*, soldado, soldados, militares, exército, forças armadas, forças de "
            "defesa, mortos, mortas, morreram, morreu, feridos, feridas, ferido, ferida, matou, mataram, "
            "mortos a, assassinad*, assassinaram, explosão, explodiu, rebeldes, insurgentes, combates, "
            "combatentes, ofensiva, quartel, perderam a vida, destruíram, queimaram"
        ),
        low="vítimas, comandante, armas, baixas, forças",
    ),
    diplomacy=Words(
        high=(
            "negociaç*, negociador*, conversações de paz, conversações, acordo* de paz, processo de paz, "
            "cessar-fogo, trégua*, embaixador*, embaixada*, ministro/ministra dos negócios estrangeiros, "
            "ministro/ministra das relações exteriores, conselho de segurança, cimeira, cúpula, mediador*, "
            "mediação, sanções, troca de prisioneiros, enviado especial, enviada especial, mandado de "
            "captura internacional"
        ),
        medium=(
            "diplomátic*, governo, parlamento, nações unidas, união europeia, união africana, eleições, "
            "condenou, condenaram, primeiro-ministro, constituição, assembleia"
        ),
        low="reunião, reuniões, delegação, apelou, visitou",
    ),
    humanitarian=Words(
        high=(
            "humanitária, humanitário, humanitárias, humanitários, cruz vermelha, crescente vermelho, fome, "
            "desnutrição, subnutrição, subnutrid*, seca severa, inundaç*, cheias, sismo, ciclone tropical, "
            "médicos sem fronteiras, direitos humanos, cólera, sarampo, epidemia de, ajuda alimentar, "
            "insegurança alimentar, água potável, desminagem, programa mundial de alimentação, violência "
            "sexual"
        ),
        medium=(
            "hospitais, médicos, medicamentos, remédios, escolas, crianças, alimentos, mantimentos, "
            "eletricidade, energia elétrica, vacinas, enfermeiros, doadores, escassez, sem luz, sem água"
        ),
        low="civis, moradores, ajuda, habitantes",
    ),
    refugees=Words(
        high=(
            "deslocados, deslocadas, deslocado, deslocamento forçado, deslocaç*, refugiados, refugiadas, "
            "refugiado, asilo, deportados, deportaç*, repatriad*, repatriaç*, acnur, retornados, fugiram, "
            "fogem, fugindo, em fuga, abandonaram as suas, abandonaram suas, centro* de acolhimento, "
            "evacuaç*"
        ),
        medium=(
            "fronteira*, migrante, migrantes, êxodo, campo de deslocados, campo de refugiados, tendas, "
            "regressaram, reassentament*"
        ),
        low="famílias, chegaram, chegada",
    ),
    other=Words(
        high=(
            "futebol, treinador*, jogador*, golos, gols, campeonato*, cantora, cantor, cinema*, bolsa de "
            "valores, acidente* de viação, acidente* de trânsito, acidente* rodoviário*, capotou, "
            "capotamento, naufrágio*, descarrilou, descarrilamento, raio matou, previsão do tempo, novela, "
            "ciclista*, avançado, estreia"
        ),
        medium=(
            "temporada, torneio, vendas, investidor*, turismo, turistas, museu*, lucros, empresa, receitas"
        ),
        low="mercado, vitória",
    ),
)
