//! A plan at once, and the thorough one, natively. `scripts/bench` runs it.

use criterion::{Criterion, criterion_group, criterion_main};
use hundredfold::domain::assessment::{Answer, Assessment, Level};
use hundredfold::domain::ids::QuestionId;
use hundredfold::domain::persona::Persona;
use hundredfold::domain::profile::{BusinessKind, Limits, Profile};
use hundredfold::planner::{Ground, best_plan, build_plan};
use hundredfold::playbook;

fn plans(criterion: &mut Criterion) {
    let playbook = playbook::read(include_str!("../../public/playbook/en.json")).expect("the built-in playbook is valid");
    let mixed = |question: QuestionId| Level::anchor((question.index() * 7 % 5) as u8);
    let answers = QuestionId::all().map(|question| (question, Answer { level: mixed(question), ..Answer::default() })).collect();
    let assessment = Assessment { answers, ..Assessment::default() };
    let persona = Persona::default();
    let mut group = criterion.benchmark_group("a plan at once");
    for &kind in BusinessKind::ALL {
        let preset = playbook.preset(kind);
        let free = Profile::new(kind, preset.audience, preset.start, preset.result);
        let mut tight = free.clone();
        tight.limits = Limits { minutes: Some(240), minutes_a_week: Some(60), money: Some(30), ..free.limits };
        for (name, profile) in [("free", &free), ("tight", &tight)] {
            group.bench_function(format!("{}, {name}", kind.id()), |bencher| {
                bencher.iter(|| build_plan(Some(&assessment), &persona, profile, &playbook, None));
            });
        }
    }
    group.finish();
    let preset = playbook.preset(BusinessKind::Home);
    let mut profile = Profile::new(BusinessKind::Home, preset.audience, preset.start, preset.result);
    profile.limits = Limits { minutes: Some(240), minutes_a_week: Some(60), money: Some(30), ..profile.limits };
    let ground =
        Ground { assessment: Some(&assessment), persona: &persona, profile: &profile, playbook: &playbook, former: None };
    let mut group = criterion.benchmark_group("the best plan");
    group.sample_size(10).bench_function("home, tight", |bencher| bencher.iter(|| best_plan(&ground)));
    group.finish();
}

criterion_group!(benches, plans);
criterion_main!(benches);
