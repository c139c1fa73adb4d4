-- Why: how much of a claim is doubted by its age may differ by the segment of the case.
ALTER TABLE adjustment_rule ADD COLUMN segment VARCHAR(40) NULL;
ALTER TABLE adjustment_rule ADD CONSTRAINT ck_adjustment_rule_segment
  CHECK (segment IS NULL OR kind = 'ALLOWANCE');
