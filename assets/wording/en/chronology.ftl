# The chronology of an exercise, as a facilitator would tell it.

weekday-0 = Monday
weekday-1 = Tuesday
weekday-2 = Wednesday
weekday-3 = Thursday
weekday-4 = Friday
weekday-5 = Saturday
weekday-6 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-short-0 = Mon
weekday-short-1 = Tue
weekday-short-2 = Wed
weekday-short-3 = Thu
weekday-short-4 = Fri
weekday-short-5 = Sat
weekday-short-6 = Sun
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-long = { $weekday } { $day } { $month } { $year }
date-day = { $weekday } { $day } { $month }

label-day = day
label-scene = scene
label-inject = inject
label-alert = alert
label-decision = decision
label-result = result
label-word = word
label-duty = duty
label-service = service
label-trust = trust
label-truth = truth
label-facilitator = facilitator
label-task = task
label-frame = exercise
label-meanwhile = meanwhile

medium-call = by telephone
medium-mail = by mail
medium-message = by instant message
medium-alert = alert
medium-press = press
medium-post = social network
medium-visit = in person
medium-letter = by letter

audience-staff = staff
audience-minister-office = the minister’s office
audience-partners = partners
audience-public = the public

told-mark = EXERCISE – EXERCISE – EXERCISE
told-truth-mark = ◆ marks the ground truth, which players do not see.
told-folded = Ordinary business is folded; --all tells everything.
told-played-by = { $duration }, played by “{ $team }” ({ $id }), seed { $seed }
told-played-by-nobody = { $duration }, nobody plays, seed { $seed }
told-replayed = { $duration }, as recorded, seed { $seed }
told-day = { $date }
told-day-before = { $date } – before STARTEX
told-scene = Scene { $number } · { $title } ({ $from } – { $to })
told-moment = { $weekday } { $clock }
told-whole-cell = the whole cell
told-facilitator = Facilitator

told-inject = No. { $number } · { $title } ({ $from } → { $to }, { $medium })
told-inject-arrives = No. { $number } · { $title }: reaches { $role } only now, { $medium }
told-inject-waits = waits for { $role }: not delivered { $medium }
told-decision-point = The cell has to decide: { $question }
told-endex = ENDEX

told-decision = { $who }: { $what }
told-why = “{ $why }”
told-taken = decided at { $taken }, noted now
told-aimed = { $action }: { $targets }
told-copy = { " " }(copy { $age } old)
told-decide = “{ $text }”
told-operation = operation “{ $name }”, hour H { $hour }: { $orders }
told-cancel = cancels: { $order }
told-hurry = gives urgency { $priority } (0 is the most urgent) to: { $order }
told-reroute = sends by { $channel }: { $order }
told-shift = { $team } works on beyond its shift
told-use = orders now go by { $channel }
told-activate = activates { $channel }
told-hold-unknown = holds to be open: { $nodes }
told-hold-suspected = suspects: { $nodes }
told-hold-confirmed = holds to be compromised: { $nodes }
told-hold-cleared = holds to be clean: { $nodes }
told-declare-aware = declares for the cell: we are aware of a breach
told-declare-scope = declares for the cell: we know how far it goes
told-declare-out = declares for the cell: the attacker is out
told-declare-over = declares for the cell: the crisis is over
told-declare-nodes = { $text } ({ $count } machines named)
told-report = issues a situation report
told-report-text = issues a situation report: “{ $text }”
told-share = shares an item with the whole cell
told-share-named = shares with the whole cell: “{ $title }”
told-ask = asks { $who }: “{ $text }”
told-choose = chooses “{ $option }” ({ $inject })
told-state = makes the statement “{ $title }”
told-open-duty = opens the duty “{ $duty }”
told-notify = notifies: { $duty }
told-answer = { $who } answers { $to }: “{ $text }”
told-fire = sends { $inject } now
told-hold = holds { $inject }
told-release = releases { $inject }
told-skip = skips { $inject }
told-move = moves { $inject } to { $to }
told-move-all-later = moves the waiting injects { $span } later
told-move-all-earlier = moves the waiting injects { $span } earlier
told-edit = rewrites { $inject }
told-invent = invents an inject: { $title }
told-deliver = hands { $inject } to { $role }
told-grant = grants: { $order }
told-deny = refuses: { $order }
told-stage-free = lets the attacker’s stage “{ $stage }” go its way
told-stage-held = holds the attacker’s stage “{ $stage }”
told-stage-forbidden = forbids the attacker’s stage “{ $stage }”
told-stage-forced = forces the attacker’s stage “{ $stage }”
told-stage-move = moves the attacker’s stage “{ $stage }” to { $to }
told-adjudicate = adjudicates { $decision }: { $remark }
told-fact-broken = sets: { $node } is broken
told-fact-works = sets: { $node } works
told-fact-known = sets: the attacker has the password of { $account }
told-fact-unknown = sets: the attacker has no password of { $account }
told-fact-trust = moves the trust of { $who } by { $points } points of 100
told-fact-absent = sets: { $people ->
    [one] one person
   *[other] { $people } people
} away for { $lasts } ({ $skill })

told-declared-wrong = that is not so
told-scope = of { $named } named machines { $right } are right, { $missed } are missed
told-false-claims = { $count ->
    [one] one claim is false at this moment
   *[other] { $count } claims are false at this moment
}
told-duty-late = { $duty }: “{ $phase }” notified late
told-duty-missed = { $duty }: deadline of “{ $phase }” missed
told-task = ✓ critical task: { $task }

told-alert = passed on by triage: { $list }
told-alert-number = alert { $number }
told-alert-about = { $source }, { $node }
told-alerts-aside = since the last one: { $aside } put aside{ $expired ->
    [0] {""}
   *[other] , { $expired } too old to be looked at
}
told-alert-real = the attacker, on { $node }
told-authorised = { $who } authorises: { $order }
told-refused = { $who } refuses: { $order }
told-indicator = an address of the attacker is known to the SOC
told-indicator-false = that address is not the attacker’s
told-result-done = done: { $list }
told-result-vain = done, to no effect: { $list }
told-result-failed = failed: { $list }
told-result-refused = not authorised: { $list }
told-result-cancelled = cancelled: { $list }
told-suspended = work waits for want of people: { $list }
told-stuck = does not get through by its channel: { $list }
told-overheard = the attacker reads these orders: { $list }
told-found-nothing = { $order } ({ $coverage })
told-found-means = { $means } on { $node }
told-found-activity = suspicious activity on { $node } in { $source }
told-found-secrets = { $node }: passwords in clear text of { $groups ->
    [one] one group of accounts
   *[other] { $groups } groups of accounts
}
told-found-indicator = an address of the attacker, on { $node }
told-found-infected = { $node } is infected after it was brought back
told-found-missed = something was there: { $node }
told-found-false = a false finding: nothing of the attacker is there
told-support = { $who }: { $people ->
    [one] one person arrives
   *[other] { $people } people arrive
} in support

told-functions-worse = work suffers: { $list }
told-functions-better = work recovers: { $list }
told-function-works = { $function } (normal)
told-function-reduced = { $function } ({ $level })
told-function-stopped = { $function } (all but stopped, { $level })
told-channel-works = works again: { $list }
told-channel-fails = no longer works: { $list }
told-channel-active = in use from now on: { $channel }
told-service-down = PUBLIC SERVICE INTERRUPTED: { $service }
told-service-down-own = PUBLIC SERVICE INTERRUPTED by a measure of ours: { $service }
told-service-down-attacker = PUBLIC SERVICE INTERRUPTED by the attacker: { $service }
told-service-back = public service restored: { $service }
told-mail-external-held = external mail is cut; the gateway accepts and holds
told-mail-external-refused = external mail is cut; connections are refused, senders retry
told-mail-external-rejected = external mail is cut; everything bounces
told-mail-internal-cut = internal mail is cut
told-mail-external-open = external mail is open again
told-mail-internal-open = internal mail is open again
told-gateway-full = the gateway’s disk is full ({ $count } messages waiting): it refuses from now on
told-drained = mail that had waited is being delivered
told-drained-hostile = { $count } hostile messages among them
told-mail-lost = messages returned or lost on this day: { $count }
told-outage = outage: { $list }
told-broken = the attacker breaks { $node }
told-trust-falls = trust of { $who } falls to { $level } of 100
told-trust-rises = trust of { $who } rises to { $level } of 100
told-contradicted = “{ $title }” stands contradicted: “{ $claim }”
told-published = the attacker publishes proof against: “{ $claim }”
told-leaked = discontent of { $who } leaks to the press
told-partners-cut = partners cut their link: { $node }

told-attempt = { $stage } – { $technique } ({ $id }), { $node }
told-attempt-short = { $stage } ({ $id }, { $node })
told-foothold = { $means } on { $node }
told-foothold-account = { $means } on { $node } ({ $account })
told-foothold-gained = gains: { $foothold }
told-footholds-lost = the attacker loses: { $list }
told-credential-gained = has the password of: { $account }
told-credentials-lost = passwords that no longer work for the attacker: { $list }
told-evidence-lost = evidence lost: { $list }
told-traces-removed = removes { $count ->
    [one] one trace
   *[other] { $count } traces
} on { $node }
told-records-consulted = { $count } consulted ({ $holdings ->
    [one] { $data }
   *[other] most in { $data }
})
told-records-extracted = { $count } extracted ({ $holdings ->
    [one] { $data }
   *[other] most in { $data }
})
told-records-altered = { $count } altered ({ $holdings ->
    [one] { $data }
   *[other] most in { $data }
})
told-quiet = lies still until { $until }
told-reaction = { $why }: { $what }
trigger-lost-foothold = the attacker lost a foothold
trigger-noticed = the attacker noticed that it was noticed
trigger-read-plan = the attacker read of the planned eviction
trigger-heard = the attacker heard “{ $claim }”
trigger-evicted = none of the attacker’s ways in answers any more
trigger-goal = the attacker reached “{ $stage }”
response-silent = it goes silent
response-speed-up = it speeds up
response-cover-tracks = it covers its tracks
response-return = it comes back by what it still holds
response-open = it opens { $stages }

means-web-shell = web shell
means-transport-agent = transport agent
means-server-module = web-server module
means-implant = implant
means-rogue-account = rogue account
means-valid-account = valid account
means-session-token = session or token
means-golden-ticket = forged Kerberos ticket
means-certificate = certificate
means-signing-key = stolen signing key
means-mailbox-rule = mailbox rule

told-quoted = “{ $text }”
told-claims-false = cannot be said truthfully: { $list }
told-duties-arose = duties arise: { $list }
told-attempts-failed = the attacker fails at: { $list }
told-nothing = nothing found (coverage of the records): { $list }
told-found = found: { $found } – { $action }
told-alert-one = { $node } ({ $source })
told-records = records on this day: { $list }
told-decision-again = { $who }, again for the same reasons: { $list }
told-held-in-vain = in truth nothing of the attacker is on: { $list }
told-held-too-well = in truth the attacker is still on: { $list }
told-gains = { $list }
told-more = and { $more } more
told-operation-ended = operation “{ $name }” is over: of { $orders ->
    [one] one order
   *[other] { $orders } orders
} { $done } done{ $vain ->
    [0] {""}
   *[other] , { $vain } to no effect
}{ $failed ->
    [0] {""}
   *[other] , { $failed } not done
}
told-operation-open = operation “{ $name }” is not over: of { $orders ->
    [one] one order
   *[other] { $orders } orders
} { $done } done{ $vain ->
    [0] {""}
   *[other] , { $vain } to no effect
}{ $failed ->
    [0] {""}
   *[other] , { $failed } not done
}{ $open ->
    [0] {""}
   *[other] , { $open } still open
}
told-holds-nothing = the attacker holds nothing any more
told-still-holds = the attacker still holds: { $list }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}

# Ordinary business, folded.
fold-between = { $from }–{ $to }: { $what }
fold-at = { $what }
fold-alerts = alerts: { $passed } passed on, { $closed } closed
fold-closed = alerts: { $closed } closed
fold-false-alerts = false alarms: { $passed } passed on, { $closed } closed
fold-false-closed = false alarms: { $closed } closed
fold-missed = { $missed ->
    [one] one alert of the attacker was
   *[other] { $missed } alerts of the attacker were
} closed as false
fold-done = { $count ->
    [one] one order done
   *[other] { $count } orders done
}
fold-vain = { $count } done to no effect
fold-again = { $count } given again
fold-waiting = { $count ->
    [one] one order waits
   *[other] { $count } orders wait
} for people
fold-nothing = { $count ->
    [one] one search
   *[other] { $count } searches
} found nothing
