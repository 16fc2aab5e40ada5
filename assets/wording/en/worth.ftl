# What decisions were worth.

help-worth = Says what each decision of an exercise was worth
help-arg-decision = Only this decision, with its orders
help-arg-truths = Seeds from the start, for all truths (100 where absent; 0 for none)
help-arg-policy = The scripted team that plays the rest in the second figure; the scenario’s first where absent
help-arg-orders = Each order of a decision, absent
help-arg-pairs = Pairs of decisions to look at together, at most (24 where absent; 0 for none)
help-arg-best = Runs to spend on the best decision that was not taken (ten for each seed where absent; 0 for none)
help-arg-assumptions = Draws of the estimates, to find those that a worth depends on (two for each truth where absent; 0 for none)
help-arg-later = Measures at D+30 too
help-arg-keep = Keep the answer with the exercise, for the report and the review

worth-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} comparisons
worth-title = { $shown } of { $decisions } decisions, each against the same exercise without it or at another time: { $seeds } fresh seeds in this truth, { $truths } over all truths
worth-decision = { $number }. { $date }, { $clock } – { $who }: { $what }
worth-more = { $more ->
    [one] {" "}and one more
   *[other] {" "}and { $more } more
}
worth-row = { $heading }: { $text }
worth-this-truth = in this truth
worth-policy = with the rest played by { $playbook }
worth-all-truths = over all truths
worth-earlier = { $span } earlier
worth-earlier-hindsight = { $span } earlier (hindsight: what it rests on was not known)
worth-later = { $span } later
worth-order = order “{ $order }”
worth-difference = { $verdict ->
    [better] ▲ { $measure } { $value } ({ $low }…{ $high })
    [worse] ▼ { $measure } { $value } ({ $low }…{ $high })
   *[neither] { $measure } { $value } ({ $low }…{ $high })
}
worth-difference-only = { $verdict ->
    [better] ▲ { $measure }: reached, and otherwise never
    [worse] ▼ { $measure }: reached, and otherwise never
   *[neither] { $measure }: reached, and otherwise never
}
worth-difference-never = { $verdict ->
    [better] ▲ { $measure }: never reached, and otherwise reached
    [worse] ▼ { $measure }: never reached, and otherwise reached
   *[neither] { $measure }: never reached, and otherwise reached
}
worth-difference-rare = { $verdict ->
    [better] ▲ { $measure } { $value } in the mean ({ $changed } of the runs change)
    [worse] ▼ { $measure } { $value } in the mean ({ $changed } of the runs change)
   *[neither] { $measure } { $value } in the mean ({ $changed } of the runs change)
}
worth-nothing = changes nothing
worth-nothing-holds = nothing that holds against chance
worth-not-modelled = not modelled: the simulation has no consequence of it
worth-pairs = Pairs that only work together: { $looked } of { $of } pairs looked at (those that bring the same alone), { $runs } runs
worth-pairs-none = Pairs that only work together: none among { $looked } of { $of } pairs looked at (those that bring the same alone), { $runs } runs
worth-pair = { $first } and { $second }, neither without the other: { $text }
worth-missed = The best that was not taken: { $looked } of { $of } orders that the cell could have given were tried, { $runs } runs; the figures are of fresh ones
worth-missed-none = The best that was not taken: of { $looked } of { $of } orders that the cell could have given, tried in { $runs } runs, none is better in fresh ones
worth-missed-decision = { $date }, { $clock } – { $who }: { $what }
worth-missed-possible = { $text } (could be given in { $share } of them)
worth-assumptions = Assumptions: the estimates drawn { $draws } times, { $looked } of { $of } set to their edges, { $runs } runs
worth-assumption = Depends on an assumption: { $measure } { $low } where { $estimate } is { $lowest }, { $high } where it is { $highest }
worth-fallen = { $count ->
    [one] . With it falls decision { $which }
   *[other] . With it fall decisions { $which }
}
worth-luck = Luck: in this truth it was worth something else than it is worth as a rule ({ $measures })
worth-legend = ▲ better, ▼ worse: the middle of all runs and, in brackets, the middle four fifths of them. What the decision brought: as played minus without; at another time: moved minus as played. ∞: beyond the horizon. Changes nothing: the simulation knows the decision and found no effect; not modelled: it knows none. Only what holds against chance over the whole table (5% false claims at most) and is large enough to matter. Worths overlap: never add them up.
worth-no-decision = there is no decision { $given }; the exercise has { $count }
worth-kept = Kept with the exercise.
