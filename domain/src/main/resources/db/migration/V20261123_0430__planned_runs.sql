-- Why: a run is cut into parts by whoever works on it first, after the accounts that are due for it were opened.

ALTER TABLE dunning_run ADD COLUMN planned BOOLEAN NOT NULL DEFAULT FALSE;
UPDATE dunning_run SET planned = TRUE;
