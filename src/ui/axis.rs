//! The stretched axis of days: most room where most happens.

/// First and last day of a plan, from the Sale.
pub const FIRST_DAY: i32 = -14;
/// The last day of a plan.
pub const LAST_DAY: i32 = 100;

/// Days at which the stretch of the axis changes, with their places from 0 to 1. Two thirds of the room go to days −2 to 45, where
/// most of the touches of a plan lie.
const KNOTS: [(i32, f64); 6] = [(-14, 0.0), (0, 0.13), (10, 0.44), (30, 0.62), (50, 0.75), (100, 1.0)];

/// The place of a day on the axis, 0 to 1; days beyond the ends are at the ends.
pub fn place(day: f64) -> f64 {
    let day = day.clamp(f64::from(FIRST_DAY), f64::from(LAST_DAY));
    let piece = KNOTS.windows(2).find(|pair| day <= f64::from(pair[1].0)).unwrap_or(&KNOTS[KNOTS.len() - 2..]);
    let ((from, at), (to, end)) = (piece[0], piece[1]);
    at + (day - f64::from(from)) / f64::from(to - from) * (end - at)
}

/// The day at a place of the axis: the inverse of [`place`], to the nearest whole day.
pub fn day_at(place: f64) -> i32 {
    let place = place.clamp(0.0, 1.0);
    let piece = KNOTS.windows(2).find(|pair| place <= pair[1].1).unwrap_or(&KNOTS[KNOTS.len() - 2..]);
    let ((from, at), (to, end)) = (piece[0], piece[1]);
    let day = f64::from(from) + (place - at) / (end - at) * f64::from(to - from);
    // The days lie between −14 and 100, so the cast is exact.
    day.round() as i32
}
