# Exercises side by side.

help-compare = Sets exercises of the same scenario side by side
help-arg-exercises = Two or more exercise files
help-arg-charts = Draws the curves side by side too, into this folder
compare-too-few = a comparison needs at least two exercises
compare-other-scenario = { $path } is of the scenario “{ $other }”, { $first } of “{ $scenario }”: only exercises of one scenario can be compared
compare-title = { $count } exercises of “{ $title }”
compare-exercise = { $number }  { $name } – seed { $seed }, { $reached }
compare-over = played to ENDEX
compare-until = played until { $moment }
compare-other-versions = They hold different versions of the scenario: what has the same id is compared.
compare-other-rules = They were played under different rules: the same deeds could have had other effects.
compare-basis = Of { $which } the measures of mail and of D+30 are missing: the file is of other rules and none were kept with it.
compare-measures-endex = MEASURES AT ENDEX
compare-measures-later = MEASURES AT D+30, under the default policy
compare-decisions = DECISION POINTS: when each was decided, and how long after it was put (or before)
compare-after = +{ $span }
compare-before = before
compare-not-put = –
compare-open = open
compare-ratings = OBJECTIVES: the evaluator’s rating, otherwise (in brackets) the one proposed from critical tasks
compare-curves = CURVES, from STARTEX to the last ENDEX: lowest to highest of all
compare-curve-value = { $last } at the end
compare-legend = ▲ best, ▼ worst: only where the difference matters. ∞: not reached before the horizon. –: not declared, or not put. k: thousands, M: millions (exact with --format csv).
