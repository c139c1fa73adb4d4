-- Why: what a person is to decide, because it was proposed in place of being carried out or was taken back, no night carries out by itself.

ALTER TABLE step_run ADD COLUMN by_hand BOOLEAN NOT NULL DEFAULT FALSE;
