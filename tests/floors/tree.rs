//! The modules of the package, as they stand in its files.

use std::collections::{BTreeMap, BTreeSet};
use syn::visit::{self, Visit};

pub type Names = Vec<String>;

/// One module: what it imports, which modules it contains, which paths stand in it.
#[derive(Default)]
pub struct Module {
    pub file: String,
    pub imports: BTreeMap<String, Vec<Names>>,
    pub globs: Vec<Names>,
    pub children: BTreeSet<String>,
    pub items: BTreeSet<String>,
    pub paths: BTreeSet<Names>,
    pub oddities: Vec<String>,
    /// Whether code is included that a build makes (data of the scenario floor is; rules are not).
    pub includes: bool,
}

/// The modules of the package, by their path from the crate's root. That of the binary begins with `bin`.
pub type Tree = BTreeMap<Names, Module>;

struct Reader<'a> {
    tree: &'a mut Tree,
    at: Names,
}

impl Reader<'_> {
    fn module(&mut self) -> &mut Module {
        self.tree.entry(self.at.clone()).or_default()
    }

    fn import(&mut self, before: &[String], tree: &syn::UseTree) {
        let with = |name: String| before.iter().cloned().chain([name]).collect::<Names>();
        match tree {
            syn::UseTree::Path(p) => self.import(&with(p.ident.to_string()), &p.tree),
            syn::UseTree::Group(g) => g.items.iter().for_each(|t| self.import(before, t)),
            syn::UseTree::Glob(_) => {
                let m = self.module();
                m.globs.push(before.to_vec());
                m.paths.insert(with("*".to_owned()));
            }
            syn::UseTree::Name(n) => {
                self.import_as(before, n.ident.to_string(), n.ident.to_string())
            }
            syn::UseTree::Rename(r) => {
                self.import_as(before, r.ident.to_string(), r.rename.to_string())
            }
        }
    }

    fn import_as(&mut self, before: &[String], name: String, known_as: String) {
        let mut target = before.to_vec();
        let mut known_as = known_as;
        if name == "self" {
            if known_as == "self" {
                known_as = before.last().cloned().unwrap_or_default();
            }
        } else {
            target.push(name);
        }
        let m = self.module();
        m.imports.entry(known_as).or_default().push(target.clone());
        m.paths.insert(target);
    }

    /// Paths in the tokens of a macro, which `syn` leaves unread.
    fn tokens(&mut self, text: &str) {
        let mut path: Names = Vec::new();
        let mut joined = true;
        let mut rest = text;
        let mut found = Vec::new();
        while let Some(c) = rest.chars().next() {
            let end = if c == '"' {
                let mut escaped = false;
                let close = rest[1..].find(|c| {
                    let closes = c == '"' && !escaped;
                    escaped = c == '\\' && !escaped;
                    closes
                });
                close.map_or(rest.len(), |i| i + 2)
            } else if c.is_alphanumeric() || c == '_' {
                rest.find(|c: char| !(c.is_alphanumeric() || c == '_'))
                    .unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                c.len_utf8()
            };
            let (token, after) = rest.split_at(end);
            rest = after;
            if token.starts_with(|c: char| c.is_alphabetic() || c == '_') {
                if !joined {
                    found.push(std::mem::take(&mut path));
                }
                path.push(token.to_owned());
                joined = false;
            } else if token == "::" {
                joined = true;
            } else if !token.trim().is_empty() && token != "$" {
                found.push(std::mem::take(&mut path));
                joined = true;
            }
        }
        found.push(path);
        self.module()
            .paths
            .extend(found.into_iter().filter(|p| !p.is_empty()));
    }
}

impl<'ast> Visit<'ast> for Reader<'_> {
    fn visit_item_mod(&mut self, m: &'ast syn::ItemMod) {
        let name = m.ident.to_string();
        if m.attrs.iter().any(|a| a.path().is_ident("path")) {
            self.module()
                .oddities
                .push(format!("module `{name}` stands elsewhere (`#[path]`)"));
        }
        self.module().children.insert(name.clone());
        if m.content.is_some() {
            let file = self.module().file.clone();
            self.at.push(name);
            self.module().file = file;
            visit::visit_item_mod(self, m);
            self.at.pop();
        }
    }

    fn visit_item_use(&mut self, u: &'ast syn::ItemUse) {
        self.import(&[], &u.tree);
    }

    fn visit_item_extern_crate(&mut self, e: &'ast syn::ItemExternCrate) {
        let name = e.ident.to_string();
        let known_as = e
            .rename
            .as_ref()
            .map_or(name.clone(), |(_, r)| r.to_string());
        self.import_as(&[], name, known_as);
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Const(i) => Some(&i.ident),
            syn::Item::Enum(i) => Some(&i.ident),
            syn::Item::Fn(i) => Some(&i.sig.ident),
            syn::Item::Static(i) => Some(&i.ident),
            syn::Item::Struct(i) => Some(&i.ident),
            syn::Item::Trait(i) => Some(&i.ident),
            syn::Item::Type(i) => Some(&i.ident),
            _ => None,
        };
        if let Some(name) = name {
            let name = name.to_string();
            self.module().items.insert(name);
        }
        visit::visit_item(self, item);
    }

    fn visit_path(&mut self, p: &'ast syn::Path) {
        let names: Names = p.segments.iter().map(|s| s.ident.to_string()).collect();
        self.module().paths.insert(names);
        visit::visit_path(self, p);
    }

    fn visit_macro(&mut self, m: &'ast syn::Macro) {
        if m.path.is_ident("include") {
            self.module().includes = true;
        }
        self.tokens(&m.tokens.to_string());
        visit::visit_macro(self, m);
    }
}

/// Reads files (path under the package, text) into modules.
pub fn read(files: &[(String, String)]) -> Tree {
    let mut tree = Tree::new();
    for (file, text) in files {
        let inner = file
            .strip_prefix("src/")
            .unwrap_or(file)
            .trim_end_matches(".rs");
        let mut at: Names = inner.split('/').map(str::to_owned).collect();
        match at.last().map(String::as_str) {
            Some("mod") => drop(at.pop()),
            Some("lib") if at.len() == 1 => at.clear(),
            Some("main") if at.len() == 1 => at = vec!["bin".to_owned()],
            _ => {}
        }
        let parsed = syn::parse_file(text).unwrap_or_else(|e| panic!("{file}: {e}"));
        tree.entry(at.clone()).or_default().file = file.clone();
        Reader {
            tree: &mut tree,
            at,
        }
        .visit_file(&parsed);
    }
    tree
}
