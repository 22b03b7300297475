//! Chromium behind its driver: started for one test, quiet towards the network, and ended with it.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use thirtyfour::prelude::*;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use crate::pages::{Hand, Page};
use crate::server::Server;

/// What runs in the page before the page does.
pub const WATCH: &str = include_str!("watch.js");

/// The window of a test.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// Whether the user prefers a dark page.
    pub dark: bool,
}

impl Window {
    /// A laptop's.
    pub const WIDE: Window = Window { width: 1280, height: 900, dark: false };

    /// What makes a browser's window such a one.
    pub fn commands(self) -> [(&'static str, Value); 2] {
        let scheme = if self.dark { "dark" } else { "light" };
        let Window { width, height, .. } = self;
        [
            ("Emulation.setEmulatedMedia", json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] })),
            (
                "Emulation.setDeviceMetricsOverride",
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false }),
            ),
        ]
    }
}

/// What is out of the ordinary about a browser.
#[derive(Clone, Debug)]
pub struct Setup {
    /// The window.
    pub window: Window,
    /// Further switches of its command line.
    pub switches: Vec<String>,
    /// Further preferences of its profile.
    pub preferences: Vec<(&'static str, Value)>,
    /// A script that runs in every page before the page does.
    pub script: &'static str,
    /// The name under which it finds the site.
    pub host: &'static str,
    /// How the user acts.
    pub hand: Hand,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            window: Window::WIDE,
            switches: Vec::new(),
            preferences: Vec::new(),
            script: "",
            host: "127.0.0.1",
            hand: Hand::Pointer,
        }
    }
}

/// Runs a walk through the built site in a browser of its own, and then checks that nothing went wrong unseen: no error in the console,
/// no breach of the policy, no request that strayed, no layout that jumped.
pub async fn in_browser<F, W>(hand: Hand, window: Window, walk: F)
where
    F: FnOnce(Page) -> W,
    W: Future<Output = ()> + Send + 'static,
{
    in_browser_as(Setup { hand, window, ..Setup::default() }, walk).await;
}

/// The same in a browser that is out of the ordinary.
pub async fn in_browser_as<F, W>(setup: Setup, walk: F)
where
    F: FnOnce(Page) -> W,
    W: Future<Output = ()> + Send + 'static,
{
    let hand = setup.hand;
    let server = Arc::new(Server::start(setup.host));
    let downloads = fresh_folder();
    let (mut chromedriver, port) = start_driver().await;
    let driver = open(port, &setup, &downloads).await;
    let page = Page::new(driver.clone(), Arc::clone(&server), hand, downloads.clone());
    page.open("").await;
    // A task of its own, so that the browser is closed even if the walk fails.
    let outcome = tokio::spawn(walk(page.clone())).await;
    let fine = outcome.is_ok();
    if fine {
        page.all_quiet().await;
        assert_eq!(server.strays(), Vec::<String>::new(), "files that are not there");
    } else {
        page.tell().await;
    }
    drop(page);
    let closed = driver.quit().await;
    let _ = chromedriver.kill().await;
    let _ = std::fs::remove_dir_all(&downloads);
    if let Err(failure) = outcome {
        std::panic::resume_unwind(failure.into_panic());
    }
    closed.expect("the browser closes");
}

/// An empty folder below the build's, for what a test downloads.
pub fn fresh_folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let name = format!("e2e-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("the build's folder for temporary files can be written to");
    folder
}

/// How often the driver may fail to start: it takes a free port by IPv4 and gives up if another program has just taken it by IPv6.
const STARTS: u8 = 5;

/// Starts the driver, which ends when it is dropped, and tells its port.
pub async fn start_driver() -> (Child, u16) {
    let mut told = String::new();
    for _ in 0..STARTS {
        match try_driver().await {
            Ok(started) => return started,
            Err(words) => told = words,
        }
    }
    panic!("the driver of the browser ended {STARTS} times before it had a port; last it said: {told}");
}

/// Starts the driver and reads its port; or what it said before it ended.
async fn try_driver() -> Result<(Child, u16), String> {
    let name = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned());
    let mut child = Command::new(&name)
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .unwrap_or_else(|error| panic!("{name} does not start ({error}): run scripts/setup test"));
    let mut lines = BufReader::new(child.stdout.take().expect("its output is piped")).lines();
    let mut told = String::new();
    let port = loop {
        let Some(line) = lines.next_line().await.expect("its output is text") else { return Err(told) };
        if let Some((_, port)) = line.split_once("successfully on port ") {
            break port.trim_end_matches('.').parse().expect("a port is a number");
        }
        told.push_str(&line);
        told.push('\n');
    };
    // Its further words are read, so that it never waits for a reader.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok((child, port))
}

/// Opens a browser behind the driver at this port.
pub async fn open(port: u16, setup: &Setup, downloads: &Path) -> WebDriver {
    let mut wishes = DesiredCapabilities::chrome();
    let switches = [
        "--headless=new",
        "--no-sandbox",
        "--disable-background-networking",
        "--disable-quic",
        "--no-first-run",
        "--disable-dev-shm-usage",
        "--lang=en-US",
        "--force-color-profile=srgb",
    ];
    for switch in switches.into_iter().chain(setup.switches.iter().map(String::as_str)) {
        wishes.add_arg(switch).expect("a switch is a text");
    }
    if let Some(binary) = on_path(&["chromium", "chromium-browser", "google-chrome"]) {
        wishes.set_binary(&binary.to_string_lossy()).expect("a path is a text");
    }
    let mut preferences = json!({ "download.default_directory": downloads, "download.prompt_for_download": false });
    for (name, value) in &setup.preferences {
        preferences[*name] = value.clone();
    }
    wishes.add_experimental_option("prefs", preferences).expect("preferences are an object");
    wishes.set("goog:loggingPrefs", json!({ "browser": "WARNING" })).expect("a wish is an object");
    let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), wishes).await.expect("Chromium starts");
    driver.set_script_timeout(Duration::from_secs(20)).await.expect("a limit can be set");
    prepare(&driver, setup).await;
    driver
}

/// Makes a tab ready for the tests: each has to be.
pub async fn prepare(driver: &WebDriver, setup: &Setup) {
    let scripts = [WATCH, setup.script].map(|source| ("Page.addScriptToEvaluateOnNewDocument", json!({ "source": source })));
    for (name, parameters) in scripts.into_iter().chain(setup.window.commands()) {
        driver.cdp().send_raw(name, parameters).await.unwrap_or_else(|error| panic!("{name}: {error}"));
    }
}

/// The first program of these names on PATH.
pub fn on_path(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}
