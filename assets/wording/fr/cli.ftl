# La ligne de commande : aide, erreurs, tableaux.

help-cellule = Cellule : simulateur d’exercices de crise sur table. Une cellule, un ministère, un attaquant dans sa messagerie.
help-after = Exemple : cellule play ministry-mail-breach --playbook reference --seed 1
help-commands = Commandes
help-options = Options
help-arguments = Arguments
help-usage = Usage :
help-usage-words = COMMANDE [OPTIONS]
help-help = Affiche cette aide
help-version = Affiche la version
help-play = Joue un scénario jusqu’au bout et raconte ce qui s’est passé, avec les mesures
help-sweep = Joue des équipes scriptées sur de nombreuses graines et affiche leurs mesures
help-replay = Rejoue un fichier d’exercice, ou le vérifie
help-check = Signale tout ce qui ne va pas dans des scénarios
help-brief = Écrit le dossier de mise en situation des joueurs, en Markdown
help-scenarios = Liste les scénarios du programme
help-generate = Fabrique un ministère de la taille voulue
help-graph = Dessine le ministère ou le plan de l’attaquant en graphe DOT
help-completions = Écrit la complétion pour un interpréteur de commandes
help-arg-scenario = Un scénario du programme, ou le chemin d’un fichier ou d’un dossier
help-arg-exercise = Un fichier d’exercice
help-arg-lang = Langue : français ou anglais ; sinon celle du système
help-arg-playbook = Quelle équipe scriptée joue ; personne sinon
help-arg-playbooks = Quelles équipes scriptées jouent, séparées par des virgules ; toutes sinon
help-arg-seed = Graine du hasard (1 sinon)
help-arg-record = Laisse un fichier d’exercice, pour rejouer
help-arg-until = S’arrête à ce moment : "J+1 06:00" ou "H+30h"
help-arg-all = Raconte tout, affaires courantes comprises
help-arg-truth = Raconte aussi la vérité terrain (par défaut)
help-arg-no-truth = Laisse de côté la vérité terrain
help-arg-format = Comment le résultat est écrit
help-arg-deny-warnings = Tient les avertissements pour des erreurs
help-arg-runs = Combien de graines
help-arg-vary = Tire les estimations dans leurs intervalles et montre lesquelles comptent
help-arg-verify = Compare avec ce qui a été enregistré, seconde par seconde
help-arg-nodes = Combien de nœuds
help-arg-whole = Écrit un scénario entier : attaquant, cellule, stimuli et équipe scriptée
help-arg-output = Où écrire ; sur la sortie standard sinon
help-arg-campaign = Dessine le plan de l’attaquant, pour l’animation
help-arg-shell = Pour quel interpréteur de commandes
value-scenario = SCÉNARIO
value-file = FICHIER
value-folder = DOSSIER
value-playbook = ÉQUIPE
value-number = NOMBRE
value-moment = MOMENT
value-shell = INTERPRÉTEUR

cli-error = erreur : { $text }
cli-try-help = Essayez : cellule --help
cli-cannot-write = erreur : le résultat ne peut pas être écrit : { $reason }
cli-cannot-read = { $path } ne peut pas être lu : { $reason }
cli-cannot-write-file = { $path } ne peut pas être écrit : { $reason }
cli-exists = { $path } existe déjà ; choisissez un autre nom
cli-cannot-compile = erreur : le scénario ne peut pas être joué : { $reason }
cli-no-command = il manque une commande
cli-unknown-command = la commande « { $given } » n’existe pas ; les commandes sont { $all }
cli-unknown-command-near = la commande « { $given } » n’existe pas ; vouliez-vous dire « { $near } » ?
cli-unknown-option = l’option « { $given } » n’existe pas ici
cli-unknown-option-near = l’option « { $given } » n’existe pas ici ; vouliez-vous dire « { $near } » ?
cli-missing-value = { $option } demande une valeur
cli-bad-value = « { $given } » n’est pas une valeur pour { $option }
cli-bad-value-of = « { $given } » n’est pas une valeur pour { $option } ; possibles : { $values }
cli-missing-argument = il manque : { $argument }
cli-conflict = { $option } ne va pas avec { $other }
cli-bad-words = les mots de la ligne de commande n’ont pas de sens
cli-bad-moment = « { $given } » n’est pas un moment tel que "J+1 06:00" ou "H+30h"
cli-unknown-playbook = l’équipe « { $id } » n’existe pas ; il y a { $all }
cli-unknown-playbook-near = l’équipe « { $id } » n’existe pas ; vouliez-vous dire « { $near } » ?
cli-no-playbooks = l’équipe « { $id } » n’existe pas : ce scénario n’en a aucune
cli-scenario-size = { $duration } · { $departments ->
    [one] { $departments } direction
   *[other] { $departments } directions
} · { $nodes ->
    [one] { $nodes } nœud
   *[other] { $nodes } nœuds
} · { $injects ->
    [one] { $injects } stimulus
   *[other] { $injects } stimuli
} · { $objectives ->
    [one] { $objectives } objectif
   *[other] { $objectives } objectifs
}
cli-scenario-playbooks = équipes : { $playbooks }
cli-no-campaign = personne n’attaque dans ce scénario
replay-recovered = Le fichier était abîmé ; tout ce qui précède le dommage a été retrouvé.
replay-same = Identique : { $events } événements à partir de { $commands } commandes.
replay-nothing = rien
replay-differs = Différent à partir de la seconde { $second } ({ $date }, { $clock }).
    dans le fichier : { $file }
    rejoué :          { $now }

# Le dossier de mise en situation.
brief-rules = Règles du jeu
brief-rules-text =
    - L’animation joue tous ceux qui ne sont pas dans la salle. Ce qu’ils disent arrive par un appel, un courriel, un message ou un billet.
    - Décidez, dites pourquoi, faites consigner. Une décision que personne n’avait prévue est toujours recevable.
    - Ce que vous tenez pour vrai le devient pour la cellule quand l’un de vous l’évalue ou l’écrit dans un point de situation.
    - Tout ordre passe par un canal : il en prend le délai, tombe avec lui, et celui qui lit ce canal le lit.
    - Le temps va plus vite que dans la salle et saute d’une scène à l’autre ; vos délibérations coûtent du temps.
    - Les observateurs regardent et n’interviennent pas. Tout appel, tout message de l’exercice commence par « exercice ».
    - La vie réelle passe d’abord : ARRÊT EXERCICE – ÉVÉNEMENT RÉEL fige tout.
brief-objectives = Objectifs
brief-department = Direction
brief-people = Agents
brief-functions = Fonctions
brief-services = Services au public qui ne doivent pas s’arrêter
brief-channels = Canaux
brief-channel-on = en service
brief-channel-off = à activer, { $activation }
brief-teams = Équipes
brief-team-people = { $people ->
    [one] une personne
   *[other] jusqu’à { $people } personnes
} à la fois
brief-outsiders = Hors de la cellule
brief-who = Qui est qui dans la cellule
brief-actions = Ce que vous pouvez ordonner
brief-actions-text = Les ordres que les équipes savent exécuter. Les autres sont recevables aussi : l’animation les arbitre.
brief-glossary = Vocabulaire
brief-term-inject = Stimulus
    .about = une information que l’animation vous remet
brief-term-facilitator = Animateur
    .about = tient l’horloge, remet les stimuli, joue tous ceux qui ne sont pas dans la salle
brief-term-evaluator = Observateur
    .about = regarde et note des observations liées aux objectifs ; n’intervient pas
brief-term-startex = DEBEX, FINEX
    .about = début et fin de l’exercice
brief-term-log = Main courante
    .about = qui a décidé quoi, quand et pourquoi, dans l’ordre
brief-term-situation-report = Point de situation
    .about = ce que la cellule tient pour vrai à un moment
brief-term-containment = Endiguement
    .about = empêcher l’attaquant d’aller plus loin, au prix d’une gêne des services
brief-term-eviction = Éviction
    .about = retirer tous ses accès à l’attaquant, à une même heure
brief-term-foothold = Accès
    .about = ce par quoi un attaquant tient une machine ou un compte
brief-term-evidence = Preuve
    .about = ce dont l’enquête aura besoin ; éteindre ou reconstruire une machine la détruit
family-detect = Détecter et délimiter
family-contain = Endiguer
family-eradicate = Évincer et éradiquer
family-restore = Reconstruire
family-continuity = Continuer à travailler
family-communicate = Communiquer et se conformer
cli-no-display = Aucune fenêtre n’a pu être ouverte : il n’y a pas d’écran ({ $reason }). Sans écran : cellule play, replay, check, sweep, brief (cellule --help).
