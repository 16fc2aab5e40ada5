# Un scénario à l’essai par ses équipes scriptées : ce qui frappe, sa difficulté, tableaux.

help-try = Met un scénario à l’essai : ce qui ne part jamais, qui attend, sa difficulté
help-arg-probe = Parties consacrées à ce que les actions de la première équipe lui apportent (600 sinon ; 0 pour aucune)

trial-nobody = Personne n’agit

trial-objective-never = L’objectif « { $objective } » n’est jamais mis en jeu en { $all } parties : { $served ->
    [0] aucun stimulus ne le sert
    [one] le stimulus qui le sert n’est jamais envoyé
   *[other] aucun des { $served } stimuli qui le servent n’est envoyé
}, { $shown ->
    [yes] et aucune de ses tâches n’est accomplie.
   *[no] et aucune condition ne montre ses tâches.
}
trial-inject-never = { $runs ->
    [one] Le stimulus « { $inject } » n’a pas été envoyé dans l’unique partie. { $why }
   *[other] Le stimulus « { $inject } » n’a jamais été envoyé en { $all } parties. { $why }
}
trial-inject-undelivered = Le stimulus « { $inject } » a été envoyé dans { $sent } parties sur { $all } et n’a atteint personne : son support ne fonctionne pas alors.
trial-inject-rare = { $sent ->
    [one] Le stimulus « { $inject } » n’a été envoyé que dans { $count } partie sur { $all }.
   *[other] Le stimulus « { $inject } » n’a été envoyé que dans { $count } parties sur { $all }.
}
trial-why-cancelled = { $cancelled ->
    [one] Il a été annulé dans { $count } d’entre elles.
   *[other] Il a été annulé dans { $count } d’entre elles.
}
trial-why-cancelled-always = Il a été annulé chaque fois.
trial-why-waits = Il manquait encore à FINEX, dans chaque partie examinée : { $list }.
trial-why-unclear = Ce qui manque à FINEX change d’une partie à l’autre.
trial-stage-never = L’étape « { $stage } » n’a jamais été franchie en { $all } parties, pas même quand personne n’agit.
trial-role-unreached = Rien n’atteint jamais le rôle « { $role } ».
trial-role-without-inject = Aucun stimulus n’atteint le rôle « { $role } » dans la plupart des parties.
trial-role-idle = Le rôle « { $role } » n’a rien de nouveau pendant { $lasts } à partir de { $from } ; les intervalles de plus de { $limit } font { $share } du temps joué.
trial-dead = Personne dans la cellule n’a rien de nouveau pendant { $lasts } à partir de { $from } (partie médiane) ; { $share } des parties ont un intervalle de plus de { $limit }.
trial-crowded = { $roles ->
    [one] En une heure à partir de { $from }, la cellule reçoit { $count } stimuli, alertes, questions et obligations pour un seul rôle (partie médiane).
   *[other] En une heure à partir de { $from }, la cellule reçoit { $count } stimuli, alertes, questions et obligations pour { $roles } rôles (partie médiane).
}
trial-task-never = Aucune équipe n’accomplit jamais la tâche critique « { $task } ».
trial-task-late = La tâche critique « { $task } » est accomplie, mais par aucune équipe à temps.
trial-action-never-given = Une équipe prévoit l’action « { $action } » sans jamais parvenir à l’ordonner : sa règle n’agit pas, ou l’ordre est refusé.
trial-action-never-effective = { $given ->
    [one] L’action « { $action } » a été ordonnée { $count } fois, sans effet.
   *[other] L’action « { $action } » a été ordonnée { $count } fois et n’a jamais eu d’effet.
}
trial-action-brings-nothing = « { $team } » fait aussi bien sans l’action « { $action } » : en { $runs } parties sans elle, aucune mesure ne change, sinon le travail des équipes.
trial-actions-bring-nothing = « { $team } » fait aussi bien sans chacune de { $count } actions, retirées une à une dans { $runs } parties : aucune mesure ne change, sinon le travail des équipes. Ce sont : { $actions }.
trial-action-unknown = Aucune équipe n’ordonne l’action « { $action } » ; l’essai ne dit rien de ce qu’elle vaut.
trial-actions-unknown = Aucune équipe n’ordonne { $count } des actions ; l’essai ne dit rien de ce qu’elles valent. Ce sont : { $actions }.

trial-pace-peak = { $count ->
    [one] L’heure la plus chargée commence { $from } : { $count } stimulus, alerte, question ou obligation.
   *[other] L’heure la plus chargée commence { $from } : { $count } stimuli, alertes, questions et obligations.
}
trial-pace-dead = Le plus long intervalle sans rien de nouveau : { $lasts }, à partir de { $from }.
trial-pace-overwork = Travail des équipes au-delà de leurs vacations : { $middle } h (moitié médiane des parties : { $low } à { $high } h).

trial-figure = { $figure } sur 100 : { $band }
trial-figure-none = Non mesurable : aucune équipe n’agit.
trial-band-easy = facile
trial-band-moderate = modérée
trial-band-hard = difficile
trial-band-very-hard = très difficile
trial-part-unavoidable = Inévitable
trial-part-demand = Exigence
trial-part-pressure = Pression
trial-part-concealment = Discrétion
trial-part-tasks = Tâches omises
trial-scale-unavoidable = ce que la meilleure équipe subit de ce que coûte l’inaction
trial-scale-demand = ce qu’une équipe moyenne subit de ce que coûte l’inaction
trial-scale-pressure = stimuli et points de décision dans l’heure la plus chargée ; deux par rôle font 100
trial-scale-concealment = délai de détection ; un quart de l’exercice, ou jamais, fait 100
trial-scale-tasks = tâches critiques que la meilleure équipe n’accomplit pas à temps
trial-basis-suffers = « { $team } » en subit { $share }
trial-basis-leaves = « { $team } » en laisse { $share }
trial-basis-arrivals = { $roles ->
    [one] { $count } pour un rôle
   *[other] { $count } pour { $roles } rôles
}
trial-basis-detected = { $time } en médiane ; jamais dans { $never } des parties
trial-basis-undetected = jamais dans { $never } des parties
trial-unmeasured-nobody = non mesurable : aucune équipe n’agit
trial-unmeasured-one = non mesurable : une seule équipe agit
trial-unmeasured-harm = non mesurable : le scénario ne connaît aucun dommage
trial-unmeasured-roles = non mesurable : il n’y a pas de rôles
trial-unmeasured-attack = non mesurable : personne n’attaque
trial-unmeasured-tasks = non mesurable : aucune condition ne montre de tâche

trial-moment = La graine { $seed } s’arrête { $at } ; « { $inject } » part { $sent } si personne ne fait plus rien.
trial-moment-depends = La graine { $seed } s’arrête { $at } ; l’envoi de « { $inject } » dépend de ce que fera la cellule.

trial-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} parties
trial-title = { $title } – { $teams ->
    [one] une équipe
   *[other] { $teams } équipes
}, { $runs ->
    [one] une partie chacune
   *[other] { $runs } parties chacune
} sur des graines communes à partir de { $seed }
trial-head-difficulty = DIFFICULTÉ
trial-difficulty-note = La moyenne des parts, mesurée par les équipes du scénario : de moins bonnes équipes le font paraître plus difficile.
trial-head-notices = CE QUI FRAPPE
trial-no-notices = Rien.
trial-head-pace = RYTHME (parties des équipes qui agissent)
trial-head-injects = STIMULI
trial-head-stages = ÉTAPES DE L’ATTAQUE
trial-head-roles = RÔLES (parties des équipes qui agissent ; partie médiane)
trial-head-tasks = TÂCHES CRITIQUES accomplies à temps, et dessous accomplies, en % des parties de chaque équipe
trial-column-sent = envoyé
trial-column-done = franchie
trial-column-quarter = quart avant
trial-column-middle = moitié avant
trial-column-three = 3 quarts avant
trial-column-injects = stimuli
trial-column-questions = à choisir
trial-column-items = tout
trial-column-longest = plus long vide
trial-column-idle = part d’attente
trial-evaluator = (observateurs)
trial-stages-before = Ce qui précède DEBEX compte aussi.
