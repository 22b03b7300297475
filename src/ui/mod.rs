//! Parts that know no journey.
