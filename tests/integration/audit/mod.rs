//! Statements held against each other and against the records.

mod verdicts;
