//! Texts of the further ways out: the customer's copy, worksheets, tables and a document.

use crate::i18n::said::Said;

/// Texts of the further ways out.
#[derive(Debug)]
pub struct WaysTexts {
    /// What else is printed, besides the plan: the customer's copy, worksheets.
    pub extents: [&'static str; 2],
    /// What each of them holds.
    pub extent_hints: [&'static str; 2],
    /// Prints what is shown, when that is not the plan.
    pub print: &'static str,
    /// Heading of the customer's copy.
    pub customer_title: &'static str,
    /// What the customer's copy gives.
    pub customer_about: &'static str,
    /// What to look at before handing it out.
    pub customer_hint: &'static str,
    /// Opens the customer's copy and the browser's dialog.
    pub customer_print: &'static str,
    /// Heading of the worksheets.
    pub sheets_title: &'static str,
    /// What the worksheets give.
    pub sheets_about: &'static str,
    /// Opens the worksheets and the browser's dialog.
    pub sheets_print: &'static str,
    /// Heading of the tables.
    pub tables_title: &'static str,
    /// What the tables give.
    pub tables_about: &'static str,
    /// What to do when everything stands in one column.
    pub tables_hint: &'static str,
    /// Saves the table of the plan.
    pub save_plan: &'static str,
    /// Saves the table of the answers.
    pub save_answers: &'static str,
    /// The file name of the table of the plan, from the journey's, without its ending.
    pub plan_file: fn(&str) -> String,
    /// The file name of the table of the answers, from the journey's, without its ending.
    pub answers_file: fn(&str) -> String,
    /// Heading of the document.
    pub document_title: &'static str,
    /// What the document gives.
    pub document_about: &'static str,
    /// Saves the document.
    pub save_document: &'static str,
    /// Words of the tables.
    pub table: TableTexts,
    /// Words of the customer's copy.
    pub copy: CopyTexts,
    /// Words of the worksheets.
    pub worksheet: WorksheetTexts,
}

/// Words of the tables.
#[derive(Debug)]
pub struct TableTexts {
    /// Columns of the plan: kind of row, phase, sub-phase, day, date, waits for, medium, channel, title, subject, text, who, minutes, cost,
    /// status, reason, note, id, template.
    pub plan: [&'static str; 19],
    /// Columns of the answers: id, phase, question, answer, what the answer says, evidence, note.
    pub answers: [&'static str; 7],
    /// A touch, our task, the customer's task.
    pub rows: [&'static str; 3],
}

/// Words of the customer's copy, spoken to the customer.
#[derive(Debug)]
pub struct CopyTexts {
    /// The title.
    pub title: &'static str,
    /// Over the title, when the business has a name.
    pub by: fn(Said) -> String,
    /// For whom it is.
    pub customer: &'static str,
    /// What was bought.
    pub sold: &'static str,
    /// What the customer wants to reach.
    pub goal: &'static str,
    /// Whom to ask.
    pub contact: &'static str,
    /// The success sentence: from, to, by.
    pub success: fn(Said, Said, Said) -> String,
    /// Sale, Start and Result, as a customer would call them.
    pub anchors: [&'static str; 3],
    /// The Result, when it is an interim one.
    pub interim: &'static str,
    /// What days are counted from.
    pub days: &'static str,
    /// Heading of what happens when.
    pub happens: &'static str,
    /// Before the start, from the start on, after the Result.
    pub stretches: [&'static str; 3],
    /// Nothing is planned that the customer has to know of.
    pub nothing: &'static str,
    /// Heading of the customer's own tasks.
    pub theirs: &'static str,
    /// The customer has no task.
    pub no_tasks: &'static str,
    /// Heading of our promises.
    pub promises: &'static str,
    /// Who does it, when nobody is named.
    pub us: &'static str,
    /// Who does it, when it is the customer without a name.
    pub you: &'static str,
    /// A task without a title.
    pub task: &'static str,
    /// What a customer can count on, in the order of `exchange::customer::SHOWN`.
    pub kinds: [&'static str; 20],
}

/// Words of the worksheets.
#[derive(Debug)]
pub struct WorksheetTexts {
    /// Over the phase: whose sheet it is.
    pub group: &'static str,
    /// When it was filled in.
    pub date: &'static str,
    /// The heading of the feelings.
    pub feelings: &'static str,
    /// The word for a feeling.
    pub word: &'static str,
    /// The heading of the mediums.
    pub mediums: &'static str,
    /// The heading of the questions.
    pub questions: &'static str,
    /// How the answer is known.
    pub evidence: &'static str,
    /// Room for a note.
    pub note: &'static str,
    /// Heading of the map.
    pub map: &'static str,
    /// How to fill the map.
    pub map_about: &'static str,
}
