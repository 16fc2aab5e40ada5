# A scenario tried by its playbooks: what strikes, how hard it is, tables.

help-try = Tries a scenario: what never fires, who is idle, how hard it is
help-arg-probe = Runs that may be spent on what the first playbook’s actions bring it (600 where absent; 0 for none)

trial-nobody = Nobody acts

trial-objective-never = Objective “{ $objective }” never comes up in { $all } runs: { $served ->
    [0] no inject serves it
    [one] the inject that serves it is never sent
   *[other] none of the { $served } injects that serve it is ever sent
}, { $shown ->
    [yes] and no task of it is performed.
   *[no] and no condition shows a task of it.
}
trial-inject-never = { $runs ->
    [one] The inject “{ $inject }” was not sent in the one run. { $why }
   *[other] The inject “{ $inject }” was never sent in { $all } runs. { $why }
}
trial-inject-undelivered = The inject “{ $inject }” was sent in { $sent } of { $all } runs and reached nobody: its medium does not work then.
trial-inject-rare = { $sent ->
    [one] The inject “{ $inject }” was sent in one of { $all } runs only.
   *[other] The inject “{ $inject }” was sent in { $count } of { $all } runs only.
}
trial-why-cancelled = { $cancelled ->
    [one] It was cancelled in one of them.
   *[other] It was cancelled in { $count } of them.
}
trial-why-cancelled-always = It was cancelled each time.
trial-why-waits = Still missing at ENDEX in each run that was looked at: { $list }.
trial-why-unclear = What is missing at ENDEX differs from run to run.
trial-stage-never = The stage “{ $stage }” was never done in { $all } runs, not even where nobody acts.
trial-role-unreached = Nothing ever reaches the role “{ $role }”.
trial-role-without-inject = No inject reaches the role “{ $role }” in most runs.
trial-role-idle = The role “{ $role }” has nothing new for { $lasts } from { $from }; stretches of more than { $limit } make up { $share } of the time that is played.
trial-dead = Nobody in the cell has anything new for { $lasts } from { $from } (the run in the middle); in { $share } of the runs there is a stretch of more than { $limit }.
trial-crowded = { $roles ->
    [one] In one hour from { $from } the cell gets { $count } injects, alerts, questions and duties for one role (the run in the middle).
   *[other] In one hour from { $from } the cell gets { $count } injects, alerts, questions and duties for { $roles } roles (the run in the middle).
}
trial-task-never = No playbook ever performs the critical task “{ $task }”.
trial-task-late = The critical task “{ $task }” is performed, but by no playbook in time.
trial-action-never-given = A playbook names the action “{ $action }” and never gets to order it: its rule does not act, or the order is refused.
trial-action-never-effective = { $given ->
    [one] The action “{ $action }” was ordered once and had no effect.
   *[other] The action “{ $action }” was ordered { $count } times and never had an effect.
}
trial-action-brings-nothing = “{ $team }” does as well without the action “{ $action }”: in { $runs } runs without it no measure changes but the work of the teams.
trial-actions-bring-nothing = “{ $team }” does as well without each of { $count } actions, left out one at a time in { $runs } runs: no measure changes but the work of the teams. They are: { $actions }.
trial-action-unknown = No playbook orders the action “{ $action }”; the trial says nothing of its worth.
trial-actions-unknown = No playbook orders { $count } of the actions; the trial says nothing of their worth. They are: { $actions }.

trial-pace-peak = { $count ->
    [one] The fullest hour begins { $from }: one inject, alert, question or duty.
   *[other] The fullest hour begins { $from }: { $count } injects, alerts, questions and duties.
}
trial-pace-dead = The longest stretch with nothing new: { $lasts }, from { $from }.
trial-pace-overwork = Work of the teams beyond their shifts: { $middle } h (middle half of the runs { $low }–{ $high } h).

trial-figure = { $figure } of 100: { $band }
trial-figure-none = Not measurable: no playbook acts.
trial-band-easy = easy
trial-band-moderate = moderate
trial-band-hard = hard
trial-band-very-hard = very hard
trial-part-unavoidable = Unavoidable
trial-part-demand = Demand
trial-part-pressure = Pressure
trial-part-concealment = Concealment
trial-part-tasks = Tasks left
trial-scale-unavoidable = what the best playbook suffers of what doing nothing costs
trial-scale-demand = what a middling playbook suffers of what doing nothing costs
trial-scale-pressure = injects and decision points in the fullest hour; two for each role are 100
trial-scale-concealment = time to detect; a quarter of the exercise, or never, is 100
trial-scale-tasks = critical tasks that the best playbook does not perform in time
trial-basis-suffers = “{ $team }” suffers { $share } of it
trial-basis-leaves = “{ $team }” leaves { $share } of them
trial-basis-arrivals = { $roles ->
    [one] { $count } for one role
   *[other] { $count } for { $roles } roles
}
trial-basis-detected = { $time } in the middle; never in { $never } of the runs
trial-basis-undetected = never in { $never } of the runs
trial-unmeasured-nobody = not measurable: no playbook acts
trial-unmeasured-one = not measurable: only one playbook acts
trial-unmeasured-harm = not measurable: the scenario knows no harm
trial-unmeasured-roles = not measurable: there are no roles
trial-unmeasured-attack = not measurable: nobody attacks
trial-unmeasured-tasks = not measurable: no condition shows a task

trial-moment = Seed { $seed } stands at { $at }; “{ $inject }” comes { $sent } if nobody does anything more.
trial-moment-depends = Seed { $seed } stands at { $at }; whether “{ $inject }” comes depends on what the cell does next.

trial-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} runs
trial-title = { $title } – { $teams ->
    [one] one team
   *[other] { $teams } teams
}, { $runs ->
    [one] one run each
   *[other] { $runs } runs each
} on common seeds from { $seed }
trial-head-difficulty = HOW HARD IT IS
trial-difficulty-note = The mean of the parts, by the scenario’s own playbooks: worse playbooks make it look harder.
trial-head-notices = WHAT STRIKES
trial-no-notices = Nothing.
trial-head-pace = PACE (runs of the teams that act)
trial-head-injects = INJECTS
trial-head-stages = STAGES OF THE ATTACK
trial-head-roles = ROLES (runs of the teams that act; the run in the middle)
trial-head-tasks = CRITICAL TASKS performed in time, and below at all, in % of the runs of each team
trial-column-sent = sent
trial-column-done = done
trial-column-quarter = a quarter by
trial-column-middle = half by
trial-column-three = three quarters by
trial-column-injects = injects
trial-column-questions = to choose
trial-column-items = all news
trial-column-longest = longest without
trial-column-idle = share idle
trial-evaluator = (evaluators)
trial-stages-before = Before STARTEX counts too.
