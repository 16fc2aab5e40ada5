# Ce que « cellule check » dit d'un scénario : un titre, et un conseil.

severity-error = erreur
severity-warning = avertissement
diagnostics-advice = conseil : { $text }
diagnostics-summary = { $errors ->
    [0] { $warnings ->
        [0] Rien à signaler.
        [one] { $warnings } avertissement, aucune erreur.
       *[other] { $warnings } avertissements, aucune erreur.
    }
    [one] { $warnings ->
        [0] Une erreur.
        [one] Une erreur et { $warnings } avertissement.
       *[other] Une erreur et { $warnings } avertissements.
    }
   *[other] { $warnings ->
        [0] { $errors } erreurs.
        [one] { $errors } erreurs et { $warnings } avertissement.
       *[other] { $errors } erreurs et { $warnings } avertissements.
    }
}

# Ce que désigne un identifiant.
kind-scenario = scénario
    .one = un scénario
    .none = aucun scénario
kind-node = nœud
    .one = un nœud
    .none = aucun nœud
kind-department = direction
    .one = une direction
    .none = aucune direction
kind-function = fonction
    .one = une fonction
    .none = aucune fonction
kind-data = jeu de données
    .one = un jeu de données
    .none = aucun jeu de données
kind-account = groupe de comptes
    .one = un groupe de comptes
    .none = aucun groupe de comptes
kind-channel = canal
    .one = un canal
    .none = aucun canal
kind-team = équipe
    .one = une équipe
    .none = aucune équipe
kind-public-service = service au public
    .one = un service au public
    .none = aucun service au public
kind-outsider = interlocuteur extérieur
    .one = un interlocuteur extérieur
    .none = aucun interlocuteur extérieur
kind-log-source = source de journaux
    .one = une source de journaux
    .none = aucune source de journaux
kind-site = site
    .one = un site
    .none = aucun site
kind-segment = segment de réseau
    .one = un segment de réseau
    .none = aucun segment de réseau
kind-audience = public destinataire
    .one = un public destinataire
    .none = aucun public destinataire
kind-stage = étape de la campagne
    .one = une étape de la campagne
    .none = aucune étape de la campagne
kind-reaction = réaction de l’attaquant
    .one = une réaction de l’attaquant
    .none = aucune réaction de l’attaquant
kind-knowledge = connaissance de l’attaquant
    .one = une connaissance de l’attaquant
    .none = aucune connaissance de l’attaquant
kind-technique = technique
    .one = une technique
    .none = aucune technique
kind-action = action de réponse
    .one = une action de réponse
    .none = aucune action de réponse
kind-constant = constante du modèle
    .one = une constante du modèle
    .none = aucune constante du modèle
kind-role = rôle
    .one = un rôle
    .none = aucun rôle
kind-objective = objectif
    .one = un objectif
    .none = aucun objectif
kind-task = tâche critique
    .one = une tâche critique
    .none = aucune tâche critique
kind-inject = stimulus
    .one = un stimulus
    .none = aucun stimulus
kind-choice = option
    .one = une option
    .none = aucune option de ce stimulus
kind-duty = obligation
    .one = une obligation
    .none = aucune obligation
kind-statement = déclaration
    .one = une déclaration
    .none = aucune déclaration
kind-claim = affirmation
    .one = une affirmation
    .none = aucune affirmation
kind-scene = scène
    .one = une scène
    .none = aucune scène
kind-decision-point = point de décision
    .one = un point de décision
    .none = aucun point de décision
kind-playbook = équipe scriptée
    .one = une équipe scriptée
    .none = aucune équipe scriptée
kind-rule = règle
    .one = une règle
    .none = aucune règle

# Ce qui manque à l'attaquant.
unmet-after = l’étape « { $id } », qui doit précéder, n’est jamais accomplie
unmet-foothold = aucun point d’appui n’est jamais pris sur « { $id } »
unmet-control = rien ne donne le contrôle de « { $id } »
unmet-credential = aucun mot de passe du groupe « { $id } » n’est jamais obtenu
unmet-knows = « { $id } » n’est jamais appris
unmet-flaw = « { $id } » n’a pas de vulnérabilité
unmet-second-factor = le groupe « { $id } » est protégé par un second facteur
unmet-help-desk = le ministère n’a pas de centre d’assistance
unmet-reach = « { $id } » n’est ni exposé ni à portée d’un point d’appui

# Pourquoi quelque chose n'arrive jamais.
never-after-end = son heure est postérieure à FINEX
never-contradiction = ses termes s’excluent
never-too-many = plus de termes sont exigés qu’il n’y en a
never-stage = l’étape « { $id } » ne peut jamais être accomplie
never-inject = le stimulus « { $id } » ne peut jamais être envoyé
never-action = l’action « { $id } » n’est pas proposée aux joueurs
never-no-campaign = il faudrait un attaquant, et le scénario n’en a pas
never-records = il n’y a pas autant d’enregistrements que l’attaquant puisse traiter ainsi
never-level = le seuil est nul, ou personne n’a de niveau de confiance à comparer
never-no-help-desk = le ministère n’a pas de centre d’assistance
never-unsaid = aucune déclaration ni aucun stimulus ne porte l’affirmation « { $id } »
never-not-a-goal = l’étape « { $id } » n’est pas un but de la campagne

language-fr = français
language-en = anglais

# Identifiants et renvois.
check-duplicate-id = L’identifiant « { $id } » désigne déjà { $kind-one }
    .advice = Donnez un autre identifiant à l’un des deux et corrigez les renvois.
check-empty-id = Un identifiant est vide ({ $kind })
    .advice = Écrivez quelques mots en minuscules, joints par des traits d’union.
check-malformed-id = L’identifiant « { $id } » n’a pas la forme usuelle
    .advice = Des mots en minuscules sans accents, joints par des traits d’union : « serveur-messagerie-1 ».
check-unknown-reference = « { $id } » n’est l’identifiant d’{ $kind-none }
    .advice = { $has-nearest ->
        [yes] Vouliez-vous dire « { $nearest } » ?
       *[no] { $has-elsewhere ->
            [yes] Cet identifiant existe, mais il désigne { $elsewhere-one }.
           *[no] Vérifiez l’orthographe, ou ajoutez ce qui manque.
        }
    }
check-unknown-need = « { $id } » n’est l’identifiant d’aucun nœud ni d’aucun canal
    .advice = { $has-nearest ->
        [yes] Vouliez-vous dire « { $nearest } » ?
       *[no] Nommez un nœud ou un canal, ou bien la messagerie de la direction elle-même : internal-mail, external-mail.
    }
check-repeated-reference = « { $id } » est cité deux fois dans la même liste
    .advice = Supprimez la répétition.
check-aim-misfit = « { $id } » ne peut pas être la cible de l’action « { $action } »
    .advice = { $has-nearest ->
        [yes] Cette action vise une cible de type { $expects }. Vouliez-vous dire « { $nearest } » ?
       *[no] Cette action vise une cible de type { $expects }.
    }
check-aim-missing = L’action « { $action } » est ordonnée sans cible
    .advice = Indiquez dans « at » une cible de type { $expects }.
check-aim-superfluous = L’action « { $action } » n’a pas de cible, et on lui en donne une
    .advice = Retirez la cible.
check-aim-selects-misfit = Ce ciblage choisit { $selects }, l’action « { $action } » vise { $expects }
    .advice = Nommez la cible avec Id ou Each, ou choisissez une autre action.
check-node-kind-misfit = L’action « { $action } » ne s’applique pas à « { $node } », qui est de type { $kind }
    .advice = Visez un nœud que l’action accepte, ou élargissez node_kinds dans le catalogue.
check-outsider-kind-misfit = L’action « { $action } » ne s’applique pas à « { $outsider } », qui est de type { $kind }
    .advice = Visez quelqu’un que l’action accepte, ou élargissez outsider_kinds dans le catalogue.
check-cycle = Ces éléments s’attendent les uns les autres ({ $relation }) : { $path }
    .advice = Rompez le cercle : aucun d’eux ne pourrait jamais commencer.

# Le cadre de l'exercice.
check-start-unreadable = Le début « { $text } » n’est pas une date et une heure
    .advice = Écrivez par exemple "2025-12-11 22:00".
check-zone-unknown = Le fuseau horaire « { $zone } » est inconnu
    .advice = Utilisez un nom IANA, par exemple "Europe/Paris".
check-duration-zero = L’exercice n’a pas de durée
    .advice = Indiquez dans « duration » la durée de DEBEX à FINEX, par exemple "7d".
check-duration-long = L’exercice dure { $duration } : plus de trois mois
    .advice = Vérifiez l’unité. Les durées de salle se règlent par les scènes, pas par la durée de l’exercice.
check-deliberation-rate = Une seconde de délibération coûte { $rate } secondes d’exercice
    .advice = Au-delà de 60, toute discussion en salle emporte l’exercice. Une valeur de 4 à 10 est courante.
check-no-language = Le scénario ne déclare aucune langue
    .advice = Retirez « languages » (français et anglais par défaut), ou citez au moins une langue.
check-scene-empty = La scène « { $scene } » finit avant d’avoir commencé
    .advice = Corrigez « from » ou « to ».
check-scene-overlap = La scène « { $scene } » commence avant la fin de « { $before } »
    .advice = Les scènes se suivent dans l’ordre, sans recouvrement ; un saut annoncé les relie.
check-scene-outside = La scène « { $scene } » déborde de l’exercice
    .advice = Elle doit tenir entre DEBEX et FINEX : ajustez ses bornes ou la durée de l’exercice.
check-scene-ratio = La scène « { $scene } » a un rythme de { $ratio } ; il doit être compris entre 1 et 6
    .advice = Au-delà de 6, la cellule ne peut plus suivre ; faites plutôt un saut vers une autre scène.
check-scene-late-start = La première scène, « { $scene } », commence après DEBEX
    .advice = Faites-la commencer à DEBEX, ou avancez le début de l’exercice jusqu’à elle.
check-moment-before-start = Le moment { $moment } précède DEBEX
    .advice = La condition est donc vraie d’emblée. Vérifiez le jour : J est la date de DEBEX, J+1 le lendemain.
check-moment-after-end = Le moment { $moment } est postérieur à FINEX
    .advice = Vérifiez le jour, ou allongez la durée de l’exercice.
check-role-gets-nothing = Le rôle « { $role } » ne reçoit rien : aucun stimulus, aucune alerte
    .advice = Adressez-lui un stimulus, faites-lui entendre le SOC (hears_soc), ou supprimez ce rôle.
check-role-nobody-plays = Rien n’est attendu du rôle « { $role } », et aucune équipe scriptée ne parle pour lui
    .advice = Donnez-lui une action attendue, une action qui lui soit réservée ou une règle dans une équipe scriptée.
check-no-leader = Aucun rôle ne peut parler au nom de la cellule
    .advice = Donnez leads: true au rôle qui dirige : c’est lui qui rend les points de situation et fait les déclarations.
check-nobody-hears-soc = Aucun rôle ne reçoit les alertes ni les constats du SOC
    .advice = Donnez hears_soc: true au rôle qui est en liaison avec le SOC.
check-objective-unevaluated = Rien ne permet d’évaluer l’objectif « { $objective } »
    .advice = Donnez-lui des tâches critiques avec une condition (done_when), ou rattachez-lui un stimulus qui dise l’action attendue.
check-task-never = La tâche « { $task } » ne pourra jamais être constatée : { $why }
    .advice = Corrigez « done_when », ou retirez-le pour laisser juger l’observateur.
check-task-too-late = La tâche « { $task } » ne peut être accomplie qu’après l’échéance fixée ({ $by })
    .advice = Repoussez « by », ou revoyez la condition.
check-statement-without-audience = La déclaration « { $statement } » ne s’adresse à personne
    .advice = Indiquez dans « to » au moins un public : Staff, MinisterOffice, Partners ou Public.
check-thousandths = Une variation de confiance de { $value } millièmes dépasse l’échelle
    .advice = Restez entre -1000 et 1000 ; 50 est déjà sensible.
check-duty-without-phases = L’obligation « { $duty } » n’a pas d’échéance
    .advice = Ajoutez au moins une phase avec son délai, par exemple within: "72h".
check-phase-zero = Une phase de l’obligation « { $duty } » a un délai nul
    .advice = Indiquez le délai que fixe le texte, compté à partir de la prise de connaissance.
check-phases-out-of-order = Les phases de l’obligation « { $duty } » ne sont pas dans l’ordre de leurs échéances
    .advice = Rangez-les de la plus proche à la plus lointaine.
check-duty-never = L’obligation « { $duty } » ne naîtra jamais : { $why }
    .advice = Corrigez « arises », ou supprimez l’obligation.
check-decision-never = Le point de décision « { $decision } » ne se présentera jamais : { $why }
    .advice = Corrigez « when ».
check-action-not-offered = L’action « { $action } » n’est pas proposée aux joueurs
    .advice = Ajoutez-la à la liste « actions » du scénario, ou retirez ce renvoi.
check-claim-unused = Personne ne formule, n’entend ni ne dément l’affirmation « { $claim } »
    .advice = Rattachez-la à une déclaration, ou supprimez-la.
check-audience-without-trust = Le public { $audience } n’a pas de niveau de confiance
    .advice = Ajoutez-le à « trust » dans l’organisation : sans cela, rien de ce qu’on lui dit n’a d’effet.

# Stimuli.
check-no-injects = Des rôles attendent, et le chronogramme est vide
    .advice = Ajoutez au moins le stimulus initial, celui qui met la cellule en alerte.
check-inject-without-recipient = Le stimulus « { $inject } » n’a pas de destinataire
    .advice = Indiquez dans « to » au moins un rôle.
check-inject-unreachable = Le stimulus « { $inject } » ne partira jamais : { $why }
    .advice = Corrigez « when », ou supprimez le stimulus.
check-inject-cancelled = Le stimulus « { $inject } » est toujours annulé avant son heure
    .advice = Revoyez « cancelled_by » : la condition est déjà remplie quand le stimulus devrait partir.
check-inject-outrun = Le stimulus « { $inject } » ne partira jamais : « { $winner } », du même groupe, part toujours avant lui
    .advice = Donnez une condition à « { $winner } », ou retirez l’un des deux du groupe « one_of ».
check-one-of-alone = Le groupe d’alternatives « { $group } » n’a qu’un membre
    .advice = Vérifiez l’orthographe du groupe, ou retirez « one_of ».
check-single-option = Le stimulus « { $inject } » ne laisse qu’une option
    .advice = Un choix en demande au moins deux.
check-reroute-same = Le stimulus « { $inject } » est réacheminé par le moyen qui vient de manquer
    .advice = Choisissez un autre moyen, par exemple Call.
check-condition-always = Cette condition est toujours vraie
    .advice = Ajoutez-lui des termes, ou utilisez At pour fixer une heure.
check-effect-without-effect = Cet effet ne change rien
    .advice = Donnez-lui une valeur et une durée, ou supprimez-le.
check-chronogramme-gap = Aucun stimulus n’est prévu de { $from } à { $to } : { $room } minutes de salle
    .advice = Ajoutez un stimulus, terminez la scène plus tôt ou accélérez son rythme.
check-chronogramme-peak = { $count } stimuli tombent en dix minutes à partir de { $at }
    .advice = Étalez-les : au-delà de cinq, les joueurs trient au lieu de décider et l’animation ne suit plus.

# Actions.
check-action-without-staff = L’action « { $action } » demande { $people } × { $skill } ; il n’y en a jamais plus de { $available }
    .advice = Renforcez une équipe, ajoutez un renfort extérieur, ou retirez l’action de la liste.
check-skill-missing = Personne n’a la compétence { $skill }, qu’exigent des actions proposées : { $actions }
    .advice = Ajoutez une équipe, ou dressez la liste des actions proposées dans « actions ».
check-action-without-authority = L’action « { $action } » doit être autorisée par un interlocuteur de type { $authority }, et il n’y en a pas
    .advice = Ajoutez cet interlocuteur à « outsiders », ou retirez l’action de la liste.
check-authority-missing = Il n’y a pas d’interlocuteur de type { $authority } pour autoriser des actions proposées : { $actions }
    .advice = Ajoutez-le à « outsiders », ou dressez la liste des actions proposées dans « actions ».
check-action-without-target = L’action « { $action } » est proposée, et rien dans le ministère ne peut en être la cible ({ $expects })
    .advice = Ajoutez une cible à l’organisation, ou retirez l’action de la liste.
check-staff-zero = L’action « { $action } » demande zéro personne de compétence { $skill }
    .advice = Indiquez au moins une personne, ou retirez la ligne.
check-effect-misfit = L’effet { $effect } de l’action « { $action } » ne s’applique pas à une cible de type { $target }
    .advice = Changez « target », ou choisissez un autre effet.
check-action-nobody-orders = Aucun rôle du scénario ne peut ordonner l’action « { $action } »
    .advice = Ajoutez l’un des rôles qu’elle demande, ou redéfinissez l’action dans le catalogue du scénario.
check-duration-nil = « { $id } » ({ $kind }) ne prend aucun temps
    .advice = Indiquez une durée, même brève : ce qui est instantané ne coûte rien à personne.
check-action-without-effect = L’action « { $action } » n’a aucun effet
    .advice = Ajoutez au moins un effet.

# Équipes scriptées.
check-world-condition = Une équipe scriptée ne connaît pas la vérité terrain : { $condition } ne peut pas y figurer
    .advice = Attendez ce que l’équipe sait : Finding, Escalated, Result, Inject, Assessed, Declared…
check-rule-never = La règle « { $rule } » n’agira jamais : { $why }
    .advice = Corrigez « when », ou supprimez la règle.
check-rule-empty = La règle « { $rule } » ne fait rien
    .advice = Ajoutez au moins un pas à « what ».
check-role-may-not-order = Le rôle « { $role } » ne peut pas ordonner l’action « { $action } »
    .advice = L’ordre sera refusé : faites parler un rôle qui en a le droit.
check-role-may-not-lead = Le rôle « { $role } » ne parle pas au nom de la cellule
    .advice = La déclaration sera refusée : faites parler un rôle qui dirige (leads: true).
check-notify-unopened = L’obligation « { $duty } » est notifiée sans avoir été ouverte
    .advice = Ajoutez OpenDuty("{ $duty }") dans cette équipe scriptée : le délai court à partir de là.
check-copy-without-restore = L’action « { $action } » ne restaure rien, et on lui donne un âge de copie
    .advice = Retirez « copy_age ».
check-nothing-to-restore = « { $node } » n’a pas de copie de sauvegarde à restaurer
    .advice = Donnez au nœud les âges de ses copies (backups), ou reconstruisez-le.
check-operation-empty = L’opération ne comporte aucun ordre
    .advice = Ajoutez les ordres qui doivent partir à l’heure H.

# La campagne.
check-no-goal = L’attaquant ne veut rien : la campagne n’a pas de but
    .advice = Citez dans « goals » les étapes qui comptent pour lui.
check-hands-zero = L’attaquant ne peut rien faire : hands vaut 0
    .advice = Indiquez combien de choses il mène de front ; 2 par défaut.
check-stage-without-alternative = L’étape « { $stage } » n’a aucune manière d’être accomplie
    .advice = Ajoutez au moins une alternative.
check-stage-unreachable = L’étape « { $stage } » ne pourra jamais être accomplie : { $unmet }
    .advice = Qu’une étape antérieure donne ce qui manque (gives), ou ajoutez une autre alternative.
check-alternative-unreachable = L’alternative { $number } de l’étape « { $stage } » n’est jamais ouverte : { $unmet }
    .advice = Qu’une étape antérieure donne ce qui manque (gives), ou supprimez cette alternative.
check-stage-too-late = L’étape « { $stage } » ne peut commencer qu’après FINEX
    .advice = Avancez « not_before », ou allongez l’exercice.
check-reaction-never = La réaction « { $reaction } » ne se produira jamais : { $why }
    .advice = Corrigez « when », ou supprimez la réaction.
check-reaction-empty = La réaction « { $reaction } » ne fait rien
    .advice = Ajoutez au moins une réponse à « then ».
check-foothold-without-account = Un point d’appui { $means } ne nomme pas son groupe de comptes
    .advice = Indiquez « account » : sans lui, aucune réinitialisation ni révocation ne le fera tomber.
check-no-secrets = Aucun secret ne se trouve dans « { $data } »
    .advice = Ajoutez des groupes de comptes à ses « secrets », ou retirez ce gain.
check-more-records = { $count } enregistrements sont pris à chaque passage dans « { $data } », qui n’en compte que { $held }
    .advice = Réduisez « count », ou corrigez le nombre d’enregistrements.
check-nothing-to-spoil = « { $node } » n’a pas de copie de sauvegarde à corrompre
    .advice = Donnez au nœud les âges de ses copies (backups), ou retirez ce gain.
check-publishes-unsaid = La preuve publiée dément « { $claim } », qu’aucune déclaration n’affirme
    .advice = Rattachez cette affirmation à une déclaration que la cellule puisse faire.

# L'organisation.
check-self-link = Le lien { $link } mène de « { $node } » à lui-même
    .advice = Supprimez-le.
check-repeated-link = Le lien { $link } de « { $from } » à « { $to } » figure deux fois
    .advice = Supprimez la répétition.
check-criticality = La fonction « { $function } » a une criticité de { $value } ; elle va de 1 à 5
    .advice = 1 : confort ; 3 : importante ; 5 : vitale.
check-shift-hours = Une vacation de l’équipe « { $team } » va de { $from } h à { $to } h
    .advice = « from » va de 0 à 23, « to » de 1 à 24 ; un « to » plus petit passe minuit ; 0 à 24 couvre la journée.
check-zero-count = « { $id } » ({ $kind }) compte zéro
    .advice = Indiquez un nombre, ou supprimez l’élément.
check-team-without-shift = L’équipe « { $team } » ne travaille jamais
    .advice = Ajoutez au moins une vacation.
check-function-needs-nothing = Rien ne peut gêner la fonction « { $function } » : elle ne dépend de rien
    .advice = Dites ce qu’elle perd sans messagerie, application, annuaire ou téléphone.
check-need-without-loss = La fonction « { $function } » ne perd rien sans « { $on } »
    .advice = Indiquez la part perdue, ou supprimez cette dépendance.
check-alternate-of-itself = Le canal « { $channel } » se remplace lui-même
    .advice = Retirez-le de « alternates ».
check-alternate-elsewhere = Le canal de repli « { $channel } » ne dessert pas la direction « { $department } »
    .advice = Ajoutez-la à « reaches », ou choisissez un autre canal.
check-department-without-mailboxes = Une fonction de « { $department } » dépend de sa messagerie, et la direction n’a pas de boîtes
    .advice = Indiquez dans « mailboxes » le serveur qui les héberge.
check-wrong-node-kind = « { $node } » est de type { $actual } ; il faut ici { $expected }
    .advice = Nommez un autre nœud, ou corrigez son type.
check-mail-without-mailboxes = La direction « { $department } » échange des messages sans avoir de boîtes
    .advice = Indiquez dans « mailboxes » le serveur qui les héberge.
check-no-mail-route = Aucune passerelle ne mène aux boîtes de « { $department } » sur « { $server } »
    .advice = Ajoutez les liens RoutesMailTo qui vont de la passerelle au serveur de boîtes.
check-gateway-not-exposed = Aucune passerelle de messagerie n’est joignable depuis Internet
    .advice = Donnez exposed: true à celle qui reçoit le courrier extérieur.
check-holding-misplaced = Les boîtes de « { $data } » se trouvent sur « { $node } », qui n’est pas un serveur de boîtes
    .advice = Placez-les sur un nœud MailboxServer, ou déclarez-les BusinessFile.
check-source-covers-nothing = La source de journaux « { $source } » n’enregistre rien
    .advice = Citez les nœuds qu’elle couvre et une couverture supérieure à zéro.
check-retention-zero = La source de journaux « { $source } » ne conserve rien
    .advice = Indiquez la durée de conservation, par exemple "30d".
check-node-unused = Rien ne dépend de « { $node } », et il ne dépend de rien
    .advice = Reliez-le au reste, ou supprimez-le.
check-place-unused = Rien ne se trouve dans « { $id } » ({ $kind })
    .advice = Placez-y des nœuds, ou supprimez-le.
check-service-needs-nothing = Rien ne peut interrompre le service au public « { $service } »
    .advice = Citez les nœuds sans lesquels il ne fonctionne pas.
check-no-active-channel = Aucun canal n’est en service à DEBEX
    .advice = Donnez active: true à la messagerie interne ou au téléphone : les ordres passent par là.
check-help-desk-idle = Le centre d’assistance ne traite aucun appel
    .advice = Indiquez dans « calls_per_hour » les appels traités par heure.
check-position-not-finite = Cette position sur le schéma n’existe pas
    .advice = Donnez deux nombres finis, ou retirez « position ».
check-backup-without-copies = La sauvegarde « { $node } » ne conserve de copie de rien
    .advice = Ajoutez les liens BacksUp vers les nœuds qu’elle sauvegarde.

# Nombres et textes.
check-estimate-order = L’estimation { $value } sort de sa fourchette, de { $low } à { $high }
    .advice = Il faut low ≤ value ≤ high.
check-estimate-without-source = Une estimation de « { $id } » ne dit pas d’où elle vient
    .advice = Citez la source, ou écrivez source: "estimate: …" si personne ne l’a mesurée.
check-missing-translation = Ce texte manque en { $language }
    .advice = Ajoutez la traduction, ou retirez cette langue de « languages ».
check-empty-text = Ce texte est vide
    .advice = On le lira à l’écran ou sur une fiche : écrivez-le.

# Fichiers et texte des documents.
load-unknown-scenario = Aucun scénario ne s’appelle « { $name } », et aucun fichier ne porte ce nom
    .advice = { $has-nearest ->
        [yes] Vouliez-vous dire « { $nearest } » ?
       *[no] « cellule scenarios » donne la liste des scénarios fournis ; un chemin de fichier ou de dossier convient aussi.
    }
load-not-found = Le fichier « { $path } » n’existe pas
    .advice = { $has-nearest ->
        [yes] Vouliez-vous dire « { $nearest } » ?
       *[no] Le chemin se compte à partir du dossier du scénario.
    }
load-unreadable = Le fichier « { $path } » ne peut pas être lu : { $reason }
    .advice = Vérifiez les droits d’accès.
load-leaves-folder = Le chemin « { $path } » sort du dossier du scénario
    .advice = Copiez le fichier dans ce dossier et indiquez un chemin relatif, sans « .. ».
load-file-too-large = Le fichier « { $path } » dépasse { $limit }
    .advice = Réduisez-le : une image de cette taille ne tiendrait pas à l’écran.
load-too-many-files = Le scénario réunit trop de fichiers, ou des fichiers trop volumineux
    .advice = Retirez les pièces jointes dont aucun stimulus n’a besoin.
load-list-too-long = La liste « { $list } » dépasse { $limit } éléments
    .advice = Regroupez ce qui se ressemble, ou utilisez le générateur.
load-no-organisation = Le scénario n’a pas de ministère
    .advice = Ajoutez « organisation » (ici ou dans un fichier), ou « generated ».
load-two-organisations = Le ministère est à la fois décrit et généré
    .advice = Gardez « organisation » ou « generated », pas les deux.
load-pack = Le paquet « { $path } » est refusé : { $reason }
    .advice = Redemandez le fichier à qui l’a fait, ou faites-le de nouveau avec « cellule pack ».
load-told = { $title }. { $advice }
pack-damaged = ce n’est pas un paquet de Cellule entier ; le fichier est tronqué, abîmé ou modifié
pack-too-large = il dépasse { $limit }
pack-too-many-files = il contient plus de { $limit } fichiers
pack-bomb = « { $name } » grossirait sans mesure une fois ouvert
pack-name-leaves = le nom « { $name } » sort du dossier
pack-name-no-text = le nom « { $name } » n’est pas du texte UTF-8
pack-name-too-long = le nom « { $name } » est trop long
pack-name-not-portable = le nom « { $name } » n’est pas permis sur tous les systèmes
pack-name-reserved = le nom « { $name } » désigne un périphérique sous Windows
pack-same = « { $name } » et « { $other } » sont le même nom sur certains systèmes
pack-no-file = « { $name } » est un lien ou un dossier, pas un fichier
pack-encrypted = « { $name } » est chiffré
pack-no-manifest = il n’a pas de manifeste
pack-manifest = son manifeste est illisible ({ $reason })
pack-other-form = il est de la forme { $format }, que cette version ne connaît pas
pack-unlisted = « { $name } » n’est pas dans le manifeste
pack-missing = « { $name } » manque
pack-changed = « { $name } » n’est pas celui que dit le manifeste
pack-no-scenario = il ne contient pas de scenario.ron
load-cannot-generate = Un ministère de { $nodes } nœuds ne peut pas être généré
    .advice = Le générateur va de 1 à { $limit } nœuds.
syntax-too-large = Le document dépasse { $limit }
    .advice = Répartissez-le en plusieurs fichiers : organisation, campagne, stimuli, équipes scriptées.
syntax-not-utf8 = Le fichier n’est plus du texte UTF-8 à partir d’ici
    .advice = Enregistrez-le en UTF-8.
syntax-stray-character = Le caractère « { $found } » n’a pas de sens ici
    .advice = Retirez-le, ou mettez le texte entre guillemets droits.
syntax-unclosed-text = Ce texte n’a pas de guillemet fermant
    .advice = Ajoutez un guillemet droit à la fin du texte.
syntax-unclosed-comment = Ce commentaire n’est pas fermé
    .advice = Ajoutez */ à la fin du commentaire.
syntax-bad-escape = « { $found } » n’est pas une séquence d’échappement
    .advice = Les plus courantes : \\ \n \t ; doublez la barre oblique inverse pour l’écrire telle quelle.
syntax-bad-number = « { $found } » n’est pas un nombre
    .advice = Écrivez par exemple 12 ou 0.5, avec un point décimal.
syntax-bad-char = Ce caractère entre apostrophes n’en est pas un
    .advice = Un texte se met entre guillemets droits.
syntax-empty = Le document est vide
    .advice = Commencez par une parenthèse ouvrante et les champs obligatoires.
syntax-unclosed = « { $open } » n’est jamais refermé
    .advice = Ajoutez le signe fermant à la fin de ce qu’il ouvre.
syntax-stray-close = « { $close } » ne referme rien
    .advice = Retirez-le, ou ajoutez le signe ouvrant qui manque.
syntax-wrong-close = « { $open } » est refermé par « { $close } »
    .advice = Fermez avec le signe qui correspond.
syntax-missing-value = Une valeur manque ici
    .advice = Écrivez la valeur, ou retirez le champ.
syntax-missing-comma = Une virgule manque avant ceci
    .advice = Séparez les champs et les éléments par des virgules.
syntax-missing-colon = Un deux-points manque après ce nom
    .advice = Un champ s’écrit nom: valeur.
syntax-mixed-fields = Des champs nommés et des valeurs nues se mêlent entre ces parenthèses
    .advice = Nommez toutes les valeurs, ou aucune.
syntax-bad-map-entry = Cette entrée n’a pas la forme clé: valeur
    .advice = Écrivez la clé, un deux-points et la valeur.
syntax-trailing-text = Quelque chose suit la fin du document
    .advice = Retirez-le : une parenthèse a peut-être été fermée trop tôt.
syntax-too-deep = Plus de { $limit } niveaux d’imbrication
    .advice = Simplifiez la condition ou la structure.
syntax-too-many = Plus de { $limit } valeurs dans un document
    .advice = Répartissez-le en plusieurs fichiers, ou utilisez le générateur.
syntax-bad-attribute = Cette ligne d’extensions n’est pas reconnue
    .advice = Seul #![enable(…)] peut figurer ici, avec une extension qui existe.
syntax-more-problems = Il y a d’autres problèmes, qui ne sont pas tous cités
    .advice = Corrigez ceux-ci et vérifiez de nouveau.
syntax-wrong-type = Ici se trouve { $found } ; il faut { $expected }
    .advice = Remplacez la valeur.
syntax-out-of-range = { $found } est hors limites ; il faut { $expected }
    .advice = Choisissez une valeur dans ces limites.
syntax-not-finite = Ce n’est pas un nombre fini
    .advice = Écrivez un nombre ordinaire : ni inf, ni NaN.
syntax-wrong-length = { $found } valeurs ici ; il en faut { $expected }
    .advice = Ajoutez ou retirez des valeurs.
syntax-wrong-name = « { $found } » est écrit ici ; il faut « { $expected } »
    .advice = Corrigez le nom, ou retirez-le.
syntax-unknown-field = Le champ « { $name } » n’existe pas ici
    .advice = { $has-nearest ->
        [yes] Vouliez-vous dire « { $nearest } » ?
       *[no] Champs possibles : { $allowed }.
    }
syntax-unknown-variant = « { $name } » n’est pas un choix possible
    .advice = { $has-nearest ->
        [yes] Vouliez-vous dire « { $nearest } » ?
       *[no] Choix possibles : { $allowed }.
    }
syntax-missing-field = Le champ « { $name } » manque
    .advice = Ajoutez-le : il n’a pas de valeur par défaut.
syntax-duplicate-field = Le champ « { $name } » figure deux fois
    .advice = Gardez-en un.
syntax-bad-span = « { $found } » n’est pas une durée
    .advice = Écrivez par exemple "45min", "2h 30min" ou "5d".
syntax-bad-moment = « { $found } » n’est pas un moment
    .advice = Écrivez par exemple "D+1 06:00" (ou "J+1 06:00"), ou "H+36h".
syntax-bad-share = « { $found } » n’est pas une proportion
    .advice = Écrivez un nombre de 0 à 1.
syntax-other = Cette valeur ne convient pas : { $text }
    .advice = Corrigez la valeur.

# Ce qui se trouve, et ce qu'il faut.
found-text = un texte
found-number = le nombre { $text }
found-bool = true ou false
found-char = un caractère entre apostrophes
found-bytes = une suite d’octets
found-name = le mot { $text }
found-fields = des champs nommés entre parenthèses
found-tuple = des valeurs entre parenthèses
found-list = une liste entre crochets
found-map = un dictionnaire entre accolades
found-nothing = rien de lisible
expected-text = un texte entre guillemets droits
expected-localised-text = un texte, ou un texte par langue : (fr: "…", en: "…")
expected-whole = un nombre entier de { $low } à { $high }
expected-number = un nombre
expected-bool = true ou false
expected-char = un caractère entre apostrophes
expected-list = une liste entre crochets
expected-map = un dictionnaire entre accolades
expected-tuple = { $count } valeurs entre parenthèses
expected-fields = les champs de { $name } entre parenthèses
expected-one-of = l’un de ces mots : { $names }
expected-payload = ce que porte { $name }, entre parenthèses
expected-no-payload = { $name } seul, sans parenthèses
expected-span = une durée, par exemple "2h 30min"
expected-moment = un moment, par exemple "D+1 06:00"
expected-share = un nombre de 0 à 1
expected-estimate = une valeur, ou une valeur avec sa fourchette : (value: …, low: …, high: …, source: "…")
expected-part = la partie elle-même, ou le chemin de son fichier
