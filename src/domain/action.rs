//! A dated task of either side that is not a contact.

use super::ids::{ItemId, QuestionId};
use super::profile::BusinessKind;
use super::touch::{Status, When, Who};

words! {
    /// Whose task it is.
    Side {
        /// Ours.
        Us = "us",
        /// The customer's.
        Customer = "customer",
    }
}

words! {
    /// What an action is.
    ActionKind {
        /// Any task.
        Task = "task",
        /// The handover note from sales to delivery (R26).
        Handover = "handover",
        /// A promise made to the customer (R22).
        Promise = "promise",
        /// Something to find out, from a *not sure*.
        FindOut = "find-out",
    }
}

/// Where the words of an action come from while the user has not changed them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionSource {
    /// The user.
    Own,
    /// The question that was answered *not sure*.
    FindOut(QuestionId),
    /// The preset's action for the customer, by place.
    Customer(BusinessKind, u8),
    /// The preset's action for us, by place.
    Ours(BusinessKind, u8),
    /// The preset's handover note.
    Handover(BusinessKind),
}

/// A dated task of either side that is not a contact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// Its name in the plan.
    pub id: ItemId,
    /// Whose it is.
    pub side: Side,
    /// What it is.
    pub kind: ActionKind,
    /// Where its words come from.
    pub source: ActionSource,
    /// When it is due.
    pub when: When,
    /// Who does it.
    pub who: Who,
    /// The user's title; nothing means the playbook's.
    pub title: Option<String>,
    /// The user's text, such as the handover note; nothing means the playbook's.
    pub text: Option<String>,
    /// How far it has got.
    pub status: Status,
}
