//! Pictures of the built app, for the README: `HUNDREDFOLD_PICTURES=FOLDER cargo test --test e2e pictures` writes them into a folder.

use std::path::{Path, PathBuf};

use crate::browser::{Window, fresh_folder, in_browser};
use crate::pages::Hand;

/// A phone that prefers dark pages.
const PHONE: Window = Window { width: 360, height: 800, dark: true };

/// Name, address and window of each.
const PICTURES: &[(&str, &str, Window)] = &[
    ("library", "", Window::WIDE),
    ("assess", "#/example/dental/assess/affirm/2", Window::WIDE),
    ("findings", "#/example/dental/findings", Window::WIDE),
    ("plan", "#/example/kitchens/plan", Window::WIDE),
    ("print", "#/example/kitchens/print?paper=a4", Window::WIDE),
    ("plan-phone", "#/example/kitchens/plan", PHONE),
];

/// Every PNG begins so.
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

#[tokio::test(flavor = "multi_thread")]
async fn pictures() {
    // Without a folder one picture is made all the same, so that the way to them stays open.
    let wanted = std::env::var_os("HUNDREDFOLD_PICTURES").map(PathBuf::from);
    let (folder, pictures) = match &wanted {
        Some(folder) => (folder.clone(), PICTURES),
        None => (fresh_folder(), &PICTURES[..1]),
    };
    std::fs::create_dir_all(&folder).expect("the folder for pictures can be made");
    for &(name, place, window) in pictures {
        let file = folder.join(format!("{name}.png"));
        take(place, window, &file).await;
        let bytes = std::fs::read(&file).expect("the picture was written");
        assert!(bytes.starts_with(SIGNATURE) && bytes.len() > 10_000, "{name} is no picture of a page: {} bytes", bytes.len());
    }
    if wanted.is_none() {
        std::fs::remove_dir_all(&folder).expect("a folder of one's own can be removed");
    }
}

async fn take(place: &'static str, window: Window, file: &Path) {
    let file = file.to_owned();
    in_browser(Hand::Pointer, window, |page| async move {
        page.open(place).await;
        page.settle().await;
        std::fs::write(&file, page.picture().await).expect("the folder for pictures can be written to");
    })
    .await;
}
