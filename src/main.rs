//! Sets the panic hook and mounts the app, and nothing else.

fn main() {
    hundredfold::browser::panic::set_hook();
    leptos::mount::mount_to_body(hundredfold::app::App);
}
