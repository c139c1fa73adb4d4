-- Why: what is secured less is paid first (section 366 (2) BGB), so a receivable has to say whether it is secured.

ALTER TABLE receivable ADD COLUMN secured BOOLEAN NOT NULL DEFAULT FALSE;
