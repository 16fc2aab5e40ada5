# Charts.

chart-consulted = Records consulted, added up
chart-extracted = Records extracted, added up
chart-continuity = Work of the departments, by weight of their functions
chart-trust = Trust
chart-footholds = Footholds of the attacker
chart-calls = Calls that wait at the help desk
chart-tracks = Truth against belief: where the attacker was, and what the cell held of it
chart-part = { $title } ({ $part } of { $parts })
chart-course = Course of the exercise
chart-worth = Worth of decisions: { $measure }
chart-worth-bar = { $number }. { $when } – { $what }
chart-places = The team among the scripted teams of the scenario
chart-place = { $team }: { $value }
chart-team = this team
chart-better = better

chart-row-attacker = Attacker: stages reached
chart-row-alerts = Alerts
chart-row-injects = Injects
chart-row-points = Decision points
chart-row-decisions = Decisions
chart-row-orders = Orders ended
chart-row-statements = Statements
chart-row-duties = Duties
chart-row-services = Public services interrupted

chart-key-held = the attacker was there
chart-key-suspected = the cell suspected it
chart-key-confirmed = the cell held it for sure
chart-key-cleared = the cell held it clear
chart-key-learned = a true sign had come to the cell
chart-key-alert-real = of the attacker, passed on
chart-key-alert-false = false alarm, passed on
chart-key-done = done, in time
chart-key-bad = failed, late, missed, wrongly put aside or contradicted
chart-key-arose = a duty arises
chart-key-by-cell = by the cell’s own cuts
