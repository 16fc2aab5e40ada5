//! The chronogramme: every inject as a row and on a line of time, to be dragged and shifted together.

use super::{Asked, Authoring, gesture, listing};
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::diagnostic::Place;
use crate::scenario::edit::{Edit, blank};
use crate::scenario::model::*;
use crate::wording::{Args, Wording, conditions};
use bevy_reflect::Typed;
use eframe::egui;
use egui::{Align2, Pos2, Rect, RichText, ScrollArea, Sense, Stroke, TextStyle, Ui, pos2, vec2};

/// The height of a row.
const ROW: f32 = 28.0;
/// The height of the line of time.
const LINE: f32 = 74.0;

/// What is shown of it.
#[derive(Debug)]
pub(super) struct View {
    find: String,
    /// By how much the selected injects are shifted, as it is typed.
    shift: String,
    /// Of which state the order is.
    of: Option<u64>,
    /// Injects in the order of time: second where it is known, and number.
    order: Vec<(Option<i64>, usize)>,
    /// The inject that is dragged, and where it began.
    dragged: Option<(usize, Moment, f32)>,
}

impl Default for View {
    fn default() -> View {
        View {
            find: String::new(),
            shift: "1h".to_owned(),
            of: None,
            order: Vec::new(),
            dragged: None,
        }
    }
}

fn injects() -> Place {
    Place::root().field("injects")
}

/// The first moment that a condition names, and its place in the condition.
fn moment_in(c: &Condition, place: &Place) -> Option<(Place, Moment)> {
    match c {
        Condition::At(m) => Some((place.index(0), *m)),
        Condition::All(parts) | Condition::Any(parts) => {
            let mut all = parts.iter().enumerate();
            all.find_map(|(n, c)| moment_in(c, &place.index(n)))
        }
        _ => None,
    }
}

/// Seconds after STARTEX, as civil time without changes of the clock: for an order on the screen only.
fn seconds(m: Moment, start: i64) -> i64 {
    match m {
        Moment::After(span) => i64::from(span.0),
        Moment::Civil { day, second } => i64::from(day) * 86_400 + i64::from(second) - start,
    }
}

/// The second of the day at which the exercise starts.
fn start_of_day(s: &Scenario) -> i64 {
    let clock = s.start.split(' ').nth(1).unwrap_or("00:00");
    let mut parts = clock.split(':').map(|p| p.parse::<i64>().unwrap_or(0));
    parts.next().unwrap_or(0) * 3600 + parts.next().unwrap_or(0) * 60
}

/// The same moment so many seconds later, in the same spelling.
fn shifted(m: Moment, by: i64) -> Moment {
    match m {
        Moment::After(span) => {
            let at = (i64::from(span.0) + by).clamp(0, i64::from(LONGEST_SPAN));
            Moment::After(Span(at as u32))
        }
        Moment::Civil { day, second } => {
            let at = i64::from(day) * 86_400 + i64::from(second) + by;
            Moment::Civil {
                day: at.div_euclid(86_400).clamp(-3660, 3660) as i16,
                second: at.rem_euclid(86_400) as u32,
            }
        }
    }
}

fn follow(a: &mut Authoring) {
    let version = a.draft.version();
    if a.shown.chronogramme.of == Some(version) {
        return;
    }
    let start = start_of_day(a.draft.scenario());
    let all = a.draft.injects().iter().enumerate();
    let mut order: Vec<(Option<i64>, usize)> = all
        .map(|(n, i)| {
            let at = moment_in(&i.when, &Place::root());
            (at.map(|(_, m)| seconds(m, start)), n)
        })
        .collect();
    // What waits for something else comes after what has a time.
    order.sort_by_key(|(at, n)| (at.is_none(), *at, *n));
    let v = &mut a.shown.chronogramme;
    v.of = Some(version);
    v.order = order;
}

/// The chronogramme.
pub(super) fn chronogramme(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    follow(a);
    bar(ui, a, w, asked);
    if a.draft.injects().is_empty() {
        parts::empty(
            ui,
            icons::CALENDAR_CLOCK,
            &w.get("author-no-injects"),
            &w.get("author-no-injects-do"),
        );
        return;
    }
    line(ui, a, w, asked);
    table(ui, a, w, asked);
}

fn bar(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    ui.horizontal_wrapped(|ui| {
        let name = w.text(
            "author-add-thing",
            &Args::new().word("thing", w.get("thing-inject")),
        );
        if parts::button(ui, icons::PLUS, &name, parts::Weight::Primary).clicked()
            && let Some(value) = blank::blank(Inject::type_info())
        {
            let value = listing::named(value, &a.lexicon, w);
            let len = a.draft.injects().len();
            let mut edits = vec![Edit::Insert {
                list: injects(),
                at: len,
                value,
            }];
            // The first role receives it until somebody says otherwise.
            if let Some(role) = a.draft.scenario().roles.first() {
                let to = injects().index(len).field("to");
                edits.push(Edit::insert(to, 0, role.id.clone()));
            }
            let select = vec![injects().index(len)];
            asked.push(Asked::EditThenSelect("author-do-add", edits, select));
        }
        let bring = parts::button(
            ui,
            icons::TABLE,
            &w.get("author-bring-in"),
            parts::Weight::Quiet,
        );
        if bring
            .on_hover_text(w.get("author-bring-in-about"))
            .clicked()
        {
            asked.push(Asked::ChooseToBringIn);
        }
        let hint = w.get("author-find");
        parts::search(ui, &mut a.shown.chronogramme.find, &hint, 160.0);
        let chosen: Vec<Place> = a
            .selected
            .iter()
            .filter(|p| p.0.starts_with(&injects().0))
            .cloned()
            .collect();
        if chosen.is_empty() {
            return;
        }
        ui.separator();
        let args = Args::new().number("count", chosen.len() as i64);
        ui.label(parts::small(ui, w.text("author-selected", &args)));
        let shift =
            ui.add(egui::TextEdit::singleline(&mut a.shown.chronogramme.shift).desired_width(70.0));
        parts::call(ui, &shift, &w.get("author-shift-by"));
        let span = Span::parse(&a.shown.chronogramme.shift).ok();
        for (key, sign, icon) in [
            ("author-shift-earlier", -1, icons::CHEVRON_LEFT),
            ("author-shift-later", 1, icons::CHEVRON_RIGHT),
        ] {
            let button =
                parts::button_enabled(ui, span.is_some(), icon, &w.get(key), parts::Weight::Usual);
            if let (true, Some(span)) = (button.clicked(), span) {
                let by = i64::from(span.0) * sign;
                let edits = chosen.iter().filter_map(|p| shift_of(a, p, by)).collect();
                asked.push(Asked::Edit("author-do-shift", None, edits));
            }
        }
    });
}

/// What shifts an inject; none where no moment is in its condition.
fn shift_of(a: &Authoring, inject: &Place, by: i64) -> Option<Edit> {
    let when = inject.field("when");
    let condition = a.draft.get::<Condition>(&when)?;
    let (place, m) = moment_in(condition, &when)?;
    Some(Edit::set(place, shifted(m, by)))
}

/// The line of time: a mark for each inject that has one.
fn line(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let p = palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click_and_drag());
    parts::call(ui, &response, &w.get("author-line"));
    ui.painter().rect_filled(rect, 6.0, p.ground);
    let s = a.draft.scenario();
    let length = i64::from(s.duration.0.max(1));
    let inner = rect.shrink2(vec2(18.0, 8.0));
    let x = |at: i64| inner.left() + at.clamp(0, length) as f32 / length as f32 * inner.width();
    let painter = ui.painter_at(rect);
    let font = TextStyle::Small.resolve(ui.style());
    // About eight marks of time, at hours that people count in.
    let steps = [1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 720];
    let hours = steps
        .iter()
        .find(|h| length / (**h * 3600) <= 9)
        .copied()
        .unwrap_or(720);
    let base = pos2(inner.left(), inner.bottom() - 14.0);
    painter.hline(inner.x_range(), base.y, Stroke::new(1.0, p.line));
    let mut at = 0;
    while at <= length {
        let text = format!("H+{}", at / 3600);
        painter.text(
            pos2(x(at), base.y + 3.0),
            Align2::CENTER_TOP,
            text,
            font.clone(),
            p.dim,
        );
        painter.vline(x(at), base.y - 3.0..=base.y + 2.0, Stroke::new(1.0, p.line));
        at += hours * 3600;
    }
    let room = base.y - inner.top() - 4.0;
    let marks: Vec<(usize, Pos2)> = a
        .shown
        .chronogramme
        .order
        .iter()
        .filter_map(|(at, n)| Some((*n, (*at)?)))
        .map(|(n, at)| {
            // Those at the same time stand one above the other.
            let row = (n % 4) as f32 / 4.0;
            (n, pos2(x(at), inner.top() + 4.0 + row * room))
        })
        .collect();
    let mut hovered = None;
    for (n, at) in &marks {
        let chosen = a.selected.contains(&injects().index(*n));
        let ink = if chosen { p.accent } else { p.dim };
        painter.circle_filled(*at, if chosen { 5.0 } else { 3.5 }, ink);
        let near = response
            .hover_pos()
            .is_some_and(|h| (h - *at).length() < 7.0);
        if near {
            hovered = Some(*n);
        }
    }
    drag(
        ui,
        a,
        &response,
        &marks,
        length as f32 / inner.width().max(1.0),
        asked,
    );
    if let Some(inject) = hovered.and_then(|n| a.draft.injects().get(n)) {
        let said = format!(
            "{}\n{}",
            inject.title.get(a.language),
            sentence(a, &inject.when, w)
        );
        response.on_hover_text(said);
    }
}

fn drag(
    ui: &Ui,
    a: &mut Authoring,
    response: &egui::Response,
    marks: &[(usize, Pos2)],
    seconds_a_point: f32,
    asked: &mut Vec<Asked>,
) {
    let near = |at: Pos2| {
        let mut all = marks.iter().rev();
        all.find(|(_, m)| (*m - at).length() < 8.0).map(|(n, _)| *n)
    };
    if response.clicked()
        && let Some(n) = response.interact_pointer_pos().and_then(near)
    {
        let place = injects().index(n);
        asked.push(Asked::Select(listing::chosen_with(ui, &a.selected, place)));
    }
    if response.drag_started()
        && let Some(origin) = ui.input(|i| i.pointer.press_origin())
        && let Some(n) = near(origin)
        && let Some(inject) = a.draft.injects().get(n)
        && let Some((_, m)) = moment_in(&inject.when, &Place::root())
    {
        a.shown.chronogramme.dragged = Some((n, m, origin.x));
        asked.push(Asked::Select(vec![injects().index(n)]));
    }
    if let Some((n, m, from)) = a.shown.chronogramme.dragged
        && response.dragged()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        // Five minutes are as fine as a hand is.
        let by = ((pointer.x - from) * seconds_a_point / 300.0).round() as i64 * 300;
        let when = injects().index(n).field("when");
        let place = a
            .draft
            .get::<Condition>(&when)
            .and_then(|c| moment_in(c, &when));
        if let Some((place, now)) = place
            && now != shifted(m, by)
        {
            let gesture = gesture(("shift", n, from.to_bits()));
            let edit = Edit::set(place, shifted(m, by));
            asked.push(Asked::Edit("author-do-shift", Some(gesture), vec![edit]));
        }
    }
    if response.drag_stopped() {
        a.shown.chronogramme.dragged = None;
    }
}

fn sentence(a: &Authoring, c: &Condition, w: Wording) -> String {
    let titles = |kind, id: &str| a.lexicon.title(kind, id).to_owned();
    conditions::sentence(c, &titles, w)
}

fn table(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let p = palette(ui);
    let wanted = a.shown.chronogramme.find.trim().to_lowercase();
    let shown: Vec<usize> = a
        .shown
        .chronogramme
        .order
        .iter()
        .map(|(_, n)| *n)
        .filter(|n| {
            let inject = &a.draft.injects()[*n];
            wanted.is_empty()
                || inject
                    .title
                    .get(a.language)
                    .to_lowercase()
                    .contains(&wanted)
                || inject.id.as_str().contains(&wanted)
        })
        .collect();
    let mut area = ScrollArea::vertical()
        .id_salt("chronogramme")
        .auto_shrink(false);
    if let Some(to) = a.shown.scroll_to.take()
        && let Some(at) = shown.iter().position(|n| to == injects().index(*n))
    {
        area = area.vertical_scroll_offset((at as f32 * ROW - 100.0).max(0.0));
    }
    area.show_rows(ui, ROW, shown.len(), |ui, range| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for &n in &shown[range] {
            row(ui, a, n, w, p, asked);
        }
    });
}

/// In how many runs the playbooks had it sent, and when in the middle of them.
fn sent(tried: &super::trying::Tried, n: usize, w: Wording) -> Option<String> {
    let found = tried.findings.injects.get(n)?;
    let share = w.percent((found.all.share()? * 1e6) as u32);
    let at = found.all.median().map(|t| {
        let teller = crate::wording::trial::Teller::new(&tried.plan, w);
        teller.moment(t)
    });
    Some(match at {
        Some(at) => format!("{share} · {at}"),
        None => share,
    })
}

fn row(
    ui: &mut Ui,
    a: &Authoring,
    n: usize,
    w: Wording,
    p: crate::desktop::look::Palette,
    asked: &mut Vec<Asked>,
) {
    let Some(inject) = a.draft.injects().get(n) else {
        return;
    };
    let place = injects().index(n);
    let chosen = a.selected.contains(&place);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    if chosen || response.hovered() {
        let fill = if chosen { p.raised } else { p.hover };
        ui.painter().rect_filled(rect, 4.0, fill);
    }
    let title = inject.title.get(a.language);
    let when = sentence(a, &inject.when, w);
    let said = format!("{when} {title}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
    let often = a.tried.as_ref().and_then(|t| sent(t, n, w));
    let columns = match often {
        Some(_) => [0.26, 0.34, 0.15, 0.11, 0.14],
        None => [0.30, 0.38, 0.17, 0.15, 0.0],
    };
    let to: Vec<&str> = inject
        .to
        .iter()
        .map(|r| {
            a.lexicon
                .title(crate::scenario::check::Kind::Role, r.as_str())
        })
        .collect();
    let texts = [
        RichText::new(&when).color(p.dim),
        RichText::new(title),
        RichText::new(inject.from.get(a.language)).color(p.dim),
        RichText::new(to.join(", ")).color(p.dim),
        RichText::new(often.unwrap_or_default()).color(p.accent),
    ];
    let mut left = rect.left() + 6.0;
    for (i, (share, text)) in columns.into_iter().zip(texts).enumerate() {
        let width = rect.width() * share - 8.0;
        let cell = Rect::from_min_size(pos2(left, rect.top()), vec2(width, ROW));
        let mut inner = ui.new_child(
            egui::UiBuilder::new()
                .max_rect(cell)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        if i == 1 {
            inner.label(parts::icon(parts::medium(inject.medium)).color(p.dim));
        }
        inner.add(egui::Label::new(text).truncate().selectable(false));
        left += rect.width() * share;
    }
    if response.on_hover_text(said).clicked() {
        asked.push(Asked::Select(listing::chosen_with(ui, &a.selected, place)));
    }
}
