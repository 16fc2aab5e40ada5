# Les fenêtres.

ui-in = dans { $span }
ui-ago = il y a { $span }
ui-now = maintenant
ui-taken = prise
ui-who-decides = Qui décide
ui-by-channel = Par quel canal
ui-operation-begins = Quand les ordres commencent
ui-desk-of = Le bureau de qui
ui-whose-inbox = La réception de qui
ui-critical-task = Tâche critique
ui-theme = Thème
ui-inject-medium = Moyen
ui-taken-noted = { $taken }, notée { $noted }
ui-at-once = tout de suite
ui-at-hour = ensemble à { $hour }

ui-exercise = EXERCICE
ui-tagline = exercices sur table avec une vérité simulée
ui-close = Fermer
ui-cancel = Annuler
ui-save = Enregistrer
ui-open = Ouvrir
ui-remove = Retirer
ui-print = Imprimer
ui-written = Écrit : { $path }
ui-nothing-found = Rien de ce nom
ui-opening = Ouverture de l’exercice…
ui-import = Ouvrir ou importer…
ui-import-about = Ouvre un scénario, un exercice ou un fichier d’un autre outil : tableur (XLSX, CSV), OpenAEV, MISP, T3SF, GraphML, DOT, ATT&CK Navigator, Attack Flow. On peut aussi déposer les fichiers ici.
ui-import-open = Ouvrir l’ébauche dans l’éditeur
ui-import-take = Reprendre dans le scénario
ui-import-carried = DANS L’ÉBAUCHE
ui-import-losses = PAS COMME À L’ORIGINE
ui-import-more = … et { $count } autres
ui-import-start = DEBEX
ui-import-language = Textes en
ui-import-found = comme trouvé
ui-import-dates = Dates
ui-import-day-first = jour d’abord
ui-import-month-first = mois d’abord
ui-import-hidden = feuille masquée
ui-import-heading = En-tête
ui-import-holds = Contient
ui-import-holds-of = Ce que contient « { $heading } »
ui-import-sample = Premières lignes
ui-import-draft = { $count ->
         [one] Le stimulus de l’ébauche
        *[other] Les { $count } stimuli de l’ébauche
    }
ui-choose-file = Choisir un fichier
ui-cannot-save = Impossible à écrire : { $reason }
ui-cannot-open = L’exercice n’a pas pu être ouvert. Rien n’a été modifié. { $reason }
ui-cannot-begin = Le fichier d’exercice n’a pas pu être créé : { $reason }
ui-other-rules = L’exercice a été joué avec les règles { $file }, ce programme a les règles { $program } : il ne peut pas être poursuivi, son fichier est intact.
ui-recovered = Le fichier était endommagé. Tout ce qui était lisible a été récupéré ; les fichiers abîmés ont été mis de côté.
ui-broken = L’exercice est arrêté : { $reason } Ce que vous avez vu est conservé. Revenez à l’accueil et rouvrez-le.

ui-continue = En cours
ui-resume = Reprendre
ui-reached = { $scenario }, { $at }, { $entries ->
    [one] une entrée
    *[other] { $entries } entrées
 }
ui-scenarios = Scénarios
ui-look-again = Relire les dossiers
ui-prepare = Préparer
ui-manual = Dossier de mise en situation
ui-cannot-be-played = Ce scénario ne peut pas encore être joué.
ui-check-sound = sain
ui-check-warnings = { $count ->
    [one] un avertissement
    *[other] { $count } avertissements
 }
ui-check-errors = { $count ->
    [one] une erreur
    *[other] { $count } erreurs
 }
ui-nodes = { $count } nœuds
ui-injects = { $count ->
    [one] un stimulus
    *[other] { $count } stimuli
 }
ui-objectives = { $count ->
    [one] un objectif
    *[other] { $count } objectifs
 }
ui-exercises = Exercices
ui-no-exercises = Aucun exercice pour l’instant
ui-no-exercises-do = Les exercices commencés apparaissent ici, avec leur avancement. Préparez un scénario ci-dessus.
ui-file-open = peut être repris
ui-file-over = FINEX atteinte
ui-file-other-rules = joué avec d’autres règles
ui-file-unreadable = illisible : { $reason }
ui-theme-dark = Sombre
ui-theme-light = Clair
ui-theme-contrast = Contraste élevé
ui-zoom = Taille de l’affichage
ui-still = Sans animation

ui-begin = DEBEX
ui-setup-room = LA SALLE
ui-team = Équipe
ui-team-hint = nom de cet exercice
ui-evaluators = Observateurs
ui-evaluators-hint = noms, séparés par des virgules
ui-session-length = La séance dure
ui-ratio = Temps d’exercice
ui-ratio-hint = Secondes d’exercice par seconde de salle
ui-while-waiting = Quand la cellule est attendue
ui-waiting-slow = ×1
ui-waiting-stand = arrêt
ui-waiting-run = continuer
ui-room-language = Langue de l’écran de salle
ui-seed = Graine
ui-seed-hint = La même graine et les mêmes décisions redonnent le même exercice.
ui-seed-new = Autre graine
ui-check-list = AVANT DEBEX
ui-check-roles = Chaque rôle indispensable est tenu
ui-check-roles-open = Encore personne pour : { $roles }
ui-check-screen = Un second écran est branché
ui-check-screen-one = Un seul écran : l’écran de salle pourra être déplacé vers un projecteur à tout moment
ui-check-evaluators = Les observateurs sont désignés
ui-check-evaluators-none = Aucun observateur désigné : vous notez vous-même les observations
ui-check-free = Vous pouvez commencer quand même : un rôle libre est joué par l’animateur.
ui-roles = RÔLES
ui-roles-hint = Une personne peut en tenir plusieurs. * est indispensable.
ui-player-hint = joué par l’animateur

ui-run = Lancer
ui-pause = Pause
ui-deliberates = attendu depuis { $time }
ui-deliberates-hint = La cellule est attendue. Chaque seconde de délibération coûte { $rate } secondes d’exercice, quoi que fasse l’horloge.
ui-room-time = salle { $spent }, reste { $left }
ui-room-time-hint = Le temps de pause ne compte pas.
ui-next = suivant : { $title } { $when }
ui-stop = ÉVÉNEMENT RÉEL
ui-stop-hint = Arrêt exercice – événement réel (F12) : toutes les fenêtres l’affichent et tout s’arrête
ui-real-event = ARRÊT EXERCICE – ÉVÉNEMENT RÉEL
ui-real-event-kept = L’exercice est conservé en l’état.
ui-real-event-over = Retour à l’exercice
ui-startex-do = DEBEX. Ouvrez l’écran de salle, puis appuyez sur Espace pour lancer le temps.
ui-endex = FINEX.
ui-endex-do = L’exercice est terminé et conservé. On peut encore noter des observations.
ui-announced = Nous sommes maintenant { $when }

ui-room = Salle
ui-room-hint = La fenêtre du projecteur : seulement ce que toute la cellule partage (F2 ; F11 plein écran)
ui-desk = Bureau
ui-desk-hint = Un second écran pour le secrétaire : aucune vérité terrain (F3)
ui-whole-cell = Toute la cellule

ui-chronogramme = Chronogramme
ui-find-inject = Chercher un stimulus
ui-show-sent = Montrer ce qui est parti
ui-hide-sent = Masquer ce qui est parti
ui-no-injects = Plus rien à envoyer
ui-no-injects-do = Inventez un stimulus, ou affichez ceux qui sont partis.
ui-inject-sent = envoyé
ui-inject-waits = son canal ne marche pas
ui-inject-cancelled = non envoyé
ui-inject-held = retenu
ui-inject-due = part tout seul
ui-inject-if = sous condition
ui-inject-waits-for = MANQUE ENCORE
ui-inject-expected = ACTION ATTENDUE
ui-inject-note = POUR VOUS
ui-inject-options = OPTIONS
ui-inject-title = Titre
ui-inject-from = De
ui-inject-to = À
ui-inject-body = Texte
ui-fire = Envoyer
ui-fire-hint = L’envoyer maintenant (F)
ui-hold = Retenir
ui-release = Libérer
ui-skip = Ne pas envoyer
ui-move = Déplacer
ui-move-all = Tout décaler
ui-move-all-hint = Chaque stimulus qui attend une heure est décalé d’autant.
ui-edit = Modifier
ui-duplicate = Dupliquer
ui-reason = Motif
ui-hand-over = Remis à : { $role }
ui-templates = Souvent improvisé :
ui-template-journalist = Un journaliste appelle
    .from = Un journaliste de la presse nationale
    .body = « On me dit que votre messagerie est coupée depuis ce matin. Vous confirmez ? Je publie dans une heure. »
ui-template-office = Le cabinet veut une réponse
    .from = Cabinet du ministre
    .body = « Le ministre s’exprime dans vingt minutes. Trois phrases, s’il vous plaît : ce que l’on sait, ce que l’on fait, ce que l’on ignore. »
ui-template-technician = Un technicien est à bout
    .from = Équipe d’astreinte
    .body = « Il est là depuis hier matin et vient de redémarrer le mauvais serveur. Qui le relève ? »
ui-template-rumour = Une rumeur circule
    .from = Réseaux sociaux
    .body = Une publication affirme que les fichiers du ministère sont à vendre. Elle est vite relayée ; aucune preuve n’est montrée.
ui-template-authority = Une autorité écrit
    .from = Autorité de contrôle
    .body = Nous vous demandons un état de l’incident, des données concernées et des mesures prises, dans le délai légal.

ui-adversary = Attaquant
ui-footholds = { $count ->
    [0] aucun accès
    [one] un accès
    *[other] { $count } accès
 }
ui-stage-free = Laisser libre
ui-stage-hold = La retenir
ui-stage-force = La faire réussir maintenant
ui-stage-forbid = L’interdire
ui-stage-later = Pas avant { $span }
ui-stage-held = retenue
ui-stage-forbidden = interdite
ui-stage-done = accomplie
ui-stage-running = en cours
ui-stage-again = à refaire
ui-stage-pending = à venir
ui-set-fact = Fixer un fait
ui-fact-node = Une machine
ui-fact-credential = Un mot de passe
ui-fact-trust = La confiance
ui-fact-broken = en panne
ui-fact-known = l’attaquant l’a
ui-fact-unknown = l’attaquant ne l’a pas

ui-picture = Image du ministère
ui-lens-truth = Vérité
ui-lens-belief = Croyance
ui-lens-both = Les deux
ui-layers = Liaisons
ui-layer-mail = Chemin du courrier
ui-layer-sign-in = Authentification et confiance
ui-layer-control = Administration
ui-layer-needs = Dépendances
ui-layer-network = Réseau
ui-legend = Légende
ui-legend-belief = CE QUE TIENT LA CELLULE
ui-legend-truth = VÉRITÉ TERRAIN
ui-show-all = Tout montrer
ui-find-thing = Chercher sur l’image
ui-state-works = fonctionne
ui-state-cut-off = coupé par nous
ui-state-down = en panne
ui-belief-unknown = non examiné
ui-belief-suspected = suspecté
ui-belief-confirmed = confirmé
ui-belief-cleared = levé de doute
ui-truth-attacked = l’attaquant y est
ui-gap-unknown = ils l’ignorent
ui-gap-wrong = ils se trompent
ui-level = fonctions à { $share }
ui-mail-waits = { $count } messages en attente

ui-tab-waiting = Attendu
ui-tab-inbox = Réception
ui-tab-orders = Ordres
ui-tab-log = Main courante
ui-tab-duties = Obligations
ui-tab-voice = Parole
ui-nothing-waits = Rien n’attend
ui-nothing-waits-do = Les questions à la cellule, et ce qui attend votre réponse, apparaissent ici.
ui-waits-for-cell = LA CELLULE DOIT RÉPONDRE
ui-waits-for-you = VOUS DEVEZ RÉPONDRE
ui-asks-authority = Autorisation attendue ({ $who }) : { $what }
ui-grant = Accorder
ui-refuse = Refuser
ui-asks-question = Question, { $role } → { $outsider } : { $text }
ui-answer = Répondre
ui-answer-of = Réponse : { $outsider }
ui-asks-adjudication = Décision { $number }, en mots seulement : { $text }
ui-map-to-orders = Traduire en ordres
ui-not-simulated = Non simulé
ui-asks-delivery = « { $title } » n’est pas remis ({ $role }) : le canal ne marche pas
ui-slips = À REMETTRE (L : remis, S : partagé)
ui-delivered = Remis
ui-share = Partager à tous
ui-print-slip = Fiche, à lire ou imprimer
ui-received = REÇU
ui-inbox-empty = Rien reçu pour l’instant
ui-inbox-empty-do = Les stimuli, alertes et résultats apparaissent ici dès qu’ils sont connus.
ui-no-orders = Aucun ordre pour l’instant
ui-no-orders-do = Appuyez sur D, écrivez la décision, et joignez-lui des ordres.
ui-orders-running = EN COURS : { $orders ->
    [one] un ordre
    *[other] { $orders } ordres
 }, environ { $people } personnes
ui-orders-done = RENDUS COMPTE
ui-order-progress = { $since } sur environ { $usual }, { $people ->
    [0] personne
    [one] une personne
    *[other] { $people } personnes
 }
ui-cancel-order = Annuler l’ordre
ui-hasten-order = Priorité maximale
ui-find-log = Chercher dans la main courante
ui-log-empty = Rien n’a encore été décidé
ui-log-empty-do = Les décisions, les ordres et vos interventions sont consignés ici, avec l’heure et le motif.
ui-no-duties = Ce scénario n’a pas d’obligations
ui-duty-arose = en vérité depuis { $when }
ui-duty-open = Nous nous tenons pour informés
ui-duty-notify = Notifier
ui-deadline = { $name } { $when }
ui-speaks-as = Parle : { $role }
ui-assess = CE QUE L’ON TIENT D’UNE MACHINE
ui-assess-pick = Choisissez une machine sur l’image.
ui-declarations = DÉCLARATIONS
ui-declare-aware = Nous avons connaissance d’une violation
ui-declare-scope = Nous connaissons l’étendue
ui-declare-out = L’attaquant est dehors
ui-declare-over = La crise est terminée
ui-report = Point de situation
ui-report-issue = Diffuser un point de situation
ui-report-hint = Ce que la cellule tient pour établi à cet instant : su, supposé, ignoré, en cours.
ui-statements = COMMUNIQUÉS
ui-state = Publier ce communiqué
ui-channel = LES ORDRES PASSENT PAR
ui-channel-hint = Un ordre ou un compte rendu prend le délai de ce canal, tombe avec lui, et est lu par qui le lit.
ui-activate = Activer
ui-outside = DEHORS
ui-ask = Interroger quelqu’un dehors
ui-ask-whom = Qui ?
ui-ask-what = Ce qui est demandé

ui-decision = Décision
ui-adjudicates = Effet de la décision { $number }
ui-decision-hint = Ce qui a été décidé, en mots. Entrée consigne.
ui-rationale-hint = Pourquoi (facultatif)
ui-note = Consigner
ui-note-decision = Consigner une décision
ui-give-up = Abandonner
ui-operation-hint = Les ordres d’une opération commencent ensemble, à une heure dite.
ui-find-action = Joindre un ordre : chercher une action
ui-no-action-found = Aucune action de ce nom : consignez en mots, l’animateur arbitrera.
ui-people = { $people ->
    [one] une personne
    *[other] { $people } personnes
 }
ui-needs-authority = autorisation : { $who }
ui-pick-on-picture = { $action } : choisissez la cible ici ou sur l’image
ui-pick-target = { $action } : choisissez la cible
ui-find-target = Chercher une cible
ui-no-target = Rien de connu à quoi l’appliquer
ui-copy-of = Copie d’il y a :
ui-alert = { $number } : { $source } sur { $node }
ui-take-back-late = Quelque chose a été appris depuis. Corrigez vers l’avant : donnez un nouvel ordre, ou consignez une nouvelle décision.

ui-observation = Observation d’un observateur
ui-observation-hint = Observation, Entrée consigne (O)
ui-note-observation = Consigner l’observation
ui-observations-written = Observations consignées
ui-evaluator = observateur
ui-task-none = aucune tâche critique
ui-rating-p = P : réalisée sans difficulté
ui-rating-s = S : réalisée avec quelques difficultés
ui-rating-m = M : réalisée avec des difficultés majeures
ui-rating-u = U : non réalisée
ui-tag-good = bonne pratique
ui-tag-late = tardif
ui-tag-unclear = décideur incertain
ui-page-write = Page pour observateurs sans ce clavier
ui-page-heading = Grille d’observation
ui-page-kept = Les notes restent dans ce navigateur et ne partent nulle part. Enregistrez-les dans un fichier et remettez-le à l’animateur.
ui-page-evaluator = Observateur
ui-page-day = Jour d’exercice
ui-page-hour = Heure d’exercice
ui-page-task = Tâche critique
ui-page-text = Ce qui a été vu
ui-page-save = Enregistrer les notes dans un fichier
ui-merge = Fusionner les notes d’un observateur
ui-merge-hint = Le fichier écrit par la page : saisissez son chemin, ou déposez-le sur cette fenêtre. Ce qui est déjà là n’est pas ajouté deux fois.
ui-path = Chemin du fichier
ui-merged = { $count ->
    [0] Rien de nouveau dans ce fichier
    [one] Une observation ajoutée
    *[other] { $count } observations ajoutées
 }
ui-merge-unreadable = { $path } est illisible : { $reason }
ui-merge-not-notes = { $path } n’est pas un fichier de notes d’observateur. Rien n’a été modifié.
ui-merge-other = Ces notes appartiennent à un autre scénario ({ $reason }). Rien n’a été modifié.

ui-timeline = Frise
ui-track-attacker = attaquant
ui-track-alerts = alertes
ui-track-injects = stimuli
ui-track-orders = ordres
ui-track-words = paroles
ui-track-continuity = continuité

ui-room-decisions = Décisions
ui-room-no-decisions = Aucune décision pour l’instant
ui-room-orders = Ordres
ui-room-running = { $orders ->
    [0] Aucun ordre en cours
    [one] Un ordre en cours
    *[other] { $orders } ordres en cours
 }
ui-room-messages = Messages
ui-room-no-messages = Rien de partagé pour l’instant
ui-room-report = Dernier point de situation
ui-room-services = Services au public
ui-room-quiet = Rien n’est arrivé pour toute la cellule.
ui-service-down = { $service } : interrompu
ui-services-run = Tous les services au public fonctionnent.

ui-palette-hint = Que voulez-vous faire ?
ui-scope-everywhere = PARTOUT
ui-scope-conduct = PENDANT UN EXERCICE
ui-key-space = Espace
ui-key-control = Ctrl
ui-do-palette = Tout ce que l’on peut faire
ui-do-shortcuts = Raccourcis clavier
ui-do-handbook = Le manuel
ui-do-language = English
ui-do-theme = Thème suivant
ui-do-larger = Plus grand
ui-do-smaller = Plus petit
ui-do-home = Accueil
ui-do-prepare = Préparer le premier scénario
ui-do-begin = DEBEX de l’exercice en préparation
ui-do-run-pause = Lancer ou mettre en pause
ui-do-next-inject = Aller au prochain stimulus ou point de décision
ui-do-next-scene = Aller à la scène suivante
ui-do-decide = Consigner une décision
ui-do-observe = Consigner une observation
ui-do-lens = Vérité, croyance, les deux
ui-do-find = Chercher sur l’image
ui-do-room = Écran de salle
ui-do-desk = Bureau de la cellule
ui-do-deliver = La prochaine fiche est remise
ui-do-share = La prochaine fiche est partagée à tous
ui-do-fire = Envoyer le stimulus choisi
ui-do-hold = Retenir ou libérer le stimulus choisi
ui-do-invent = Inventer un stimulus
ui-do-take-back = Reprendre la dernière commande
ui-do-stop = Arrêt exercice – événement réel
ui-undo = Défaire
ui-restore = Retrouver ce qui était écrit
ui-restore-hint = Ce dialogue a été fermé sans être validé : son texte est encore là.
ui-answers = Répond à : { $question }
ui-answers-hint = Cette question n’attend plus quand la décision est consignée. Cliquez encore pour qu’elle reste posée.
ui-settled = Réglée autrement
ui-settled-hint = La question n’attend plus, sans que cette décision soit consignée ici.
ui-closer = Voir de plus près
ui-further = Voir de plus loin
ui-moves-to = à { $to }
ui-drag-to-move = Glissez la marque pour déplacer le stimulus.
ui-forecast = Prévision
ui-forecast-team = D’ici à FINEX, l’équipe
ui-forecast-nobody = ne fait plus rien
ui-forecast-runs = { $runs } fois
ui-forecast-begin = Prévoir
ui-forecast-stop = Arrêter
ui-forecast-hint = Joue la suite autant de fois, à chaque fois avec un autre hasard, à côté de l’exercice, qui n’en sait rien.
ui-forecast-none = Ce qui sera encore atteint
ui-forecast-do = Choisissez comment l’équipe continue, puis « Prévoir » : la part des suites possibles dans lesquelles chaque stimulus et chaque objectif sera encore atteint apparaît ici.
ui-forecast-from = { $runs ->
    [one] une suite jouée depuis { $from }
    *[other] { $runs } suites jouées depuis { $from }
 }
ui-forecast-stale = d’avant la dernière commande
ui-forecast-objectives = OBJECTIFS
ui-forecast-injects = STIMULI À VENIR
ui-forecast-met = abordé
ui-forecast-performed = accompli
ui-forecast-behind = c’est fait
ui-forecast-median = vers { $at }
ui-forecast-range = au plus tôt { $first }, au plus tard { $last }
ui-room-theme = Thème de l’écran de salle
ui-room-theme-same = comme la console
ui-room-settings = Réglages de l’écran de salle
ui-room-screen = Écran
ui-screen = Écran { $number }, plein écran
ui-screen-window = Fenêtre ordinaire (F11 plein écran)
ui-folder = Dossier : { $path }
ui-no-folder = Le dossier { $path } n’a pas pu être ouvert : { $reason }
ui-folder-scenarios = Ouvrir le dossier de vos scénarios
ui-folder-exercises = Ouvrir le dossier des exercices
ui-folder-documents = Ouvrir le dossier des documents à imprimer
ui-forecast-often = Combien de fois

ui-take-away = Emporter
ui-take-kit = Dossiers imprimés…
ui-take-chronogramme = Chronogramme en tableur…
ui-take-pack = Partager en un seul fichier…
ui-kit = Dossiers
ui-being-made = C’est en cours : quelques secondes.
ui-new-scenario = Nouveau scénario
ui-new-frame = Un cadre vide
ui-new-generated = Un ministère créé par le générateur
ui-edit-copy = Modifier une copie
ui-do-undo = Annuler
ui-do-redo = Rétablir
ui-do-save-draft = Enregistrer le scénario
ui-do-duplicate = Dupliquer la sélection
ui-do-select-all = Tout sélectionner
ui-do-delete = Supprimer la sélection
ui-do-next-stage = Le plan suivant
ui-scope-author = Pendant l’écriture d’un scénario
