//! One full plan, natively. `scripts/bench` runs it.

use criterion::{Criterion, criterion_group, criterion_main};
use hundredfold::domain::assessment::{Answer, Assessment, Level};
use hundredfold::domain::ids::QuestionId;
use hundredfold::domain::persona::Persona;
use hundredfold::domain::profile::{BusinessKind, Limits, Profile};
use hundredfold::planner::build_plan;
use hundredfold::playbook;

fn plans(criterion: &mut Criterion) {
    let playbook = playbook::read(include_str!("../../public/playbook/en.json")).expect("the built-in playbook is valid");
    let mixed = |question: QuestionId| Level::anchor((question.index() * 7 % 5) as u8);
    let answers = QuestionId::all().map(|question| (question, Answer { level: mixed(question), ..Answer::default() })).collect();
    let assessment = Assessment { answers, ..Assessment::default() };
    let mut group = criterion.benchmark_group("one full plan");
    for &kind in BusinessKind::ALL {
        let preset = playbook.preset(kind);
        let free = Profile::new(kind, preset.audience, preset.start, preset.result);
        let mut tight = free.clone();
        tight.limits = Limits { minutes: Some(240), minutes_a_week: Some(60), money: Some(30), ..free.limits };
        for (name, profile) in [("free", &free), ("tight", &tight)] {
            group.bench_function(format!("{}, {name}", kind.id()), |bencher| {
                bencher.iter(|| build_plan(Some(&assessment), &Persona::default(), profile, &playbook, None));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, plans);
criterion_main!(benches);
