//! Texts of `about`.

/// Texts of `about`.
#[derive(Debug)]
pub struct AboutTexts {
    /// The page's title.
    pub title: &'static str,
    /// What the app is, in a sentence.
    pub lead: &'static str,
    /// Headings with their paragraphs.
    pub sections: &'static [(&'static str, &'static [&'static str])],
    /// Heading: the business as a whole.
    pub stages: &'static str,
    /// How this differs from one customer's way.
    pub stages_hint: &'static str,
    /// The stages of the effort: name, what to do, how to tell that it is reached.
    pub stage_list: [(&'static str, &'static str); 4],
    /// The version.
    pub version: fn(&str) -> String,
}
