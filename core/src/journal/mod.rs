//! Being built.

pub mod screens;
