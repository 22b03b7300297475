//! The macro behind every closed set of words.

/// Declares a closed set of words with stable ids: the ids are part of every file format and never change.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $id:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The stable id used in files and links.
            pub const fn id(self) -> &'static str {
                match self { $($name::$variant => $id),+ }
            }

            /// The value with this id, if there is one.
            pub fn parse(id: &str) -> Option<$name> {
                $crate::words::place(<$name as $crate::words::Word>::IDS, id).map(|place| $name::ALL[place])
            }

            /// The place in [`Self::ALL`], from 0.
            pub const fn index(self) -> usize {
                self as usize
            }
        }

        impl $crate::words::Word for $name {
            const ALL: &'static [$name] = $name::ALL;
            const IDS: &'static [&'static str] = &[$($id),+];
        }
    };
}

/// A closed set of words, for code that serves all of them.
pub trait Word: Copy + 'static {
    /// Every value, in order.
    const ALL: &'static [Self];
    /// Their ids, in the same order.
    const IDS: &'static [&'static str];
}

/// The place of an id in such a list; one search for all sets, since a comparison with each word is much code.
#[inline(never)]
pub fn place(ids: &[&str], id: &str) -> Option<usize> {
    ids.iter().position(|known| *known == id)
}
