//! The limits a check uses, and the dialog in which a journey gets its own.

use leptos::prelude::*;

use super::shape::{Kit, kit};
use crate::browser::page;
use crate::checks;
use crate::domain::command::{Command, ProfileEdit};
use crate::domain::ids::RuleId;
use crate::state::world;
use crate::ui::Dialog;

/// The rule whose limits the dialog shows; nothing while it is closed.
pub type Changing = RwSignal<Option<RuleId>>;

/// The limits a rule uses in this journey, and what opens the dialog where they can be changed; nothing for rules without any. `key` tells
/// it from other such lines of the page.
pub fn limits_line(kit: Kit, rule: RuleId, key: &str, changing: Changing) -> Option<impl IntoView + use<>> {
    let used = move || {
        let playbook = kit.world().playbook;
        kit.profile.with(|profile| (checks::thresholds(rule, &profile.0, &playbook), profile.0.thresholds.contains_key(&rule)))
    };
    if untrack(used).0.is_empty() {
        return None;
    }
    let world = kit.world();
    let texts = &world.texts.thresholds;
    let sentence = move || {
        let (limits, own) = used();
        (if own { texts.own } else { texts.used })(&listed(kit, &limits))
    };
    let change = checks::range(rule, 0, &[]).map(|_| {
        let (id, about) = (format!("limits-{key}"), format!("limits-of-{key}"));
        let name = world.playbook.rule(rule).name.clone();
        view! {
            " "
            <button type="button" class="link" id=id.clone() aria-labelledby=format!("{id} {about}") on:click=move |_| changing.set(Some(rule))>
                {texts.change}
            </button>
            <span id=about hidden>{name}</span>
        }
    });
    Some(view! { <p>{sentence}{change}</p> })
}

fn listed(kit: Kit, limits: &[i32]) -> String {
    let world = kit.world();
    world.formats.list(&limits.iter().map(|limit| world.number(*limit).text).collect::<Vec<_>>())
}

/// The limits a rule uses now, and those it is set back to.
fn limits_of(kit: Kit, rule: RuleId) -> (Vec<i32>, Vec<i32>) {
    let playbook = kit.world().playbook;
    kit.state.peek(|journey| {
        let profile = journey.profile();
        (checks::thresholds(rule, profile, &playbook), checks::usual_thresholds(rule, profile, &playbook))
    })
}

/// The dialog.
#[component]
pub fn Thresholds(
    /// Whose limits it shows.
    changing: Changing,
) -> impl IntoView {
    let kit = kit();
    let world = world();
    let texts = &world.texts.thresholds;
    let open = Signal::derive(move || changing.get().is_some());
    let title = Signal::derive(move || {
        changing.get().map(|rule| (texts.title)(&kit.world().playbook.rule(rule).name)).unwrap_or_default()
    });
    view! {
        <Dialog open on_close=move |()| changing.set(None) title close_label=world.texts.common.close>
            {move || changing.get_untracked().map(|rule| form(kit, rule, changing))}
        </Dialog>
    }
}

/// A number as it is written, and what may stand there if it does not.
#[derive(Clone, Copy)]
struct Entry {
    text: RwSignal<String>,
    refused: RwSignal<Option<(i32, i32)>>,
}

fn form(kit: Kit, rule: RuleId, changing: Changing) -> impl IntoView + use<> {
    let world = kit.world();
    let texts = &world.texts.thresholds;
    let (now, usual) = limits_of(kit, rule);
    let entries: Vec<Entry> =
        now.iter().map(|limit| Entry { text: RwSignal::new(limit.to_string()), refused: RwSignal::new(None) }).collect();
    let fields =
        texts.names_of(rule).iter().zip(&entries).enumerate().map(|(place, (name, entry))| field(kit, place, name, *entry));
    let fields = fields.collect_view();
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match taken(rule, &entries) {
            Ok(limits) => give(kit, rule, limits, changing),
            Err(place) => page::focus(&field_id(place)),
        }
    };
    let back = (now != usual).then(|| {
        let label = (texts.set_back)(&listed(kit, &usual));
        let back = move |_| give(kit, rule, usual.clone(), changing);
        view! { <button type="button" class="btn" on:click=back>{label}</button> }
    });
    view! {
        <form class="stack" novalidate on:submit=take>
            <p class="quiet">{texts.lead}</p>
            {fields}
            <div class="row editor-foot">
                <button class="btn main">{texts.take}</button>
                {back}
            </div>
        </form>
    }
}

fn field_id(place: usize) -> String {
    format!("threshold-{place}")
}

fn field(kit: Kit, place: usize, name: &'static str, entry: Entry) -> impl IntoView + use<> {
    let id = field_id(place);
    let refusal_id = format!("{id}-refusal");
    let refusal = move || {
        let world = kit.world();
        entry.refused.get().map(|(least, most)| (world.texts.thresholds.refused)(&world.number(least), &world.number(most)))
    };
    let write = move |event| {
        entry.text.set(event_target_value(&event));
        entry.refused.set(None);
    };
    view! {
        <div class="field">
            <label for=id.clone()>{name}</label>
            <input
                type="text"
                inputmode="numeric"
                class="number"
                id=id
                autocomplete="off"
                aria-describedby=refusal_id.clone()
                aria-invalid=move || entry.refused.get().map(|_| "true")
                prop:value=move || entry.text.get()
                on:input=write
            />
            <p class="refusal" id=refusal_id role="status">{refusal}</p>
        </div>
    }
}

/// The numbers written, or the first place where there is none that may stand there, which the field says.
fn taken(rule: RuleId, entries: &[Entry]) -> Result<Vec<i32>, usize> {
    let mut limits = Vec::new();
    for (place, entry) in entries.iter().enumerate() {
        let range = checks::range(rule, place, &limits);
        let limit = entry.text.with_untracked(|text| text.trim().parse().ok());
        match limit.filter(|limit| range.is_some_and(|(least, most)| (least..=most).contains(limit))) {
            Some(limit) => limits.push(limit),
            None => {
                entry.refused.set(range);
                return Err(place);
            }
        }
    }
    Ok(limits)
}

/// Takes limits as the journey's own, or its usual ones if they are the same, and says so.
fn give(kit: Kit, rule: RuleId, limits: Vec<i32>, changing: Changing) {
    let world = kit.world();
    let texts = &world.texts.thresholds;
    let (now, usual) = limits_of(kit, rule);
    let own = kit.state.peek(|journey| journey.profile().thresholds.contains_key(&rule));
    let is_back = limits == usual;
    let changes = if is_back { own } else { limits != now };
    changing.set(None);
    let edit = ProfileEdit::Threshold(rule, (!is_back).then_some(limits));
    if changes && kit.state.dispatch(Command::Profile(edit)) {
        let name = &world.playbook.rule(rule).name;
        kit.offer_undo((if is_back { texts.is_back } else { texts.changed })(name));
    }
    // What opened the dialog may go with what it stood in, once the checks are made anew.
    page::after_paint(|| page::focus_if_lost("checks-title"));
}
