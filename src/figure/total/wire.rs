//! How a total crosses the wire, before all of it is known.

use core::fmt;
use core::str::FromStr;

use super::{End, StatedTotal, Sum, Units, in_units};
use crate::draft::{checked_wire, fit, text_wire};
use crate::figure::fixed::Fixed;
use crate::figure::{Aspect, Scale};
use crate::violation::Problem;

impl fmt::Display for Units {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, aspect) = match self {
            Self::None => ("none", ""),
            Self::One(scale) => (scale.unit().as_str(), suffix(scale.aspect())),
            Self::Mixed => ("mixed", ""),
        };
        write!(f, "{unit}{aspect}")
    }
}

/// What stands behind the word of a unit.
const fn suffix(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Level => "",
        Aspect::Mean => " mean",
        Aspect::Change => " change",
        Aspect::Place => " place",
    }
}

impl FromStr for Units {
    type Err = Problem;

    fn from_str(text: &str) -> Result<Self, Problem> {
        match text {
            "none" => Ok(Self::None),
            "mixed" => Ok(Self::Mixed),
            scale => {
                let stripped = |aspect| Some((scale.strip_suffix(suffix(aspect))?, aspect));
                let mut told = [Aspect::Mean, Aspect::Change, Aspect::Place].into_iter();
                let told = told.find_map(stripped);
                let (unit, aspect) = told.unwrap_or((scale, Aspect::Level));
                Ok(Self::One(Scale::new(unit.parse()?, aspect)))
            }
        }
    }
}

text_wire!(Units);

/// A bound of the interval of a sum.
#[derive(Clone, Copy)]
struct Edge {
    value: Fixed,
    is_open: bool,
}

checked_wire!(Edge { value, is_open });

impl Edge {
    fn of(end: End) -> Self {
        let value = Fixed {
            number: end.value,
            decimals: Sum::SCALE,
        };
        Self {
            value: value.trimmed(),
            is_open: end.open,
        }
    }

    fn end(self) -> Result<End, &'static str> {
        Ok(End {
            value: self.value.to_decimals(Sum::SCALE).ok_or(OUT_OF_RANGE)?,
            open: self.is_open,
        })
    }
}

const OUT_OF_RANGE: &str = "a sum is out of range";

/// A total as it is written: sums as decimal text, null beyond their range.
struct TotalWire {
    unit: Units,
    nominal: Option<Fixed>,
    lower: Option<Edge>,
    upper: Option<Edge>,
    parts: u64,
    unreadable: u64,
    not_stated: u64,
}

checked_wire!(
    TotalWire { unit, nominal, lower, upper, parts, unreadable, not_stated },
    total => {
        "more parts were left out than there are": fit(&[total.unreadable, total.not_stated], total.parts),
    }
);

impl From<&StatedTotal> for TotalWire {
    fn from(total: &StatedTotal) -> Self {
        let sum = total.sum;
        let nominal = sum.nominal.and_then(|number| {
            let extra = 10_i128.checked_pow(Sum::SCALE.saturating_sub(sum.decimals))?;
            Some(Fixed {
                number: number.checked_div(extra)?,
                decimals: sum.decimals,
            })
        });
        Self {
            unit: total.units,
            nominal,
            lower: sum.lower.map(Edge::of),
            upper: sum.upper.map(Edge::of),
            parts: total.parts,
            unreadable: total.unreadable,
            not_stated: total.not_stated,
        }
    }
}

impl Sum {
    fn of_wire(wire: &TotalWire) -> Result<Self, &'static str> {
        let nominal = wire.nominal.map(|nominal| nominal.to_decimals(Self::SCALE));
        let end = |edge: Option<Edge>| edge.map(Edge::end).transpose();
        Ok(Self {
            nominal: nominal.map(|sum| sum.ok_or(OUT_OF_RANGE)).transpose()?,
            decimals: wire.nominal.map_or(0, |nominal| nominal.decimals),
            lower: end(wire.lower)?,
            upper: end(wire.upper)?,
        })
    }

    /// Whether there are values between the bounds, the printed ones among or
    /// beside them.
    ///
    /// A printed value lies outside of what it admits by one at most: more than
    /// 1,610 things are at least 1,611.
    fn is_in_order(&self, parts: u64) -> bool {
        let (lower, upper) = (self.lower, self.upper);
        let aside = in_units(parts.into()).unwrap_or(i128::MAX);
        let nominal_fits = self.nominal.is_none_or(|nominal| {
            lower.is_none_or(|end| end.value <= nominal.saturating_add(aside))
                && upper.is_none_or(|end| nominal.saturating_sub(aside) <= end.value)
        });
        let holds_values = lower.zip(upper).is_none_or(|(lower, upper)| {
            lower.value < upper.value || (lower.value == upper.value && !lower.open && !upper.open)
        });
        nominal_fits && holds_values
    }

    /// Whether values on a scale can add up to this.
    fn is_possible_in(&self, scale: Scale) -> bool {
        let is_below_zero = self.nominal.is_some_and(i128::is_negative);
        self.decimals <= scale.decimals() && (scale.can_be_negative() || !is_below_zero)
    }
}

impl TryFrom<TotalWire> for StatedTotal {
    type Error = &'static str;

    fn try_from(wire: TotalWire) -> Result<Self, &'static str> {
        let sum = Sum::of_wire(&wire)?;
        let left_out = wire.unreadable.saturating_add(wire.not_stated);
        let read = wire.parts.saturating_sub(left_out);
        let (enough_read, possible) = match wire.unit {
            Units::None => (read == 0, sum == Sum::default()),
            Units::One(scale) => (read > 0, sum.is_possible_in(scale)),
            Units::Mixed => (read > 1, sum == Sum::default()),
        };
        if !enough_read {
            return Err("the unit is not that of so many parts");
        }
        if !possible {
            return Err("the sum is not one of its unit");
        }
        if !sum.is_in_order(read) {
            return Err("the bounds of a sum are not around it");
        }
        Ok(Self {
            units: wire.unit,
            sum,
            parts: wire.parts,
            unreadable: wire.unreadable,
            not_stated: wire.not_stated,
        })
    }
}

impl serde::Serialize for StatedTotal {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        TotalWire::from(self).serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for StatedTotal {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let wire = <TotalWire as serde::Deserialize>::deserialize(deserializer)?;
        Self::try_from(wire).map_err(serde::de::Error::custom)
    }
}
