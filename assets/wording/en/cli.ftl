# The command line: help, errors, tables.

help-cellule = Cellule: a tabletop exercise simulator. A crisis cell, a ministry, and an attacker on its mail system.
help-after = Example: cellule play ministry-mail-breach --playbook reference --seed 1
help-commands = Commands
help-options = Options
help-arguments = Arguments
help-usage = Usage:
help-usage-words = COMMAND [OPTIONS]
help-help = Shows this help
help-version = Shows the version
help-play = Plays a scenario to its end and tells what happened, with the measures
help-sweep = Plays playbooks on many seeds and prints their measures
help-replay = Plays an exercise file again, or verifies it
help-check = Reports everything that is wrong with scenarios
help-brief = Writes the situation manual for the players, as Markdown
help-scenarios = Lists the scenarios in the program
help-generate = Makes a ministry of a chosen size
help-graph = Draws the ministry or the attacker’s plan as a DOT graph
help-completions = Writes completions for a shell
help-arg-scenario = A scenario of the program, or the path of a file or folder
help-arg-exercise = An exercise file
help-arg-lang = Language: French or English; that of the system where absent
help-arg-playbook = Which scripted team plays; nobody where absent
help-arg-playbooks = Which scripted teams play, separated by commas; all where absent
help-arg-seed = Seed of chance (1 where absent)
help-arg-record = Leaves an exercise file, for replay
help-arg-until = Stops at this moment: "D+1 06:00" or "H+30h"
help-arg-all = Tells everything, ordinary business too
help-arg-truth = Tells the ground truth too (as a rule)
help-arg-no-truth = Leaves the ground truth out
help-arg-format = How the result is written
help-arg-deny-warnings = Takes warnings for errors
help-arg-runs = How many seeds
help-arg-vary = Draws the estimates from their ranges and shows which ones matter
help-arg-verify = Compares with what was recorded, second by second
help-arg-nodes = How many nodes
help-arg-whole = Writes a whole scenario: attacker, cell, injects and playbook too
help-arg-output = Where to write; to standard output where absent
help-arg-campaign = Draws the attacker’s plan, for facilitators
help-arg-shell = For which shell
value-scenario = SCENARIO
value-file = FILE
value-folder = FOLDER
value-playbook = PLAYBOOK
value-number = NUMBER
value-moment = MOMENT
value-shell = SHELL

cli-error = error: { $text }
cli-try-help = Try: cellule --help
cli-cannot-write = error: the result cannot be written: { $reason }
cli-cannot-read = { $path } cannot be read: { $reason }
cli-cannot-write-file = { $path } cannot be written: { $reason }
cli-exists = { $path } exists already; choose another name
cli-cannot-compile = error: the scenario cannot be played: { $reason }
cli-no-command = a command is missing
cli-unknown-command = there is no command “{ $given }”; the commands are { $all }
cli-unknown-command-near = there is no command “{ $given }”; did you mean “{ $near }”?
cli-unknown-option = there is no option “{ $given }” here
cli-unknown-option-near = there is no option “{ $given }” here; did you mean “{ $near }”?
cli-missing-value = { $option } needs a value
cli-bad-value = “{ $given }” is no value for { $option }
cli-bad-value-of = “{ $given }” is no value for { $option }; possible: { $values }
cli-missing-argument = this is missing: { $argument }
cli-conflict = { $option } cannot be used with { $other }
cli-bad-words = the words of the command line make no sense
cli-bad-moment = “{ $given }” is not a moment such as "D+1 06:00" or "H+30h"
cli-unknown-playbook = there is no playbook “{ $id }”; there are { $all }
cli-unknown-playbook-near = there is no playbook “{ $id }”; did you mean “{ $near }”?
cli-no-playbooks = there is no playbook “{ $id }”: this scenario has none
cli-scenario-size = { $duration } · { $departments ->
    [one] one department
   *[other] { $departments } departments
} · { $nodes ->
    [one] one node
   *[other] { $nodes } nodes
} · { $injects ->
    [one] one inject
   *[other] { $injects } injects
} · { $objectives ->
    [one] one objective
   *[other] { $objectives } objectives
}
cli-scenario-playbooks = playbooks: { $playbooks }
cli-no-campaign = nobody attacks in this scenario
replay-recovered = The file was damaged; every entry before the damage was recovered.
replay-same = The same: { $events } events from { $commands } commands.
replay-nothing = nothing
replay-differs = It differs from second { $second } on ({ $date }, { $clock }).
    in the file: { $file }
    played now:  { $now }

# The situation manual.
brief-rules = Rules of play
brief-rules-text =
    - The facilitators play everybody who is not in the room. What they say comes as a call, a mail, a message or a slip.
    - Decide, say why, and have it noted. A decision that nobody foresaw is always admissible.
    - What you hold to be so becomes so for the cell when one of you assesses it or puts it in a situation report.
    - Every order travels by a channel: it takes its time, fails with it, and is read by whoever reads that channel.
    - Time runs faster than in the room and jumps from scene to scene; your deliberations cost time.
    - Evaluators watch and do not intervene. Every call and message of the exercise begins with “exercise”.
    - Real life goes first: EXERCISE STOPPED – REAL EVENT freezes everything.
brief-objectives = Objectives
brief-department = Department
brief-people = People
brief-functions = Functions
brief-services = Services to the public that must keep running
brief-channels = Channels
brief-channel-on = in use
brief-channel-off = to be activated, { $activation }
brief-teams = Teams
brief-team-people = { $people ->
    [one] one person
   *[other] up to { $people } people
} at a time
brief-outsiders = Outside the cell
brief-who = Who is who in the cell
brief-actions = What you can order
brief-actions-text = Orders that the teams know how to carry out. Others are accepted too: the facilitators adjudicate them.
brief-glossary = Terms
brief-term-inject = Inject
    .about = a piece of information that the facilitators deliver to you
brief-term-facilitator = Facilitator
    .about = runs the clock, delivers injects, plays everybody who is not in the room
brief-term-evaluator = Evaluator
    .about = watches and takes observations tied to objectives; does not intervene
brief-term-startex = STARTEX, ENDEX
    .about = start and end of the exercise
brief-term-log = Log of events
    .about = who decided what, when and why, in order
brief-term-situation-report = Situation report
    .about = what the cell holds to be so at a moment
brief-term-containment = Containment
    .about = keeping the attacker from going further, at a cost to the services
brief-term-eviction = Eviction
    .about = taking all the attacker’s accesses away at one hour
brief-term-foothold = Foothold
    .about = a means by which an attacker holds on to a machine or an account
brief-term-evidence = Evidence
    .about = what investigators will need; switching off or rebuilding a machine destroys it
family-detect = Detect and scope
family-contain = Contain
family-eradicate = Evict and eradicate
family-restore = Restore
family-continuity = Keep working
family-communicate = Communicate and comply
cli-no-display = No window could be opened: there is no display ({ $reason }). Without a screen: cellule play, replay, check, sweep, brief (cellule --help).
