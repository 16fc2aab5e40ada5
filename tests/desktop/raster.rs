//! Draws what the windows tessellate, pixel by pixel: the same picture on every machine, without a graphics adapter.
//!
//! Triangles are filled as a graphics card does it: pixel centres, shared edges once, colours premultiplied and mixed as
//! they are written (gamma space), textures sampled between their four nearest texels.

use eframe::egui::epaint::{ClippedPrimitive, ImageData, Mesh, Primitive, Vertex};
use eframe::egui::{Color32, Context, FullOutput, Rect, TextureId, TexturesDelta};
use egui_kittest::TestRenderer;
use image::{Rgba, RgbaImage};
use std::collections::HashMap;

struct Texture {
    width: usize,
    height: usize,
    texels: Vec<Color32>,
}

/// The renderer, with its textures.
#[derive(Default)]
pub struct Raster {
    textures: HashMap<TextureId, Texture>,
}

impl Texture {
    fn at(&self, x: i32, y: i32) -> [f32; 4] {
        let x = x.clamp(0, self.width as i32 - 1) as usize;
        let y = y.clamp(0, self.height as i32 - 1) as usize;
        self.texels[y * self.width + x].to_array().map(f32::from)
    }

    /// Between the four nearest texels; coordinates from 0 to 1.
    fn sample(&self, u: f32, v: f32) -> [f32; 4] {
        let (x, y) = (u * self.width as f32 - 0.5, v * self.height as f32 - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right, down) = (x - left, y - top);
        let (left, top) = (left as i32, top as i32);
        let (a, b) = (self.at(left, top), self.at(left + 1, top));
        let (c, d) = (self.at(left, top + 1), self.at(left + 1, top + 1));
        std::array::from_fn(|i| {
            let upper = a[i] + (b[i] - a[i]) * right;
            let lower = c[i] + (d[i] - c[i]) * right;
            upper + (lower - upper) * down
        })
    }
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let all = std::mem::take(&mut delta.set).into_iter();
        for (id, change) in all.flat_map(|(id, all)| all.into_iter().map(move |c| (id, c))) {
            let ImageData::Color(image) = &change.image;
            let [width, height] = image.size;
            match change.pos {
                None => {
                    let texture = Texture {
                        width,
                        height,
                        texels: image.pixels.clone(),
                    };
                    self.textures.insert(id, texture);
                }
                Some([left, top]) => {
                    let texture = self
                        .textures
                        .get_mut(&id)
                        .expect("it was given whole first");
                    for row in 0..height {
                        let to = (top + row) * texture.width + left;
                        let from = &image.pixels[row * width..(row + 1) * width];
                        texture.texels[to..to + width].copy_from_slice(from);
                    }
                }
            }
        }
        for id in std::mem::take(&mut delta.free) {
            self.textures.remove(&id);
        }
    }

    fn render(&mut self, ctx: &Context, output: &FullOutput) -> Result<RgbaImage, String> {
        let scale = output.pixels_per_point;
        let size = ctx.content_rect().size() * scale;
        let mut picture = Picture {
            width: size.x.round() as usize,
            height: size.y.round() as usize,
            pixels: Vec::new(),
        };
        picture.pixels = vec![[0.0; 4]; picture.width * picture.height];
        for ClippedPrimitive {
            clip_rect,
            primitive,
        } in ctx.tessellate(output.shapes.clone(), scale)
        {
            let Primitive::Mesh(mesh) = primitive else {
                return Err("something is drawn by a callback".to_owned());
            };
            let texture = self
                .textures
                .get(&mesh.texture_id)
                .ok_or("a texture is missing")?;
            picture.mesh(&mesh, texture, clip_rect * scale, scale);
        }
        let mut image = RgbaImage::new(picture.width as u32, picture.height as u32);
        for (to, from) in image.pixels_mut().zip(&picture.pixels) {
            let [r, g, b, _] = from.map(|c| c.round().clamp(0.0, 255.0) as u8);
            *to = Rgba([r, g, b, 255]);
        }
        Ok(image)
    }
}

struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[f32; 4]>,
}

/// Twice the area of a triangle, positive where its corners turn one way round.
fn turn(a: [f32; 2], b: [f32; 2], c: [f32; 2]) -> f32 {
    (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

/// A pixel whose centre lies on an edge belongs to the triangle on one side of it only.
fn owns(from: [f32; 2], to: [f32; 2]) -> bool {
    (from[1] == to[1] && to[0] > from[0]) || to[1] < from[1]
}

impl Picture {
    fn mesh(&mut self, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
        let clip = [
            clip.min.x.round().max(0.0) as usize,
            clip.min.y.round().max(0.0) as usize,
            (clip.max.x.round().max(0.0) as usize).min(self.width),
            (clip.max.y.round().max(0.0) as usize).min(self.height),
        ];
        for corners in mesh.indices.chunks_exact(3) {
            let corner = |i: usize| mesh.vertices[corners[i] as usize];
            self.triangle([corner(0), corner(1), corner(2)], texture, clip, scale);
        }
    }

    fn triangle(&mut self, mut v: [Vertex; 3], texture: &Texture, clip: [usize; 4], scale: f32) {
        let place = |v: &Vertex| [v.pos.x * scale, v.pos.y * scale];
        let mut area = turn(place(&v[0]), place(&v[1]), place(&v[2]));
        if area == 0.0 || !area.is_finite() {
            return;
        }
        if area < 0.0 {
            v.swap(1, 2);
            area = -area;
        }
        let p = [place(&v[0]), place(&v[1]), place(&v[2])];
        let low = |axis: usize| p.iter().map(|c| c[axis]).fold(f32::MAX, f32::min);
        let high = |axis: usize| p.iter().map(|c| c[axis]).fold(f32::MIN, f32::max);
        let columns = (low(0).floor().max(0.0) as usize).max(clip[0])
            ..(high(0).ceil().max(0.0) as usize).min(clip[2]);
        let rows = (low(1).floor().max(0.0) as usize).max(clip[1])
            ..(high(1).ceil().max(0.0) as usize).min(clip[3]);
        let colours = v.map(|v| v.color.to_array().map(f32::from));
        let same = v[0].uv == v[1].uv && v[1].uv == v[2].uv;
        let plain = same.then(|| texture.sample(v[0].uv.x, v[0].uv.y));
        let edges = [(p[1], p[2]), (p[2], p[0]), (p[0], p[1])];
        for y in rows {
            for x in columns.clone() {
                let centre = [x as f32 + 0.5, y as f32 + 0.5];
                let mut weight = [0.0; 3];
                let mut inside = true;
                for (i, (from, to)) in edges.iter().enumerate() {
                    weight[i] = turn(*from, *to, centre);
                    inside &= weight[i] > 0.0 || (weight[i] == 0.0 && owns(*from, *to));
                }
                if !inside {
                    continue;
                }
                let mix = |of: [f32; 3]| {
                    (of[0] * weight[0] + of[1] * weight[1] + of[2] * weight[2]) / area
                };
                let texel = plain.unwrap_or_else(|| {
                    texture.sample(mix(v.map(|v| v.uv.x)), mix(v.map(|v| v.uv.y)))
                });
                let source: [f32; 4] = std::array::from_fn(|i| {
                    mix([colours[0][i], colours[1][i], colours[2][i]]) * texel[i] / 255.0
                });
                let under = &mut self.pixels[y * self.width + x];
                for i in 0..4 {
                    under[i] = source[i] + under[i] * (1.0 - source[3] / 255.0);
                }
            }
        }
    }
}
