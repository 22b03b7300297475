//! The head of the sheet: whose plan it is, and what the answers say in brief.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::browser::clock;
use crate::domain::assessment::Level;
use crate::domain::findings::{Findings, PhaseFinding, Score};
use crate::domain::profile::Anchor;
use crate::i18n::Said;
use crate::pages::findings::weakness;
use crate::pages::take::anchor_name;
use crate::ui::{Badge, Track, phase_class};

/// Whose plan it is.
#[component]
pub fn Cover(sheet: StoredValue<Sheet>) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        let (profile, persona) = (sheet.journey.profile(), sheet.journey.persona());
        let name = match sheet.journey.name().trim() {
            "" => sheet.world.texts.frame.untitled.to_owned(),
            name => name.to_owned(),
        };
        let success = persona
            .has_success_sentence()
            .then(|| (texts.success)(Said(persona.from.trim()), Said(persona.to.trim()), Said(persona.by.trim())));
        let parts = [persona.name.trim(), persona.situation.trim()].into_iter().filter(|part| !part.is_empty());
        let customer: Vec<String> = parts.map(|part| Said(part).to_string()).collect();
        let facts = [
            (texts.sold, profile.sold.trim().to_owned()),
            (texts.customer, customer.join(" · ")),
            (texts.goal_said, persona.goal_said.trim().to_owned()),
            (texts.goal_unsaid, persona.goal_unsaid.trim().to_owned()),
            (texts.takes, effort(sheet).unwrap_or_default()),
            (texts.printed, sheet.world.formats.date(clock::today())),
        ];
        let fact = |(name, value): (&'static str, String)| {
            (!value.is_empty()).then(|| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        };
        let anchor = |&anchor: &Anchor| {
            let day = profile.day_of(anchor);
            let when = match sheet.begins(anchor) {
                Some(date) => (texts.day_and_date)(&sheet.day(day), &date),
                None => sheet.day(day),
            };
            view! { <div><dt>{anchor_name(&sheet.world, anchor)}</dt><dd>{when}</dd></div> }
        };
        let eyebrow = match profile.business.trim() {
            "" => texts.eyebrow.to_owned(),
            business => format!("{} · {}", Said(business), texts.eyebrow),
        };
        view! {
            <header class="sheet-head">
                <p class="sheet-eyebrow">{eyebrow}</p>
                <h1 tabindex="-1" id="title">{name}</h1>
                {success.map(|success| view! { <p class="sheet-success">{success}</p> })}
                <dl class="sheet-anchors" aria-label=texts.dates>{Anchor::ALL.iter().map(anchor).collect_view()}</dl>
                <dl class="sheet-facts">{facts.map(fact).collect_view()}</dl>
            </header>
        }
    })
}

fn effort(sheet: &Sheet) -> Option<String> {
    let plan = sheet.journey.plan()?;
    let (minutes, dollars) = plan.effort(sheet.journey.profile());
    let touches = (sheet.world.texts.common.touches)(&sheet.number(sheet.touches.len()));
    Some((sheet.world.texts.take.sheet.effort)(&touches, &sheet.time(minutes), &sheet.world.number(dollars)))
}

/// The findings as a table of the eight phases.
#[component]
pub fn Scores(sheet: StoredValue<Sheet>) -> impl IntoView {
    sheet.with_value(|sheet| {
        let texts = &sheet.world.texts.take.sheet;
        let Some(assessment) = sheet.journey.assessment() else {
            return view! { <section class="sheet-part keep"><h2>{texts.findings}</h2><p>{texts.no_findings}</p></section> }
                .into_any();
        };
        let findings = Findings::of(assessment, &sheet.world.playbook);
        let columns = texts.finding_columns.map(|name| view! { <th scope="col">{name}</th> });
        view! {
            <section class="sheet-part keep">
                <h2 id="sheet-findings">{texts.findings}</h2>
                <p class="small quiet">{(texts.answered)(&sheet.number(findings.answered))}</p>
                <table class="sheet-table sheet-scores" aria-labelledby="sheet-findings">
                    <thead><tr>{columns.into_iter().collect_view()}</tr></thead>
                    <tbody>{findings.phases.iter().map(|finding| score_row(sheet, finding)).collect_view()}</tbody>
                </table>
            </section>
        }
        .into_any()
    })
}

fn score_row(sheet: &Sheet, finding: &PhaseFinding) -> impl IntoView + use<> {
    let texts = &sheet.world.texts;
    let words = &texts.take.sheet;
    let playbook = &sheet.world.playbook;
    let score = finding.score.known();
    let (shown, band) = match finding.score {
        Score::Of(score) => (sheet.world.formats.number(score.round() as i64), texts.common.bands[band(score)]),
        Score::Unassessed => (String::new(), words.no_score),
        Score::NotApplicable => (String::new(), words.not_applicable),
    };
    let level = |question| sheet.journey.assessment().and_then(|assessment| assessment.level(question));
    let weakest = finding.weakest.first().map(|&question| match level(question) {
        Some(Level::Anchor(anchor)) => playbook.question(question).anchors[usize::from(anchor.number())].clone(),
        level => weakness(&sheet.world, level, question),
    });
    view! {
        <tr class=phase_class(finding.phase)>
            <th scope="row"><span class="sheet-phase"><Badge phase=finding.phase />{playbook.phase(finding.phase).name.clone()}</span></th>
            <td class="num sheet-score"><b>{shown}</b><Track value=score /></td>
            <td>{band}</td>
            <td class="small">{weakest}</td>
        </tr>
    }
}

/// The band of a score, 0 to 3: they begin at 25, 50 and 75 (domain 2.2).
fn band(score: f64) -> usize {
    [25.0, 50.0, 75.0].iter().filter(|limit| score >= **limit).count()
}
