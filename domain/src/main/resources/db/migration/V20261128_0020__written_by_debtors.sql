-- Why: a debtor sees what he wrote himself; a person says so, for a name on a letter or an unknown address proves nothing. What was kept before stays unseen.
ALTER TABLE message ADD COLUMN by_debtor BOOLEAN NOT NULL DEFAULT FALSE AFTER sender;
