//! What is drawn by lot: the same each time.

/// A fixed sequence of numbers that look as if drawn by lot (xorshift64).
#[derive(Clone, Copy)]
pub(super) struct Lots(u64);

impl Lots {
    /// The sequence of a number.
    pub(super) const fn of(number: u64) -> Lots {
        Lots(0x9E37_79B9_7F4A_7C15 ^ (number * 7919))
    }

    const fn draw(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 >> 16
    }

    /// One of so many.
    pub(super) const fn below(&mut self, many: usize) -> usize {
        (((self.draw() & 0xFFFF_FFFF) * many as u64) >> 32) as usize
    }

    /// How much worse a draft may become at a heat: mostly little, seldom much. The logarithm of a drawn part of 1, straight between powers of 2.
    pub(super) const fn leeway(&mut self, heat: i64) -> i64 {
        let drawn = (self.draw() as u32) | 1;
        let zeros = drawn.leading_zeros();
        let rest = ((drawn << zeros) >> 21) as i64 & 1023;
        // 710 ÷ 1024 is the natural logarithm of 2.
        (heat * (((zeros as i64) << 10) + 1024 - rest) * 710) >> 20
    }
}
