//! Says in words what is wrong with a playbook file, or that nothing is: `scripts/check-playbook FILE`.

use std::process::ExitCode;

use chrono::NaiveDate;
use hundredfold::i18n::{Formats, Locale};
use hundredfold::playbook;

/// Numbers and dates as a terminal shows them; a browser would know better.
struct Plain;

impl Formats for Plain {
    fn date(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    fn date_full(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    fn date_short(&self, date: NaiveDate) -> String {
        date.to_string()
    }

    fn number(&self, number: i64) -> String {
        number.to_string()
    }

    fn lower(&self, text: &str) -> String {
        text.to_lowercase()
    }

    fn list(&self, items: &[String]) -> String {
        items.join(", ")
    }

    fn instant(&self, iso: &str) -> String {
        iso.to_owned()
    }
}

fn main() -> ExitCode {
    let texts = Locale::English.front();
    let Some(path) = std::env::args_os().nth(1) else { return told("Name a playbook file.") };
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => return told(&format!("{} could not be read: {error}", path.to_string_lossy())),
    };
    match playbook::read(&text) {
        Ok(playbook) => {
            println!(
                "The playbook is complete and can be used: {} templates, language “{}”.",
                playbook.templates.len(),
                playbook.language
            );
            ExitCode::SUCCESS
        }
        Err(fault) => told(&texts.fault(&fault, &Plain)),
    }
}

fn told(problem: &str) -> ExitCode {
    eprintln!("{problem}");
    ExitCode::FAILURE
}
