-- Why: what exchange rates took or gave when a claim was paid is posted as a difference, per receivable and payment.

-- Only added to: positive is a gain, negative a loss; a correction is a row with the rest of the way.
CREATE TABLE exchange_difference (
  id            BIGINT  NOT NULL,
  case_file_id  BIGINT  NOT NULL,
  receivable_id BIGINT  NOT NULL,
  payment_id    BIGINT  NOT NULL,
  value_on      DATE    NOT NULL,
  amount_minor  BIGINT  NOT NULL,
  currency      CHAR(3) NOT NULL,
  CONSTRAINT pk_exchange_difference PRIMARY KEY (id),
  CONSTRAINT fk_exchange_difference_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_exchange_difference_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_exchange_difference_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_exchange_difference_amount CHECK (amount_minor <> 0),
  KEY ix_exchange_difference_case (case_file_id, receivable_id, payment_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;
