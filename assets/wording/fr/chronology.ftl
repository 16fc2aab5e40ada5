# La chronologie d'un exercice, telle qu'un animateur la raconterait.

weekday-0 = lundi
weekday-1 = mardi
weekday-2 = mercredi
weekday-3 = jeudi
weekday-4 = vendredi
weekday-5 = samedi
weekday-6 = dimanche
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-short-0 = lun.
weekday-short-1 = mar.
weekday-short-2 = mer.
weekday-short-3 = jeu.
weekday-short-4 = ven.
weekday-short-5 = sam.
weekday-short-6 = dim.
month-short-1 = janv.
month-short-2 = févr.
month-short-3 = mars
month-short-4 = avr.
month-short-5 = mai
month-short-6 = juin
month-short-7 = juil.
month-short-8 = août
month-short-9 = sept.
month-short-10 = oct.
month-short-11 = nov.
month-short-12 = déc.
date-long = { $weekday } { $day } { $month } { $year }
date-day = { $weekday } { $day } { $month }

label-day = jour
label-scene = scène
label-inject = stimulus
label-alert = alerte
label-decision = décision
label-result = résultat
label-word = parole
label-duty = obligation
label-service = service
label-trust = confiance
label-truth = vérité
label-facilitator = animation
label-task = tâche
label-frame = exercice
label-meanwhile = entre-temps

medium-call = par téléphone
medium-mail = par courriel
medium-message = par messagerie instantanée
medium-alert = alerte
medium-press = presse
medium-post = réseau social
medium-visit = en personne
medium-letter = par courrier officiel

audience-staff = les agents
audience-minister-office = le cabinet
audience-partners = les partenaires
audience-public = le public

told-mark = EXERCICE – EXERCICE – EXERCICE
told-truth-mark = ◆ signale la vérité terrain, que les joueurs ne voient pas.
told-folded = Les affaires courantes sont repliées ; --all raconte tout.
told-played-by = { $duration }, joué par « { $team } » ({ $id }), graine { $seed }
told-played-by-nobody = { $duration }, personne ne joue, graine { $seed }
told-replayed = { $duration }, tel qu’enregistré, graine { $seed }
told-day = { $date }
told-day-before = { $date } – avant DEBEX
told-scene = Scène { $number } · { $title } ({ $from } – { $to })
told-moment = { $weekday } { $clock }
told-whole-cell = toute la cellule
told-facilitator = Animateur

told-inject = N° { $number } · { $title } ({ $from } → { $to }, { $medium })
told-inject-arrives = N° { $number } · { $title } : remis seulement maintenant ({ $role }), { $medium }
told-inject-waits = en attente ({ $role }) : pas remis { $medium }
told-decision-point = La cellule doit trancher : { $question }
told-endex = FINEX

told-decision = { $who } : { $what }
told-why = « { $why } »
told-taken = décidé à { $taken }, consigné maintenant
told-aimed = { $action } : { $targets }
told-copy = { " " }(copie vieille de { $age })
told-decide = « { $text } »
told-operation = opération « { $name } », heure H { $hour } : { $orders }
told-cancel = annule : { $order }
told-hurry = fixe l’urgence { $priority } (0 : le plus urgent) pour : { $order }
told-reroute = fait passer par { $channel } : { $order }
told-shift = { $team } reste au-delà de sa vacation
told-use = les ordres passent désormais par { $channel }
told-activate = active { $channel }
told-hold-unknown = laisse ouvert : { $nodes }
told-hold-suspected = soupçonne : { $nodes }
told-hold-confirmed = tient pour compromis : { $nodes }
told-hold-cleared = tient pour sain : { $nodes }
told-declare-aware = déclare pour la cellule : nous avons connaissance d’une violation
told-declare-scope = déclare pour la cellule : nous savons jusqu’où elle va
told-declare-out = déclare pour la cellule : l’attaquant est dehors
told-declare-over = déclare pour la cellule : la crise est terminée
told-declare-nodes = { $text } ({ $count } machines nommées)
told-report = diffuse un point de situation
told-report-text = diffuse un point de situation : « { $text } »
told-share = partage une information avec toute la cellule
told-share-named = partage avec toute la cellule : « { $title } »
told-ask = pose une question ({ $who }) : « { $text } »
told-choose = choisit « { $option } » ({ $inject })
told-state = publie « { $title } »
told-open-duty = ouvre l’obligation « { $duty } »
told-notify = notifie : { $duty }
told-answer = réponse : { $who } → { $to } : « { $text } »
told-fire = envoie maintenant le { $inject }
told-hold = retient le { $inject }
told-release = libère le { $inject }
told-skip = saute le { $inject }
told-move = déplace le { $inject } à { $to }
told-move-all-later = retarde de { $span } les stimuli en attente
told-move-all-earlier = avance de { $span } les stimuli en attente
told-edit = réécrit le { $inject }
told-invent = improvise un stimulus : { $title }
told-deliver = remet le { $inject } (destinataire : { $role })
told-grant = accorde : { $order }
told-deny = refuse : { $order }
told-stage-free = laisse aller l’étape « { $stage } » de l’attaquant
told-stage-held = retient l’étape « { $stage } » de l’attaquant
told-stage-forbidden = interdit l’étape « { $stage } » de l’attaquant
told-stage-forced = force l’étape « { $stage } » de l’attaquant
told-stage-move = déplace l’étape « { $stage } » de l’attaquant à { $to }
told-adjudicate = arbitre { $decision } : { $remark }
told-fact-broken = fixe : { $node } est en panne
told-fact-works = fixe : { $node } fonctionne
told-fact-known = fixe : l’attaquant a le mot de passe ({ $account })
told-fact-unknown = fixe : l’attaquant n’a pas le mot de passe ({ $account })
told-fact-trust = déplace la confiance de { $points } points sur 100 : { $who }
told-fact-absent = fixe : { $people ->
    [one] { $people } personne absente
   *[other] { $people } personnes absentes
} pendant { $lasts } ({ $skill })

told-declared-wrong = ce n’est pas vrai
told-scope = sur { $named } machines nommées, { $right } sont justes ; { $missed } manquent
told-false-claims = { $count ->
    [one] une affirmation est fausse à cet instant
   *[other] { $count } affirmations sont fausses à cet instant
}
told-duty-late = { $duty } : « { $phase } » notifiée en retard
told-duty-missed = { $duty } : échéance « { $phase } » dépassée
told-task = ✓ tâche critique : { $task }

told-alert = transmis par le tri : { $list }
told-alert-number = alerte { $number }
told-alert-about = { $source }, { $node }
told-alerts-aside = depuis la précédente : { $aside ->
    [one] { $aside } écartée
   *[other] { $aside } écartées
}{ $expired ->
    [0] {""}
    [one] , { $expired } trop ancienne pour être regardée
   *[other] , { $expired } trop anciennes pour être regardées
}
told-alert-real = l’attaquant, sur { $node }
told-authorised = { $who } autorise : { $order }
told-refused = { $who } refuse : { $order }
told-indicator = une adresse de l’attaquant est connue du SOC
told-indicator-false = cette adresse n’est pas celle de l’attaquant
told-result-done = fait : { $list }
told-result-vain = fait, sans effet : { $list }
told-result-failed = échec : { $list }
told-result-refused = non autorisé : { $list }
told-result-cancelled = annulé : { $list }
told-suspended = le travail attend, faute de monde : { $list }
told-stuck = ne passe pas par son canal : { $list }
told-overheard = l’attaquant lit ces ordres : { $list }
told-found-nothing = { $order } ({ $coverage })
told-found-means = { $means } sur { $node }
told-found-activity = activité suspecte sur { $node } dans { $source }
told-found-secrets = { $node } : mots de passe en clair de { $groups ->
    [one] { $groups } groupe de comptes
   *[other] { $groups } groupes de comptes
}
told-found-indicator = une adresse de l’attaquant, sur { $node }
told-found-infected = { $node } est infecté après remise en service
told-found-missed = il y avait quelque chose : { $node }
told-found-false = fausse piste : rien de l’attaquant ne s’y trouve
told-support = { $who } : { $people ->
    [one] { $people } personne arrive
   *[other] { $people } personnes arrivent
} en renfort

told-functions-worse = l’activité souffre : { $list }
told-functions-better = l’activité reprend : { $list }
told-function-works = { $function } (normal)
told-function-reduced = { $function } ({ $level })
told-function-stopped = { $function } (presque à l’arrêt, { $level })
told-channel-works = fonctionne de nouveau : { $list }
told-channel-fails = ne fonctionne plus : { $list }
told-channel-active = en service désormais : { $channel }
told-service-down = SERVICE AU PUBLIC INTERROMPU : { $service }
told-service-down-own = SERVICE AU PUBLIC INTERROMPU par une mesure de la cellule : { $service }
told-service-down-attacker = SERVICE AU PUBLIC INTERROMPU par l’attaquant : { $service }
told-service-back = service au public rétabli : { $service }
told-mail-external-held = courrier externe coupé ; la passerelle accepte et retient
told-mail-external-refused = courrier externe coupé ; les connexions sont refusées, les expéditeurs réessaient
told-mail-external-rejected = courrier externe coupé ; tout est renvoyé aux expéditeurs
told-mail-internal-cut = courrier interne coupé
told-mail-external-open = courrier externe rouvert
told-mail-internal-open = courrier interne rouvert
told-gateway-full = le disque de la passerelle est plein ({ $count } messages en attente) : elle refuse désormais
told-drained = l’arriéré de courrier est en cours de remise
told-drained-hostile = { $count } messages hostiles parmi eux
told-mail-lost = messages renvoyés ou perdus ce jour : { $count }
told-outage = panne : { $list }
told-broken = l’attaquant met hors service { $node }
told-trust-falls = confiance en baisse, { $level } sur 100 : { $who }
told-trust-rises = confiance en hausse, { $level } sur 100 : { $who }
told-contradicted = « { $title } » est démenti : « { $claim } »
told-published = l’attaquant publie une preuve contre : « { $claim } »
told-leaked = un mécontentement fuit dans la presse : { $who }
told-partners-cut = des partenaires coupent leur liaison : { $node }

told-attempt = { $stage } – { $technique } ({ $id }), { $node }
told-attempt-short = { $stage } ({ $id }, { $node })
told-foothold = { $means } sur { $node }
told-foothold-account = { $means } sur { $node } ({ $account })
told-foothold-gained = gagne : { $foothold }
told-footholds-lost = l’attaquant perd : { $list }
told-credential-gained = a le mot de passe de : { $account }
told-credentials-lost = mots de passe qui ne servent plus à l’attaquant : { $list }
told-evidence-lost = preuve perdue : { $list }
told-traces-removed = efface { $count ->
    [one] { $count } trace
   *[other] { $count } traces
} sur { $node }
told-records-consulted = { $count } consultées ({ $holdings ->
    [one] { $data }
   *[other] surtout : { $data }
})
told-records-extracted = { $count } extraites ({ $holdings ->
    [one] { $data }
   *[other] surtout : { $data }
})
told-records-altered = { $count } modifiées ({ $holdings ->
    [one] { $data }
   *[other] surtout : { $data }
})
told-quiet = se tait jusqu’à { $until }
told-reaction = { $why } : { $what }
trigger-lost-foothold = l’attaquant a perdu un accès
trigger-noticed = l’attaquant a vu qu’il était vu
trigger-read-plan = l’attaquant a lu le projet d’éviction
trigger-heard = l’attaquant a entendu « { $claim } »
trigger-evicted = plus aucun accès de l’attaquant ne répond
trigger-goal = l’attaquant a atteint « { $stage } »
response-silent = il se tait
response-speed-up = il accélère
response-cover-tracks = il efface ses traces
response-return = il revient par ce qu’il tient encore
response-open = il ouvre { $stages }

means-web-shell = web shell
means-transport-agent = agent de transport
means-server-module = module de serveur web
means-implant = implant
means-rogue-account = compte créé par l’attaquant
means-valid-account = compte valide
means-session-token = session ou jeton
means-golden-ticket = ticket Kerberos forgé
means-certificate = certificat
means-signing-key = clé de signature volée
means-mailbox-rule = règle de boîte

told-quoted = « { $text } »
told-claims-false = ne peut plus se dire sans mentir : { $list }
told-duties-arose = des obligations naissent : { $list }
told-attempts-failed = l’attaquant échoue à : { $list }
told-nothing = rien trouvé (couverture des journaux) : { $list }
told-found = trouvé : { $found } – { $action }
told-alert-one = { $node } ({ $source })
told-records = fiches ce jour : { $list }
told-decision-again = { $who }, de nouveau pour les mêmes raisons : { $list }
told-held-in-vain = en vérité, rien de l’attaquant ne se trouve sur : { $list }
told-held-too-well = en vérité, l’attaquant est encore sur : { $list }
told-gains = { $list }
told-more = et { $more } autres
told-operation-ended = l’opération « { $name } » est terminée : sur { $orders ->
    [one] un ordre
   *[other] { $orders } ordres
}, { $done ->
    [one] { $done } exécuté
   *[other] { $done } exécutés
}{ $vain ->
    [0] {""}
   *[other] , { $vain } sans effet
}{ $failed ->
    [0] {""}
    [one] , { $failed } non exécuté
   *[other] , { $failed } non exécutés
}
told-operation-open = l’opération « { $name } » n’est pas terminée : sur { $orders ->
    [one] un ordre
   *[other] { $orders } ordres
}, { $done ->
    [one] { $done } exécuté
   *[other] { $done } exécutés
}{ $vain ->
    [0] {""}
   *[other] , { $vain } sans effet
}{ $failed ->
    [0] {""}
    [one] , { $failed } non exécuté
   *[other] , { $failed } non exécutés
}{ $open ->
    [0] {""}
   *[other] , { $open } en cours
}
told-holds-nothing = l’attaquant ne tient plus rien
told-still-holds = l’attaquant tient encore : { $list }{ $more ->
    [0] {""}
   *[other] {" "}et { $more } autres
}

# Les affaires courantes, repliées.
fold-between = { $from }–{ $to } : { $what }
fold-at = { $what }
fold-alerts = alertes : { $passed ->
    [one] { $passed } transmise
   *[other] { $passed } transmises
}, { $closed ->
    [one] { $closed } classée
   *[other] { $closed } classées
}
fold-closed = alertes : { $closed ->
    [one] { $closed } classée
   *[other] { $closed } classées
}
fold-false-alerts = fausses alertes : { $passed ->
    [one] { $passed } transmise
   *[other] { $passed } transmises
}, { $closed ->
    [one] { $closed } classée
   *[other] { $closed } classées
}
fold-false-closed = fausses alertes : { $closed ->
    [one] { $closed } classée
   *[other] { $closed } classées
}
fold-missed = { $missed ->
    [one] une alerte due à l’attaquant a été classée
   *[other] { $missed } alertes dues à l’attaquant ont été classées
}
fold-done = { $count ->
    [one] un ordre exécuté
   *[other] { $count } ordres exécutés
}
fold-vain = { $count ->
    [one] { $count } exécuté sans effet
   *[other] { $count } exécutés sans effet
}
fold-again = { $count ->
    [one] { $count } donné de nouveau
   *[other] { $count } donnés de nouveau
}
fold-waiting = { $count ->
    [one] un ordre attend
   *[other] { $count } ordres attendent
} du monde
fold-nothing = { $count ->
    [one] une recherche
   *[other] { $count } recherches
} sans résultat
