//! Splitting comma-separated text into records.

/// A record: its fields by the names of their columns.
pub(crate) struct Record {
    file: &'static str,
    row: usize,
    fields: Vec<(String, String)>,
}

impl Record {
    /// The field of a column, possibly empty.
    pub(crate) fn get(&self, column: &str) -> Result<&str, String> {
        let mut fields = self.fields.iter();
        match fields.find(|(name, _)| name == column) {
            Some((_, field)) => Ok(field),
            None => Err(self.fault(&format!("has no column {column}"))),
        }
    }

    /// What is wrong with the record, and where it stands.
    pub(crate) fn fault(&self, what: &str) -> String {
        format!("{}, row {}: {what}", self.file, self.row)
    }
}

/// Splits text with a heading row into records.
pub(crate) fn records(file: &'static str, text: &str) -> Result<Vec<Record>, String> {
    let mut rows = rows(text)
        .map_err(|fault| format!("{file}: {fault}"))?
        .into_iter();
    let heading = rows.next().ok_or_else(|| format!("{file}: is empty"))?;
    let record = |(row, fields): (usize, Vec<String>)| {
        let complete = fields.len() == heading.len();
        let fields = heading.iter().cloned().zip(fields).collect();
        let record = Record { file, row, fields };
        if complete {
            Ok(record)
        } else {
            Err(record.fault("has not as many fields as the heading"))
        }
    };
    (2..).zip(rows).map(record).collect()
}

fn rows(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut field = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            ',' => row.push(std::mem::take(&mut field)),
            '\n' => {
                row.push(std::mem::take(&mut field));
                rows.push(std::mem::take(&mut row));
            }
            '"' if field.is_empty() => loop {
                match characters.next() {
                    None => return Err("a quoted field has no end".into()),
                    Some('"') if characters.peek() == Some(&'"') => {
                        characters.next();
                        field.push('"');
                    }
                    Some('"') if matches!(characters.peek(), Some(',' | '\n')) => break,
                    Some('"') => return Err("a quoted field goes on behind its quote".into()),
                    Some(inside) => field.push(inside),
                }
            },
            '"' => return Err("a quote stands inside a field".into()),
            other => field.push(other),
        }
    }
    if row.is_empty() && field.is_empty() {
        Ok(rows)
    } else {
        Err("the last row has no line break".into())
    }
}
