-- Why: a demand that ends on a day still holds for the days before it. Of what was said about the same, the latest word
-- among those that had begun on the day of the entry counts.
CREATE OR REPLACE VIEW check_flexfields AS
SELECT e.creditor_id, e.entry_no, CONCAT('', l.line_no) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT(v.kind, ' ', a.number, ': ', d.flexfield) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM journal_entry e JOIN ledger_demand d ON d.creditor_id = e.creditor_id AND d.kind = 'FLEXFIELD'
  AND d.in_force = 1 AND d.valid_from <= e.posted_on
JOIN business_event v ON v.id = e.business_event_id AND (d.event_kind = '' OR v.kind = d.event_kind)
JOIN posting_line l ON l.journal_entry_id = e.id
JOIN ledger_account a ON a.id = l.ledger_account_id AND (d.account_number = '' OR a.number = d.account_number)
WHERE (l.flexfields IS NULL
    OR COALESCE(JSON_UNQUOTE(JSON_EXTRACT(l.flexfields, CONCAT('$."', d.flexfield, '"'))), '') = '')
  AND NOT EXISTS (SELECT 1 FROM ledger_demand n
    WHERE n.creditor_id = d.creditor_id AND n.kind = d.kind AND n.event_kind = d.event_kind
      AND n.account_number = d.account_number AND n.flexfield = d.flexfield AND n.valid_from <= e.posted_on
      AND (n.recorded_at > d.recorded_at OR (n.recorded_at = d.recorded_at AND n.id > d.id)));
