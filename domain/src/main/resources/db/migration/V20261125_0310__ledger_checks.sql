-- Why: what must hold of the books is said once, as views whose rows are the findings; nights, pages and REST read the same ones.

-- Every view has the same columns: creditor, number of the entry (null when it is about none), what else it is about,
-- and what should be and is there: amounts in minor units of the currency, or texts.

CREATE VIEW check_entry_balanced AS
SELECT e.creditor_id, e.entry_no, CAST(NULL AS CHAR(200)) AS subject, l.currency,
  SUM(l.debit_minor) AS expected_minor, SUM(l.credit_minor) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM journal_entry e JOIN posting_line l ON l.journal_entry_id = e.id
GROUP BY e.creditor_id, e.entry_no, l.currency
HAVING SUM(l.debit_minor) <> SUM(l.credit_minor);

CREATE VIEW check_entry_total AS
SELECT e.creditor_id, e.entry_no, CAST(NULL AS CHAR(200)) AS subject, e.currency,
  COALESCE(SUM(l.debit_minor), 0) AS expected_minor, e.total_minor AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM journal_entry e LEFT JOIN posting_line l ON l.journal_entry_id = e.id
GROUP BY e.creditor_id, e.entry_no, e.currency, e.total_minor
HAVING e.total_minor <> COALESCE(SUM(l.debit_minor), 0);

CREATE VIEW check_line_of_entry AS
SELECT e.creditor_id, e.entry_no, CONCAT('', l.line_no) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT_WS(' ', e.currency, e.value_on, c.number) AS expected,
  CONCAT_WS(' ', l.currency, l.value_on, d.number) AS found
FROM journal_entry e JOIN posting_line l ON l.journal_entry_id = e.id
LEFT JOIN case_file c ON c.id = e.case_file_id
LEFT JOIN case_file d ON d.id = l.case_file_id
WHERE l.currency <> e.currency OR l.value_on <> e.value_on OR NOT (l.case_file_id <=> e.case_file_id);

-- A line without its entry or without its account.
CREATE VIEW check_line_orphaned AS
SELECT COALESCE(e.creditor_id, a.creditor_id) AS creditor_id, e.entry_no, CONCAT('', l.id) AS subject,
  l.currency, CAST(0 AS SIGNED) AS expected_minor, l.debit_minor - l.credit_minor AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM posting_line l LEFT JOIN journal_entry e ON e.id = l.journal_entry_id
LEFT JOIN ledger_account a ON a.id = l.ledger_account_id
WHERE e.id IS NULL OR a.id IS NULL;

CREATE VIEW check_account_of_creditor AS
SELECT e.creditor_id, e.entry_no, CONCAT('', l.line_no) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT('', k.creditor_key) AS expected, CONCAT(o.creditor_key, ' ', a.number) AS found
FROM journal_entry e JOIN posting_line l ON l.journal_entry_id = e.id
JOIN ledger_account a ON a.id = l.ledger_account_id
JOIN creditor k ON k.id = e.creditor_id JOIN creditor o ON o.id = a.creditor_id
WHERE a.creditor_id <> e.creditor_id;

CREATE VIEW check_entry_numbers AS
SELECT k.id AS creditor_id, CAST(NULL AS SIGNED) AS entry_no, CAST(NULL AS CHAR(200)) AS subject,
  CAST(NULL AS CHAR(3)) AS currency, CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT('1 - ', b.next_entry_no - 1, ', n = ', b.next_entry_no - 1) AS expected,
  CONCAT(COALESCE(s.first_no, 1), ' - ', COALESCE(s.last_no, 0), ', n = ', COALESCE(s.entry_count, 0)) AS found
FROM creditor k LEFT JOIN ledger b ON b.creditor_id = k.id
LEFT JOIN (SELECT creditor_id, COUNT(*) AS entry_count, MIN(entry_no) AS first_no, MAX(entry_no) AS last_no
  FROM journal_entry GROUP BY creditor_id) s ON s.creditor_id = k.id
WHERE b.next_entry_no IS NULL OR COALESCE(s.entry_count, 0) <> b.next_entry_no - 1
  OR COALESCE(s.last_no, 0) <> b.next_entry_no - 1 OR COALESCE(s.first_no, 1) <> 1;

-- Every kind of event refuses to record nothing, so each event has its entry.
CREATE VIEW check_event_posted AS
SELECT v.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', v.occurred_on) AS subject,
  CAST(NULL AS CHAR(3)) AS currency, CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT_WS(' ', v.kind, v.reference) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM business_event v LEFT JOIN journal_entry e ON e.business_event_id = v.id AND e.creditor_id = v.creditor_id
WHERE e.id IS NULL;

CREATE VIEW check_entry_of_event AS
SELECT e.creditor_id, e.entry_no, CONCAT_WS(' ', v.kind, v.reference) AS subject,
  CAST(NULL AS CHAR(3)) AS currency, CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT_WS(' ', k.creditor_key, v.occurred_on, v.case_file_id) AS expected,
  CONCAT_WS(' ', o.creditor_key, e.value_on, e.case_file_id) AS found
FROM journal_entry e JOIN creditor o ON o.id = e.creditor_id
LEFT JOIN business_event v ON v.id = e.business_event_id LEFT JOIN creditor k ON k.id = v.creditor_id
WHERE v.id IS NULL OR v.creditor_id <> e.creditor_id OR v.occurred_on <> e.value_on
  OR NOT (v.case_file_id <=> e.case_file_id);

CREATE VIEW check_claim_of_case AS
SELECT e.creditor_id, e.entry_no, CONCAT('', l.line_no) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT_WS(' ', r.number, c.number) AS expected, CONCAT_WS(' ', r.number, d.number) AS found
FROM journal_entry e JOIN posting_line l ON l.journal_entry_id = e.id
JOIN receivable r ON r.id = l.receivable_id
LEFT JOIN case_file c ON c.id = r.case_file_id LEFT JOIN case_file d ON d.id = l.case_file_id
WHERE NOT (l.case_file_id <=> r.case_file_id)
  -- What a receivable left on a case from which it went adds up to nothing.
  AND (l.case_file_id IS NULL OR EXISTS (SELECT 1 FROM posting_line o
    WHERE o.case_file_id = l.case_file_id AND o.receivable_id = l.receivable_id AND o.component = l.component
    HAVING SUM(o.debit_minor - o.credit_minor) <> 0));

-- The accounts that carry claims, by any version of the rules, against the lines that name a claim.
CREATE VIEW check_control_account AS
SELECT a.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', l.currency) AS subject, l.currency,
  SUM(CASE WHEN l.receivable_id IS NULL THEN 0 ELSE l.debit_minor - l.credit_minor END) AS expected_minor,
  SUM(CASE WHEN c.account_number IS NULL THEN 0 ELSE l.debit_minor - l.credit_minor END) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM posting_line l JOIN ledger_account a ON a.id = l.ledger_account_id
LEFT JOIN (SELECT DISTINCT p.creditor_id, x.account_number FROM posting_rule p
  JOIN posting_rule_line x ON x.posting_rule_id = p.id WHERE x.component IS NOT NULL) c
  ON c.creditor_id = a.creditor_id AND c.account_number = a.number
GROUP BY a.creditor_id, l.currency
HAVING SUM(CASE WHEN l.receivable_id IS NULL THEN 0 ELSE l.debit_minor - l.credit_minor END)
  <> SUM(CASE WHEN c.account_number IS NULL THEN 0 ELSE l.debit_minor - l.credit_minor END);

CREATE VIEW check_case_overview AS
SELECT c.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', c.number) AS subject, c.currency,
  COALESCE(s.open_minor, 0) AS expected_minor, o.open_minor AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM case_file c LEFT JOIN case_overview o ON o.case_file_id = c.id
LEFT JOIN (SELECT case_file_id, SUM(debit_minor - credit_minor) AS open_minor FROM posting_line
  WHERE receivable_id IS NOT NULL GROUP BY case_file_id) s ON s.case_file_id = c.id
WHERE NOT (o.open_minor <=> COALESCE(s.open_minor, 0));

CREATE VIEW check_allowance AS
SELECT x.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', x.currency) AS subject, x.currency,
  SUM(x.kept) AS expected_minor, SUM(x.booked) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM (SELECT creditor_id, CONVERT(currency USING utf8mb4) COLLATE utf8mb4_bin AS currency,
    allowance_minor AS kept, 0 AS booked FROM allowance
  UNION ALL
  SELECT v.creditor_id, CONVERT(e.currency USING utf8mb4) COLLATE utf8mb4_bin, 0,
    CASE v.kind WHEN 'ALLOWANCE_SET' THEN e.total_minor ELSE -e.total_minor END
  FROM business_event v JOIN journal_entry e ON e.business_event_id = v.id
  WHERE v.kind IN ('ALLOWANCE_SET', 'ALLOWANCE_RELEASED')
    AND e.entry_no = (SELECT MIN(f.entry_no) FROM journal_entry f WHERE f.business_event_id = v.id)) x
GROUP BY x.creditor_id, x.currency HAVING SUM(x.kept) <> SUM(x.booked);

CREATE VIEW check_zero_sum AS
SELECT a.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', l.currency) AS subject, l.currency,
  CAST(0 AS SIGNED) AS expected_minor, SUM(l.debit_minor - l.credit_minor) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM posting_line l JOIN ledger_account a ON a.id = l.ledger_account_id
GROUP BY a.creditor_id, l.currency HAVING SUM(l.debit_minor - l.credit_minor) <> 0;

-- An entry that is not validated yet: booked before the one ahead of it (two servers may see midnight at different
-- times, so one day is nothing), or on a day that was closed before it came.
CREATE VIEW check_period_open AS
SELECT e.creditor_id, e.entry_no, CAST(NULL AS CHAR(200)) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT('>= ', COALESCE(CASE WHEN p.posted_on > e.posted_on THEN p.posted_on END, b.open_from)) AS expected,
  CONCAT('', e.posted_on) AS found
FROM journal_entry e JOIN ledger b ON b.creditor_id = e.creditor_id
LEFT JOIN ledger_hash h ON h.creditor_id = e.creditor_id AND h.entry_no = e.entry_no
LEFT JOIN journal_entry p ON p.creditor_id = e.creditor_id AND p.entry_no = e.entry_no - 1
WHERE h.entry_no IS NULL AND (p.posted_on > DATE_ADD(e.posted_on, INTERVAL 1 DAY)
  OR (EXISTS (SELECT 1 FROM ledger_day d WHERE d.creditor_id = e.creditor_id AND d.day_on = e.posted_on
      AND d.last_no < e.entry_no)
    AND NOT EXISTS (SELECT 1 FROM journal_entry q WHERE q.creditor_id = e.creditor_id
      AND q.posted_on > e.posted_on AND q.entry_no < e.entry_no)));

-- The latest word on each demand.
CREATE VIEW ledger_demand_in_force AS
SELECT d.creditor_id, d.kind, d.event_kind, d.account_number, d.flexfield, d.valid_from
FROM ledger_demand d WHERE d.in_force = 1 AND d.id = (SELECT MAX(n.id) FROM ledger_demand n
  WHERE n.creditor_id = d.creditor_id AND n.kind = d.kind AND n.event_kind = d.event_kind
  AND n.account_number = d.account_number AND n.flexfield = d.flexfield);

CREATE VIEW check_flexfields AS
SELECT e.creditor_id, e.entry_no, CONCAT('', l.line_no) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT(v.kind, ' ', a.number, ': ', d.flexfield) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM journal_entry e JOIN ledger_demand_in_force d ON d.creditor_id = e.creditor_id AND d.kind = 'FLEXFIELD'
  AND d.valid_from <= e.posted_on
JOIN business_event v ON v.id = e.business_event_id AND (d.event_kind = '' OR v.kind = d.event_kind)
JOIN posting_line l ON l.journal_entry_id = e.id
JOIN ledger_account a ON a.id = l.ledger_account_id AND (d.account_number = '' OR a.number = d.account_number)
WHERE l.flexfields IS NULL
  OR COALESCE(JSON_UNQUOTE(JSON_EXTRACT(l.flexfields, CONCAT('$."', d.flexfield, '"'))), '') = '';

-- What is stored of payments and stands, against what was posted as received less what went back, by number of the payment.
-- The first entry of such an event has the money; a rule may have further ones.
CREATE VIEW check_payment_posted AS
SELECT x.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', x.number) AS subject, x.currency,
  SUM(x.stored_minor) AS expected_minor, SUM(x.posted_minor) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM (SELECT p.creditor_id, CONVERT(p.number USING utf8mb4) COLLATE utf8mb4_bin AS number,
    CONVERT(p.currency USING utf8mb4) COLLATE utf8mb4_bin AS currency,
    CASE p.state WHEN 'RECEIVED' THEN p.amount_minor ELSE 0 END AS stored_minor, 0 AS posted_minor FROM payment p
  UNION ALL
  SELECT v.creditor_id, CONVERT(COALESCE(v.reference, '') USING utf8mb4) COLLATE utf8mb4_bin,
    CONVERT(e.currency USING utf8mb4) COLLATE utf8mb4_bin, 0,
    CASE v.kind WHEN 'PAYMENT_RECEIVED' THEN e.total_minor ELSE -e.total_minor END
  FROM business_event v JOIN journal_entry e ON e.business_event_id = v.id
  WHERE v.kind IN ('PAYMENT_RECEIVED', 'PAYMENT_RETURNED', 'PAYMENT_REVERSED')
    AND e.entry_no = (SELECT MIN(f.entry_no) FROM journal_entry f WHERE f.business_event_id = v.id)) x
GROUP BY x.creditor_id, x.number, x.currency HAVING SUM(x.stored_minor) <> SUM(x.posted_minor);

-- A payment pays no more than it is, and nothing once it is gone.
CREATE VIEW check_payment_allocated AS
SELECT p.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', p.number) AS subject, p.currency,
  CASE p.state WHEN 'RECEIVED' THEN p.amount_minor ELSE 0 END AS expected_minor, SUM(a.amount_minor) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM payment p JOIN allocation a ON a.payment_id = p.id AND a.receivable_id IS NOT NULL
GROUP BY p.creditor_id, p.number, p.currency, p.state, p.amount_minor
HAVING SUM(a.amount_minor) < 0 OR SUM(a.amount_minor) > CASE p.state WHEN 'RECEIVED' THEN p.amount_minor ELSE 0 END;

-- A claim is paid by what was posted as paid on it, and by no more than was ever asked for; what is credited after
-- it was paid leaves a credit.
CREATE VIEW check_claim_allocated AS
SELECT r.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', r.number) AS subject, r.currency,
  CASE WHEN COALESCE(s.allocated_minor, 0) <> COALESCE(s.paid_minor, 0) THEN COALESCE(s.paid_minor, 0)
    ELSE GREATEST(COALESCE(s.owed_minor, 0), 0) END AS expected_minor,
  COALESCE(s.allocated_minor, 0) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM receivable r JOIN (SELECT x.receivable_id, SUM(x.allocated_minor) AS allocated_minor,
    SUM(x.paid_minor) AS paid_minor, SUM(x.owed_minor) AS owed_minor
  FROM (SELECT receivable_id, amount_minor AS allocated_minor, 0 AS paid_minor, 0 AS owed_minor
      FROM allocation WHERE receivable_id IS NOT NULL
    UNION ALL
    SELECT l.receivable_id, 0,
      CASE WHEN v.kind IN ('PAYMENT_RECEIVED', 'PAYMENT_RETURNED', 'PAYMENT_REVERSED', 'PAYMENT_REALLOCATED')
        THEN l.credit_minor - l.debit_minor ELSE 0 END,
      CASE WHEN v.kind IN ('PAYMENT_RECEIVED', 'PAYMENT_RETURNED', 'PAYMENT_REVERSED', 'PAYMENT_REALLOCATED')
        THEN 0 ELSE l.debit_minor END
    FROM posting_line l JOIN journal_entry e ON e.id = l.journal_entry_id
    JOIN business_event v ON v.id = e.business_event_id WHERE l.receivable_id IS NOT NULL) x
  GROUP BY x.receivable_id
  HAVING SUM(x.allocated_minor) <> SUM(x.paid_minor)
    OR SUM(x.allocated_minor) > GREATEST(SUM(x.owed_minor), 0)) s ON s.receivable_id = r.id;

-- Money of others: what is held for them is what is owed to them, on the accounts that were named for it.
CREATE VIEW check_client_money AS
SELECT a.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', l.currency) AS subject, l.currency,
  SUM(CASE d.kind WHEN 'CLIENT_OWED' THEN l.credit_minor - l.debit_minor ELSE 0 END) AS expected_minor,
  SUM(CASE d.kind WHEN 'CLIENT_HELD' THEN l.debit_minor - l.credit_minor ELSE 0 END) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM ledger_account a JOIN creditor k ON k.id = a.creditor_id AND k.mode IN ('SERVICE', 'COLLECTION')
JOIN ledger_demand_in_force d ON d.creditor_id = a.creditor_id AND d.account_number = a.number
  AND d.kind IN ('CLIENT_HELD', 'CLIENT_OWED')
JOIN posting_line l ON l.ledger_account_id = a.id
GROUP BY a.creditor_id, l.currency HAVING SUM(l.debit_minor - l.credit_minor) <> 0;

-- A closed day has what it had when it was closed.
CREATE VIEW check_day_unchanged AS
SELECT d.creditor_id, CAST(NULL AS SIGNED) AS entry_no, CONCAT('', d.day_on) AS subject, s.currency,
  s.debit_minor + s.credit_minor AS expected_minor,
  COALESCE(SUM(l.debit_minor + l.credit_minor), 0) AS found_minor,
  CAST(NULL AS CHAR(300)) AS expected, CAST(NULL AS CHAR(300)) AS found
FROM ledger_day d JOIN ledger_day_sum s ON s.ledger_day_id = d.id
LEFT JOIN journal_entry e ON e.creditor_id = d.creditor_id AND e.entry_no BETWEEN d.first_no AND d.last_no
  AND e.currency = s.currency
LEFT JOIN posting_line l ON l.journal_entry_id = e.id
GROUP BY d.creditor_id, d.day_on, s.currency, s.debit_minor, s.credit_minor
HAVING COALESCE(SUM(l.debit_minor), 0) <> s.debit_minor OR COALESCE(SUM(l.credit_minor), 0) <> s.credit_minor;

-- A closed day goes on where the one before ended.
CREATE VIEW check_day_chained AS
SELECT d.creditor_id, d.first_no AS entry_no, CONCAT('', d.day_on) AS subject, CAST(NULL AS CHAR(3)) AS currency,
  CAST(NULL AS SIGNED) AS expected_minor, CAST(NULL AS SIGNED) AS found_minor,
  CONCAT(p.last_no + 1, ' ', LOWER(HEX(p.seal))) AS expected,
  CONCAT(d.first_no, ' ', LOWER(HEX(d.previous_seal))) AS found
FROM ledger_day d JOIN ledger_day p ON p.creditor_id = d.creditor_id
  AND p.day_on = DATE_SUB(d.day_on, INTERVAL 1 DAY)
WHERE d.previous_seal <> p.seal OR d.previous_head <> p.head OR d.first_no <> p.last_no + 1;
