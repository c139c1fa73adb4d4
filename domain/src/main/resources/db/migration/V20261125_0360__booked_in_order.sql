-- Why: beside the day of recording, the order counts too where the clock went on: an entry recorded after the one ahead of it is not booked before it (two servers may see midnight at different times, so one day is nothing).
CREATE OR REPLACE VIEW check_period_open AS
SELECT e.creditor_id, e.entry_no, CAST(NULL AS CHAR(200)) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT('>= ', GREATEST(DATE(v.recorded_at), b.open_from,
    CASE WHEN w.recorded_at <= v.recorded_at THEN p.posted_on ELSE b.open_from END)) AS expected,
  CONCAT('', e.posted_on) AS found
FROM journal_entry e JOIN ledger b ON b.creditor_id = e.creditor_id
JOIN business_event v ON v.id = e.business_event_id
LEFT JOIN ledger_hash h ON h.creditor_id = e.creditor_id AND h.entry_no = e.entry_no
LEFT JOIN journal_entry p ON p.creditor_id = e.creditor_id AND p.entry_no = e.entry_no - 1
LEFT JOIN business_event w ON w.id = p.business_event_id
WHERE h.entry_no IS NULL AND (e.posted_on < DATE_SUB(DATE(v.recorded_at), INTERVAL 1 DAY)
  OR (w.recorded_at <= v.recorded_at AND p.posted_on > DATE_ADD(e.posted_on, INTERVAL 1 DAY))
  OR (EXISTS (SELECT 1 FROM ledger_day d WHERE d.creditor_id = e.creditor_id AND d.day_on = e.posted_on
      AND d.last_no < e.entry_no)
    AND NOT EXISTS (SELECT 1 FROM journal_entry q WHERE q.creditor_id = e.creditor_id
      AND q.posted_on > e.posted_on AND q.entry_no < e.entry_no)));
