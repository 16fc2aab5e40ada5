//! The room in which Typst works: a template, the data, the charts, the letters, and nothing else.

use super::{PdfError, Set, Setting, TEMPLATE, data};
use crate::report::document::Document;
use std::collections::BTreeSet;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::PdfOptions;

/// The letters of the windows: text, what stands out, what is set apart.
const LETTERS: [&[u8]; 3] = [
    include_bytes!("../../../../assets/fonts/Inter-Regular.otf"),
    include_bytes!("../../../../assets/fonts/Inter-SemiBold.otf"),
    include_bytes!("../../../../assets/fonts/Inter-Italic.otf"),
];

/// Pixels of a picture to one of its SVG: sharp on paper at the width of a page.
const SHARPNESS: f32 = 2.5;

struct Room {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    template: Source,
    files: Vec<(FileId, Bytes)>,
}

fn named(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("names of ours have no `..` in them");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }
    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }
    fn main(&self) -> FileId {
        self.template.id()
    }
    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() {
            Ok(self.template.clone())
        } else {
            Err(not_here(id))
        }
    }
    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let known = self.files.iter().find(|(known, _)| *known == id);
        known.map(|(_, b)| b.clone()).ok_or_else(|| not_here(id))
    }
    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }
    /// There is no clock here.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn not_here(id: FileId) -> FileError {
    FileError::NotFound(id.vpath().get_without_slash().into())
}

pub fn set(document: &Document, setting: &Setting) -> Result<Set, PdfError> {
    let mut fonts: Vec<Font> = Vec::new();
    for (i, bytes) in setting.fonts.iter().enumerate() {
        let found: Vec<Font> = Font::iter(Bytes::new(bytes.clone())).collect();
        if found.is_empty() {
            return Err(PdfError::NoFont(i + 1));
        }
        fonts.extend(found);
    }
    fonts.splice(
        0..0,
        LETTERS.iter().flat_map(|b| Font::iter(Bytes::new(*b))),
    );
    let (value, charts) = data::of(document);
    let without_letters = without_letters(&value, &fonts);
    let mut files = vec![(named("report.json"), Bytes::from_string(value.to_string()))];
    for (i, svg) in charts.into_iter().enumerate() {
        let name = format!("chart-{}.svg", i + 1);
        files.push((named(&name), Bytes::from_string(svg)));
    }
    let text = setting.template.as_deref().unwrap_or(TEMPLATE);
    let room = Room {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(&fonts)),
        fonts,
        template: Source::new(named("template.typ"), text.to_owned()),
        files,
    };
    let paged: PagedDocument = typst::compile(&room)
        .output
        .map_err(|e| error(&room, e.first()))?;
    let options = PdfOptions {
        ident: Smart::Custom(format!(
            "cellule {}",
            blake3::hash(value.to_string().as_bytes())
        )),
        creator: Smart::Custom(Some("Cellule".to_owned())),
        timestamp: None,
        ..PdfOptions::default()
    };
    let bytes = typst_pdf::pdf(&paged, &options).map_err(|e| error(&room, e.first()))?;
    let pages = paged.pages().len();
    // What Typst remembers would only grow from report to report.
    typst::comemo::evict(0);
    Ok(Set {
        bytes,
        pages,
        without_letters,
    })
}

/// The first thing that Typst complains of, with its place in the template: where the error itself is elsewhere, the place
/// from which it was come to.
fn error(room: &Room, found: Option<&SourceDiagnostic>) -> PdfError {
    let Some(found) = found else {
        return PdfError::Template {
            line: 0,
            column: 0,
            message: String::new(),
        };
    };
    let place = |start: usize| room.template.lines().byte_to_line_column(start);
    let own = (found.span.id() == Some(room.template.id()))
        .then(|| room.range(found.span))
        .flatten();
    let called = found.trace.iter().find_map(|t| {
        (t.span.id() == Some(room.template.id()))
            .then(|| room.range(t.span))
            .flatten()
    });
    let at = own.or(called).and_then(|r| place(r.start));
    let (line, column) = at.map_or((0, 0), |(l, c)| (l + 1, c + 1));
    let mut message = found.message.to_string();
    for hint in &found.hints {
        message += "; ";
        message += hint.v.as_str();
    }
    PdfError::Template {
        line,
        column,
        message,
    }
}

/// Characters that none of the fonts has.
fn without_letters(value: &serde_json::Value, fonts: &[Font]) -> Vec<char> {
    let mut seen: BTreeSet<char> = BTreeSet::new();
    let mut rest = vec![value];
    while let Some(value) = rest.pop() {
        match value {
            serde_json::Value::String(s) => seen.extend(s.chars()),
            serde_json::Value::Array(items) => rest.extend(items),
            serde_json::Value::Object(fields) => rest.extend(fields.values()),
            serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {
            }
        }
    }
    let has = |c: char| {
        fonts
            .iter()
            .any(|f| f.info().coverage.contains(u32::from(c)))
    };
    let invisible = |c: char| matches!(c, '\n' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}');
    seen.into_iter()
        .filter(|c| !invisible(*c) && !has(*c))
        .collect()
}

pub fn picture(svg: &str) -> Option<(Vec<u8>, u32, u32)> {
    use resvg::{tiny_skia, usvg};
    let mut options = usvg::Options {
        font_family: "Inter".to_owned(),
        ..usvg::Options::default()
    };
    let fonts = options.fontdb_mut();
    for letters in LETTERS {
        fonts.load_font_data(letters.to_vec());
    }
    fonts.set_sans_serif_family("Inter");
    let tree = usvg::Tree::from_str(svg, &options).ok()?;
    let size = tree.size().to_int_size().scale_by(SHARPNESS)?;
    let mut pixels = tiny_skia::Pixmap::new(size.width(), size.height())?;
    pixels.fill(tiny_skia::Color::WHITE);
    let scale = tiny_skia::Transform::from_scale(SHARPNESS, SHARPNESS);
    resvg::render(&tree, scale, &mut pixels.as_mut());
    let png = pixels.encode_png().ok()?;
    Some((png, size.width(), size.height()))
}
