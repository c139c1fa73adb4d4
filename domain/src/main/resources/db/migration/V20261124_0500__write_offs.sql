-- Why: a write-off is about a whole receivable or a whole case, not about an amount of one component.
ALTER TABLE adjustment MODIFY receivable_id BIGINT NULL;
ALTER TABLE adjustment MODIFY component VARCHAR(10) NULL;
ALTER TABLE adjustment DROP CONSTRAINT ck_adjustment_kind;
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_kind
  CHECK (kind IN ('WAIVER', 'CREDIT', 'WRITE_OFF'));
ALTER TABLE adjustment ADD CONSTRAINT ck_adjustment_part
  CHECK (kind NOT IN ('WAIVER', 'CREDIT') OR (receivable_id IS NOT NULL AND component IS NOT NULL));
