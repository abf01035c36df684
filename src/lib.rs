//! The typed vocabulary and the arithmetic of Morocco's handicraft sector.
#![no_std]

extern crate alloc;
#[cfg(feature = "std")]
extern crate std;

// 1: what can be wrong, and the unchecked forms in which it arrives
pub mod draft;
pub mod violation;

// 2: values
pub mod id;
pub mod label;
pub mod language;
pub mod territory;
mod text;
mod vocabulary;
