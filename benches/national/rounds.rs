//! Contenders side by side: ratios of times, not times.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::disallowed_methods,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a bench takes times, prints their ratios and fails aloud"
)]

use std::time::Instant;

/// A way to do the work; what it returns says that it was done.
pub(crate) type Contender<'a> = (&'static str, Box<dyn Fn() -> u64 + 'a>);

/// The seconds of every contender in every round.
///
/// In each round all contenders run one behind the other, in another order
/// than in the round before; the first round does not count.
pub(crate) fn run(contenders: &[Contender<'_>], rounds: usize) -> Vec<Vec<f64>> {
    let mut seconds = vec![Vec::new(); contenders.len()];
    for round in 0..=rounds {
        for turn in 0..contenders.len() {
            let place = (round + turn) % contenders.len();
            let start = Instant::now();
            let done = contenders[place].1();
            let taken = start.elapsed().as_secs_f64();
            assert!(std::hint::black_box(done) > 0, "nothing was done");
            if round > 0 {
                seconds[place].push(taken);
            }
        }
    }
    seconds
}

/// Prints a contender's ratio to each of its rivals, beside the bound.
pub(crate) fn print(name: &str, rival: &str, ratio: f64, bound: &str) {
    println!("{name:<44} {rival:<36} {ratio:>6.2}  {bound}");
}
