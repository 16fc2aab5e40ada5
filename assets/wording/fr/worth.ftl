# Ce que les décisions ont valu.

help-worth = Dit ce que chaque décision d’un exercice a valu
help-arg-decision = Cette décision seulement, avec ses ordres
help-arg-truths = Graines depuis le début, pour toutes les vérités (100 sinon ; 0 pour aucune)
help-arg-policy = L’équipe scriptée qui joue la suite dans le second chiffre ; la première du scénario sinon
help-arg-orders = Chaque ordre d’une décision, absent
help-arg-pairs = Paires de décisions à examiner ensemble, au plus (24 sinon ; 0 pour aucune)
help-arg-best = Parties à dépenser pour la meilleure décision qui n’a pas été prise (dix par graine sinon ; 0 pour aucune)
help-arg-assumptions = Tirages des estimations, pour trouver celles dont dépend une valeur (deux par vérité sinon ; 0 pour aucun)
help-arg-later = Les mesures à J+30 aussi
help-arg-keep = Garder la réponse avec l’exercice, pour le rapport et la revue

worth-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} comparaisons
worth-title = { $shown } des { $decisions } décisions, chacune face au même exercice sans elle ou à un autre moment : { $seeds } graines neuves dans cette vérité, { $truths } sur toutes les vérités
worth-decision = { $number }. { $date }, { $clock } – { $who } : { $what }
worth-more = { $more ->
    [one] {" "}et une autre
   *[other] {" "}et { $more } autres
}
worth-row = { $heading } : { $text }
worth-this-truth = dans cette vérité
worth-policy = la suite jouée par { $playbook }
worth-all-truths = sur toutes les vérités
worth-earlier = { $span } plus tôt
worth-earlier-hindsight = { $span } plus tôt (après coup : ce qui la fonde n’était pas connu)
worth-later = { $span } plus tard
worth-order = ordre « { $order } »
worth-difference = { $verdict ->
    [better] ▲ { $measure } { $value } ({ $low }…{ $high })
    [worse] ▼ { $measure } { $value } ({ $low }…{ $high })
   *[neither] { $measure } { $value } ({ $low }…{ $high })
}
worth-difference-only = { $verdict ->
    [better] ▲ { $measure } : atteint, sinon jamais
    [worse] ▼ { $measure } : atteint, sinon jamais
   *[neither] { $measure } : atteint, sinon jamais
}
worth-difference-never = { $verdict ->
    [better] ▲ { $measure } : jamais atteint, sinon atteint
    [worse] ▼ { $measure } : jamais atteint, sinon atteint
   *[neither] { $measure } : jamais atteint, sinon atteint
}
worth-difference-rare = { $verdict ->
    [better] ▲ { $measure } { $value } en moyenne ({ $changed } des parties changent)
    [worse] ▼ { $measure } { $value } en moyenne ({ $changed } des parties changent)
   *[neither] { $measure } { $value } en moyenne ({ $changed } des parties changent)
}
worth-nothing = ne change rien
worth-nothing-holds = rien qui tienne face au hasard
worth-not-modelled = non modélisé : la simulation n’en connaît aucune conséquence
worth-pairs = Paires qui n’agissent qu’ensemble : { $looked } des { $of } paires examinées (celles qui apportent la même chose seules), { $runs } parties
worth-pairs-none = Paires qui n’agissent qu’ensemble : aucune parmi les { $looked } examinées sur { $of } (celles qui apportent la même chose seules), { $runs } parties
worth-pair = { $first } et { $second }, aucune sans l’autre : { $text }
worth-missed = Le meilleur choix qui n’a pas été fait : { $looked } des { $of } ordres que la cellule aurait pu donner ont été essayés, { $runs } parties ; les chiffres viennent de parties neuves
worth-missed-none = Le meilleur choix qui n’a pas été fait : parmi { $looked } des { $of } ordres que la cellule aurait pu donner, essayés en { $runs } parties, aucun n’est meilleur dans des parties neuves
worth-missed-decision = { $date }, { $clock } – { $who } : { $what }
worth-missed-possible = { $text } (possible dans { $share } d’entre elles)
worth-assumptions = Hypothèses : les estimations tirées { $draws } fois, { $looked } sur { $of } mises à leurs bornes, { $runs } parties
worth-assumption = Dépend d’une hypothèse : { $measure } { $low } quand { $estimate } vaut { $lowest }, { $high } quand elle vaut { $highest }
worth-fallen = { $count ->
    [one] . Avec elle tombe la décision { $which }
   *[other] . Avec elle tombent les décisions { $which }
}
worth-luck = Chance : dans cette vérité elle a valu autre chose qu’elle ne vaut d’ordinaire ({ $measures })
worth-legend = ▲ mieux, ▼ moins bien : le milieu des parties et, entre parenthèses, leurs quatre cinquièmes du milieu. Ce que la décision a apporté : joué moins sans ; à un autre moment : déplacé moins joué. ∞ : au-delà de l’horizon. Ne change rien : la simulation connaît la décision et n’a trouvé aucun effet ; non modélisé : elle n’en connaît aucune conséquence. Seulement ce qui tient face au hasard sur tout le tableau (5 % d’affirmations fausses au plus) et compte vraiment. Les valeurs se recouvrent : ne jamais les additionner.
worth-no-decision = il n’y a pas de décision { $given } ; l’exercice en a { $count }
worth-kept = Gardé avec l’exercice.
