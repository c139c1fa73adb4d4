-- Why: the gate before a hand-over asks whether a demand for a receivable was delivered, and when first.

CREATE TABLE delivered_demand (
  receivable_id BIGINT NOT NULL,
  delivered_on  DATE   NOT NULL,
  message_id    BIGINT NOT NULL,
  CONSTRAINT pk_delivered_demand PRIMARY KEY (receivable_id),
  CONSTRAINT fk_delivered_demand_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id)
) ENGINE = InnoDB;
