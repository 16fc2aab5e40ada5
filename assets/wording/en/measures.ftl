# Measures and sweeps.

measure-time-to-detect = Time to detect
measure-time-to-acknowledge = Time to acknowledge
measure-time-to-scope = Time to declare the scope
measure-time-to-contain = Time to contain
measure-time-to-evict = Time to evict
measure-time-to-restore = Time to restore
measure-scope-precision = Precision of the declared scope
measure-scope-recall = Completeness of the declared scope
measure-footholds-left = Footholds left to the attacker
measure-records-consulted = Records consulted
measure-records-extracted = Records extracted
measure-sensitive-records = Judicial or protected records touched
measure-records-altered = Records altered
measure-records-after-detection = Records touched after detection
measure-function-hours-lost = Function hours lost, weighted
measure-function-hours-by-containment = of these, by the cell’s own cuts
measure-public-service-hours = Public services interrupted
measure-messages-lost = Messages returned or lost
measure-message-hours-waited = Waiting of mail from outside
measure-evidence-kept = Evidence preserved
measure-duties-met = Duties met in time
measure-statements-contradicted = Claims contradicted
measure-trust-staff = Trust of staff
measure-trust-office = Trust of the minister’s office
measure-trust-partners = Trust of partners
measure-trust-public = Trust of the public
measure-staff-hours = Work of the defenders
measure-overwork-hours = Work beyond shifts
measure-assessments-right = Assessments that were right
measure-critical-tasks-done = Critical tasks performed
measure-unit-hours = (h)
measure-unit-share = (%)
measure-unit-trust = (of 100)
measure-beyond = beyond the horizon
measure-none = not declared
measures-title = MEASURES
measures-at-endex = at ENDEX
measures-later = at D+30
measures-measure = measure
measures-later-note = D+30: continued under the default policy that is the same for everybody.
sweep-title = { $runs ->
    [one] one run
   *[other] { $runs } runs
} of each playbook on common seeds from { $seed }: median, and below it the first to third quartile
sweep-horizon-endex = At ENDEX
sweep-horizon-later = At D+30, under the default policy
sweep-progress = {"{"}bar:30{"}"} {"{"}pos{"}"}/{"{"}len{"}"} runs
sweep-legend = ∞: not reached before the horizon. –: not declared. k: thousands, M: millions (exact with --format csv).
sweep-matters-title = What the measures hang on: rank correlation with estimates, first playbook
sweep-flips = the ranking against the first playbook flips in { $share } of the draws

refusal-unknown = there is no { $kind } “{ $id }”
refusal-not-offered = “{ $id }” is not offered in this scenario
refusal-not-yours = { $role } may not order “{ $action }”
refusal-not-leading = { $role } does not speak for the cell
refusal-facilitator-only = only the facilitator may do this
refusal-needs-target = this order needs a target
refusal-wrong-target = this order cannot be aimed at “{ $id }”
refusal-not-known = this is not known to the role: { $id }
refusal-already = this was said or done already: { $id }
refusal-wrong-time = this time is not possible
refusal-nothing-left = there is nothing left to do: { $id }
