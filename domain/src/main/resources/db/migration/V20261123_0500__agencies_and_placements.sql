-- Why: named receivables are handed to an agency under a dated agreement, and what it reports stays explained.

CREATE TABLE agency (
  id         BIGINT       NOT NULL,
  public_id  BINARY(16)   NOT NULL,
  agency_key VARCHAR(40)  NOT NULL,
  name       VARCHAR(200) NOT NULL,
  kind       VARCHAR(20)  NOT NULL,
  active     BOOLEAN      NOT NULL,
  street     VARCHAR(200) NULL,
  postcode   VARCHAR(20)  NULL,
  city       VARCHAR(100) NULL,
  country    CHAR(2)      NOT NULL,
  email      VARCHAR(254) NOT NULL,
  phone      VARCHAR(60)  NULL,
  version    BIGINT       NOT NULL,
  CONSTRAINT pk_agency PRIMARY KEY (id),
  CONSTRAINT uq_agency_public UNIQUE (public_id),
  CONSTRAINT uq_agency_key UNIQUE (agency_key),
  CONSTRAINT ck_agency_kind CHECK (kind IN ('COLLECTOR', 'LAWYER', 'BAILIFF'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- A person works for one agency; who is taken off it has no row any more, the audit trail has.
CREATE TABLE agency_member (
  id          BIGINT       NOT NULL,
  agency_id   BIGINT       NOT NULL,
  user_name   VARCHAR(120) NOT NULL,
  role        VARCHAR(10)  NOT NULL,
  since       DATE         NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_agency_member PRIMARY KEY (id),
  CONSTRAINT uq_agency_member_user UNIQUE (user_name),
  CONSTRAINT fk_agency_member_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT ck_agency_member_role CHECK (role IN ('USER', 'ADMIN'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- Who gets the hand-overs of a creditor from a day on; a change is a new row.
CREATE TABLE agency_agreement (
  id                 BIGINT       NOT NULL,
  creditor_id        BIGINT       NOT NULL,
  agency_id          BIGINT       NOT NULL,
  valid_from         DATE         NOT NULL,
  commission_percent DECIMAL(9,4) NOT NULL,
  cost_limit_minor   BIGINT       NOT NULL,
  currency           CHAR(3)      NOT NULL,
  answer_days        INT          NOT NULL,
  recorded_at        DATETIME(6)  NOT NULL,
  recorded_by        VARCHAR(120) NOT NULL,
  reason             VARCHAR(500) NULL,
  CONSTRAINT pk_agency_agreement PRIMARY KEY (id),
  CONSTRAINT fk_agency_agreement_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_agency_agreement_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT ck_agency_agreement_commission CHECK (commission_percent BETWEEN 0 AND 100),
  CONSTRAINT ck_agency_agreement_limit CHECK (cost_limit_minor >= 0),
  CONSTRAINT ck_agency_agreement_answer CHECK (answer_days BETWEEN 1 AND 60),
  KEY ix_agency_agreement_validity (creditor_id, valid_from, id),
  KEY ix_agency_agreement_agency (agency_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE placement (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  number       VARCHAR(20)  NOT NULL,
  creditor_id  BIGINT       NOT NULL,
  case_file_id BIGINT       NOT NULL,
  agency_id    BIGINT       NOT NULL,
  agreement_id BIGINT       NOT NULL,
  step_run_id  BIGINT       NULL,
  state        VARCHAR(20)  NOT NULL,
  currency     CHAR(3)      NOT NULL,
  offered_on   DATE         NOT NULL,
  answer_by    DATE         NULL,
  accepted_on  DATE         NULL,
  ended_on     DATE         NULL,
  ended_by     VARCHAR(120) NULL,
  end_reason   VARCHAR(500) NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_placement PRIMARY KEY (id),
  CONSTRAINT uq_placement_public UNIQUE (public_id),
  CONSTRAINT uq_placement_number UNIQUE (number),
  CONSTRAINT fk_placement_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT fk_placement_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_placement_agency FOREIGN KEY (agency_id) REFERENCES agency (id),
  CONSTRAINT fk_placement_agreement FOREIGN KEY (agreement_id) REFERENCES agency_agreement (id),
  CONSTRAINT ck_placement_state CHECK (state IN ('OFFERED', 'DECLINED', 'LAPSED', 'ACCEPTED', 'ACTIVE', 'PAUSED',
    'RECALLED', 'RETURNED', 'CLOSED')),
  CONSTRAINT ck_placement_end CHECK ((ended_on IS NULL) = (state IN ('OFFERED', 'ACCEPTED', 'ACTIVE', 'PAUSED'))),
  KEY ix_placement_agency (agency_id, state, id),
  KEY ix_placement_case (case_file_id, id),
  KEY ix_placement_state (state, answer_by, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO number_range (name, next_number) VALUES ('placement', 100001);

-- What was handed over with what was open of it then and, once the placement ended, on that day.
CREATE TABLE placement_item (
  id                 BIGINT NOT NULL,
  placement_id       BIGINT NOT NULL,
  receivable_id      BIGINT NOT NULL,
  position           INT    NOT NULL,
  principal_minor    BIGINT NOT NULL,
  interest_minor     BIGINT NOT NULL,
  fee_minor          BIGINT NOT NULL,
  cost_minor         BIGINT NOT NULL,
  end_principal_minor BIGINT NULL,
  end_interest_minor BIGINT NULL,
  end_fee_minor      BIGINT NULL,
  end_cost_minor     BIGINT NULL,
  version            BIGINT NOT NULL,
  CONSTRAINT pk_placement_item PRIMARY KEY (id),
  CONSTRAINT uq_placement_item UNIQUE (placement_id, receivable_id),
  CONSTRAINT fk_placement_item_placement FOREIGN KEY (placement_id) REFERENCES placement (id),
  CONSTRAINT fk_placement_item_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  KEY ix_placement_item_receivable (receivable_id, placement_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

CREATE TABLE placement_cost (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  placement_id  BIGINT       NOT NULL,
  receivable_id BIGINT       NOT NULL,
  kind          VARCHAR(20)  NOT NULL,
  reference     VARCHAR(60)  NOT NULL,
  reference_key VARCHAR(60)  NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  value_on      DATE         NOT NULL,
  document_id   BIGINT       NOT NULL,
  note          VARCHAR(500) NULL,
  state         VARCHAR(20)  NOT NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  version       BIGINT       NOT NULL,
  CONSTRAINT pk_placement_cost PRIMARY KEY (id),
  CONSTRAINT uq_placement_cost_public UNIQUE (public_id),
  CONSTRAINT uq_placement_cost_reference UNIQUE (placement_id, reference_key),
  CONSTRAINT fk_placement_cost_placement FOREIGN KEY (placement_id) REFERENCES placement (id),
  CONSTRAINT fk_placement_cost_receivable FOREIGN KEY (receivable_id) REFERENCES receivable (id),
  CONSTRAINT fk_placement_cost_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_placement_cost_amount CHECK (amount_minor > 0),
  CONSTRAINT ck_placement_cost_kind CHECK (kind IN ('COURT', 'BAILIFF', 'LAWYER', 'COLLECTION', 'ENQUIRY', 'OTHER')),
  CONSTRAINT ck_placement_cost_state CHECK (state IN ('PENDING', 'POSTED', 'REJECTED'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE placement_payment (
  id            BIGINT       NOT NULL,
  public_id     BINARY(16)   NOT NULL,
  placement_id  BIGINT       NOT NULL,
  reference     VARCHAR(60)  NOT NULL,
  reference_key VARCHAR(60)  NOT NULL,
  amount_minor  BIGINT       NOT NULL,
  currency      CHAR(3)      NOT NULL,
  received_on   DATE         NOT NULL,
  payment_id    BIGINT       NOT NULL,
  note          VARCHAR(500) NULL,
  recorded_at   DATETIME(6)  NOT NULL,
  recorded_by   VARCHAR(120) NOT NULL,
  CONSTRAINT pk_placement_payment PRIMARY KEY (id),
  CONSTRAINT uq_placement_payment_public UNIQUE (public_id),
  CONSTRAINT uq_placement_payment_reference UNIQUE (placement_id, reference_key),
  CONSTRAINT fk_placement_payment_placement FOREIGN KEY (placement_id) REFERENCES placement (id),
  CONSTRAINT fk_placement_payment_payment FOREIGN KEY (payment_id) REFERENCES payment (id),
  CONSTRAINT ck_placement_payment_amount CHECK (amount_minor > 0)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What happened to a placement; the agency and the creditor's side read the same lines.
CREATE TABLE placement_event (
  id           BIGINT        NOT NULL,
  placement_id BIGINT        NOT NULL,
  kind         VARCHAR(30)   NOT NULL,
  happened_on  DATE          NOT NULL,
  recorded_at  DATETIME(6)   NOT NULL,
  recorded_by  VARCHAR(120)  NOT NULL,
  by_agency    BOOLEAN       NOT NULL,
  arguments    VARCHAR(1000) NOT NULL,
  reason       VARCHAR(500)  NULL,
  CONSTRAINT pk_placement_event PRIMARY KEY (id),
  CONSTRAINT fk_placement_event_placement FOREIGN KEY (placement_id) REFERENCES placement (id),
  KEY ix_placement_event_placement (placement_id, recorded_at, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
