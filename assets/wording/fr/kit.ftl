# Les dossiers imprimés d’un scénario : animation, joueurs, observateurs, mur.

help-kit = Écrit les dossiers imprimés d’un scénario : animation, joueurs, observateurs, chronogramme mural
help-arg-kit-output = Le dossier où les écrire
help-arg-form = Formes, séparées par des virgules : pdf, docx, html, md (pdf et docx sinon)
help-arg-part = Parties, séparées par des virgules : facilitator, player, evaluator, wall, chronogramme (toutes sinon)
kit-file-facilitator = dossier-animation
kit-file-player = dossier-joueurs
kit-file-evaluator = dossier-observateurs
kit-file-wall = chronogramme-mural
kit-file-chronogramme = chronogramme
kit-file-attachments = pieces-jointes
kit-unknown-form = la forme « { $given } » n’existe pas ; les formes sont { $all }
kit-unknown-part = la partie « { $given } » n’existe pas ; les parties sont { $all }
kit-without-pdf = Cette version ne produit pas de PDF : les dossiers sont écrits en Word (docx), le chronogramme mural en SVG.
kit-letters-missing = { $count ->
    [one] Un caractère manque dans les polices et paraît comme une case vide
   *[other] { $count } caractères manquent dans les polices et paraissent comme des cases vides
} dans { $file } ({ $which }).

help-chronogramme = Écrit le chronogramme d’un scénario en tableur, que « cellule import » relit à l’identique
help-arg-chronogramme-output = Le fichier à écrire, en .xlsx
kit-chronogramme-ending = la fin de { $path } n’est pas xlsx
kit-chronogramme-too-long = un texte du stimulus « { $inject } » dépasse les { $limit } caractères d’une cellule ; raccourcissez-le

kit-mark-facilitators = EXERCICE – RÉSERVÉ À L’ANIMATION
kit-mark-evaluators = EXERCICE – RÉSERVÉ AUX OBSERVATEURS
kit-facilitator-kind = Dossier d’animation
kit-facilitator-subtitle = Conduire l’exercice : cadre, vérité terrain, chronogramme complet, listes de contrôle
kit-facilitator-note = Document d’exercice, à ne pas montrer aux joueurs. Rien de ce qui s’y trouve n’est arrivé.
kit-player-kind = Dossier de mise en situation
kit-player-subtitle = À lire avant le début de l’exercice
kit-player-note = Document d’exercice. Rien de ce qui s’y trouve n’est arrivé. Tout appel, tout message de l’exercice commence par « exercice ».
kit-evaluator-kind = Dossier d’observation
kit-evaluator-subtitle = Observer, noter, apprécier : grille par objectif et feuilles d’observation
kit-evaluator-note = Document d’exercice, à ne pas montrer aux joueurs. Il annonce ce qu’on attend d’eux.
kit-fact-organisation = Organisation
kit-fact-start = Début
kit-fact-duration = Durée

kit-frame = Le cadre de l’exercice
kit-figure-duration = temps de l’exercice
kit-figure-room = dans la salle
kit-figure-injects = stimuli
kit-figure-roles = rôles
kit-figure-objectives = objectifs
kit-frame-times = DEBEX { $from }, FINEX { $to } ({ $zone }).
kit-objectives = Objectifs
kit-objective = Objectif
kit-tasks = Tâches critiques
kit-briefing = Ce que les joueurs ont lu
kit-briefing-text = Le dossier des joueurs s’ouvre sur ce texte. Il ne dit rien de la suite.

kit-run = Conduire l’exercice
kit-run-text =
    - **L’horloge.** Une seule personne tient l’heure de l’exercice et l’affiche. Chaque saut s’annonce à voix haute, avec la date et l’heure.
    - **Les stimuli.** Remettez-les à l’heure, à la bonne personne, par le bon moyen : un appel s’appelle, un courriel se remet sur papier ou à l’écran, un billet de presse se projette. Notez l’heure réelle de la remise.
    - **Les stimuli conditionnels.** Ils ne partent que si ce qu’ils attendent arrive. Relisez-les à chaque changement de scène.
    - **L’imprévu.** Une décision que personne n’avait prévue est recevable. Demandez par qui, par quel canal et avec quels moyens ; répondez ce qu’en dirait le monde réel ; consignez-le.
    - **La vérité.** Ne la donnez jamais. Répondez ce que verrait la personne que vous jouez, avec ses doutes et ses erreurs.
    - **Le rythme.** Si la cellule s’enlise, avancez un stimulus ; si elle déborde, retenez-en un. Les objectifs passent avant le chronogramme.
    - **Le mot « exercice ».** Il ouvre et ferme tout appel et tout message, et figure sur chaque feuille.
    - **L’arrêt.** « ARRÊT EXERCICE – ÉVÉNEMENT RÉEL » fige tout, sans discussion. Chacun peut le dire.
kit-rooms = Salles
kit-room = Salle
kit-room-for = Qui, et avec quoi
kit-room-cell = Salle de la cellule
kit-room-cell-about = Les joueurs et les observateurs. Table, horloge de l’exercice visible de tous, tableau ou écran de situation, main courante, téléphones de l’exercice.
kit-room-facilitators = Salle d’animation
kit-room-facilitators-about = L’animation et ceux qui jouent les interlocuteurs, hors de portée de voix des joueurs. Le chronogramme mural, un téléphone par interlocuteur qui appelle, ce dossier.
kit-room-evaluators = Retrait des observateurs
kit-room-evaluators-about = Un lieu calme pour se parler entre deux scènes. Les grilles, les feuilles d’observation, l’horloge.
kit-roles = Rôles de la cellule
kit-role = Rôle
kit-role-about = Sa mission
kit-player-name = Tenu par
kit-roles-all = L’exercice ne se joue pas si l’un de ces rôles n’est pas tenu.
kit-role-leads = Conduit la cellule et parle pour elle.
kit-role-hears = Reçoit ce que transmet la veille (SOC).
kit-role-required = L’exercice ne se joue pas sans ce rôle.
kit-cast = Ceux que l’animation joue
kit-cast-text = Numéros des stimuli. Une personne peut tenir plusieurs rôles si leurs appels ne se croisent pas.
kit-played = Interlocuteur
kit-spoken = De vive voix
kit-written = Par écrit
kit-played-by = Joué par

kit-truth = Ce qui se passe vraiment
kit-no-campaign = Personne n’attaque dans ce scénario.
kit-begins-before = La campagne commence le { $when }, { $span } avant DEBEX.
kit-goals = Ses buts
kit-open-doors = Portes ouvertes sur internet
kit-inner-flaws = Failles à l’intérieur
kit-stages = Les étapes de l’attaquant
kit-stages-text = Dans cet ordre autant que possible. Quand une manière est bloquée ou échoue, l’attaquant prend la suivante. Les durées et les chances sont celles de la simulation : l’attaquant n’a pas d’horaire.
kit-stage = Étape
kit-ways = Manières, la préférée d’abord
kit-gains = Ce qu’il y gagne
kit-is-goal = (but)
kit-after = après { $stages }
kit-not-before = pas avant { $when }
kit-by-reaction = sur réaction seulement
kit-repeats = recommence, toutes les { $span }{ $times ->
    [0] {""}
   *[other] {", "}{ $times } fois au plus
}
kit-gain-control = { $means }, droits d’administration
kit-gain-credential = mot de passe
kit-gain-secrets = mots de passe en clair
kit-gain-records = fiches { $handling }
kit-gain-records-of = { $data } ({ $count } par passage)
kit-gain-records-once = { $data } ({ $count })
kit-gain-knows = de quoi continuer
kit-gain-for = { $n ->
    [one] étape
   *[other] étapes
} { $stages }
kit-gain-blind = journal aveuglé
kit-gain-spoil = copies de sauvegarde infectées
kit-gain-publish = preuve publiée contre
kit-gain-break = hors service
kit-reactions = Ses réactions
kit-reaction = Quand { $when } : { $then }.
kit-reaction-chance = (probabilité { $chance })
kit-quoted = « { $text } »

kit-scenes = Scènes
kit-scene = Scène
kit-when = Quand
kit-in-the-room = En salle
kit-announced = Annonce au changement de scène
kit-room-ratio = { $span } (× { $ratio })
kit-no-scenes = Ce scénario n’a pas de scènes : il se joue d’un trait, ou avec les sauts que l’animation annonce.
kit-scenes-text = En tout { $span } dans la salle, sans les pauses.
kit-scenes-jump = Là où une scène ne suit pas la précédente, l’horloge saute : lisez l’annonce à voix haute, laissez une minute de silence, puis reprenez.
kit-whole = L’exercice
kit-between = Entre deux scènes
kit-begun-at = Commencée à

kit-glance = Le chronogramme d’un coup d’œil
kit-glance-text = Cochez à la remise. Les numéros sont ceux de l’application et du mur.
kit-number = N°
kit-inject = Stimulus
kit-to = À
kit-medium = Par
kit-given = Remis
kit-conditional = Stimuli conditionnels
kit-conditional-text = Ils ne partent que si leur condition devient vraie.
kit-injects = Les stimuli en entier
kit-injects-text = Chaque stimulus dit quand il part, de qui, à qui, par quoi ; puis ce qu’on attend de la cellule et ce qui suit de ses choix.
kit-expected-here = Conditionnels probables ici
kit-usual-text = « Vers » donne l’heure du milieu, et le nombre de fois, dans les parties que jouent les équipes scriptées du scénario. Une cellule peut faire autrement.
kit-in-trials = Dans les parties scriptées
kit-usually = vers { $when } ({ $times } fois sur { $of })
kit-usually-never = jamais sur { $of }
kit-no-injects = Aucun stimulus à heure fixe dans cette scène.
kit-if = Conditionnel
kit-as-soon-as = Remis quand
kit-cancelled-by = Ne part plus quand
kit-one-of = Un seul part, le premier dont l’heure vient, parmi
kit-otherwise = Sinon
kit-reroute = { $medium }, si rien n’est arrivé au bout de { $span }
kit-from-to = De : { $from } → { $to }
kit-to-by = → { $to } · { $medium }
kit-attachments = Avec : { $files }
kit-expected = Action attendue
kit-note = Note
kit-effects = À la remise
kit-options = Choix possibles
kit-follows = Ce qui suit
kit-given-at = □ remis à ……… □ action vue à ………

kit-decisions = Points de décision
kit-decisions-text = Des questions que l’exercice pose à la cellule. Si elle ne décide pas, demandez-le-lui par la bouche d’un interlocuteur.
kit-question = Question
kit-answers = Ordres qui y répondent
kit-decision-point = Point de décision
kit-statements = Ce qui peut être dit, et démenti
kit-statements-text = Une affirmation publique qui se révèle fausse coûte la confiance qu’elle avait gagnée, et davantage.
kit-claim = Affirmation
kit-false-when = Fausse quand
kit-claimed-in = Dans
kit-never-false = Rien ne la dément.
kit-claims = Affirmations
kit-heard-by = Entendue par
kit-statement-text = Texte
kit-duties = Obligations
kit-duties-text = Le délai court du moment où la cellule se tient pour informée. La condition dit quand l’obligation naît en vérité : l’écart entre les deux est un objet d’observation.
kit-regime = Régime
kit-arises = Naît quand
kit-decided-by = Qui décide qu’on est informé
kit-within = dans les { $span }
kit-exceptions = Exceptions
kit-source = Source

kit-checks = Listes de contrôle
kit-before = Avant DEBEX
kit-before-text =
    - Les objectifs et les limites sont relus avec le commanditaire.
    - Les rôles obligatoires sont tenus ; les joueurs ont leur dossier et l’ont lu.
    - Les observateurs ont leur grille, leur objectif et leur place dans la salle.
    - Chaque interlocuteur a ses cartes et sait ce qu’il ignore.
    - Les téléphones, la messagerie et les écrans de l’exercice ont été essayés.
    - Le standard, la sécurité et les équipes réelles savent qu’un exercice a lieu.
    - Un essai de dix minutes a été joué dans l’application ; le fichier s’enregistre.
    - Le mot d’arrêt est connu de tous, et qui décide de reprendre.
kit-at-startex = À DEBEX
kit-at-startex-text =
    - Les règles du jeu sont dites à voix haute, le mot « exercice » aussi.
    - La date, l’heure et le lieu de l’exercice sont affichés.
    - L’horloge part ; la main courante est ouverte ; quelqu’un la tient.
    - Les observateurs notent l’heure du début.
kit-at-endex = À FINEX
kit-at-endex-text =
    - « Fin d’exercice » est dit dans chaque salle et à chaque interlocuteur.
    - Les équipes réelles et le standard sont prévenus.
    - Les dossiers d’animation et d’observation sont repris ; rien ne traîne dans la salle.
    - Les feuilles d’observation, la main courante et le fichier de l’exercice sont réunis.
    - Aucun message d’exercice n’est resté dans un système réel.
kit-hot-wash = RETEX à chaud
kit-hot-wash-text =
    - Dans la demi-heure, tous ensemble, trente minutes au plus.
    - Chaque joueur dit une chose qui a bien marché et une chose à changer, avant l’animation.
    - Puis seulement la vérité : ce que faisait l’attaquant pendant que la cellule décidait.
    - Les observateurs citent des faits et des heures, pas des personnes.
    - Trois actions, un responsable et une date pour chacune, avant de partir.
    - La date du rapport est annoncée.
kit-sources = Sources

kit-cards = Cartes d’appel
kit-cards-text =
    Une carte par appel ou visite, à découper et à remettre à qui joue l’interlocuteur.
    Commencez par « exercice, exercice, exercice ». Dites le texte avec vos mots. Répondez seulement ce que la personne sait.
    Si on vous promet quelque chose, notez quoi et pour quand. Finissez par « exercice ».
kit-on-request = sur ordre de l’animation
kit-card-from-to = Vous êtes : { $from }. Vous parlez à : { $to }. { $medium }.
kit-card-note = Pour vous

kit-situation = La situation
kit-channel = Canal
kit-state = État au début
kit-infrastructure = Ce que vous exploitez
kit-segment = Zone
kit-machines = Machines et services
kit-directory = Annuaire
kit-directory-text = L’animation joue tous ceux de cette liste. Reportez ici les numéros du jour de l’exercice.
kit-team = Équipe
kit-people = Effectif
kit-reached-at = Numéro
kit-outsider = Interlocuteur

kit-observe = Observer
kit-observe-text =
    - **Des faits.** Écrivez ce que vous voyez et entendez, avec l’heure de l’exercice. Le jugement vient après.
    - **Un objectif à la fois.** Chaque observateur en suit un ou deux, pas tous.
    - **Ni aide ni moue.** Vous ne répondez pas, vous ne souriez pas, vous ne montrez pas ce dossier.
    - **Les mots exacts.** Notez une décision avec ses mots, qui l’a prise, sur quoi elle repose, et quand elle a été consignée.
    - **Ce qui manque.** Une question que personne ne pose s’observe aussi.
    - **Apprécier.** La lettre découle des tâches critiques et de leurs délais ; écrivez pourquoi quand vous vous en écartez.
kit-ratings = Les quatre lettres
kit-rating = Lettre
kit-rating-means = Sens
kit-rating-p = Réalisée sans difficulté : la tâche est faite, dans le temps voulu, sans gêner les autres et sans danger nouveau.
kit-rating-s = Réalisée avec quelques difficultés : la tâche est faite, mais en retard, avec peine ou au prix d’une gêne.
kit-rating-m = Réalisée avec des difficultés majeures : la tâche est faite en partie ou très tard, ou elle a nui à d’autres ou créé un danger.
kit-rating-u = Non réalisée.
kit-grid = Grille d’observation
kit-no-objectives = Ce scénario n’a pas d’objectifs.
kit-capability = Capacité
kit-task = Tâche critique, et ce qui la montre
kit-by = Au plus tard
kit-seen-at = Vu à
kit-you-decide = Vous en jugez.
kit-whole-objective = L’objectif entier
kit-expected-by-inject = Ce qu’on attend, stimulus par stimulus
kit-seen = Vu
kit-went-well = Ce qui a bien marché
kit-to-mend = Ce qu’il faut améliorer
kit-sheet = Feuilles d’observation
kit-sheet-text = L’heure est celle de l’exercice. Une ligne par fait.
kit-sheet-time = Heure
kit-sheet-what = Qui a fait ou dit quoi
kit-sheet-objective = Objectif

kit-wall-kind = Chronogramme mural
kit-wall-subtitle = Tous les stimuli, par scène et par destinataire
kit-wall-counts = { $stretch } · { $injects ->
    [one] un stimulus
   *[other] { $injects } stimuli
}, dont { $conditional ->
    [0] aucun conditionnel
    [one] un conditionnel
   *[other] { $conditional } conditionnels
}
kit-wall-alternative = Le chronogramme en une page : les stimuli rangés par scène et par destinataire, les stimuli conditionnels à part, les points de décision. Le dossier d’animation dit tout en toutes lettres.
kit-wall-apart = Conditionnels : ne partent que si ce qu’ils attendent arrive
kit-wall-everybody = Toute la cellule
kit-wall-spoken = de vive voix
kit-wall-written = par écrit
kit-wall-public = en public
kit-wall-also = reçoit aussi { $numbers }
kit-wall-others = { $medium } · + { $names }
kit-wall-without = { $medium } · sauf { $names }
kit-wall-asked-else = dès le n° { $numbers }, sinon { $hour }
kit-wall-asked-with = dès le n° { $numbers } (≈ { $hour })
kit-wall-asked-latest = au plus tard { $hour }
kit-wall-asked-about = ≈ { $hour }

# Un scénario en un fichier.

help-pack = Met un scénario entier, pièces jointes comprises, dans un seul fichier à partager
help-arg-pack-output = Le fichier à écrire, en .cellule
help-unpack = Ouvre un tel fichier dans un dossier, après l’avoir vérifié
help-arg-pack = Un fichier .cellule
help-arg-unpack-output = Le dossier à créer ; rien n’est jamais écrasé
kit-pack-ending = la fin de { $path } n’est pas cellule
kit-unpacked = « { $title } » est dans { $path }.
kit-not-empty = { $path } existe déjà et n’est pas vide ; choisissez un autre dossier
