//! Relations that must not lead back to where they began.

use alloc::vec;
use alloc::vec::Vec;

/// What is known of a node of a graph.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Walk {
    New,
    OnThisWay,
    Settled,
}

/// The edges of a graph that close a circle, each by its node and its place.
///
/// `edge` leads from a node, by the place of an edge among its own, to another
/// node: `None` behind the last edge, `Some(None)` for an edge that leads
/// nowhere. An edge from a node to itself is a matter of that node alone and
/// is left out.
///
/// A graph without the edges found has no circle. The walk goes as deep as it
/// must without recursion, and over every edge once.
pub(super) fn closing_edges(
    nodes: usize,
    edge: impl Fn(usize, usize) -> Option<Option<usize>>,
) -> Vec<(usize, usize)> {
    let mut walks = vec![Walk::New; nodes];
    let mut closing = Vec::new();
    // The nodes on the way, each with the place of its next edge.
    let mut way: Vec<(usize, usize)> = Vec::new();
    for start in 0..nodes {
        enter(start, &mut walks, &mut way);
        while let Some((node, place)) = way.last_mut() {
            let (from, at) = (*node, *place);
            *place = place.saturating_add(1);
            match edge(from, at) {
                None => {
                    settle(from, &mut walks);
                    way.pop();
                }
                Some(Some(to)) if to != from => {
                    if walks.get(to) == Some(&Walk::OnThisWay) {
                        closing.push((from, at));
                    } else {
                        enter(to, &mut walks, &mut way);
                    }
                }
                Some(_) => {}
            }
        }
    }
    closing
}

fn enter(node: usize, walks: &mut [Walk], way: &mut Vec<(usize, usize)>) {
    if let Some(walk @ Walk::New) = walks.get_mut(node) {
        *walk = Walk::OnThisWay;
        way.push((node, 0));
    }
}

fn settle(node: usize, walks: &mut [Walk]) {
    if let Some(walk) = walks.get_mut(node) {
        *walk = Walk::Settled;
    }
}
