# Exports pour d’autres outils.

help-export = Écrit un exercice pour d’autres outils : tableaux, données, couche ATT&CK, Attack Flow, graphiques
help-arg-export-format = Quoi écrire : xlsx, csv (un dossier), json, navigator, attack-flow, charts (un dossier)
help-arg-export-output = Où écrire : un fichier, ou un dossier pour csv et charts ; la sortie standard sinon
export-needs-output = { $format } demande un endroit où écrire : --output
export-written = { $count ->
    [one] un fichier écrit : { $path }
   *[other] { $count } fichiers écrits : { $path }
}
export-cannot = cet export ne peut pas être fait : { $reason }
export-language-code = fr

export-sheet-journal = Main courante
export-sheet-injects = Chronogramme
export-sheet-observations = Observations
export-sheet-measures = Mesures
export-sheet-orders = Ordres
export-sheet-statements = Communiqués
export-sheet-duties = Obligations
export-sheet-objectives = Objectifs

export-column-action = Action
export-column-answers = Point de décision
export-column-arose = Née le
export-column-arrived = Arrivé
export-column-authorised = Autorisé
export-column-better = Mieux
export-column-body = Texte
export-column-capability = Capacité
export-column-channel = Canal
export-column-claim = Affirmation
export-column-contradicted = Démentie
export-column-decided = Décidée
export-column-delivered = Remis à
export-column-done = Accomplie
export-column-due = Échéance
export-column-duty = Obligation
export-column-ended = Terminé
export-column-endex = FINEX
export-column-endex-words = À FINEX
export-column-entry = Entrée
export-column-evaluator = Observateur
export-column-events = Événements
export-column-expected = Action attendue
export-column-from = De
export-column-given = Donné
export-column-id = Identifiant
export-column-kind = Nature
export-column-late = En retard
export-column-later = J+30
export-column-later-words = À J+30
export-column-measure = Mesure
export-column-medium = Par
export-column-missed = Manquée
export-column-moment = Quand
export-column-made = Publié
export-column-note = Note de l’animateur
export-column-noted = Noté
export-column-notified = Notifiée
export-column-number = N°
export-column-objective = Objectif
export-column-opened = Ouverte par la cellule
export-column-operator = Saisi par
export-column-option = Option choisie
export-column-order = Ordre
export-column-orders = Ordres
export-column-outcome = Résultat
export-column-overheard = Lu par l’attaquant
export-column-phase = Phase
export-column-planned = Prévu
export-column-proposed = Proposée
export-column-rating = Note
export-column-reason = Raison
export-column-recipient = Destinataire
export-column-regime = Régime
export-column-reported = Rendu compte
export-column-said = Quoi
export-column-sent = Envoyé
export-column-source = Source
export-column-started = Commencé
export-column-state = État
export-column-statement = Communiqué
export-column-taken = Décidé à
export-column-target = Cible
export-column-task = Tâche critique
export-column-text = Texte
export-column-title = Titre
export-column-to = À
export-column-unit = Unité
export-column-who = Qui
export-column-why = Pourquoi
export-column-withdrawn = Repris
export-column-words = Dans leurs mots

export-kind-observation = observation
export-kind-rating = note
export-kind-bookmark = signet
export-kind-hot-wash = RETEX à chaud
export-kind-refused = refusé

export-unit-hours = heures
export-unit-count = nombre
export-unit-share = part
export-unit-trust = millièmes
export-better-lower = moins
export-better-higher = plus
export-better-neither = ni l’un ni l’autre

export-state-delivered = remis
export-state-waits = en attente
export-state-sent = envoyé
export-state-cancelled = annulé
export-state-not-sent = pas envoyé

export-layer-about = Exercice simulé « { $title } », graine { $seed } : les techniques de l’attaquant que la cellule a vues et celles qu’elle a manquées. Une technique est vue quand la cellule apprend quelque chose de ce qu’elle a laissé : une alerte transmise ou un constat.
export-layer-own = Techniques propres au scénario, absentes d’ATT&CK : { $ids }.
export-layer-seen = employée, vue par la cellule
export-layer-missed = employée, manquée par la cellule
export-layer-unused = dans la campagne, pas employée
export-layer-exercise = Exercice
export-layer-seed = Graine
export-layer-stage = Étape
export-layer-used = { $times ->
    [1] Tentée une fois ({ $done ->
        [0] sans succès
       *[other] avec succès
    }), { $first }, sur { $nodes }.
   *[other] Tentée { $times } fois ({ $done } avec succès), d’abord { $first }, sur { $nodes }.
}
export-layer-not-seen = Rien de ce qu’elle a laissé n’est parvenu à la cellule.
export-layer-by-alert = Vue { $when } : alerte de { $source } sur { $node }.
export-layer-by-activity = Vue { $when } : activité trouvée dans { $source } sur { $node }.
export-layer-by-means = Vue { $when } : { $means } sur { $node }.

export-flow-about = Attaque simulée dans l’exercice « { $title } »{ $team }, graine { $seed }. Rien de cela n’est arrivé à une organisation réelle.
export-flow-nothing = Personne n’a attaqué.
export-flow-action = { $stage }. { $times ->
    [1] Une tentative
   *[other] { $times } tentatives
}, { $result }.
export-flow-worked = avec succès
export-flow-failed = sans succès
export-flow-works = Cette voie fonctionne : { $name }
export-flow-reached = Atteint : { $stage }
