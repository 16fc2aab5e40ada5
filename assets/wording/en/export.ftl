# Exports for other tools.

help-export = Writes an exercise for other tools: tables, data, an ATT&CK layer, an Attack Flow, charts
help-arg-export-format = What to write: xlsx, csv (a folder), json, navigator, attack-flow, charts (a folder)
help-arg-export-output = Where to write: a file, or a folder for csv and charts; to standard output where absent
export-needs-output = { $format } needs a place to be written to: --output
export-written = { $count ->
    [one] one file written: { $path }
   *[other] { $count } files written: { $path }
}
export-cannot = this export cannot be made: { $reason }
export-language-code = en

export-sheet-journal = Main log
export-sheet-injects = Injects
export-sheet-observations = Observations
export-sheet-measures = Measures
export-sheet-orders = Orders
export-sheet-statements = Statements
export-sheet-duties = Duties
export-sheet-objectives = Objectives

export-column-action = Action
export-column-answers = Decision point
export-column-arose = Arose
export-column-arrived = Arrived
export-column-authorised = Authorised
export-column-better = Better
export-column-body = Text
export-column-capability = Capability
export-column-channel = Channel
export-column-claim = Claim
export-column-contradicted = Contradicted
export-column-decided = Decided
export-column-delivered = Delivered to
export-column-done = Done
export-column-due = Due
export-column-duty = Duty
export-column-ended = Ended
export-column-endex = ENDEX
export-column-endex-words = At ENDEX
export-column-entry = Entry
export-column-evaluator = Evaluator
export-column-events = Events
export-column-expected = Expected action
export-column-from = From
export-column-given = Given
export-column-id = Id
export-column-kind = Kind
export-column-late = Late
export-column-later = D+30
export-column-later-words = At D+30
export-column-measure = Measure
export-column-medium = By
export-column-missed = Missed
export-column-moment = When
export-column-made = Made
export-column-note = Facilitator’s note
export-column-noted = Noted
export-column-notified = Notified
export-column-number = No.
export-column-objective = Objective
export-column-opened = Opened by the cell
export-column-operator = Typed by
export-column-option = Option chosen
export-column-order = Order
export-column-orders = Orders
export-column-outcome = Result
export-column-overheard = Overheard
export-column-phase = Phase
export-column-planned = Planned
export-column-proposed = Proposed
export-column-rating = Rating
export-column-reason = Reason
export-column-recipient = Recipient
export-column-regime = Regime
export-column-reported = Reported
export-column-said = What
export-column-sent = Sent
export-column-source = Source
export-column-started = Started
export-column-state = State
export-column-statement = Statement
export-column-taken = Decided at
export-column-target = Target
export-column-task = Critical task
export-column-text = Text
export-column-title = Title
export-column-to = To
export-column-unit = Unit
export-column-who = Who
export-column-why = Why
export-column-withdrawn = Taken back
export-column-words = In their words

export-kind-observation = observation
export-kind-rating = rating
export-kind-bookmark = bookmark
export-kind-hot-wash = hot wash
export-kind-refused = refused

export-unit-hours = hours
export-unit-count = number
export-unit-share = share
export-unit-trust = thousandths
export-better-lower = lower
export-better-higher = higher
export-better-neither = neither

export-state-delivered = delivered
export-state-waits = waits
export-state-sent = sent
export-state-cancelled = cancelled
export-state-not-sent = not sent

export-layer-about = Simulated exercise “{ $title }”, seed { $seed }: the attacker’s techniques that the cell saw and those that it missed. A technique was seen when the cell learned of something that it left: an alert that was passed on, or a finding.
export-layer-own = Techniques of the scenario’s own, not in ATT&CK: { $ids }.
export-layer-seen = used, seen by the cell
export-layer-missed = used, missed by the cell
export-layer-unused = in the campaign, not used
export-layer-exercise = Exercise
export-layer-seed = Seed
export-layer-stage = Stage
export-layer-used = { $times ->
    [one] Tried once ({ $done ->
        [0] without success
       *[other] with success
    }), { $first }, on { $nodes }.
   *[other] Tried { $times } times ({ $done } with success), first { $first }, on { $nodes }.
}
export-layer-not-seen = Nothing that it left came to the cell.
export-layer-by-alert = Seen { $when }: alert of { $source } on { $node }.
export-layer-by-activity = Seen { $when }: activity found in { $source } on { $node }.
export-layer-by-means = Seen { $when }: { $means } found on { $node }.

export-flow-about = Simulated attack in the exercise “{ $title }”{ $team }, seed { $seed }. Nothing of it happened to a real organisation.
export-flow-nothing = Nobody attacked.
export-flow-action = { $stage }. { $times ->
    [one] One attempt
   *[other] { $times } attempts
}, { $result }.
export-flow-worked = with success
export-flow-failed = without success
export-flow-works = This way works: { $name }
export-flow-reached = Reached: { $stage }
