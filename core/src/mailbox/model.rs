//! Requests and responses, final in shape: later carriers add variants and fields at the end.

use crate::ids::RequestId;

/// Largest body of a response that is read: a blob (1 MiB) and 64 KiB for what HTTP puts around it.
pub const MAX_BODY: usize = (1 << 20) + (64 << 10);

/// One thing to do for a mailbox. Requests of one batch may be performed in any order, any number of
/// times, or not at all: the core asks again.
#[derive(Clone, PartialEq, Eq)]
pub struct Request {
    /// Names the response; random.
    pub id: RequestId,
    /// What to do.
    pub op: RequestOp,
    /// Where.
    pub place: RequestPlace,
    /// What to put; empty otherwise.
    pub body: Vec<u8>,
}

impl std::fmt::Debug for Request {
    /// Without place and body: a name or an address is a capability and has no place in a log line.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Request({:?}, {} bytes)", self.op, self.body.len())
    }
}

/// What a request does. There is no listing, no lock and no condition, so that any store will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RequestOp {
    /// Read what lies there.
    Get,
    /// Write, replacing what lies there.
    Put,
    /// Remove; what is not there counts as removed.
    Delete,
}

/// Where a request goes.
#[derive(Clone, PartialEq, Eq)]
pub enum RequestPlace {
    /// A file in a folder that both phones reach.
    File {
        /// On a desktop and in tests an absolute path; on a phone the random name under which the
        /// front end keeps the folder its person picked.
        folder: String,
        /// The file's name in it: 43 characters of base64url.
        name: String,
    },
    /// An HTTP request, complete: nothing is to be added, redirects are not to be followed.
    Http {
        /// The method.
        method: String,
        /// The whole address.
        url: String,
        /// Name and value, in order; secrets among them.
        headers: Vec<Header>,
    },
}

/// One header of an HTTP request or response.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    /// Its name, in any case.
    pub name: String,
    /// Its value.
    pub value: String,
}

impl std::fmt::Debug for Header {
    /// Without the value: a password is among them.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Header({})", self.name)
    }
}

/// What came of a request.
#[derive(Clone, PartialEq, Eq)]
pub enum Response {
    /// Of a [`RequestPlace::File`].
    File(FileAnswer),
    /// Of a [`RequestPlace::Http`], whatever the status says.
    Http {
        /// The status code.
        status: u16,
        /// Name and value, as they came.
        headers: Vec<Header>,
        /// At most [`MAX_BODY`] bytes; longer ones are cut by the front end.
        body: Vec<u8>,
    },
    /// Nothing answered: no network, no such host, a time-out.
    Unreachable,
}

/// What a folder answers.
#[derive(Clone, PartialEq, Eq)]
pub enum FileAnswer {
    /// The file's bytes.
    Found(Vec<u8>),
    /// There is no such file.
    Missing,
    /// Written or removed.
    Done,
    /// Not possible.
    Failed {
        /// Why, in the system's words.
        reason: String,
    },
    /// This phone does not have the folder, or may no longer use it: its person picks it again.
    NotPicked,
    /// No room is left.
    Full,
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(FileAnswer::Found(bytes)) => write!(f, "Found({} bytes)", bytes.len()),
            Self::File(FileAnswer::Missing) => f.write_str("Missing"),
            Self::File(FileAnswer::Done) => f.write_str("Done"),
            Self::File(FileAnswer::Failed { .. }) => f.write_str("Failed"),
            Self::File(FileAnswer::NotPicked) => f.write_str("NotPicked"),
            Self::File(FileAnswer::Full) => f.write_str("Full"),
            Self::Http { status, .. } => write!(f, "Http({status})"),
            Self::Unreachable => f.write_str("Unreachable"),
        }
    }
}
