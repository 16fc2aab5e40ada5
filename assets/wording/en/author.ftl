# Writing a scenario.

author-group-frame = Exercise
author-group-ministry = Ministry
author-group-attack = Attacker
author-group-course = Course
author-group-catalogue = Own catalogue
author-section-frame = Frame
author-section-roles = Roles
author-section-objectives = Objectives
author-section-scenes = Scenes
author-section-organisation = Ministry
author-section-departments = Departments
author-section-nodes = Infrastructure
author-section-links = Links
author-section-segments = Segments
author-section-sites = Sites
author-section-data = Data
author-section-accounts = Accounts
author-section-channels = Channels
author-section-log-sources = Log sources
author-section-teams = Teams
author-section-services = Public services
author-section-outsiders = Outside the cell
author-section-trust = Trust
author-section-campaign = Campaign
author-section-stages = Stages
author-section-reactions = Reactions
author-section-injects = Injects
author-section-decisions = Decision points
author-section-statements = Statements
author-section-claims = Claims
author-section-duties = Duties
author-section-actions = Actions offered
author-section-playbooks = Playbooks
author-section-techniques = Techniques
author-section-responses = Response actions
author-section-constants = Constants
author-stage-ministry = Ministry
author-stage-attack = Attack
author-stage-chronogramme = Chronogramme
author-stage-texts = Texts
author-stage-file = File
author-saved = saved
author-unsaved = not saved
author-undo = Undo: { $what }
author-redo = Redo: { $what }
author-play = Play it
author-play-about = Sets the scenario up as it is now; home leads back here
author-problems = { $errors ->
         [0] {""}
         [one] one error
        *[other] { $errors } errors
    }{ $errors ->
         [0] {""}
        *[other] {", "}
    }{ $warnings ->
         [0] no warning
         [one] one warning
        *[other] { $warnings } warnings
    }
author-problems-title = Checks
author-no-problems = nothing to report
author-recovered = The program ended before this scenario was saved. What was not saved is still there.
author-recover = Take it up
author-forget = Forget it
author-changed-outside = Changed by another program: { $files }
author-reload = Read again
author-compare = Compare with the disk
author-keep-mine = Write mine over it
author-outside-broken = The file on disk cannot be read as a scenario; nothing was changed here.
author-nothing-selected = Nothing is selected
author-nothing-selected-do = Click on something to see and change its fields.
author-selected = { $count ->
         [one] one selected
        *[other] { $count } selected
    }
author-delete = Delete
author-duplicate = Duplicate
author-leave = This scenario is not saved
author-leave-about = What was changed since it was saved would be lost.
author-save-leave = Save and leave
author-leave-unsaved = Leave without saving
author-bring-in = From a file …
author-bring-in-about = The injects of a spreadsheet take the place of those that stand here; a ministry or an attack plan from a file does the same. What was exported from here comes back whole. It can be undone.
author-do-bring-in = bring in a file
author-find = Find
author-set = set
author-take-out = Take out: { $thing }
author-sooner = Earlier in the list: { $thing }
author-later = Later in the list: { $thing }
author-all-of = all of …
author-any-of = one of …
author-not = not …
author-put-around = Puts it into such a condition
author-span-like = A span of time, such as 45min, 2h 30min or 5d
author-moment-like = A moment, such as D+1 06:00 or H+36h
author-range = range
author-range-about = Says between which values the truth probably lies; sweeps vary it
author-no-range = One value, without a range
author-value = value
author-low = lowest
author-high = highest
author-source = source
author-choose = choose …
author-none = none
author-none-there = There is none yet
author-nothing-yet = Nothing here yet
author-nothing-yet-do = Add the first one with the button above.
author-generated = A generator makes this ministry
author-generated-do = Take it over to change it by hand.
author-take-over = Take it over
author-no-ministry = There is no ministry yet
author-no-ministry-do = Begin one, then draw what it consists of.
author-begin-ministry = Begin a ministry
author-no-attacker = Nobody attacks yet
author-no-attacker-do = Begin a campaign, then draw its stages.
author-begin-attacker = Begin a campaign
author-new-attacker = Attacker
author-new-ministry = Ministry
author-no-nodes = The ministry is empty
author-no-nodes-do = Add machines and departments with the buttons above, then connect them.
author-no-stages = The campaign has no stages
author-no-stages-do = Add the first stage with the button above.
author-no-injects = Nothing happens yet
author-no-injects-do = Add the first inject with the button above.
author-connect = Connect
author-connect-do = Drag from one thing to another
author-arrange = Arrange
author-show-all = Show all
author-align-column = In one column
author-align-row = In one row
author-spread-column = Same distance in the column
author-spread-row = Same distance in the row
author-lay-out = Lay everything out
author-group = Make a segment of them
author-line = Line of time
author-shift-by = Shift by
author-shift-earlier = earlier
author-shift-later = later
author-missing = { $count ->
         [0] nothing is missing
         [one] one text is missing in a language
        *[other] { $count } texts are missing in a language
    }
author-only-missing = Only what is missing
author-texts-done = Every text stands in every language
author-not-read = What is typed cannot be read yet; the scenario stays as it was.
author-wrong-at = { $path }, line { $line }, column { $column }: { $what }
author-cannot-open = The scenario cannot be edited as it is. { $reason }
author-mend = The text of this scenario holds mistakes, so that it cannot be opened yet. They are listed here; each leads to its place.
author-mend-sound = The text can be read now. Open it in the editor.
author-mend-open = Save and open in the editor
author-mend-at = Line { $line }, column { $column }: { $what }
author-add-file = Add a file …
author-too-large = The file is larger than { $most } MB and cannot be attached. Make it smaller.
author-do-attach = attach a file
author-same = The same on disk
author-compare-legend = − stands on disk, + would be written
author-nothing-pasted = What is on the clipboard was not copied from a scenario, or fits nowhere here.
author-do-edit = edit
author-do-add = add
author-do-delete = delete
author-do-move = reorder
author-do-place = move
author-do-connect = connect
author-do-arrange = arrange
author-do-rename = rename
author-do-paste = paste
author-do-shift = shift
author-do-repair = repair
author-do-begin = begin
author-do-reload = read again
author-do-recover = recovery
author-do-retype = text
repair-name = Write { $word }
repair-rename = Call it { $word }
repair-remove = Remove it
repair-clear = Clear it
repair-number = Correct the number
repair-languages = French and English
repair-leads = { $word } leads
repair-hears = { $word } hears the SOC
repair-offer = Offer { $word }
repair-trust = Give it trust
repair-expose = Expose { $word }
condition-at = at { $moment }
condition-past = { $moment } has passed
condition-not-yet = it is not yet { $moment }
condition-between = it is within { $stretch }
condition-stretch = { $from } to { $to }
condition-from-moment = from { $moment }
condition-until-moment = before { $moment }
condition-in-times = { $first } ({ $rest })
condition-and = {" and "}
condition-or = {" or "}
condition-comma-or = {", or "}
condition-and-then = { $first }, and this: { $rest }
condition-quoted = “{ $text }”
condition-count = { $holds ->
    [yes] at least { $n } of: { $list }
   *[no] fewer than { $n } of: { $list }
}
condition-for = { $holds ->
    [yes] { $what }, for { $span } without a break
   *[no] not yet for { $span } without a break: { $what }
}
condition-after = { $holds ->
    [yes] { $span } after { $that }
   *[no] not yet { $span } after { $that }
}
condition-node = { $state ->
    [up] { $holds ->
        [yes] { $name } works
       *[no] { $name } does not work
    }
    [down] { $holds ->
        [yes] { $name } does not work
       *[no] { $name } works
    }
    [disconnected] { $holds ->
        [yes] { $name } is cut off by the defenders
       *[no] { $name } is not cut off by the defenders
    }
   *[compromised] { $holds ->
        [yes] { $name } is controlled by the attacker
       *[no] { $name } is not controlled by the attacker
    }
}
condition-stage = { $holds ->
    [yes] the stage { $name } is done
   *[no] the stage { $name } is not done
}
condition-footholds = { $holds ->
    [yes] { $n ->
        [one] the attacker holds a foothold
       *[other] the attacker holds at least { $count } footholds
    }
   *[no] { $n ->
        [one] the attacker holds no foothold
       *[other] the attacker holds fewer than { $count } footholds
    }
}
condition-from = {" "}of { $data }
condition-records = { $holds ->
    [yes] { $n ->
        [one] records{ $from } were { $handling }
       *[other] at least { $count } records{ $from } were { $handling }
    }
   *[no] { $n ->
        [one] no records{ $from } were { $handling }
       *[other] fewer than { $count } records{ $from } were { $handling }
    }
}
condition-function = { $holds ->
    [yes] { $name } works at less than { $share }
   *[no] { $name } works at { $share } or more
}
condition-service = { $holds ->
    [yes] the public service { $name } is interrupted
   *[no] the public service { $name } works
}
condition-trust = { $holds ->
    [yes] trust ({ $audience }) is below { $share }
   *[no] trust ({ $audience }) is not below { $share }
}
condition-backlog = { $holds ->
    [yes] { $n ->
        [one] a message waits
       *[other] at least { $count } messages wait
    }
   *[no] { $n ->
        [one] no message waits
       *[other] fewer than { $count } messages wait
    }
}
condition-queue = { $holds ->
    [yes] { $n ->
        [one] a call waits at the help desk
       *[other] at least { $count } calls wait at the help desk
    }
   *[no] { $n ->
        [one] no call waits at the help desk
       *[other] fewer than { $count } calls wait at the help desk
    }
}
condition-on = {" "}on { $node }
condition-channel = { $holds ->
    [yes] the channel { $name } works
   *[no] the channel { $name } does not work
}
condition-inject = { $state ->
    [sent] { $holds ->
        [yes] the inject { $name } was sent
       *[no] the inject { $name } was not sent
    }
    [delivered] { $holds ->
        [yes] the inject { $name } was delivered
       *[no] the inject { $name } was not delivered
    }
   *[cancelled] { $holds ->
        [yes] the inject { $name } was cancelled
       *[no] the inject { $name } was not cancelled
    }
}
condition-chosen = { $holds ->
    [yes] { $name } was chosen for { $inject }
   *[no] { $name } was not chosen for { $inject }
}
condition-ordered = { $holds ->
    [yes] { $name } is ordered{ $on }
   *[no] { $name } is not ordered{ $on }
}
condition-result = { $how ->
    [done] { $holds ->
        [yes] { $name } succeeded{ $on }
       *[no] { $name } did not succeed{ $on }
    }
    [without-effect] { $holds ->
        [yes] { $name } was done to no effect{ $on }
       *[no] { $name } was not done to no effect{ $on }
    }
    [failed] { $holds ->
        [yes] { $name } failed{ $on }
       *[no] { $name } did not fail{ $on }
    }
    [refused] { $holds ->
        [yes] { $name } was refused{ $on }
       *[no] { $name } was not refused{ $on }
    }
    [cancelled] { $holds ->
        [yes] { $name } was cancelled{ $on }
       *[no] { $name } was not cancelled{ $on }
    }
   *[any] { $holds ->
        [yes] the result of { $name }{ $on } is known
       *[no] the result of { $name }{ $on } is not known
    }
}
condition-means = {" "}({ $means })
condition-finding = { $holds ->
    [yes] { $n ->
        [one] there is a finding{ $means }{ $on }
       *[other] there are at least { $count } findings{ $means }{ $on }
    }
   *[no] { $n ->
        [one] there is no finding{ $means }{ $on }
       *[other] there are fewer than { $count } findings{ $means }{ $on }
    }
}
condition-escalated = { $holds ->
    [yes] { $n ->
        [one] an alert is passed on as serious{ $on }
       *[other] at least { $count } alerts are passed on as serious{ $on }
    }
   *[no] { $n ->
        [one] no alert is passed on as serious{ $on }
       *[other] fewer than { $count } alerts are passed on as serious{ $on }
    }
}
condition-assessed = { $state ->
    [suspected] { $holds ->
        [yes] { $name } is assessed as suspected
       *[no] { $name } is not assessed as suspected
    }
    [confirmed] { $holds ->
        [yes] { $name } is assessed as compromised
       *[no] { $name } is not assessed as compromised
    }
    [cleared] { $holds ->
        [yes] { $name } is assessed as clean
       *[no] { $name } is not assessed as clean
    }
   *[unknown] { $holds ->
        [yes] { $name } is not assessed
       *[no] { $name } is assessed
    }
}
condition-declared = { $holds ->
    [yes] the cell declared “{ $what }”
   *[no] the cell did not declare “{ $what }”
}
condition-stated = { $holds ->
    [yes] the statement { $name } was made
   *[no] the statement { $name } was not made
}
condition-duty = { $state ->
    [opened] { $holds ->
        [yes] the duty { $name } is open
       *[no] the duty { $name } is not open
    }
    [notified] { $holds ->
        [yes] the duty { $name } is notified
       *[no] the duty { $name } is not notified
    }
   *[missed] { $holds ->
        [yes] the deadline of the duty { $name } is missed
       *[no] the deadline of the duty { $name } is not missed
    }
}
author-add-thing = Add: { $thing }
author-set-field = Set: { $field }
author-clear-field = Remove: { $field }
author-lines = Lines
author-try = Difficulty
author-try-about = The playbooks play it beside the screen and say how hard it is, and why
author-try-errors = It cannot be played yet
author-try-errors-do = Mend the errors on the left first.
author-difficulty = Difficulty
author-runs = { $runs } runs of { $teams } teams
author-strikes = { $count ->
     [0] Nothing strikes
     [one] One thing strikes
    *[other] { $count } things strike
    }
author-nothing-strikes = Every inject is sent, every stage done, every role has something to do.
author-distribution = Measure
author-less-is-better = less is better
author-more-is-better = more is better
author-neither-is-better = for information
author-play-moment = Play this moment
author-play-moment-about = A trial exercise that stands ten minutes before this inject, as the first playbook leads there
author-not-playable = The scenario cannot be played as it is; see the checks.
author-moment = Trial: { $inject }
