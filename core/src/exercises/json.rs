//! Reading a pack's JSON so that every complaint names its place: a JSON pointer (RFC 6901), a key
//! that is there twice, one that nobody knows.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use crate::error::{Error, Result};

/// The longest pack we read, in bytes.
const LONGEST: usize = 256 * 1024;

/// A complaint about `file` at `path`.
pub(super) fn wrong(file: &str, path: &str, reason: impl Into<String>) -> Error {
    Error::Pack { file: file.to_owned(), path: path.to_owned(), reason: reason.into() }
}

/// `path` and one more part.
pub(super) fn below(path: &str, part: impl fmt::Display) -> String {
    format!("{path}/{}", part.to_string().replace('~', "~0").replace('/', "~1"))
}

/// The JSON in `text`, no key twice.
pub(super) fn read(file: &str, text: &str) -> Result<Value> {
    if text.len() > LONGEST {
        return Err(wrong(file, "", "a pack has at most 256 KiB; split it"));
    }
    let at = RefCell::new(String::new());
    let mut json = serde_json::Deserializer::from_str(text);
    let value = Unique { path: String::new(), at: &at }.deserialize(&mut json).and_then(|value| {
        json.end()?;
        Ok(value)
    });
    value.map_err(|error| wrong(file, &at.borrow(), error.to_string()))
}

/// Builds a value and remembers in `at` where a key was there twice.
struct Unique<'a> {
    path: String,
    at: &'a RefCell<String>,
}

impl<'de> DeserializeSeed<'de> for Unique<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> std::result::Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Unique<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("JSON")
    }
    fn visit_bool<E>(self, value: bool) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_i64<E>(self, value: i64) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_u64<E>(self, value: u64) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_f64<E>(self, value: f64) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_str<E>(self, value: &str) -> std::result::Result<Value, E> {
        Ok(value.into())
    }
    fn visit_unit<E>(self) -> std::result::Result<Value, E> {
        Ok(Value::Null)
    }
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(one) = seq.next_element_seed(Unique { path: below(&self.path, list.len()), at: self.at })? {
            list.push(one);
        }
        Ok(Value::Array(list))
    }
    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> std::result::Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key::<String>()? {
            let path = below(&self.path, &key);
            if map.contains_key(&key) {
                *self.at.borrow_mut() = path;
                return Err(A::Error::custom("this is there twice; keep one"));
            }
            let value = entries.next_value_seed(Unique { path, at: self.at })?;
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

/// An object being taken apart, field by field; what is left at the end is unknown.
pub(super) struct Part<'a> {
    pub(super) file: &'a str,
    pub(super) path: String,
    map: Map<String, Value>,
}

impl<'a> Part<'a> {
    /// `value` as an object at `path`.
    pub(super) fn of(file: &'a str, path: String, value: Value) -> Result<Self> {
        match value {
            Value::Object(map) => Ok(Self { file, path, map }),
            _ => Err(wrong(file, &path, "an object belongs here")),
        }
    }

    /// A field that must be there.
    pub(super) fn take<T: DeserializeOwned>(&mut self, name: &str) -> Result<T> {
        self.maybe(name)?.ok_or_else(|| wrong(self.file, &below(&self.path, name), "this is missing"))
    }

    /// A field that may be missing.
    pub(super) fn maybe<T: DeserializeOwned>(&mut self, name: &str) -> Result<Option<T>> {
        let Some(value) = self.map.remove(name) else { return Ok(None) };
        let path = below(&self.path, name);
        serde_json::from_value(value).map(Some).map_err(|error| wrong(self.file, &path, error.to_string()))
    }

    /// A field that may be missing, with what it then is.
    pub(super) fn or<T: DeserializeOwned>(&mut self, name: &str, missing: T) -> Result<T> {
        Ok(self.maybe(name)?.unwrap_or(missing))
    }

    /// Nothing may be left.
    pub(super) fn end(self) -> Result<()> {
        match self.map.keys().next() {
            Some(key) => Err(wrong(self.file, &below(&self.path, key), "nobody knows this field; take it out")),
            None => Ok(()),
        }
    }
}
