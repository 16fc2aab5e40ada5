# The windows.

ui-in = in { $span }
ui-ago = { $span } ago
ui-now = now
ui-taken = taken
ui-who-decides = Who decides
ui-by-channel = By which channel
ui-operation-begins = When the orders begin
ui-desk-of = Whose desk
ui-whose-inbox = Whose inbox
ui-critical-task = Critical task
ui-theme = Theme
ui-inject-medium = Medium
ui-taken-noted = { $taken }, noted { $noted }
ui-at-once = at once
ui-at-hour = together at { $hour }

ui-exercise = EXERCISE
ui-tagline = tabletop exercises with a simulated truth
ui-close = Close
ui-cancel = Cancel
ui-save = Save
ui-open = Open
ui-remove = Remove
ui-print = Print
ui-written = Written: { $path }
ui-nothing-found = Nothing of that name
ui-opening = The exercise is being opened…
ui-import = Open or import …
ui-import-about = Opens a scenario, an exercise or a file of another tool: spreadsheet (XLSX, CSV), OpenAEV, MISP, T3SF, GraphML, DOT, ATT&CK Navigator, Attack Flow. Files can also be dropped here.
ui-import-open = Open the draft in the editor
ui-import-take = Take it into the scenario
ui-import-carried = IN THE DRAFT
ui-import-losses = NOT AS IT STOOD
ui-import-more = … and { $count } more
ui-import-start = STARTEX
ui-import-language = Texts in
ui-import-found = as found
ui-import-dates = Dates
ui-import-day-first = day first
ui-import-month-first = month first
ui-import-hidden = hidden sheet
ui-import-heading = Heading
ui-import-holds = Holds
ui-import-holds-of = What “{ $heading }” holds
ui-import-sample = First rows
ui-import-draft = { $count ->
         [one] The inject of the draft
        *[other] The { $count } injects of the draft
    }
ui-choose-file = Choose a file
ui-cannot-save = Could not be written: { $reason }
ui-cannot-open = The exercise could not be opened. Nothing was changed. { $reason }
ui-cannot-begin = The exercise file could not be made: { $reason }
ui-other-rules = The exercise was made with rules { $file }, this program has rules { $program }: it cannot be gone on with, its file is untouched.
ui-recovered = The file had been damaged. Everything that could be read was recovered; the damaged files were set aside.
ui-broken = The exercise stands still: { $reason } What you saw is kept. Go home and open it again.

ui-continue = Continue
ui-resume = Resume
ui-reached = { $scenario }, { $at }, { $entries ->
    [one] one entry
    *[other] { $entries } entries
 }
ui-scenarios = Scenarios
ui-look-again = Look through the folders again
ui-prepare = Prepare
ui-manual = Situation manual
ui-cannot-be-played = This scenario cannot be played yet.
ui-check-sound = sound
ui-check-warnings = { $count ->
    [one] one warning
    *[other] { $count } warnings
 }
ui-check-errors = { $count ->
    [one] one error
    *[other] { $count } errors
 }
ui-nodes = { $count } nodes
ui-injects = { $count ->
    [one] one inject
    *[other] { $count } injects
 }
ui-objectives = { $count ->
    [one] one objective
    *[other] { $count } objectives
 }
ui-exercises = Exercises
ui-no-exercises = No exercise yet
ui-no-exercises-do = Exercises that you begin appear here, with how far they got. Prepare a scenario above.
ui-file-open = can be gone on with
ui-file-over = ENDEX reached
ui-file-other-rules = made with other rules
ui-file-unreadable = cannot be read: { $reason }
ui-theme-dark = Dark
ui-theme-light = Light
ui-theme-contrast = High contrast
ui-zoom = Size of everything
ui-still = No motion

ui-begin = STARTEX
ui-setup-room = THE ROOM
ui-team = Team
ui-team-hint = what this exercise is called
ui-evaluators = Evaluators
ui-evaluators-hint = names, separated by commas
ui-session-length = The session lasts
ui-ratio = Exercise time
ui-ratio-hint = Exercise seconds in a room second
ui-while-waiting = While something waits for the cell
ui-waiting-slow = ×1
ui-waiting-stand = stand
ui-waiting-run = run on
ui-room-language = Language of the room window
ui-seed = Seed
ui-seed-hint = The same seed and the same decisions give the same exercise.
ui-seed-new = Another seed
ui-check-list = BEFORE STARTEX
ui-check-roles = Every required role has somebody
ui-check-roles-open = Nobody yet for: { $roles }
ui-check-screen = A second screen was found
ui-check-screen-one = One screen: the room window can be moved to a projector at any time
ui-check-evaluators = Evaluators are named
ui-check-evaluators-none = No evaluator is named: you note observations yourself
ui-check-free = You can begin all the same: an open role is played by the facilitator.
ui-roles = ROLES
ui-roles-hint = One person may hold several. * is required.
ui-player-hint = played by the facilitator

ui-run = Run
ui-pause = Pause
ui-deliberates = waited for { $time }
ui-deliberates-hint = Something waits for the cell. Each second of deliberation costs { $rate } seconds of the exercise, whatever the clock does.
ui-room-time = room { $spent }, left { $left }
ui-room-time-hint = Paused time does not count.
ui-next = next: { $title } { $when }
ui-stop = REAL EVENT
ui-stop-hint = Exercise stopped – real event (F12): every window says so and everything stands
ui-real-event = EXERCISE STOPPED – REAL EVENT
ui-real-event-kept = The exercise is kept as it stands.
ui-real-event-over = Back to the exercise
ui-startex-do = STARTEX. Open the room window, then press Space to let time run.
ui-endex = ENDEX.
ui-endex-do = The exercise is over and kept. Observations can still be noted.
ui-announced = It is now { $when }

ui-room = Room
ui-room-hint = The window for the projector: only what the whole cell shares (F2; F11 full screen)
ui-desk = Desk
ui-desk-hint = A second screen for the scribe: no truth anywhere (F3)
ui-whole-cell = The whole cell

ui-chronogramme = Chronogramme
ui-find-inject = Find an inject
ui-show-sent = Show what was sent
ui-hide-sent = Hide what was sent
ui-no-injects = Nothing left to send
ui-no-injects-do = Invent an inject, or show those that were sent.
ui-inject-sent = sent
ui-inject-waits = its medium fails
ui-inject-cancelled = not sent
ui-inject-held = held
ui-inject-due = comes by itself
ui-inject-if = on a condition
ui-inject-waits-for = STILL MISSING
ui-inject-expected = EXPECTED ACTION
ui-inject-note = FOR YOU
ui-inject-options = OPTIONS
ui-inject-title = Title
ui-inject-from = From
ui-inject-to = To
ui-inject-body = Text
ui-fire = Fire
ui-fire-hint = Send it now (F)
ui-hold = Hold
ui-release = Release
ui-skip = Skip
ui-move = Move
ui-move-all = Move everything
ui-move-all-hint = Every inject that waits for a time comes so much later, or earlier.
ui-edit = Edit
ui-duplicate = Duplicate
ui-reason = Reason
ui-hand-over = Handed to: { $role }
ui-templates = Often improvised:
ui-template-journalist = A journalist calls
    .from = A journalist of a national newspaper
    .body = “I am told that your mail has been down since this morning. Do you confirm? I publish in an hour.”
ui-template-office = The minister’s office wants an answer
    .from = Minister’s office
    .body = “The minister speaks in twenty minutes. Three sentences, please: what we know, what we do, what we do not know.”
ui-template-technician = A technician is exhausted
    .from = Team on duty
    .body = “He has been here since yesterday morning and has just restarted the wrong server. Who relieves him?”
ui-template-rumour = A rumour spreads
    .from = Social networks
    .body = A post claims that the ministry’s files are for sale. It is being shared quickly; no proof is shown.
ui-template-authority = An authority writes
    .from = Supervisory authority
    .body = We request an account of the incident, of the data concerned and of the measures taken, within the legal time limit.

ui-adversary = Attacker
ui-footholds = { $count ->
    [0] no foothold left
    [one] one foothold
    *[other] { $count } footholds
 }
ui-stage-free = Let it go its own way
ui-stage-hold = Hold it
ui-stage-force = Make it succeed now
ui-stage-forbid = Forbid it
ui-stage-later = Not before { $span } from now
ui-stage-held = held
ui-stage-forbidden = forbidden
ui-stage-done = done
ui-stage-running = under way
ui-stage-again = to be done again
ui-stage-pending = to come
ui-set-fact = Set a fact
ui-fact-node = A machine
ui-fact-credential = A password
ui-fact-trust = Trust
ui-fact-broken = broken
ui-fact-known = the attacker has it
ui-fact-unknown = the attacker does not have it

ui-picture = Picture of the ministry
ui-lens-truth = Truth
ui-lens-belief = Belief
ui-lens-both = Both
ui-layers = Lines
ui-layer-mail = Way of the mail
ui-layer-sign-in = Signing in and trust
ui-layer-control = Administration
ui-layer-needs = What needs what
ui-layer-network = Network
ui-legend = Legend
ui-legend-belief = WHAT THE CELL HOLDS
ui-legend-truth = GROUND TRUTH
ui-show-all = Show everything
ui-find-thing = Find on the picture
ui-state-works = works
ui-state-cut-off = cut off by us
ui-state-down = down
ui-belief-unknown = not looked at
ui-belief-suspected = suspected
ui-belief-confirmed = confirmed
ui-belief-cleared = cleared
ui-truth-attacked = the attacker is there
ui-gap-unknown = they do not know
ui-gap-wrong = they believe wrongly
ui-level = functions at { $share }
ui-mail-waits = { $count } messages wait

ui-tab-waiting = Waiting
ui-tab-inbox = Inbox
ui-tab-orders = Orders
ui-tab-log = Log
ui-tab-duties = Duties
ui-tab-voice = Words
ui-nothing-waits = Nothing waits
ui-nothing-waits-do = Questions to the cell, and what needs your answer, appear here.
ui-waits-for-cell = THE CELL HAS TO ANSWER
ui-waits-for-you = YOU HAVE TO ANSWER
ui-asks-authority = { $who } has to authorise: { $what }
ui-grant = Grant
ui-refuse = Refuse
ui-asks-question = { $role } asks { $outsider }: { $text }
ui-answer = Answer
ui-answer-of = { $outsider } answers
ui-asks-adjudication = Decision { $number }, in words alone: { $text }
ui-map-to-orders = Map to orders
ui-not-simulated = Not simulated
ui-asks-delivery = “{ $title }” does not reach { $role }: the medium fails
ui-slips = TO HAND OVER (L: handed over, S: shared)
ui-delivered = Handed over
ui-share = Share with all
ui-print-slip = Slip, to read or print
ui-received = RECEIVED
ui-inbox-empty = Nothing received yet
ui-inbox-empty-do = Injects, alerts and results appear here as they become known.
ui-no-orders = No order yet
ui-no-orders-do = Press D, write the decision, and attach orders to it.
ui-orders-running = UNDER WAY: { $orders ->
    [one] one order
    *[other] { $orders } orders
 }, about { $people } people
ui-orders-done = REPORTED
ui-order-progress = { $since } of about { $usual }, { $people ->
    [one] one person
    *[other] { $people } people
 }
ui-cancel-order = Cancel the order
ui-hasten-order = Most urgent
ui-find-log = Find in the log
ui-log-empty = Nothing was decided yet
ui-log-empty-do = Decisions, orders and your interventions are kept here with their time and reason.
ui-no-duties = This scenario has no duties
ui-duty-arose = truly since { $when }
ui-duty-open = We hold ourselves to be aware
ui-duty-notify = Notify
ui-deadline = { $name } { $when }
ui-speaks-as = Speaks: { $role }
ui-assess = WHAT WE HOLD OF A MACHINE
ui-assess-pick = Pick a machine on the picture.
ui-declarations = DECLARATIONS
ui-declare-aware = We are aware of a breach
ui-declare-scope = We know how far it goes
ui-declare-out = The attacker is out
ui-declare-over = The crisis is over
ui-report = Situation report
ui-report-issue = Issue a situation report
ui-report-hint = What the cell holds to be so at this moment: known, assumed, unknown, under way.
ui-statements = STATEMENTS
ui-state = Make this statement
ui-channel = ORDERS GO BY
ui-channel-hint = An order or a report takes this channel’s delay, fails with it, and is read by whoever reads it.
ui-activate = Activate
ui-outside = OUTSIDE
ui-ask = Ask somebody outside
ui-ask-whom = Whom?
ui-ask-what = What is asked

ui-decision = Decision
ui-adjudicates = What decision { $number } does
ui-decision-hint = What was decided, in words. Enter notes it.
ui-rationale-hint = Why (optional)
ui-note = Note it
ui-note-decision = Note a decision
ui-give-up = Give up
ui-operation-hint = Orders of an operation begin together at one hour.
ui-find-action = Attach an order: find an action
ui-no-action-found = No such action: note it in words, the facilitator adjudicates.
ui-people = { $people ->
    [one] one person
    *[other] { $people } people
 }
ui-needs-authority = authorised by { $who }
ui-pick-on-picture = { $action }: pick the target here or on the picture
ui-pick-target = { $action }: pick the target
ui-find-target = Find a target
ui-no-target = Nothing that this can be aimed at is known
ui-copy-of = Copy from:
ui-alert = { $number }: { $source } on { $node }
ui-take-back-late = Something became known since. Correct it forward: give a new order, or note a new decision.

ui-observation = Observation of an evaluator
ui-observation-hint = Observation, Enter notes it (O)
ui-note-observation = Note the observation
ui-observations-written = Observations written
ui-evaluator = evaluator
ui-task-none = no critical task
ui-rating-p = P: performed without challenges
ui-rating-s = S: performed with some challenges
ui-rating-m = M: performed with major challenges
ui-rating-u = U: unable to be performed
ui-tag-good = good practice
ui-tag-late = late
ui-tag-unclear = unclear who decides
ui-page-write = Page for evaluators without this keyboard
ui-page-heading = Observation grid
ui-page-kept = Notes are kept in this browser and sent nowhere. Write them to a file and hand it to the facilitator.
ui-page-evaluator = Evaluator
ui-page-day = Day of the exercise
ui-page-hour = Hour of the exercise
ui-page-task = Critical task
ui-page-text = What was seen
ui-page-save = Write the notes to a file
ui-merge = Merge an evaluator’s notes
ui-merge-hint = The file that the page wrote: type its path, or drop it on this window. What is there already is not added twice.
ui-path = Path of the file
ui-merged = { $count ->
    [0] Nothing new in this file
    [one] One observation added
    *[other] { $count } observations added
 }
ui-merge-unreadable = { $path } cannot be read: { $reason }
ui-merge-not-notes = { $path } is not a file of notes of an evaluator’s page. Nothing was changed.
ui-merge-other = These notes belong to another scenario ({ $reason }). Nothing was changed.

ui-timeline = Timeline
ui-track-attacker = attacker
ui-track-alerts = alerts
ui-track-injects = injects
ui-track-orders = orders
ui-track-words = words
ui-track-continuity = continuity

ui-room-decisions = Decisions
ui-room-no-decisions = No decision yet
ui-room-orders = Orders
ui-room-running = { $orders ->
    [0] No order under way
    [one] One order under way
    *[other] { $orders } orders under way
 }
ui-room-messages = Messages
ui-room-no-messages = Nothing shared yet
ui-room-report = Last situation report
ui-room-services = Services to the public
ui-room-quiet = Nothing has arrived for the whole cell.
ui-service-down = { $service }: interrupted
ui-services-run = All services to the public are running.

ui-palette-hint = What do you want to do?
ui-scope-everywhere = EVERYWHERE
ui-scope-conduct = DURING AN EXERCISE
ui-key-space = Space
ui-key-control = Ctrl
ui-do-palette = Everything that can be done
ui-do-shortcuts = Keyboard shortcuts
ui-do-handbook = The handbook
ui-do-language = Français
ui-do-theme = Next theme
ui-do-larger = Larger
ui-do-smaller = Smaller
ui-do-home = Home
ui-do-prepare = Prepare the first scenario
ui-do-begin = STARTEX of the exercise being set up
ui-do-run-pause = Run or pause
ui-do-next-inject = On to the next inject or decision point
ui-do-next-scene = On to the next scene
ui-do-decide = Note a decision
ui-do-observe = Note an observation
ui-do-lens = Truth, belief, both
ui-do-find = Find on the picture
ui-do-room = Room window
ui-do-desk = Cell desk
ui-do-deliver = The next slip was handed over
ui-do-share = The next slip is shared with all
ui-do-fire = Fire the selected inject
ui-do-hold = Hold or release the selected inject
ui-do-invent = Invent an inject
ui-do-take-back = Take the last command back
ui-do-stop = Exercise stopped – real event
ui-undo = Undo
ui-restore = Bring back what was written
ui-restore-hint = This dialog was closed without being agreed to: its text is still here.
ui-answers = Answers: { $question }
ui-answers-hint = This question waits no longer once the decision is noted. Click again to leave it standing.
ui-settled = Settled otherwise
ui-settled-hint = The question waits no longer, without a decision being noted for it here.
ui-closer = Closer
ui-further = Further away
ui-moves-to = to { $to }
ui-drag-to-move = Drag the mark to move the inject.
ui-forecast = Forecast
ui-forecast-team = Until ENDEX the team
ui-forecast-nobody = does nothing more
ui-forecast-runs = { $runs } times
ui-forecast-begin = Forecast from here
ui-forecast-stop = Stop
ui-forecast-hint = Plays on so many times, each time by other dice, beside the exercise, which knows nothing of it.
ui-forecast-none = What will still be reached
ui-forecast-do = Choose how the team goes on, then forecast from here: the share of possible courses in which each inject and each objective will still be reached appears here.
ui-forecast-from = { $runs ->
    [one] one course played from { $from }
    *[other] { $runs } courses played from { $from }
 }
ui-forecast-stale = older than the last command
ui-forecast-objectives = OBJECTIVES
ui-forecast-injects = INJECTS TO COME
ui-forecast-met = met
ui-forecast-performed = performed
ui-forecast-behind = already so
ui-forecast-median = about { $at }
ui-forecast-range = at the earliest { $first }, at the latest { $last }
ui-room-theme = Theme of the room window
ui-room-theme-same = as the console
ui-room-settings = Settings of the room window
ui-room-screen = Screen
ui-screen = Screen { $number }, full screen
ui-screen-window = Ordinary window (F11 full screen)
ui-folder = Folder: { $path }
ui-no-folder = The folder { $path } could not be opened: { $reason }
ui-folder-scenarios = Open the folder of your scenarios
ui-folder-exercises = Open the folder of exercises
ui-folder-documents = Open the folder of documents for printing
ui-forecast-often = How often

ui-take-away = Take away
ui-take-kit = Printed kit…
ui-take-chronogramme = Chronogramme as a spreadsheet…
ui-take-pack = Share as one file…
ui-kit = Kit
ui-being-made = It is being made: a few seconds.
ui-new-scenario = New scenario
ui-new-frame = An empty frame
ui-new-generated = A ministry made by the generator
ui-edit-copy = Edit a copy
ui-do-undo = Undo
ui-do-redo = Redo
ui-do-save-draft = Save the scenario
ui-do-duplicate = Duplicate what is selected
ui-do-select-all = Select everything
ui-do-delete = Delete what is selected
ui-do-next-stage = The next canvas
ui-scope-author = While a scenario is written
