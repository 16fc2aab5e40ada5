# Les fichiers d’autres outils, en ébauches.

help-import = Fait une ébauche d’un fichier d’un autre outil, et dit ce qui n’a pas pu être repris
help-arg-import-file = Un tableau (XLSX, CSV), un exercice d’OpenAEV, de MISP ou de T3SF (JSON), un graphe (GraphML, DOT, CSV), une couche d’ATT&CK Navigator ou un Attack Flow
help-arg-import-output = Le scénario à écrire ; sinon rien n’est écrit, seul le compte rendu est fait
help-arg-into = Met ce que contient le fichier dans ce scénario : stimuli, ministère ou attaquant prennent la place de ceux qui y sont ; un chronogramme exporté revient entier
help-arg-sheet = Ne lit que cette feuille ; peut être donnée plusieurs fois
help-arg-column = Dit ce qu’une colonne contient : "EN-TÊTE=champ" ou "C=champ", "EN-TÊTE=" pour la laisser ; les champs sont { $fields }
help-arg-start = DEBEX : "2026-03-09 08:00", ou une heure seule
help-arg-zone = Fuseau horaire de l’exercice, comme Europe/Paris
help-arg-texts = Langue des textes du fichier : fr ou en ; sinon trouvée d’après les textes
help-arg-month-first = Lit 03/04/2026 comme le 4 mars
help-arg-force = Écrit par-dessus un fichier existant
value-sheet = FEUILLE
value-column = COLONNE=CHAMP
value-zone = FUSEAU

import-column-no-sign = { $given } ne dit rien d’une colonne ; écrivez "EN-TÊTE=champ"
import-column-no-field = « { $field } » n’est pas un champ de chronogramme ; les champs sont { $fields }
import-exists = { $path } existe déjà ; choisissez un autre nom, ou écrivez par-dessus avec --force
import-written = { $path } est écrit. Vérifiez-le : cellule check { $path }
import-nothing-written = Rien n’est écrit : nommez un fichier avec --output.
import-carried = { $title } : { $what }.
import-carried-nothing = rien qui se compte
import-count-injects = { $count ->
    [one] { $count } stimulus
   *[other] { $count } stimuli
}
import-count-roles = { $count ->
    [one] { $count } rôle
   *[other] { $count } rôles
}
import-count-objectives = { $count ->
    [one] { $count } objectif
   *[other] { $count } objectifs
}
import-count-scenes = { $count ->
    [one] { $count } scène
   *[other] { $count } scènes
}
import-count-nodes = { $count ->
    [one] { $count } nœud
   *[other] { $count } nœuds
}
import-count-links = { $count ->
    [one] { $count } lien
   *[other] { $count } liens
}
import-count-departments = { $count ->
    [one] { $count } direction
   *[other] { $count } directions
}
import-count-stages = { $count ->
    [one] { $count } étape de l’attaquant
   *[other] { $count } étapes de l’attaquant
}
import-no-losses = Tout a été repris tel quel.
import-more-losses = … et { $count } de plus, qui ne sont pas listés
import-more-places = … et { $count } de plus (tous avec --format json)
import-group = { $sentence } ({ $count })
import-columns-of = Colonnes de « { $sheet } » :
import-columns-of-file = Colonnes du fichier :
import-columns-row = { $letters }  { $heading } = { $field }
import-columns-none = rien
import-spot-line = ligne { $line }, colonne { $column }

import-fate-left-out = LAISSÉ DE CÔTÉ
import-fate-changed = CHANGÉ
import-fate-guessed = DEVINÉ
import-fate-defaulted = COMPLÉTÉ

import-kind-workbook = classeur
import-kind-csv = chronogramme en CSV
import-kind-organisation-csv = organisation en CSV
import-kind-openaev = scénario OpenAEV
import-kind-cexf = exercice MISP (CEXF)
import-kind-tsf = liste d’événements T3SF
import-kind-graphml = graphe GraphML
import-kind-dot = graphe DOT
import-kind-navigator = couche d’ATT&CK Navigator
import-kind-attack-flow = Attack Flow

import-field-number = numéro
import-field-id = identifiant
import-field-time = heure
import-field-day = jour
import-field-date = date
import-field-offset = temps après DEBEX
import-field-condition = condition (RON)
import-field-title = intitulé
import-field-from = émetteur
import-field-to = destinataires
import-field-medium = moyen
import-field-body = contenu
import-field-expected = action attendue
import-field-note = note de l’animateur
import-field-objectives = objectifs
import-field-phase = phase
import-field-attachments = pièces jointes
import-field-options = choix
import-field-rest = autres champs (RON)

import-loss-unknown-column = Cellules d’une colonne dont l’en-tête ne dit rien ici ; dites ce qu’elle contient, ou laissez-les
import-loss-outside-table = Mots hors du tableau
import-loss-unknown-member = Parties du document qui n’ont pas de place dans un scénario
import-loss-sheet = Feuilles sans chronogramme, masquées, ou que personne n’a demandées
import-loss-unreadable = Valeurs illisibles : erreurs de formules, mauvais types
import-loss-attachment = Fichiers et images seulement nommés ; mettez-les dans le dossier du scénario et nommez-les dans le stimulus
import-loss-phase = Phases qui se chevauchent ; des scènes se suivent
import-loss-section = Lignes qui ne font que diviser le tableau
import-loss-condition = Conditions, effets et renvois qui nomment ce que l’ébauche ne contient pas
import-loss-relation = Liens sans équivalent, ou qui ne mènent nulle part
import-loss-person = Comptes et adresses de personnes
import-loss-automation = Ce que l’autre outil exécute ou compte de lui-même : charges, commandes, points
import-loss-disabled = Ce qui est désactivé dans l’autre outil
import-loss-technique = Techniques qu’ATT&CK Enterprise 17 ne connaît pas, ou plus
import-loss-room-time = Heures de la salle ; ici, ce sont les scènes qui donnent le rythme
import-loss-looks = Ce qui ne dit que comment quelque chose est dessiné
import-loss-beyond-limits = Plus qu’un scénario ne peut contenir
import-loss-clipped = Textes coupés parce que trop longs
import-loss-renamed = Identifiants changés, parce que déjà pris ou impropres
import-loss-start-moved = DEBEX avancé, pour que les stimuli d’avant soient joués
import-loss-into-briefing = Stimuli bien avant DEBEX ; ils sont dans le dossier de mise en situation
import-loss-into-note = Valeurs qui sont maintenant dans la note de l’animateur
import-loss-by-hand = Stimuli sans heure lisible ; l’animateur les envoie
import-loss-technique-kept = Techniques qu’ATT&CK Enterprise 17 ne connaît pas ; elles sont dans le catalogue du scénario
import-loss-simplified = Choses plus riches dans l’autre outil
import-loss-time = Heures qui se lisent autrement, ou reprises de la ligne d’avant
import-loss-midnight = Heures passé minuit : prises pour le lendemain
import-loss-date-order = Dates dont le jour et le mois pourraient s’échanger
import-loss-start = DEBEX, d’après la première heure du fichier
import-loss-title = Intitulés, faits de ce qui est à côté
import-loss-language = La langue des textes
import-loss-medium = Moyens, d’après les mots du stimulus
import-loss-recipient = Destinataires, d’après les mots du stimulus
import-loss-lead = Le rôle qui dirige la cellule
import-loss-hears-soc = Le rôle qui reçoit le SOC
import-loss-kind = Ce que sont les choses, d’après leur nom
import-loss-mentioned = Choses que seul un lien nomme
import-loss-relation-meaning = Le sens de liens dont le fichier ne dit rien
import-loss-order = Ce qui vient avant quoi
import-loss-no-start = DEBEX : le fichier n’a pas de date
import-loss-no-recipient = Destinataires : qui dirige la cellule
import-loss-no-sender = Émetteurs : l’animation
import-loss-no-medium = Moyens : courriel
import-loss-no-body = Contenus : l’intitulé en tient lieu
import-loss-no-roles = La cellule : un rôle qui dirige
import-loss-no-organisation = Le ministère : un cadre avec un téléphone et deux équipes ; dessinez le vôtre, ou importez-le
import-loss-people = Qui agit et par quoi l’on se parle : un téléphone et deux équipes
import-loss-target = Le nœud où se passent les étapes dont le fichier ne dit pas où
import-loss-gain = Ce que des étapes donnent à l’attaquant : une prise, là où il s’agit d’en gagner ou d’en garder une
import-loss-estimate = Nombres du modèle que le fichier ne contient pas

import-error-empty = Le fichier est vide.
import-error-too-large = Le fichier dépasse { $limit } octets. Retirez ce qui n’est pas de l’exercice (images, anciennes feuilles).
import-error-unknown-kind = Ce fichier n’est pas de ceux qui se lisent. Se lisent : XLSX, CSV, JSON d’OpenAEV, de MISP ou de T3SF, GraphML, DOT, couches d’ATT&CK Navigator et Attack Flows.
import-error-old-workbook = C’est un classeur au format d’avant 2007, ou protégé. Enregistrez-le en XLSX, sans mot de passe.
import-error-locked = Le classeur est protégé par un mot de passe. Enregistrez-le sans.
import-error-other-archive = Cette archive ne contient pas de classeur. Enregistrez le tableau en XLSX ou en CSV.
import-error-no-reader = Les fichiers de cette sorte ({ $kind }) ne se lisent pas encore.
import-error-damaged = Le fichier est abîmé ou coupé ({ $reason }). Ouvrez-le dans le programme qui l’a fait et enregistrez-le de nouveau.
import-error-bomb = Décompressé, le fichier serait bien plus grand que ce qui se lit ({ $reason }). Il est refusé.
import-error-too-many-cells = Les tableaux ont plus de cellules qu’il ne s’en lit ({ $limit }). Retirez ce qui n’est pas de l’exercice.
import-error-too-deep = Le document est imbriqué plus profondément qu’il ne se lit ({ $limit } niveaux).
import-error-not-text = Le fichier n’est ni d’un format connu, ni du texte.
import-error-malformed = Ligne { $line }, colonne { $column } : le document ne suit pas son format ({ $reason }).
import-error-no-table = Aucun en-tête de chronogramme n’a été reconnu. Dites ce que les colonnes contiennent : --column "EN-TÊTE=champ".
import-error-no-such-sheet = Il n’y a pas de feuille « { $sheet } » ; il y a { $sheets }.
import-error-no-such-column = Aucune colonne n’a pour en-tête « { $heading } » ; les en-têtes sont { $headings }.
import-error-no-start = { $text } n’est pas un DEBEX ; écrivez par exemple "2026-03-09 08:00".
import-error-no-zone = Il n’y a pas de fuseau horaire « { $zone } » ; écrivez par exemple Europe/Paris.
import-error-nothing-inside = Le fichier ne contient ni stimulus, ni organisation, ni attaque.
import-error-unsound = Ce que dit le fichier se contredit : { $place } : { $problem }
