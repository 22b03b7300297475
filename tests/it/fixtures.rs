//! What tests build on: a small playbook, and the starter plan of the field notes (4.6).

use std::sync::Arc;

use hundredfold::domain::action::*;
use hundredfold::domain::ids::{ItemId, JourneyId, QuestionId, RuleId, TemplateId};
use hundredfold::domain::journey::Journey;
use hundredfold::domain::medium::Channel;
use hundredfold::domain::persona::Persona;
use hundredfold::domain::phase::{Half, Phase, SubPhase};
use hundredfold::domain::plan::Plan;
use hundredfold::domain::playbook::*;
use hundredfold::domain::profile::{Anchor, Audience, BusinessKind, GiftPolicy, Profile, Role};
use hundredfold::domain::touch::*;
use hundredfold::map::Map;

/// Template, phase, half, channel, kind, class, anchor, day, from, to, every, times (or: on, trigger, days after), cost, minutes, role,
/// worth, fit, delivery.
const TEMPLATES: &str = "\
fit-call assess b call listen service sale -14 -14 -12 0 1 0 15 sal 3 3 arrives
what-i-heard assess a email confirm service sale -13 -13 -11 0 1 0 10 sal 3 3 arrives
walk-the-process assess a meeting show service sale -10 -11 -7 0 1 0 45 sal 3 3 arrives
meet-future-contact assess b meeting show service sale -7 -9 -4 0 1 0 15 del 3 3 arrives
honest-fit-note assess a email show service sale -8 -10 -5 0 1 0 10 sal 2 2 arrives
card-after-first-meeting assess b card listen greeting sale -12 -12 -8 0 1 1 8 sal 2 2 arrives
text-before-visit assess b text prepare service sale -11 -12 -8 0 1 0 2 fro 1 3 arrives
one-minute-answer assess b video show service sale -9 -11 -6 0 1 0 6 del 2 3 arrives
sample-that-helps assess a present present commercial sale -6 -8 -4 0 1 1 10 sal 1 2 handed-over
first-weeks-page assess a email show service sale -5 -8 -2 0 1 0 10 sal 3 2 arrives
signing-thanks admit a meeting acknowledge greeting sale 0 0 0 0 1 0 5 sal 3 3 arrives
three-dates-email admit b email acknowledge service sale 0 0 0 0 1 0 8 csm 3 3 arrives
receipt-as-welcome admit b email receipt service sale 0 0 0 0 1 0 0 aut 2 2 arrives
welcome-card admit a card acknowledge greeting sale 0 0 0 0 1 1 8 own 2 3 posted
owner-call admit a call acknowledge greeting sale 0 0 0 0 1 0 5 own 3 3 arrives
reachable-text admit b text acknowledge service sale 0 0 0 0 1 0 2 csm 2 2 arrives
team-says-your-name admit a video acknowledge greeting sale 0 0 0 0 1 0 5 del 2 2 arrives
small-welcome admit a present present greeting sale 1 1 3 0 1 2 20 csm 1 2 posted
visit-before-start affirm a meeting doubt service sale 2 1 3 0 1 0 20 csm 2 3 arrives
three-reasons affirm b email proof service sale 1 1 2 0 1 0 10 sal 2 2 arrives
if-something-goes-wrong affirm b email notice service sale 2 1 3 0 1 0 3 csm 2 2 arrives
letter-same-doubt affirm b letter proof service sale 3 3 5 0 1 1 5 mkt 2 3 posted
doubt-call affirm a call doubt service sale 1 1 2 0 1 0 10 csm 3 3 arrives
start-on-track affirm a text update service sale 3 2 4 0 1 0 2 csm 2 2 arrives
meet-the-hands affirm b video show service sale 2 1 3 0 1 0 10 del 3 3 arrives
easier-waiting affirm a present present greeting sale 2 2 4 0 1 2 20 csm 1 2 posted
how-to-cancel affirm b email notice service sale 1 1 3 0 1 0 2 csm 1 3 arrives
wait-bridge-text affirm a text update service sale 4 3 7 0 1 0 2 csm 2 2 arrives
while-you-wait affirm a email update service sale 7 6 8 4 8 0 8 csm 2 2 arrives
kickoff activate a meeting kickoff service start 0 0 0 0 1 0 60 del 3 3 arrives
first-ten-minutes-host activate b meeting prepare service start 0 0 0 0 1 0 15 fro 2 3 arrives
kickoff-recap activate a email recap service start 0 0 0 0 1 0 15 csm 3 3 arrives
first-month-map activate a letter prepare service start -2 -3 -1 0 1 2 10 csm 2 2 handed-over
ready-for-tomorrow activate b call prepare service start -1 -1 -1 0 1 0 5 fro 3 3 arrives
how-did-it-go activate b text check-in service start 1 0 1 0 1 0 3 csm 3 3 arrives
own-setup-tour activate b video teach service start 1 0 3 0 1 0 8 del 2 3 arrives
day-one-kit activate b present present greeting start 0 0 0 0 1 2 15 del 1 2 handed-over
same-evening-call activate b call check-in service start 0 0 1 0 1 0 8 csm 2 3 arrives
first-small-win activate a call teach service start 1 0 2 0 1 0 20 del 3 2 arrives
watch-once acclimate a meeting teach service sale 14 11 18 0 1 0 30 del 3 3 arrives
three-months-ahead acclimate a meeting community service sale 28 24 32 0 1 1 30 csm 2 3 arrives
friday-note acclimate b email update service sale 12 11 13 7 5 0 8 csm 3 3 arrives
newcomer-question acclimate a email teach service sale 18 15 22 0 1 0 3 aut 2 2 arrives
wall-card acclimate a card teach service sale 15 12 19 0 1 1 3 mkt 2 2 arrives
confidence-check acclimate b text check-in service sale 14 12 16 0 1 0 5 csm 3 3 arrives
noticed-away acclimate b text check-in service on inactive 10 0 0 1 0 3 fro 3 3 arrives
how-to-video acclimate a video teach service sale 17 14 20 0 1 0 8 del 2 3 arrives
halfway-treat acclimate a present present greeting sale 30 26 34 0 1 3 20 csm 2 2 handed-over
then-and-now accomplish a meeting celebrate greeting result 0 0 3 0 1 0 45 del 3 3 arrives
result-picture accomplish a email celebrate greeting result 1 1 4 0 1 0 15 csm 2 2 arrives
two-questions accomplish b email feedback service result 2 1 6 0 1 0 2 csm 3 2 arrives
milestone-print accomplish a card celebrate greeting result 5 3 8 0 1 1 10 csm 2 2 arrives
hoped-call accomplish b call feedback service result 3 1 6 0 1 0 10 csm 3 3 arrives
late-call accomplish b call update service on late 0 0 0 1 0 15 own 3 3 arrives
cheers-video accomplish a video celebrate greeting result 0 0 3 0 1 0 5 del 2 2 arrives
win-mark accomplish a present present greeting result 4 2 8 0 1 3 30 own 2 2 arrives
what-we-will-change accomplish b email reply service result 9 7 12 0 1 0 10 csm 3 2 arrives
halfway-look accomplish a meeting milestone service result -20 -25 -15 0 1 0 30 del 3 3 arrives
halfway-line accomplish a text celebrate greeting result -19 -23 -14 0 1 0 2 csm 1 2 arrives
second-milestone accomplish a call milestone service result -45 -50 -40 0 1 0 15 csm 2 2 arrives
second-milestone-cheer accomplish a video celebrate greeting result -44 -48 -39 0 1 0 5 del 1 2 arrives
recommend-question accomplish b email survey service result 14 10 20 0 1 0 5 csm 2 2 arrives
table-of-regulars adopt b meeting community greeting sale 70 66 75 0 1 2 30 own 3 3 arrives
one-decision adopt b meeting voice service sale 76 71 81 0 1 0 40 del 2 3 arrives
early-look adopt a email perk commercial sale 64 61 68 0 1 0 5 mkt 2 2 arrives
five-facts adopt a email update service sale 84 80 85 0 1 0 15 csm 2 3 arrives
founder-note adopt a card thanks greeting sale 74 69 79 0 1 1 8 own 3 3 arrives
stop-doing adopt b call voice service sale 67 63 72 0 1 0 15 csm 3 2 arrives
direct-line adopt a text perk service sale 62 60 66 0 1 0 2 csm 2 3 arrives
credit-video adopt a video thanks greeting sale 72 68 78 0 1 0 6 csm 2 2 arrives
insider-item adopt a present present greeting sale 80 75 84 0 1 2 20 csm 1 2 handed-over
ask-a-regular adopt b text community greeting sale 66 61 73 0 1 0 3 csm 2 2 arrives
introductions-welcome adopt b email mention commercial sale 78 70 84 0 1 0 3 own 1 1 arrives
newcomer-seat advocate b meeting community greeting sale 95 91 98 0 1 2 30 own 2 2 arrives
next-hundred advocate a meeting review service sale 98 92 100 0 1 0 30 csm 3 3 arrives
day-100-letter advocate a email review service sale 99 92 100 0 1 0 15 csm 2 2 arrives
editable-introduction advocate b email ask commercial sale 91 91 95 0 1 0 8 csm 3 3 arrives
referral-report advocate a email report greeting on referral 7 0 0 1 0 4 csm 3 2 arrives
referral-thanks advocate a card thanks greeting on referral 2 0 0 1 1 8 own 3 3 arrives
one-name-ask advocate a call ask commercial sale 90 87 91 0 1 0 10 csm 3 3 arrives
tell-it-45 advocate b video praise commercial sale 93 89 97 0 1 0 20 mkt 2 2 arrives
helped-hello advocate b video praise commercial on referral 30 0 0 1 0 5 csm 2 2 arrives
thank-you-after advocate a present present greeting on referral 5 0 0 1 3 25 own 2 2 arrives
fair-review advocate b email ask commercial sale 94 88 97 0 1 0 2 csm 2 2 arrives
";

/// The built-in English playbook.
pub fn playbook() -> Playbook {
    hundredfold::playbook::read(include_str!("../../public/playbook/en.json")).expect("the built-in playbook is valid")
}

/// A playbook with the built-in templates' facts and presets' numbers, and hardly a word.
pub fn small_playbook() -> Playbook {
    let named = |name: &str| Named { name: name.to_owned(), about: String::new() };
    Playbook {
        language: "en".to_owned(),
        phases: Phase::ALL.iter().map(|phase| phase_sheet(phase.id())).collect(),
        mediums: hundredfold::domain::medium::Medium::ALL
            .iter()
            .map(|medium| MediumSheet { name: medium.id().to_owned(), help: String::new(), rule: String::new() })
            .collect(),
        channels: Channel::ALL.iter().map(|channel| channel.id().to_owned()).collect(),
        trust: Trust::ALL.iter().map(|trust| named(trust.id())).collect(),
        stages: hundredfold::domain::phase::Stage::ALL.iter().map(|stage| named(stage.id())).collect(),
        questions: QuestionId::all().map(question).collect(),
        presets: presets(),
        rules: RuleId::all().map(rule_words).collect(),
        templates: TEMPLATES.lines().map(template).map(|template| (template.id.clone(), Arc::new(template))).collect(),
    }
}

fn phase_sheet(name: &str) -> PhaseSheet {
    PhaseSheet {
        name: name.to_owned(),
        question: String::new(),
        begins: String::new(),
        ends: String::new(),
        job: String::new(),
        failing: Vec::new(),
        success: Vec::new(),
        stuck: String::new(),
        slip: String::new(),
        leave: String::new(),
        watch: String::new(),
        feelings: Vec::new(),
        halves: [Named { name: "A".into(), about: String::new() }, Named { name: "B".into(), about: String::new() }],
    }
}

/// Places 1 to 3 are of half A, 4 and 5 of half B; the ingredients of trust take turns.
fn question(id: QuestionId) -> Question {
    Question {
        id,
        half: if id.place() <= 3 { Half::A } else { Half::B },
        trust: Trust::ALL[id.index() % Trust::ALL.len()],
        ask: id.to_string(),
        help: String::new(),
        anchors: Default::default(),
        find_out: String::new(),
        low: String::new(),
    }
}

fn rule_words(id: RuleId) -> RuleWords {
    RuleWords {
        id,
        name: id.to_string(),
        holds: String::new(),
        warns: None,
        fails: None,
        open: None,
        idle: None,
        advice: String::new(),
        mend: String::new(),
        why: String::new(),
        source: String::new(),
    }
}

type Numbers = (BusinessKind, Audience, i32, i32, [(i32, i32); 8], &'static [(u8, &'static [i32])]);

#[rustfmt::skip]
const PRESETS: [Numbers; 9] = [
    (BusinessKind::Saas, Audience::Business, 5, 30, [(-14, -1), (0, 0), (0, 5), (3, 10), (7, 45), (10, 60), (45, 90), (75, 100)], &[(9, &[30]), (24, &[7]), (25, &[3])]),
    (BusinessKind::SelfServe, Audience::Consumer, 1, 7, [(-14, -1), (0, 0), (0, 2), (0, 3), (2, 21), (5, 21), (14, 60), (30, 100)], &[(9, &[7]), (13, &[70]), (24, &[3]), (25, &[1])]),
    (BusinessKind::Agency, Audience::Business, 5, 45, [(-14, -1), (0, 0), (0, 3), (3, 10), (10, 45), (30, 75), (60, 95), (80, 100)], &[(9, &[45]), (24, &[7]), (25, &[3])]),
    (BusinessKind::Shop, Audience::Consumer, 4, 21, [(-14, -1), (0, 0), (0, 5), (3, 7), (5, 21), (7, 30), (21, 75), (30, 100)], &[(1, &[1]), (6, &[10, 21, 30]), (9, &[21]), (13, &[70]), (24, &[3]), (25, &[1])]),
    (BusinessKind::Practice, Audience::Consumer, 7, 45, [(-14, -1), (0, 0), (0, 7), (5, 10), (7, 30), (14, 60), (45, 100), (60, 100)], &[(9, &[45]), (24, &[3]), (25, &[1])]),
    (BusinessKind::Gym, Audience::Consumer, 3, 45, [(-14, -1), (0, 0), (0, 3), (1, 7), (7, 45), (30, 75), (45, 95), (60, 100)], &[(9, &[45]), (24, &[3]), (25, &[1])]),
    (BusinessKind::Course, Audience::Consumer, 6, 45, [(-14, -1), (0, 0), (0, 7), (1, 7), (7, 60), (30, 90), (60, 100), (80, 100)], &[(9, &[45]), (24, &[3]), (25, &[1])]),
    (BusinessKind::Home, Audience::Consumer, 14, 60, [(-14, -1), (0, 0), (0, 21), (7, 30), (14, 80), (30, 100), (70, 100), (85, 100)], &[(6, &[7, 7, 14]), (9, &[60]), (24, &[3]), (25, &[1])]),
    (BusinessKind::Other, Audience::Consumer, 5, 45, [(-14, -1), (0, 0), (0, 3), (3, 10), (10, 40), (40, 60), (60, 85), (85, 100)], &[(9, &[45]), (24, &[3]), (25, &[1])]),
];

fn presets() -> Vec<Preset> {
    let rule = |number: &u8| RuleId::parse(&format!("R{number:02}")).expect("the number is a rule's");
    let preset = |(kind, audience, start, result, windows, thresholds): &Numbers| Preset {
        kind: *kind,
        name: kind.id().to_owned(),
        about: String::new(),
        audience: *audience,
        sale: String::new(),
        begin: String::new(),
        outcome: String::new(),
        sold_example: String::new(),
        success_example: Default::default(),
        personas: Vec::new(),
        start: *start,
        result: *result,
        windows: *windows,
        thresholds: thresholds.iter().map(|(number, values)| (rule(number), values.to_vec())).collect(),
        customer_actions: [2, 4, 5, 12]
            .map(|day| PresetAction { title: format!("Do it by day {day}"), day, why: String::new(), role: Role::Success })
            .to_vec(),
        our_actions: Vec::new(),
        handover: "What was promised".to_owned(),
        prefer: Vec::new(),
        avoid: Vec::new(),
    };
    PRESETS.iter().map(preset).collect()
}

fn template(line: &str) -> Template {
    let words: Vec<&str> = line.split_whitespace().collect();
    let [id, phase, half, channel, kind, class, anchor, day, from, to, every, times, cost, minutes, role, worth, fit, delivery] =
        words[..]
    else {
        panic!("{line}")
    };
    let number = |text: &str| text.parse::<i32>().expect("a number");
    let unsigned = |text: &str| text.parse::<u16>().expect("a number");
    let schedule = match anchor {
        "on" => Schedule::Trigger(Trigger::parse(day).expect("a trigger"), unsigned(from)),
        anchor => Schedule::Days {
            anchor: Anchor::parse(anchor).expect("an anchor"),
            day: number(day),
            from: number(from),
            to: number(to),
            every: unsigned(every),
            times: unsigned(times),
        },
    };
    let channel = Channel::parse(channel).expect("a channel");
    Template {
        id: TemplateId::parse(id).expect("an id"),
        sub_phase: SubPhase::new(Phase::parse(phase).expect("a phase"), Half::parse(half).expect("a half")),
        channel,
        kind: Kind::parse(kind).expect("a kind"),
        class: MessageClass::parse(class).expect("a class"),
        schedule,
        cost: Cost::parse(cost).expect("a tier"),
        minutes: unsigned(minutes),
        role: Role::parse(role).expect("a role"),
        worth: u8::try_from(number(worth)).expect("1 to 3"),
        fit: u8::try_from(number(fit)).expect("1 to 3"),
        questions: Vec::new(),
        kinds: Vec::new(),
        delivery: Delivery::parse(delivery).expect("a delivery"),
        title: id.replace('-', " "),
        purpose: format!("The one purpose of {id}"),
        why: String::new(),
        subject: (channel == Channel::Email).then(|| id.to_owned()),
        text: format!("For {{customer}}: {id}"),
        care: None,
    }
}

/// The touches of the starter plan: anchor, offset, template.
const STARTER: [(Anchor, i32, &str); 32] = [
    (Anchor::Sale, -14, "fit-call"),
    (Anchor::Sale, -13, "what-i-heard"),
    (Anchor::Sale, -10, "walk-the-process"),
    (Anchor::Sale, 0, "owner-call"),
    (Anchor::Sale, 0, "three-dates-email"),
    (Anchor::Sale, 0, "welcome-card"),
    (Anchor::Sale, 1, "doubt-call"),
    (Anchor::Sale, 2, "meet-the-hands"),
    (Anchor::Start, 0, "kickoff"),
    (Anchor::Start, 0, "kickoff-recap"),
    (Anchor::Start, 1, "how-did-it-go"),
    (Anchor::Sale, 12, "friday-note"),
    (Anchor::Sale, 14, "confidence-check"),
    (Anchor::Sale, 17, "how-to-video"),
    (Anchor::Sale, 19, "friday-note"),
    (Anchor::Sale, 26, "friday-note"),
    (Anchor::Sale, 28, "three-months-ahead"),
    (Anchor::Sale, 30, "halfway-treat"),
    (Anchor::Sale, 33, "friday-note"),
    (Anchor::Sale, 40, "friday-note"),
    (Anchor::Result, 0, "then-and-now"),
    (Anchor::Result, 1, "result-picture"),
    (Anchor::Result, 3, "hoped-call"),
    (Anchor::Result, 5, "milestone-print"),
    (Anchor::Result, 9, "what-we-will-change"),
    (Anchor::Sale, 62, "direct-line"),
    (Anchor::Sale, 70, "table-of-regulars"),
    (Anchor::Sale, 74, "founder-note"),
    (Anchor::Sale, 84, "five-facts"),
    (Anchor::Sale, 90, "one-name-ask"),
    (Anchor::Sale, 91, "editable-introduction"),
    (Anchor::Sale, 98, "next-hundred"),
];

/// The starter plan of the field notes (4.6) with all that its rules ask for: every one that a plan can be held against holds.
pub fn starter() -> Journey {
    let playbook = small_playbook();
    let mut profile = Profile::new(BusinessKind::Other, Audience::Business, 5, 45);
    profile.business = "Northlight".to_owned();
    profile.owner = "Ada Winter".to_owned();
    profile.team = Map::from([(Role::Success, "Ben Ortiz".to_owned()), (Role::Delivery, "Chloe Sand".to_owned())]);
    profile.limits.gifts = GiftPolicy::Allowed;
    let persona = Persona {
        name: "Dana".to_owned(),
        situation: "Runs a team of eight.".to_owned(),
        goal_said: "Answer customers the same day.".to_owned(),
        goal_unsaid: "Stop being the one everybody asks.".to_owned(),
        from: "three days until an answer".to_owned(),
        to: "answers the same day".to_owned(),
        by: "the end of the quarter".to_owned(),
    };
    let touches: Vec<Arc<Touch>> = (1..)
        .zip(STARTER)
        .map(|(id, (anchor, offset, template))| {
            let template = &playbook.templates[&TemplateId::parse(template).expect("an id")];
            Arc::new(touch_of(ItemId(id), template, When::new(anchor, offset)))
        })
        .collect();
    let action = |id: u32, side, kind, source, day| {
        let who = if side == Side::Us { Who::Role(Role::Sales) } else { Who::Customer };
        let when = When::new(Anchor::Sale, day);
        Arc::new(Action { id: ItemId(id), side, kind, source, when, who, title: None, text: None, status: Status::Planned })
    };
    let theirs =
        |id, place, day| action(id, Side::Customer, ActionKind::Task, ActionSource::Customer(BusinessKind::Other, place), day);
    let handover = action(33, Side::Us, ActionKind::Handover, ActionSource::Handover(BusinessKind::Other), 3);
    let actions = vec![handover, theirs(34, 0, 2), theirs(35, 1, 4), theirs(36, 3, 12)];
    let plan = Plan::new(touches, actions, 37).expect("ids are unique");
    let id = JourneyId::parse("starter").expect("an id");
    Journey::from_parts(id, "Starter".to_owned(), profile, persona, Vec::new(), Some(plan)).expect("all within bounds")
}

/// A touch as the template has it; a present with a personal reason.
pub fn touch_of(id: ItemId, template: &Template, when: When) -> Touch {
    let present = template.channel == Channel::Present;
    Touch {
        template: Some(template.id.clone()),
        kind: template.kind,
        class: template.class,
        who: Who::Role(template.role),
        minutes: template.minutes,
        cost: template.cost,
        delivery: template.delivery,
        personal_reason: if present { "They share one kitchen while the work goes on.".to_owned() } else { String::new() },
        ..Touch::own(id, template.sub_phase, template.channel, when)
    }
}

/// The first touch of the starter plan that came from this template.
pub fn touch_from(journey: &Journey, template: &str) -> ItemId {
    let plan = journey.plan().expect("the journey has a plan");
    let found = plan.touches().iter().find(|touch| touch.template.as_ref().is_some_and(|id| id.as_str() == template));
    found.unwrap_or_else(|| panic!("{template} is in the plan")).id
}
