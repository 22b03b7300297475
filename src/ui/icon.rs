//! Icons of one family: 24 by 24, drawn in lines.

use leptos::prelude::*;

use crate::domain::medium::{Channel, Medium};

/// A sign that is not a medium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// Something holds or is done.
    Check,
    /// An error.
    Cross,
    /// A warning.
    Triangle,
    /// Information.
    Circle,
    /// A question is open.
    Question,
    /// To add.
    Plus,
    /// Something opens below.
    Down,
    /// Back, undo.
    Undo,
    /// Forward, redo.
    Redo,
    /// To the next.
    Right,
    /// To the one before.
    Left,
    /// More can be done.
    More,
    /// A feeling.
    Heart,
    /// Former versions.
    Past,
}

const fn sign_path(sign: Sign) -> &'static str {
    match sign {
        Sign::Check => "M5 12.5l4.500 4.500L19 7.500",
        Sign::Cross => "M6.500 6.500l11 11M17.500 6.500l-11 11",
        Sign::Triangle => "M12 4.500L21 19.500H3zM12 10v4.500M12 17v.2",
        Sign::Circle => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11v5M12 8v.2",
        Sign::Question => {
            "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM9.700 9.800c.2-1.300 1.100-2 2.400-2 1.400 0 2.400.8 2.400 2 0 1.900-2.400 1.900-2.400 3.700M12.100 16.200v.2"
        }
        Sign::Plus => "M12 5v14M5 12h14",
        Sign::Down => "M6 9.500l6 6 6-6",
        Sign::Undo => "M8 5L4 9l4 4M4.500 9H14a5.500 5.500 0 0 1 0 11h-3",
        Sign::Redo => "M16 5l4 4-4 4M19.500 9H10a5.500 5.500 0 0 0 0 11h3",
        Sign::Right => "M9.500 6l6 6-6 6",
        Sign::Left => "M14.500 6l-6 6 6 6",
        Sign::Past => "M5 8.500a8 8 0 1 1-1 4M4.500 4v4.500H9M12 8v4.500l3 2",
        Sign::More => "M5.500 12h.010M12 12h.010M18.500 12h.010",
        Sign::Heart => {
            "M12 19.500C5.500 14.500 3.500 11.500 3.500 8.700 3.500 6.500 5.200 5 7.200 5c2 0 3.700 1.200 4.800 3.200C13.100 6.200 14.800 5 16.800 5c2 0 3.700 1.500 3.700 3.700 0 2.800-2 5.800-8.500 10.800z"
        }
    }
}

const fn medium_path(medium: Medium) -> &'static str {
    match medium {
        Medium::InPerson => "M9 8a3 3 0 1 1 6 0 3 3 0 0 1-6 0zM5 20c.6-4 3.400-6 7-6s6.400 2 7 6",
        Medium::Email => "M3 6.500h18v11H3zM3.500 7l8.500 6 8.500-6",
        Medium::Mail => "M4 5h16v14H4zM14 8.500h3v3h-3zM7 10h4M7 14h8",
        Medium::Phone => {
            "M7 3.500h3l1.500 4-2 1.500c1 2.200 2.300 3.500 4.500 4.500l1.500-2 4 1.500v3c0 1-.8 1.800-1.800 1.700C10.800 17 6 12.200 5.300 5.300 5.200 4.300 6 3.500 7 3.500z"
        }
        Medium::Video => "M3 6.500h12v11H3zM15 10.500l6-3v9l-6-3z",
        Medium::Presents => "M4 10h16v10H4zM3 7h18v3H3zM12 7v13M12 7c-5 0-5-4-2.500-4S12 7 12 7zm0 0c5 0 5-4 2.500-4S12 7 12 7z",
    }
}

const TEXT_PATH: &str = "M4 5.500h16v10.500H11l-4.500 3.500V16H4zM8 9.500h8M8 12.500h5";

/// The path of a channel's icon: its medium's, but a text message is not a call.
pub const fn channel_path(channel: Channel) -> &'static str {
    match channel {
        Channel::Text => TEXT_PATH,
        other => medium_path(other.medium()),
    }
}

/// A sign. It is decoration: the words beside it say the same.
#[component]
pub fn Icon(
    /// Which sign.
    sign: Sign,
) -> impl IntoView {
    view! {
        <svg class="ico" viewBox="0 0 24 24" aria-hidden="true">
            <path d=sign_path(sign) />
        </svg>
    }
}

/// The icon of a medium. It is decoration: the words beside it say the same.
#[component]
pub fn MediumIcon(
    /// The medium.
    medium: Medium,
    /// The channel, where one is known.
    #[prop(optional, into)]
    channel: Option<Channel>,
) -> impl IntoView {
    let path = channel.map_or(medium_path(medium), channel_path);
    view! {
        <svg class="ico" viewBox="0 0 24 24" aria-hidden="true">
            <path d=path />
        </svg>
    }
}
