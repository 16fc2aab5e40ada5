//! The files around the text of a DOCX: types, relations, styles, numbering, header and footer.

use super::escape;
use crate::report::document::Document;
use std::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const W: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// Every file but the pictures, in the order in which they are packed.
pub fn around(
    document: &Document,
    body: &str,
    lists: u32,
    pictures: usize,
) -> Vec<(String, Vec<u8>)> {
    let language = document.language.code();
    let title = escape(&document.cover.title.as_str().replace('\n', " "));
    let mark = escape(&document.mark.as_str().replace('\n', " "));
    let page = escape(&document.page.as_str().replace('\n', " "));
    let mut links = String::new();
    for (id, kind, to) in [
        ("rIdStyles", "styles", "styles.xml"),
        ("rIdNumbers", "numbering", "numbering.xml"),
        ("rIdSettings", "settings", "settings.xml"),
        ("rIdHeader", "header", "header1.xml"),
        ("rIdFooter", "footer", "footer1.xml"),
    ] {
        link(&mut links, id, kind, to);
    }
    for n in 1..=pictures {
        link(
            &mut links,
            &format!("rIdChart{n}"),
            "image",
            &format!("media/chart{n}.png"),
        );
    }
    let files = [
        ("[Content_Types].xml", types()),
        (
            "_rels/.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
                 <Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
                 <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
                 </Relationships>"
            ),
        ),
        (
            "docProps/core.xml",
            format!(
                "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title><dc:subject>{mark}</dc:subject>\
                 <dc:creator>Cellule</dc:creator><dc:language>{language}</dc:language></cp:coreProperties>"
            ),
        ),
        (
            "word/document.xml",
            format!(
                "{HEAD}<w:document {SPACES}><w:body>{body}<w:sectPr>\
                 <w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/><w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>\
                 <w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
                 <w:pgMar w:top=\"1304\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>\
                 </w:sectPr></w:body></w:document>"
            ),
        ),
        (
            "word/_rels/document.xml.rels",
            format!(
                "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{links}</Relationships>"
            ),
        ),
        ("word/styles.xml", styles(language)),
        ("word/numbering.xml", numbering(lists)),
        (
            "word/settings.xml",
            format!(
                "{HEAD}<w:settings {W}><w:defaultTabStop w:val=\"709\"/>\
                 <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
                 </w:settings>"
            ),
        ),
        (
            "word/header1.xml",
            format!(
                "{HEAD}<w:hdr {W}><w:p><w:pPr><w:pStyle w:val=\"Mark\"/></w:pPr><w:r><w:t>{mark}</w:t></w:r></w:p></w:hdr>"
            ),
        ),
        (
            "word/footer1.xml",
            format!(
                "{HEAD}<w:ftr {W}><w:p><w:pPr><w:pStyle w:val=\"Foot\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{title} · {mark} · {page} </w:t></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
                 <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>"
            ),
        ),
    ];
    files
        .into_iter()
        .map(|(path, text)| (path.to_owned(), text.into_bytes()))
        .collect()
}

fn link(out: &mut String, id: &str, kind: &str, to: &str) {
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{to}\"/>"
    );
}

fn types() -> String {
    let mut all = String::new();
    for (part, kind) in [
        ("document", "document.main"),
        ("styles", "styles"),
        ("numbering", "numbering"),
        ("settings", "settings"),
        ("header1", "header"),
        ("footer1", "footer"),
    ] {
        let _ = write!(
            all,
            "<Override PartName=\"/word/{part}.xml\" ContentType=\"{WORD}.{kind}+xml\"/>"
        );
    }
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         {all}</Types>"
    )
}

/// List 1 has bullets; each numbered list after it counts from 1.
fn numbering(lists: u32) -> String {
    let indent = "<w:pPr><w:ind w:left=\"425\" w:hanging=\"284\"/></w:pPr>";
    let mut out = format!(
        "{HEAD}<w:numbering {W}>\
         <w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc w:val=\"left\"/>{indent}</w:lvl></w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/><w:lvlJc w:val=\"left\"/>{indent}</w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
    );
    for n in 0..lists {
        let _ = write!(
            out,
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            n + 2
        );
    }
    out + "</w:numbering>"
}

/// A paragraph style: id, name, what it is based on, its paragraph and its letters.
type Style = (&'static str, &'static str, &'static str, &'static str);

const PARAGRAPHS: [Style; 20] = [
    ("Text", "Body Text", "<w:spacing w:after=\"120\"/>", ""),
    (
        "Title",
        "Title",
        "<w:spacing w:before=\"120\" w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:sz w:val=\"56\"/>",
    ),
    (
        "Subtitle",
        "Subtitle",
        "<w:spacing w:after=\"480\"/>",
        "<w:color w:val=\"5B6875\"/><w:sz w:val=\"26\"/>",
    ),
    (
        "CoverKind",
        "Cover Kind",
        "<w:spacing w:before=\"3000\" w:after=\"60\"/>",
        "<w:b/><w:color w:val=\"17456B\"/><w:sz w:val=\"26\"/>",
    ),
    ("Fact", "Cover Fact", "<w:spacing w:after=\"60\"/>", ""),
    (
        "Heading1",
        "heading 1",
        "<w:keepNext/><w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"12\" w:space=\"6\" w:color=\"17456B\"/></w:pBdr><w:spacing w:before=\"360\" w:after=\"160\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/><w:sz w:val=\"36\"/>",
    ),
    (
        "Heading2",
        "heading 2",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"100\"/><w:outlineLvl w:val=\"1\"/>",
        "<w:b/><w:sz w:val=\"26\"/>",
    ),
    (
        "Heading3",
        "heading 3",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"200\" w:after=\"60\"/><w:outlineLvl w:val=\"2\"/>",
        "<w:b/><w:sz w:val=\"22\"/>",
    ),
    (
        "Heading4",
        "heading 4",
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"160\" w:after=\"60\"/><w:outlineLvl w:val=\"3\"/>",
        "<w:b/><w:color w:val=\"5B6875\"/>",
    ),
    ("Item", "List Item", "<w:spacing w:after=\"60\"/>", ""),
    (
        "Cell",
        "Table Text",
        "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"19\"/>",
    ),
    (
        "CellSmall",
        "Table Text Small",
        "<w:spacing w:before=\"30\" w:after=\"30\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"17\"/>",
    ),
    (
        "Figure",
        "Key Figure",
        "<w:spacing w:before=\"80\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:b/><w:sz w:val=\"28\"/>",
    ),
    (
        "Small",
        "Small",
        "<w:spacing w:after=\"80\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:color w:val=\"5B6875\"/><w:sz w:val=\"17\"/>",
    ),
    (
        "Callout",
        "Callout",
        "<w:spacing w:after=\"0\"/><w:ind w:left=\"227\"/>",
        "",
    ),
    (
        "Gap",
        "Gap",
        "<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/>",
        "<w:sz w:val=\"8\"/>",
    ),
    (
        "ContentsTitle",
        "Contents Title",
        "<w:spacing w:after=\"160\"/>",
        "<w:b/><w:sz w:val=\"26\"/>",
    ),
    ("Contents", "Contents", "<w:spacing w:after=\"60\"/>", ""),
    (
        "Mark",
        "Exercise Mark",
        "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:color w:val=\"B3261E\"/><w:spacing w:val=\"60\"/><w:sz w:val=\"18\"/>",
    ),
    (
        "Foot",
        "Foot",
        "<w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:color w:val=\"5B6875\"/><w:sz w:val=\"16\"/>",
    ),
];

fn styles(language: &str) -> String {
    let mut out = format!(
        "{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:eastAsia=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:color w:val=\"1C2733\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"{}\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:line=\"269\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>\
         <w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>\
         <w:style w:type=\"character\" w:styleId=\"Link\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"17456B\"/></w:rPr></w:style>",
        match language {
            "fr" => "fr-FR",
            _ => "en-GB",
        }
    );
    for (id, name, paragraph, letters) in PARAGRAPHS {
        let _ = write!(
            out,
            "<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/>\
             <w:pPr>{paragraph}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
        );
    }
    for id in ["Report", "ReportSmall"] {
        let _ = write!(
            out,
            "<w:style w:type=\"table\" w:styleId=\"{id}\"><w:name w:val=\"{id}\"/><w:tblPr><w:tblBorders>\
             <w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"17456B\"/>\
             <w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5DBE1\"/>\
             <w:insideH w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"D5DBE1\"/></w:tblBorders>\
             <w:tblCellMar><w:left w:w=\"85\" w:type=\"dxa\"/><w:right w:w=\"85\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>"
        );
    }
    out + "</w:styles>"
}
