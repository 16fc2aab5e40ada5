//! A document as DOCX (Office Open XML, ECMA-376), to be edited: real headings, lists, tables with repeated headers, links
//! inside, the mark in the header of every page.
//!
//! Written by hand because every byte has to come from the document: ids are counted here, and the dates in it are none.

use super::{Align, Anchor, Block, Chart, Document, Line, Span, Table, Tone, Words};
use crate::scenario::model::Language;
use crate::scenario::zipped::pack;
use std::fmt::Write as _;

mod parts;

/// The width between the margins of an A4 page, in twentieths of a point.
const WIDTH: u32 = 9638;
/// The width of a chart, in English metric units (360,000 to the centimetre): 17 cm.
const CHART_WIDTH: u64 = 6_120_000;

/// Writes a document. `picture` makes a PNG of the SVG of a chart, with its size in pixels, where this build can.
pub fn write(
    document: &Document,
    picture: impl Fn(&str) -> Option<(Vec<u8>, u32, u32)>,
) -> std::io::Result<Vec<u8>> {
    let mut body = Body {
        out: String::with_capacity(256 * 1024),
        bookmarks: 0,
        lists: 0,
        pictures: Vec::new(),
        picture: &picture,
        language: document.language,
        keeps: false,
    };
    body.document(document);
    let mut files = parts::around(document, &body.out, body.lists, body.pictures.len());
    for (i, png) in body.pictures.into_iter().enumerate() {
        files.push((format!("word/media/chart{}.png", i + 1), png));
    }
    pack(&files)
}

/// A chart as PNG: its bytes, width and height in pixels.
type Picture<'a> = &'a dyn Fn(&str) -> Option<(Vec<u8>, u32, u32)>;

struct Body<'a> {
    out: String,
    bookmarks: u32,
    lists: u32,
    pictures: Vec<Vec<u8>>,
    picture: Picture<'a>,
    language: Language,
    /// Whether a paragraph stays with the next one.
    keeps: bool,
}

impl Body<'_> {
    /// Writing to a string cannot fail.
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        let _ = self.out.write_fmt(text);
    }

    fn paragraph(&mut self, style: &str, line: &Line) {
        self.styled(style, "", &[], line);
    }

    fn styled(&mut self, style: &str, more: &str, at: &[Anchor], line: &Line) {
        let keep = match self.keeps && !more.starts_with(KEEP) {
            true => KEEP,
            false => "",
        };
        self.put(format_args!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{keep}{more}</w:pPr>"
        ));
        self.line(at, line);
        self.out += "</w:p>";
    }

    fn line(&mut self, at: &[Anchor], line: &Line) {
        for at in at {
            let id = self.bookmarks;
            self.bookmarks += 1;
            self.put(format_args!(
                "<w:bookmarkStart w:id=\"{id}\" w:name=\"{}\"/><w:bookmarkEnd w:id=\"{id}\"/>",
                bookmark(*at)
            ));
        }
        for span in &line.0 {
            match span {
                Span::Plain(w) => self.run("", w),
                Span::Strong(w) => self.run("<w:b/>", w),
                Span::Emphasis(w) => self.run("<w:i/>", w),
                Span::Reference(to, w) => {
                    self.put(format_args!(
                        "<w:hyperlink w:anchor=\"{}\" w:history=\"1\">",
                        bookmark(*to)
                    ));
                    self.run("<w:rStyle w:val=\"Link\"/>", w);
                    self.out += "</w:hyperlink>";
                }
            }
        }
    }

    fn run(&mut self, look: &str, words: &Words) {
        self.out += "<w:r>";
        if !look.is_empty() {
            self.put(format_args!("<w:rPr>{look}</w:rPr>"));
        }
        for (i, part) in words
            .held(self.language)
            .trim_end_matches('\n')
            .split('\n')
            .enumerate()
        {
            if i > 0 {
                self.out += "<w:br/>";
            }
            self.put(format_args!(
                "<w:t xml:space=\"preserve\">{}</w:t>",
                escape(part)
            ));
        }
        self.out += "</w:r>";
    }

    fn document(&mut self, document: &Document) {
        let cover = &document.cover;
        self.paragraph("CoverKind", &one(&cover.kind));
        self.paragraph("Title", &one(&cover.title));
        if !cover.subtitle.is_empty() {
            self.paragraph("Subtitle", &one(&cover.subtitle));
        }
        for (name, value) in &cover.facts {
            let mut line = Line(vec![Span::Strong(name.clone()), Span::Plain("  ".into())]);
            line.0.extend(value.0.iter().cloned());
            self.paragraph("Fact", &line);
        }
        self.paragraph("Small", &one(&cover.note));
        self.page_break();
        self.paragraph("ContentsTitle", &one(&document.contents));
        for block in &document.blocks {
            if let Block::Heading(1, title, Some(at)) = block {
                let words = Words::new(title.text());
                self.paragraph("Contents", &Line(vec![Span::Reference(*at, words)]));
            }
        }
        self.page_break();
        for block in &document.blocks {
            self.block(block);
        }
    }

    fn page_break(&mut self) {
        self.out += "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>";
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading(level, title, at) => {
                let style = format!("Heading{}", (*level).clamp(1, 4));
                self.styled(&style, "", at.as_slice(), title);
            }
            Block::Paragraph(line) => self.paragraph("Text", line),
            Block::List { numbered, items } => {
                let list = if *numbered {
                    self.lists += 1;
                    1 + self.lists
                } else {
                    1
                };
                let more =
                    format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
                for item in items {
                    self.styled("Item", &more, &[], item);
                }
            }
            Block::Table(table) => self.table(table),
            Block::Figures(figures) => {
                let n = u32::try_from(figures.len()).unwrap_or(1).max(1);
                self.frame(&vec![WIDTH / n; figures.len()], false);
                self.out += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
                for f in figures {
                    self.put(format_args!(
                        "<w:tc><w:tcPr><w:tcW w:w=\"{}\" w:type=\"dxa\"/>{SHADE}</w:tcPr>",
                        WIDTH / n
                    ));
                    self.paragraph("Figure", &one(&f.value));
                    self.paragraph("Small", &one(&f.label));
                    self.out += "</w:tc>";
                }
                self.out += "</w:tr></w:tbl>";
                self.gap();
            }
            Block::Callout { tone, title, lines } => {
                let colour = match tone {
                    Tone::Note => "17456B",
                    Tone::Good => "1F7A4D",
                    Tone::Bad => "A8431F",
                };
                let more = format!(
                    "<w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"{colour}\"/></w:pBdr>{SHADE}"
                );
                let kept = format!("{KEEP}{more}");
                let title = Line(vec![Span::Strong(title.clone())]);
                self.styled("Callout", &kept, &[], &title);
                // It stays on one page, unless it is long.
                let long = lines.iter().map(|l| l.text().len()).sum::<usize>() > 1_500;
                for (n, line) in lines.iter().enumerate() {
                    let last = n + 1 == lines.len();
                    let more = if long || last { &more } else { &kept };
                    self.styled("Callout", more, &[], line);
                }
                self.gap();
            }
            Block::Chart(chart) => self.chart(chart),
            Block::Together(blocks) => {
                for (n, block) in blocks.iter().enumerate() {
                    self.keeps = n + 1 < blocks.len();
                    self.block(block);
                }
            }
            Block::PageBreak => self.page_break(),
        }
    }

    fn gap(&mut self) {
        self.paragraph("Gap", &Line::empty());
    }

    fn frame(&mut self, widths: &[u32], small: bool) {
        let style = if small { "ReportSmall" } else { "Report" };
        self.put(format_args!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"{style}\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/>\
             <w:tblLayout w:type=\"fixed\"/><w:tblLook w:firstRow=\"1\"/></w:tblPr><w:tblGrid>"
        ));
        for w in widths {
            self.put(format_args!("<w:gridCol w:w=\"{w}\"/>"));
        }
        self.out += "</w:tblGrid>";
    }

    fn table(&mut self, table: &Table) {
        let whole: u32 = table.columns.iter().map(|c| c.weight).sum::<u32>().max(1);
        let widths: Vec<u32> = table
            .columns
            .iter()
            .map(|c| WIDTH * c.weight / whole)
            .collect();
        self.frame(&widths, table.small);
        self.out += "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>";
        for (column, width) in table.columns.iter().zip(&widths) {
            let title = Line(vec![Span::Strong(column.title.clone())]);
            self.cell(*width, column.align, table.small, &[], &title);
        }
        self.out += "</w:tr>";
        for row in &table.rows {
            if row.band {
                self.out += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
                let title = row.cells.first().map(Line::text).unwrap_or_default();
                let title = Line::empty().strong(title);
                self.put(format_args!(
                    "<w:tc><w:tcPr><w:tcW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:gridSpan w:val=\"{}\"/>{SHADE}</w:tcPr>",
                    table.columns.len()
                ));
                self.styled("Cell", "<w:keepNext/>", &[], &title);
                self.out += "</w:tc></w:tr>";
                continue;
            }
            let long = row.cells.iter().any(|c| c.text().len() > 1_500);
            self.out += if long {
                "<w:tr>"
            } else {
                "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
            };
            let mut anchors = row.anchors.as_slice();
            for ((cell, column), width) in row.cells.iter().zip(&table.columns).zip(&widths) {
                self.cell(*width, column.align, table.small, anchors, cell);
                anchors = &[];
            }
            self.out += "</w:tr>";
        }
        self.out += "</w:tbl>";
        self.gap();
    }

    fn cell(&mut self, width: u32, align: Align, small: bool, at: &[Anchor], line: &Line) {
        self.put(format_args!(
            "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/>"
        ));
        self.out += "</w:tcPr>";
        let more = format!("<w:jc w:val=\"{}\"/>", align.word());
        let style = if small { "CellSmall" } else { "Cell" };
        self.styled(style, &more, at, line);
        self.out += "</w:tc>";
    }

    fn chart(&mut self, chart: &Chart) {
        self.styled(
            "Text",
            "<w:keepNext/>",
            &[],
            &Line(vec![Span::Strong(chart.title.clone())]),
        );
        match (self.picture)(&chart.svg) {
            Some((png, wide, high)) => {
                self.pictures.push(png);
                let n = self.pictures.len();
                let height = CHART_WIDTH * u64::from(high) / u64::from(wide.max(1));
                let name = escape(&chart.alternative.as_str().replace('\n', " "));
                self.put(format_args!(
                    "<w:p><w:pPr><w:pStyle w:val=\"Text\"/></w:pPr><w:r><w:drawing>\
                     <wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">\
                     <wp:extent cx=\"{CHART_WIDTH}\" cy=\"{height}\"/>\
                     <wp:docPr id=\"{n}\" name=\"Chart {n}\" descr=\"{name}\"/>\
                     <a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">\
                     <pic:pic><pic:nvPicPr><pic:cNvPr id=\"{n}\" name=\"Chart {n}\"/><pic:cNvPicPr/></pic:nvPicPr>\
                     <pic:blipFill><a:blip r:embed=\"rIdChart{n}\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
                     <pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"{CHART_WIDTH}\" cy=\"{height}\"/></a:xfrm>\
                     <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
                     </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
                ));
            }
            None => {
                self.paragraph("Text", &one(&chart.alternative));
                if let Some(data) = &chart.data {
                    self.table(data);
                }
            }
        }
    }
}

/// Stays with the next paragraph.
const KEEP: &str = "<w:keepNext/>";

/// Behind cells and callouts.
const SHADE: &str = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F4F6F8\"/>";

fn one(words: &Words) -> Line {
    Line(vec![Span::Plain(words.clone())])
}

/// Names of bookmarks hold letters, figures and underscores.
fn bookmark(at: Anchor) -> String {
    at.to_string().replace('-', "_")
}

/// Text of XML; what no XML may hold never gets into [`Words`].
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            c => out.push(c),
        }
    }
    out
}
