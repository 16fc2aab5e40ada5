//! Lists the folders `scenarios/*` and the files of the catalogue, so that they are compiled into the program.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    let root = PathBuf::from(
        env::var_os("CARGO_MANIFEST_DIR").ok_or_else(|| io::Error::other("no manifest"))?,
    );
    let out =
        PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no output folder"))?);
    let mut code =
        String::from("/// The scenarios in the program.\nstatic SCENARIOS: &[Bundle] = &[\n");
    for folder in entries(&root.join("scenarios"))? {
        if folder.join("scenario.ron").is_file() {
            let id = name(&folder);
            let _ = writeln!(code, "    Bundle {{ id: {id:?}, files: &[");
            files(&folder, &folder, &mut code)?;
            code.push_str("    ] },\n");
        }
    }
    code.push_str(
        "];\n\n/// The files of the standard catalogue.\nstatic CATALOGUE: &[(&str, &str)] = &[\n",
    );
    for file in entries(&root.join("assets/catalogue"))? {
        if file.extension().is_some_and(|e| e == "ron") {
            let _ = writeln!(code, "    ({:?}, include_str!({:?})),", name(&file), file);
        }
    }
    code.push_str("];\n");
    fs::write(out.join("bundled.rs"), code)
}

fn name(path: &Path) -> String {
    path.file_name()
        .map(|n| n.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// What a folder holds, in the order of names; nothing where there is no such folder.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut all = fs::read_dir(folder)?
        .map(|e| e.map(|e| e.path()))
        .collect::<io::Result<Vec<_>>>()?;
    all.retain(|p| !name(p).starts_with('.'));
    all.sort();
    Ok(all)
}

fn files(root: &Path, folder: &Path, code: &mut String) -> io::Result<()> {
    for path in entries(folder)? {
        if path.is_dir() {
            files(root, &path, code)?;
        } else if let Ok(inside) = path.strip_prefix(root) {
            let inside = inside.to_string_lossy().replace('\\', "/");
            let _ = writeln!(code, "        ({inside:?}, include_bytes!({path:?})),");
        }
    }
    Ok(())
}
