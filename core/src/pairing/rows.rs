//! All of this room's SQL: the pairing under way in `device.db`, the membership in `couple.db`.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, Row, Transaction, params};

use super::leaving::Ended;
use super::membership::Standing;
use super::model::{Party, Role};
use crate::error::{Error, Result};
use crate::ids::{CoupleId, PersonId};

// device.db

pub(super) fn pairing(connection: &Connection) -> Result<Option<Vec<u8>>> {
    Ok(connection.query_row("SELECT wrapped FROM pairing", [], |row| row.get(0)).optional()?)
}

pub(super) fn put_pairing(tx: &Transaction, wrapped: Option<&[u8]>) -> Result<()> {
    crate::store::erasing(tx)?;
    tx.execute("DELETE FROM pairing", [])?;
    if let Some(wrapped) = wrapped {
        tx.execute("INSERT INTO pairing (only_one, wrapped) VALUES (1, ?1)", [wrapped])?;
    }
    Ok(())
}

/// Whether the invitation is known here, and then whether it was made here.
pub(super) fn past(connection: &Connection, tag: &[u8]) -> Result<Option<bool>> {
    let mut find = connection.prepare_cached("SELECT own FROM pairing_past WHERE tag = ?1")?;
    Ok(find.query_row([tag], |row| row.get(0)).optional()?)
}

/// Remembers an invitation for 30 days.
pub(super) fn remember(tx: &Transaction, tag: &[u8], own: bool, now_ms: i64) -> Result<()> {
    const KEPT_MS: i64 = 30 * 24 * 3_600_000;
    tx.execute("DELETE FROM pairing_past WHERE at_ms < ?1", [now_ms.saturating_sub(KEPT_MS)])?;
    tx.execute("INSERT OR REPLACE INTO pairing_past (tag, own, at_ms) VALUES (?1, ?2, ?3)", params![tag, own, now_ms])?;
    Ok(())
}

// couple.db

pub(super) fn put_name(tx: &Transaction, person: PersonId, name: &str) -> Result<()> {
    tx.execute("INSERT OR REPLACE INTO pairing_names (person, name) VALUES (?1, ?2)", params![person, name])?;
    Ok(())
}

pub(super) fn drop_name(tx: &Transaction, person: PersonId) -> Result<()> {
    tx.execute("DELETE FROM pairing_names WHERE person = ?1", [person])?;
    Ok(())
}

pub(super) fn names(connection: &Connection) -> Result<BTreeMap<PersonId, String>> {
    let mut all = connection.prepare_cached(
        "SELECT person, name FROM (
             SELECT person, name, 0 AS own_word, since_ms FROM local_devices
             UNION ALL SELECT person, name, 1, 0 FROM pairing_names
         ) ORDER BY own_word, since_ms",
    )?;
    let all = all.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(all.collect::<rusqlite::Result<_>>()?)
}

pub(super) fn put_standing(tx: &Transaction, standing: &Standing) -> Result<()> {
    let role = match standing.role {
        Role::Inviter => "inviter",
        Role::Joiner => "joiner",
    };
    tx.execute(
        "INSERT INTO local_couple (only_one, couple, role, device, partner_device, confirmed_ms)
         VALUES (1, ?1, ?2, ?3, ?4, ?5)",
        params![standing.couple, role, standing.me.device, standing.partner.device, standing.confirmed_ms],
    )?;
    Ok(())
}

pub(super) fn put_device(tx: &Transaction, party: &Party, static_key: &[u8; 32], since_ms: i64) -> Result<()> {
    tx.execute(
        "INSERT INTO local_devices (device, person, name, app, reads_blob, reads_frame, static_key, since_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            party.device,
            party.person,
            party.name,
            party.app,
            party.reads_blob,
            party.reads_frame,
            static_key,
            since_ms
        ],
    )?;
    Ok(())
}

pub(super) fn standing(connection: &Connection) -> Result<Option<Standing>> {
    let mut find = connection.prepare_cached(
        "SELECT couple, role = 'inviter', confirmed_ms, partner_confirmed_ms, welcomed_ms, ended, ended_ms,
                me.device, me.person, me.name, me.app, me.reads_blob, me.reads_frame,
                their.device, their.person, their.name, their.app, their.reads_blob, their.reads_frame
         FROM local_couple
         JOIN local_devices me ON me.device = local_couple.device
         JOIN local_devices their ON their.device = local_couple.partner_device",
    )?;
    let found = find.query_row([], |row| {
        let ended: Option<String> = row.get(5)?;
        Ok(Standing {
            couple: row.get::<_, CoupleId>(0)?,
            role: if row.get(1)? { Role::Inviter } else { Role::Joiner },
            confirmed_ms: row.get(2)?,
            partner_confirmed_ms: row.get(3)?,
            welcomed_ms: row.get(4)?,
            ended: ended.as_deref().and_then(Ended::of).zip(row.get(6)?),
            me: party(row, 7)?,
            partner: party(row, 13)?,
        })
    });
    Ok(found.optional()?)
}

fn party(row: &Row, first: usize) -> rusqlite::Result<Party> {
    Ok(Party {
        device: row.get(first)?,
        person: row.get(first + 1)?,
        name: row.get(first + 2)?,
        app: row.get(first + 3)?,
        reads_blob: row.get(first + 4)?,
        reads_frame: row.get(first + 5)?,
    })
}

pub(super) fn partner_confirmed(tx: &Transaction, now_ms: i64) -> Result<()> {
    tx.execute("UPDATE local_couple SET partner_confirmed_ms = coalesce(partner_confirmed_ms, ?1)", [now_ms])?;
    Ok(())
}

pub(super) fn welcomed(tx: &Transaction, now_ms: i64) -> Result<()> {
    tx.execute("UPDATE local_couple SET welcomed_ms = coalesce(welcomed_ms, ?1)", [now_ms])?;
    Ok(())
}

pub(super) fn couple_key(connection: &Connection) -> Result<Option<Vec<u8>>> {
    Ok(connection.query_row("SELECT wrapped FROM local_couple_key", [], |row| row.get(0)).optional()?)
}

pub(super) fn put_couple_key(tx: &Transaction, wrapped: &[u8]) -> Result<()> {
    tx.execute("INSERT INTO local_couple_key (only_one, wrapped) VALUES (1, ?1)", [wrapped])?;
    Ok(())
}

pub(super) fn secret(connection: &Connection, name: &str) -> Result<Option<Vec<u8>>> {
    let mut find = connection.prepare_cached("SELECT sealed FROM local_secrets WHERE name = ?1")?;
    Ok(find.query_row([name], |row| row.get(0)).optional()?)
}

pub(super) fn put_secret(tx: &Transaction, name: &str, sealed: &[u8]) -> Result<()> {
    tx.execute("INSERT OR REPLACE INTO local_secrets (name, sealed) VALUES (?1, ?2)", params![name, sealed])?;
    Ok(())
}

pub(super) fn drop_secret(tx: &Transaction, name: &str) -> Result<()> {
    tx.execute("DELETE FROM local_secrets WHERE name = ?1", [name])?;
    Ok(())
}

/// Ends the couple here and destroys its keys. The first end stands.
pub(super) fn end(tx: &Transaction, ended: Ended, now_ms: i64) -> Result<()> {
    crate::store::erasing(tx)?;
    tx.execute("UPDATE local_couple SET ended = ?1, ended_ms = ?2 WHERE ended IS NULL", params![ended.text(), now_ms])?;
    tx.execute("DELETE FROM local_couple_key", [])?;
    tx.execute("DELETE FROM local_secrets", [])?;
    Ok(())
}

pub(super) fn places(connection: &Connection) -> Result<Option<Vec<u8>>> {
    Ok(connection.query_row("SELECT wrapped FROM local_places", [], |row| row.get(0)).optional()?)
}

pub(super) fn put_places(tx: &Transaction, wrapped: &[u8]) -> Result<()> {
    tx.execute("INSERT OR REPLACE INTO local_places (only_one, wrapped) VALUES (1, ?1)", [wrapped])?;
    Ok(())
}

pub(super) fn drop_places(tx: &Transaction) -> Result<()> {
    crate::store::erasing(tx)?;
    tx.execute("DELETE FROM local_places", [])?;
    Ok(())
}

/// A row that only a fault of ours could have left so.
pub(super) fn torn(what: &str) -> Error {
    Error::internal("pairing.rows", what)
}
