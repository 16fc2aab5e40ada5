# Files of other tools, as drafts.

help-import = Makes a draft of a file of another tool, and lists what could not be carried over
help-arg-import-file = A spreadsheet (XLSX, CSV), an exercise of OpenAEV, MISP or T3SF (JSON), a graph (GraphML, DOT, CSV), a layer of the ATT&CK Navigator or an Attack Flow
help-arg-import-output = The scenario to write; where absent, nothing is written and only the report is made
help-arg-into = Puts what the file holds into this scenario: its injects, ministry or attacker take the place of those there; a chronogramme that was exported comes back whole
help-arg-sheet = Reads only this sheet; may be given several times
help-arg-column = Says what a column holds: "HEADING=field" or "C=field", "HEADING=" to leave it out; the fields are { $fields }
help-arg-start = STARTEX: "2026-03-09 08:00", or a clock time alone
help-arg-zone = Time zone of the exercise, such as Europe/Paris
help-arg-texts = Language of the texts in the file: fr or en; found from the texts where absent
help-arg-month-first = Reads 03/04/2026 as the 4th of March
help-arg-force = Writes over an existing file
value-sheet = SHEET
value-column = COLUMN=FIELD
value-zone = ZONE

import-column-no-sign = { $given } says nothing about a column; write "HEADING=field"
import-column-no-field = “{ $field }” is no field of a chronogramme; the fields are { $fields }
import-exists = { $path } exists already; choose another name, or write over it with --force
import-written = { $path } is written. Look at it: cellule check { $path }
import-nothing-written = Nothing is written: name a file with --output.
import-carried = { $title }: { $what }.
import-carried-nothing = nothing that could be counted
import-count-injects = { $count ->
    [one] { $count } inject
   *[other] { $count } injects
}
import-count-roles = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}
import-count-objectives = { $count ->
    [one] { $count } objective
   *[other] { $count } objectives
}
import-count-scenes = { $count ->
    [one] { $count } scene
   *[other] { $count } scenes
}
import-count-nodes = { $count ->
    [one] { $count } node
   *[other] { $count } nodes
}
import-count-links = { $count ->
    [one] { $count } link
   *[other] { $count } links
}
import-count-departments = { $count ->
    [one] { $count } department
   *[other] { $count } departments
}
import-count-stages = { $count ->
    [one] { $count } stage of the attacker
   *[other] { $count } stages of the attacker
}
import-no-losses = Everything was carried over as it stood.
import-more-losses = … and { $count } more that are not listed
import-more-places = … and { $count } more (all of them with --format json)
import-group = { $sentence } ({ $count })
import-columns-of = Columns of “{ $sheet }”:
import-columns-of-file = Columns of the file:
import-columns-row = { $letters }  { $heading } = { $field }
import-columns-none = nothing
import-spot-line = line { $line }, column { $column }

import-fate-left-out = LEFT OUT
import-fate-changed = CHANGED
import-fate-guessed = GUESSED
import-fate-defaulted = FILLED IN

import-kind-workbook = workbook
import-kind-csv = chronogramme as CSV
import-kind-organisation-csv = organisation as CSV
import-kind-openaev = OpenAEV scenario
import-kind-cexf = MISP exercise (CEXF)
import-kind-tsf = T3SF list of events
import-kind-graphml = GraphML graph
import-kind-dot = DOT graph
import-kind-navigator = ATT&CK Navigator layer
import-kind-attack-flow = Attack Flow

import-field-number = number
import-field-id = id
import-field-time = time
import-field-day = day
import-field-date = date
import-field-offset = time after STARTEX
import-field-condition = condition (RON)
import-field-title = title
import-field-from = sender
import-field-to = recipients
import-field-medium = medium
import-field-body = content
import-field-expected = expected action
import-field-note = facilitator’s note
import-field-objectives = objectives
import-field-phase = phase
import-field-attachments = attachments
import-field-options = options
import-field-rest = other fields (RON)

import-loss-unknown-column = Cells of a column whose heading means nothing here; say what it holds, or leave them
import-loss-outside-table = Words outside of the table
import-loss-unknown-member = Parts of the document that a scenario has no place for
import-loss-sheet = Sheets without a chronogramme, hidden ones, and ones that nobody asked for
import-loss-unreadable = Values that cannot be read: errors of formulas, wrong types
import-loss-attachment = Files and pictures that are only named; put them into the scenario’s folder and name them in the inject
import-loss-phase = Phases that overlap; scenes follow each other
import-loss-section = Lines that only divide the table
import-loss-condition = Conditions, effects and references that name what the draft does not hold
import-loss-relation = Links that have no counterpart or lead nowhere
import-loss-person = Accounts and addresses of persons
import-loss-automation = What the other tool carries out or counts by itself: payloads, commands, scores
import-loss-disabled = What is switched off in the other tool
import-loss-technique = Techniques that ATT&CK Enterprise 17 does not know, or no longer
import-loss-room-time = Times of the room; here scenes set the pace
import-loss-looks = What only says how something is drawn
import-loss-beyond-limits = More than a scenario may hold
import-loss-clipped = Texts that were cut because they are too long
import-loss-renamed = Ids that were changed because they are taken or no ids
import-loss-start-moved = STARTEX was moved earlier, so that injects before it are played
import-loss-into-briefing = Injects long before STARTEX; they stand in the briefing
import-loss-into-note = Values that now stand in the facilitator’s note
import-loss-by-hand = Injects without a readable time; the facilitator sends them
import-loss-technique-kept = Techniques that ATT&CK Enterprise 17 does not know; the scenario’s catalogue holds them
import-loss-simplified = Things that are richer in the other tool
import-loss-time = Times that can be read in another way, or were taken from the row before
import-loss-midnight = Clock times after midnight: taken for the next day
import-loss-date-order = Dates in which day and month could change places
import-loss-start = STARTEX, taken from the first time in the file
import-loss-title = Titles, made from what stands nearby
import-loss-language = The language of the texts
import-loss-medium = Mediums, from the words of the inject
import-loss-recipient = Recipients, from the words of the inject
import-loss-lead = The role that leads the cell
import-loss-hears-soc = The role that hears the SOC
import-loss-kind = What things are, from their names
import-loss-mentioned = Things that only a link names
import-loss-relation-meaning = What links mean of which the file says nothing
import-loss-order = What comes before what
import-loss-no-start = STARTEX: the file has no date
import-loss-no-recipient = Recipients: the lead of the cell
import-loss-no-sender = Senders: exercise control
import-loss-no-medium = Mediums: mail
import-loss-no-body = Contents: the title stands in them
import-loss-no-roles = The cell: one role that leads
import-loss-no-organisation = The ministry: a frame with a telephone and two teams; draw yours, or import it
import-loss-people = Who acts and by what people speak: a telephone and two teams
import-loss-target = The node on which stages happen of which the file does not say where
import-loss-gain = What stages give the attacker: a foothold, where they are about getting or keeping one
import-loss-estimate = Numbers of the model that the file does not hold

import-error-empty = The file is empty.
import-error-too-large = The file is larger than { $limit } bytes. Take out what does not belong to the exercise (pictures, old sheets).
import-error-unknown-kind = This file is none that can be read. Files that can be read are XLSX, CSV, JSON of OpenAEV, MISP or T3SF, GraphML, DOT, ATT&CK Navigator layers and Attack Flows.
import-error-old-workbook = This is a workbook in the format before 2007, or a locked one. Save it as XLSX without a password.
import-error-locked = The workbook is protected by a password. Save it without one.
import-error-other-archive = This archive holds no workbook. Save the spreadsheet as XLSX or CSV.
import-error-no-reader = Files of this kind ({ $kind }) cannot be read yet.
import-error-damaged = The file is damaged or cut short ({ $reason }). Open it in the program that made it and save it again.
import-error-bomb = Unpacked, the file would be far larger than is read ({ $reason }). It is refused.
import-error-too-many-cells = The tables have more cells than are read ({ $limit }). Take out what does not belong to the exercise.
import-error-too-deep = The document is nested deeper than is read ({ $limit } levels).
import-error-not-text = The file is neither of a known format nor text.
import-error-malformed = Line { $line }, column { $column }: the document does not follow its format ({ $reason }).
import-error-no-table = No headings of a chronogramme were recognised. Say what columns hold: --column "HEADING=field".
import-error-no-such-sheet = There is no sheet “{ $sheet }”; there are { $sheets }.
import-error-no-such-column = No column is headed “{ $heading }”; headings are { $headings }.
import-error-no-start = { $text } is no STARTEX; write for example "2026-03-09 08:00".
import-error-no-zone = There is no time zone “{ $zone }”; write for example Europe/Paris.
import-error-nothing-inside = The file holds no inject, no organisation and no attack.
import-error-unsound = What the file says contradicts itself: { $place }: { $problem }
