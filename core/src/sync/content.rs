//! What is inside a blob: a CBOR map with integer keys. Unknown keys and unknown controls are ignored;
//! a key keeps its meaning for ever. A field at its default is left out.
//!
//! | key | field | as |
//! |---|---|---|
//! | 1 | prev | 32 bytes |
//! | 2 | ack | unsigned |
//! | 3 | want | array of unsigned |
//! | 4 | vector | map: device (16 bytes) → unsigned |
//! | 5 | reads | [blob version, frame version] |
//! | 6 | dh | [number, 32 bytes] |
//! | 7 | next_epoch | [epoch, own key's number, other's key's number] |
//! | 8 | ops | array of [frame bytes, payload bytes or null] |
//! | 9 | controls | array of [kind, ...]: [1] confirmed; [2, bytes of `pairing::Welcome`] welcome; [3, 1 left or 2 replaced] farewell |

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::ids::DeviceId;
use crate::log::bytes::{Owned, View};
use crate::log::{Arrived, Vector};
use crate::pairing::{Ended, Welcome};

/// What one phone tells the other in one blob.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Content {
    /// SHA-256 of the whole blob before this one in the lane; none in blob 1 and in a farewell.
    pub prev: Option<[u8; 32]>,
    /// Highest number up to which the sender has stored and opened every blob of the other lane; 0 for none.
    pub ack: u64,
    /// Missing numbers up to the highest seen, ascending.
    pub want: Vec<u64>,
    /// The operations the sender has, without gaps.
    pub vector: Vector,
    /// What the sender understands.
    pub reads: Reads,
    /// The sender's newest X25519 key, for rekeying.
    pub dh: Option<DhKey>,
    /// An announced change of this lane's key.
    pub next_epoch: Option<NextEpoch>,
    /// Operations above the last one sealed into this lane, in op_seq order. An erased payload is `None`.
    pub ops: Vec<Arrived>,
    /// Pairing and parting.
    pub controls: Vec<Control>,
}

/// The highest versions a phone understands; a writer never goes above the other's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reads(
    /// Of a blob.
    pub u8,
    /// Of a frame.
    pub u8,
);

impl Default for Reads {
    fn default() -> Self {
        Self(super::blob::VERSION, 1)
    }
}

/// A public key with its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DhKey {
    /// Counted from 1 for each device.
    pub number: u64,
    /// The X25519 public half.
    pub public: [u8; 32],
}

/// The writer seals under key(epoch) = HKDF(key(epoch − 1) ‖ DH(own, theirs)) once this is acknowledged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextEpoch(
    /// The epoch.
    pub u64,
    /// Number of the writer's own key, which the reader has acknowledged.
    pub u64,
    /// Number of the reader's newest key that the writer holds.
    pub u64,
);

/// What is neither an operation nor bookkeeping.
#[derive(Debug, Clone, PartialEq)]
pub enum Control {
    /// The sender's person has confirmed the words. Blob 1 of each lane is this and nothing else.
    Confirmed,
    /// The inviter's first blob after both confirmations.
    Welcome(Welcome),
    /// The lane ends; always alone, under the farewell's own name.
    Farewell(Farewell),
    /// Of a later version: ignored.
    Unknown,
}

/// Why a lane ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Farewell {
    /// The person has left.
    Left,
    /// The person uses a new phone; this is for their old one.
    Replaced,
}

impl From<Farewell> for Ended {
    /// What becomes of the couple on the phone that reads it.
    fn from(farewell: Farewell) -> Self {
        match farewell {
            Farewell::Left => Self::PartnerLeft,
            Farewell::Replaced => Self::Replaced,
        }
    }
}

impl Content {
    /// Whether it holds more than an acknowledgement, and so deserves one itself.
    pub fn more_than_ack(&self) -> bool {
        !self.ops.is_empty() || !self.controls.is_empty() || !self.want.is_empty() || self.next_epoch.is_some()
    }
}

/// As many as there are.
type Bytes = Owned<Vec<u8>>;

impl Serialize for Content {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let lists = [self.want.is_empty(), self.vector.is_empty(), self.ops.is_empty(), self.controls.is_empty()];
        let options = [self.prev.is_none(), self.dh.is_none(), self.next_epoch.is_none()];
        let left_out = lists.iter().chain(&options).filter(|left_out| **left_out).count();
        let mut map = to.serialize_map(Some(9 - left_out))?;
        if let Some(prev) = &self.prev {
            map.serialize_entry(&1_u8, &View(prev))?;
        }
        map.serialize_entry(&2_u8, &self.ack)?;
        if !self.want.is_empty() {
            map.serialize_entry(&3_u8, &self.want)?;
        }
        if !self.vector.is_empty() {
            map.serialize_entry(&4_u8, &self.vector)?;
        }
        map.serialize_entry(&5_u8, &self.reads)?;
        if let Some(dh) = &self.dh {
            map.serialize_entry(&6_u8, &(dh.number, View(&dh.public)))?;
        }
        if let Some(next) = &self.next_epoch {
            map.serialize_entry(&7_u8, next)?;
        }
        if !self.ops.is_empty() {
            let ops: Vec<_> = self.ops.iter().map(|op| (View(&op.frame), op.payload.as_deref().map(View))).collect();
            map.serialize_entry(&8_u8, &ops)?;
        }
        if !self.controls.is_empty() {
            map.serialize_entry(&9_u8, &self.controls)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Content {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Taker;
        impl<'de> Visitor<'de> for Taker {
            type Value = Content;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a blob's map")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Content, A::Error> {
                let mut content = Content::default();
                while let Some(key) = map.next_key::<u64>()? {
                    match key {
                        1 => content.prev = Some(map.next_value::<Owned<[u8; 32]>>()?.0),
                        2 => content.ack = map.next_value()?,
                        3 => content.want = map.next_value()?,
                        4 => content.vector = map.next_value::<BTreeMap<DeviceId, u64>>()?,
                        5 => content.reads = map.next_value()?,
                        6 => {
                            let (number, public): (u64, Owned<[u8; 32]>) = map.next_value()?;
                            content.dh = Some(DhKey { number, public: public.0 });
                        }
                        7 => content.next_epoch = Some(map.next_value()?),
                        8 => {
                            let ops: Vec<(Bytes, Option<Bytes>)> = map.next_value()?;
                            content.ops = ops
                                .into_iter()
                                .map(|(frame, payload)| Arrived { frame: frame.0, payload: payload.map(|p| p.0) })
                                .collect();
                        }
                        9 => content.controls = map.next_value()?,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(content)
            }
        }
        from.deserialize_map(Taker)
    }
}

impl Serialize for Control {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut seq = to.serialize_seq(Some(match self {
            Self::Confirmed | Self::Unknown => 1,
            Self::Welcome(_) | Self::Farewell(_) => 2,
        }))?;
        match self {
            Self::Confirmed => seq.serialize_element(&1_u8)?,
            Self::Welcome(welcome) => {
                seq.serialize_element(&2_u8)?;
                let bytes = welcome.to_bytes().map_err(serde::ser::Error::custom)?;
                seq.serialize_element(&View(&bytes))?;
            }
            Self::Farewell(farewell) => {
                seq.serialize_element(&3_u8)?;
                seq.serialize_element(&match farewell {
                    Farewell::Left => 1_u8,
                    Farewell::Replaced => 2,
                })?;
            }
            Self::Unknown => seq.serialize_element(&0_u8)?,
        }
        seq.end()
    }
}

impl<'de> Deserialize<'de> for Control {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Taker;
        impl<'de> Visitor<'de> for Taker {
            type Value = Control;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a control")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Control, A::Error> {
                let control = match part::<u64, A>(&mut seq)? {
                    1 => Control::Confirmed,
                    2 => {
                        let bytes = part::<Bytes, A>(&mut seq)?.0;
                        Welcome::from_bytes(&bytes).map_or(Control::Unknown, Control::Welcome)
                    }
                    3 => match part::<u64, A>(&mut seq)? {
                        2 => Control::Farewell(Farewell::Replaced),
                        // Whatever a later version calls it: the other side is gone.
                        _ => Control::Farewell(Farewell::Left),
                    },
                    _ => Control::Unknown,
                };
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(control)
            }
        }
        from.deserialize_seq(Taker)
    }
}

fn part<'de, T: Deserialize<'de>, A: SeqAccess<'de>>(seq: &mut A) -> Result<T, A::Error> {
    seq.next_element()?.ok_or_else(|| A::Error::custom("a control that ends early"))
}
