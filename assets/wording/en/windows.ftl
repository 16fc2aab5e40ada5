# Sentences that the windows ask for: what is waited for, what the cell knows, what commands say.

moment-long = { $date } { $clock }

outcome-done = done
outcome-vain = done, to no effect
outcome-failed = failed
outcome-refused = not authorised
outcome-cancelled = cancelled

skill-soc-analyst = SOC analysts
skill-forensics = forensic analysts
skill-system = system administrators
skill-mail = mail administrators
skill-identity = directory and identity administrators
skill-network = network administrators
skill-communication = communication
skill-legal = legal and data protection
skill-continuity = continuity

target-none = nothing
target-node = a machine
target-account = a group of accounts
target-data = a data holding
target-channel = a channel
target-department = a department
target-segment = a network segment
target-log-source = a log source
target-outsider = somebody outside
target-alert = an alert
target-audience = an audience
target-team = a team

told-named-inject = inject no. { $number } “{ $title }”
told-invented-inject = an invented inject
told-order-number = order no. { $number }
told-decision-number = decision no. { $number }
told-some-alert = an alert
told-attach = adds orders to { $decision }: { $orders }
told-sure = { $share } sure
told-basis = because: “{ $text }”
told-not-simulated = accepted, not simulated
told-declare-named = { $text } ({ $nodes })
told-effect-trust = trust of { $who }: { $points } points of 100
told-effect-calls = { $calls } calls to the help desk
told-effect-outage = “{ $node }” does not work for { $lasts }
told-effect-absent = { $people ->
    [one] one person
   *[other] { $people } people
} away for { $lasts } ({ $skill })
told-effect-busy = { $people ->
    [one] one person
   *[other] { $people } people
} busy with it for { $lasts } ({ $skill })
told-effect-heard = the attacker hears “{ $claim }”
told-effect-refuted = “{ $claim }” stands refuted in public
told-effect-indicator = an address of the attacker becomes known to the SOC
told-effect-tip = the cell is told that “{ $node }” is worth examining

# What an inject still waits for.
waiting-moment = it is not yet { $moment }
waiting-past = it is past { $moment }, and that is too late
waiting-lasts = what it waits for is there; the delay runs until { $moment }
waiting-against = { $fact }, and that keeps it back
waiting-choice = { $enough ->
    [one] one of these is enough: { $list }
   *[other] { $enough } of these are enough: { $list }
}
waiting-and = { " and " }
waiting-node-up = { $holds ->
    [yes] { $node } works
   *[no] { $node } does not work
}
waiting-node-down = { $holds ->
    [yes] { $node } does not work
   *[no] { $node } still works
}
waiting-node-disconnected = { $holds ->
    [yes] { $node } is cut off
   *[no] { $node } is not cut off
}
waiting-node-compromised = { $holds ->
    [yes] the attacker is on { $node }
   *[no] the attacker is not on { $node }
}
waiting-stage = { $holds ->
    [yes] the attacker has done “{ $stage }”
   *[no] the attacker has not done “{ $stage }” yet
}
waiting-footholds = { $holds ->
    [yes] { $least ->
        [one] the attacker holds a foothold
       *[other] the attacker holds { $count } footholds or more
    }
   *[no] { $least ->
        [one] the attacker holds no foothold
       *[other] the attacker holds fewer than { $count } footholds
    }
}
waiting-records = { $handling ->
    [extracted] { $holds ->
        [yes] { $count } records or more have been extracted
       *[no] fewer than { $count } records have been extracted
    }
    [altered] { $holds ->
        [yes] { $count } records or more have been altered
       *[no] fewer than { $count } records have been altered
    }
   *[consulted] { $holds ->
        [yes] { $count } records or more have been consulted
       *[no] fewer than { $count } records have been consulted
    }
}
waiting-records-of = { $handling ->
    [extracted] { $holds ->
        [yes] { $count } records or more of { $data } have been extracted
       *[no] fewer than { $count } records of { $data } have been extracted
    }
    [altered] { $holds ->
        [yes] { $count } records or more of { $data } have been altered
       *[no] fewer than { $count } records of { $data } have been altered
    }
   *[consulted] { $holds ->
        [yes] { $count } records or more of { $data } have been consulted
       *[no] fewer than { $count } records of { $data } have been consulted
    }
}
waiting-function = { $holds ->
    [yes] “{ $function }” is below { $level } of its work
   *[no] “{ $function }” is still at { $level } of its work or above
}
waiting-service = { $holds ->
    [yes] the public service “{ $service }” is interrupted
   *[no] the public service “{ $service }” still runs
}
waiting-trust = { $holds ->
    [yes] the trust of { $who } is below { $level } of 100
   *[no] the trust of { $who } is still at { $level } of 100 or above
}
waiting-backlog = { $holds ->
    [yes] { $count } messages or more wait in the mail system
   *[no] fewer than { $count } messages wait in the mail system
}
waiting-calls = { $holds ->
    [yes] { $count } calls or more wait at the help desk
   *[no] fewer than { $count } calls wait at the help desk
}
waiting-channel = { $holds ->
    [yes] the channel “{ $channel }” works
   *[no] the channel “{ $channel }” does not work
}
waiting-inject-sent = { $holds ->
    [yes] { $inject } has been sent
   *[no] { $inject } has not been sent yet
}
waiting-inject-delivered = { $holds ->
    [yes] { $inject } has been delivered
   *[no] { $inject } has been delivered to nobody yet
}
waiting-inject-cancelled = { $holds ->
    [yes] { $inject } has been dropped
   *[no] { $inject } has not been dropped
}
waiting-chosen = { $holds ->
    [yes] “{ $option }” was chosen ({ $inject })
   *[no] “{ $option }” was not chosen ({ $inject })
}
waiting-ordered = { $holds ->
    [yes] “{ $order }” was ordered
   *[no] “{ $order }” was not ordered yet
}
waiting-result = { $holds ->
    [yes] “{ $order }” has come to an end
   *[no] there is no result yet of “{ $order }”
}
waiting-result-as = { $holds ->
    [yes] “{ $order }” has been reported as “{ $outcome }”
   *[no] “{ $order }” has not been reported as “{ $outcome }” yet
}
waiting-finding = { $holds ->
    [yes] { $least ->
        [one] the cell has a finding
       *[other] the cell has { $count } findings or more
    }
   *[no] { $least ->
        [one] the cell has no finding
       *[other] the cell has fewer than { $count } findings
    }
}
waiting-finding-on = { $holds ->
    [yes] { $least ->
        [one] the cell has a finding on { $node }
       *[other] the cell has { $count } findings or more on { $node }
    }
   *[no] { $least ->
        [one] the cell has no finding on { $node }
       *[other] the cell has fewer than { $count } findings on { $node }
    }
}
waiting-finding-of = { $holds ->
    [yes] { $least ->
        [one] the cell has found this: { $means }
       *[other] the cell has found this { $count } times or more: { $means }
    }
   *[no] { $least ->
        [one] the cell has not found this: { $means }
       *[other] the cell has found this fewer than { $count } times: { $means }
    }
}
waiting-finding-of-on = { $holds ->
    [yes] { $least ->
        [one] the cell has found this on { $node }: { $means }
       *[other] the cell has found this on { $node } { $count } times or more: { $means }
    }
   *[no] { $least ->
        [one] the cell has not found this on { $node }: { $means }
       *[other] the cell has found this on { $node } fewer than { $count } times: { $means }
    }
}
waiting-escalated = { $holds ->
    [yes] { $least ->
        [one] triage has passed on an alert
       *[other] triage has passed on { $count } alerts or more
    }
   *[no] { $least ->
        [one] triage has passed on no alert
       *[other] triage has passed on fewer than { $count } alerts
    }
}
waiting-escalated-on = { $holds ->
    [yes] { $least ->
        [one] triage has passed on an alert about { $node }
       *[other] triage has passed on { $count } alerts or more about { $node }
    }
   *[no] { $least ->
        [one] triage has passed on no alert about { $node }
       *[other] triage has passed on fewer than { $count } alerts about { $node }
    }
}
waiting-assessed-unknown = { $holds ->
    [yes] the cell holds nothing of { $node }
   *[no] the cell has assessed { $node }
}
waiting-assessed-suspected = { $holds ->
    [yes] the cell suspects { $node }
   *[no] the cell does not suspect { $node }
}
waiting-assessed-confirmed = { $holds ->
    [yes] the cell holds { $node } to be compromised
   *[no] the cell does not hold { $node } to be compromised
}
waiting-assessed-cleared = { $holds ->
    [yes] the cell holds { $node } to be clean
   *[no] the cell does not hold { $node } to be clean
}
waiting-declared-aware = { $holds ->
    [yes] the cell has declared that it is aware of a breach
   *[no] the cell has not declared that it is aware of a breach
}
waiting-declared-scope = { $holds ->
    [yes] the cell has declared that it knows how far the breach goes
   *[no] the cell has not declared that it knows how far the breach goes
}
waiting-declared-out = { $holds ->
    [yes] the cell has declared that the attacker is out
   *[no] the cell has not declared that the attacker is out
}
waiting-declared-over = { $holds ->
    [yes] the cell has declared the end of the crisis
   *[no] the cell has not declared the end of the crisis
}
waiting-stated = { $holds ->
    [yes] the statement “{ $title }” has been made
   *[no] the statement “{ $title }” has not been made
}
waiting-duty-opened = { $holds ->
    [yes] the duty “{ $duty }” has been opened
   *[no] the duty “{ $duty }” has not been opened
}
waiting-duty-notified = { $holds ->
    [yes] “{ $duty }” has been notified
   *[no] “{ $duty }” has not been notified
}
waiting-duty-missed = { $holds ->
    [yes] a deadline of “{ $duty }” has been missed
   *[no] no deadline of “{ $duty }” has been missed
}

# What the cell knows.
known-inject = { $title } – { $from }
known-inject-unread = Something was handed over
known-inject-unread-body = Its text is not at hand here.
known-alert = Alert { $number }: { $node }
known-alert-body = Triage passed it on as serious: { $source } reports { $node }. An alert is a sign to be examined, not a proof.
known-examined = Examined: { $node }, as far back as there are records. Coverage: { $coverage }.
known-examined-from = Examined: { $node }, records since { $from }. Coverage: { $coverage }.
known-no-records = No record of { $node } could be examined.
known-tip = The cell was told this; no record was examined for it.
known-nothing = Nothing found: { $node }
known-nothing-body = Nothing was found. That is no proof that nothing is there.
known-means = Found on { $node }: { $means }
known-means-body = A means of the attacker is reported: { $means }. A finding can be mistaken; have it confirmed.
known-activity = Suspicious activity on { $node }
known-activity-body = Suspicious activity on { $node } stands in { $source }. A finding can be mistaken; have it confirmed.
known-secrets = Passwords in clear text: { $node }
known-secrets-body = Passwords in clear text were found of { $groups ->
    [one] one group of accounts
   *[other] { $groups } groups of accounts
}.
known-indicator = An address of the attacker, on { $node }
known-indicator-body = An address that the attacker uses is reported; it can be searched for and blocked. A finding can be mistaken.
known-infected = Infected after it was brought back: { $node }
known-infected-body = What was brought back is reported as infected. A finding can be mistaken; have it confirmed.
known-result = { $order } – { $outcome }
known-given = Ordered on { $moment }.
known-given-by = Ordered on { $moment } by: { $who }.
known-result-done = Reported as done.
known-result-vain = Reported as done; it changed nothing.
known-result-failed = It was tried and failed.
known-result-refused = Whoever has to authorise it refused.
known-result-cancelled = It was cancelled.
known-stuck = Does not get through: { $order }
known-stuck-body = Its channel does not carry it. Send it by another, or have somebody go there.
known-support = { $who } sends support
known-support-body = { $people ->
    [one] One person arrives
   *[other] { $people } people arrive
} in support: { $who }.
known-published = The attacker publishes a proof
known-published-body = It stands in public, against this: “{ $claim }”
known-contradicted = Our statement is contradicted: “{ $title }”
known-contradicted-body = This no longer stands unchallenged in public: “{ $claim }”
known-partners-cut = Partners cut their link with us
known-partners-cut-body = They protect themselves. What went over this link does not go any more.
known-leak = Something leaks to the press
known-leak-body = Discontent has found its way out. Expect questions.
known-answer = { $who } answers

# Why a command is refused, with titles.
refusal-unknown-kind = { $kind ->
    [role] there is no role “{ $id }”
    [channel] there is no channel “{ $id }”
    [action] there is no action “{ $id }”
    [inject] there is no inject “{ $id }”
    [option] there is no option “{ $id }”
    [order] no order has the number { $id }
    [decision] no decision has the number { $id }
   *[other] nothing is called “{ $id }”
}
refusal-needs-target-kind = this order needs a target: { $kind }
refusal-not-known-number = the role does not know what this refers to
refusal-not-known-inject = the role has not received “{ $id }”
refusal-order-over = this order is over or waits for nothing
