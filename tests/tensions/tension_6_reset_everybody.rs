//! Reset everybody's password: right, and it swamps the help desk and the departments.

use crate::field::*;
use cellule::assessment::Measure;
use cellule::exercise::plan::Plan;
use cellule::scenario::model::AccountKind;
use cellule::simulation::event::Event as World;
use std::sync::Arc;

const SEEDS: u64 = 40;
/// Parts of the ministry whose passwords are reset: nobody, a third, two thirds, everybody.
const THIRDS: [usize; 4] = [0, 1, 2, 3];

/// Monday morning on the flagship, Tuesday morning on the generated ministry.
fn morning(plan: &Plan) -> i32 {
    let c = &plan.blueprint.calendar;
    (12..120)
        .find(|h| {
            let t = c.civil(hours(*h));
            t.weekday < 5 && t.second == 9 * HOUR
        })
        .expect("a week has a working morning")
}

/// Groups of people whose department works with their accounts.
fn groups(plan: &Plan) -> Vec<String> {
    let b = &plan.blueprint;
    let fits = b
        .accounts
        .iter()
        .filter(|(_, a)| a.kind == AccountKind::Users && a.department.is_some());
    fits.map(|(i, _)| b.names.accounts.id(i).to_owned())
        .collect()
}

/// The longest queue at the help desk and hours of functions lost over two days, means over the seeds.
fn response(plan: &Arc<Plan>, reset: &[String]) -> (f64, f64) {
    let at = morning(plan);
    let (mut queue, mut lost) = (Vec::new(), Vec::new());
    for seed in 0..SEEDS {
        let mut t = Trial::new(plan, seed);
        t.until(hours(at));
        let before = t.measure(Measure::FunctionHoursLost);
        t.order_each("reset-passwords", reset.iter().map(String::as_str));
        t.until(hours(at + 48));
        let longest = t.after(hours(at) - 1).filter_map(|(_, e)| match e {
            World::Calls { waiting, .. } => Some(waiting),
            _ => None,
        });
        queue.push(f64::from(longest.max().unwrap_or(0)));
        lost.push(t.measure(Measure::FunctionHoursLost) - before);
    }
    (mean(&queue), mean(&lost))
}

#[test]
fn every_group_that_is_reset_lengthens_the_queue_and_costs_work() {
    for s in both() {
        let plan = ready(at_once(s));
        let all = groups(&plan);
        assert!(all.len() >= 6);
        let (queue, lost): (Vec<f64>, Vec<f64>) = THIRDS
            .iter()
            .map(|&n| response(&plan, &all[..all.len() * n / 3]))
            .unzip();
        eprintln!("{}: queue {queue:?}, hours {lost:?}", plan.scenario.id);
        assert_rises("the queue", &queue, 5.0);
        assert_rises("hours lost", &lost, 0.5);
    }
}

#[test]
fn without_people_behind_the_accounts_nobody_calls_and_nothing_stops() {
    for s in both() {
        let mut s = in_peace(s);
        for a in &mut s.organisation.accounts {
            a.kind = AccountKind::Service;
            a.department = None;
        }
        let plan = ready(at_once(s));
        let b = &plan.blueprint;
        let everybody: Vec<String> = b
            .names
            .accounts
            .iter()
            .map(|(_, id)| id.to_owned())
            .collect();
        let (queue, lost) = response(&plan, &everybody);
        assert_eq!(queue, 0.0);
        assert_eq!(lost, 0.0);
        assert_eq!(response(&plan, &[]), (0.0, 0.0));
    }
}
