//! A real Apache with `mod_dav`, of the tests' own: its configuration, its files and its port are nobody
//! else's, and it goes with the value. A machine without it fails the test; script/setup installs it.

use std::fs;
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const SERVER: &str = "/usr/sbin/apache2";
const MODULES: &str = "/usr/lib/apache2/modules";

/// How long it may take to start.
const PATIENCE: Duration = Duration::from_mins(1);

/// The user that tests use there.
pub const USER: &str = "us";

/// A server with one collection.
pub struct Apache {
    child: Child,
    port: u16,
    dir: tempfile::TempDir,
}

impl Apache {
    /// Starts one on a free port, with the collection `box` for the user `us`.
    pub fn start(password: &str) -> Self {
        assert!(Path::new(SERVER).exists(), "{SERVER} is missing: run script/setup rust (Debian package apache2)");
        let dir = crate::scratch();
        let collection = dir.path().join("www/box");
        fs::create_dir_all(&collection).unwrap();
        fs::create_dir(dir.path().join("run")).unwrap();
        // Started by root it serves as a user of its own, who has to get there.
        for (path, mode) in [("", 0o755), ("www", 0o777), ("www/box", 0o777), ("run", 0o777)] {
            fs::set_permissions(dir.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
        }
        set_password(dir.path(), password);
        let conf = dir.path().join("apache.conf");
        let mut last = String::new();
        // The port was free a moment ago; somebody else may have taken it since.
        for _ in 0..5 {
            let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
            fs::write(&conf, configuration(dir.path(), port)).unwrap();
            let mut command = Command::new(SERVER);
            command.arg("-f").arg(&conf).arg("-DFOREGROUND").stdout(Stdio::null()).stderr(Stdio::null());
            let mut child = command.spawn().unwrap();
            if answers(&mut child, port) {
                return Self { child, port, dir };
            }
            last = fs::read_to_string(dir.path().join("run/error.log")).unwrap_or_default();
        }
        panic!("Apache does not start: {last}");
    }

    /// The collection's address.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}/box", self.port)
    }

    /// The collection's folder on this machine.
    pub fn folder(&self) -> PathBuf {
        self.dir.path().join("www/box")
    }

    /// From now on this is the user's password.
    pub fn set_password(&self, password: &str) {
        set_password(self.dir.path(), password);
    }
}

/// Whether it listens, before it ends or patience does.
fn answers(child: &mut Child, port: u16) -> bool {
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() && begun.elapsed() < PATIENCE {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let _ = child.kill();
    let _ = child.wait();
    false
}

impl Drop for Apache {
    fn drop(&mut self) {
        // Politely: killed, it would leave its children behind.
        let _ = Command::new("kill").arg(self.child.id().to_string()).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

fn set_password(dir: &Path, password: &str) {
    let file = dir.join("run/users");
    let made = Command::new("htpasswd").arg("-bcm").arg(&file).args([USER, password]).stderr(Stdio::null()).status();
    assert!(made.unwrap().success(), "htpasswd (Debian package apache2-utils) made no password");
    fs::set_permissions(file, fs::Permissions::from_mode(0o644)).unwrap();
}

fn configuration(dir: &Path, port: u16) -> String {
    let dir = dir.display();
    let modules =
        ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_basic", "alias", "dav", "dav_fs"];
    let load = modules.map(|name| format!("LoadModule {name}_module {MODULES}/mod_{name}.so\n")).concat();
    let root = fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0);
    let user = if root { "User www-data\nGroup www-data\n" } else { "" };
    format!(
        "ServerRoot {dir}\nServerName localhost\nListen 127.0.0.1:{port}\n{load}{user}\
         DefaultRuntimeDir {dir}/run\nPidFile {dir}/run/pid\nErrorLog {dir}/run/error.log\n\
         StartServers 1\nThreadsPerChild 8\nServerLimit 2\nMaxRequestWorkers 16\nMinSpareThreads 1\nMaxSpareThreads 16\n\
         DocumentRoot {dir}/www\nDavLockDB {dir}/run/DavLock\n\
         <Directory {dir}/www>\nDav On\nAllowOverride AuthConfig FileInfo\nAuthType Basic\nAuthName attune\n\
         AuthUserFile {dir}/run/users\nRequire valid-user\n</Directory>\n"
    )
}
