# Mesures et balayages.

measure-time-to-detect = Délai de détection
measure-time-to-acknowledge = Délai de prise en compte
measure-time-to-scope = Délai pour déclarer l’étendue
measure-time-to-contain = Délai d’endiguement
measure-time-to-evict = Délai d’éviction
measure-time-to-restore = Délai de rétablissement
measure-scope-precision = Exactitude de l’étendue déclarée
measure-scope-recall = Complétude de l’étendue déclarée
measure-footholds-left = Accès restants de l’attaquant
measure-records-consulted = Fiches consultées
measure-records-extracted = Fiches extraites
measure-sensitive-records = Fiches judiciaires ou protégées touchées
measure-records-altered = Fiches modifiées
measure-records-after-detection = Fiches touchées après la détection
measure-function-hours-lost = Heures de fonction perdues, pondérées
measure-function-hours-by-containment = dont du fait des coupures de la cellule
measure-public-service-hours = Services au public interrompus
measure-messages-lost = Messages renvoyés ou perdus
measure-message-hours-waited = Attente du courrier venu du dehors
measure-evidence-kept = Preuves préservées
measure-duties-met = Obligations tenues à temps
measure-statements-contradicted = Affirmations démenties
measure-trust-staff = Confiance des agents
measure-trust-office = Confiance du cabinet
measure-trust-partners = Confiance des partenaires
measure-trust-public = Confiance du public
measure-staff-hours = Travail des équipes
measure-overwork-hours = Travail au-delà des vacations
measure-assessments-right = Évaluations justes
measure-critical-tasks-done = Tâches critiques accomplies
measure-unit-hours = (h)
measure-unit-share = (%)
measure-unit-trust = (sur 100)
measure-beyond = au-delà de l’horizon
measure-none = non déclaré
measures-title = MESURES
measures-at-endex = à FINEX
measures-later = à J+30
measures-measure = mesure
measures-later-note = J+30 : suite selon la politique par défaut, la même pour tous.
sweep-title = { $runs ->
    [one] { $runs } partie
   *[other] { $runs } parties
} par équipe sur des graines communes à partir de { $seed } : médiane, et dessous du premier au troisième quartile
sweep-horizon-endex = À FINEX
sweep-horizon-later = À J+30, selon la politique par défaut
sweep-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} parties
sweep-legend = ∞ : pas atteint avant l’horizon. – : non déclaré. k : milliers, M : millions (exact avec --format csv).
sweep-matters-title = Ce à quoi tiennent les mesures : corrélation de rang avec les estimations, première équipe
sweep-flips = le classement face à la première équipe s’inverse dans { $share } des tirages

refusal-unknown = « { $id } » ne désigne rien de connu ({ $kind })
refusal-not-offered = « { $id } » n’est pas proposé dans ce scénario
refusal-not-yours = ce rôle ne peut pas ordonner « { $action } » ({ $role })
refusal-not-leading = ce rôle ne parle pas pour la cellule ({ $role })
refusal-facilitator-only = seul l’animateur peut faire cela
refusal-needs-target = cet ordre demande une cible
refusal-wrong-target = cet ordre ne peut pas viser « { $id } »
refusal-not-known = le rôle ne le sait pas : { $id }
refusal-already = cela a déjà été dit ou fait : { $id }
refusal-wrong-time = ce moment n’est pas possible
refusal-nothing-left = il n’y a plus rien à faire : { $id }
