# Looking back at an exercise.

ui-review = Review
ui-scope-review = LOOKING BACK
ui-do-play = Play or stand
ui-do-next-event = On to the next event
ui-do-event-before = Back to the event before
ui-do-next-decision = On to the next decision
ui-do-decision-before = Back to the decision before
ui-do-faster = Faster
ui-do-slower = Slower
ui-do-mark = Mark this moment
ui-do-next-part = Next part of the review

review-play = Play
review-stand = Stand
review-speed = Speed: exercise seconds in a second
review-play-on = Play on from here
review-play-on-what = A new exercise that begins like this one and goes on from this moment; this one stays as it is
review-played-on = { $title } – from { $at }

review-believed = Believed
review-true = True
review-true-differences = with what was believed
review-true-alone = alone
review-whose = Whose knowledge
review-whole-cell = the whole cell
review-story-none = The attacker was never here, and the cell never held that it was.
review-story-held = the attacker was here, until { $to }
review-story-held-on = the attacker was here, to the end
review-story-learned = somebody in the cell had something true about the attacker here
review-story-forgotten = no longer held to be anything

review-tracks = Tracks, playhead at
review-track-decisions = decisions
review-track-notes = notes
review-track-footholds = footholds
review-track-records = records taken

review-chronology = Chronology
review-decisions = Decisions
review-objectives = Objectives
review-measures = Measures
review-notes = Notes
review-nothing-told = Nothing can be told
review-nothing-told-do = This exercise was played under other rules. Measures, ratings and the report are there.
review-other-rules = Played under other rules
review-other-rules-do = The pictures cannot be simulated anew. Tracks, ratings, measures and the report come from what was recorded.
review-other-rules-worth = What decisions were worth needs the rules under which they were taken.

review-no-decisions = The cell decided nothing
review-no-decisions-do = What a decision was worth appears here once there is one.
review-choose-decision = Choose a decision: what it brought, without it, earlier and later.
review-weigh = What was each decision worth?
review-weigh-again = Compute anew
review-weigh-what = The exercise is played many times with and without each decision.
review-seeds = runs for each comparison
review-stop = Stop
review-worth-running = { $done } of { $all } comparisons
review-worth-stopped = Stopped: what is there is shown, and not kept with the exercise.
review-worth-kept = kept with the exercise: { $seeds } runs in this truth, { $truths } over all truths
review-not-weighed = not compared yet
review-not-weighed-do = Not compared yet.
review-nothing-holds = nothing that holds against chance
review-not-modelled = not modelled
review-assumption = depends on an assumption

review-no-objectives = The scenario has no objectives
review-no-objectives-do = Objectives with critical tasks are written in the scenario.
review-ratings-how = A task in time is P, late S, very late M, not done U; an evaluator’s rating of the task stands above that. All P: P. Any M or U: M. None done: U. Otherwise S. What you decide here stands.
review-proposed = proposed
review-decided = decided
review-why = Why (kept with the rating)
review-not-judged = Nothing lets one say yet: no measure and no observation
review-not-done = not done
review-evaluator-decides = an evaluator decides
review-due = due { $due }
review-observed = { $count ->
    [one] one observation
   *[other] { $count } observations
}

review-among = among the playbooks
review-choose-measure = Choose a measure: what it means and what it rests on.
review-place = Better than { $worse } of the playbooks’ runs, worse than { $better }.
review-rests-on = RESTS ON
review-rests-on-nothing = No event moved it.
review-entry = entry { $number }: { $what }
review-more-evidence = and { $more } more
review-basis-kept = Played under other rules: these are the measures that were kept with the exercise.
review-basis-recorded = From recorded events alone: measures of mail and at D+30 are missing.

review-no-notes = Nothing was noted
review-no-notes-do = Observations from the exercise and your bookmarks stand here. Mark a moment with B.
review-bookmark-hint = Why this moment
review-withdrawn = taken back

turn-detected = Somebody in the cell had something true about the attacker for the first time
turn-theft = The largest theft at one time: { $count } records of “{ $data }”
turn-scope = The cell declared that it knows how far it goes
turn-out-right = The cell declared the attacker out, and it was
turn-out-wrong = The cell declared the attacker out, and it was not
turn-evicted = The attacker lost its last foothold
turn-returned = The attacker came back, on { $node }
turn-contradicted = A claim of “{ $statement }” was contradicted in public
turn-missed = A deadline passed: { $duty }

hot-title = Hot wash
hot-begin = Hot wash in the room
hot-end = End the hot wash
hot-back = Page before
hot-on = Next page
hot-page = { $page } of { $pages }
hot-left = { $minutes ->
    [one] one minute left
   *[other] { $minutes } minutes left
}
hot-over = the ten minutes are over
hot-reading = The exercise is being read…
hot-happened = What happened
hot-happened-out = The attacker was out at the end.
hot-happened-in = { $count ->
    [one] The attacker still had one foothold at the end.
   *[other] The attacker still had { $count } footholds at the end.
}
hot-believed = What you believed
hot-believed-sum = The attacker was on { $held } machines. You had suspected { $known } of them.
hot-believed-late = { $node }: attacked { $held }, suspected { $known }
hot-believed-never = { $node }: attacked { $held }, never suspected
hot-believed-clear = { $node }: held to be clear while the attacker was on it
hot-believed-wrong = { $node }: confirmed, and the attacker had never been there
hot-turns = Turning points
hot-turns-none = Nothing turned: no detection, no theft, no eviction.
hot-paid = Decisions that paid
hot-cost = Decisions that cost
hot-weighing = Still being computed: { $done } of { $all } comparisons
hot-none-paid = No decision had an effect for the better that holds against chance.
hot-none-cost = No decision had an effect for the worse that holds against chance.
hot-how = By the largest effect of each that holds: the same exercise without it, many times over. Effects overlap and are never added up.
hot-questions = Questions to you
hot-question-good = What went well, and why?
hot-question-otherwise = What would you do otherwise tomorrow?
hot-question-missing = What did you miss: people, means, authority, words?
hot-question-believed = { $when }: what made you hold { $node } to be clear?
hot-question-late = { $node } was attacked { $span } before you suspected it. What would have shown it?
hot-question-decision = { $what } What did you know then, and what would you have needed?
hot-answer = What the team answers
hot-keep = Keep the answer
hot-kept = kept
hot-look-back = Look back at it

review-report = Report
review-form-pdf = PDF
review-form-docx = DOCX
review-form-html = HTML
review-form-markdown = Markdown
review-export = For other tools
review-export-xlsx = Tables for a spreadsheet (XLSX)
review-export-csv = Tables as text (CSV)
review-export-json = Everything as data (JSON)
review-export-navigator = ATT&CK Navigator layer
review-export-attack-flow = Attack Flow (STIX 2.1)
review-export-charts = Charts (SVG, PNG)
review-part-edited = written by people
review-part-keep = Keep this text
review-part-draft = Back to the draft
review-part-how = Plain text; “- ” begins an item, #12 points to entry 12.
review-not-written = The document could not be made: { $reason }
hot-answer-to = Answer to: { $question }
review-part-text = Text of “{ $title }”
