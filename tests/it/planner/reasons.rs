//! Every touch says why it is there, and every reason is true.

use super::*;
use hundredfold::domain::touch::{Because, Touch};

fn cited(touch: &Touch) -> impl Iterator<Item = (QuestionId, Option<Level>)> + '_ {
    touch.because.iter().filter_map(|because| match because {
        Because::Answer(question, level) => Some((*question, *level)),
        _ => None,
    })
}

/// The sentence of a reason holds the user's own words and numbers, in both languages.
fn said(assessment: &Assessment, profile: &Profile, touch: &Touch, because: &Because) {
    for locale in Locale::ALL {
        let sentences = words_for::sentences(std::slice::from_ref(because), &locale.catalog().plan.reasons, &PLAYBOOK);
        let [sentence] = &sentences[..] else { panic!("one sentence for one reason: {sentences:?}") };
        let expected: Vec<String> = match because {
            Because::Answer(id, _) => {
                let question = PLAYBOOK.question(*id);
                let anchor = match assessment.level(*id) {
                    Some(Level::Anchor(anchor)) => {
                        question.anchors[usize::from(anchor.number())].trim_end_matches('.').to_owned()
                    }
                    _ => String::new(),
                };
                vec![question.ask.trim_end_matches('?').to_owned(), anchor, format!("{}.{}", id.phase().number(), id.place())]
            }
            Because::Rule(rule) => vec![PLAYBOOK.rule(*rule).name.trim_end_matches('.').to_owned()],
            Because::NewMedium(..) => {
                vec![PLAYBOOK.medium(touch.medium()).name.clone(), PLAYBOOK.phase(touch.phase()).name.clone()]
            }
            Because::Trade(_) => vec![PLAYBOOK.preset(profile.kind).name.clone()],
        };
        for part in expected {
            assert!(sentence.contains(&part), "“{part}” is not in “{sentence}”");
        }
    }
}

fn check(assessment: &Assessment, profile: &Profile) {
    let plan = planned(assessment, profile);
    let (start, result) = (profile.start(), profile.result());
    for touch in plan.touches() {
        let id = touch.template.as_ref().expect("a new plan is made of templates");
        let template = PLAYBOOK.template(id).expect("the plan comes from this playbook");
        assert!(cited(touch).next().is_some(), "{id} cites no answer");
        for because in &touch.because {
            let day = touch.day(profile);
            let is_true = match *because {
                Because::Answer(question, level) => template.questions.contains(&question) && assessment.level(question) == level,
                Because::NewMedium(phase, medium) => {
                    let used = assessment.phase(phase).mediums;
                    phase == touch.phase() && medium == touch.medium() && used.is_some_and(|used| !used.has(medium))
                }
                Because::Trade(kind) => kind == profile.kind && template.kinds.contains(&kind),
                Because::Rule(rule) => match (rule.number(), day) {
                    (1, day) => day == Some(0) && touch.phase() == Phase::Admit,
                    (2, Some(day)) => day <= 1 && touch.phase() == Phase::Affirm,
                    (3 | 7, _) => touch.phase() == Phase::Affirm,
                    (4, _) => plan.by_day(profile).iter().filter(|(_, other)| other.phase() == touch.phase()).count() == 1,
                    (6, _) => touch.phase() == Phase::Acclimate,
                    (8, Some(day)) => (start..=start + 1).contains(&day),
                    (10, Some(day)) => day < result && result > 45,
                    (11, Some(day)) => (90..=100).contains(&day),
                    (36, Some(day)) => day < result || day <= result + 3,
                    (37, Some(day)) => (result..=result + 7).contains(&day),
                    (38, Some(day)) => day > result,
                    (43, None) => touch.phase() == Phase::Advocate,
                    _ => false,
                },
            };
            assert!(is_true, "{id} on {day:?}: {because:?}");
            said(assessment, profile, touch, because);
        }
    }
}

#[test]
fn reasons_are_true_for_every_kind() {
    for &kind in BusinessKind::ALL {
        for (_, assessment) in &assessments()[..4] {
            check(assessment, &profile(kind));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn reasons_are_true(assessment in any_assessment(), profile in any_profile()) {
        check(&assessment, &profile);
    }

    #[test]
    fn another_answer_gives_another_plan_or_reason(
        assessment in any_assessment(),
        kind in proptest::sample::select(BusinessKind::ALL),
        place in any::<proptest::sample::Index>(),
        level in 0_u8..=4,
    ) {
        let profile = profile(kind);
        let plan = planned(&assessment, &profile);
        let questions: Vec<(QuestionId, Option<Level>)> = plan.touches().iter().flat_map(|touch| cited(touch)).collect();
        let (question, former) = questions[place.index(questions.len())];
        let level = Level::anchor(level);
        prop_assume!(level != former);
        let mut other = assessment.clone();
        other.answers.insert(question, Answer { level, ..Answer::default() });
        prop_assert_ne!(planned(&other, &profile), plan);
    }
}
