//! The plan as one document in Markdown: a heading for each phase, the texts as quotes, the tasks as lists to tick off.
//!
//! Whatever comes from the user or the playbook is escaped, so that it stands there as text and never as markup.

use crate::domain::action::{Action, Side};
use crate::domain::calendar::Calendar;
use crate::domain::journey::Journey;
use crate::domain::phase::Phase;
use crate::domain::profile::Anchor;
use crate::domain::touch::{Status, Touch};
use crate::domain::wording;
use crate::exchange::language::Language;
use crate::i18n::Said;
use crate::order;

/// The document. Without a plan it ends behind its head. What was skipped is not in it.
pub fn to_markdown(journey: &Journey, language: Language) -> String {
    let mut page = Page { journey, language, out: String::new() };
    page.head();
    if journey.plan().is_some() {
        page.phases();
        page.waiting();
        page.tasks();
    }
    page.block(&inline(language.texts.take.sheet.credit));
    page.out
}

struct Page<'a> {
    journey: &'a Journey,
    language: Language<'a>,
    out: String,
}

impl Page<'_> {
    /// A block of its own, with an empty line before the next.
    fn block(&mut self, block: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(block);
        self.out.push('\n');
    }

    fn head(&mut self) {
        let texts = &self.language.texts.take.sheet;
        let (profile, persona) = (self.journey.profile(), self.journey.persona());
        let name = match self.journey.name().trim() {
            "" => self.language.texts.frame.untitled,
            name => name,
        };
        self.block(&format!("# {}", inline(name)));
        let eyebrow = match profile.business.trim() {
            "" => texts.eyebrow.to_owned(),
            business => format!("{} · {}", Said(business), texts.eyebrow),
        };
        self.block(&inline(&eyebrow));
        if persona.has_success_sentence() {
            self.block(&inline(&(texts.success)(Said(persona.from.trim()), Said(persona.to.trim()), Said(persona.by.trim()))));
        }
        let common = self.language.texts.common;
        let calendar = Calendar::of(profile);
        let when =
            |anchor| self.language.day_and_date(profile.day_of(anchor), calendar.and_then(|calendar| calendar.begins(anchor)));
        let facts = [
            item(texts.sold, &profile.sold),
            item(texts.customer, &persona.name),
            item(texts.goal_said, &persona.goal_said),
            item(texts.goal_unsaid, &persona.goal_unsaid),
            item(common.sale, &when(Anchor::Sale)),
            item(common.start, &when(Anchor::Start)),
            item(common.result, &when(Anchor::Result)),
        ];
        self.block(facts.concat().trim_end());
    }

    fn phases(&mut self) {
        let journey = self.journey;
        let placed = journey.plan().map(|plan| plan.by_day(journey.profile())).unwrap_or_default();
        for &phase in Phase::ALL {
            let sheet = self.language.playbook.phase(phase);
            self.block(&format!("## {} · {}", phase.number(), inline(&sheet.name)));
            self.block(&format!("*{}*", inline(&sheet.question)));
            let mut touches = placed.iter().filter(|(_, touch)| touch.phase() == phase).peekable();
            if touches.peek().is_none() {
                self.block(&inline(self.language.texts.take.sheet.none_in_phase));
            }
            touches.for_each(|(_, touch)| self.touch(touch));
        }
    }

    fn waiting(&mut self) {
        let journey = self.journey;
        let all = journey.plan().map(|plan| plan.touches()).unwrap_or_default();
        let waits = |touch: &&std::sync::Arc<Touch>| touch.when().is_none() && touch.status != Status::Skipped;
        let mut waiting = all.iter().filter(waits).peekable();
        if waiting.peek().is_some() {
            let texts = &self.language.texts.take.sheet;
            self.block(&format!("## {}", inline(texts.triggered)));
            self.block(&inline(texts.triggered_about));
        }
        waiting.for_each(|touch| self.touch(touch));
    }

    fn touch(&mut self, touch: &Touch) {
        let Language { playbook, texts, .. } = self.language;
        let take = &texts.take;
        let fill = |text: &str| self.language.said(self.journey, text, &touch.who);
        let title = format!("### {}", inline(&fill(wording::title(touch, playbook))));
        let items = [
            item(take.sheet.touch_columns[1], &self.language.when(self.journey, touch)),
            item(take.sheet.touch_columns[4], playbook.channel(touch.channel)),
            item(take.ics_who, &self.language.who(self.journey, &touch.who)),
            item(take.ics_purpose, &fill(wording::purpose(touch, playbook))),
            item(take.ics_why, &self.language.why(self.journey, touch)),
            item(texts.plan.editor.status, texts.common.statuses[touch.status.index()]),
            item(take.ics_subject, &fill(wording::subject(touch, playbook))),
        ];
        let text = quote(&fill(wording::text(touch, playbook)));
        self.block(&title);
        self.block(items.concat().trim_end());
        if !text.is_empty() {
            self.block(text.trim_end());
        }
    }

    fn tasks(&mut self) {
        let texts = &self.language.texts.take.sheet;
        self.block(&format!("## {}", inline(texts.actions)));
        for (side, title) in [(Side::Us, texts.ours), (Side::Customer, texts.theirs)] {
            self.block(&format!("### {}", inline(title)));
            let journey = self.journey;
            let all = journey.plan().map(|plan| plan.actions()).unwrap_or_default();
            let mut actions: Vec<&Action> = all.iter().map(AsRef::as_ref).collect();
            actions.retain(|action| action.side == side && action.status != Status::Skipped);
            order::sort_by_key(&mut actions, |action| (action.when.day(journey.profile()), action.id));
            let lines: String = actions.iter().map(|action| self.task(action)).collect();
            self.block(if lines.is_empty() { texts.no_actions } else { lines.trim_end() });
        }
    }

    fn task(&self, action: &Action) -> String {
        let fill = |text: &str| self.language.said(self.journey, text, &action.who);
        let day = action.when.day(self.journey.profile());
        let date = Calendar::of(self.journey.profile()).and_then(|calendar| calendar.date(day));
        let box_ = if action.status == Status::Done { "[x]" } else { "[ ]" };
        let title = inline(&Said(&fill(self.language.action_title(action))).to_string());
        let who = inline(&Said(&self.language.who(self.journey, &action.who)).to_string());
        let when = inline(&self.language.day_and_date(day, date));
        let text = quote(&fill(wording::action_text(action, self.language.playbook)));
        let mut lines = format!("- {box_} {title} ({when} · {who})\n");
        if !text.is_empty() {
            // What belongs to an item of a list stands two blanks in.
            lines.push('\n');
            text.lines().for_each(|line| lines.push_str(&format!("  {line}\n")));
            lines.push('\n');
        }
        lines
    }
}

/// An item of a list with its label; nothing to say gives no item.
fn item(label: &str, text: &str) -> String {
    let text = inline(text);
    if text.is_empty() { String::new() } else { format!("- **{}:** {text}\n", inline(label)) }
}

/// A text as a quote that keeps its lines; empty for an empty text.
fn quote(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<String> = text.trim().lines().map(inline).collect();
    let mut out = String::new();
    for (index, line) in lines.iter().enumerate() {
        // Two blanks at the end keep the break before a line that follows at once.
        let end = if lines.get(index + 1).is_some_and(|next| !next.is_empty()) && !line.is_empty() { "  " } else { "" };
        out.push_str(format!("> {line}").trim_end());
        out.push_str(end);
        out.push('\n');
    }
    out
}

/// A text on one line in which nothing is markup: white space is single blanks, and whatever Markdown would read has a backslash before it.
pub fn inline(text: &str) -> String {
    let kept: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let line = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(line.len() + 8);
    // What begins a list or underlines a heading does so at the beginning only: a sign, or up to nine digits and a dot or bracket.
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    for (at, letter) in line.char_indices() {
        let begins =
            (at == 0 && matches!(letter, '-' | '+' | '=')) || (at == number && number > 0 && matches!(letter, '.' | ')'));
        if begins || matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
