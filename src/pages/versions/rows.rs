//! The list of versions, each with what can be done with it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Desk, NOW, restore, title};
use crate::browser::page;
use crate::i18n::Said;
use crate::state::versions;
use crate::storage::Snapshot;

/// The versions, the newest first.
#[component]
pub fn List(desk: Desk) -> impl IntoView {
    let world = desk.world();
    let texts = &world.texts.versions;
    let row = move |snapshot: Snapshot| view! { <Row desk snapshot /> };
    move || {
        let list = desk.list.get().and_then(Result::ok)?;
        let count = (texts.list)(&world.number(list.len()));
        let rows = match list.is_empty() {
            true => view! { <p class="quiet">{texts.none}</p> }.into_any(),
            false => view! { <ul class="aside">{list.into_iter().map(row).collect_view()}</ul> }.into_any(),
        };
        Some(view! {
            <section class="stack-3" aria-labelledby="version-list">
                <h2 id="version-list" tabindex="-1">{count}</h2>
                {rows}
            </section>
        })
    }
}

#[component]
fn Row(desk: Desk, snapshot: Snapshot) -> impl IntoView {
    let world = desk.world();
    let texts = &world.texts.versions;
    let name = desk.name(&snapshot);
    let [labels, when] = [title(&world, &snapshot).to_owned(), world.formats.instant(&snapshot.at)];
    let size = (texts.size)(&world.number(snapshot.size.div_ceil(1024)));
    let snapshot = StoredValue::new(snapshot);
    let restored = move |_| snapshot.with_value(|snapshot| restore(desk, snapshot));
    let compared = move |_| {
        desk.sides[0].set(snapshot.with_value(|snapshot| snapshot.key.clone()));
        desk.sides[1].set(NOW.to_owned());
        page::focus("compare");
    };
    let deleted = move |_| delete(desk, snapshot.get_value());
    let button = |verb: &'static str| (verb, (texts.act)(verb, Said(&name)));
    let [(restore, restore_name), (compare, compare_name), (delete, delete_name)] =
        [texts.restore, texts.with_now, texts.delete].map(button);
    view! {
        <li>
            <span><strong>{labels}</strong><br /><span class="quiet small num">{when}" · "{size}</span></span>
            <span class="row">
                <button type="button" class="btn small" aria-label=restore_name on:click=restored>{restore}</button>
                <button type="button" class="btn small" aria-label=compare_name on:click=compared>{compare}</button>
                <button type="button" class="btn small" aria-label=delete_name on:click=deleted>{delete}</button>
            </span>
        </li>
    }
}

/// Deletes a version, offering to bring it back.
fn delete(desk: Desk, snapshot: Snapshot) {
    let world = desk.world();
    let (texts, undo) = (&world.texts.versions, world.texts.library.undo);
    let name = desk.name(&snapshot);
    spawn_local(async move {
        let store = desk.library.store();
        let Some(text) = versions::text(&store, &snapshot.key).await else { return desk.notices.warn(texts.unread) };
        if let Err(error) = versions::delete(&store, std::slice::from_ref(&snapshot.key)).await {
            return desk.refused(error);
        }
        desk.read().await;
        // The button that had the focus is gone.
        page::focus("version-list");
        let library = desk.library;
        desk.notices.offer((texts.deleted)(Said(&name)), undo, move || {
            let (snapshot, text) = (snapshot.clone(), text.clone());
            spawn_local(async move {
                // The page may have been left; then there is no list to be read again.
                if versions::put(&library.store(), &snapshot, &text).await.is_ok() {
                    desk.list.try_update(|list| {
                        if let Some(Ok(list)) = list {
                            let place = list.partition_point(|other| (&other.at, &other.key) > (&snapshot.at, &snapshot.key));
                            list.insert(place, snapshot.clone());
                        }
                    });
                }
            });
        });
    });
}
