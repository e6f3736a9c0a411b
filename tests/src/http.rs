//! Performs a mailbox's HTTP requests without a client library: plain HTTP/1.0, to this machine only. Also a
//! server that says one thing, for answers that no honest server can be brought to give.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use attune_core::mailbox::{Header, MAX_BODY, Request, RequestOp, RequestPlace, Response, folder};

/// How long a server may be silent.
const PATIENCE: Duration = Duration::from_secs(20);

/// Does what `request` says, in a folder or over HTTP.
pub fn perform(request: &Request) -> Response {
    perform_at(request, None)
}

/// As [`perform`]; HTTP goes to port `instead` of this machine, whatever the address says: what stands in
/// front of a server, as a café's sign-in page does.
pub fn perform_at(request: &Request, instead: Option<u16>) -> Response {
    let RequestPlace::Http { method, url, headers } = &request.place else { return folder::perform(request) };
    let Some((authority, path)) = url.strip_prefix("http://").and_then(|rest| rest.split_once('/')) else {
        return Response::Unreachable;
    };
    let at = instead.map_or_else(|| authority.to_owned(), |port| format!("127.0.0.1:{port}"));
    let mut head = format!("{method} /{path} HTTP/1.0\r\nHost: {authority}\r\n");
    for Header { name, value } in headers {
        head.extend([name, ": ", value, "\r\n"]);
    }
    if request.op == RequestOp::Put {
        head.extend(["Content-Length: ", &request.body.len().to_string(), "\r\n"]);
    }
    ask(&at, &head, &request.body).unwrap_or(Response::Unreachable)
}

fn ask(at: &str, head: &str, body: &[u8]) -> Option<Response> {
    let mut stream = TcpStream::connect(at).ok()?;
    stream.set_read_timeout(Some(PATIENCE)).ok()?;
    // A server that refuses early may close before it has read everything; what it said is there all the same.
    let _ = stream.write_all(format!("{head}\r\n").as_bytes()).and_then(|()| stream.write_all(body));
    let mut answer = Vec::new();
    // The head is small; more than a body's worth is cut, as front ends cut it.
    stream.take((MAX_BODY + (64 << 10)) as u64).read_to_end(&mut answer).ok()?;
    let split = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let (head, rest) = answer.split_at(split);
    let head = std::str::from_utf8(head).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some(Header { name: name.into(), value: value.trim().into() })
    };
    let body = rest.get(4..)?.iter().copied().take(MAX_BODY).collect();
    Some(Response::Http { status, headers: lines.filter_map(header).collect(), body })
}

/// A server on this machine that gives one and the same answer to everything, until it is dropped.
pub struct Stub {
    port: u16,
    asked: Arc<AtomicUsize>,
    over: Arc<AtomicBool>,
}

impl Stub {
    /// Answers with this status line, these header lines and this body.
    pub fn saying(status: &str, headers: &[&str], body: &[u8]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let line = format!("HTTP/1.0 {status}");
        let head = [&[&*line], headers, &["\r\n"]].concat();
        let mut answer = head.join("\r\n").into_bytes();
        answer.extend_from_slice(body);
        let (asked, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicBool::new(false)));
        let (count, end) = (Arc::clone(&asked), Arc::clone(&over));
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let Ok(mut stream) = stream else { continue };
                if end.load(Ordering::SeqCst) {
                    return;
                }
                count.fetch_add(1, Ordering::SeqCst);
                // Read first: closing with something unread would reset what was said.
                drain(&mut stream);
                let _ = stream.write_all(&answer);
            }
        });
        Self { port, asked, over }
    }

    /// Where it listens.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// How often it was asked.
    pub fn asked(&self) -> usize {
        self.asked.load(Ordering::SeqCst)
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        // It waits for somebody to come.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

/// Reads one request to its end.
fn drain(stream: &mut TcpStream) {
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let mut read = Vec::new();
    let mut part = [0; 4096];
    loop {
        let Ok(n) = stream.read(&mut part) else { return };
        if n == 0 {
            return;
        }
        read.extend_from_slice(&part[..n]);
        let Some(split) = read.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&read[..split]).to_ascii_lowercase();
        let length = head.split("content-length: ").nth(1).and_then(|rest| rest.lines().next()?.parse::<usize>().ok());
        if read.len() >= split + 4 + length.unwrap_or(0) {
            return;
        }
    }
}
