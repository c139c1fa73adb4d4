-- Why: a creditor with a low letterhead writes after form A of DIN 5008; its envelopes have the window there.
ALTER TABLE creditor_terms
  ADD COLUMN letter_form CHAR(1) NOT NULL DEFAULT 'B',
  ADD CONSTRAINT ck_creditor_terms_letter_form CHECK (letter_form IN ('A', 'B'));
