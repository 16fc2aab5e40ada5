//! Compiles the log sources.
//!
//! It knows which nodes they cover, not what the attacker leaves in them.

use super::*;

/// Log sources; each is entered with the nodes that it covers.
pub(super) fn sources(
    c: &mut Compiler,
    sorted: &[&LogSource],
    nodes: &mut Table<NodeIx, NodeDef>,
) -> Result<Table<SourceIx, SourceDef>, CompileError> {
    let mut sources = Table::default();
    for s in sorted {
        let covers = c.nodes(&s.covers)?;
        let base = format!("source/{}", s.id);
        let ix = sources.push(SourceDef {
            hash: IdHash::of(s.id.as_str()),
            kind: s.kind,
            covers: covers.clone(),
            coverage: c.param(&s.coverage, format!("{base}/coverage")),
            on: s.on,
            retention: s.retention.0,
            false_alarms: c.param(&s.false_alarms, format!("{base}/false-alarms")),
        });
        for n in covers {
            nodes[n].sources.push(ix);
        }
    }
    Ok(sources)
}
