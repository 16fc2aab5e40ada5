//! Documents: Markdown on the screen, and on paper by way of a page that every browser can print.
//!
//! Nothing is fetched: pictures named in Markdown, remote or local, are not shown.

use eframe::egui::Ui;
use egui_commonmark::{CommonMarkCache, CommonMarkViewer};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// Markdown as it is read on the screen.
pub fn markdown(ui: &mut Ui, text: &str) {
    let id = eframe::egui::Id::unique("markdown-cache");
    let cache = ui.data_mut(|d| {
        d.get_temp_mut_or_insert_with(id, || Cache(Default::default()))
            .clone()
    });
    if let Ok(mut cache) = cache.0.lock() {
        CommonMarkViewer::new()
            .max_image_width(Some(0))
            .show(ui, &mut cache, text);
    }
}

#[derive(Clone)]
struct Cache(std::sync::Arc<std::sync::Mutex<CommonMarkCache>>);

/// How a page looks on paper. The word EXERCISE stands on every sheet.
const STYLE: &str = "\
@page { margin: 20mm 18mm; }
body { font: 11pt/1.45 'Inter', 'Segoe UI', 'Helvetica Neue', sans-serif; color: #161d27; max-width: 46em; margin: 2em auto; }
h1 { font-size: 1.7em; line-height: 1.2; } h2 { font-size: 1.25em; margin-top: 1.6em; border-bottom: 1px solid #cdd5df; }
table { border-collapse: collapse; width: 100%; } th, td { border: 1px solid #cdd5df; padding: .3em .5em; text-align: left; vertical-align: top; }
h1, h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; }
.mark { position: fixed; left: 0; right: 0; text-align: center; font-weight: 600; letter-spacing: .2em; color: #b54a00; }
.mark.top { top: 0; } .mark.bottom { bottom: 0; }
@media screen { .mark { position: static; } }
";

/// A whole page of HTML.
pub fn page(title: &str, text: &str, mark: &str, language: &str) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{language}\">\n<meta charset=\"utf-8\">\n<title>{}</title>\n<style>\n{STYLE}</style>\n",
        escaped(title)
    );
    let _ = writeln!(out, "<p class=\"mark top\">{}</p>", escaped(mark));
    html::push_html(&mut out, tame(text));
    let _ = writeln!(
        out,
        "<p class=\"mark bottom\">{}</p>\n</html>",
        escaped(mark)
    );
    out
}

/// Markdown without what could reach outside: raw HTML becomes text, a picture its words.
fn tame(text: &str) -> impl Iterator<Item = Event<'_>> {
    Parser::new_ext(text, Options::ENABLE_TABLES).filter_map(|event| match event {
        Event::Html(t) | Event::InlineHtml(t) => Some(Event::Text(t)),
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        other => Some(other),
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

fn file_name(title: &str) -> String {
    let plain = title
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { '-' });
    let name: String = plain.take(60).collect();
    name.trim_matches('-').to_owned()
}

/// A place in a folder where nothing stands yet: what somebody may have edited is never written over.
pub fn vacant(folder: &Path, title: &str, ending: &str) -> PathBuf {
    let name = file_name(title);
    let first = folder.join(format!("{name}.{ending}"));
    let others = (2..).map(|n| folder.join(format!("{name}-{n}.{ending}")));
    let mut all = std::iter::once(first).chain(others);
    all.find(|p| !p.exists()).unwrap_or_default()
}

/// A folder in a folder where nothing stands yet.
pub fn vacant_folder(folder: &Path, title: &str) -> PathBuf {
    let name = file_name(title);
    let first = folder.join(&name);
    let others = (2..).map(|n| folder.join(format!("{name}-{n}")));
    let mut all = std::iter::once(first).chain(others);
    all.find(|p| !p.exists()).unwrap_or_default()
}

/// Writes a page into a folder and gives its place.
///
/// # Errors
/// What the disk says.
pub fn write(folder: &Path, title: &str, html: &str) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let path = folder.join(format!("{}.html", file_name(title)));
    std::fs::write(&path, html)?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_says_exercise_twice_and_lets_nothing_through() {
        let page = page(
            "A < B",
            "# Head\n\n<script>x</script>\n\n![told](http://x/y.png)\n\n| a |\n|---|\n| b |\n",
            "EXERCISE",
            "en",
        );
        assert_eq!(page.matches("EXERCISE").count(), 2);
        assert!(!page.contains("<script") && !page.contains("y.png") && !page.contains("<img"));
        assert!(page.contains("told") && page.contains("<table>") && page.contains("A &lt; B"));
    }
}
