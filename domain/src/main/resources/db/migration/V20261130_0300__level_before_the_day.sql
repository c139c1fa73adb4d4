-- Why: conditions of a day ask for the dunning level that was reached before it, so that the same night twice decides the same.

ALTER TABLE procedure_run
  ADD COLUMN reached_on DATE NULL,
  ADD COLUMN level_before INT NOT NULL DEFAULT 0,
  ADD CONSTRAINT ck_procedure_run_before CHECK (level_before >= 0 AND level_before <= dunning_level);

-- What was reached so far was reached before any day that is still to be looked at.
UPDATE procedure_run SET level_before = dunning_level;
