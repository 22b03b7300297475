//! Addresses: what is printed is parsed back, and what is odd leads somewhere.

use std::path::Path;

use hundredfold::domain::ids::{ItemId, JourneyId};
use hundredfold::domain::phase::Phase;
use hundredfold::exchange::file::ENDING;
use hundredfold::route::{Extent, Paper, PlanView, Route, Source, Step, Stop};
use proptest::prelude::*;
use serde_json::Value;

fn stored(step: Step) -> Route {
    Route::Journey(Source::Stored(JourneyId::parse("abc").expect("a valid id")), step)
}

fn example(step: Step) -> Route {
    Route::Journey(Source::Example("dental".to_owned()), step)
}

fn stop(phase: Phase, place: u8) -> Step {
    Step::Assess(Some(Stop { phase, place }))
}

fn any_step() -> impl Strategy<Value = Step> {
    prop_oneof![
        Just(Step::SetUp),
        Just(Step::Assess(None)),
        (prop::sample::select(Phase::ALL), 0..=5_u8).prop_map(|(phase, place)| stop(phase, place)),
        Just(Step::Findings),
        Just(Step::Limits),
        (prop::sample::select(PlanView::ALL), prop::option::of(any::<u32>().prop_map(ItemId)))
            .prop_map(|(view, open)| Step::Plan { view, open }),
        Just(Step::TakeAlong),
        Just(Step::Versions),
        (prop::option::of(prop::sample::select(Paper::ALL)), prop::sample::select(Extent::ALL))
            .prop_map(|(paper, extent)| Step::Print { paper, extent }),
    ]
}

fn any_route() -> impl Strategy<Value = Route> {
    let source = prop_oneof![
        "[a-z0-9-]{1,40}".prop_map(|id| Source::Stored(JourneyId::parse(&id).expect("made of the letters of an id"))),
        "[a-z0-9-]{1,40}".prop_map(Source::Example),
    ];
    prop_oneof![
        Just(Route::Library),
        Just(Route::Settings),
        Just(Route::About),
        Just(Route::Backup),
        Just(Route::New),
        "[A-Za-z0-9_-]{0,200}".prop_map(Route::Open),
        (source, any_step()).prop_map(|(source, step)| Route::Journey(source, step)),
    ]
}

proptest! {
    #[test]
    fn a_printed_route_is_parsed_back(route in any_route()) {
        let address = route.href();
        prop_assert!(address.starts_with('#'), "{address}");
        prop_assert!(address.bytes().all(|byte| byte.is_ascii_graphic()), "{address}");
        prop_assert_eq!(Route::parse(&address), route.clone());
        prop_assert_eq!(Route::parse(&address[1..]), route);
    }

    #[test]
    fn any_text_is_a_route_that_prints_as_itself(address in "\\PC{0,80}") {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.href()), route);
    }

    #[test]
    fn texts_that_look_like_addresses_are_routes_that_print_as_themselves(
        address in "#?/?(journey|example|settings|about|backup|x)?(/[a-z0-9]{0,3}){0,2}(/(setup|assess|findings|limits|plan|take-along|versions|print|affirm|7|3)){0,3}(\\?(view|open|day|paper|show)=[a-z0-9]{0,4}(&(open|view)=(list|3|x))?)?"
    ) {
        let route = Route::parse(&address);
        prop_assert_eq!(Route::parse(&route.href()), route);
    }
}

#[test]
fn addresses_name_routes() {
    let check = |address: &str, expected: Route| assert_eq!(Route::parse(address), expected, "{address}");
    let unknown = |address: &str| check(address, Route::Unknown(address.strip_prefix('#').unwrap_or(address).to_owned()));
    let plan = |view, open: Option<u32>| stored(Step::Plan { view, open: open.map(ItemId) });

    for address in ["", "#", "#/", "/", "#//"] {
        check(address, Route::Library);
    }
    check("#/settings", Route::Settings);
    check("/about/", Route::About);
    check("#/journey/abc", stored(Step::SetUp));
    check("#/journey/abc/setup", stored(Step::SetUp));
    check("#/example/dental/findings", example(Step::Findings));
    check("#/journey/abc/assess", stored(Step::Assess(None)));
    check("#/journey/abc/assess/affirm", stored(stop(Phase::Affirm, 0)));
    check("#/journey/abc/assess/affirm/5", stored(stop(Phase::Affirm, 5)));
    check("#/journey/abc/take-along", stored(Step::TakeAlong));
    check("#/journey/abc/print", stored(Step::PRINT));
    check(
        "#/journey/abc/print?show=table&paper=letter",
        stored(Step::Print { paper: Some(Paper::Letter), extent: Extent::Table }),
    );
    check("#/journey/abc/print?show=all&paper=a5", stored(Step::PRINT));
    check("#/journey/abc/plan", stored(Step::PLAN));

    // Queries: the known part counts, the rest is ignored.
    check("#/journey/abc/plan?view=list", plan(PlanView::List, None));
    check("#/journey/abc/plan?open=7", plan(PlanView::Timeline, Some(7)));
    check("#/journey/abc/plan?view=map&open=7", plan(PlanView::Map, Some(7)));
    check("#/journey/abc/plan?open=7&view=map", plan(PlanView::Map, Some(7)));
    check("#/journey/abc/plan?view=", plan(PlanView::Timeline, None));
    check("#/journey/abc/plan?view=LIST&open=-1", plan(PlanView::Timeline, None));
    check("#/journey/abc/plan?open=99999999999", plan(PlanView::Timeline, None));
    check("#/journey/abc/plan?&&=&view", plan(PlanView::Timeline, None));
    check("#/journey/abc/plan?view=list&view=map", plan(PlanView::List, None));
    check("#/journey/abc/findings?utm_source=mail", stored(Step::Findings));
    check("#/settings?x", Route::Settings);

    // Addresses that name nothing.
    for address in [
        "#/nowhere",
        "#/journey",
        "#/journey/",
        "#/journey/ABC/plan",
        "#/journey/a%20b/plan",
        "#/journey/../plan",
        "#/journey/abc/plans",
        "#/journey/abc/plan/7",
        "#/journey/abc/assess/affirm/6",
        "#/journey/abc/assess/affirm/-1",
        "#/journey/abc/assess/nophase",
        "#/journey/abc/assess/3",
        "#/journey/abc/assess/affirm/1/2",
        "#/example/Dental",
        "#/example",
        "#/settings/more",
        "#/SETTINGS",
        "#javascript:alert(1)",
    ] {
        unknown(address);
    }
}

#[test]
fn ids_have_forty_letters_at_most() {
    let address = |letters: usize| format!("#/journey/{}/plan", "a".repeat(letters));
    assert!(matches!(Route::parse(&address(40)), Route::Journey(..)));
    assert!(matches!(Route::parse(&address(41)), Route::Unknown(_)));
}

#[test]
fn an_unknown_address_is_kept_to_be_shown_but_not_without_end() {
    let long = format!("/{}", "ü".repeat(5_000));
    let Route::Unknown(kept) = Route::parse(&long) else { panic!("it names nothing") };
    assert_eq!(kept.chars().count(), 200);
}

#[test]
fn what_an_installed_app_is_started_with_is_known() {
    let manifest: Value = serde_json::from_str(include_str!("../../public/manifest.webmanifest")).expect("the manifest is JSON");
    let texts = |list: &Value, field: &str| -> Vec<String> {
        let list = list.as_array().expect("a list").iter();
        list.map(|one| one[field].as_str().expect("a text").to_owned()).collect()
    };
    let shortcuts = texts(&manifest["shortcuts"], "url");
    let routes: Vec<Route> = shortcuts.iter().map(|url| Route::parse(url.strip_prefix("./").expect("below the page"))).collect();
    assert!(routes.contains(&Route::New) && routes.contains(&example(Step::PLAN)), "{routes:?}");
    assert!(routes.iter().all(|route| !matches!(route, Route::Unknown(_))), "{routes:?}");
    for icon in texts(&manifest["icons"], "src") {
        assert!(Path::new(env!("CARGO_MANIFEST_DIR")).join("public").join(&icon).is_file(), "{icon}");
    }
    let accepted = manifest["file_handlers"][0]["accept"]["application/json"].as_array().expect("endings");
    assert!(accepted.iter().any(|ending| ending == ENDING), "journey files are opened by name: {accepted:?}");
}
