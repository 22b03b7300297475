//! Attacks on the built app in a real browser: stores that are full or denied, a killed browser, two tabs, a program that fails, plain
//! http, and texts that want to be more than text.
//!
//! `HUNDREDFOLD_LONG=1` makes killing and interleaving long: fifty kills, and six hundred edits in two tabs.

mod again;
mod full;
mod gone;
mod hostile;
mod keys;
mod kill;
mod lan;
mod leave;
mod long;
mod removal;
mod rescue;
mod restore;
mod tabs;
mod turned;

/// The first number, or the second one in a long run.
fn count(short: usize, long: usize) -> usize {
    if std::env::var_os("HUNDREDFOLD_LONG").is_some() { long } else { short }
}

/// Numbers that look random and are the same for the same seed.
struct Dice(u64);

impl Dice {
    /// Seeded by the clock, and says so: the seed is needed to see a failure again.
    fn thrown() -> Dice {
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("it is after 1970");
        let seed = std::env::var("HUNDREDFOLD_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(now.as_micros() as u64);
        println!("HUNDREDFOLD_SEED={seed}");
        Dice(seed)
    }

    /// A number below `bound` (SplitMix64).
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }
}
