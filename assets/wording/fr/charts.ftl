# Graphiques.

chart-consulted = Fiches consultées, en cumul
chart-extracted = Fiches extraites, en cumul
chart-continuity = Activité des services, selon le poids de leurs fonctions
chart-trust = Confiance
chart-footholds = Accès de l’attaquant
chart-calls = Appels en attente à l’assistance
chart-tracks = Vérité et croyance : où était l’attaquant, et ce que la cellule en pensait
chart-part = { $title } ({ $part } sur { $parts })
chart-course = Déroulé de l’exercice
chart-worth = Valeur des décisions : { $measure }
chart-worth-bar = { $number }. { $when } – { $what }
chart-places = L’équipe parmi les équipes scriptées du scénario
chart-place = { $team } : { $value }
chart-team = cette équipe
chart-better = mieux

chart-row-attacker = Attaquant : étapes franchies
chart-row-alerts = Alertes
chart-row-injects = Stimuli
chart-row-points = Points de décision
chart-row-decisions = Décisions
chart-row-orders = Ordres terminés
chart-row-statements = Communiqués
chart-row-duties = Obligations
chart-row-services = Services au public interrompus

chart-key-held = l’attaquant y était
chart-key-suspected = la cellule le soupçonnait
chart-key-confirmed = la cellule le tenait pour sûr
chart-key-cleared = la cellule l’écartait
chart-key-learned = un indice vrai était parvenu à la cellule
chart-key-alert-real = de l’attaquant, transmise
chart-key-alert-false = fausse alerte, transmise
chart-key-done = fait, dans les temps
chart-key-bad = échoué, tardif, manqué, écarté à tort ou démenti
chart-key-arose = une obligation naît
chart-key-by-cell = du fait des coupures de la cellule
