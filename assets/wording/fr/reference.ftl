# La référence des scénarios.

reference-title = Référence des scénarios
reference-about = Un scénario s’écrit en RON : une valeur se note `nom: valeur`, les parties se mettent entre parenthèses, les listes entre crochets. Ce qui porte ● doit être écrit ; tout le reste a une valeur par défaut. Les identifiants sont des noms courts que vous choisissez (`mail-server`) ; ce qui en a un peut être désigné par lui ailleurs. Un texte est une chaîne, ou une par langue : `(fr: "…", en: "…")`.
reference-field = Champ
reference-shape = Forme
reference-value = Valeur
reference-meaning = Sens
reference-option = { $what }, ou rien
reference-list = liste : { $what }
reference-part = { $what }, ici ou par le nom d’un fichier voisin
reference-id = nom ({ $what })
reference-text = texte
reference-word = chaîne
reference-bool = `true` ou `false`
reference-number = nombre entier
reference-span = durée, par exemple `"2h 30min"` ou `"5d"`
reference-moment = moment, par exemple `"H+36h"` ou `"D+1 06:00"`
reference-share = part, de 0 à 1
reference-position = place sur le plan
reference-language = `fr` ou `en`
reference-span-estimate = durée, seule ou avec intervalle et source
reference-share-estimate = part, seule ou avec intervalle et source
reference-number-estimate = nombre entier, seul ou avec intervalle et source
reference-of-scenario = scénario
reference-of-organisation = ministère
reference-of-campaign = campagne de l’attaquant
reference-of-catalogue = catalogue propre
