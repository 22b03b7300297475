//! Holidays from calendar files: those of the wild are read, and hostile ones are refused with their line.

use std::fmt::Write;

use hundredfold::exchange::holidays::{self, Found, LARGEST, MOST_EVENTS, Refusal};
use proptest::prelude::*;

/// What a file holds for a plan in 2026 and 2027.
fn read(text: &str) -> Result<Found, Refusal> {
    holidays::read(text, &(2026..=2027))
}

/// A file with these lines inside a calendar.
fn file(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", lines.replace('\n', "\r\n"))
}

/// A file with one event of these lines.
fn event(lines: &str) -> String {
    file(&format!("BEGIN:VEVENT\n{lines}END:VEVENT\n"))
}

fn days(found: &Found) -> Vec<String> {
    found.days.iter().map(ToString::to_string).collect()
}

#[test]
fn the_holidays_of_turkey_are_read() {
    let found = read(include_str!("fixtures/holidays_tr.ics")).expect("it is whole");
    let expected = [
        "2026-01-01",
        "2026-03-20",
        "2026-03-21",
        "2026-03-22",
        "2026-04-23",
        "2026-05-01",
        "2026-05-19",
        "2026-05-27",
        "2026-05-28",
        "2026-05-29",
        "2026-05-30",
        "2026-07-15",
        "2026-08-30",
        "2026-10-29",
        "2027-01-01",
    ];
    assert_eq!(days(&found), expected);
    assert_eq!(
        (found.yearly, found.repeating, found.left_out),
        (1, 0, 2),
        "the new year repeats; an eve has a time, a season is too long"
    );
}

#[test]
fn dates_are_read_in_every_form_they_come_in() {
    let check = |lines: &str, expected: &[&str], repeating, left_out| {
        let found = read(&event(lines)).unwrap_or_else(|refusal| panic!("{lines}: {refusal:?}"));
        assert_eq!(
            (days(&found), found.repeating, found.left_out),
            (expected.iter().map(|day| (*day).to_owned()).collect(), repeating, left_out),
            "{lines}"
        );
    };
    check("DTSTART;VALUE=DATE:20261225\n", &["2026-12-25"], 0, 0);
    check("DTSTART:20261225\n", &["2026-12-25"], 0, 0);
    check("dtstart;value=date:20261225\n", &["2026-12-25"], 0, 0);
    check("DTSTART;X-NOTE=\"a:b;c\";VALUE=DATE:20261225\n", &["2026-12-25"], 0, 0);
    check("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\n", &["2026-12-25", "2026-12-26"], 0, 0);
    check("DTEND;VALUE=DATE:20261225\nDTSTART;VALUE=DATE:20261225\n", &["2026-12-25"], 0, 0);
    check("DTSTART;VALUE=DATE:20261225\nDURATION:P2D\n", &["2026-12-25", "2026-12-26"], 0, 0);
    check("DTSTART;VALUE=DATE:20280228\nDTEND;VALUE=DATE:20280301\n", &["2028-02-28", "2028-02-29"], 0, 0);
    check("DTSTART;VALUE=DA\n TE:2026\n\t1225\n", &["2026-12-25"], 0, 0);
    check("SUMMARY:One\\, two: three\nDTSTART:20261225\nRRULE:FREQ=WEEKLY\n", &["2026-12-25"], 1, 0);
    check("DTSTART:20261225\nBEGIN:VALARM\nDTSTART:nothing\nEND:VALARM\n", &["2026-12-25"], 0, 0);
    check("DTSTART:20261225T090000Z\nDTEND:20261225T100000Z\n", &[], 0, 1);
    check("DTSTART:20261225\nDURATION:PT8H\n", &[], 0, 1);
    check("DTSTART:20260601\nDTEND:20260801\n", &[], 0, 1);
    check("DTSTART:19991231\n", &[], 0, 1);
    check("DTSTART:21001231\nDTEND:21010102\n", &[], 0, 1);
}

#[test]
fn what_repeats_every_year_is_read_for_the_years_of_the_plan() {
    let check = |lines: &str, expected: &[&str]| {
        let found = read(&event(lines)).unwrap_or_else(|refusal| panic!("{lines}: {refusal:?}"));
        assert_eq!(days(&found), expected, "{lines}");
        assert_eq!((found.yearly, found.repeating, found.left_out), (1, 0, 0), "{lines}");
    };
    let rule =
        |first: &str, rule: &str, expected: &[&str]| check(&format!("DTSTART;VALUE=DATE:{first}\nRRULE:{rule}\n"), expected);
    rule("19700101", "FREQ=YEARLY", &["2026-01-01", "2027-01-01"]);
    rule("20200101", "FREQ=YEARLY;WKST=MO", &["2020-01-01", "2026-01-01", "2027-01-01"]);
    rule("20200101", "FREQ=YEARLY;UNTIL=20260101", &["2020-01-01", "2026-01-01"]);
    rule("20200101", "FREQ=YEARLY;UNTIL=20251231T235959Z", &["2020-01-01"]);
    rule("20200101", "FREQ=YEARLY;COUNT=7", &["2020-01-01", "2026-01-01"]);
    rule("20200101", "FREQ=YEARLY;COUNT=6", &["2020-01-01"]);
    rule("20230501", "FREQ=YEARLY;INTERVAL=2", &["2023-05-01", "2027-05-01"]);
    // The leap day comes in leap years alone.
    rule("20240229", "FREQ=YEARLY", &["2024-02-29"]);
    rule("19760704", "FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4", &["2026-07-04", "2027-07-04"]);
    rule("20201126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", &["2020-11-26", "2026-11-26", "2027-11-25"]);
    rule("20200525", "freq=yearly;bymonth=5;byday=-1mo", &["2020-05-25", "2026-05-25", "2027-05-31"]);
    rule("20200120", "FREQ=YEARLY;BYMONTH=1;BYDAY=+3MO", &["2020-01-20", "2026-01-19", "2027-01-18"]);
    rule("20201103", "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", &["2020-11-03", "2026-11-03", "2027-11-02"]);
    rule(
        "20200131",
        "FREQ=YEARLY;BYMONTH=2,12;BYMONTHDAY=-1",
        &["2020-01-31", "2026-02-28", "2026-12-31", "2027-02-28", "2027-12-31"],
    );
    check(
        "DTSTART:20201224\nDURATION:P3D\nRRULE:FREQ=YEARLY;UNTIL=20261231\n",
        &["2020-12-24", "2020-12-25", "2020-12-26", "2026-12-24", "2026-12-25", "2026-12-26"],
    );
    check("DTSTART:20200101\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20260101,20200101\n", &["2027-01-01"]);

    // What is not read says so, and gives its own day alone.
    for rule in [
        "FREQ=MONTHLY;BYMONTHDAY=1",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=MO;BYSETPOS=-1",
        "FREQ=YEARLY;BYYEARDAY=100",
        "FREQ=YEARLY;BYWEEKNO=20",
        "FREQ=YEARLY;INTERVAL=0",
        "FREQ=YEARLY;COUNT=-1",
        "FREQ=YEARLY;BYMONTH=13",
        "FREQ=YEARLY;BYMONTH=5;BYDAY=6MO",
        "FREQ=YEARLY;UNTIL=20260230",
        "COUNT=2",
        "yearly",
    ] {
        let found = read(&event(&format!("DTSTART:20260501\nRRULE:{rule}\n"))).expect("it is whole");
        assert_eq!((days(&found), found.yearly, found.repeating), (vec!["2026-05-01".to_owned()], 0, 1), "{rule}");
    }
    for lines in ["RRULE:FREQ=YEARLY\nRDATE:20260601\n", "RRULE:FREQ=YEARLY\nRRULE:FREQ=YEARLY;BYMONTH=2\n"] {
        let found = read(&event(&format!("DTSTART:20260501\n{lines}"))).expect("it is whole");
        assert_eq!((found.days.len(), found.yearly, found.repeating), (1, 0, 1), "{lines}");
    }
}

#[test]
fn a_file_with_a_fault_is_refused_with_its_line() {
    let check =
        |text: &str, expected: Refusal| assert_eq!(read(text), Err(expected), "{}", text.chars().take(200).collect::<String>());
    check("", Refusal::NoCalendar);
    check("{\"format\": 1}", Refusal::NoCalendar);
    check("BEGIN:VCARD\nEND:VCARD\n", Refusal::NoCalendar);
    check("\r\n\r\nBEGIN:VCALENDAR\r\n", Refusal::NotEnded(3));
    check(&event("DTSTART:20260230\n"), Refusal::NoDate(4));
    check(&event("DTSTART:2026-02-03\n"), Refusal::NoDate(4));
    check(&event("DTSTART:２０２６０２０３\n"), Refusal::NoDate(4));
    check(&event("DTSTART:20260203\nDTEND:99999999\n"), Refusal::NoDate(5));
    check(&event("DTSTART:20260203\nDTEND:20260202\n"), Refusal::EndsFirst(3));
    check(&event("SUMMARY:Nothing\n"), Refusal::NoStart(3));
    check(&event("no colon\n"), Refusal::NoLine(4));
    check(&event("\"quoted:colon\n"), Refusal::NoLine(4));
    check(&file("END:VEVENT\n"), Refusal::NotBegun(3));
    check(&file("BEGIN:VEVENT\nDTSTART:20260203\n"), Refusal::NotBegun(5));
    check("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260203\n", Refusal::NotEnded(1));
    check("BEGIN:VCALENDAR\nEND:VCALENDAR\nSUMMARY:Behind\n", Refusal::NoLine(3));
    let many = |count| file(&"BEGIN:VEVENT\nDTSTART:20260203\nEND:VEVENT\n".repeat(count));
    assert_eq!(read(&many(MOST_EVENTS)).map(|found| found.days.len()), Ok(1));
    check(&many(MOST_EVENTS + 1), Refusal::TooMany);
    check(&file(&"X".repeat(LARGEST)), Refusal::TooLarge);
}

#[test]
fn byte_order_marks_and_other_line_ends_are_no_fault() {
    let text = event("DTSTART:20261225\n");
    for variant in [text.clone(), format!("\u{feff}{text}"), text.replace("\r\n", "\n"), text.replace("\r\n", "\r\n\r\n")] {
        assert_eq!(read(&variant).map(|found| days(&found)), Ok(vec!["2026-12-25".to_owned()]));
    }
}

fn any_line() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("BEGIN:VEVENT".to_owned()),
        Just("END:VEVENT".to_owned()),
        Just("BEGIN:VALARM".to_owned()),
        Just("END:VALARM".to_owned()),
        Just("END:VCALENDAR".to_owned()),
        "DT(START|END)(;VALUE=DATE)?:[0-9T]{0,17}",
        "DTSTART:20(26|27)(01|02|12)(01|28|29|30)",
        "DURATION:-?P[0-9]{0,7}[DWTH]?",
        "RRULE:[A-Z=;]{0,10}",
        "RRULE:FREQ=YEARLY(;(COUNT|INTERVAL|BYMONTH|BYMONTHDAY|BYDAY|UNTIL)=-?[0-9A-Z,]{0,9}){0,3}",
        "[ \t]\\PC{0,10}",
        "\\PC{0,20}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    /// No bytes and no lines make the reader fail in another way than by saying why, with a line that there is.
    #[test]
    fn nothing_breaks_the_reader(bytes in proptest::collection::vec(any::<u8>(), 0..400), lines in proptest::collection::vec(any_line(), 0..30)) {
        let _ = read(&String::from_utf8_lossy(&bytes));
        let mut text = "BEGIN:VCALENDAR\nVERSION:2.0\n".to_owned();
        for line in &lines {
            writeln!(text, "{line}").expect("a text takes everything");
        }
        match read(&text) {
            Ok(found) => prop_assert!(found.days.len() <= 2_000 * lines.len()),
            Err(
                Refusal::NoLine(line)
                | Refusal::NoDate(line)
                | Refusal::NotBegun(line)
                | Refusal::NotEnded(line)
                | Refusal::NoStart(line)
                | Refusal::EndsFirst(line),
            ) => prop_assert!((1..=text.lines().count()).contains(&line)),
            Err(other) => prop_assert!(false, "{other:?}"),
        }
    }

    /// Days written as events are found again, whatever stands around them.
    #[test]
    fn days_written_are_days_read(days in proptest::collection::btree_set(0..36_000_i32, 0..40), summary in "[A-Za-z ,.:;]{0,80}") {
        let first = chrono::NaiveDate::from_ymd_opt(2000, 1, 1).expect("a date");
        let days: std::collections::BTreeSet<_> =
            days.into_iter().filter_map(|ahead| hundredfold::domain::calendar::shifted(first, ahead)).collect();
        let events: String = days
            .iter()
            .map(|day| format!("BEGIN:VEVENT\nSUMMARY:{summary}\nDTSTART;VALUE=DATE:{}\nEND:VEVENT\n", day.to_string().replace('-', "")))
            .collect();
        let found = read(&file(&events)).expect("it is whole");
        prop_assert_eq!(found, Found { days, yearly: 0, repeating: 0, left_out: 0 });
    }
}
