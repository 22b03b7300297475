//! Sets the panic hook and mounts the app, and nothing else.

use hundredfold::app::App;
use hundredfold::browser::{clock, panic};

fn main() {
    panic::set_hook();
    // In a task of its own: making the program ready has been one.
    clock::later(0, || leptos::mount::mount_to_body(App));
}
