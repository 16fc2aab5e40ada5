# Revenir sur un exercice.

ui-review = Revoir
ui-scope-review = EN REVOYANT UN EXERCICE
ui-do-play = Lire ou arrêter
ui-do-next-event = Aller à l’événement suivant
ui-do-event-before = Revenir à l’événement précédent
ui-do-next-decision = Aller à la décision suivante
ui-do-decision-before = Revenir à la décision précédente
ui-do-faster = Plus vite
ui-do-slower = Plus lentement
ui-do-mark = Marquer cet instant
ui-do-next-part = Partie suivante de la revue

review-play = Lire
review-stand = Arrêter
review-speed = Vitesse : secondes d’exercice par seconde
review-play-on = Rejouer à partir d’ici
review-play-on-what = Un nouvel exercice qui commence comme celui-ci et continue à partir de cet instant ; celui-ci ne change pas
review-played-on = { $title } – à partir de { $at }

review-believed = Cru
review-true = Vrai
review-true-differences = avec ce qui était cru
review-true-alone = seul
review-whose = Savoir de qui
review-whole-cell = toute la cellule
review-story-none = L’attaquant n’a jamais été ici, et la cellule ne l’a jamais cru.
review-story-held = l’attaquant était ici, jusqu’au { $to }
review-story-held-on = l’attaquant était ici, jusqu’à la fin
review-story-learned = quelqu’un dans la cellule tenait ici quelque chose de vrai sur l’attaquant
review-story-forgotten = plus rien n’en est cru

review-tracks = Frise, tête de lecture à
review-track-decisions = décisions
review-track-notes = notes
review-track-footholds = accès
review-track-records = données prises

review-chronology = Chronologie
review-decisions = Décisions
review-objectives = Objectifs
review-measures = Mesures
review-notes = Notes
review-nothing-told = Rien ne peut être raconté
review-nothing-told-do = Cet exercice a été joué sous d’autres règles. Mesures, cotations et rapport sont là.
review-other-rules = Joué sous d’autres règles
review-other-rules-do = Les images ne peuvent être simulées de nouveau. Frise, cotations, mesures et rapport viennent de ce qui a été enregistré.
review-other-rules-worth = La valeur des décisions demande les règles sous lesquelles elles ont été prises.

review-no-decisions = La cellule n’a rien décidé
review-no-decisions-do = Ce que valait une décision apparaît ici dès qu’il y en a une.
review-choose-decision = Choisissez une décision : ce qu’elle a apporté, sans elle, plus tôt et plus tard.
review-weigh = Que valait chaque décision ?
review-weigh-again = Calculer de nouveau
review-weigh-what = L’exercice est joué de nombreuses fois avec et sans chaque décision.
review-seeds = parties par comparaison
review-stop = Arrêter
review-worth-running = { $done } comparaisons sur { $all }
review-worth-stopped = Arrêté : ce qui est là est montré, sans être gardé avec l’exercice.
review-worth-kept = gardé avec l’exercice : { $seeds } parties dans cette vérité, { $truths } sur toutes
review-not-weighed = pas encore comparée
review-not-weighed-do = Pas encore comparée.
review-nothing-holds = rien qui tienne face au hasard
review-not-modelled = non modélisé
review-assumption = dépend d’une hypothèse

review-no-objectives = Le scénario n’a pas d’objectifs
review-no-objectives-do = Les objectifs et leurs tâches critiques s’écrivent dans le scénario.
review-ratings-how = Une tâche faite à temps vaut P, tard S, très tard M, non faite U ; la cotation d’un observateur l’emporte. Toutes P : P. Une M ou U : M. Aucune faite : U. Sinon S. Ce que vous décidez ici fait foi.
review-proposed = proposé
review-decided = décidé
review-why = Pourquoi (gardé avec la cotation)
review-not-judged = Rien ne permet encore de le dire : ni mesure ni observation
review-not-done = non faite
review-evaluator-decides = un observateur décide
review-due = attendue { $due }
review-observed = { $count ->
    [one] une observation
   *[other] { $count } observations
}

review-among = parmi les scripts
review-choose-measure = Choisissez une mesure : ce qu’elle dit et sur quoi elle repose.
review-place = Mieux que { $worse } des parties des scripts, moins bien que { $better }.
review-rests-on = REPOSE SUR
review-rests-on-nothing = Aucun événement ne l’a fait bouger.
review-entry = entrée { $number } : { $what }
review-more-evidence = et { $more } de plus
review-basis-kept = Joué sous d’autres règles : voici les mesures gardées avec l’exercice.
review-basis-recorded = D’après les seuls événements enregistrés : les mesures du courrier et à J+30 manquent.

review-no-notes = Rien n’a été noté
review-no-notes-do = Les observations de l’exercice et vos repères sont ici. Marquez un instant avec B.
review-bookmark-hint = Pourquoi cet instant
review-withdrawn = repris

turn-detected = Pour la première fois, quelqu’un dans la cellule tenait quelque chose de vrai sur l’attaquant
turn-theft = Le plus grand vol en une fois : { $count } fiches de « { $data } »
turn-scope = La cellule a déclaré connaître l’étendue
turn-out-right = La cellule a déclaré l’attaquant dehors, et il l’était
turn-out-wrong = La cellule a déclaré l’attaquant dehors, et il ne l’était pas
turn-evicted = L’attaquant a perdu son dernier accès
turn-returned = L’attaquant est revenu, sur { $node }
turn-contradicted = Une affirmation de « { $statement } » a été démentie en public
turn-missed = Une échéance est passée : { $duty }

hot-title = RETEX à chaud
hot-begin = RETEX à chaud en salle
hot-end = Clore le RETEX à chaud
hot-back = Page précédente
hot-on = Page suivante
hot-page = { $page } sur { $pages }
hot-left = { $minutes ->
    [one] encore une minute
   *[other] encore { $minutes } minutes
}
hot-over = les dix minutes sont passées
hot-reading = L’exercice est en cours de lecture…
hot-happened = Ce qui s’est passé
hot-happened-out = L’attaquant était dehors à la fin.
hot-happened-in = { $count ->
    [one] L’attaquant avait encore un accès à la fin.
   *[other] L’attaquant avait encore { $count } accès à la fin.
}
hot-believed = Ce que vous avez cru
hot-believed-sum = L’attaquant était sur { $held } machines. Vous en aviez suspecté { $known }.
hot-believed-late = { $node } : attaquée { $held }, suspectée { $known }
hot-believed-never = { $node } : attaquée { $held }, jamais suspectée
hot-believed-clear = { $node } : tenue pour saine alors que l’attaquant y était
hot-believed-wrong = { $node } : confirmée, alors que l’attaquant n’y avait jamais été
hot-turns = Tournants
hot-turns-none = Rien n’a tourné : ni détection, ni vol, ni éviction.
hot-paid = Décisions qui ont payé
hot-cost = Décisions qui ont coûté
hot-weighing = Calcul en cours : { $done } comparaisons sur { $all }
hot-none-paid = Aucune décision n’a d’effet favorable qui tienne face au hasard.
hot-none-cost = Aucune décision n’a d’effet défavorable qui tienne face au hasard.
hot-how = D’après le plus grand effet de chacune qui tienne : le même exercice sans elle, de nombreuses fois. Les effets se recouvrent et ne s’additionnent jamais.
hot-questions = Questions à l’équipe
hot-question-good = Qu’est-ce qui a bien marché, et pourquoi ?
hot-question-otherwise = Que feriez-vous autrement demain ?
hot-question-missing = Que vous a-t-il manqué : du monde, des moyens, l’autorité, des mots ?
hot-question-believed = { $when } : qu’est-ce qui vous a fait tenir { $node } pour saine ?
hot-question-late = { $node } a été attaquée { $span } avant d’être suspectée. Qu’est-ce qui l’aurait montré ?
hot-question-decision = { $what } Que saviez-vous alors, et que vous aurait-il fallu ?
hot-answer = Ce que l’équipe répond
hot-keep = Garder la réponse
hot-kept = gardée
hot-look-back = Revoir l’exercice

review-report = Rapport
review-form-pdf = PDF
review-form-docx = DOCX
review-form-html = HTML
review-form-markdown = Markdown
review-export = Pour d’autres outils
review-export-xlsx = Tableaux pour un tableur (XLSX)
review-export-csv = Tableaux en texte (CSV)
review-export-json = Tout en données (JSON)
review-export-navigator = Couche ATT&CK Navigator
review-export-attack-flow = Attack Flow (STIX 2.1)
review-export-charts = Graphiques (SVG, PNG)
review-part-edited = écrit par l’équipe
review-part-keep = Garder ce texte
review-part-draft = Revenir au projet
review-part-how = Texte simple ; « - » commence une puce, #12 renvoie à l’entrée 12.
review-not-written = Le document n’a pas pu être fait : { $reason }
hot-answer-to = Réponse à : { $question }
review-part-text = Texte de « { $title } »
