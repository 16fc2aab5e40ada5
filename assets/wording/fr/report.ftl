# Le rapport de retour d’expérience (RETEX).

help-report = Écrit le rapport de retour d’expérience (RETEX) d’un exercice
help-arg-template = Un modèle Typst à la place de celui du programme, pour le PDF
help-arg-font = Un fichier de police pour les écritures que le programme n’a pas, pour le PDF ; peut être donné plusieurs fois
help-arg-report-output = Où l’écrire ; la fin du nom choisit : pdf, docx, html ou md. Sinon, en Markdown sur la sortie standard
report-unknown-ending = la fin de { $path } n’est ni pdf, ni docx, ni html, ni md
report-needs-pdf = --template et --font ne servent qu’au PDF
report-no-pdf = cette version ne produit pas de PDF : elle a été construite sans la fonction « pdf ». Word (docx), HTML et Markdown (md) fonctionnent
report-template-wrong = le modèle { $path } est faux, ligne { $line }, colonne { $column } : { $message }
report-template-wrong-somewhere = le modèle { $path } est faux : { $message }
report-no-font = { $path } n’est pas un fichier de police
report-letters-missing = { $count ->
    [one] Un caractère manque dans les polices et paraît comme une case vide dans le PDF
   *[other] { $count } caractères manquent dans les polices et paraissent comme des cases vides dans le PDF
} ({ $which }). --font FICHIER en ajoute ; HTML et Word les montrent tels quels.

report-mark = EXERCICE
report-contents = Sommaire
report-page = Page
report-figures = Les chiffres du graphique
report-kind = Retour d’expérience (RETEX) et plan d’actions
report-subtitle = Ce qui s’est passé, ce qu’on a cru, ce qu’il faut améliorer
report-cover-note = Document d’exercice. Tout y a été simulé : aucun système réel n’a été attaqué, aucune donnée réelle n’a été prise. Les numéros tels que #12 renvoient aux entrées de la main courante en annexe. ◆ marque la vérité terrain, que les joueurs n’ont pas vue.
report-fact-team = Exercice
report-fact-played = Temps joué
report-fact-duration = Durée
report-fact-made = Tenu le
report-fact-seed = Graine
report-fact-rules = Règles
report-rules = version { $rules } (fait avec Cellule { $program }) ; mêmes scénario, graine et commandes : même exercice
report-from-to = { $from } – { $to }
report-since = depuis { $from }
report-never = jamais

report-time = Heure
report-event = Événement
report-entries = Entrées
report-number = N°
report-who = Qui
report-what = Quoi
report-why = Pourquoi
report-from = De
report-to = À
report-taken = décidé à { $taken }
report-objective = Objectif
report-capability = Capacité

report-summary = Synthèse pour le directeur
report-summary-strengths = Ce qui a bien marché
report-summary-areas = Ce qu’il faut améliorer
report-summary-decide = Ce qu’il faut décider maintenant
report-no-strength = D’après les règles de ce rapport, l’enregistrement ne montre aucun point fort. Cela ne veut pas dire qu’il n’y en ait pas : les observations des évaluateurs en disent plus.
report-no-area = D’après les règles de ce rapport, l’enregistrement ne montre rien à améliorer. Cela ne veut pas dire qu’il n’y ait rien : les observations des évaluateurs en disent plus.
report-no-action = Aucune action ne découle de l’enregistrement.
report-events-no-attacker = L’attaquant n’a été sur aucun système pendant le temps joué.
report-events-attacker = { $count ->
    [0] L’attaquant a pris son premier système, { $node }, le { $when }.
    [one] Au début de l’exercice, l’attaquant était déjà sur un système : { $node }, depuis le { $when }.
   *[other] Au début de l’exercice, l’attaquant était déjà sur { $count } systèmes, d’abord { $node }, depuis le { $when }.
}
report-events-detected = La cellule a tenu un premier fait exact sur lui { $delay } après le début.
report-events-undetected = La cellule n’a jamais tenu un fait exact sur lui.
report-events-aware = Le { $when }, la cellule s’est déclarée informée d’une violation.
report-events-scope = Le { $when }, elle a déclaré en connaître l’étendue.
report-events-out = Le { $when }, elle a déclaré l’attaquant sorti, et c’était vrai.
report-events-out-wrong = Le { $when }, elle a déclaré l’attaquant sorti, et ce n’était pas vrai.
report-events-over = Le { $when }, elle a déclaré la crise terminée.
report-cost-records = { $consulted } fiches ont été consultées et { $extracted } extraites ; { $sensitive } fiches judiciaires ou protégées ont été touchées.
report-cost-functions = Les directions ont perdu { $lost } de travail, pondérées par leur criticité, dont { $own } du fait des coupures de la cellule.
report-cost-services-none = Aucun service au public n’a été interrompu.
report-cost-services = { $count ->
    [one] Une interruption de service au public a été enregistrée.
   *[other] { $count } interruptions de services au public ont été enregistrées.
}
report-cost-footholds = { $count ->
    [0] À la fin, il ne restait aucun accès à l’attaquant.
    [one] À la fin, il restait un accès à l’attaquant.
   *[other] À la fin, il restait { $count } accès à l’attaquant.
}

report-overview = Vue d’ensemble
report-overview-frame = L’exercice a été joué du { $from } au { $to } en temps d’exercice ({ $lasted }), jusqu’à sa fin. Il compte { $roles ->
    [one] un rôle
   *[other] { $roles } rôles
} et { $objectives ->
    [one] un objectif
   *[other] { $objectives } objectifs
}. La main courante tient { $entries ->
    [0] zéro entrée
    [one] une entrée
   *[other] { $entries } entrées
} en vigueur.
report-overview-unfinished = L’exercice a été joué du { $from } au { $to } en temps d’exercice ({ $lasted }) et arrêté avant sa fin : ce qui serait venu plus tard n’est pas jugé ici. Il compte { $roles ->
    [one] un rôle
   *[other] { $roles } rôles
} et { $objectives ->
    [one] un objectif
   *[other] { $objectives } objectifs
}. La main courante tient { $entries ->
    [0] zéro entrée
    [one] une entrée
   *[other] { $entries } entrées
} en vigueur.
report-how = Comment ce rapport est fait
report-reading = Il est tiré du fichier d’exercice par des règles fixes : chaque constat dit ce que montre l’enregistrement et renvoie à ses entrées. Là où quelqu’un a récrit un texte, le sien fait foi ; tableaux et graphiques viennent de l’enregistrement. Les objectifs sont notés par les évaluateurs ; ce que propose l’enregistrement figure à côté.
report-basis-simulated = Les événements sont ceux qui ont été enregistrés. Les comptes du courrier et les mesures à J+30 viennent du même exercice prolongé selon la politique par défaut, la même pour tous.
report-basis-kept = L’exercice a été joué sous d’autres règles que celles de ce programme. Les événements sont ceux qui ont été enregistrés ; les mesures sont celles gardées avec le fichier.
report-basis-recorded = L’exercice a été joué sous d’autres règles que celles de ce programme et aucune mesure n’a été gardée avec lui : les mesures viennent des seuls événements enregistrés, et ce qu’ils ne disent pas est omis.
report-unread = { $count ->
    [one] Un événement enregistré est d’une sorte que ce programme ne connaît pas ; il a été laissé de côté.
   *[other] { $count } événements enregistrés sont de sortes que ce programme ne connaît pas ; ils ont été laissés de côté.
}

report-chronology = Chronologie
report-chronology-text = Les graphiques montrent ce que l’exercice a coûté au fil du temps ; les bandes ombrées sont les nuits. Le tableau raconte les tournants. ◆ marque ce que les joueurs n’ont pas vu.
report-turning-points = Les tournants
report-chart-alternative = { $title }, sur le temps joué. Le { $when } : { $values }.
report-turn-decision = { $who } : { $what }
report-turn-operation = opération « { $name } », heure H { $hour }, { $orders ->
    [one] un ordre
   *[other] { $orders } ordres
}
report-turn-detected = Pour la première fois, la cellule tient un fait exact sur l’attaquant.
report-turn-aware = La cellule se déclare informée d’une violation.
report-turn-scope = La cellule déclare connaître l’étendue.
report-turn-out = La cellule déclare l’attaquant sorti.
report-turn-over = La cellule déclare la crise terminée.
report-turn-not-so = (Ce n’est pas vrai.)
report-turn-statement = Déclaration : « { $title } »
report-turn-point = La cellule doit décider : { $question }
report-turn-notified = Notifié à temps : { $duty }, { $phase }
report-turn-notified-late = Notifié en retard : { $duty }, { $phase }
report-turn-missed = Échéance manquée : { $duty }
report-turn-endex = FINEX
report-turn-foothold = L’attaquant est sur { $node }.
report-turn-gone = L’attaquant a perdu son dernier accès.
report-turn-contradicted = « { $title } » est démentie : « { $claim } »
report-turn-published = L’attaquant publie une preuve contre : « { $claim } »
report-turn-mail-cut = Le courrier est coupé.
report-turn-mail-open = Le courrier est rouvert.
report-turn-gateway-full = Le disque de la passerelle est plein : elle refuse désormais.
report-turn-service-down = Service au public interrompu : { $service }
report-turn-service-back = Service au public rétabli : { $service }
report-turn-support = { $who } : { $people ->
    [one] une personne arrive
   *[other] { $people } personnes arrivent
} en appui.
report-turn-partners = Des partenaires coupent leur liaison : { $node }
report-turn-leaked = Le mécontentement fuit dans la presse : { $who }
report-turn-channel = Désormais en service : { $channel }

report-belief = Vérité et croyance
report-belief-nothing = L’attaquant n’a été sur aucun système, et la cellule n’en a évalué aucun.
report-belief-text = { $held ->
    [0] L’attaquant n’a été sur aucun système.
    [one] L’attaquant a été sur un système.
   *[other] L’attaquant a été sur { $held } systèmes.
} La cellule a tenu un fait exact sur { $known } d’entre eux et en a tenu { $suspected } pour suspects ou compromis à un moment. { $wrong ->
    [0] Aucun n’a été tenu pour sain pendant que l’attaquant y était.
    [one] Un système a été tenu pour sain pendant que l’attaquant y était.
   *[other] { $wrong } systèmes ont été tenus pour sains pendant que l’attaquant y était.
} « Pouvait savoir » : la première alerte transmise ou le premier résultat rendu qui était exact ; ce que personne n’a cherché ne laisse ici aucune trace.
report-belief-unknown = non évalué
report-belief-suspected = suspect
report-belief-confirmed = compromis
report-belief-cleared = sain
report-system = Système
report-attacker-there = Attaquant présent
report-could-know = La cellule pouvait savoir
report-held-suspect = Tenu pour suspect
report-delay = Délai
report-at-end = À la fin : vérité / croyance
report-not-there = jamais
report-truth-held = attaquant
report-truth-free = libre
report-truth-belief = { $truth } / { $belief }
report-chart-belief-alternative = Pour chaque système, quand l’attaquant y était et ce que la cellule en tenait, sur le temps joué. Le tableau ci-dessous dit la même chose.

report-objectives = Objectifs
report-objectives-none = Le scénario ne nomme aucun objectif.
report-objectives-text = Une note est proposée d’après les tâches critiques et leurs heures ; l’évaluateur décide, et sa note fait foi. « – » dans la colonne des décisions : l’évaluateur n’a pas encore décidé.
report-proposed = Proposé
report-decided = Décidé
report-tasks = Tâches critiques
report-tasks-done = { $done } sur { $measured } accomplies{ $others ->
    [0] {""}
    [one] {" "}; une revient à l’évaluateur
   *[other] {" "}; { $others } reviennent à l’évaluateur
}
report-rating = Note
report-meaning = Ce qu’elle veut dire
report-rating-p = P
report-rating-s = S
report-rating-m = M
report-rating-u = U
report-meaning-p = Réalisé sans difficulté : les tâches ont été faites de sorte que l’objectif est atteint, sans gêner les autres, sans accroître les risques, selon les plans et les règles.
report-meaning-s = Réalisé avec quelques difficultés : l’objectif est atteint sans danger, mais on peut faire plus vite ou plus sûrement.
report-meaning-m = Réalisé avec de grandes difficultés : l’objectif est atteint, mais quelque chose d’important a mal tourné : d’autres travaux ont souffert, des risques ont grandi, des plans ou des règles n’ont pas été suivis.
report-meaning-u = N’a pas pu être réalisé : les tâches n’ont pas été faites de sorte que l’objectif soit atteint.
report-not-rated = non noté
report-objective-decided = Décidé par l’évaluateur : { $decided } (proposé : { $proposed }).
report-objective-proposed = Proposé d’après les tâches critiques : { $proposed }. L’évaluateur n’a pas encore décidé.
report-objective-unrated = Rien dans l’enregistrement ne permet de noter cet objectif ; l’évaluateur n’a pas encore décidé.
report-observed = Observé : « { $text } »
report-observed-by = Observé par { $who } : « { $text } »
report-task = Tâche critique
report-by = Attendu avant
report-done = Accompli
report-done-late = { $when } (retard : { $late })
report-evaluator-decides = l’évaluateur décide
report-not-done = non accompli

report-strengths = Points forts
report-strengths-text = Ce qui a bien marché et mérite d’être gardé, le plus important d’abord.
report-areas = Axes d’amélioration
report-areas-text = Le plus important d’abord. Chacun est une règle appliquée à l’enregistrement ; le plan d’actions, plus loin, les reprend.
report-entries-are = Entrées :
report-no-entry = Aucune entrée : c’est ce qui n’a pas été fait qui se voit.
report-more-entries = { $more ->
    [one] et une autre en annexe
   *[other] et { $more } autres en annexe
}

report-strength-objective-title = Atteint sans difficulté : { $objective }
report-strength-objective-text = { $count ->
    [one] Sa tâche critique a été accomplie à temps.
   *[other] Ses tâches critiques ont été accomplies à temps, ou notées ainsi par l’évaluateur.
}
report-strength-detected-title = L’attaquant a été remarqué tôt
report-strength-detected-text = La cellule a tenu un premier fait exact sur l’attaquant { $delay } après le début.
report-strength-duties-title = Des obligations ont été notifiées à temps
report-strength-duties-text = { $count ->
    [one] Une notification est partie à temps.
   *[other] { $count } notifications sont parties à temps.
} { $bad ->
    [0] Aucune échéance n’a été manquée.
    [one] Une obligation a eu un autre sort ; elle figure parmi les axes d’amélioration.
   *[other] { $bad } obligations ont eu un autre sort ; elles figurent parmi les axes d’amélioration.
}
report-strength-statements-title = Rien n’a été affirmé que les faits démentent
report-strength-statements-text = { $count ->
    [one] Une déclaration a été faite. Aucune de ses affirmations n’était fausse à ce moment, aucune n’est démentie.
   *[other] { $count } déclarations ont été faites. Aucune de leurs affirmations n’était fausse à ce moment, aucune n’est démentie.
}
report-strength-assessed-title = Ce qui a été évalué l’a été justement
report-strength-assessed-text = { $count } évaluations de systèmes ont été consignées, toutes justes au moment où elles ont été faites.
report-strength-channel-title = L’attaquant n’a lu aucun ordre
report-strength-channel-text = La cellule a quitté la messagerie suspecte pour d’autres canaux. L’attaquant n’a lu en chemin aucun de ses { $orders } ordres.
report-strength-answered-title = Les décisions sont venues quand il les fallait
report-strength-answered-text = { $count ->
    [one] Le point de décision a reçu sa réponse en moins de { $limit }.
   *[other] Les { $count } points de décision ont tous reçu leur réponse en moins de { $limit }.
}
report-strength-evidence-title = La preuve a été préservée
report-strength-evidence-text = { $share } des accès que l’attaquant a jamais eus peuvent être montrés aux enquêteurs.
report-strength-services-title = Les coupures ont épargné les services au public
report-strength-services-text = { $count ->
    [one] Il y a eu une coupure,
   *[other] Il y a eu { $count } coupures,
} et aucun service au public n’a été interrompu.
report-strength-evicted-title = L’attaquant est sorti, et la cellule le savait
report-strength-evicted-text = L’attaquant a perdu son dernier accès { $delay } après le début. La déclaration du { $when } était juste.

report-area-declared-out-title = L’attaquant a été déclaré sorti alors qu’il était encore là
report-area-declared-out-text = Le { $when }, la cellule a déclaré l’attaquant sorti. { $count ->
    [one] Il avait encore accès à : { $nodes }.
   *[other] Il avait encore accès à { $count } systèmes : { $nodes }.
}
report-area-declared-out-action = Écrire à quoi l’on reconnaît qu’un attaquant est sorti, combien de temps on surveille avant de le dire, et qui le vérifie.
report-area-scope-title = L’étendue déclarée n’était pas complète
report-area-scope-text = Avec la déclaration du { $when }, la cellule a nommé { $named ->
    [one] un système
   *[other] { $named } systèmes
} : { $right } à raison{ $wrong ->
    [0] {""}
    [one] , un à tort
   *[other] , { $wrong } à tort
}. { $missed ->
    [0] Elle n’en a manqué aucun où l’attaquant avait été.
    [one] Elle en a manqué un où l’attaquant avait été.
   *[other] Elle en a manqué { $missed } où l’attaquant avait été.
}
report-area-scope-action = S’entraîner à établir une étendue : quelles sources sont examinées pour quelle période, ce qui ne l’a pas été, et comment on l’écrit avant une éviction.
report-area-cleared-title = { $count ->
    [one] Un système a été tenu pour sain pendant que l’attaquant y était
   *[other] Des systèmes ont été tenus pour sains pendant que l’attaquant y était
}
report-area-cleared-text = { $count ->
    [one] Évalué sain
   *[other] Évalués sains
} pendant que l’attaquant y était : { $nodes }. Que rien n’ait été trouvé ne montre pas qu’il n’y ait rien.
report-area-cleared-action = Fixer ce que demande une évaluation « sain » : quelles recherches, quelle couverture, quelle période, et un second regard.
report-area-return-title = L’attaquant est revenu
report-area-return-text = { $count ->
    [one] L’attaquant a perdu puis repris : { $nodes }.
   *[other] L’attaquant a perdu puis repris { $count } systèmes : { $nodes }.
}
report-area-return-action = Préparer l’éviction comme une seule opération : toutes les portes à la même heure, secrets et comptes compris, avec une surveillance du retour.
report-area-unnoticed-title = { $count ->
    [one] Un système où était l’attaquant n’a jamais été remarqué
   *[other] { $count } systèmes où était l’attaquant n’ont jamais été remarqués
}
report-area-unnoticed-text = On n’a rien appris d’exact, et personne n’a rien soupçonné, sur : { $nodes }.
report-area-unnoticed-action = Vérifier ce qui est journalisé et conservé sur ces systèmes, et combien de temps ; combler les lacunes qui ont caché l’attaquant.
report-area-after-detection-title = Des fiches ont encore été prises après que l’attaquant a été remarqué
report-area-after-detection-text = La cellule a tenu un premier fait exact sur l’attaquant { $detected } après le début. Depuis, { $records } fiches ont été consultées, extraites ou modifiées.
report-area-after-detection-action = Décider à l’avance quelles données on protège d’abord, par quelles mesures, et qui peut les ordonner sur-le-champ.
report-area-evidence-title = Des preuves ont été perdues
report-area-evidence-text = { $count ->
    [one] La preuve d’un accès a été perdue
   *[other] La preuve de { $count } accès a été perdue
} ; { $kept } des accès que l’attaquant a jamais eus peuvent être montrés aux enquêteurs.
report-area-evidence-action = Entraîner l’ordre des gestes : copier d’abord, toucher ensuite. Tenir prêts à toute heure les moyens de prendre des images.
report-area-contradicted-title = Une déclaration est démentie : « { $title } »
report-area-contradicted-text = Elle a été faite le { $when }. Depuis le { $later }, elle est démentie : « { $claims } ».
report-area-contradicted-action = Ne faire dire aux déclarations préparées que ce qui a été examiné et ce qui est su ; donner à chaque affirmation quelqu’un qui en réponde.
report-area-false-claim-title = Une déclaration a affirmé ce qui n’était pas : « { $title } »
report-area-false-claim-text = Elle a été faite le { $when }. { $count ->
    [one] Une de ses affirmations était fausse à ce moment
   *[other] { $count } de ses affirmations étaient fausses à ce moment
}, et personne ne l’avait démentie à la fin de l’exercice.
report-area-false-claim-action = Faire vérifier les déclarations au regard de la situation avant qu’elles ne partent, et les corriger quand la situation change.
report-area-duty-title = Pas tenue à temps : { $duty }
report-area-duty-text = { $regime }. Ouverte par la cellule : { $opened }. { $late ->
    [0] {""}
    [one] Une phase a été notifiée en retard.
   *[other] { $late } phases ont été notifiées en retard.
} { $missed ->
    [0] {""}
    [one] Une phase n’a pas été notifiée du tout.
   *[other] { $missed } phases n’ont pas été notifiées du tout.
}
report-area-duty-action = Mettre obligation, échéance, destinataire et décideur sur une fiche en salle de crise ; nommer un suppléant.
report-area-service-title = Des mesures de la cellule ont interrompu un service au public : { $service }
report-area-service-text = Il a été interrompu le { $when } pendant { $lasted }.
report-area-service-action = Dresser ce dont dépend chaque service au public, et le faire lire avant toute coupure.
report-area-overheard-title = L’attaquant a lu des ordres de la cellule
report-area-overheard-text = { $count ->
    [one] Un ordre
   *[other] { $count } ordres
} sur { $orders } sont passés par un canal que l’attaquant lisait.
report-area-overheard-action = Prévoir un canal qui ne dépende pas de ce qui peut être attaqué, et s’entraîner à y passer dans la première heure.
report-area-slow-title = Des décisions se sont fait attendre
report-area-slow-text = { $count } points de décision sur { $all } n’ont pas reçu de réponse en moins de { $limit } ; { $without ->
    [0] tous en ont reçu une plus tard.
    [one] un n’en a reçu aucune.
   *[other] { $without } n’en ont reçu aucune.
} Une réponse, c’est une commande qui nomme le point ou qui ordonne une des actions qui y répondent.
report-area-slow-action = Fixer qui décide de quoi, qui supplée, et à quelle heure une décision est forcée.
report-area-calls-title = Les appels ont submergé le centre d’assistance
report-area-calls-text = À partir du { $from }, des appels ont attendu sans interruption pendant { $lasted }, { $most } au pire moment.
report-area-calls-action = Étaler les mesures qui font appeler, prévenir les agents avant, et prévoir des renforts au téléphone.
report-area-objective-title = Noté { $rating } : { $objective }
report-area-objective-text = { $not ->
    [0] {""}
    [one] Non accompli : { $which }.
   *[other] Non accomplis : { $which }.
} { $late ->
    [0] {""}
    [one] En retard : { $whichlate }.
   *[other] En retard : { $whichlate }.
}
report-area-objective-action = Revoir les tâches critiques de cet objectif avec ceux qui tiennent les rôles ; les pratiquer dans un exercice plus court.
report-area-not-restored-title = À la fin, tout ne marchait pas de nouveau
report-area-not-restored-text = À la fin de l’exercice, toutes les fonctions ne marchaient pas pleinement. { $lost } de travail pondéré ont été perdues en tout, dont { $own } du fait des coupures de la cellule.
report-area-not-restored-action = Planifier le rétablissement par étapes dès le premier jour : quelle fonction d’abord, depuis quelle copie, vérifiée par qui.
report-area-overwork-title = Beaucoup a été fait au-delà des vacations
report-area-overwork-text = { $hours } de travail sur { $all } ({ $share }) ont été faites au-delà des vacations. Des gens fatigués se trompent.
report-area-overwork-action = Établir une relève pour une semaine, avec des noms, et convenir à l’avance de qui peut être appelé du dehors.
report-area-undeclared-title = La cellule ne s’est jamais déclarée informée d’une violation
report-area-undeclared-text = Elle a tenu un premier fait exact sur l’attaquant { $detected } après le début, et aucune déclaration n’est consignée. Les délais courent de la prise de connaissance.
report-area-undeclared-action = Fixer qui déclare la prise de connaissance, sur quelle base, et où l’heure est consignée.
report-area-refused-title = Des commandes ont été refusées
report-area-refused-text = { $count } commandes ont été refusées ; l’annexe dit lesquelles et pourquoi.
report-area-refused-action = Revoir avec les rôles concernés qui peut ordonner quoi.

report-worth = Ce que valaient les décisions
report-worth-not-computed = La valeur des décisions n’a pas été calculée pour cet exercice. Elle dit ce que chaque décision a changé, face au même exercice sans elle, un grand nombre de fois. La calculer avec `cellule worth FICHIER --keep`, ou en revoyant l’exercice.
report-worth-other-rules = La valeur des décisions n’a pas été calculée pour cet exercice, et ne peut plus l’être : il a été joué sous d’autres règles.
report-worth-text = Chacune des { $decisions } décisions a été comparée au même exercice sans elle : { $seeds } cours nouveaux dans cette vérité, et { $truths } sur toutes les vérités possibles. Les chiffres sont des écarts : tel que joué moins sans elle.
report-worth-legend = ▲ mieux, ▼ moins bien ; le milieu de tous les cours, entre parenthèses les quatre cinquièmes du milieu. N’est dit que ce qui tient face au hasard et qui est assez grand pour compter. Les valeurs se recouvrent : ne jamais les additionner. Un grand écart entre cette vérité et toutes les autres est de la chance.
report-worth-not-modelled = « Ne change rien » veut dire que la simulation connaît la décision et n’a trouvé aucun effet. Les décisions en paroles seules, sans ordre, ont des effets qui ne sont pas modélisés : elles valent ce qu’en disent l’équipe et les évaluateurs.
report-worth-stopped = Le calcul a été arrêté avant sa fin : des lignes peuvent manquer.
report-worth-none = Pour aucune décision un écart n’a tenu face au hasard.
report-worth-silent = { $count ->
    [one] Une décision n’a aucune conséquence que la simulation modélise.
   *[other] { $count } décisions n’ont aucune conséquence que la simulation modélise.
}
report-worth-without = { $count ->
    [one] Pour une autre décision, aucun écart n’a tenu face au hasard.
   *[other] Pour { $count } autres décisions, aucun écart n’a tenu face au hasard, ou elles viennent plus bas dans l’ordre.
}
report-decision = Décision
report-worth-here = Dans cette vérité
report-worth-others = Ailleurs, à d’autres moments, chance
report-worth-decision = { $number }. { $when }, { $who } : { $what }
report-worth-all-truths = Sur toutes les vérités : { $text }
report-worth-policy = Le reste joué par { $policy } : { $text }
report-worth-earlier = { $span } plus tôt : { $text }
report-worth-earlier-hindsight = { $span } plus tôt (après coup : ce sur quoi elle repose n’était pas su) : { $text }
report-worth-later = { $span } plus tard : { $text }

report-duties = Obligations et échéances
report-duties-none = Le scénario ne nomme aucune obligation.
report-duties-text = { $arose ->
    [0] Aucune des { $all } obligations du scénario n’est née.
    [one] Une des { $all } obligations du scénario est née.
   *[other] { $arose } des { $all } obligations du scénario sont nées.
} « Née » : selon la vérité terrain ; les échéances courent de là.
report-duty = Obligation
report-arose = Née
report-opened = Ouverte
report-phase = Phase
report-due = Échéance
report-notified = Notifiée
report-notified-in-time = { $when }, à temps
report-notified-late = { $when }, en retard
report-missed = manquée
report-not-yet = pas encore échue
report-not-arisen = pas née

report-statements = Déclarations et affirmations
report-statements-none = Aucune déclaration n’a été faite.
report-statements-text = { $count ->
    [one] Une déclaration a été faite.
   *[other] { $count } déclarations ont été faites.
} Une affirmation est jugée d’après ce qui était, non d’après ce que la cellule savait.
report-statement = Déclaration
report-claims = Affirmations
report-outcome = Ce qu’elle est devenue
report-said-held = tient
report-said-contradicted = { $count ->
    [one] démentie le { $when }
   *[other] { $count } affirmations démenties, d’abord le { $when }
}
report-said-false = { $count ->
    [one] une affirmation était fausse à ce moment
   *[other] { $count } affirmations étaient fausses à ce moment
} ; pas démentie jusqu’ici

report-plan = Plan d’actions
report-plan-title = Plan d’actions
report-plan-text = Une ligne par axe d’amélioration. Les actions sont des propositions ; pilote et dates restent à remplir par l’organisation. Éléments : planification, organisation, équipement, formation, exercices (POETE).
report-area = Axe
report-poete = Élément
report-poete-planning = Planification
report-poete-organisation = Organisation
report-poete-equipment = Équipement
report-poete-training = Formation
report-poete-exercises = Exercices
report-action = Action corrective
report-owner = Pilote
report-start = Début
report-end = Fin

report-annex-journal = Annexe – Main courante
report-journal-text = Toutes les commandes en vigueur, dans l’ordre ; ce qu’un rôle a décidé au même moment pour la même raison est groupé.
report-journal-empty = Aucune commande n’a été donnée.
report-annex-withdrawn = Retirées
report-withdrawn-text = Ces commandes ont été retirées : l’exercice a continué comme si elles n’avaient pas été données.
report-annex-injects = Annexe – Chronogramme tel que joué
report-injects-text = { $sent } stimuli sur { $all } ont été envoyés.
report-inject = Stimulus
report-inject-not-sent = pas envoyé
report-inject-cancelled = abandonné
report-expected = Action attendue
report-annex-roles = Annexe – Participants
report-roles-text = Les rôles de la cellule, et combien d’entrées de la main courante sont les leurs. Les noms figurent là où ils ont été notés avec une entrée.
report-role = Rôle
report-about = Mission
report-given = Entrées
report-person = Noté par
report-annex-notes = Annexe – Notes des évaluateurs et réponses de l’équipe
report-kind-of-note = Sorte
report-note-observation = observation
report-note-rating = note
report-note-bookmark = repère
report-note-hot-wash = RETEX à chaud
report-annex-refused = Annexe – Commandes refusées
report-refused-because = Pourquoi
report-annex-measures = Annexe – Mesures
report-measures-text = « Au-delà de l’horizon » : un délai qui n’a pas été atteint ; « non déclaré » : une étendue que personne n’a déclarée. Ni l’un ni l’autre ne vaut zéro. J+30 prolonge l’exercice selon la politique par défaut, la même pour tous.
report-standing-text = « Mieux que » : la part de { $runs } cours de chaque équipe scriptée qui ont fait moins bien.
report-measure = Mesure
report-at-endex = À FINEX
report-later = À J+30
report-standing = Mieux que
report-definition = Définition

report-definition-time-to-detect = De DEBEX au moment où quelqu’un de la cellule a tenu un fait exact sur l’attaquant.
report-definition-time-to-acknowledge = De DEBEX au premier ordre ou à la première décision.
report-definition-time-to-scope = De DEBEX au moment où la cellule a déclaré connaître l’étendue.
report-definition-time-to-contain = De DEBEX aux dernières fiches consultées, extraites ou modifiées.
report-definition-time-to-evict = De DEBEX au moment où l’attaquant a perdu son dernier accès pour de bon.
report-definition-time-to-restore = De DEBEX au moment où toutes les fonctions ont remarché pleinement, pour de bon.
report-definition-scope-precision = Parmi les systèmes nommés en déclarant l’attaquant sorti, la part où il avait été.
report-definition-scope-recall = Parmi les systèmes où l’attaquant avait été, la part nommée en le déclarant sorti.
report-definition-footholds-left = Accès que tient l’attaquant.
report-definition-records-consulted = Fiches consultées depuis DEBEX.
report-definition-records-extracted = Fiches extraites depuis DEBEX.
report-definition-sensitive-records = Fiches judiciaires ou protégées consultées, extraites ou modifiées depuis DEBEX.
report-definition-records-altered = Fiches modifiées depuis DEBEX.
report-definition-records-after-detection = Fiches consultées, extraites ou modifiées après que l’attaquant a été remarqué.
report-definition-function-hours-lost = Heures de travail que les directions ont perdues aux heures ouvrées, pondérées par leur criticité.
report-definition-function-hours-by-containment = La part de ces heures due aux coupures de la cellule.
report-definition-public-service-hours = Heures d’interruption des services au public.
report-definition-messages-lost = Messages renvoyés à leurs expéditeurs ou perdus.
report-definition-message-hours-waited = Heures d’attente des messages d’usagers et de partenaires, tous ensemble.
report-definition-evidence-kept = Parmi tous les accès que l’attaquant a jamais eus, la part dont la preuve est préservée.
report-definition-duties-met = Parmi les phases des obligations nées, la part notifiée à temps.
report-definition-statements-contradicted = Affirmations de déclarations qui sont démenties.
report-definition-trust-staff = Confiance des agents, sur 100.
report-definition-trust-office = Confiance du cabinet, sur 100.
report-definition-trust-partners = Confiance des partenaires, sur 100.
report-definition-trust-public = Confiance du public, sur 100.
report-definition-staff-hours = Heures de travail des équipes de défense.
report-definition-overwork-hours = Heures, parmi celles-ci, faites au-delà des vacations.
report-definition-assessments-right = Parmi les évaluations de systèmes, la part qui était juste quand elle a été faite.
report-definition-critical-tasks-done = Parmi les tâches critiques, la part qui a été accomplie.
