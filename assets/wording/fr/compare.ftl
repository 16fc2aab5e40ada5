# Exercices côte à côte.

help-compare = Met côte à côte des exercices du même scénario
help-arg-exercises = Deux fichiers d’exercice ou plus
help-arg-charts = Dessine aussi les courbes côte à côte, dans ce dossier
compare-too-few = une comparaison demande au moins deux exercices
compare-other-scenario = { $path } est du scénario « { $other } », { $first } de « { $scenario } » : seuls des exercices d’un même scénario se comparent
compare-title = { $count } exercices de « { $title } »
compare-exercise = { $number }  { $name } – graine { $seed }, { $reached }
compare-over = joué jusqu’à FINEX
compare-until = joué jusqu’à { $moment }
compare-other-versions = Ils contiennent des versions différentes du scénario : ce qui a le même identifiant est comparé.
compare-other-rules = Ils ont été joués sous des règles différentes : les mêmes actes auraient pu avoir d’autres effets.
compare-basis = De { $which } manquent les mesures du courrier et de J+30 : le fichier est d’autres règles et aucune n’y est gardée.
compare-measures-endex = MESURES À FINEX
compare-measures-later = MESURES À J+30, selon la politique par défaut
compare-decisions = POINTS DE DÉCISION : quand chacun a été tranché, et combien de temps après avoir été posé
compare-after = +{ $span }
compare-before = avant
compare-not-put = –
compare-open = ouvert
compare-ratings = OBJECTIFS : la note de l’observateur, sinon (entre parenthèses) celle que proposent les tâches critiques
compare-curves = COURBES, de DEBEX au dernier FINEX : de la plus basse à la plus haute valeur de toutes
compare-curve-value = { $last } à la fin
compare-legend = ▲ meilleur, ▼ moins bon : seulement où la différence compte. ∞ : pas atteint avant l’horizon. – : non déclaré ou non posé. k : milliers, M : millions (exact avec --format csv).
