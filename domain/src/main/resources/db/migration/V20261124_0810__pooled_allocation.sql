-- Why: by agreement with its debtors a creditor may let a payment pay the costs of all receivables first, then all interest, then all principal.

ALTER TABLE interest_terms DROP CONSTRAINT ck_interest_terms_order;
ALTER TABLE interest_terms ADD CONSTRAINT ck_interest_terms_order
  CHECK (component_order IN ('BGB_367', 'BGB_367_POOLED', 'BGB_497'));

ALTER TABLE allocation DROP CONSTRAINT ck_allocation_rule;
ALTER TABLE allocation ADD CONSTRAINT ck_allocation_rule
  CHECK (rule IN ('DESIGNATED', 'OLDEST_DUE', 'PROPORTIONAL', 'POOLED', 'BY_PERSON', 'SURPLUS', 'RETURN', 'REVERSAL',
    'REPLACED'));
