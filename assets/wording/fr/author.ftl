# L’écriture d’un scénario.

author-group-frame = Exercice
author-group-ministry = Ministère
author-group-attack = Attaquant
author-group-course = Déroulé
author-group-catalogue = Catalogue propre
author-section-frame = Cadre
author-section-roles = Rôles
author-section-objectives = Objectifs
author-section-scenes = Scènes
author-section-organisation = Ministère
author-section-departments = Directions
author-section-nodes = Infrastructure
author-section-links = Liens
author-section-segments = Segments
author-section-sites = Sites
author-section-data = Données
author-section-accounts = Comptes
author-section-channels = Canaux
author-section-log-sources = Sources de journaux
author-section-teams = Équipes
author-section-services = Services publics
author-section-outsiders = Hors de la cellule
author-section-trust = Confiance
author-section-campaign = Campagne
author-section-stages = Étapes
author-section-reactions = Réactions
author-section-injects = Stimuli
author-section-decisions = Points de décision
author-section-statements = Déclarations
author-section-claims = Affirmations
author-section-duties = Obligations
author-section-actions = Actions proposées
author-section-playbooks = Équipes scriptées
author-section-techniques = Techniques
author-section-responses = Actions de réponse
author-section-constants = Constantes
author-stage-ministry = Ministère
author-stage-attack = Attaque
author-stage-chronogramme = Chronogramme
author-stage-texts = Textes
author-stage-file = Fichier
author-saved = enregistré
author-unsaved = non enregistré
author-undo = Annuler : { $what }
author-redo = Rétablir : { $what }
author-play = Le jouer
author-play-about = Prépare le scénario tel qu’il est ; l’accueil ramène ici
author-problems = { $errors ->
         [0] {""}
         [one] une erreur
        *[other] { $errors } erreurs
    }{ $errors ->
         [0] {""}
        *[other] {", "}
    }{ $warnings ->
         [0] aucun avertissement
         [one] un avertissement
        *[other] { $warnings } avertissements
    }
author-problems-title = Vérifications
author-no-problems = rien à signaler
author-recovered = Le programme s’est arrêté avant l’enregistrement. Ce qui n’était pas enregistré est toujours là.
author-recover = Le reprendre
author-forget = L’oublier
author-changed-outside = Modifié par un autre programme : { $files }
author-reload = Relire
author-compare = Comparer au disque
author-keep-mine = Écrire ma version par-dessus
author-outside-broken = Le fichier sur le disque ne se lit pas comme un scénario ; rien n’a changé ici.
author-nothing-selected = Rien n’est sélectionné
author-nothing-selected-do = Cliquez sur un élément pour voir et changer ses champs.
author-selected = { $count ->
         [one] un élément sélectionné
        *[other] { $count } éléments sélectionnés
    }
author-delete = Supprimer
author-duplicate = Dupliquer
author-leave = Ce scénario n’est pas enregistré
author-leave-about = Ce qui a changé depuis l’enregistrement serait perdu.
author-save-leave = Enregistrer et quitter
author-leave-unsaved = Quitter sans enregistrer
author-bring-in = D’un fichier…
author-bring-in-about = Les stimuli d’un tableur prennent la place de ceux d’ici ; un ministère ou un plan d’attaque tiré d’un fichier fait de même. Ce qui a été exporté d’ici revient entier. Cela s’annule.
author-do-bring-in = reprendre un fichier
author-find = Chercher
author-set = renseigner
author-take-out = Retirer : { $thing }
author-sooner = Plus haut dans la liste : { $thing }
author-later = Plus bas dans la liste : { $thing }
author-all-of = toutes …
author-any-of = une parmi …
author-not = pas …
author-put-around = Place la condition dans une telle condition
author-span-like = Une durée, par exemple 45min, 2h 30min ou 5j
author-moment-like = Un moment, par exemple J+1 06:00 ou H+36h
author-range = plage
author-range-about = Dit entre quelles valeurs se trouve sans doute la vérité ; les balayages la font varier
author-no-range = Une seule valeur, sans plage
author-value = valeur
author-low = minimum
author-high = maximum
author-source = source
author-choose = choisir …
author-none = aucun
author-none-there = Il n’y en a pas encore
author-nothing-yet = Rien encore ici
author-nothing-yet-do = Ajoutez le premier avec le bouton ci-dessus.
author-generated = Un générateur crée ce ministère
author-generated-do = Reprenez-le pour le modifier à la main.
author-take-over = Le reprendre
author-no-ministry = Il n’y a pas encore de ministère
author-no-ministry-do = Commencez-en un, puis dessinez ce qui le compose.
author-begin-ministry = Commencer un ministère
author-no-attacker = Personne n’attaque encore
author-no-attacker-do = Commencez une campagne, puis dessinez ses étapes.
author-begin-attacker = Commencer une campagne
author-new-attacker = Attaquant
author-new-ministry = Ministère
author-no-nodes = Le ministère est vide
author-no-nodes-do = Ajoutez des machines et des directions avec les boutons ci-dessus, puis reliez-les.
author-no-stages = La campagne n’a pas d’étapes
author-no-stages-do = Ajoutez la première étape avec le bouton ci-dessus.
author-no-injects = Rien ne se passe encore
author-no-injects-do = Ajoutez le premier stimulus avec le bouton ci-dessus.
author-connect = Relier
author-connect-do = Tirez d’un élément à l’autre
author-arrange = Disposer
author-show-all = Tout voir
author-align-column = En colonne
author-align-row = En ligne
author-spread-column = Même distance en colonne
author-spread-row = Même distance en ligne
author-lay-out = Tout disposer
author-group = En faire un segment
author-line = Ligne de temps
author-shift-by = Décaler de
author-shift-earlier = plus tôt
author-shift-later = plus tard
author-missing = { $count ->
         [0] rien ne manque
         [one] un texte manque dans une langue
        *[other] { $count } textes manquent dans une langue
    }
author-only-missing = Seulement ce qui manque
author-texts-done = Chaque texte existe dans chaque langue
author-not-read = Ce qui est saisi ne se lit pas encore ; le scénario reste tel qu’il était.
author-wrong-at = { $path }, ligne { $line }, colonne { $column } : { $what }
author-cannot-open = Le scénario ne peut pas être modifié tel quel. { $reason }
author-mend = Le texte de ce scénario contient des fautes : il ne peut pas encore être ouvert. Elles sont listées ici ; chacune mène à sa place.
author-mend-sound = Le texte se lit maintenant. Ouvrez-le dans l’éditeur.
author-mend-open = Enregistrer et ouvrir dans l’éditeur
author-mend-at = Ligne { $line }, colonne { $column } : { $what }
author-add-file = Ajouter un fichier…
author-too-large = Le fichier dépasse { $most } Mo et ne peut pas être joint. Réduisez-le.
author-do-attach = joindre un fichier
author-same = Identique sur le disque
author-compare-legend = − sur le disque, + serait écrit
author-nothing-pasted = Le presse-papiers ne vient pas d’un scénario, ou ne va nulle part ici.
author-do-edit = modification
author-do-add = ajout
author-do-delete = suppression
author-do-move = changement d’ordre
author-do-place = déplacement
author-do-connect = liaison
author-do-arrange = disposition
author-do-rename = renommage
author-do-paste = collage
author-do-shift = décalage
author-do-repair = réparation
author-do-begin = commencement
author-do-reload = relecture
author-do-recover = récupération
author-do-retype = texte
repair-name = Écrire { $word }
repair-rename = Le nommer { $word }
repair-remove = Le retirer
repair-clear = L’effacer
repair-number = Corriger le nombre
repair-languages = Français et anglais
repair-leads = { $word } dirige
repair-hears = { $word } entend le SOC
repair-offer = Proposer { $word }
repair-trust = Lui donner une confiance
repair-expose = Exposer { $word }
condition-at = à { $moment }
condition-past = { $moment } est passé
condition-not-yet = il n’est pas encore { $moment }
condition-between = on est dans { $stretch }
condition-stretch = { $from } à { $to }
condition-from-moment = dès { $moment }
condition-until-moment = avant { $moment }
condition-in-times = { $first } ({ $rest })
condition-and = {" et "}
condition-or = {" ou "}
condition-comma-or = {", ou "}
condition-and-then = { $first }, et cela : { $rest }
condition-quoted = « { $text } »
condition-count = { $holds ->
    [yes] au moins { $n } parmi : { $list }
   *[no] moins de { $n } parmi : { $list }
}
condition-for = { $holds ->
    [yes] { $what }, pendant { $span } sans interruption
   *[no] pas encore { $span } sans interruption : { $what }
}
condition-after = { $holds ->
    [yes] { $span } après { $that }
   *[no] pas encore { $span } après { $that }
}
condition-node = { $state ->
    [up] { $holds ->
        [yes] { $name } fonctionne
       *[no] { $name } ne fonctionne pas
    }
    [down] { $holds ->
        [yes] { $name } ne fonctionne pas
       *[no] { $name } fonctionne
    }
    [disconnected] { $holds ->
        [yes] { $name } est coupé par les défenseurs
       *[no] { $name } n’est pas coupé par les défenseurs
    }
   *[compromised] { $holds ->
        [yes] { $name } est contrôlé par l’attaquant
       *[no] { $name } n’est pas contrôlé par l’attaquant
    }
}
condition-stage = { $holds ->
    [yes] l’étape { $name } est accomplie
   *[no] l’étape { $name } n’est pas accomplie
}
condition-footholds = { $holds ->
    [yes] { $n ->
        [one] l’attaquant tient un accès
       *[other] l’attaquant tient au moins { $count } accès
    }
   *[no] { $n ->
        [one] l’attaquant ne tient aucun accès
       *[other] l’attaquant tient moins de { $count } accès
    }
}
condition-from = {" "}de { $data }
condition-records = { $holds ->
    [yes] { $n ->
        [one] des fiches{ $from } ont été { $handling }
       *[other] au moins { $count } fiches{ $from } ont été { $handling }
    }
   *[no] { $n ->
        [one] les fiches{ $from } n’ont pas été { $handling }
       *[other] moins de { $count } fiches{ $from } ont été { $handling }
    }
}
condition-function = { $holds ->
    [yes] { $name } fonctionne à moins de { $share }
   *[no] { $name } fonctionne à { $share } au moins
}
condition-service = { $holds ->
    [yes] le service public { $name } est interrompu
   *[no] le service public { $name } fonctionne
}
condition-trust = { $holds ->
    [yes] la confiance ({ $audience }) est sous { $share }
   *[no] la confiance ({ $audience }) n’est pas sous { $share }
}
condition-backlog = { $holds ->
    [yes] { $n ->
        [one] un message attend
       *[other] au moins { $count } messages attendent
    }
   *[no] { $n ->
        [one] aucun message n’attend
       *[other] moins de { $count } messages attendent
    }
}
condition-queue = { $holds ->
    [yes] { $n ->
        [one] un appel attend à l’assistance
       *[other] au moins { $count } appels attendent à l’assistance
    }
   *[no] { $n ->
        [one] aucun appel n’attend à l’assistance
       *[other] moins de { $count } appels attendent à l’assistance
    }
}
condition-on = {" "}sur { $node }
condition-channel = { $holds ->
    [yes] le canal { $name } fonctionne
   *[no] le canal { $name } ne fonctionne pas
}
condition-inject = { $state ->
    [sent] { $holds ->
        [yes] le stimulus { $name } est parti
       *[no] le stimulus { $name } n’est pas parti
    }
    [delivered] { $holds ->
        [yes] le stimulus { $name } est remis
       *[no] le stimulus { $name } n’est pas remis
    }
   *[cancelled] { $holds ->
        [yes] le stimulus { $name } est annulé
       *[no] le stimulus { $name } n’est pas annulé
    }
}
condition-chosen = { $holds ->
    [yes] { $name } est choisi pour { $inject }
   *[no] { $name } n’est pas choisi pour { $inject }
}
condition-ordered = { $holds ->
    [yes] { $name } est ordonné{ $on }
   *[no] { $name } n’est pas ordonné{ $on }
}
condition-result = { $how ->
    [done] { $holds ->
        [yes] { $name } a réussi{ $on }
       *[no] { $name } n’a pas réussi{ $on }
    }
    [without-effect] { $holds ->
        [yes] { $name } est fait sans effet{ $on }
       *[no] { $name } n’est pas fait sans effet{ $on }
    }
    [failed] { $holds ->
        [yes] { $name } a échoué{ $on }
       *[no] { $name } n’a pas échoué{ $on }
    }
    [refused] { $holds ->
        [yes] { $name } est refusé{ $on }
       *[no] { $name } n’est pas refusé{ $on }
    }
    [cancelled] { $holds ->
        [yes] { $name } est annulé{ $on }
       *[no] { $name } n’est pas annulé{ $on }
    }
   *[any] { $holds ->
        [yes] le résultat de { $name }{ $on } est connu
       *[no] le résultat de { $name }{ $on } n’est pas connu
    }
}
condition-means = {" "}({ $means })
condition-finding = { $holds ->
    [yes] { $n ->
        [one] il y a un constat{ $means }{ $on }
       *[other] il y a au moins { $count } constats{ $means }{ $on }
    }
   *[no] { $n ->
        [one] il n’y a aucun constat{ $means }{ $on }
       *[other] il y a moins de { $count } constats{ $means }{ $on }
    }
}
condition-escalated = { $holds ->
    [yes] { $n ->
        [one] une alerte est transmise comme sérieuse{ $on }
       *[other] au moins { $count } alertes sont transmises comme sérieuses{ $on }
    }
   *[no] { $n ->
        [one] aucune alerte n’est transmise comme sérieuse{ $on }
       *[other] moins de { $count } alertes sont transmises comme sérieuses{ $on }
    }
}
condition-assessed = { $state ->
    [suspected] { $holds ->
        [yes] { $name } est tenu pour suspect
       *[no] { $name } n’est pas tenu pour suspect
    }
    [confirmed] { $holds ->
        [yes] { $name } est tenu pour compromis
       *[no] { $name } n’est pas tenu pour compromis
    }
    [cleared] { $holds ->
        [yes] { $name } est tenu pour sain
       *[no] { $name } n’est pas tenu pour sain
    }
   *[unknown] { $holds ->
        [yes] { $name } n’est pas évalué
       *[no] { $name } est évalué
    }
}
condition-declared = { $holds ->
    [yes] la cellule a déclaré « { $what } »
   *[no] la cellule n’a pas déclaré « { $what } »
}
condition-stated = { $holds ->
    [yes] la déclaration { $name } est faite
   *[no] la déclaration { $name } n’est pas faite
}
condition-duty = { $state ->
    [opened] { $holds ->
        [yes] l’obligation { $name } est ouverte
       *[no] l’obligation { $name } n’est pas ouverte
    }
    [notified] { $holds ->
        [yes] l’obligation { $name } est notifiée
       *[no] l’obligation { $name } n’est pas notifiée
    }
   *[missed] { $holds ->
        [yes] l’échéance de l’obligation { $name } est manquée
       *[no] l’échéance de l’obligation { $name } n’est pas manquée
    }
}
author-add-thing = Ajouter : { $thing }
author-set-field = Renseigner : { $field }
author-clear-field = Retirer : { $field }
author-lines = Liens
author-try = Difficulté
author-try-about = Les équipes scriptées le jouent en arrière-plan et disent s’il est difficile, et pourquoi
author-try-errors = Il ne peut pas encore être joué
author-try-errors-do = Corrigez d’abord les erreurs à gauche.
author-difficulty = Difficulté
author-runs = { $runs } parties de { $teams } équipes
author-strikes = { $count ->
     [0] Rien ne frappe
     [one] Un point frappe
    *[other] { $count } points frappent
    }
author-nothing-strikes = Chaque stimulus part, chaque étape s’accomplit, chaque rôle a de quoi faire.
author-distribution = Mesure
author-less-is-better = moins vaut mieux
author-more-is-better = plus vaut mieux
author-neither-is-better = pour information
author-play-moment = Jouer ce moment
author-play-moment-about = Un exercice d’essai arrêté dix minutes avant ce stimulus, tel que la première équipe scriptée y mène
author-not-playable = Le scénario ne peut pas être joué tel quel ; voyez les vérifications.
author-moment = Essai : { $inject }
