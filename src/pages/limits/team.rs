//! Who plays which role.

use leptos::prelude::*;

use crate::domain::command::{Command, ProfileEdit};
use crate::domain::profile::Role;
use crate::i18n::Said;
use crate::pages::setup::Written;
use crate::state::{journey_state, world};
use crate::ui::Field;

/// The owner, and the seven roles that fall to them while they are empty.
#[component]
pub fn Team() -> impl IntoView {
    let world = world();
    let texts = &world.texts.limits;
    let state = journey_state();
    let owner = Written::new(state, |j| &j.profile().owner, |text| Command::Profile(ProfileEdit::Owner(text)));
    let role = |&role: &Role| {
        let named = state.select(move |journey| journey.profile().team.get(&role).cloned().unwrap_or_default());
        let fallback = move || {
            named.with(|name| name.trim().is_empty()).then(|| {
                let owner = owner.value.get();
                if owner.trim().is_empty() { texts.falls_to_nobody.to_owned() } else { (texts.falls_to)(Said(owner.trim())) }
            })
        };
        view! {
            <div class="role">
                <Field
                    id=format!("role-{}", role.id())
                    label=world.texts.common.roles[role.index()]
                    hint=texts.role_hints[role.index()]
                    value=named
                    on_input=move |name| {
                        state.dispatch(Command::Profile(ProfileEdit::Person(role, name)));
                    }
                />
                <p class="small quiet">{fallback}</p>
            </div>
        }
    };
    let roles = Role::ALL.iter().map(role).collect_view();
    let setup = &world.texts.setup;
    view! {
        <section class="form-sec" aria-labelledby="team">
            <h2 id="team" tabindex="-1">{texts.team}</h2>
            <p class="hint">{texts.team_hint}</p>
            <Field
                id="journey-owner"
                label=setup.owner
                hint=setup.owner_hint
                value=owner.value
                on_input=owner.write
                on_leave=owner.leave
            />
            <div class="roles">{roles}</div>
        </section>
    }
}
