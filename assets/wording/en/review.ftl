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
review-seeds = fresh seeds for each comparison
review-stop = Stop
review-worth-running = { $done } of { $all } comparisons
review-worth-stopped = Stopped: what is there is shown, and not kept with the exercise.
review-worth-kept = kept with the exercise: { $seeds } seeds in this truth, { $truths } over all truths
review-not-weighed = not compared yet
review-not-weighed-do = Not compared yet.
review-nothing-holds = nothing that holds against chance

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
