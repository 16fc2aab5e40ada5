# The after-action report (AAR/IP).

help-report = Writes the after-action report of an exercise
help-arg-template = A Typst template in place of the program’s own, for PDF
help-arg-font = A font file for scripts that the program has no letters for, for PDF; may be given several times
help-arg-report-output = Where to write it; the ending chooses: pdf, docx, html or md. Without it Markdown goes to stdout
report-unknown-ending = the ending of { $path } is none of pdf, docx, html, md
report-needs-pdf = --template and --font are for PDF only
report-no-pdf = this build makes no PDF: it was built without the feature “pdf”. Word (docx), HTML and Markdown (md) work
report-template-wrong = the template { $path } is wrong, line { $line }, column { $column }: { $message }
report-template-wrong-somewhere = the template { $path } is wrong: { $message }
report-no-font = { $path } is no font file
report-letters-missing = { $count ->
    [one] One character has no letter in the fonts and stands as an empty box in the PDF
   *[other] { $count } characters have no letters in the fonts and stand as empty boxes in the PDF
} ({ $which }). --font FILE adds letters; HTML and Word show them as they are.

report-mark = EXERCISE
report-contents = Contents
report-page = Page
report-figures = The figures behind it
report-kind = After-action report and improvement plan
report-subtitle = What happened, what was believed, what to improve
report-cover-note = Exercise document. Everything in it was simulated: no real system was attacked and no real data were taken. Numbers such as #12 point to entries of the log of events in the annex. ◆ marks the ground truth, which players did not see.
report-fact-team = Exercise
report-fact-played = Played time
report-fact-duration = Length
report-fact-made = Held on
report-fact-seed = Seed
report-fact-rules = Rules
report-rules = version { $rules } (made with Cellule { $program }); the same scenario, seed and commands give the same exercise
report-from-to = { $from } – { $to }
report-since = since { $from }
report-never = never

report-time = Time
report-event = Event
report-entries = Entries
report-number = No.
report-who = Who
report-what = What
report-why = Why
report-from = From
report-to = To
report-taken = decided { $taken }
report-objective = Objective
report-capability = Core capability

report-summary = Summary for the director
report-summary-strengths = What went well
report-summary-areas = What to improve
report-summary-decide = What to decide now
report-no-strength = The record shows no strength by the rules of this report. That is not to say there was none: the evaluators’ observations say more.
report-no-area = The record shows nothing to improve by the rules of this report. That is not to say there is nothing: the evaluators’ observations say more.
report-no-action = No action follows from the record.
report-events-no-attacker = No attacker was on any system during the time that was played.
report-events-attacker = { $count ->
    [0] The attacker took its first system, { $node }, on { $when }.
    [one] When the exercise began, the attacker was already on one system: { $node }, since { $when }.
   *[other] When the exercise began, the attacker was already on { $count } systems, first on { $node }, since { $when }.
}
report-events-detected = The cell had something true about it { $delay } after the start.
report-events-undetected = The cell never had anything true about it.
report-events-aware = On { $when } the cell declared that it was aware of a breach.
report-events-scope = On { $when } it declared that it knew how far the breach went.
report-events-out = On { $when } it declared the attacker out, and that was so.
report-events-out-wrong = On { $when } it declared the attacker out, and that was not so.
report-events-over = On { $when } it declared the crisis over.
report-cost-records = { $consulted } records were consulted and { $extracted } extracted; { $sensitive } judicial or protected records were touched.
report-cost-functions = Departments lost { $lost } of work, weighted by how critical it is; { $own } of it through the cell’s own cuts.
report-cost-services-none = No public service was interrupted.
report-cost-services = { $count ->
    [one] One interruption of a public service was recorded.
   *[other] { $count } interruptions of public services were recorded.
}
report-cost-footholds = { $count ->
    [0] At the end the attacker had no access left.
    [one] At the end the attacker had one access left.
   *[other] At the end the attacker had { $count } accesses left.
}

report-overview = Overview
report-overview-frame = The exercise was played from { $from } to { $to } in exercise time ({ $lasted }), to its end. It has { $roles ->
    [one] one role
   *[other] { $roles } roles
} and { $objectives ->
    [one] one objective
   *[other] { $objectives } objectives
}. The log of events holds { $entries ->
    [0] no entry
    [one] one entry
   *[other] { $entries } entries
} in force.
report-overview-unfinished = The exercise was played from { $from } to { $to } in exercise time ({ $lasted }) and stopped before its end: what would have come later is not judged here. It has { $roles ->
    [one] one role
   *[other] { $roles } roles
} and { $objectives ->
    [one] one objective
   *[other] { $objectives } objectives
}. The log of events holds { $entries ->
    [0] no entry
    [one] one entry
   *[other] { $entries } entries
} in force.
report-how = How this report came about
report-reading = It was drafted from the exercise file by fixed rules: every finding says what the record shows and points to its entries. Where people edited a text, theirs stands; tables and charts come from the record. Objectives are rated by the evaluators; what the record proposes stands beside it.
report-basis-simulated = Events are those that were recorded. Accounts of mail and the measures at D+30 come from the same exercise continued under the default policy that is the same for everybody.
report-basis-kept = The exercise was played under other rules than this program’s. Events are those that were recorded; the measures are those kept with the file.
report-basis-recorded = The exercise was played under other rules than this program’s and no measures were kept with it: measures come from the recorded events alone, and what they cannot tell is left out.
report-unread = { $count ->
    [one] One recorded event is of a kind that this program does not know and was left out.
   *[other] { $count } recorded events are of kinds that this program does not know and were left out.
}

report-chronology = Chronology
report-chronology-text = The charts show what the exercise cost over time; shaded bands are nights. The table tells the turning points. ◆ marks what players did not see.
report-turning-points = Turning points
report-chart-alternative = { $title }, over the time that was played. At { $when }: { $values }.
report-turn-decision = { $who }: { $what }
report-turn-operation = operation “{ $name }”, hour H { $hour }, { $orders ->
    [one] one order
   *[other] { $orders } orders
}
report-turn-detected = For the first time the cell has something true about the attacker.
report-turn-aware = The cell declares that it is aware of a breach.
report-turn-scope = The cell declares that it knows how far the breach goes.
report-turn-out = The cell declares the attacker out.
report-turn-over = The cell declares the crisis over.
report-turn-not-so = (Not so.)
report-turn-statement = Statement: “{ $title }”
report-turn-point = The cell has to decide: { $question }
report-turn-notified = Notified in time: { $duty }, { $phase }
report-turn-notified-late = Notified late: { $duty }, { $phase }
report-turn-missed = Deadline missed: { $duty }
report-turn-endex = ENDEX
report-turn-foothold = The attacker is on { $node }.
report-turn-gone = The attacker has lost its last access.
report-turn-contradicted = “{ $title }” stands contradicted: “{ $claim }”
report-turn-published = The attacker publishes proof against: “{ $claim }”
report-turn-mail-cut = Mail is cut.
report-turn-mail-open = Mail is open again.
report-turn-gateway-full = The mail gateway’s disk is full: it refuses from now on.
report-turn-service-down = Public service interrupted: { $service }
report-turn-service-back = Public service restored: { $service }
report-turn-support = { $who }: { $people ->
    [one] one person arrives
   *[other] { $people } people arrive
} in support.
report-turn-partners = Partners cut their link: { $node }
report-turn-leaked = Discontent leaks to the press: { $who }
report-turn-channel = In use from now on: { $channel }

report-belief = Truth against belief
report-belief-nothing = The attacker was on no system, and the cell assessed none.
report-belief-text = { $held ->
    [0] The attacker was on no system.
    [one] The attacker was on one system.
   *[other] The attacker was on { $held } systems.
} The cell had something true about { $known } of them, and held { $suspected } of them to be suspect or compromised at some time. { $wrong ->
    [0] None was held to be clean while the attacker was on it.
    [one] One system was held to be clean while the attacker was on it.
   *[other] { $wrong } systems were held to be clean while the attacker was on them.
} “Could know” is the first alert passed on or finding reported that was true; what nobody looked for shows no trace here.
report-belief-unknown = not assessed
report-belief-suspected = suspected
report-belief-confirmed = compromised
report-belief-cleared = clean
report-system = System
report-attacker-there = Attacker there
report-could-know = Cell could know
report-held-suspect = Held suspect
report-delay = Delay
report-at-end = At the end: truth / belief
report-not-there = never
report-truth-held = attacker
report-truth-free = free
report-truth-belief = { $truth } / { $belief }
report-chart-belief-alternative = For each system, when the attacker was on it and what the cell held of it, over the time that was played. The table below holds the same.

report-objectives = Objectives
report-objectives-none = The scenario names no objectives.
report-objectives-text = A rating is proposed from the critical tasks and their times; the evaluator decides, and that rating stands. “–” in the column of decisions means that the evaluator has not decided yet.
report-proposed = Proposed
report-decided = Decided
report-tasks = Critical tasks
report-tasks-done = { $done } of { $measured } performed{ $others ->
    [0] {""}
    [one] ; one for the evaluator
   *[other] ; { $others } for the evaluator
}
report-rating = Rating
report-meaning = What it means
report-rating-p = P
report-rating-s = S
report-rating-m = M
report-rating-u = U
report-meaning-p = Performed without challenges: the tasks were done so that the objective was reached, others were not hampered, nobody was put at more risk, and plans and rules were followed.
report-meaning-s = Performed with some challenges: the objective was reached safely, but there is room to be quicker or surer.
report-meaning-m = Performed with major challenges: the objective was reached, but something of weight went wrong: other work suffered, risks grew, or plans and rules were not followed.
report-meaning-u = Unable to be performed: the tasks were not done so that the objective was reached.
report-not-rated = not rated
report-objective-decided = Decided by the evaluator: { $decided } (proposed: { $proposed }).
report-objective-proposed = Proposed from the critical tasks: { $proposed }. The evaluator has not decided yet.
report-objective-unrated = Nothing in the record lets one rate this objective; the evaluator has not decided yet.
report-observed = Observed: “{ $text }”
report-observed-by = Observed by { $who }: “{ $text }”
report-task = Critical task
report-by = Expected by
report-done = Performed
report-done-late = { $when } ({ $late } late)
report-evaluator-decides = the evaluator decides
report-not-done = not performed

report-strengths = Strengths
report-strengths-text = What went well and is worth keeping, what matters most first.
report-areas = Areas for improvement
report-areas-text = What matters most first. Each is a rule applied to the record; the plan at the end of the report takes them up.
report-entries-are = Entries:
report-no-entry = No entry: it is what was not done that shows.
report-more-entries = { $more ->
    [one] and one more in the annex
   *[other] and { $more } more in the annex
}

report-strength-objective-title = Reached without challenges: { $objective }
report-strength-objective-text = { $count ->
    [one] Its critical task was performed in its time.
   *[other] Its critical tasks were performed in their times, or rated so by the evaluator.
}
report-strength-detected-title = The attacker was noticed soon
report-strength-detected-text = The cell had something true about the attacker { $delay } after the start.
report-strength-duties-title = Duties were notified in time
report-strength-duties-text = { $count ->
    [one] One notification went out in time.
   *[other] { $count } notifications went out in time.
} { $bad ->
    [0] No deadline was missed.
    [one] One duty went otherwise; it stands among the areas for improvement.
   *[other] { $bad } duties went otherwise; they stand among the areas for improvement.
}
report-strength-statements-title = Nothing was claimed that truth contradicts
report-strength-statements-text = { $count ->
    [one] One statement was made. None of its claims was false when it was made, and none stands contradicted.
   *[other] { $count } statements were made. None of their claims was false when it was made, and none stands contradicted.
}
report-strength-assessed-title = What was assessed was assessed rightly
report-strength-assessed-text = { $count } assessments of systems were recorded, all of them right when they were made.
report-strength-channel-title = The attacker read no order
report-strength-channel-text = The cell left the suspect mail for other channels. The attacker read none of its { $orders } orders on their way.
report-strength-answered-title = Decisions came when they were needed
report-strength-answered-text = { $count ->
    [one] The decision point was answered within { $limit }.
   *[other] All { $count } decision points were answered within { $limit }.
}
report-strength-evidence-title = Evidence was kept
report-strength-evidence-text = { $share } of the accesses that the attacker ever had can be shown to investigators.
report-strength-services-title = Cuts spared the public services
report-strength-services-text = { $count ->
    [one] Something was cut once,
   *[other] Things were cut { $count } times,
} and no public service was interrupted.
report-strength-evicted-title = The attacker is out, and the cell knew it
report-strength-evicted-text = The attacker lost its last access { $delay } after the start. The declaration of { $when } was right.

report-area-declared-out-title = The attacker was declared out while it was still there
report-area-declared-out-text = On { $when } the cell declared the attacker out. { $count ->
    [one] It still had access to { $nodes }.
   *[other] It still had access to { $count } systems: { $nodes }.
}
report-area-declared-out-action = Write down by what one recognises that an attacker is out, how long one watches before saying so, and who checks it.
report-area-scope-title = The declared scope was not complete
report-area-scope-text = With the declaration of { $when } the cell named { $named ->
    [one] one system
   *[other] { $named } systems
}: { $right } rightly{ $wrong ->
    [0] {""}
    [one] , one wrongly
   *[other] , { $wrong } wrongly
}. { $missed ->
    [0] It missed none on which the attacker had been.
    [one] It missed one on which the attacker had been.
   *[other] It missed { $missed } on which the attacker had been.
}
report-area-scope-action = Practise how scope is established: which sources are examined for which period, what was not examined, and how that is written down before an eviction.
report-area-cleared-title = { $count ->
    [one] A system was held to be clean while the attacker was on it
   *[other] Systems were held to be clean while the attacker was on them
}
report-area-cleared-text = { $nodes } { $count ->
    [one] was
   *[other] were
} assessed as clean while the attacker was there. That nothing was found does not show that nothing is there.
report-area-cleared-action = Set down what an assessment as clean requires: which searches, which coverage, which period, and a second pair of eyes.
report-area-return-title = The attacker came back
report-area-return-text = { $count ->
    [one] The attacker lost { $nodes } and took it again.
   *[other] The attacker lost { $count } systems and took them again: { $nodes }.
}
report-area-return-action = Prepare eviction as one operation: all doors at one hour, secrets and accounts included, with a watch for a return.
report-area-unnoticed-title = { $count ->
    [one] A system on which the attacker was never came to notice
   *[other] { $count } systems on which the attacker was never came to notice
}
report-area-unnoticed-text = Nothing true was learned, and nobody suspected anything, about: { $nodes }.
report-area-unnoticed-action = Check what is logged and kept on these systems, and for how long; close the gaps that hid the attacker.
report-area-after-detection-title = Records went on being taken after the attacker had been noticed
report-area-after-detection-text = The cell had something true about the attacker { $detected } after the start. From then on { $records } records were consulted, extracted or altered.
report-area-after-detection-action = Decide in advance which data are protected first, by which measures, and who may order them at once.
report-area-evidence-title = Evidence was lost
report-area-evidence-text = { $count ->
    [one] Evidence of one access was lost
   *[other] Evidence of { $count } accesses was lost
}; { $kept } of the accesses that the attacker ever had can be shown to investigators.
report-area-evidence-action = Train the order of things: copy first, then touch. Keep the means for images ready around the clock.
report-area-contradicted-title = A statement stands contradicted: “{ $title }”
report-area-contradicted-text = It was made on { $when }. Since { $later } it stands contradicted: “{ $claims }”.
report-area-contradicted-action = Have prepared statements say only what was examined and what is known; give every claim somebody who answers for it.
report-area-false-claim-title = A statement claimed what was not so: “{ $title }”
report-area-false-claim-text = It was made on { $when }. { $count ->
    [one] One of its claims was false at that moment
   *[other] { $count } of its claims were false at that moment
}, and nobody had contradicted it when the exercise ended.
report-area-false-claim-action = Have statements checked against the operational picture before they go out, and correct them when the picture changes.
report-area-duty-title = Not met in time: { $duty }
report-area-duty-text = { $regime }. Opened by the cell: { $opened }. { $late ->
    [0] {""}
    [one] One phase was notified late.
   *[other] { $late } phases were notified late.
} { $missed ->
    [0] {""}
    [one] One phase was not notified at all.
   *[other] { $missed } phases were not notified at all.
}
report-area-duty-action = Put duty, deadline, recipient and who decides on a card in the crisis room; name a deputy.
report-area-service-title = The cell’s own measures interrupted a public service: { $service }
report-area-service-text = It was interrupted on { $when } for { $lasted }.
report-area-service-action = Draw up what each public service depends on, and have it read before anything is cut.
report-area-overheard-title = The attacker read orders of the cell
report-area-overheard-text = { $count ->
    [one] One
   *[other] { $count }
} of { $orders } orders went by a channel that the attacker read.
report-area-overheard-action = Provide a channel that does not depend on what may be attacked, and practise moving to it in the first hour.
report-area-slow-title = Decisions were long in coming
report-area-slow-text = { $count } of { $all } decision points were not answered within { $limit }; { $without ->
    [0] all were answered later.
    [one] one was not answered at all.
   *[other] { $without } were not answered at all.
} Answered means that a command names the point or orders one of the actions that answer it.
report-area-slow-action = Set who decides what, who stands in, and by when a decision is forced.
report-area-calls-title = Calls swamped the help desk
report-area-calls-text = From { $from } on calls waited without a break for { $lasted }, { $most } of them at the worst moment.
report-area-calls-action = Spread measures that make people call, tell staff beforehand, and plan for more people on the telephone.
report-area-objective-title = Rated { $rating }: { $objective }
report-area-objective-text = { $not ->
    [0] {""}
    [one] Not performed: { $which }.
   *[other] Not performed: { $which }.
} { $late ->
    [0] {""}
    [one] Late: { $whichlate }.
   *[other] Late: { $whichlate }.
}
report-area-objective-action = Go through the critical tasks of this objective with those who hold the roles; practise them in a shorter exercise.
report-area-not-restored-title = Not everything worked again at the end
report-area-not-restored-text = When the exercise ended, not all functions worked fully. { $lost } of weighted work were lost in all, { $own } of them through the cell’s own cuts.
report-area-not-restored-action = Plan restoration in stages from the first day: which function first, from which copy, checked by whom.
report-area-overwork-title = Much was done beyond shifts
report-area-overwork-text = { $hours } of { $all } of work ({ $share }) were done beyond shifts. Tired people make mistakes.
report-area-overwork-action = Draw up relief for a week, with names, and agree beforehand who may be called in from outside.
report-area-undeclared-title = The cell never declared that it was aware of a breach
report-area-undeclared-text = It had something true about the attacker { $detected } after the start, and no declaration is on record. Time limits run from awareness.
report-area-undeclared-action = Set who declares awareness, on what grounds, and where the hour is recorded.
report-area-refused-title = Commands were refused
report-area-refused-text = { $count } commands were refused; the annex says which and why.
report-area-refused-action = Go through who may order what with the roles concerned.

report-worth = The worth of decisions
report-worth-not-computed = The worth of decisions was not computed for this exercise. It says what each decision changed, against the same exercise without it, many times over. Compute it with `cellule worth FILE --keep`, or where one looks back at the exercise.
report-worth-other-rules = The worth of decisions was not computed for this exercise, and cannot be now: it was played under other rules.
report-worth-text = Each of { $decisions } decisions was held against the same exercise without it: { $seeds } fresh courses in this truth, and { $truths } over all truths that could have been. Figures are differences: as played minus without.
report-worth-legend = ▲ better, ▼ worse; the middle of all courses, in brackets the middle four fifths. Only what holds against chance and is large enough to matter is told. Worths overlap: never add them up. A large gap between this truth and all truths is luck.
report-worth-not-modelled = “Changes nothing” means that the simulation knows the decision and found no effect. Decisions in words alone, without an order, have effects that are not modelled: they are worth what the team and the evaluators say.
report-worth-stopped = The computation was stopped before its end: rows may be missing.
report-worth-none = For no decision did a difference hold against chance.
report-worth-silent = { $count ->
    [one] One decision has no consequence that the simulation models.
   *[other] { $count } decisions have no consequence that the simulation models.
}
report-worth-without = { $count ->
    [one] For one more decision no difference held against chance.
   *[other] For { $count } more decisions no difference held against chance, or they stand lower in the order.
}
report-decision = Decision
report-worth-here = In this truth
report-worth-others = Elsewhere, at other times, luck
report-worth-decision = { $number }. { $when }, { $who }: { $what }
report-worth-all-truths = Over all truths: { $text }
report-worth-policy = With the rest played by { $policy }: { $text }
report-worth-earlier = { $span } earlier: { $text }
report-worth-earlier-hindsight = { $span } earlier (hindsight: what it rests on was not known): { $text }
report-worth-later = { $span } later: { $text }

report-duties = Duties and deadlines
report-duties-none = The scenario names no duties.
report-duties-text = { $arose ->
    [0] None of the { $all } duties of the scenario arose.
    [one] One of the { $all } duties of the scenario arose.
   *[other] { $arose } of the { $all } duties of the scenario arose.
} “Arose” is what truth says; the deadlines run from there.
report-duty = Duty
report-arose = Arose
report-opened = Opened
report-phase = Phase
report-due = Deadline
report-notified = Notified
report-notified-in-time = { $when }, in time
report-notified-late = { $when }, late
report-missed = missed
report-not-yet = not yet due
report-not-arisen = did not arise

report-statements = Statements and their claims
report-statements-none = No statement was made.
report-statements-text = { $count ->
    [one] One statement was made.
   *[other] { $count } statements were made.
} A claim is judged by what was so, not by what the cell knew.
report-statement = Statement
report-claims = Claims
report-outcome = What became of it
report-said-held = stands
report-said-contradicted = { $count ->
    [one] contradicted on { $when }
   *[other] { $count } claims contradicted, first on { $when }
}
report-said-false = { $count ->
    [one] one claim was false when it was made
   *[other] { $count } claims were false when they were made
}; not contradicted so far

report-plan = Improvement plan
report-plan-title = Improvement plan
report-plan-text = One row for each area for improvement. Actions are proposals; owner and dates are left for the organisation to fill in. Elements: planning, organisation, equipment, training, exercises (POETE).
report-area = Area
report-poete = Element
report-poete-planning = Planning
report-poete-organisation = Organisation
report-poete-equipment = Equipment
report-poete-training = Training
report-poete-exercises = Exercises
report-action = Corrective action
report-owner = Owner
report-start = Start
report-end = End

report-annex-journal = Annex – Log of events and decisions
report-journal-text = Every command in force, in order; what one role decided at one moment for one reason stands together.
report-journal-empty = No command was given.
report-annex-withdrawn = Taken back
report-withdrawn-text = These commands were taken back: the exercise was continued as if they had not been given.
report-annex-injects = Annex – Scenario events list as played
report-injects-text = { $sent } of { $all } injects were sent.
report-inject = Inject
report-inject-not-sent = not sent
report-inject-cancelled = dropped
report-expected = Expected action
report-annex-roles = Annex – Participants
report-roles-text = The roles of the cell, and how many entries of the log are theirs. Names stand where they were noted with an entry.
report-role = Role
report-about = Task
report-given = Entries
report-person = Noted by
report-annex-notes = Annex – Notes of evaluators and answers of the team
report-kind-of-note = Kind
report-note-observation = observation
report-note-rating = rating
report-note-bookmark = bookmark
report-note-hot-wash = hot wash
report-annex-refused = Annex – Refused commands
report-refused-because = Why
report-annex-measures = Annex – Measures
report-measures-text = “Beyond the horizon” is a time that was not reached, “not declared” a scope that nobody declared: neither is nought. D+30 continues the exercise under the default policy that is the same for everybody.
report-standing-text = “Better than” is the share of { $runs } courses of each scripted team that did worse.
report-measure = Measure
report-at-endex = At ENDEX
report-later = At D+30
report-standing = Better than
report-definition = Definition

report-definition-time-to-detect = From STARTEX until somebody in the cell had something true about the attacker.
report-definition-time-to-acknowledge = From STARTEX to the first order or decision.
report-definition-time-to-scope = From STARTEX until the cell declared that it knows how far the breach goes.
report-definition-time-to-contain = From STARTEX to the last records that were consulted, extracted or altered.
report-definition-time-to-evict = From STARTEX until the attacker lost its last access for good.
report-definition-time-to-restore = From STARTEX until every function worked fully again, for good.
report-definition-scope-precision = Of the systems named when the attacker was declared out, the share on which it had been.
report-definition-scope-recall = Of the systems on which the attacker had been, the share that was named when it was declared out.
report-definition-footholds-left = Accesses that the attacker has.
report-definition-records-consulted = Records consulted since STARTEX.
report-definition-records-extracted = Records extracted since STARTEX.
report-definition-sensitive-records = Judicial or protected records consulted, extracted or altered since STARTEX.
report-definition-records-altered = Records altered since STARTEX.
report-definition-records-after-detection = Records consulted, extracted or altered after the attacker was first noticed.
report-definition-function-hours-lost = Hours of work that departments lost in working time, weighted by how critical it is.
report-definition-function-hours-by-containment = The part of these that the cell’s own cuts caused.
report-definition-public-service-hours = Hours during which public services were interrupted.
report-definition-messages-lost = Messages that were returned to their senders or lost.
report-definition-message-hours-waited = Hours that messages from citizens and partners waited, all together.
report-definition-evidence-kept = Of all accesses that the attacker ever had, the share whose evidence is kept.
report-definition-duties-met = Of the phases of duties that arose, the share notified in time.
report-definition-statements-contradicted = Claims of statements that stand contradicted.
report-definition-trust-staff = Trust of staff, of 100.
report-definition-trust-office = Trust of the minister’s office, of 100.
report-definition-trust-partners = Trust of partners, of 100.
report-definition-trust-public = Trust of the public, of 100.
report-definition-staff-hours = Hours of work of the defenders.
report-definition-overwork-hours = Hours of it worked beyond shifts.
report-definition-assessments-right = Of the assessments of systems, the share that was right when it was made.
report-definition-critical-tasks-done = Of the critical tasks, the share that was performed.
