//! A scenario's picture: decoded within bounds, made as small as a card needs it.
//!
//! Pictures are PNG; what is none, or is too large, is as if it were not there.

use crate::scenario::resolved::Resolved;
use eframe::egui::{
    self, Color32, ColorImage, Rect, TextureHandle, TextureOptions, Ui, Vec2, pos2, vec2,
};
use std::sync::Arc;

/// Points that are decoded at most.
const LARGEST: u64 = 16_000_000;

/// Width of what is kept.
const WIDE: usize = 1_024;

/// The picture of a scenario, where it has one.
pub fn of(scenario: &Resolved) -> Option<Arc<ColorImage>> {
    let bytes = scenario.attachments.get(scenario.picture.as_ref()?)?;
    decode(&bytes.0).map(Arc::new)
}

/// Decodes a PNG; its size is read before anything is made of it.
fn decode(bytes: &[u8]) -> Option<ColorImage> {
    const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
    let number = |at: usize| {
        let four = bytes.get(at..at + 4)?;
        Some(u32::from_be_bytes([four[0], four[1], four[2], four[3]]))
    };
    let (width, height) = (u64::from(number(16)?), u64::from(number(20)?));
    if !bytes.starts_with(SIGNATURE) || width * height > LARGEST {
        return None;
    }
    let read = eframe::icon_data::from_png_bytes(bytes).ok()?;
    let (width, height) = (read.width as usize, read.height as usize);
    Some(smaller(width, height, &read.rgba))
}

/// Every point of the result is the mean of a square.
fn smaller(width: usize, height: usize, rgba: &[u8]) -> ColorImage {
    let side = width.div_ceil(WIDE).max(1);
    let size = [(width / side).max(1), (height / side).max(1)];
    let mut pixels = Vec::with_capacity(size[0] * size[1]);
    for y in 0..size[1] {
        for x in 0..size[0] {
            let (mut sum, mut count) = ([0u32; 4], 0);
            for dy in 0..side.min(height) {
                let start = ((y * side + dy) * width + x * side) * 4;
                for point in rgba[start..].chunks_exact(4).take(side.min(width)) {
                    sum.iter_mut()
                        .zip(point)
                        .for_each(|(s, p)| *s += u32::from(*p));
                    count += 1;
                }
            }
            let [r, g, b, a] = sum.map(|s| (s / count.max(1)) as u8);
            pixels.push(Color32::from_rgba_unmultiplied(r, g, b, a));
        }
    }
    ColorImage::new(size, pixels)
}

/// Draws a picture into a frame that it fills; what hangs over is cut evenly.
pub fn show(ui: &mut Ui, picture: &Arc<ColorImage>, size: Vec2, name: &str) {
    let id = egui::Id::unique(("picture", Arc::as_ptr(picture) as usize));
    let known = ui.data(|d| d.get_temp::<TextureHandle>(id));
    let texture = known.unwrap_or_else(|| {
        let made = ui
            .ctx()
            .load_texture(name, Arc::clone(picture), TextureOptions::LINEAR);
        ui.data_mut(|d| d.insert_temp(id, made.clone()));
        made
    });
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, name));
    let whole = texture.size_vec2();
    let shown = size / (size / whole).max_elem();
    let cut = (vec2(1.0, 1.0) - shown / whole) / 2.0;
    let uv = Rect::from_min_max(pos2(cut.x, cut.y), pos2(1.0 - cut.x, 1.0 - cut.y));
    egui::Image::from_texture((texture.id(), whole))
        .uv(uv)
        .corner_radius(6)
        .paint_at(ui, rect);
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One red point.
    const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9cc\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xaeB`\x82";

    #[test]
    fn a_picture_is_read_and_what_is_none_is_left_alone() {
        let image = decode(POINT).expect("a picture");
        assert_eq!(image.size, [1, 1]);
        assert_eq!(image.pixels[0].to_array(), [255, 0, 0, 255]);
        assert!(decode(b"no picture").is_none());
        assert!(decode(&POINT[..40]).is_none());
        let mut huge = POINT.to_vec();
        huge[16..24].copy_from_slice(&[0, 1, 0, 0, 0, 1, 0, 0]);
        assert!(decode(&huge).is_none());
    }

    #[test]
    fn a_wide_picture_becomes_the_mean_of_its_squares() {
        let rgba: Vec<u8> = (0..2_048 * 2)
            .flat_map(|n| match n % 2 {
                0 => [0, 100, 0, 255],
                _ => [200, 100, 0, 255],
            })
            .collect();
        let image = smaller(2_048, 2, &rgba);
        assert_eq!(image.size, [1_024, 1]);
        assert!(
            image
                .pixels
                .iter()
                .all(|p| p.to_array() == [100, 100, 0, 255])
        );
    }
}
