# Comment s’appellent les estimations du modèle.

estimate-with-id = { $said } ({ $id })
estimate-finds = chance que « { $name } » trouve ce qui est là
estimate-false-finding = chance que « { $name } » trouve ce qui n’est pas là
estimate-watches = couverture qu’apporte « { $name } »
estimate-delegates = part du temps qui reste après « { $name } »
estimate-noticed = chance que l’attaquant remarque « { $name } »
estimate-duration = durée de « { $name } »
estimate-success = chance que « { $name } » réussisse
estimate-visible = chance que « { $name } » laisse une trace dans les journaux
estimate-alerts = chance qu’une trace de « { $name } » lève une alerte
estimate-delay = temps avant qu’une trace de « { $name } » lève une alerte
estimate-every = temps entre deux répétitions de « { $name } »
estimate-records = fiches que prend « { $name } »
estimate-reacts = chance que l’attaquant réagisse ({ $name })
estimate-answers = temps avant que « { $name } » réponde
estimate-coverage = couverture de la source de journaux « { $name } »
estimate-false-alarms = fausses alertes de la source de journaux « { $name } » par jour
estimate-pause = pause de l’attaquant entre deux étapes
estimate-quiet = temps pendant lequel l’attaquant se tient tranquille
estimate-calls = appels que le centre d’assistance prend en une heure
estimate-deceived = chance qu’un appelant trompe le centre d’assistance
