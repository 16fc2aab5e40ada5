# What the estimates of the model are called.

estimate-with-id = { $said } ({ $id })
estimate-finds = chance that “{ $name }” finds what is there
estimate-false-finding = chance that “{ $name }” finds what is not there
estimate-watches = coverage that “{ $name }” brings
estimate-delegates = share of the time that is left after “{ $name }”
estimate-noticed = chance that the attacker notices “{ $name }”
estimate-duration = duration of “{ $name }”
estimate-success = chance that “{ $name }” succeeds
estimate-visible = chance that “{ $name }” leaves a record
estimate-alerts = chance that a record of “{ $name }” raises an alert
estimate-delay = time until a record of “{ $name }” raises an alert
estimate-every = time between two repetitions of “{ $name }”
estimate-records = records that “{ $name }” takes
estimate-reacts = chance that the attacker reacts ({ $name })
estimate-answers = time until “{ $name }” answers
estimate-coverage = coverage of the log source “{ $name }”
estimate-false-alarms = false alarms of the log source “{ $name }” in a day
estimate-pause = the attacker’s pause between two steps
estimate-quiet = time for which the attacker lies still
estimate-calls = calls that the help desk takes in an hour
estimate-deceived = chance that a caller deceives the help desk
