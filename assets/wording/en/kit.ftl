# Printed kits of a scenario: facilitators, players, evaluators, the wall.

help-kit = Writes the printed kits of a scenario: facilitators, players, evaluators, wall chart
help-arg-kit-output = The folder to write them into
help-arg-form = Forms, separated by commas: pdf, docx, html, md (otherwise pdf and docx)
help-arg-part = Parts, separated by commas: facilitator, player, evaluator, wall, chronogramme (otherwise all)
kit-file-facilitator = facilitator
kit-file-player = player
kit-file-evaluator = evaluator
kit-file-wall = wall-chart
kit-file-chronogramme = chronogramme
kit-file-attachments = attachments
kit-unknown-form = there is no form “{ $given }”; the forms are { $all }
kit-unknown-part = there is no part “{ $given }”; the parts are { $all }
kit-without-pdf = This build makes no PDF: the kits are written for Word (docx), the wall chart as SVG.
kit-letters-missing = { $count ->
    [one] One character is missing from the fonts and stands as an empty box
   *[other] { $count } characters are missing from the fonts and stand as empty boxes
} in { $file } ({ $which }).

help-chronogramme = Writes the chronogramme of a scenario as a spreadsheet, which “cellule import” reads back as it was
help-arg-chronogramme-output = The file to write, ending in .xlsx
kit-chronogramme-ending = { $path } does not end in xlsx
kit-chronogramme-too-long = a text of the inject “{ $inject }” is longer than the { $limit } characters of a cell; shorten it

kit-mark-facilitators = EXERCISE – FOR FACILITATORS ONLY
kit-mark-evaluators = EXERCISE – FOR EVALUATORS ONLY
kit-facilitator-kind = Facilitators’ book
kit-facilitator-subtitle = Running the exercise: frame, ground truth, the whole chronogramme, check-lists
kit-facilitator-note = Exercise document, not to be shown to players. Nothing in it has happened.
kit-player-kind = Situation manual
kit-player-subtitle = To be read before the exercise begins
kit-player-note = Exercise document. Nothing in it has happened. Every call and message of the exercise begins with “exercise”.
kit-evaluator-kind = Evaluators’ booklet
kit-evaluator-subtitle = Observe, note, rate: a grid for each objective, and sheets for observations
kit-evaluator-note = Exercise document, not to be shown to players. It says what is expected of them.
kit-fact-organisation = Organisation
kit-fact-start = Start
kit-fact-duration = Duration

kit-frame = The frame of the exercise
kit-figure-duration = exercise time
kit-figure-room = in the room
kit-figure-injects = injects
kit-figure-roles = roles
kit-figure-objectives = objectives
kit-frame-times = STARTEX { $from }, ENDEX { $to } ({ $zone }).
kit-objectives = Objectives
kit-objective = Objective
kit-tasks = Critical tasks
kit-briefing = What players have read
kit-briefing-text = The players’ manual opens with this text. It says nothing of what follows.

kit-run = Running the exercise
kit-run-text =
    - **The clock.** One person alone keeps exercise time and shows it. Every jump is announced aloud, with date and hour.
    - **Injects.** Deliver them on time, to the right person, by the right means: a call is made, a mail is handed over on paper or on a screen, a press article is projected. Note the real time of delivery.
    - **Conditional injects.** They leave only if what they wait for happens. Go through them at each change of scene.
    - **The unforeseen.** A decision that nobody foresaw is admissible. Ask by whom, by what channel and with what means; answer what the real world would say; note it.
    - **The truth.** Never give it away. Answer what the person whom you play would see, doubts and mistakes included.
    - **The pace.** Bring an inject forward if the cell is stuck, hold one back if it is swamped. Objectives go before the chronogramme.
    - **The word “exercise”.** It opens and closes every call and message, and stands on every sheet.
    - **Stopping.** “EXERCISE STOPPED – REAL EVENT” freezes everything, without discussion. Anybody may say it.
kit-rooms = Rooms
kit-room = Room
kit-room-for = Who, and with what
kit-room-cell = The cell’s room
kit-room-cell-about = Players and evaluators. A table, the exercise clock where all can see it, a board or screen for the situation, the log of events, exercise telephones.
kit-room-facilitators = The facilitators’ room
kit-room-facilitators-about = Facilitators and those who play people outside, out of the players’ hearing. The wall chart, a telephone for each person who calls, this book.
kit-room-evaluators = The evaluators’ corner
kit-room-evaluators-about = A quiet place to talk between scenes. Grids, sheets for observations, the clock.
kit-roles = Roles of the cell
kit-role = Role
kit-role-about = Responsibilities
kit-player-name = Played by
kit-roles-all = The exercise cannot be played unless each of these roles is filled.
kit-role-leads = Leads the cell and speaks for it.
kit-role-hears = Receives what the SOC passes on.
kit-role-required = The exercise cannot be played without this role.
kit-cast = Whom the facilitators play
kit-cast-text = Numbers of injects. One person can play several, if their calls do not cross.
kit-played = Person or service
kit-spoken = Spoken
kit-written = Written
kit-played-by = Played by

kit-truth = What is really going on
kit-no-campaign = Nobody attacks in this scenario.
kit-begins-before = The campaign begins on { $when }, { $span } before STARTEX.
kit-goals = Its goals
kit-open-doors = Doors open to the internet
kit-inner-flaws = Flaws inside
kit-stages = The attacker’s stages
kit-stages-text = In this order as far as possible. Where one way is blocked or fails, the attacker takes the next. Durations and chances are those of the simulation: the attacker keeps no timetable.
kit-stage = Stage
kit-ways = Ways, the preferred one first
kit-gains = What it gains
kit-is-goal = (goal)
kit-after = after { $stages }
kit-not-before = not before { $when }
kit-by-reaction = only by a reaction
kit-repeats = done again, every { $span }{ $times ->
    [0] {""}
   *[other] {", "}{ $times } times at most
}
kit-gain-control = { $means }, administrator’s rights
kit-gain-credential = password
kit-gain-secrets = passwords in clear text
kit-gain-records = records { $handling }
kit-gain-records-of = { $data } ({ $count } each time)
kit-gain-records-once = { $data } ({ $count })
kit-gain-knows = what it takes to go on
kit-gain-for = { $n ->
    [one] stage
   *[other] stages
} { $stages }
kit-gain-blind = log blinded
kit-gain-spoil = backup copies infected
kit-gain-publish = proof published against
kit-gain-break = out of order
kit-reactions = Its reactions
kit-reaction = When { $when }: { $then }.
kit-reaction-chance = (chance { $chance })
kit-quoted = “{ $text }”

kit-scenes = Scenes
kit-scene = Scene
kit-when = When
kit-in-the-room = In the room
kit-announced = Announced at the change of scene
kit-room-ratio = { $span } (× { $ratio })
kit-no-scenes = This scenario has no scenes: it is played in one go, or with jumps that the facilitators announce.
kit-scenes-text = { $span } in the room in all, without breaks.
kit-scenes-jump = Where a scene does not follow the one before, the clock jumps: read the announcement aloud, leave a minute of silence, then go on.
kit-whole = The exercise
kit-between = Between two scenes
kit-begun-at = Begun at

kit-glance = The chronogramme at a glance
kit-glance-text = Tick on delivery. Numbers are those of the application and of the wall.
kit-number = No.
kit-inject = Inject
kit-to = To
kit-medium = By
kit-given = Given
kit-conditional = Conditional injects
kit-conditional-text = They leave only if their condition becomes true.
kit-injects = The injects in full
kit-injects-text = Each inject says when it leaves, from whom, to whom and by what; then what is expected of the cell and what follows from its choices.
kit-expected-here = Conditional ones likely here
kit-usual-text = “About” gives the time in the middle, and how often, in exercises that the scripted teams of the scenario play. A cell can do otherwise.
kit-in-trials = In scripted runs
kit-usually = about { $when } ({ $times } times in { $of })
kit-usually-never = never in { $of }
kit-no-injects = No inject at a fixed time in this scene.
kit-if = Conditional
kit-as-soon-as = Given when
kit-cancelled-by = No longer given when
kit-one-of = Only the first whose time comes is sent, of
kit-otherwise = Otherwise
kit-reroute = { $medium }, if nothing arrived after { $span }
kit-from-to = From: { $from } → { $to }
kit-to-by = → { $to } · { $medium }
kit-attachments = With: { $files }
kit-expected = Expected action
kit-note = Note
kit-effects = On delivery
kit-options = Options
kit-follows = What follows
kit-given-at = □ given at ……… □ action seen at ………

kit-decisions = Decision points
kit-decisions-text = Questions that the exercise puts to the cell. If it does not decide, have somebody outside ask.
kit-question = Question
kit-answers = Orders that answer it
kit-decision-point = Decision point
kit-statements = What may be said, and contradicted
kit-statements-text = A public claim that turns out false costs the trust that it won, and more.
kit-claim = Claim
kit-false-when = False when
kit-claimed-in = In
kit-never-false = Nothing contradicts it.
kit-claims = Claims
kit-heard-by = Heard by
kit-statement-text = Text
kit-duties = Duties
kit-duties-text = Time runs from the moment at which the cell holds itself to be aware. The condition says when the duty arises in truth: the gap between the two is worth observing.
kit-regime = Regime
kit-arises = Arises when
kit-decided-by = Who decides that one is aware
kit-within = within { $span }
kit-exceptions = Exceptions
kit-source = Source

kit-checks = Check-lists
kit-before = Before STARTEX
kit-before-text =
    - Objectives and limits were gone through with whoever ordered the exercise.
    - Required roles are filled; players have their manual and have read it.
    - Evaluators have their grid, their objective and their place in the room.
    - Everybody who plays somebody outside has the cards, and knows what that person does not know.
    - Telephones, mail and screens of the exercise were tried.
    - The switchboard, security and the real teams know that an exercise takes place.
    - Ten minutes were tried in the application; the file is being kept.
    - Everybody knows the words that stop the exercise, and who decides to go on.
kit-at-startex = At STARTEX
kit-at-startex-text =
    - The rules of play were said aloud, and the word “exercise” too.
    - Date, hour and place of the exercise are on display.
    - The clock runs; the log of events is open; somebody keeps it.
    - Evaluators note the hour at which it began.
kit-at-endex = At ENDEX
kit-at-endex-text =
    - “End of exercise” was said in every room and to everybody who played somebody.
    - The real teams and the switchboard were told.
    - Facilitators’ and evaluators’ papers were taken back; nothing is left in the room.
    - Observation sheets, the log of events and the file of the exercise are together.
    - No message of the exercise stayed in a real system.
kit-hot-wash = Hot wash
kit-hot-wash-text =
    - Within half an hour, all together, thirty minutes at most.
    - Each player names one thing that worked and one to change, before the facilitators speak.
    - Only then the truth: what the attacker did while the cell decided.
    - Evaluators quote facts and hours, not persons.
    - Three actions, with somebody responsible and a date for each, before anybody leaves.
    - The date of the report is announced.
kit-sources = Sources

kit-cards = Cards for calls
kit-cards-text =
    A card for each call or visit, to cut out and hand to whoever plays the person.
    Begin with “exercise, exercise, exercise”. Say the text in your own words. Answer only what the person knows.
    If something is promised to you, note what and for when. End with “exercise”.
kit-on-request = when the facilitators say so
kit-card-from-to = You are: { $from }. You speak to: { $to }. { $medium }.
kit-card-note = For you

kit-situation = The situation
kit-channel = Channel
kit-state = At the start
kit-infrastructure = What you operate
kit-segment = Zone
kit-machines = Machines and services
kit-directory = Directory
kit-directory-text = The facilitators play everybody on this list. Enter the numbers of the day here.
kit-team = Team
kit-people = People
kit-reached-at = Number
kit-outsider = Person or service

kit-observe = Observing
kit-observe-text =
    - **Facts.** Write what you see and hear, with exercise time. Judgement comes later.
    - **One objective at a time.** Each evaluator follows one or two, not all.
    - **No help, no faces.** You do not answer, you do not smile, you do not show this booklet.
    - **The exact words.** Note a decision in its words, who took it, what it rests on, and when it was entered in the log.
    - **What is missing.** A question that nobody asks is an observation too.
    - **Rating.** The letter follows from the critical tasks and their times; write why where you depart from that.
kit-ratings = The four letters
kit-rating = Letter
kit-rating-means = Meaning
kit-rating-p = Performed without challenges: the task is done, in time, without getting in the way of others and without a new risk.
kit-rating-s = Performed with some challenges: the task is done, but late, with difficulty or at a cost to others.
kit-rating-m = Performed with major challenges: the task is done in part or very late, or it harmed other tasks or created a risk.
kit-rating-u = Unable to be performed.
kit-grid = Observation grid
kit-no-objectives = This scenario has no objectives.
kit-capability = Capability
kit-task = Critical task, and what shows it
kit-by = At the latest
kit-seen-at = Seen at
kit-you-decide = You decide.
kit-whole-objective = The whole objective
kit-expected-by-inject = What is expected, inject by inject
kit-seen = Seen
kit-went-well = What went well
kit-to-mend = What to improve
kit-sheet = Observation sheets
kit-sheet-text = Time is exercise time. One line for each fact.
kit-sheet-time = Time
kit-sheet-what = Who did or said what
kit-sheet-objective = Objective

kit-wall-kind = Chronogramme for the wall
kit-wall-subtitle = Every inject, by scene and by recipient
kit-wall-counts = { $stretch } · { $injects ->
    [one] one inject
   *[other] { $injects } injects
}, of which { $conditional ->
    [0] none conditional
    [one] one conditional
   *[other] { $conditional } conditional
}
kit-wall-alternative = The chronogramme on one page: injects by scene and by recipient, conditional injects apart, decision points. The facilitators’ book says it all in words.
kit-wall-apart = Conditional: they leave only if what they wait for happens
kit-wall-everybody = The whole cell
kit-wall-spoken = spoken
kit-wall-written = written
kit-wall-public = in public
kit-wall-also = also gets { $numbers }
kit-wall-others = { $medium } · + { $names }
kit-wall-without = { $medium } · except { $names }
kit-wall-asked-else = with no. { $numbers }, else { $hour }
kit-wall-asked-with = with no. { $numbers } (≈ { $hour })
kit-wall-asked-latest = { $hour } at the latest
kit-wall-asked-about = ≈ { $hour }

# A scenario in one file.

help-pack = Puts a whole scenario, attachments included, into one file to share
help-arg-pack-output = The file to write, ending in .cellule
help-unpack = Opens such a file into a folder, after checking it
help-arg-pack = A .cellule file
help-arg-unpack-output = The folder to make; nothing is ever written over
kit-pack-ending = { $path } does not end in cellule
kit-unpacked = “{ $title }” is in { $path }.
kit-not-empty = { $path } is there already and not empty; choose another folder
