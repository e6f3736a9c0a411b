//! A collection on a server of the couple's own: Apache, Nextcloud, any that speaks WebDAV as far as GET,
//! PUT and DELETE. A blob is a file of its name in it. The front end performs the requests; here they are
//! made, and what comes back is judged: a server, a proxy or a café's sign-in page may have answered.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::judged::{Judged, Refusal};
use super::model::{Header, MAX_BODY, RequestOp, RequestPlace};
use super::retry::retry_after_ms;
use crate::error::{Error, Result};

/// Where it is, and what opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct WebDav {
    /// Without a slash at its end.
    url: String,
    user: String,
    password: String,
}

impl WebDav {
    /// The collection at `url`: `https`, or `http` on this very machine.
    ///
    /// # Errors
    /// [`Error::Input`] for an address or a user that cannot serve; it repeats no password.
    pub fn new(url: &str, user: &str, password: &str) -> Result<Self> {
        let url = url.trim().trim_end_matches('/');
        let wrong = |reason: &'static str| Error::input("address", reason);
        let (secure, rest) = match (url.strip_prefix("https://"), url.strip_prefix("http://")) {
            (Some(rest), _) => (true, rest),
            (_, Some(rest)) => (false, rest),
            _ => return Err(wrong("error-webdav-begin")),
        };
        let authority = rest.split('/').next().unwrap_or_default();
        if authority.contains('@') {
            return Err(wrong("error-webdav-fields"));
        }
        let plain = |c: char| c.is_ascii_graphic() && !"?#\"<>\\^`{|}".contains(c);
        if host(authority).is_empty() || !rest.chars().all(plain) {
            return Err(wrong("error-webdav-address"));
        }
        if !secure && !is_loopback(host(authority)) {
            return Err(wrong("error-webdav-https"));
        }
        if user.is_empty() || user.chars().any(|c| c == ':' || c.is_control()) {
            return Err(Error::input("user", "error-webdav-user"));
        }
        if password.chars().any(char::is_control) {
            return Err(Error::input("password", "error-webdav-password"));
        }
        Ok(Self { url: url.into(), user: user.into(), password: password.into() })
    }

    /// The server's name, to call the mailbox by.
    pub fn host(&self) -> &str {
        let rest = self.url.split_once("://").map_or("", |(_, rest)| rest);
        host(rest.split('/').next().unwrap_or_default())
    }

    /// Who reads and writes there.
    pub fn user(&self) -> &str {
        &self.user
    }

    /// The same place, opened by another name and password.
    ///
    /// # Errors
    /// [`Error::Input`] for what can be neither.
    pub fn with_login(&self, user: &str, password: &str) -> Result<Self> {
        Self::new(&self.url, user, password)
    }

    /// Whether `other` is the same place, whatever opens it.
    pub fn is_beside(&self, other: &Self) -> bool {
        self.url == other.url
    }

    pub(super) fn parts(&self) -> (&str, &str, &str) {
        (&self.url, &self.user, &self.password)
    }

    /// Where the file `name` is read, written or removed.
    pub(super) fn place(&self, op: RequestOp, name: &str) -> RequestPlace {
        let header = |name: &str, value: String| Header { name: name.into(), value };
        let login = STANDARD.encode(format!("{}:{}", self.user, self.password));
        let mut headers = vec![header("Authorization", format!("Basic {login}"))];
        match op {
            // What lay there before is no answer to what lies there now.
            RequestOp::Get => headers.push(header("Cache-Control", "no-cache".into())),
            RequestOp::Put => headers.push(header("Content-Type", "application/octet-stream".into())),
            RequestOp::Delete => {}
        }
        let method = match op {
            RequestOp::Get => "GET",
            RequestOp::Put => "PUT",
            RequestOp::Delete => "DELETE",
        };
        RequestPlace::Http { method: method.into(), url: format!("{}/{name}", self.url), headers }
    }
}

/// The host of an authority, without its port.
fn host(authority: &str) -> &str {
    match authority.split_once(']') {
        Some((six, _)) => six.trim_start_matches('['),
        None => authority.split(':').next().unwrap_or_default(),
    }
}

/// Names and numbers that never leave the machine.
fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

/// What an answer to `op` means.
pub(super) fn judge(place: &WebDav, op: RequestOp, status: u16, headers: &[Header], body: Vec<u8>) -> Judged {
    match (op, status) {
        (_, 300..=399) => led(place, status, headers, &body).into(),
        // A sign-in page says 200 to anything: no server does so for these requests. One that says "created" in
        // HTML has created.
        (_, 511) => Refusal::SignIn.into(),
        (_, 200 | 203) if is_page(&body) => Refusal::SignIn.into(),
        // Longer than any blob: damaged, and asked for again as what is damaged is.
        (RequestOp::Get, 200 | 203) if body.len() > MAX_BODY => Judged::Found(Vec::new()),
        (RequestOp::Get, 200 | 203) => Judged::Found(body),
        (RequestOp::Get, 404 | 410) => Judged::Missing,
        (RequestOp::Put, 200..=299) | (RequestOp::Delete, 200..=299 | 404 | 410) => Judged::Done,
        (_, 401 | 407) => Refusal::Password.into(),
        (_, 403) => Refusal::Forbidden.into(),
        (_, 404 | 405 | 409 | 410 | 501) => Refusal::Collection.into(),
        (_, 408 | 423 | 425 | 429 | 503) => Judged::Refused { why: Refusal::Busy, wait_ms: retry_after_ms(headers) },
        (_, 413) => Refusal::TooBig.into(),
        (_, 507) => Refusal::Full.into(),
        (_, status) => Refusal::Status(status).into(),
    }
}

/// What it means to be led on: within the same host the folder has moved, to any other one is sent to sign in.
fn led(place: &WebDav, status: u16, headers: &[Header], body: &[u8]) -> Refusal {
    let Some(to) = headers.iter().find(|header| header.name.eq_ignore_ascii_case("location")) else {
        return if is_page(body) { Refusal::SignIn } else { Refusal::Status(status) };
    };
    let to = to.value.trim();
    // Without an authority it is an address of this very host.
    let rest = match to.split_once("://") {
        Some((scheme, rest)) if scheme.chars().all(|c| c.is_ascii_alphanumeric()) => rest,
        _ => match to.strip_prefix("//") {
            Some(rest) => rest,
            None => return Refusal::Moved,
        },
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    if host(authority).eq_ignore_ascii_case(place.host()) { Refusal::Moved } else { Refusal::SignIn }
}

/// Whether these bytes are a page: a blob begins with its version, never with a bracket.
fn is_page(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    body.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'<')
}
