//! Attacks on what is kept and on what comes from outside: nothing panics, nothing is written over that cannot be read, and what is refused
//! is refused with its place.
//!
//! The short runs are part of every test run. `HUNDREDFOLD_LONG=1` makes them long: a million inputs for the readers and every cut, bit and
//! path of every fixture for the records. `scripts/attack` starts the long run, optimized.

mod carriers;
mod files;
mod mutate;
mod outputs;
mod policy;
mod records;

/// The first number, or the second one in a long run.
fn cases(short: usize, long: usize) -> usize {
    if std::env::var_os("HUNDREDFOLD_LONG").is_some() { long } else { short }
}

/// Texts that try to be something else than text: markup, script, formulas, folding, controls, marks that turn the direction of writing.
pub const HOSTILE: &[&str] = &[
    "<script>window.hacked = 1</script>",
    "<img src=x onerror=\"window.hacked = 1\">",
    "</textarea><svg onload=alert(1)>",
    "\"><iframe srcdoc=\"<p>x\"></iframe>",
    "javascript:alert(1)",
    "[a link](javascript:alert(1)) ![an image](http://example.com/x.png)",
    "# A heading\n\n- a list\n1. another\n> a quote\n```\ncode\n```\n---\n| a | b |\n|---|---|",
    "=HYPERLINK(\"http://example.com\",\"x\")",
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1,1)",
    "\t=1+1",
    "\r=1+1",
    "=1+1\",\"=2+2\r\n=3+3",
    "\u{202e}desrever\u{202c} \u{2066}isolated\u{2069} \u{200f}\u{200e}",
    "BEGIN:VEVENT\r\nUID:theirs\r\nEND:VEVENT\r\nX:",
    "a;b,c\\d:e\"f\"\\n\\N",
    "\u{0}\u{1}\u{7}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{85}\u{2028}\u{2029}\u{feff}\u{fffd}",
    "ı̇İ ß ﷽ 👩🏽‍🚀 e\u{301}\u{301}\u{301}\u{301}\u{301} 老虎",
    "{customer} {sender} {{goal}} {product}{",
    "${7*7} {{7*7}} %0a%0d %s %n ../../etc/passwd C:\\con",
    "',\"`&amp;&lt;\\",
];
