//! The program as scripts and people meet it: words, exit codes, languages, data, silence where nobody listens.

use serde_json::Value;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Runs the program with words separated by spaces, in English unless the words say otherwise.
fn cellule(words: &str) -> Output {
    with_locale(words, "C")
}

fn with_locale(words: &str, locale: &str) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cellule"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .args(words.split(' ').filter(|w| !w.is_empty()))
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("LC_ALL", locale)
        .env_remove("NO_COLOR")
        .env_remove("LANGUAGE")
        .output()
        .expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("text")
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("text")
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("it ended by itself")
}

fn data(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("JSON")
}

#[test]
fn a_wrong_word_suggests_the_right_one_and_is_a_usage_error() {
    for (words, right) in [
        ("plya first-steps", "“play”"),
        ("play first-steps --sed 1", "“--seed”"),
        ("play first-steps --playbook refrence", "“reference”"),
        ("play frist-steps", "first-steps"),
    ] {
        let output = cellule(words);
        assert!(err(&output).contains(right), "{words}: {}", err(&output));
        assert_eq!(out(&output), "", "{words}: stdout holds results only");
        assert_ne!(code(&output), 0, "{words}");
    }
    assert_eq!(code(&cellule("plya first-steps")), 2);
    assert_eq!(code(&cellule("play first-steps --playbook refrence")), 2);
}

/// Without a command the windows open; where there is no display one clear line says so and names what works without one.
#[cfg(all(target_os = "linux", feature = "desktop"))]
#[test]
fn without_a_display_one_line_names_the_commands_that_need_none() {
    for (words, told) in [("", "no display"), ("--lang fr", "pas d’écran")] {
        let output = cellule(words);
        let said = err(&output);
        assert_eq!(code(&output), 1, "{said}");
        assert_eq!(said.lines().count(), 1, "{said}");
        assert!(
            said.contains(told) && said.contains("cellule play"),
            "{said}"
        );
    }
}

#[cfg(not(feature = "desktop"))]
#[test]
fn without_windows_no_command_is_a_usage_error() {
    assert_eq!(code(&cellule("")), 2);
}

#[test]
fn errors_and_help_come_in_the_language_of_the_locale_or_of_the_option() {
    assert!(err(&with_locale("plya", "fr_FR.UTF-8")).contains("vouliez-vous dire « play »"));
    assert!(err(&cellule("plya --lang fr")).contains("vouliez-vous dire « play »"));
    assert!(err(&with_locale("plya --lang en", "fr_FR.UTF-8")).contains("did you mean “play”"));
    assert!(out(&cellule("play --help --lang fr")).contains("Joue un scénario"));
    let help = cellule("--help");
    assert_eq!(code(&help), 0);
    assert!(out(&help).contains("Plays a scenario"));
}

#[test]
fn scenarios_are_listed_as_objects_with_an_id() {
    let listed = data(&cellule("scenarios --format json"));
    let ids: Vec<&str> = listed
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|s| s["id"].as_str())
        .collect();
    assert!(ids.contains(&"first-steps") && ids.contains(&"ministry-mail-breach"));
    assert!(listed[0]["departments"].as_u64().is_some());
}

#[test]
fn every_scenario_in_the_program_passes_its_check() {
    for id in ["first-steps", "ministry-mail-breach"] {
        let output = cellule(&format!("check {id} --deny-warnings --format json"));
        assert_eq!(code(&output), 0, "{id}: {}", out(&output));
        assert_eq!(data(&output)[0]["ok"], true);
    }
}

#[test]
fn a_broken_scenario_is_an_error_with_its_place_and_no_trace_of_the_program() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("scenario.ron");
    std::fs::write(&path, "(\n    id: \"x\",\n    titel: \"X\",\n)\n").expect("written");
    let output = cellule(&format!("check {}", path.display()));
    assert_eq!(code(&output), 1);
    assert!(out(&output).contains(":3:5"), "{}", out(&output));
    let played = cellule(&format!("play {}", path.display()));
    assert_eq!(code(&played), 1);
    assert_eq!(out(&played), "");
    for text in [out(&output), err(&played)] {
        assert!(
            !text.contains("panicked") && !text.contains(".rs:"),
            "{text}"
        );
    }
}

#[test]
fn nothing_is_coloured_where_no_terminal_listens() {
    for words in [
        "play first-steps --playbook reference",
        "check first-steps",
        "--help",
        "plya",
    ] {
        let output = cellule(words);
        assert!(!output.stdout.contains(&0x1b), "{words}");
        assert!(!output.stderr.contains(&0x1b), "{words}");
    }
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_cellule"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .args(["play", "ministry-mail-breach", "--playbook", "reference"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(code(&output), 0);
    assert_eq!(err(&output), "");
}

#[test]
fn the_same_seed_tells_the_same_and_another_one_does_not() {
    let told = |seed: u32| {
        out(&cellule(&format!(
            "play ministry-mail-breach --playbook reference --seed {seed}"
        )))
    };
    assert_eq!(told(1), told(1));
    assert_ne!(told(1), told(2));
}

#[test]
fn without_truth_nothing_of_the_attacker_is_told() {
    let all = out(&cellule("play first-steps --playbook reference"));
    let played = out(&cellule("play first-steps --playbook reference --no-truth"));
    assert!(all.contains('◆') && all.contains("Enter by the webmail"));
    assert!(!played.contains('◆') && !played.contains("Enter by the webmail"));
    let json = data(&cellule(
        "play first-steps --playbook reference --no-truth --format json",
    ));
    let entries = json["entries"].as_array().expect("entries");
    assert!(!entries.is_empty() && entries.iter().all(|e| e["truth"] == false));
}

#[test]
fn ordinary_business_is_folded_unless_everything_is_asked_for() {
    let words = "play ministry-mail-breach --playbook reference";
    let short = out(&cellule(words));
    let all = out(&cellule(&format!("{words} --all")));
    assert!(short.contains("false alarms: ") && !all.contains("meanwhile"));
    let lines = |text: &str, label: &str| {
        let wanted = |l: &&str| {
            l.get(6..)
                .is_some_and(|l| l.trim_start().starts_with(label))
        };
        text.lines().filter(wanted).count()
    };
    assert_eq!(lines(&short, "inject "), lines(&all, "inject "));
    assert!(lines(&short, "alert ") < lines(&all, "alert ") / 4);
    assert!(lines(&short, "result ") < lines(&all, "result ") / 2);
    // Whoever may not see the truth does not learn from a fold which alerts were false.
    let played = out(&cellule(&format!("{words} --no-truth")));
    assert!(played.contains("alerts: ") && !played.contains("false alarms"));
    // Scripts get everything, with or without the option.
    let data = |words: &str| data(&cellule(&format!("{words} --format json")));
    assert_eq!(data(words), data(&format!("{words} --all")));
}

#[test]
fn a_recorded_exercise_is_replayed_to_the_same_and_verified() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("a.exercise");
    let file = file.display();
    let played = cellule(&format!(
        "play first-steps --playbook reference --record {file}"
    ));
    assert_eq!(code(&played), 0, "{}", err(&played));
    let replayed = cellule(&format!("replay {file}"));
    let body = |o: &Output| {
        out(o)
            .lines()
            .skip(5)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(body(&played), body(&replayed));
    assert!(out(&replayed).contains("as recorded"));
    let verified = cellule(&format!("replay {file} --verify --format json"));
    assert_eq!(code(&verified), 0);
    assert_eq!(data(&verified)["same"], true);
    let again = cellule(&format!("play first-steps --record {file}"));
    assert_eq!(code(&again), 1, "a file is never written over");
}

#[test]
fn the_worth_of_decisions_is_told_in_words_and_as_data_and_is_the_same_each_time() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("worth.exercise");
    let file = file.to_str().expect("a path of letters");
    let played = cellule(&format!(
        "play first-steps --playbook reference --record {file}"
    ));
    assert_eq!(code(&played), 0, "{}", err(&played));
    let words = format!("worth {file} --runs 12 --truths 8");
    let told = cellule(&words);
    assert_eq!(code(&told), 0, "{}", err(&told));
    let text = out(&told);
    assert!(text.contains("1. Tuesday 3 March 2026, 14:10"), "{text}");
    assert!(text.contains("over all truths"), "{text}");
    assert_eq!(text, out(&cellule(&words)), "seeds decide, not threads");
    let json = data(&cellule(&format!("{words} --format json")));
    let decisions = json["decisions"].as_array().expect("a list").len();
    assert!(decisions > 4);
    for row in json["rows"].as_array().expect("a list") {
        assert!(row["decision"].as_u64().expect("a number") <= decisions as u64);
        assert_eq!(row["endex"].as_array().expect("a list").len(), 30);
    }
    let french = out(&cellule(&format!("{words} --lang fr")));
    assert!(french.contains("sur toutes les vérités"), "{french}");
    // Beside the table, with what each part looked at; left out where it is not wanted.
    let places = [
        "1. Tuesday",
        "Pairs that only",
        "The best that was not",
        "Assumptions:",
        "▲ better",
    ];
    let places = places.map(|p| text.find(p).unwrap_or_else(|| panic!("{p} in {text}")));
    assert!(places.is_sorted(), "{text}");
    assert!(french.contains("Le meilleur choix qui n’a pas été fait"));
    assert!(text.contains("not modelled"), "{text}");
    assert!(french.contains("non modélisé"), "{french}");
    for (part, taken) in [
        ("pairs", "runs"),
        ("not_taken", "of"),
        ("assumptions", "draws"),
    ] {
        assert!(json[part][taken].is_u64(), "{part} in {json}");
    }
    assert!(
        json["not_taken"]["runs"].as_u64() <= Some(120),
        "ten for each seed"
    );
    let alone = out(&cellule(&format!(
        "{words} --pairs 0 --best 0 --assumptions 0"
    )));
    assert!(!alone.contains("Pairs that only") && !alone.contains("The best that was not"));
    assert!(!alone.contains("Assumptions:"), "{alone}");
    // Kept with the exercise, the report has it.
    let before = out(&cellule(&format!("report {file}")));
    let kept = cellule(&format!("worth {file} --runs 30 --truths 0 --keep"));
    assert_eq!(code(&kept), 0, "{}", err(&kept));
    let after = out(&cellule(&format!("report {file}")));
    assert!(before.contains("was not computed for this exercise"));
    assert!(!after.contains("was not computed for this exercise"));
    assert!(after.contains("30 fresh courses in this truth"), "{after}");
    let none = cellule(&format!("worth {file} --decision 999"));
    assert_eq!(code(&none), 2);
    assert!(err(&none).contains("999"), "{}", err(&none));
}

#[test]
fn a_sweep_has_a_row_for_each_playbook_and_measure() {
    let swept = data(&cellule("sweep first-steps --runs 8 --format json"));
    let rows = swept["rows"].as_array().expect("rows");
    assert!(
        rows.iter()
            .any(|r| r["playbook"] == "nobody-home" && r["measure"] == "time-to-evict")
    );
    for key in ["playbook", "measure", "median", "q1", "q3"] {
        assert!(rows.iter().all(|r| r.get(key).is_some()), "{key}");
    }
    let csv = out(&cellule("sweep first-steps --runs 8 --format csv"));
    assert!(csv.starts_with("playbook,horizon,measure,median,q1,q3,censored\n"));
    assert_eq!(csv.lines().count(), rows.len() + 1);
}

#[test]
fn a_scenario_is_tried_in_both_languages_and_as_data_and_the_same_each_time() {
    let words = "try first-steps --runs 10 --probe 60";
    let told = cellule(words);
    assert_eq!(code(&told), 0, "{}", err(&told));
    let english = out(&told);
    for said in [
        "HOW HARD IT IS",
        "of 100: ",
        "WHAT STRIKES",
        "The sites are waiting",
    ] {
        assert!(english.contains(said), "{said}: {english}");
    }
    assert_eq!(english, out(&cellule(words)), "seeds decide, not threads");
    let french = out(&cellule(&format!("{words} --lang fr")));
    for said in [
        "DIFFICULTÉ",
        "sur 100 : ",
        "CE QUI FRAPPE",
        "Les chantiers attendent",
    ] {
        assert!(
            french.replace('\u{a0}', " ").contains(said),
            "{said}: {french}"
        );
    }
    let flagship = "try ministry-mail-breach --runs 8 --probe 0";
    let large = ["en", "fr"].map(|l| out(&cellule(&format!("{flagship} --lang {l}"))));
    for text in [&english, &french, &large[0], &large[1]] {
        let wide = text.lines().find(|l| l.chars().count() > 100);
        assert_eq!(wide, None);
    }
    let json = data(&cellule(&format!("{words} --format json")));
    assert_eq!(json["runs"], 10);
    assert_eq!(
        json["difficulty"]["parts"].as_array().map(Vec::len),
        Some(5)
    );
    assert_eq!(json["injects"].as_array().map(Vec::len), Some(9));
    assert_eq!(json["injects"][0]["sent"]["times"], 30);
    let place = json["notices"][0]["place"].as_str().expect("a place");
    assert!(place.contains('['), "{place}");
    assert_eq!(code(&cellule("try first-steps --runs 0")), 2);
    assert_eq!(code(&cellule("try no-such-scenario")), 1);
}

#[test]
fn the_manual_for_players_holds_nothing_of_the_truth() {
    for (language, mark) in [("en", "EXERCISE"), ("fr", "EXERCICE")] {
        let manual = out(&cellule(&format!("brief first-steps --lang {language}")));
        assert!(manual.starts_with(&format!("**{mark}")));
        for secret in [
            "T1190",
            "Lecteur patient",
            "Patient reader",
            "update",
            "mise à jour",
        ] {
            assert!(!manual.contains(secret), "{secret} in {language}");
        }
    }
}

#[test]
fn what_is_generated_depends_on_the_seed_alone() {
    let made = |seed: u32| out(&cellule(&format!("generate --nodes 40 --seed {seed}")));
    assert_eq!(made(3), made(3));
    assert_ne!(made(3), made(4));
}

#[test]
fn a_generated_scenario_passes_its_check_and_is_played_in_both_languages() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("made.ron");
    let path = path.display();
    let made = cellule(&format!(
        "generate --nodes 60 --seed 5 --whole --output {path}"
    ));
    assert_eq!(code(&made), 0, "{}", err(&made));
    let checked = cellule(&format!("check {path} --deny-warnings"));
    assert_eq!(code(&checked), 0, "{}", out(&checked));
    for language in ["fr", "en"] {
        let played = cellule(&format!(
            "play {path} --playbook reference --lang {language}"
        ));
        assert_eq!(code(&played), 0, "{}", err(&played));
        assert!(out(&played).contains('✓'), "{}", out(&played));
    }
}

#[test]
fn a_scenario_can_be_piped_into_its_check() {
    let text = std::fs::read(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/first-steps/scenario.ron"),
    );
    for (text, ends) in [(text.expect("read"), 0), (b"(id: 3".to_vec(), 1)] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cellule"))
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .args(["check", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let mut input = child.stdin.take().expect("a pipe");
        input.write_all(&text).expect("written");
        drop(input);
        let output = child.wait_with_output().expect("it ends");
        assert_eq!(code(&output), ends, "{}", out(&output));
    }
}

#[test]
fn graphs_and_completions_are_written() {
    assert!(out(&cellule("graph first-steps")).starts_with("digraph"));
    assert!(out(&cellule("graph first-steps --campaign")).contains("Enter by the webmail"));
    assert!(out(&cellule("completions bash")).contains("cellule"));
}

/// Golden chronologies: `CELLULE_BLESS=1 cargo test --test cli` writes them anew, to be reviewed like code.
#[test]
fn cases_are_told_as_expected() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut cases: Vec<PathBuf> = std::fs::read_dir(&root)
        .expect("cases")
        .map(|e| e.expect("an entry").path())
        .filter(|p| p.join("case.txt").is_file())
        .collect();
    cases.sort();
    assert!(!cases.is_empty());
    for case in cases {
        let words = std::fs::read_to_string(case.join("case.txt")).expect("the words");
        for language in ["fr", "en"] {
            let folder = case
                .strip_prefix(env!("CARGO_MANIFEST_DIR"))
                .expect("inside");
            let words = words.trim().replace("CASE", &folder.display().to_string());
            let told = out(&cellule(&format!("{words} --lang {language}")));
            let golden = case.join(format!("expected.{language}.txt"));
            if std::env::var_os("CELLULE_BLESS").is_some() {
                std::fs::write(&golden, &told).expect("written");
            }
            let expected = std::fs::read_to_string(&golden).unwrap_or_default();
            assert_eq!(told, expected, "{} in {language}", case.display());
        }
    }
}
