-- Why: debtors may see the invoice they are asked to pay; a file of one invoice is theirs, a table names other people too.

UPDATE document SET visibility = 'DEBTOR'
  WHERE kind = 'INVOICE_FILE' AND media_type IN ('application/xml', 'application/pdf')
    AND id IN (SELECT document_id FROM invoice_import WHERE format IN ('UBL', 'CII', 'FACTURX') AND document_id IS NOT NULL);
