-- Why: a payment in another currency than its case's keeps what came in, and at which rates it was converted.

ALTER TABLE payment ADD COLUMN original_minor    BIGINT          NULL;
ALTER TABLE payment ADD COLUMN original_currency CHAR(3)         NULL;
ALTER TABLE payment ADD COLUMN original_per_euro DECIMAL(20, 10) NULL;
ALTER TABLE payment ADD COLUMN currency_per_euro DECIMAL(20, 10) NULL;
ALTER TABLE payment ADD COLUMN rate_on           DATE            NULL;
ALTER TABLE payment ADD COLUMN rate_source       VARCHAR(410)    NULL;

ALTER TABLE payment ADD CONSTRAINT ck_payment_original CHECK (
  (original_minor IS NULL AND original_currency IS NULL AND original_per_euro IS NULL
    AND currency_per_euro IS NULL AND rate_on IS NULL AND rate_source IS NULL)
  OR (original_minor > 0 AND original_currency <> currency AND original_per_euro > 0
    AND currency_per_euro > 0 AND rate_on IS NOT NULL AND rate_source IS NOT NULL));
