//! The words of the command line and their help, in the language asked for.

use crate::report::export::Format;
use crate::scenario::generate::LARGEST;
use crate::wording::{Args, Wording};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};

/// The whole command line.
pub fn command(w: Wording) -> Command {
    let sub = |name: &'static str| {
        Command::new(name)
            .about(w.get(&format!("help-{name}")))
            .help_template(template(w))
            .disable_help_flag(true)
    };
    Command::new("cellule")
        .version(env!("CARGO_PKG_VERSION"))
        .about(w.get("help-cellule"))
        .after_help(w.get("help-after"))
        .help_template(template_of_all(w))
        .subcommand_help_heading(w.get("help-commands"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(help(w).global(true))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(w.get("help-version"))
                .help_heading(w.get("help-options")),
        )
        .arg(
            option(w, "lang")
                .value_name("fr|en")
                .value_parser(PossibleValuesParser::new(["fr", "en"]))
                .hide_possible_values(true)
                .global(true),
        )
        .subcommand(
            sub("play")
                .arg(scenario(w))
                .arg(option(w, "playbook").value_name(w.get("value-playbook")))
                .arg(seed(w))
                .arg(file(option(w, "record"), w))
                .arg(moment(w))
                .arg(flag(w, "all"))
                .arg(flag(w, "truth").overrides_with("no-truth"))
                .arg(flag(w, "no-truth").overrides_with("truth"))
                .arg(format(w, &["text", "json"])),
        )
        .subcommand(
            sub("replay")
                .arg(exercise(w))
                .arg(moment(w))
                .arg(flag(w, "verify"))
                .arg(flag(w, "all"))
                .arg(flag(w, "truth").overrides_with("no-truth"))
                .arg(flag(w, "no-truth").overrides_with("truth"))
                .arg(format(w, &["text", "json"])),
        )
        .subcommand(
            sub("check")
                .arg(scenario(w).id("scenarios").num_args(1..))
                .arg(flag(w, "deny-warnings"))
                .arg(format(w, &["text", "json"])),
        )
        .subcommand(
            sub("sweep")
                .arg(scenario(w))
                .arg(runs(w, "100"))
                .arg(option(w, "playbooks").value_name(w.get("value-playbook")))
                .arg(seed(w))
                .arg(flag(w, "vary"))
                .arg(format(w, &["text", "csv", "json"])),
        )
        .subcommand(
            sub("try")
                .arg(scenario(w))
                .arg(runs(w, "200"))
                .arg(
                    option(w, "probe")
                        .value_name(w.get("value-number"))
                        .value_parser(value_parser!(u32).range(0..=1_000_000)),
                )
                .arg(seed(w))
                .arg(format(w, &["text", "json"])),
        )
        .subcommand(
            sub("worth")
                .arg(exercise(w))
                .arg(
                    option(w, "decision")
                        .value_name(w.get("value-number"))
                        .value_parser(value_parser!(u32)),
                )
                .arg(runs(w, "200"))
                .arg(
                    option(w, "truths")
                        .value_name(w.get("value-number"))
                        .value_parser(value_parser!(u32).range(0..=100_000))
                        .default_value("100")
                        .hide_default_value(true),
                )
                .arg(option(w, "policy").value_name(w.get("value-playbook")))
                .arg(flag(w, "orders"))
                .arg(budget(w, "pairs"))
                .arg(budget(w, "best"))
                .arg(budget(w, "assumptions"))
                .arg(flag(w, "later"))
                // A part of an answer is never kept: nobody could tell it from a whole one.
                .arg(flag(w, "keep").conflicts_with("decision"))
                .arg(seed(w))
                .arg(format(w, &["text", "json"])),
        )
        .subcommand(
            sub("compare")
                .arg(
                    exercise(w)
                        .id("exercises")
                        .help(w.get("help-arg-exercises"))
                        .num_args(2..),
                )
                .arg(file(option(w, "charts"), w).value_name(w.get("value-folder")))
                .arg(format(w, &["text", "csv", "json"])),
        )
        .subcommand(
            sub("export")
                .arg(exercise(w))
                .arg(
                    Arg::new("format")
                        .long("format")
                        .value_name("xlsx|csv|json|…")
                        .help(w.get("help-arg-export-format"))
                        .help_heading(w.get("help-options"))
                        .value_parser(PossibleValuesParser::new(Format::ALL.map(|(word, _)| word)))
                        .hide_possible_values(true)
                        .required(true),
                )
                .arg(
                    file(Arg::new("output").long("output").short('o'), w)
                        .help(w.get("help-arg-export-output"))
                        .help_heading(w.get("help-options")),
                ),
        )
        .subcommand(
            sub("report")
                .arg(exercise(w))
                .arg(file(option(w, "output").short('o'), w).help(w.get("help-arg-report-output")))
                .arg(file(option(w, "template"), w))
                .arg(file(option(w, "font"), w).action(ArgAction::Append)),
        )
        .subcommand(
            sub("handbook").arg(
                file(option(w, "output").short('o'), w).help(w.get("help-arg-handbook-output")),
            ),
        )
        .subcommand(import(sub("import"), w))
        .subcommand(sub("brief").arg(scenario(w)))
        .subcommand(
            sub("kit")
                .arg(scenario(w))
                .arg(
                    file(option(w, "output").short('o'), w)
                        .value_name(w.get("value-folder"))
                        .help(w.get("help-arg-kit-output"))
                        .required(true),
                )
                .arg(option(w, "form").value_name("pdf,docx,…"))
                .arg(option(w, "part").value_name("facilitator,wall,…")),
        )
        .subcommand(
            sub("chronogramme").arg(scenario(w)).arg(
                file(option(w, "output").short('o'), w)
                    .help(w.get("help-arg-chronogramme-output"))
                    .required(true),
            ),
        )
        .subcommand(
            sub("pack").arg(scenario(w)).arg(
                file(option(w, "output").short('o'), w)
                    .help(w.get("help-arg-pack-output"))
                    .required(true),
            ),
        )
        .subcommand(
            sub("unpack")
                .arg(
                    Arg::new("pack")
                        .value_name(w.get("value-file"))
                        .help(w.get("help-arg-pack"))
                        .help_heading(w.get("help-arguments"))
                        .value_hint(ValueHint::FilePath)
                        .required(true),
                )
                .arg(
                    file(option(w, "output").short('o'), w)
                        .value_name(w.get("value-folder"))
                        .help(w.get("help-arg-unpack-output"))
                        .required(true),
                ),
        )
        .subcommand(
            sub("generate")
                .arg(
                    option(w, "nodes")
                        .value_name(w.get("value-number"))
                        .value_parser(value_parser!(u32).range(1..=i64::from(LARGEST)))
                        .required(true),
                )
                .arg(seed(w))
                .arg(flag(w, "whole"))
                .arg(file(option(w, "output").short('o'), w)),
        )
        .subcommand(sub("graph").arg(scenario(w)).arg(flag(w, "campaign")))
        .subcommand(
            sub("completions").arg(
                Arg::new("shell")
                    .value_name(w.get("value-shell"))
                    .help(w.get("help-arg-shell"))
                    .help_heading(w.get("help-arguments"))
                    .value_parser(value_parser!(clap_complete::Shell))
                    .required(true),
            ),
        )
        .subcommand(sub("scenarios").arg(format(w, &["text", "json"])))
}

/// The words of `cellule import`.
fn import(command: Command, w: Wording) -> Command {
    let fields = Args::new().word("fields", super::import::fields());
    command
        .arg(
            file(Arg::new("source"), w)
                .help(w.get("help-arg-import-file"))
                .help_heading(w.get("help-arguments"))
                .required(true),
        )
        .arg(
            file(Arg::new("output").long("output").short('o'), w)
                .help(w.get("help-arg-import-output"))
                .help_heading(w.get("help-options")),
        )
        .arg(option(w, "into").value_name(w.get("value-scenario")))
        .arg(
            option(w, "sheet")
                .value_name(w.get("value-sheet"))
                .action(ArgAction::Append),
        )
        .arg(
            option(w, "column")
                .value_name(w.get("value-column"))
                .help(w.text("help-arg-column", &fields))
                .action(ArgAction::Append),
        )
        .arg(option(w, "start").value_name(w.get("value-moment")))
        .arg(option(w, "zone").value_name(w.get("value-zone")))
        .arg(
            option(w, "texts")
                .value_name("fr|en")
                .value_parser(PossibleValuesParser::new(["fr", "en"]))
                .hide_possible_values(true),
        )
        .arg(flag(w, "month-first"))
        .arg(flag(w, "force"))
        .arg(format(w, &["text", "json"]))
}

/// How much something asked for beside the main thing may take; 0 leaves it out.
fn budget(w: Wording, name: &'static str) -> Arg {
    option(w, name)
        .value_name(w.get("value-number"))
        .value_parser(value_parser!(u32).range(0..=10_000_000))
}

fn template(w: Wording) -> String {
    format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        w.get("help-usage")
    )
}

fn template_of_all(w: Wording) -> String {
    format!(
        "{{about}}\n\n{} cellule {}\n\n{{all-args}}\n\n{{after-help}}",
        w.get("help-usage"),
        w.get("help-usage-words")
    )
}

fn help(w: Wording) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(w.get("help-help"))
        .help_heading(w.get("help-options"))
}

fn scenario(w: Wording) -> Arg {
    Arg::new("scenario")
        .value_name(w.get("value-scenario"))
        .help(w.get("help-arg-scenario"))
        .help_heading(w.get("help-arguments"))
        .value_hint(ValueHint::AnyPath)
        .required(true)
}

fn exercise(w: Wording) -> Arg {
    Arg::new("exercise")
        .value_name(w.get("value-file"))
        .help(w.get("help-arg-exercise"))
        .help_heading(w.get("help-arguments"))
        .value_hint(ValueHint::FilePath)
        .required(true)
}

fn option(w: Wording, name: &'static str) -> Arg {
    Arg::new(name)
        .long(name)
        .help(w.get(&format!("help-arg-{name}")))
        .help_heading(w.get("help-options"))
}

fn flag(w: Wording, name: &'static str) -> Arg {
    option(w, name).action(ArgAction::SetTrue)
}

fn runs(w: Wording, usual: &'static str) -> Arg {
    option(w, "runs")
        .value_name(w.get("value-number"))
        .value_parser(value_parser!(u32).range(1..=1_000_000))
        .default_value(usual)
        .hide_default_value(true)
}

fn seed(w: Wording) -> Arg {
    option(w, "seed")
        .value_name(w.get("value-number"))
        .value_parser(value_parser!(u64))
        .default_value("1")
        .hide_default_value(true)
}

fn file(arg: Arg, w: Wording) -> Arg {
    arg.value_name(w.get("value-file"))
        .value_parser(value_parser!(std::path::PathBuf))
        .value_hint(ValueHint::FilePath)
}

fn moment(w: Wording) -> Arg {
    option(w, "until").value_name(w.get("value-moment"))
}

fn format(w: Wording, values: &[&'static str]) -> Arg {
    option(w, "format")
        .value_name(values.join("|"))
        .value_parser(PossibleValuesParser::new(values.iter().copied()))
        .default_value("text")
        .hide_default_value(true)
        .hide_possible_values(true)
}
