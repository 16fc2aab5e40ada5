# Phrases que demandent les fenêtres : ce qu’on attend, ce que la cellule sait, ce que disent les commandes.

moment-long = { $date } { $clock }

outcome-done = fait
outcome-vain = fait, sans effet
outcome-failed = échec
outcome-refused = non autorisé
outcome-cancelled = annulé

skill-soc-analyst = analystes SOC
skill-forensics = analystes en investigation numérique
skill-system = administrateurs système
skill-mail = administrateurs de messagerie
skill-identity = administrateurs d’annuaire et d’identité
skill-network = administrateurs réseau
skill-communication = communication
skill-legal = juridique et protection des données
skill-continuity = continuité d’activité

target-none = rien
target-node = une machine
target-account = un groupe de comptes
target-data = un ensemble de données
target-channel = un canal
target-department = une direction
target-segment = un segment du réseau
target-log-source = une source de journaux
target-outsider = quelqu’un hors de la cellule
target-alert = une alerte
target-audience = un public
target-team = une équipe

told-named-inject = stimulus n° { $number } « { $title } »
told-invented-inject = stimulus improvisé
told-order-number = ordre n° { $number }
told-decision-number = la décision n° { $number }
told-some-alert = une alerte
told-attach = ajoute des ordres à { $decision } : { $orders }
told-sure = certitude { $share }
told-basis = parce que : « { $text } »
told-not-simulated = recevable, non simulé
told-declare-named = { $text } ({ $nodes })
told-effect-trust = confiance ({ $who }) : { $points } points sur 100
told-effect-calls = { $calls } appels à l’assistance
told-effect-outage = « { $node } » ne fonctionne pas pendant { $lasts }
told-effect-absent = { $people ->
    [one] { $people } personne absente
   *[other] { $people } personnes absentes
} pendant { $lasts } ({ $skill })
told-effect-busy = { $people ->
    [one] { $people } personne occupée
   *[other] { $people } personnes occupées
} à cela pendant { $lasts } ({ $skill })
told-effect-heard = l’attaquant entend « { $claim } »
told-effect-refuted = « { $claim } » est réfuté publiquement
told-effect-indicator = une adresse de l’attaquant devient connue du SOC
told-effect-tip = la cellule apprend que « { $node } » mérite un examen

# Ce qu’un stimulus attend encore.
waiting-moment = il n’est pas encore { $moment }
waiting-past = { $moment } est passé, c’est trop tard
waiting-lasts = ce qui était attendu est là ; le délai court jusqu’à { $moment }
waiting-against = { $fact } : cela le retient
waiting-choice = { $enough ->
    [one] un seul de ces points suffit : { $list }
   *[other] { $enough } de ces points suffisent : { $list }
}
waiting-and = { " et " }
waiting-node-up = { $holds ->
    [yes] { $node } fonctionne
   *[no] { $node } ne fonctionne pas
}
waiting-node-down = { $holds ->
    [yes] { $node } ne fonctionne pas
   *[no] { $node } fonctionne encore
}
waiting-node-disconnected = { $holds ->
    [yes] { $node } : coupure du réseau en place
   *[no] { $node } : pas de coupure du réseau
}
waiting-node-compromised = { $holds ->
    [yes] l’attaquant est sur { $node }
   *[no] l’attaquant n’est pas sur { $node }
}
waiting-stage = { $holds ->
    [yes] l’attaquant a franchi l’étape « { $stage } »
   *[no] l’attaquant n’a pas encore franchi l’étape « { $stage } »
}
waiting-footholds = { $holds ->
    [yes] { $least ->
        [one] l’attaquant tient { $count } accès ou plus
       *[other] l’attaquant tient { $count } accès ou plus
    }
   *[no] { $least ->
        [one] l’attaquant ne tient aucun accès
       *[other] l’attaquant tient moins de { $count } accès
    }
}
waiting-records = { $handling ->
    [extracted] { $holds ->
        [yes] { $count } fiches ou plus ont été extraites
       *[no] moins de { $count } fiches ont été extraites
    }
    [altered] { $holds ->
        [yes] { $count } fiches ou plus ont été modifiées
       *[no] moins de { $count } fiches ont été modifiées
    }
   *[consulted] { $holds ->
        [yes] { $count } fiches ou plus ont été consultées
       *[no] moins de { $count } fiches ont été consultées
    }
}
waiting-records-of = { $handling ->
    [extracted] { $holds ->
        [yes] { $data } : { $count } fiches ou plus extraites
       *[no] { $data } : moins de { $count } fiches extraites
    }
    [altered] { $holds ->
        [yes] { $data } : { $count } fiches ou plus modifiées
       *[no] { $data } : moins de { $count } fiches modifiées
    }
   *[consulted] { $holds ->
        [yes] { $data } : { $count } fiches ou plus consultées
       *[no] { $data } : moins de { $count } fiches consultées
    }
}
waiting-function = { $holds ->
    [yes] l’activité « { $function } » est sous { $level }
   *[no] l’activité « { $function } » est encore à { $level } ou plus
}
waiting-service = { $holds ->
    [yes] le service au public « { $service } » est interrompu
   *[no] le service au public « { $service } » fonctionne encore
}
waiting-trust = { $holds ->
    [yes] confiance sous { $level } sur 100 : { $who }
   *[no] confiance encore à { $level } sur 100 ou plus : { $who }
}
waiting-backlog = { $holds ->
    [yes] { $count } messages ou plus attendent dans la messagerie
   *[no] moins de { $count } messages attendent dans la messagerie
}
waiting-calls = { $holds ->
    [yes] { $count } appels ou plus attendent à l’assistance
   *[no] moins de { $count } appels attendent à l’assistance
}
waiting-channel = { $holds ->
    [yes] le canal « { $channel } » fonctionne
   *[no] le canal « { $channel } » ne fonctionne pas
}
waiting-inject-sent = { $holds ->
    [yes] le { $inject } a été envoyé
   *[no] le { $inject } n’a pas encore été envoyé
}
waiting-inject-delivered = { $holds ->
    [yes] le { $inject } a été remis
   *[no] le { $inject } n’a encore été remis à personne
}
waiting-inject-cancelled = { $holds ->
    [yes] le { $inject } a été annulé
   *[no] le { $inject } n’a pas été annulé
}
waiting-chosen = { $holds ->
    [yes] « { $option } » a été choisi ({ $inject })
   *[no] « { $option } » n’a pas été choisi ({ $inject })
}
waiting-ordered = { $holds ->
    [yes] ordre donné : « { $order } »
   *[no] ordre pas encore donné : « { $order } »
}
waiting-result = { $holds ->
    [yes] compte rendu reçu : « { $order } »
   *[no] pas encore de compte rendu : « { $order } »
}
waiting-result-as = { $holds ->
    [yes] compte rendu reçu ({ $outcome }) : « { $order } »
   *[no] pas encore de compte rendu ({ $outcome }) : « { $order } »
}
waiting-finding = { $holds ->
    [yes] { $least ->
        [one] la cellule a une constatation
       *[other] la cellule a { $count } constatations ou plus
    }
   *[no] { $least ->
        [one] la cellule n’a aucune constatation
       *[other] la cellule a moins de { $count } constatations
    }
}
waiting-finding-on = { $holds ->
    [yes] { $least ->
        [one] la cellule a une constatation sur { $node }
       *[other] la cellule a { $count } constatations ou plus sur { $node }
    }
   *[no] { $least ->
        [one] la cellule n’a aucune constatation sur { $node }
       *[other] la cellule a moins de { $count } constatations sur { $node }
    }
}
waiting-finding-of = { $holds ->
    [yes] { $least ->
        [one] la cellule a trouvé : { $means }
       *[other] la cellule a trouvé au moins { $count } fois : { $means }
    }
   *[no] { $least ->
        [one] la cellule n’a pas trouvé : { $means }
       *[other] la cellule a trouvé moins de { $count } fois : { $means }
    }
}
waiting-finding-of-on = { $holds ->
    [yes] { $least ->
        [one] la cellule a trouvé sur { $node } : { $means }
       *[other] la cellule a trouvé au moins { $count } fois sur { $node } : { $means }
    }
   *[no] { $least ->
        [one] la cellule n’a pas trouvé sur { $node } : { $means }
       *[other] la cellule a trouvé moins de { $count } fois sur { $node } : { $means }
    }
}
waiting-escalated = { $holds ->
    [yes] { $least ->
        [one] le tri a transmis une alerte
       *[other] le tri a transmis { $count } alertes ou plus
    }
   *[no] { $least ->
        [one] le tri n’a transmis aucune alerte
       *[other] le tri a transmis moins de { $count } alertes
    }
}
waiting-escalated-on = { $holds ->
    [yes] { $least ->
        [one] le tri a transmis une alerte sur { $node }
       *[other] le tri a transmis { $count } alertes ou plus sur { $node }
    }
   *[no] { $least ->
        [one] le tri n’a transmis aucune alerte sur { $node }
       *[other] le tri a transmis moins de { $count } alertes sur { $node }
    }
}
waiting-assessed-unknown = { $holds ->
    [yes] la cellule ne s’est pas prononcée sur { $node }
   *[no] la cellule s’est prononcée sur { $node }
}
waiting-assessed-suspected = { $holds ->
    [yes] la cellule soupçonne { $node }
   *[no] la cellule ne soupçonne pas { $node }
}
waiting-assessed-confirmed = { $holds ->
    [yes] la cellule tient pour compromis : { $node }
   *[no] la cellule ne tient pas pour compromis : { $node }
}
waiting-assessed-cleared = { $holds ->
    [yes] la cellule tient pour sain : { $node }
   *[no] la cellule ne tient pas pour sain : { $node }
}
waiting-declared-aware = { $holds ->
    [yes] la cellule a déclaré avoir connaissance d’une violation
   *[no] la cellule n’a pas déclaré avoir connaissance d’une violation
}
waiting-declared-scope = { $holds ->
    [yes] la cellule a déclaré savoir jusqu’où va la violation
   *[no] la cellule n’a pas déclaré savoir jusqu’où va la violation
}
waiting-declared-out = { $holds ->
    [yes] la cellule a déclaré que l’attaquant est dehors
   *[no] la cellule n’a pas déclaré que l’attaquant est dehors
}
waiting-declared-over = { $holds ->
    [yes] la cellule a déclaré la fin de la crise
   *[no] la cellule n’a pas déclaré la fin de la crise
}
waiting-stated = { $holds ->
    [yes] « { $title } » a été publié
   *[no] « { $title } » n’a pas été publié
}
waiting-duty-opened = { $holds ->
    [yes] l’obligation « { $duty } » est ouverte
   *[no] l’obligation « { $duty } » n’est pas ouverte
}
waiting-duty-notified = { $holds ->
    [yes] l’obligation « { $duty } » a été notifiée
   *[no] l’obligation « { $duty } » n’a pas été notifiée
}
waiting-duty-missed = { $holds ->
    [yes] une échéance de l’obligation « { $duty } » est dépassée
   *[no] aucune échéance de l’obligation « { $duty } » n’est dépassée
}

# Ce que la cellule sait.
known-inject = { $title } – { $from }
known-inject-unread = Un stimulus a été remis
known-inject-unread-body = Son texte n’est pas disponible ici.
known-alert = Alerte { $number } : { $node }
known-alert-body = Le tri la transmet comme sérieuse : { $source } signale { $node }. Une alerte est un indice à examiner, pas une preuve.
known-examined = Examiné : { $node }, aussi loin que remontent les journaux. Couverture : { $coverage }.
known-examined-from = Examiné : { $node }, journaux depuis { $from }. Couverture : { $coverage }.
known-no-records = Aucun journal n’a pu être examiné : { $node }.
known-tip = La cellule l’a appris de quelqu’un ; aucun journal n’a été examiné pour cela.
known-nothing = Rien trouvé : { $node }
known-nothing-body = Rien n’a été trouvé. Cela ne prouve pas qu’il n’y a rien.
known-means = Trouvé sur { $node } : { $means }
known-means-body = Un moyen d’accès de l’attaquant est signalé : { $means }. Une constatation peut être fausse ; faites-la confirmer.
known-activity = Activité suspecte sur { $node }
known-activity-body = Une activité suspecte sur { $node } apparaît dans { $source }. Une constatation peut être fausse ; faites-la confirmer.
known-secrets = Mots de passe en clair : { $node }
known-secrets-body = Des mots de passe en clair ont été trouvés, ceux de { $groups ->
    [one] { $groups } groupe de comptes
   *[other] { $groups } groupes de comptes
}.
known-indicator = Une adresse de l’attaquant, sur { $node }
known-indicator-body = Une adresse dont l’attaquant se sert est signalée ; on peut la rechercher et la bloquer. Une constatation peut être fausse.
known-infected = Infecté après remise en service : { $node }
known-infected-body = Ce qui a été remis en service est signalé comme infecté. Une constatation peut être fausse ; faites-la confirmer.
known-result = { $order } – { $outcome }
known-given = Ordre donné le { $moment }.
known-given-by = Ordre donné le { $moment } par : { $who }.
known-result-done = Compte rendu : fait.
known-result-vain = Compte rendu : fait, mais rien n’a changé.
known-result-failed = Tenté, sans succès.
known-result-refused = L’autorité dont l’accord est nécessaire a refusé.
known-result-cancelled = L’ordre a été annulé.
known-stuck = Ne passe pas : { $order }
known-stuck-body = Son canal ne l’achemine pas. Faites-le passer par un autre, ou envoyez quelqu’un.
known-support = Renfort : { $who }
known-support-body = { $people ->
    [one] { $people } personne arrive
   *[other] { $people } personnes arrivent
} en renfort : { $who }.
known-published = L’attaquant publie une preuve
known-published-body = Elle contredit publiquement ceci : « { $claim } »
known-contradicted = Notre déclaration est démentie : « { $title } »
known-contradicted-body = Ceci ne tient plus publiquement : « { $claim } »
known-partners-cut = Des partenaires coupent leur liaison avec nous
known-partners-cut-body = Ils se protègent. Ce qui passait par cette liaison ne passe plus.
known-leak = Une fuite dans la presse
known-leak-body = Un mécontentement s’est exprimé au-dehors. Attendez-vous à des questions.
known-answer = { $who } répond

# Pourquoi une commande est refusée, avec les titres.
refusal-unknown-kind = { $kind ->
    [role] le rôle « { $id } » n’existe pas
    [channel] le canal « { $id } » n’existe pas
    [action] l’action « { $id } » n’existe pas
    [inject] le stimulus « { $id } » n’existe pas
    [option] l’option « { $id } » n’existe pas
    [order] aucun ordre ne porte le numéro { $id }
    [decision] aucune décision ne porte le numéro { $id }
   *[other] « { $id } » ne désigne rien de connu
}
refusal-needs-target-kind = cet ordre demande une cible : { $kind }
refusal-not-known-number = le rôle ne sait pas de quoi il s’agit
refusal-not-known-inject = le rôle n’a pas reçu « { $id } »
refusal-order-over = cet ordre est terminé ou n’attend rien
