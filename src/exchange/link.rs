//! A journey as part of an address: its record deflated, under a checksum, in letters that no program has to escape.
//!
//! What stands in a link is one byte for the form, the CRC-32 of what follows, and the deflated record. The checksum comes first, so that a
//! link which a chat or a mail program has cut is known as one before anything is unpacked. Deflating itself is the browser's; here its
//! outcome is an argument.
//!
//! The same bytes can be written in two ways, told apart by their first letter: in base64 for links that are copied, and in decimal digits for
//! a code that is scanned, which holds a third more of them.

use crate::domain::action::{Action, ActionSource};
use crate::domain::journey::Journey;
use crate::domain::plan::Plan;
use crate::domain::touch::{Because, Touch};
use crate::format;

words! {
    /// How much of a journey a link carries.
    Carried {
        /// All of it.
        Everything = "everything",
        /// The plan without answers, notes and own texts.
        PlanAlone = "plan",
    }
}

/// Beyond so many characters, chats and mail programs are known to cut a link.
pub const LONGEST_FOR_CHATS: usize = 4_000;

/// A longer link is none of ours: a journey of a year takes some twenty thousand characters.
const LONGEST: usize = 2_000_000;

/// The form that is written.
const FORM: u8 = 1;

/// What stands before the deflated record: the form and the checksum.
const HEAD: usize = 5;

/// Why a link gives no journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is cut, or otherwise not as it was made.
    Damaged,
    /// A newer version of the program made it.
    Newer,
}

/// The record that a link carries: it counts no revisions, so that the same journey always gives the same link.
pub fn record(journey: &Journey, carried: Carried) -> String {
    match carried {
        Carried::Everything => format::write(journey, 0),
        Carried::PlanAlone => format::write(&plan_alone(journey), 0),
    }
}

/// The journey without its answers and what tells of them, without notes, and with the playbook's words wherever there are any.
fn plan_alone(journey: &Journey) -> Journey {
    let (profile, persona) = (journey.profile().as_ref().clone(), journey.persona().as_ref().clone());
    let plan = journey.plan().and_then(|plan| {
        let touches = plan.touches().iter().map(|touch| bare_touch(touch).into()).collect();
        // That a question was answered “not sure” is an answer, too.
        let told = plan.actions().iter().filter(|action| !matches!(action.source, ActionSource::FindOut(_)));
        let actions = told.map(|action| bare_action(action).into()).collect();
        Plan::new(touches, actions, plan.next_id().0)
    });
    let bare = Journey::from_parts(journey.id().clone(), journey.name().to_owned(), profile, persona, Vec::new(), plan);
    // Less of a journey that is within its bounds is within them too.
    bare.unwrap_or_else(|_| journey.clone())
}

fn bare_touch(touch: &Touch) -> Touch {
    // A touch that no template speaks for would be nameless without its title.
    let title = touch.title.clone().filter(|_| touch.template.is_none());
    let none = String::new;
    let because = touch.because.iter().filter(|because| !matches!(because, Because::Answer(..))).cloned().collect();
    Touch { title, because, text: None, subject: None, purpose: None, note: none(), personal_reason: none(), ..touch.clone() }
}

fn bare_action(action: &Action) -> Action {
    let title = action.title.clone().filter(|_| action.source == ActionSource::Own);
    Action { title, text: None, ..action.clone() }
}

fn framed(deflated: &[u8]) -> Vec<u8> {
    let mut bytes = vec![FORM];
    bytes.extend(checksum(deflated).to_be_bytes());
    bytes.extend(deflated);
    bytes
}

/// A deflated record as letters for a link that is copied.
pub fn letters(deflated: &[u8]) -> String {
    let mut out = String::new();
    for group in framed(deflated).chunks(3) {
        let bits = group.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for place in 0..=group.len() {
            out.push(char::from(ALPHABET[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    out
}

/// A deflated record as decimal digits for a link that is scanned: four digits for thirteen bits.
pub fn digits(deflated: &[u8]) -> String {
    let mut out = String::new();
    let (mut bits, mut count) = (0_u32, 0);
    let mut put = |bits: u32| out.push_str(&format!("{bits:04}"));
    for byte in framed(deflated).into_iter().chain([END]) {
        bits = bits << 8 | u32::from(byte);
        count += 8;
        if count >= DIGIT_BITS {
            count -= DIGIT_BITS;
            put(bits >> count);
            bits &= (1 << count) - 1;
        }
    }
    if count > 0 {
        put(bits << (DIGIT_BITS - count));
    }
    out
}

/// The deflated record in what stands in a link, whichever way it is written.
pub fn deflated(written: &str) -> Result<Vec<u8>, LinkError> {
    if written.len() > LONGEST {
        return Err(LinkError::Damaged);
    }
    let bytes =
        if written.starts_with(|first: char| first.is_ascii_digit()) { from_digits(written) } else { from_letters(written) };
    let bytes = bytes.filter(|bytes| bytes.len() > HEAD).ok_or(LinkError::Damaged)?;
    if bytes[0] > FORM {
        return Err(LinkError::Newer);
    }
    let (sum, rest) = bytes[1..].split_at(HEAD - 1);
    if bytes[0] == FORM && checksum(rest).to_be_bytes() == sum { Ok(rest.to_vec()) } else { Err(LinkError::Damaged) }
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn from_letters(written: &str) -> Option<Vec<u8>> {
    let values: Option<Vec<u32>> = written.bytes().map(value_of).collect();
    let mut bytes = Vec::new();
    for group in values?.chunks(4) {
        let bits = group.iter().fold(0, |bits, value| bits << 6 | value) << (6 * (4 - group.len()));
        // Four letters are three bytes, three are two, two are one.
        bytes.extend_from_slice(&bits.to_be_bytes()[1..group.len()]);
    }
    Some(bytes)
}

fn value_of(letter: u8) -> Option<u32> {
    ALPHABET.iter().position(|known| *known == letter).map(|place| place as u32)
}

/// How many bits stand in four digits: the most that always fit.
const DIGIT_BITS: u32 = 13;

/// Stands behind the bytes in digits, for the last four of these may hold a byte more than there was.
const END: u8 = 1;

fn from_digits(written: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0_u32, 0);
    for group in written.as_bytes().chunks(4) {
        let number: u32 = std::str::from_utf8(group).ok().filter(|text| text.len() == 4)?.parse().ok()?;
        if number >= 1 << DIGIT_BITS {
            return None;
        }
        bits = bits << DIGIT_BITS | number;
        count += DIGIT_BITS;
        while count >= 8 {
            count -= 8;
            // The lowest eight bits of what is left of them.
            bytes.push((bits >> count) as u8);
            bits &= (1 << count) - 1;
        }
    }
    while bytes.pop_if(|last| *last == 0).is_some() {}
    (bytes.pop() == Some(END)).then_some(bytes)
}

/// CRC-32 as in zip files, bit by bit: a link is too short for a table to pay.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}
