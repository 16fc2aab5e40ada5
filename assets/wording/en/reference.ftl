# The reference of scenarios.

reference-title = Scenario reference
reference-about = A scenario is written in RON: a value is `name: value`, parts stand in round brackets, lists in square ones. What is marked with ● must be written; everything else has a default. Identifiers are short names of your own (`mail-server`); what has one can be referred to by it from elsewhere. A text is one string, or one for each language: `(fr: "…", en: "…")`.
reference-field = Field
reference-shape = Shape
reference-value = Value
reference-meaning = Meaning
reference-option = { $what }, or nothing
reference-list = list of { $what }
reference-part = { $what }, here or as the name of a file beside
reference-id = name ({ $what })
reference-text = text
reference-word = string
reference-bool = `true` or `false`
reference-number = whole number
reference-span = span of time, such as `"2h 30min"` or `"5d"`
reference-moment = moment, such as `"H+36h"` or `"D+1 06:00"`
reference-share = share from 0 to 1
reference-position = place on the canvas
reference-language = `fr` or `en`
reference-span-estimate = span of time, or one with range and source
reference-share-estimate = share, or one with range and source
reference-number-estimate = whole number, or one with range and source
reference-of-scenario = scenario
reference-of-organisation = ministry
reference-of-campaign = campaign of the attacker
reference-of-catalogue = own catalogue
