//! Plans on calendars that are awkward: sound, and on days on which somebody works.

use hundredfold::domain::calendar::shifted;
use hundredfold::domain::profile::WorkingDays;
use hundredfold::domain::touch::Kind;

use super::*;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

/// So many dates, each so many days after the one before.
fn every(first: &str, days: i32, count: i32) -> Vec<NaiveDate> {
    (0..count).filter_map(|place| shifted(date(first), days * place)).collect()
}

/// A name, the anchor that has a date, the working days with Monday first, and the holidays.
type Row = (&'static str, (Anchor, &'static str), &'static str, Vec<NaiveDate>);

fn calendars() -> Vec<Row> {
    let (west, east) = ("mtwtf..", "mtwt..s");
    vec![
        ("over a leap day", (Anchor::Sale, "2028-02-01"), west, Vec::new()),
        ("sold on a leap day", (Anchor::Sale, "2028-02-29"), west, Vec::new()),
        ("a result on a leap day", (Anchor::Result, "2028-02-29"), west, Vec::new()),
        ("over a year's end", (Anchor::Sale, "2026-12-01"), west, every("2026-12-24", 1, 9)),
        ("weekends on Friday and Saturday", (Anchor::Sale, "2026-06-03"), east, Vec::new()),
        ("sold on a Friday where that is a rest day", (Anchor::Sale, "2026-06-05"), east, Vec::new()),
        ("a holiday in every week", (Anchor::Sale, "2026-06-01"), west, every("2026-05-20", 7, 20)),
        ("a holiday in every week, another day each", (Anchor::Start, "2026-06-08"), west, every("2026-05-18", 8, 18)),
        ("sold on a Saturday", (Anchor::Sale, "2026-06-06"), west, Vec::new()),
        ("sold on a Friday before a holiday", (Anchor::Sale, "2026-05-22"), west, vec![date("2026-05-25")]),
        ("begun long ago", (Anchor::Start, "2001-03-05"), west, Vec::new()),
    ]
}

#[test]
fn plans_on_awkward_calendars_are_sound() {
    let (_, assessment) = &assessments()[3];
    for (name, (anchor, day), week, holidays) in calendars() {
        for &kind in BusinessKind::ALL {
            let mut profile = profile(kind);
            profile.date = Some((anchor, date(day)));
            let days: Vec<bool> = week.chars().map(|day| day != '.').collect();
            profile.working = WorkingDays::new(days.try_into().expect("seven")).expect("a working day");
            profile.holidays = holidays.iter().copied().collect();
            let plan = planned(assessment, &profile);
            let place = format!("{name}, {}", kind.id());
            assert_eq!(broken(&plan, assessment, &profile), [], "{place}");

            let calendar = Calendar::of(&profile).expect("it has a date");
            let placed: Vec<_> =
                plan.by_day(&profile).iter().filter_map(|(_, touch)| Some((calendar.place(touch)?, *touch))).collect();
            assert_eq!(placed.len(), plan.by_day(&profile).len(), "{place}: every touch has a date");
            for (spot, touch) in placed {
                let due = calendar.date(spot.day).expect("a date");
                // What must not wait stays or comes earlier; what may waits for a working day, a fortnight of rest at most.
                let may_wait = !matches!(touch.kind, Kind::Acknowledge | Kind::Receipt | Kind::Doubt | Kind::CheckIn);
                assert!(!may_wait || calendar.is_working(spot.date) && spot.date >= due, "{place}: {touch:?}");
                assert!((spot.date - due).num_days().abs() <= 14, "{place}: {touch:?}");
            }
        }
    }
}
