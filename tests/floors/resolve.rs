//! Follows paths through imports, globs and re-exports.

use crate::tree::{Names, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// Where a path or a name leads.
#[derive(Clone, Default)]
pub struct Leads {
    /// Modules of the package that it passes.
    pub passes: BTreeSet<Names>,
    /// Modules of the package at which it may stand at its end.
    pub modules: BTreeSet<Names>,
    /// Paths into other crates.
    pub outside: BTreeSet<Names>,
    /// Whether something of the package is found at all.
    pub found: bool,
}

impl Leads {
    fn add(&mut self, other: Leads) {
        self.passes.extend(other.passes);
        self.modules.extend(other.modules);
        self.outside.extend(other.outside);
        self.found |= other.found;
    }
}

pub struct Resolver<'a> {
    tree: &'a Tree,
    /// Names looked up in modules before.
    known: BTreeMap<(Names, String), Leads>,
    /// Names being looked up: who asks for one of them again gets nothing.
    open: BTreeSet<(Names, String)>,
    /// Whether somebody asked for a name that was being looked up.
    cut: bool,
}

impl<'a> Resolver<'a> {
    pub fn new(tree: &'a Tree) -> Resolver<'a> {
        Resolver {
            tree,
            known: BTreeMap::new(),
            open: BTreeSet::new(),
            cut: false,
        }
    }

    /// Follows a path that stands in module `from`.
    pub fn path(&mut self, from: &[String], names: &[String]) -> Leads {
        let mut leads = Leads::default();
        let Some(first) = names.first() else {
            return leads;
        };
        let in_binary = from.first().is_some_and(|f| f == "bin");
        let (begin, used) = match first.as_str() {
            "crate" if in_binary => (vec!["bin".to_owned()], 1),
            "crate" | "cellule" => (Names::new(), 1),
            "self" => (from.to_vec(), 1),
            "super" => {
                let supers = names.iter().take_while(|n| *n == "super").count();
                (from[..from.len().saturating_sub(supers)].to_vec(), supers)
            }
            _ => {
                leads = self.name(from, first);
                if !leads.found {
                    leads.outside.insert(vec![first.clone()]);
                }
                return self.onward(leads, &names[1..]);
            }
        };
        leads.passes.insert(begin.clone());
        leads.modules.insert(begin);
        leads.found = true;
        self.onward(leads, &names[used..])
    }

    /// Goes on from where one stands.
    fn onward(&mut self, mut leads: Leads, names: &[String]) -> Leads {
        for name in names {
            if name == "*" {
                // A glob of the package stays where it is: what comes by it is followed name by name.
                let all = |p: &Names| p.iter().cloned().chain([name.clone()]).collect();
                leads.outside = leads.outside.iter().map(all).collect();
                break;
            }
            let at = std::mem::take(&mut leads.modules);
            for path in std::mem::take(&mut leads.outside) {
                leads
                    .outside
                    .insert(path.into_iter().chain([name.clone()]).collect());
            }
            for module in at {
                leads.add(self.name(&module, name));
            }
        }
        leads
    }

    /// Looks a name up in a module: its children, its imports, its items, then its globs.
    fn name(&mut self, at: &[String], name: &str) -> Leads {
        let key = (at.to_vec(), name.to_owned());
        if let Some(leads) = self.known.get(&key) {
            return leads.clone();
        }
        if !self.open.insert(key.clone()) {
            self.cut = true;
            return Leads::default();
        }
        let before = std::mem::take(&mut self.cut);
        let tree = self.tree;
        let mut leads = Leads::default();
        if let Some(module) = tree.get(at) {
            if module.children.contains(name) {
                let child: Names = at.iter().cloned().chain([name.to_owned()]).collect();
                leads.passes.insert(child.clone());
                leads.modules.insert(child);
                leads.found = true;
            }
            for target in module.imports.get(name).into_iter().flatten() {
                let target = self.path(at, target);
                leads.add(target);
                leads.found = true;
            }
            leads.found |= module.items.contains(name);
            if !leads.found {
                for glob in &module.globs {
                    for within in self.path(at, glob).modules {
                        let there = self.name(&within, name);
                        if there.found {
                            leads.passes.insert(within);
                            leads.add(there);
                        }
                    }
                }
            }
        }
        self.open.remove(&key);
        if !self.cut || self.open.is_empty() {
            self.known.insert(key, leads.clone());
        }
        self.cut |= before;
        leads
    }
}
