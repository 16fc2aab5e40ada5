//! What each thing of a drawing becomes: a node, a department, a service, a segment.

use super::super::loss::{LossKind, Spot};
use super::super::node_words::{self, Field, Sort};
use super::{Became, Making, Thing, bare_node, name_of};
use crate::scenario::model::*;

/// People of a department of which no number is known.
const ASSUMED_PEOPLE: u32 = 100;

fn workstations() -> Option<Sort> {
    Some(Sort::Node(NodeKind::Workstations))
}

impl Making<'_> {
    pub(super) fn segment(&mut self, name: &str) -> Option<SegmentId> {
        let name = name_of(name);
        if name.is_empty() {
            return None;
        }
        let key = node_words::folded(&name);
        if let Some(id) = self.segments.get(&key) {
            return Some(id.clone());
        }
        let id = SegmentId(self.ids.make(&name));
        self.segments.insert(key, id.clone());
        self.o.segments.push(Segment {
            id: id.clone(),
            name: Text::Plain(name),
        });
        Some(id)
    }

    fn site(&mut self, name: &str) -> Option<SiteId> {
        let name = name_of(name);
        if name.is_empty() {
            return None;
        }
        let key = node_words::folded(&name);
        if let Some(id) = self.sites.get(&key) {
            return Some(id.clone());
        }
        let id = SiteId(self.ids.make(&name));
        self.sites.insert(key, id.clone());
        self.o.sites.push(Site {
            id: id.clone(),
            name: Text::Plain(name),
            travel: Span::hours(2),
        });
        Some(id)
    }

    /// What a thing is: what its fields say, then what is written on it.
    fn sort(&mut self, thing: &Thing) -> Sort {
        let said = thing.fields.iter().filter(|f| f.0 == Field::Kind);
        for (_, text, spot) in said {
            if let Some(sort) = node_words::sort(text) {
                return sort;
            }
            if !text.trim().is_empty() {
                self.losses
                    .note(spot.clone(), LossKind::UnknownMember, text);
            }
        }
        let staffed = thing.fields.iter().any(|f| f.0 == Field::People);
        let written = node_words::sort(&thing.label).or_else(|| node_words::sort(&thing.key));
        let sort = match written {
            Some(Sort::Node(_)) | None if staffed && written != workstations() => Sort::Department,
            Some(sort) => sort,
            None => Sort::Node(NodeKind::Server),
        };
        let told = match sort {
            Sort::Node(kind) => format!("{kind:?}"),
            Sort::Department | Sort::Channel(_) | Sort::PublicService | Sort::Segment => {
                "Department".to_owned()
            }
        };
        let value = format!("{}: {told}", name_of(&thing.label));
        self.losses
            .note(thing.spot.clone(), LossKind::KindGuessed, value);
        sort
    }

    pub(super) fn thing(&mut self, thing: &Thing, groups: &[Option<SegmentId>]) -> Option<Became> {
        let mut name = name_of(&thing.label);
        if name.is_empty() {
            name = name_of(&thing.key);
        }
        let sort = self.sort(thing);
        let wish = thing
            .fields
            .iter()
            .find(|f| f.0 == Field::Id && !f.1.trim().is_empty())
            .map_or(name.as_str(), |f| f.1.as_str());
        match sort {
            Sort::Node(kind) => {
                let id = NodeId(self.ids.make(wish));
                let group = thing.group.and_then(|g| groups.get(g).cloned().flatten());
                let node = self.node(thing, id, name, kind, group);
                self.o.nodes.push(node);
                Some(Became::Node(self.o.nodes.len() - 1))
            }
            Sort::Department | Sort::Channel(_) => {
                let id = DepartmentId(self.ids.make(wish));
                let department = self.department(thing, id, name);
                self.o.departments.push(department);
                Some(Became::Department(self.o.departments.len() - 1))
            }
            Sort::PublicService => {
                let id = PublicServiceId(self.ids.make(wish));
                self.leftover(thing, &[]);
                self.o.public_services.push(PublicService {
                    id,
                    name: Text::Plain(name),
                    needs: Vec::new(),
                    tolerance: Span::ZERO,
                });
                Some(Became::PublicService(self.o.public_services.len() - 1))
            }
            Sort::Segment => {
                self.segment(&name);
                self.leftover(thing, &[]);
                None
            }
        }
    }

    /// Fields that have no place on a thing of this sort.
    fn leftover(&mut self, thing: &Thing, used: &[Field]) {
        // What these say is told elsewhere: it names the thing or becomes a tie.
        let always = [
            Field::Id,
            Field::Name,
            Field::Kind,
            Field::DependsOn,
            Field::Mailboxes,
        ];
        for (field, text, spot) in &thing.fields {
            let placed = used.contains(field)
                || always.contains(field)
                || matches!(field, Field::Linked(..))
                || text.trim().is_empty();
            if !placed {
                self.losses
                    .note(spot.clone(), LossKind::UnknownMember, text);
            }
        }
    }

    fn unreadable(&mut self, spot: &Spot, text: &str) {
        self.losses.note(spot.clone(), LossKind::Unreadable, text);
    }

    fn node(
        &mut self,
        thing: &Thing,
        id: NodeId,
        name: String,
        kind: NodeKind,
        group: Option<SegmentId>,
    ) -> Node {
        let mut node = bare_node(id, &name, kind);
        node.segment = group;
        node.position = thing.position;
        for (field, text, spot) in &thing.fields {
            match field {
                Field::Segment => node.segment = self.segment(text).or(node.segment),
                Field::Site => node.site = self.site(text).or(node.site),
                Field::Exposed | Field::Vulnerable | Field::Core => {
                    match (node_words::yes_or_no(text), field) {
                        (Some(yes), Field::Exposed) => node.exposed = yes,
                        (Some(yes), Field::Vulnerable) => node.vulnerable = yes,
                        (Some(yes), _) => node.core = yes,
                        (None, _) => self.unreadable(spot, text),
                    }
                }
                Field::MailPerHour | Field::MailHeld => match (node_words::count(text), field) {
                    (Some(n), Field::MailPerHour) => node.mail_per_hour = n,
                    (Some(n), _) => node.mail_held = n,
                    (None, _) if text.trim().is_empty() => {}
                    (None, _) => self.unreadable(spot, text),
                },
                _ => {}
            }
        }
        let used = [
            Field::Segment,
            Field::Site,
            Field::Exposed,
            Field::Vulnerable,
            Field::Core,
            Field::MailPerHour,
            Field::MailHeld,
        ];
        self.leftover(thing, &used);
        node
    }

    fn department(&mut self, thing: &Thing, id: DepartmentId, name: String) -> Department {
        let mut department = Department {
            id,
            name: Text::Plain(name),
            people: 0,
            site: None,
            hours: Hours::default(),
            mailboxes: None,
            mail: MailVolume::default(),
            functions: Vec::new(),
            position: thing.position,
        };
        for (field, text, spot) in &thing.fields {
            match field {
                Field::Site => department.site = self.site(text).or(department.site),
                Field::People => match node_words::count(text) {
                    Some(n) => department.people = n,
                    None if text.trim().is_empty() => {}
                    None => self.unreadable(spot, text),
                },
                Field::Hours => match node_words::hours(text) {
                    Some(hours) => department.hours = hours,
                    None if text.trim().is_empty() => {}
                    None => self.unreadable(spot, text),
                },
                _ => {}
            }
        }
        if department.people == 0 {
            department.people = ASSUMED_PEOPLE;
            let value = format!("{}: {ASSUMED_PEOPLE}", department.id);
            self.losses
                .note(thing.spot.clone(), LossKind::EstimateDefaulted, value);
        }
        self.leftover(thing, &[Field::Site, Field::People, Field::Hours]);
        department
    }
}
