//! The six mediums and the channels they take.

words! {
    /// One of the six mediums.
    Medium {
        /// Meeting face to face.
        InPerson = "in-person",
        /// Email.
        Email = "email",
        /// Something posted: a card, a letter.
        Mail = "mail",
        /// A call or a text message.
        Phone = "phone",
        /// A short personal recording.
        Video = "video",
        /// A personal present.
        Presents = "presents",
    }
}

words! {
    /// The form a medium takes.
    Channel {
        /// In person.
        Meeting = "meeting",
        /// Email.
        Email = "email",
        /// A handwritten card, by mail.
        Card = "card",
        /// A letter or print, by mail.
        Letter = "letter",
        /// A telephone call.
        Call = "call",
        /// A text message.
        Text = "text",
        /// A video for one person.
        Video = "video",
        /// A present.
        Present = "present",
    }
}

impl Channel {
    /// The medium this is a form of.
    pub const fn medium(self) -> Medium {
        match self {
            Channel::Meeting => Medium::InPerson,
            Channel::Email => Medium::Email,
            Channel::Card | Channel::Letter => Medium::Mail,
            Channel::Call | Channel::Text => Medium::Phone,
            Channel::Video => Medium::Video,
            Channel::Present => Medium::Presents,
        }
    }

    /// Whether it asks for the customer's attention at a moment of our choosing (domain 4): not mail, not presents.
    pub const fn asks_attention(self) -> bool {
        !matches!(self, Channel::Card | Channel::Letter | Channel::Present)
    }
}

/// A set of mediums.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Mediums(u8);

impl Mediums {
    /// The empty set.
    pub const NONE: Mediums = Mediums(0);

    /// Whether the medium is in the set.
    pub const fn has(self, medium: Medium) -> bool {
        self.0 & (1 << medium as u8) != 0
    }

    /// The set with the medium in it or out of it.
    #[must_use]
    pub const fn with(self, medium: Medium, included: bool) -> Mediums {
        let bit = 1 << medium as u8;
        Mediums(if included { self.0 | bit } else { self.0 & !bit })
    }

    /// How many mediums are in the set, 0 to 6.
    pub const fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// The mediums in the set, in order.
    pub fn iter(self) -> impl Iterator<Item = Medium> {
        Medium::ALL.iter().copied().filter(move |&medium| self.has(medium))
    }
}

impl FromIterator<Medium> for Mediums {
    fn from_iter<I: IntoIterator<Item = Medium>>(mediums: I) -> Mediums {
        mediums.into_iter().fold(Mediums::NONE, |set, medium| set.with(medium, true))
    }
}
