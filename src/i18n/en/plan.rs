//! English texts of the plan.

use super::{plan_editor, plan_reasons};
use crate::i18n::{Number, PlanActionsTexts, PlanChecksTexts, PlanChooserTexts, PlanReplanTexts, PlanTexts};

/// Small counts are words in running text.
fn word(number: &Number) -> &str {
    const WORDS: [&str; 7] = ["no", "one", "two", "three", "four", "five", "six"];
    usize::try_from(number.value).ok().and_then(|value| WORDS.get(value)).copied().unwrap_or(&number.text)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn days(number: &Number) -> String {
    if number.value == 1 { "a day".to_owned() } else { format!("{number} days") }
}

fn counted(number: &Number, one: &str, many: &str) -> String {
    format!("{} {}", word(number), if number.value == 1 { one } else { many })
}

pub const TEXTS: PlanTexts = PlanTexts {
    head: |touches, mediums, time| {
        let touches = if touches.value == 1 { "1 touch".to_owned() } else { format!("{touches} touches") };
        format!("{touches}, {}, {time} a customer", counted(mediums, "medium", "mediums"))
    },
    day_zero: |sale| format!("Day 0 is {sale}."),
    cost: |money| {
        if money.value == 0 { "It costs nothing but time.".to_owned() } else { format!("It costs up to ${money} a customer.") }
    },
    trouble: |errors, warnings| match (errors.value, warnings.value) {
        (0, 0) => "No errors and no warnings are left.".to_owned(),
        (0, 1) => "One warning is left.".to_owned(),
        (0, _) => format!("{} warnings are left.", capital(word(warnings))),
        (1, 0) => "One error is left.".to_owned(),
        (_, 0) => format!("{} errors are left.", capital(word(errors))),
        _ => {
            format!("{} and {} are left.", capital(&counted(errors, "error", "errors")), counted(warnings, "warning", "warnings"))
        }
    },
    done_so_far: |done| format!("{} done so far.", capital(&counted(done, "touch is", "touches are"))),
    over_time: |over, limit| format!("The plan takes {over} more than your limit of {limit} a customer."),
    over_money: |over, limit| format!("The plan may cost ${over} more than your limit of ${limit} a customer."),
    nothing: "The plan is empty",
    nothing_why: "Every touch has been taken out. Add one, or plan again.",
    nothing_fits: "Your limits leave hardly any room for a plan",
    nothing_fits_why: "No more touches fit within your limits of time and mediums. Raise a limit or allow another medium, then plan again.",
    to_limits: "Look at the limits",
    views_label: "Ways to see the plan",
    views: ["Timeline", "List", "Map", "Actions"],
    add_touch: "Add a touch",
    plan_again: "Plan again",
    timeline_region: "Timeline of the plan",
    touches_by_day: "Touches by day",
    timeline_keys: "Arrow keys go from touch to touch. Enter opens one. Alt with an arrow key moves it by a day.",
    readout_empty: "Point at a touch to read it here. Drag it to another day, or open it to change anything.",
    feeling: "Feeling",
    wanted: "wanted",
    today: "today",
    dips: ["Doubt", "Tiredness"],
    or_decline: |decline| format!("or {}", decline.to_lowercase()),
    day_axis: "Day",
    anchor_dated: |name, date| format!("{name}, {date}"),
    day_dated: |day, date| format!("Day {day}, {date}"),
    dot_name: |when, channel, title, phase, status| match status {
        Some(status) => format!("{when}, {channel}, {title}, {phase}, {}", status.to_lowercase()),
        None => format!("{when}, {channel}, {title}, {phase}"),
    },
    down_line: |phase, channel, when, status| {
        [Some(phase), Some(channel), when, status].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    },
    triggered: [
        |n| if n.value == 0 { "As soon as the customer stays away".to_owned() } else { format!("After {} of absence", days(n)) },
        |n| {
            if n.value == 0 { "Before a date slips".to_owned() } else { format!("{} after a date slips", capital(&days(n))) }
        },
        |n| {
            if n.value == 0 { "The day a referral is made".to_owned() } else { format!("{} after a referral", capital(&days(n))) }
        },
        |n| {
            if n.value == 0 {
                "As soon as something goes wrong".to_owned()
            } else {
                format!("{} after something goes wrong", capital(&days(n)))
            }
        },
    ],
    when_it_happens: "When it happens",
    when_it_happens_help: "These touches wait for an event, so they have no day and no place on the timeline.",
    from_to: |from, to| format!("from {from} to {to}"),
    phase_empty: |phase| format!("Nothing is planned in {phase}."),
    moved_short: "Moved because of a rest day.",
    effort: |time, who| format!("{time} · {who}"),
    verb_touch: |verb, title, when| match when {
        Some(when) => format!("{verb}: {title}, {when}"),
        None => format!("{verb}: {title}"),
    },
    done: "Done",
    skip: "Skip",
    duplicate: "Duplicate",
    remove: "Remove",
    duplicated: "A copy stands a week later in the plan.",
    removed: |title| format!("“{title}” is removed."),
    phase: "Phase",
    map_region: "Map of the plan",
    map_caption: "Planned touches by phase and medium. Each number is the day of a touch.",
    map_legend: "A medium you use in this phase today. Filled fields without a dot are new. Numbers are days; a dot in place of a number waits for an event.",
    used_today: "Used today.",
    map_none: "None",
    map_touch: |when, title| format!("{when}: {title}"),
    foot_title: "Ready to use it?",
    foot_text: "Print the plan, put it in a calendar, or hand the customer a page of their own.",
    take_along: "Take along",
    making: "Making the plan",
    making_how: "Hundredfold tries thousands of plans and keeps the best one. This takes a few seconds, on a slow device somewhat longer.",
    making_enough: "Take the best one so far",
    empty_title: "There is no plan yet",
    empty_unanswered: "A plan needs to know where your customers are let down today. One answered phase, five questions, is enough to begin.",
    empty_steps: [
        "Answer what you can show, phase by phase.",
        "Hundredfold picks touches that close the widest gaps within your limits, and says why each is there.",
        "You move, rewrite or drop whatever you like; the checks keep watch.",
    ],
    to_assess: "Answer the first questions",
    empty_answered: "Your answers are enough for a plan. Every touch in it says which answer it comes from, and everything can be changed.",
    make: "Make the plan",
    reasons: plan_reasons::TEXTS,
    editor: plan_editor::TEXTS,
    checks: PlanChecksTexts {
        title: "Checks",
        summary: |errors, warnings, held, open| {
            let mut parts = vec![if held.value == 1 { "1 holds".to_owned() } else { format!("{held} hold") }];
            if errors.value > 0 {
                parts.push(if errors.value == 1 { "1 error".to_owned() } else { format!("{errors} errors") });
            }
            parts.push(match warnings.value {
                0 => "no warnings".to_owned(),
                1 => "1 warning".to_owned(),
                _ => format!("{warnings} warnings"),
            });
            parts.push(format!("{open} not checked"));
            parts.join(" · ")
        },
        all_well: "Nothing speaks against this plan.",
        open: |n| format!("{n} not checked: a question is open"),
        held: |n| if n.value == 1 { "1 holds".to_owned() } else { format!("{n} hold") },
        idle: |n| if n.value == 1 { "1 does not concern you".to_owned() } else { format!("{n} do not concern you") },
        counsel: "Rules about law are summaries. Check with counsel.",
        error: "Error:",
        warning: "Warning:",
        information: "Note:",
        why: "Why this matters",
        source: |rule, source| format!("{rule}. Source: {source}."),
        more: |n| format!("and {n} more"),
        settle_in: |step| format!("Settle it under {step}"),
        mended: |label| format!("Done: “{}”", label.trim_end_matches('.')),
        minutes_in_week: |time| format!("{time} in that week"),
        dollars: |money| format!("${money}"),
    },
    chooser: PlanChooserTexts {
        title: "Add a touch",
        own: "Write your own",
        search: "Search",
        phase: "Phase",
        medium: "Medium",
        any_phase: "All phases",
        any_medium: "All mediums",
        found: |n| if n.value == 1 { "1 idea in the playbook".to_owned() } else { format!("{n} ideas in the playbook") },
        add: "Add",
        planned: "in the plan",
    },
    replan: PlanReplanTexts {
        title: "Plan again",
        lead: |kept| {
            match kept.value {
            0 => "This is what would change with your present answers and limits. Nothing changes until you say so, and it can be undone.".to_owned(),
            1 => "This is what would change with your present answers and limits. The one touch you edited, finished or added stays as it is, and it can all be undone.".to_owned(),
            _ => format!("This is what would change with your present answers and limits. The {kept} touches you edited, finished or added stay as they are, and it can all be undone."),
        }
        },
        anew: "The journey has changed meanwhile, perhaps in another tab, so nothing was applied. This is what would change now.",
        nothing: "Your present answers and limits lead to the plan you already have. Nothing would change.",
        added: |n| format!("{n} added"),
        moved: |n| format!("{n} moved"),
        removed: |n| format!("{n} removed"),
        from_to: |from, to| format!("from {from} to {to}"),
        apply: "Apply these changes",
        leave: "Leave it as it is",
        applied: "The plan is made anew.",
    },
    actions: PlanActionsTexts {
        intro: "A plan is mutual: what each side does, and by when, besides the touches.",
        add: ["Add one of ours", "Add one of theirs"],
        empty: [
            "Nothing is left to us besides the touches.",
            "The customer has no task yet. Give them a part in their own result.",
        ],
        line: |kind, who| format!("{kind} · {who}"),
        kinds: ["Task", "Handover", "Promise", "Find out"],
        handover: "Handover note from sales to delivery",
        untitled: "Untitled task",
        text: "Notes",
        remove: "Remove this task",
    },
};
