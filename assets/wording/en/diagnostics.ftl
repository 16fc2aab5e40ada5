# What `cellule check` says of a scenario: a title, and advice.

severity-error = error
severity-warning = warning
diagnostics-advice = advice: { $text }
diagnostics-summary = { $errors ->
    [0] { $warnings ->
        [0] Nothing to report.
        [one] { $warnings } warning, no errors.
       *[other] { $warnings } warnings, no errors.
    }
    [one] { $warnings ->
        [0] One error.
        [one] One error and { $warnings } warning.
       *[other] One error and { $warnings } warnings.
    }
   *[other] { $warnings ->
        [0] { $errors } errors.
        [one] { $errors } errors and { $warnings } warning.
       *[other] { $errors } errors and { $warnings } warnings.
    }
}

# What an id names.
kind-scenario = scenario
    .one = a scenario
    .none = no scenario
kind-node = node
    .one = a node
    .none = no node
kind-department = department
    .one = a department
    .none = no department
kind-function = function
    .one = a function
    .none = no function
kind-data = data holding
    .one = a data holding
    .none = no data holding
kind-account = account group
    .one = an account group
    .none = no account group
kind-channel = channel
    .one = a channel
    .none = no channel
kind-team = team
    .one = a team
    .none = no team
kind-public-service = public service
    .one = a public service
    .none = no public service
kind-outsider = outsider
    .one = an outsider
    .none = no outsider
kind-log-source = log source
    .one = a log source
    .none = no log source
kind-site = site
    .one = a site
    .none = no site
kind-segment = network segment
    .one = a network segment
    .none = no network segment
kind-audience = audience
    .one = an audience
    .none = no audience
kind-stage = campaign stage
    .one = a campaign stage
    .none = no campaign stage
kind-reaction = reaction of the attacker
    .one = a reaction of the attacker
    .none = no reaction of the attacker
kind-knowledge = knowledge of the attacker
    .one = a piece of the attacker's knowledge
    .none = no piece of the attacker's knowledge
kind-technique = technique
    .one = a technique
    .none = no technique
kind-action = response action
    .one = a response action
    .none = no response action
kind-constant = constant of the model
    .one = a constant of the model
    .none = no constant of the model
kind-role = role
    .one = a role
    .none = no role
kind-objective = objective
    .one = an objective
    .none = no objective
kind-task = critical task
    .one = a critical task
    .none = no critical task
kind-inject = inject
    .one = an inject
    .none = no inject
kind-choice = option
    .one = an option
    .none = no option of this inject
kind-duty = duty
    .one = a duty
    .none = no duty
kind-statement = statement
    .one = a statement
    .none = no statement
kind-claim = claim
    .one = a claim
    .none = no claim
kind-scene = scene
    .one = a scene
    .none = no scene
kind-decision-point = decision point
    .one = a decision point
    .none = no decision point
kind-playbook = playbook
    .one = a playbook
    .none = no playbook
kind-rule = rule
    .one = a rule
    .none = no rule

# What the attacker lacks.
unmet-after = stage “{ $id }”, which must come first, is never done
unmet-foothold = no foothold is ever gained on “{ $id }”
unmet-control = nothing gives control of “{ $id }”
unmet-credential = no password of the group “{ $id }” is ever gained
unmet-knows = “{ $id }” is never learned
unmet-flaw = “{ $id }” has no flaw
unmet-second-factor = the group “{ $id }” has a second factor
unmet-help-desk = the ministry has no help desk
unmet-reach = “{ $id }” is neither exposed nor within reach of a foothold

# Why something never happens.
never-after-end = its time lies after ENDEX
never-contradiction = its parts exclude each other
never-too-many = it asks for more of its parts than there are
never-stage = stage “{ $id }” can never be done
never-inject = inject “{ $id }” can never be sent
never-action = action “{ $id }” is not offered to players
never-no-campaign = it needs an attacker, and the scenario has none
never-records = there are not so many records that the attacker could handle in this way
never-level = the threshold is zero, or nobody has a level of trust to compare
never-no-help-desk = the ministry has no help desk
never-unsaid = no statement and no inject carries the claim “{ $id }”
never-not-a-goal = stage “{ $id }” is not a goal of the campaign

language-fr = French
language-en = English

# Ids and references.
check-duplicate-id = The id “{ $id }” already names { $kind-one }
    .advice = Give one of the two another id, and correct what refers to it.
check-empty-id = An id is empty ({ $kind })
    .advice = Write a few lower-case words joined by hyphens.
check-malformed-id = The id “{ $id }” has not the usual form
    .advice = Lower-case words without accents, joined by hyphens: “mail-server-1”.
check-unknown-reference = “{ $id }” is the id of { $kind-none }
    .advice = { $has-nearest ->
        [yes] Did you mean “{ $nearest }”?
       *[no] { $has-elsewhere ->
            [yes] There is such an id, but it names { $elsewhere-one }.
           *[no] Check the spelling, or add what is missing.
        }
    }
check-unknown-need = “{ $id }” is the id of no node and of no channel
    .advice = { $has-nearest ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Name a node or a channel, or the department's own mail: internal-mail, external-mail.
    }
check-repeated-reference = “{ $id }” stands twice in the same list
    .advice = Remove the repetition.
check-aim-misfit = “{ $id }” cannot be the target of action “{ $action }”
    .advice = { $has-nearest ->
        [yes] This action is aimed at a target of kind { $expects }. Did you mean “{ $nearest }”?
       *[no] This action is aimed at a target of kind { $expects }.
    }
check-aim-missing = Action “{ $action }” is ordered without a target
    .advice = Name a target of kind { $expects } in `at`.
check-aim-superfluous = Action “{ $action }” has no target, and is given one
    .advice = Remove the target.
check-aim-selects-misfit = This aim selects { $selects }; action “{ $action }” is aimed at { $expects }
    .advice = Name the target with Id or Each, or choose another action.
check-node-kind-misfit = Action “{ $action }” does not serve for “{ $node }”, which is a { $kind }
    .advice = Aim at a node that the action accepts, or extend node_kinds in the catalogue.
check-outsider-kind-misfit = Action “{ $action }” does not serve for “{ $outsider }”, which is a { $kind }
    .advice = Aim at somebody whom the action accepts, or extend outsider_kinds in the catalogue.
check-cycle = These wait for each other ({ $relation }): { $path }
    .advice = Break the circle: none of them could ever start.

# The frame of the exercise.
check-start-unreadable = The start “{ $text }” is not a date and a time
    .advice = Write for example "2025-12-11 22:00".
check-zone-unknown = The time zone “{ $zone }” is unknown
    .advice = Use an IANA name, for example "Europe/Paris".
check-duration-zero = The exercise has no duration
    .advice = Give in `duration` how long it is from STARTEX to ENDEX, for example "7d".
check-duration-long = The exercise lasts { $duration }: more than three months
    .advice = Check the unit. Time in the room is a matter of scenes, not of the duration of the exercise.
check-deliberation-rate = One second of deliberation costs { $rate } seconds of exercise
    .advice = Beyond 60 any discussion in the room carries the exercise away. 4 to 10 is usual.
check-no-language = The scenario names no language
    .advice = Leave `languages` out (French and English by default), or name at least one.
check-scene-empty = Scene “{ $scene }” ends before it begins
    .advice = Correct `from` or `to`.
check-scene-overlap = Scene “{ $scene }” begins before “{ $before }” ends
    .advice = Scenes follow each other in order and do not overlap; an announced jump joins them.
check-scene-outside = Scene “{ $scene }” reaches beyond the exercise
    .advice = It must lie between STARTEX and ENDEX: adjust its bounds or the duration of the exercise.
check-scene-ratio = Scene “{ $scene }” has a ratio of { $ratio }; it must be 1 to 6
    .advice = Beyond 6 no cell can follow; jump to another scene instead.
check-scene-late-start = The first scene, “{ $scene }”, begins after STARTEX
    .advice = Let it begin at STARTEX, or move the start of the exercise to it.
check-moment-before-start = The moment { $moment } lies before STARTEX
    .advice = So the condition holds from the beginning. Check the day: D is the date of STARTEX, D+1 the day after.
check-moment-after-end = The moment { $moment } lies after ENDEX
    .advice = Check the day, or make the exercise longer.
check-role-gets-nothing = Role “{ $role }” receives nothing: no inject, no alert
    .advice = Send it an inject, let it hear the SOC (hears_soc), or remove it.
check-role-nobody-plays = Nothing is expected of role “{ $role }”, and no playbook speaks for it
    .advice = Give it an expected action, an action of its own, or a rule in a playbook.
check-no-leader = No role may speak for the cell
    .advice = Give leads: true to the role that directs: it issues situation reports and declarations.
check-nobody-hears-soc = No role receives alerts and findings of the SOC
    .advice = Give hears_soc: true to the role that is in touch with the SOC.
check-objective-unevaluated = Nothing evaluates objective “{ $objective }”
    .advice = Give it critical tasks with a condition (done_when), or link an inject that says what is expected.
check-task-never = Task “{ $task }” can never be seen done: { $why }
    .advice = Correct `done_when`, or remove it and let the evaluator judge.
check-task-too-late = Task “{ $task }” can only be done after the time set for it ({ $by })
    .advice = Set a later `by`, or look at the condition again.
check-statement-without-audience = Statement “{ $statement }” is addressed to nobody
    .advice = Name at least one audience in `to`: Staff, MinisterOffice, Partners or Public.
check-thousandths = A change of trust by { $value } thousandths is beyond the scale
    .advice = Stay between -1000 and 1000; 50 is already felt.
check-duty-without-phases = Duty “{ $duty }” has no deadline
    .advice = Add at least one phase with its time, for example within: "72h".
check-phase-zero = A phase of duty “{ $duty }” has no time
    .advice = Give the time that the text sets, counted from awareness.
check-phases-out-of-order = The phases of duty “{ $duty }” are not in the order of their deadlines
    .advice = Put the nearest first.
check-duty-never = Duty “{ $duty }” will never arise: { $why }
    .advice = Correct `arises`, or remove the duty.
check-decision-never = Decision point “{ $decision }” will never come up: { $why }
    .advice = Correct `when`.
check-action-not-offered = Action “{ $action }” is not offered to players
    .advice = Add it to `actions` of the scenario, or remove what refers to it.
check-claim-unused = Nobody makes, hears or refutes claim “{ $claim }”
    .advice = Give it to a statement, or remove it.
check-audience-without-trust = Audience { $audience } has no level of trust
    .advice = Add it to `trust` in the organisation: without that nothing it is told has an effect.

# Injects.
check-no-injects = Roles are waiting, and there is no inject
    .advice = Add at least the first one, which calls the cell together.
check-inject-without-recipient = Inject “{ $inject }” has no recipient
    .advice = Name at least one role in `to`.
check-inject-unreachable = Inject “{ $inject }” will never be sent: { $why }
    .advice = Correct `when`, or remove the inject.
check-inject-cancelled = Inject “{ $inject }” is always cancelled before its time
    .advice = Look at `cancelled_by`: it already holds when the inject should go out.
check-inject-outrun = Inject “{ $inject }” will never be sent: “{ $winner }”, of the same group, always goes first
    .advice = Give “{ $winner }” a condition, or take one of them out of the group (one_of).
check-one-of-alone = The group of alternatives “{ $group }” has one member
    .advice = Check the spelling of the group, or remove `one_of`.
check-single-option = Inject “{ $inject }” leaves one option
    .advice = A choice needs at least two.
check-reroute-same = Inject “{ $inject }” is rerouted by the medium that has just failed
    .advice = Choose another medium, for example Call.
check-condition-always = This condition is always true
    .advice = Give it parts, or use At to set a time.
check-effect-without-effect = This effect changes nothing
    .advice = Give it a value and a duration, or remove it.
check-chronogramme-gap = No inject is planned from { $from } to { $to }: { $room } minutes in the room
    .advice = Add an inject, end the scene earlier, or raise its ratio.
check-chronogramme-peak = { $count } injects come within ten minutes from { $at }
    .advice = Spread them: beyond five, players sort instead of deciding, and facilitators fall behind.

# Actions.
check-action-without-staff = Action “{ $action }” needs { $people } × { $skill }; there are never more than { $available }
    .advice = Strengthen a team, add a reinforcement from outside, or take the action off the list.
check-skill-missing = Nobody has the skill { $skill }, which actions on offer need: { $actions }
    .advice = Add a team, or list the actions on offer in `actions`.
check-action-without-authority = Action “{ $action }” must be authorised by an outsider of kind { $authority }, and there is none
    .advice = Add one to `outsiders`, or take the action off the list.
check-authority-missing = There is no outsider of kind { $authority } to authorise actions on offer: { $actions }
    .advice = Add one to `outsiders`, or list the actions on offer in `actions`.
check-action-without-target = Action “{ $action }” is on offer, and nothing in the ministry can be its target ({ $expects })
    .advice = Add a target to the organisation, or take the action off the list.
check-staff-zero = Action “{ $action }” needs zero people of skill { $skill }
    .advice = Ask for at least one person, or remove the line.
check-effect-misfit = Effect { $effect } of action “{ $action }” does not act on a target of kind { $target }
    .advice = Change `target`, or choose another effect.
check-action-nobody-orders = No role of the scenario may order action “{ $action }”
    .advice = Add one of the roles that it asks for, or redefine the action in the scenario's catalogue.
check-duration-nil = “{ $id }” ({ $kind }) takes no time
    .advice = Give a duration, however short: what is instant costs nobody anything.
check-action-without-effect = Action “{ $action }” has no effect
    .advice = Add at least one effect.

# Playbooks.
check-world-condition = A playbook does not know the ground truth: { $condition } cannot stand in it
    .advice = Wait for what the team knows: Finding, Escalated, Result, Inject, Assessed, Declared…
check-rule-never = Rule “{ $rule }” will never act: { $why }
    .advice = Correct `when`, or remove the rule.
check-rule-empty = Rule “{ $rule }” does nothing
    .advice = Add at least one step to `what`.
check-role-may-not-order = Role “{ $role }” may not order action “{ $action }”
    .advice = The order will be refused: let a role speak that may.
check-role-may-not-lead = Role “{ $role }” does not speak for the cell
    .advice = The declaration will be refused: let a role speak that leads (leads: true).
check-notify-unopened = Duty “{ $duty }” is notified without having been opened
    .advice = Add OpenDuty("{ $duty }") to this playbook: the clock runs from there.
check-copy-without-restore = Action “{ $action }” restores nothing, and is given an age of copy
    .advice = Remove `copy_age`.
check-nothing-to-restore = “{ $node }” has no backup copy to restore
    .advice = Give the node the ages of its copies (backups), or rebuild it.
check-operation-empty = The operation holds no orders
    .advice = Add the orders that start at hour H.

# The campaign.
check-no-goal = The attacker wants nothing: the campaign has no goal
    .advice = Name in `goals` the stages that matter to it.
check-hands-zero = The attacker can do nothing: hands is 0
    .advice = Say how many things it does at once; 2 by default.
check-stage-without-alternative = Stage “{ $stage }” cannot be done in any way
    .advice = Add at least one alternative.
check-stage-unreachable = Stage “{ $stage }” can never be done: { $unmet }
    .advice = Let an earlier stage give what is missing (gives), or add another alternative.
check-alternative-unreachable = Alternative { $number } of stage “{ $stage }” is never open: { $unmet }
    .advice = Let an earlier stage give what is missing (gives), or remove the alternative.
check-stage-too-late = Stage “{ $stage }” may only begin after ENDEX
    .advice = Set an earlier `not_before`, or make the exercise longer.
check-reaction-never = Reaction “{ $reaction }” will never happen: { $why }
    .advice = Correct `when`, or remove the reaction.
check-reaction-empty = Reaction “{ $reaction }” does nothing
    .advice = Add at least one response to `then`.
check-foothold-without-account = A foothold by { $means } names no group of accounts
    .advice = Give `account`: without it no reset and no revocation will end the foothold.
check-no-secrets = There are no secrets in “{ $data }”
    .advice = Add groups of accounts to its `secrets`, or remove this gain.
check-more-records = { $count } records are taken in each round from “{ $data }”, which holds { $held }
    .advice = Lower `count`, or correct the number of records.
check-nothing-to-spoil = “{ $node }” has no backup copies to spoil
    .advice = Give the node the ages of its copies (backups), or remove this gain.
check-publishes-unsaid = The proof published refutes “{ $claim }”, which no statement claims
    .advice = Give this claim to a statement that the cell can make.

# The organisation.
check-self-link = The link { $link } leads from “{ $node }” to itself
    .advice = Remove it.
check-repeated-link = The link { $link } from “{ $from }” to “{ $to }” is there twice
    .advice = Remove the repetition.
check-criticality = Function “{ $function }” has a criticality of { $value }; it goes from 1 to 5
    .advice = 1: convenience; 3: important; 5: vital.
check-shift-hours = A shift of team “{ $team }” goes from { $from }:00 to { $to }:00
    .advice = `from` is 0 to 23, `to` is 1 to 24; a smaller `to` runs past midnight; 0 to 24 is the whole day.
check-zero-count = “{ $id }” ({ $kind }) counts zero
    .advice = Give a number, or remove it.
check-team-without-shift = Team “{ $team }” never works
    .advice = Add at least one shift.
check-function-needs-nothing = Nothing can disturb function “{ $function }”: it needs nothing
    .advice = Say what it loses without mail, an application, the directory or the telephone.
check-need-without-loss = Function “{ $function }” loses nothing without “{ $on }”
    .advice = Give the share that is lost, or remove the need.
check-alternate-of-itself = Channel “{ $channel }” replaces itself
    .advice = Take it out of `alternates`.
check-alternate-elsewhere = The alternate “{ $channel }” does not reach department “{ $department }”
    .advice = Add the department to `reaches`, or choose another channel.
check-department-without-mailboxes = A function of “{ $department }” needs its mail, and the department has no mailboxes
    .advice = Name in `mailboxes` the server that holds them.
check-wrong-node-kind = “{ $node }” is a { $actual }; a { $expected } is needed here
    .advice = Name another node, or correct its kind.
check-mail-without-mailboxes = Department “{ $department }” exchanges mail and has no mailboxes
    .advice = Name in `mailboxes` the server that holds them.
check-no-mail-route = No gateway leads to the mailboxes of “{ $department }” on “{ $server }”
    .advice = Add the RoutesMailTo links from the gateway to the mailbox server.
check-gateway-not-exposed = The internet reaches no mail gateway
    .advice = Give exposed: true to the one that takes mail from outside.
check-holding-misplaced = The mailboxes of “{ $data }” lie on “{ $node }”, which is no mailbox server
    .advice = Put them on a MailboxServer, or make them a BusinessFile.
check-source-covers-nothing = Log source “{ $source }” records nothing
    .advice = Name the nodes it covers, and a coverage above zero.
check-retention-zero = Log source “{ $source }” keeps nothing
    .advice = Say how long records are kept, for example "30d".
check-node-unused = Nothing depends on “{ $node }”, and it depends on nothing
    .advice = Link it to the rest, or remove it.
check-place-unused = Nothing stands in “{ $id }” ({ $kind })
    .advice = Put nodes there, or remove it.
check-service-needs-nothing = Nothing can interrupt public service “{ $service }”
    .advice = Name the nodes without which it does not work.
check-no-active-channel = No channel is in use at STARTEX
    .advice = Give active: true to internal mail or to the telephone: orders travel by them.
check-help-desk-idle = The help desk settles no calls
    .advice = Say in `calls_per_hour` how many calls it settles in an hour.
check-position-not-finite = This place on the canvas does not exist
    .advice = Give two finite numbers, or remove `position`.
check-backup-without-copies = Backup “{ $node }” keeps copies of nothing
    .advice = Add BacksUp links to the nodes that it keeps copies of.

# Numbers and text.
check-estimate-order = The estimate { $value } lies outside its range, { $low } to { $high }
    .advice = It must be low ≤ value ≤ high.
check-estimate-without-source = An estimate of “{ $id }” does not say where it comes from
    .advice = Name the source, or write source: "estimate: …" where nobody measured it.
check-missing-translation = This text is missing in { $language }
    .advice = Add the translation, or take the language out of `languages`.
check-empty-text = This text is empty
    .advice = People will read it on a screen or on a slip: write it.

# Files and the text of documents.
load-unknown-scenario = No scenario is called “{ $name }”, and no file has this name
    .advice = { $has-nearest ->
        [yes] Did you mean “{ $nearest }”?
       *[no] `cellule scenarios` lists the scenarios that come with the program; the path of a file or folder will do as well.
    }
load-not-found = The file “{ $path }” does not exist
    .advice = { $has-nearest ->
        [yes] Did you mean “{ $nearest }”?
       *[no] The path starts in the folder of the scenario.
    }
load-unreadable = The file “{ $path }” cannot be read: { $reason }
    .advice = Check who may read it.
load-leaves-folder = The path “{ $path }” leaves the folder of the scenario
    .advice = Copy the file into that folder and give a relative path without `..`.
load-file-too-large = The file “{ $path }” is larger than { $limit }
    .advice = Make it smaller: a picture of that size would not fit any screen.
load-too-many-files = The scenario has too many files, or files that are too large together
    .advice = Remove attachments that no inject needs.
load-list-too-long = The list `{ $list }` has more than { $limit } items
    .advice = Group what is alike, or use the generator.
load-no-organisation = The scenario has no ministry
    .advice = Add `organisation` (here or in a file), or `generated`.
load-two-organisations = The ministry is both written and generated
    .advice = Keep `organisation` or `generated`, not both.
load-pack = The pack “{ $path }” is refused: { $reason }
    .advice = Ask whoever made the file for it again, or make it anew with “cellule pack”.
load-told = { $title }. { $advice }
pack-damaged = it is no whole pack of Cellule; the file is cut short, damaged or was changed
pack-too-large = it is larger than { $limit }
pack-too-many-files = it holds more than { $limit } files
pack-bomb = “{ $name }” would grow beyond measure when opened
pack-name-leaves = the name “{ $name }” leads out of the folder
pack-name-no-text = the name “{ $name }” is no UTF-8 text
pack-name-too-long = the name “{ $name }” is too long
pack-name-not-portable = the name “{ $name }” is not allowed on every system
pack-name-reserved = the name “{ $name }” is a device on Windows
pack-same = “{ $name }” and “{ $other }” are one name on some systems
pack-no-file = “{ $name }” is a link or a folder, not a file
pack-encrypted = “{ $name }” is encrypted
pack-no-manifest = it has no manifest
pack-manifest = its manifest cannot be read ({ $reason })
pack-other-form = it is of form { $format }, which this version does not know
pack-unlisted = “{ $name }” is not in the manifest
pack-missing = “{ $name }” is missing
pack-changed = “{ $name }” is not what the manifest says
pack-no-scenario = it holds no scenario.ron
load-cannot-generate = A ministry of { $nodes } nodes cannot be generated
    .advice = The generator goes from 1 to { $limit } nodes.
syntax-too-large = The document is larger than { $limit }
    .advice = Split it into files: organisation, campaign, injects, playbooks.
syntax-not-utf8 = From here on the file is not UTF-8 text
    .advice = Save it as UTF-8.
syntax-stray-character = The character “{ $found }” means nothing here
    .advice = Remove it, or put the text in straight quotes.
syntax-unclosed-text = This text has no closing quote
    .advice = Add a straight quote at its end.
syntax-unclosed-comment = This comment is not closed
    .advice = Add */ at its end.
syntax-bad-escape = “{ $found }” is no escape sequence
    .advice = The usual ones: \\ \n \t; write a backslash twice to mean itself.
syntax-bad-number = “{ $found }” is not a number
    .advice = Write for example 12 or 0.5.
syntax-bad-char = This character in single quotes is none
    .advice = Text goes in straight double quotes.
syntax-empty = The document is empty
    .advice = Begin with an opening parenthesis and the fields that must be there.
syntax-unclosed = “{ $open }” is never closed
    .advice = Add the closing bracket where its content ends.
syntax-stray-close = “{ $close }” closes nothing
    .advice = Remove it, or add the opening bracket that is missing.
syntax-wrong-close = “{ $open }” is closed by “{ $close }”
    .advice = Close it with its own bracket.
syntax-missing-value = A value is missing here
    .advice = Write the value, or remove the field.
syntax-missing-comma = A comma is missing before this
    .advice = Separate fields and items by commas.
syntax-missing-colon = A colon is missing after this name
    .advice = A field is written name: value.
syntax-mixed-fields = Named fields and bare values are mixed in these parentheses
    .advice = Name all values, or none.
syntax-bad-map-entry = This entry is not written key: value
    .advice = Write the key, a colon and the value.
syntax-trailing-text = Something follows the end of the document
    .advice = Remove it: a parenthesis may have been closed too early.
syntax-too-deep = Nested more than { $limit } levels deep
    .advice = Simplify the condition or the structure.
syntax-too-many = More than { $limit } values in one document
    .advice = Split it into files, or use the generator.
syntax-bad-attribute = This line of extensions is not understood
    .advice = Only #![enable(…)] may stand here, with extensions that exist.
syntax-more-problems = There are more problems than are listed
    .advice = Correct these and check again.
syntax-wrong-type = Here stands { $found }; what is needed is { $expected }
    .advice = Replace the value.
syntax-out-of-range = { $found } is out of range; what is needed is { $expected }
    .advice = Choose a value within these limits.
syntax-not-finite = This is not a finite number
    .advice = Write an ordinary number: neither inf nor NaN.
syntax-wrong-length = { $found } values here; { $expected } are needed
    .advice = Add or remove values.
syntax-wrong-name = “{ $found }” stands here; “{ $expected }” is needed
    .advice = Correct the name, or leave it out.
syntax-unknown-field = There is no field “{ $name }” here
    .advice = { $has-nearest ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Fields that exist: { $allowed }.
    }
syntax-unknown-variant = “{ $name }” is not one of the choices
    .advice = { $has-nearest ->
        [yes] Did you mean “{ $nearest }”?
       *[no] Choices: { $allowed }.
    }
syntax-missing-field = The field “{ $name }” is missing
    .advice = Add it: it has no default.
syntax-duplicate-field = The field “{ $name }” is there twice
    .advice = Keep one of them.
syntax-bad-span = “{ $found }” is not a span of time
    .advice = Write for example "45min", "2h 30min" or "5d".
syntax-bad-moment = “{ $found }” is not a moment
    .advice = Write for example "D+1 06:00" or "H+36h".
syntax-bad-share = “{ $found }” is not a share
    .advice = Write a number from 0 to 1.
syntax-other = This value does not fit: { $text }
    .advice = Correct the value.

# What stands there, and what is needed.
found-text = text
found-number = the number { $text }
found-bool = true or false
found-char = a character in single quotes
found-bytes = a string of bytes
found-name = the word { $text }
found-fields = named fields in parentheses
found-tuple = values in parentheses
found-list = a list in brackets
found-map = a map in braces
found-nothing = nothing readable
expected-text = text in straight quotes
expected-localised-text = text, or one per language: (fr: "…", en: "…")
expected-whole = a whole number from { $low } to { $high }
expected-number = a number
expected-bool = true or false
expected-char = a character in single quotes
expected-list = a list in brackets
expected-map = a map in braces
expected-tuple = { $count } values in parentheses
expected-fields = the fields of { $name } in parentheses
expected-one-of = one of these words: { $names }
expected-payload = what { $name } carries, in parentheses
expected-no-payload = { $name } alone, without parentheses
expected-span = a span of time, for example "2h 30min"
expected-moment = a moment, for example "D+1 06:00"
expected-share = a number from 0 to 1
expected-estimate = a value, or a value with its range: (value: …, low: …, high: …, source: "…")
expected-part = the part itself, or the path of its file
