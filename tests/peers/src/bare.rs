//! The bare side: the statements that a call of Attune runs, heard from SQLite itself, run again by
//! rusqlite alone. So both sides ask the same questions of the same rows, whatever becomes of Attune.

use std::collections::BTreeMap;
use std::ffi::{CStr, c_char, c_int, c_uint, c_void};
use std::path::{Path, PathBuf};
use std::ptr;
use std::sync::{Arc, Mutex};

use attune_core::random::OsEntropy;
use attune_core::store::{FileKeystore, Keystore, Unwrapped};
use rusqlite::types::Value;
use rusqlite::{Connection, ffi};

/// A statement with its values filled in, and the file it was for.
pub type Statement = (PathBuf, String);

static HEARD: Mutex<Vec<Statement>> = Mutex::new(Vec::new());

/// What `work` asks of the files that `open` opens, once it is warm.
pub fn heard<T>(open: impl FnOnce() -> T, work: impl Fn(&T)) -> Vec<Statement> {
    // SAFETY: `on_open` has the signature that SQLite calls it with.
    unsafe { ffi::sqlite3_auto_extension(Some(on_open)) };
    let opened = open();
    work(&opened);
    HEARD.lock().unwrap().clear();
    work(&opened);
    // SAFETY: nothing but the line above registered anything.
    unsafe { ffi::sqlite3_reset_auto_extension() };
    std::mem::take(&mut *HEARD.lock().unwrap())
}

unsafe extern "C" fn on_open(db: *mut ffi::sqlite3, _: *mut *mut c_char, _: *const ffi::sqlite3_api_routines) -> c_int {
    // SAFETY: `db` is open, and `on_statement` outlives it.
    unsafe { ffi::sqlite3_trace_v2(db, ffi::SQLITE_TRACE_STMT as c_uint, Some(on_statement), ptr::null_mut()) }
}

unsafe extern "C" fn on_statement(_: c_uint, _: *mut c_void, statement: *mut c_void, text: *mut c_void) -> c_int {
    // SAFETY: SQLite hands in a statement and its text, both alive during this call; what it expands is
    // ours to free.
    unsafe {
        // What a virtual table asks in turn begins like a comment, and is asked by the bare side too.
        if CStr::from_ptr(text.cast()).to_bytes().starts_with(b"--") {
            return 0;
        }
        let statement: *mut ffi::sqlite3_stmt = statement.cast();
        let file = ffi::sqlite3_db_filename(ffi::sqlite3_db_handle(statement), c"main".as_ptr());
        let file = PathBuf::from(CStr::from_ptr(file).to_string_lossy().into_owned());
        let expanded = ffi::sqlite3_expanded_sql(statement);
        let sql = CStr::from_ptr(expanded).to_string_lossy().into_owned();
        ffi::sqlite3_free(expanded.cast());
        HEARD.lock().unwrap().push((file, sql));
    }
    0
}

/// rusqlite alone, on the files of one phone.
pub struct Bare {
    files: BTreeMap<PathBuf, Connection>,
    statements: Vec<Statement>,
}

impl Bare {
    /// Opens the files that `statements` are for.
    pub fn open(statements: Vec<Statement>) -> rusqlite::Result<Self> {
        let mut files = BTreeMap::new();
        for (file, _) in &statements {
            if !files.contains_key(file) {
                files.insert(file.clone(), connect(file)?);
            }
        }
        Ok(Self { files, statements })
    }

    /// Runs them all, in order, and reads every value; says how many.
    pub fn run(&self) -> rusqlite::Result<usize> {
        let mut values = 0;
        for (file, sql) in &self.statements {
            let mut statement = self.files[file].prepare_cached(sql)?;
            let columns = statement.column_count();
            let mut rows = statement.raw_query();
            while let Some(row) = rows.next()? {
                for column in 0..columns {
                    std::hint::black_box(row.get::<_, Value>(column)?);
                    values += 1;
                }
            }
        }
        Ok(values)
    }
}

/// A connection as Attune's store makes it (core/src/store/open.rs).
pub fn connect(file: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(file)?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    connection.execute_batch(
        "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;",
    )?;
    connection.set_prepared_statement_cache_capacity(1_024);
    Ok(connection)
}

/// Keeps statements for Kotlin's bench; their files are said relative to `folder`.
pub fn keep(folder: &Path, statements: &[Statement], path: &Path) -> std::io::Result<()> {
    let inside = |(file, sql): &Statement| (file.strip_prefix(folder).unwrap_or(file).to_owned(), sql.clone());
    let all: Vec<Statement> = statements.iter().map(inside).collect();
    std::fs::write(path, serde_json::to_vec(&all)?)
}

/// For Kotlin: opens the kept `statements` on the phone in `folder`. Null where that fails.
///
/// # Safety
/// Both are C strings.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn attune_bare_open(folder: *const c_char, statements: *const c_char) -> *mut Bare {
    // SAFETY: as this function asks for.
    let (folder, statements) = unsafe { (CStr::from_ptr(folder), CStr::from_ptr(statements)) };
    let open = || {
        let folder = Path::new(folder.to_str().ok()?);
        let all: Vec<Statement> = serde_json::from_slice(&std::fs::read(statements.to_str().ok()?).ok()?).ok()?;
        Bare::open(all.into_iter().map(|(file, sql)| (folder.join(file), sql)).collect()).ok()
    };
    open().map_or(ptr::null_mut(), |bare| Box::into_raw(Box::new(bare)))
}

/// For Kotlin: runs them all; how many values they gave, or -1.
///
/// # Safety
/// `bare` came from [`attune_bare_open`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn attune_bare_run(bare: *mut Bare) -> i64 {
    // SAFETY: as this function asks for.
    let bare = unsafe { &*bare };
    bare.run().map_or(-1, |values| values as i64)
}

/// For Kotlin: unwraps what the key of the phone in `folder` wrapped, into `out`, which has as much room
/// as `wrapped` is long; how many bytes it gave, or -1.
///
/// # Safety
/// As said above; `folder` is a C string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn attune_bare_unwrap(
    folder: *const c_char,
    wrapped: *const u8,
    length: usize,
    out: *mut u8,
) -> i64 {
    // SAFETY: as this function asks for.
    let (folder, wrapped) = unsafe { (CStr::from_ptr(folder), std::slice::from_raw_parts(wrapped, length)) };
    let Ok(folder) = folder.to_str() else { return -1 };
    match FileKeystore::beside(Path::new(folder), Arc::new(OsEntropy)).unwrap(wrapped) {
        Ok(Unwrapped::Bytes(bytes)) if bytes.len() <= length => {
            // SAFETY: `out` has that much room.
            unsafe { ptr::copy_nonoverlapping(bytes.as_ptr(), out, bytes.len()) };
            bytes.len() as i64
        }
        _ => -1,
    }
}
