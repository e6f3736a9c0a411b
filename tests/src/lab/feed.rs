//! `feed`: one hostile input to one parser; prints the error it got, or what it became.

use std::io::Read;

use attune_core::error::Result;
use attune_core::rituals::calendar::ReadEvent;
use attune_core::wire;
use serde_json::{Value, json};

use super::arguments::Arguments;
use super::output::{Answered, Failure, answer};
use super::pack::package;

/// Targets of rooms that are not built yet.
const LATER: [&str; 4] = ["webdav", "s3", "backup", "dayone"];

pub(crate) fn feed(mut arguments: Arguments) -> Answered {
    let target =
        arguments.next("what to feed: invitation, pairing, envelope, operation, handover, pack, package or ics")?;
    arguments.end()?;
    let parse: fn(&[u8]) -> Result<Value> = match target.as_str() {
        "invitation" => invitation,
        "pairing" => |input| Ok(json!({"message": format!("{:?}", wire::pairing_message(input)?)})),
        "envelope" => envelope,
        "operation" => operation,
        "handover" => handover,
        "pack" => pack,
        "package" => |input| Ok(package(&wire::package(input)?)),
        "ics" => ics,
        other if LATER.contains(&other) => {
            return Err(Failure::usage(format!("this build has nothing that reads {other}")));
        }
        other => return Err(Failure::usage(format!("there is no target {other}"))),
    };
    let mut input = Vec::new();
    std::io::stdin().read_to_end(&mut input).map_err(|e| Failure::file("stdin", &e))?;
    answer(&json!({"became": parse(&input)?}))
}

fn invitation(input: &[u8]) -> Result<Value> {
    let read = wire::invitation(input)?;
    Ok(json!({
        "kind": format!("{:?}", read.kind),
        "way": format!("{:?}", read.way),
        "expires_ms": read.expires_ms,
        "slot": read.slot.is_some(),
    }))
}

fn envelope(input: &[u8]) -> Result<Value> {
    let read = wire::envelope(input)?;
    Ok(json!({
        "ack": read.ack,
        "want": read.want,
        "operations": read.ops.len(),
        "controls": read.controls.len(),
        "devices": read.vector.len(),
    }))
}

fn operation(input: &[u8]) -> Result<Value> {
    let (frame, known) = wire::operation(input)?;
    Ok(json!({
        "id": frame.id,
        "person": frame.person,
        "device": frame.device,
        "op_seq": frame.op_seq,
        "kind": format!("{:#06x}", frame.kind),
        "record": frame.record,
        "parent": frame.parent,
        "counter": frame.counter,
        "at_ms": frame.at_ms,
        "zone": frame.zone,
        "min_reader": frame.min_reader,
        "payload_len": frame.payload_len,
        "known": known,
    }))
}

fn handover(input: &[u8]) -> Result<Value> {
    let read = wire::hand_over(input)?;
    let lengths: Vec<usize> = read.items.iter().map(|item| item.bytes.len()).collect();
    Ok(json!({"blobs": lengths, "cut": read.cut}))
}

fn pack(input: &[u8]) -> Result<Value> {
    let pack = wire::pack("stdin", input)?;
    Ok(json!({"id": pack.id, "version": pack.version, "steps": pack.steps.len()}))
}

fn ics(input: &[u8]) -> Result<Value> {
    let read = wire::calendar(input)?;
    let event = |event: ReadEvent| match event.schedule {
        Ok(schedule) => json!({"title": event.title, "schedule": schedule}),
        Err(error) => json!({"title": event.title, "left_out": error.to_string()}),
    };
    Ok(json!({"events": read.events.into_iter().map(event).collect::<Vec<_>>(), "more": read.more}))
}
