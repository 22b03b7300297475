//! A static file server for the built site, under a sub-path, as a project page on a host of static sites would have it.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread;

/// Where the site is, below the root.
pub const SUB_PATH: &str = "/some/sub-path/";

/// A server that runs as long as the test does.
pub struct Server {
    host: &'static str,
    port: u16,
    strays: Arc<Mutex<Vec<String>>>,
    /// The folder that is served; nothing while the connection is gone.
    site: Arc<Mutex<Option<PathBuf>>>,
}

impl Server {
    /// Serves the release build, on a free port of this machine, which the browser knows by this name.
    pub fn start(host: &'static str) -> Server {
        let site = Arc::new(Mutex::new(Some(site())));
        let served = Arc::clone(&site);
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("this machine has a free port");
        let port = listener.local_addr().expect("a bound listener has an address").port();
        let strays = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&strays);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // Without a connection nothing is answered, and what was begun is broken off.
                let Some(site) = served.lock().expect("no test panics while it sets the folder").clone() else { continue };
                let noted = Arc::clone(&noted);
                thread::spawn(move || answer(stream, &site, &noted));
            }
        });
        Server { host, port, strays, site }
    }

    /// The address of a place in the site; the place begins with `#` or is empty.
    pub fn address(&self, place: &str) -> String {
        format!("http://{}:{}{SUB_PATH}{place}", self.host, self.port)
    }

    /// Cuts the connection, or serves this folder from now on.
    pub fn serve(&self, folder: Option<PathBuf>) {
        *self.site.lock().expect("no test panics while it sets the folder") = folder;
    }

    /// Forgets what was asked for and was not there, for a test that took it away.
    pub fn forget_strays(&self) {
        self.strays.lock().expect("no answer panics while it notes a stray").clear();
    }

    /// What was asked for and is not there.
    pub fn strays(&self) -> Vec<String> {
        self.strays.lock().expect("no answer panics while it notes a stray").clone()
    }
}

/// The folder of the release build, `dist/`, or the one that `HUNDREDFOLD_DIST` names.
pub fn site() -> PathBuf {
    let folder =
        std::env::var_os("HUNDREDFOLD_DIST").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(folder.join("index.html").is_file(), "there is no built site in {}: run scripts/build first", folder.display());
    folder
}

/// Copies the site into a folder, for a test that changes something in it.
pub fn copy_site(to: &Path) {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).expect("the build's folder can be written to");
        for entry in fs::read_dir(from).expect("the site is a folder").flatten() {
            let (path, target) = (entry.path(), to.join(entry.file_name()));
            if path.is_dir() {
                copy(&path, &target);
            } else {
                fs::copy(&path, &target).expect("a file can be copied");
            }
        }
    }
    copy(&site(), to);
}

fn answer(mut stream: TcpStream, site: &Path, strays: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(request) = lines.next() else { return };
    // The rest of the request says nothing that matters here, but must be read before the answer.
    lines.by_ref().take_while(|line| !line.is_empty()).for_each(drop);
    let target = request.split(' ').nth(1).unwrap_or_default();
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let (status, kind, body) = match file(site, path) {
        Some((file, body)) => ("200 OK", kind_of(&file), body),
        None => {
            if let Ok(mut strays) = strays.lock() {
                strays.push(path.to_owned());
            }
            ("404 Not Found", "text/plain", b"not here".to_vec())
        }
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
        body.len()
    );
    // A browser that has gone away needs no answer.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body));
}

fn file(site: &Path, path: &str) -> Option<(PathBuf, Vec<u8>)> {
    let inner = path.strip_prefix(SUB_PATH)?;
    let inner = if inner.is_empty() { "index.html" } else { inner };
    if inner.split('/').any(|part| part == "..") {
        return None;
    }
    let file = site.join(inner);
    let body = fs::read(&file).ok()?;
    Some((file, body))
}

fn kind_of(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("webmanifest") => "application/manifest+json",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
