//! Where things stand when the scenario does not say: computed once, the same each time.

use eframe::egui::{Pos2, Vec2, pos2, vec2};
use fjadra::force::{Collide, Link, ManyBody, Node, PositionX, PositionY, SimulationBuilder};
use std::collections::BTreeMap;

/// Room that a thing takes.
pub const CELL: Vec2 = vec2(136.0, 84.0);

/// From so many things on, blocks by segment instead of forces: forces cost too much and show nothing.
const MANY: usize = 800;

/// Places for `given.len()` things; those that have a place keep it. `groups` are kept together where blocks are made.
pub fn places(given: &[Option<Pos2>], groups: &[usize], links: &[(usize, usize)]) -> Vec<Pos2> {
    if given.iter().all(Option::is_some) {
        return given.iter().map(|p| p.unwrap_or_default()).collect();
    }
    if given.len() > MANY {
        blocks(given, groups)
    } else {
        forces(given, links)
    }
}

fn forces(given: &[Option<Pos2>], links: &[(usize, usize)]) -> Vec<Pos2> {
    // A spiral to start from: no two at one place, and the same each time.
    let start = |i: usize| {
        let (r, a) = ((i as f64 + 0.5).sqrt() * 90.0, i as f64 * 2.399_963);
        (r * a.cos(), r * a.sin())
    };
    let nodes = given.iter().enumerate().map(|(i, place)| match place {
        Some(p) => Node::default().fixed_position(f64::from(p.x), f64::from(p.y)),
        None => {
            let (x, y) = start(i);
            Node::default().position(x, y)
        }
    });
    let mut simulation = SimulationBuilder::new()
        .build(nodes)
        .add_force(
            "links",
            Link::new(links.iter().copied())
                .distance(120.0)
                .iterations(2),
        )
        .add_force("apart", ManyBody::new().strength(-420.0))
        .add_force("room", Collide::new().radius(|_| 66.0).iterations(2))
        .add_force("x", PositionX::new().strength(0.03))
        .add_force("y", PositionY::new().strength(0.06));
    simulation.tick(300);
    simulation
        .positions()
        .map(|[x, y]| pos2(x as f32, y as f32))
        .collect()
}

/// A block for each group, blocks in rows.
fn blocks(given: &[Option<Pos2>], groups: &[usize]) -> Vec<Pos2> {
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (i, g) in groups.iter().enumerate() {
        members.entry(*g).or_default().push(i);
    }
    let wide = ((given.len() as f32).sqrt() * 1.4).ceil().max(1.0) * CELL.x;
    let mut places = vec![Pos2::ZERO; given.len()];
    let (mut at, mut tall) = (Vec2::ZERO, 0.0f32);
    for list in members.values() {
        let columns = ((list.len() as f32).sqrt() * 1.2).ceil().max(1.0) as usize;
        let rows = list.len().div_ceil(columns);
        let size = vec2(columns as f32 * CELL.x, rows as f32 * CELL.y);
        if at.x > 0.0 && at.x + size.x > wide {
            at = vec2(0.0, at.y + tall + CELL.y);
            tall = 0.0;
        }
        for (n, &i) in list.iter().enumerate() {
            let (row, column) = (n / columns, n % columns);
            let computed = (at + vec2(column as f32 * CELL.x, row as f32 * CELL.y)).to_pos2();
            places[i] = given[i].unwrap_or(computed);
        }
        at.x += size.x + CELL.x;
        tall = tall.max(size.y);
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn apart(places: &[Pos2]) -> f32 {
        let mut least = f32::MAX;
        for (i, a) in places.iter().enumerate() {
            for b in &places[..i] {
                least = least.min(a.distance(*b));
            }
        }
        least
    }

    #[test]
    fn things_keep_their_place_and_others_stand_clear_of_each_other() {
        let mut given = vec![None; 60];
        given[7] = Some(pos2(300.0, 40.0));
        let links: Vec<_> = (1..60).map(|i| (i / 3, i)).collect();
        let places = places(&given, &vec![0; 60], &links);
        assert_eq!(places[7], pos2(300.0, 40.0));
        assert!(apart(&places) > 60.0, "{}", apart(&places));
        assert_eq!(places, super::places(&given, &vec![0; 60], &links));
    }

    #[test]
    fn many_things_stand_in_blocks_of_their_group() {
        let groups: Vec<_> = (0..2_000).map(|i| i % 9).collect();
        let places = places(&vec![None; 2_000], &groups, &[]);
        assert!(apart(&places) >= CELL.y);
    }
}
