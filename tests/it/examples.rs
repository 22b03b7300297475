//! The examples that come with the app: complete, valid, and exactly what the app itself would write.

use std::sync::LazyLock;

use hundredfold::checks::{self, Case, Outcome};
use hundredfold::domain::action::{ActionKind, ActionSource};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Medium;
use hundredfold::domain::persona::PersonaField;
use hundredfold::domain::phase::Phase;
use hundredfold::domain::playbook::Playbook;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind};
use hundredfold::domain::touch::Status;
use hundredfold::format::{self, Loaded};
use hundredfold::playbook;

static PLAYBOOK: LazyLock<Playbook> =
    LazyLock::new(|| playbook::read(include_str!("../../public/playbook/en.json")).expect("the built-in playbook is valid"));

struct Example {
    slug: &'static str,
    text: &'static str,
    kind: BusinessKind,
    audience: Audience,
    assessments: usize,
    /// Whether the Sale has a real date.
    dated: bool,
    /// The rules it breaks at the level of a warning, to teach what a warning is.
    warnings: &'static [&'static str],
}

const EXAMPLES: [Example; 3] = [
    Example {
        slug: "dental",
        text: include_str!("../../public/examples/en/dental.json"),
        kind: BusinessKind::Practice,
        audience: Audience::Consumer,
        assessments: 1,
        dated: false,
        warnings: &[],
    },
    Example {
        slug: "kitchens",
        text: include_str!("../../public/examples/en/kitchens.json"),
        kind: BusinessKind::Home,
        audience: Audience::Consumer,
        assessments: 1,
        dated: true,
        // A note was skipped, and the plan falls silent for longer than it should.
        warnings: &["R06"],
    },
    Example {
        slug: "ledger",
        text: include_str!("../../public/examples/en/ledger.json"),
        kind: BusinessKind::Saas,
        audience: Audience::Business,
        assessments: 2,
        dated: false,
        warnings: &[],
    },
];

impl Example {
    fn journey(&self) -> Journey {
        match format::read(self.text) {
            Loaded::Loaded { journey, revision: 0 } => journey,
            other => panic!("{}: {other:?}", self.slug),
        }
    }
}

#[test]
fn are_written_as_the_app_writes() {
    for example in &EXAMPLES {
        let journey = example.journey();
        assert_eq!(journey.id().as_str(), format!("example-{}", example.slug));
        assert!(format::laid_out(&format::write(&journey, 0)) == example.text, "{} is written differently", example.slug);
    }
}

#[test]
fn tell_who_sells_and_who_buys() {
    for example in &EXAMPLES {
        let (slug, journey) = (example.slug, example.journey());
        let profile = journey.profile();
        assert_eq!((profile.kind, profile.audience), (example.kind, example.audience), "{slug}");
        for text in [journey.name(), &profile.business, &profile.sold, &profile.owner] {
            assert!(!text.is_empty(), "{slug}");
        }
        assert!(profile.team.len() >= 3, "{slug}: {:?}", profile.team);
        assert_eq!(profile.date.map(|(anchor, _)| anchor), example.dated.then_some(Anchor::Sale), "{slug}");
        for &field in PersonaField::ALL {
            assert!(!journey.persona().get(field).is_empty(), "{slug}: {}", field.id());
        }
        assert!(journey.persona().has_success_sentence(), "{slug}");
    }
}

#[test]
fn answer_everything() {
    for example in &EXAMPLES {
        let (slug, journey) = (example.slug, example.journey());
        assert_eq!(journey.assessments().len(), example.assessments, "{slug}");
        for assessment in journey.assessments() {
            assert!(assessment.begun.is_some(), "{slug}");
            assert_eq!(assessment.answered_in_all(), 40, "{slug}");
            for &phase in Phase::ALL {
                let notes = assessment.phase(phase);
                for feeling in [notes.today, notes.wanted] {
                    let word = feeling.map(|feeling| feeling.word).unwrap_or_default();
                    assert!(!word.is_empty(), "{slug}: a feeling in {}", phase.id());
                }
                let used = notes.mediums.unwrap_or_else(|| panic!("{slug}: mediums of {}", phase.id()));
                for &medium in Medium::ALL {
                    let answered = used.has(medium) || assessment.unused_reason(phase, medium).is_some();
                    assert!(answered, "{slug}: why no {} in {}", medium.id(), phase.id());
                }
            }
        }
        assert!(journey.assessments().is_sorted_by_key(|assessment| assessment.begun), "{slug}");
    }
}

#[test]
fn have_plans_that_someone_has_worked_on() {
    for example in &EXAMPLES {
        let (slug, journey) = (example.slug, example.journey());
        let plan = journey.plan().unwrap_or_else(|| panic!("{slug} has no plan"));
        let scheduled = plan.by_day(journey.profile()).len();
        assert!(scheduled >= 24, "{slug}: {scheduled} touches");
        for template in plan.touches().iter().filter_map(|touch| touch.template.as_ref()) {
            assert!(PLAYBOOK.template(template).is_some(), "{slug}: no template {template}");
        }
        let texts = plan.touches().iter().filter(|touch| touch.text.is_some()).count();
        assert!(texts >= 4, "{slug}: {texts} texts");
        assert!(plan.touches().iter().any(|touch| touch.status != Status::Planned), "{slug}: nothing is done or skipped");
        assert!(plan.touches().iter().any(|touch| !touch.personal_reason.is_empty()), "{slug}: no present with a reason");
        let own = |source| plan.actions().iter().any(|action| action.source == source);
        assert!(own(ActionSource::Own), "{slug}: no action of the user’s own");
        let handover = plan.actions().iter().find(|action| action.kind == ActionKind::Handover);
        assert!(handover.is_some_and(|action| action.text.is_some()), "{slug}: no handover note");
    }
}

#[test]
fn keep_the_rules_but_for_one_warning_that_teaches() {
    for example in &EXAMPLES {
        let (slug, journey) = (example.slug, example.journey());
        let case = Case::of(&journey, &PLAYBOOK).unwrap_or_else(|| panic!("{slug} has no plan"));
        let broken: Vec<_> = checks::evaluate(&case)
            .into_iter()
            .flat_map(|check| check.breaches.into_iter().map(move |breach| (check.rule, breach.outcome)))
            .filter(|(_, outcome)| *outcome >= Outcome::Warning)
            .collect();
        assert!(broken.iter().all(|(_, outcome)| *outcome == Outcome::Warning), "{slug}: {broken:?}");
        let rules: Vec<String> = broken.iter().map(|(rule, _)| rule.to_string()).collect();
        assert_eq!(rules, example.warnings, "{slug}");
        for (rule, _) in broken {
            let mend = checks::mend(&journey, &PLAYBOOK, rule).unwrap_or_else(|| panic!("{slug}: no mend for {rule}"));
            let mended = journey.applied(mend).expect("a mend can be carried out");
            let case = Case::of(&mended, &PLAYBOOK).expect("it still has a plan");
            assert_eq!(checks::errors_and_warnings(&checks::evaluate(&case)), (0, 0), "{slug}: {rule} is mended");
        }
    }
}
