-- Why: the documents of what was assigned to a case, or moved to another one, stayed nobody's or the old creditor's; they are of the creditor of the case.

UPDATE document d
  JOIN incoming_file f ON f.document_id = d.id
  JOIN incoming_message i ON i.id = f.incoming_id
SET d.creditor_id = i.creditor_id
WHERE i.state = 'ASSIGNED'
  AND (d.creditor_id IS NULL OR d.creditor_id <> i.creditor_id)
  AND NOT EXISTS (SELECT 1 FROM incoming_file o WHERE o.document_id = d.id AND o.incoming_id <> i.id);
