-- Why: who is owed and who owes, with data that has a validity instead of being overwritten.

CREATE TABLE creditor (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  creditor_key VARCHAR(40)  NOT NULL,
  name         VARCHAR(200) NOT NULL,
  mode         VARCHAR(20)  NOT NULL,
  currency     CHAR(3)      NOT NULL,
  vat_id       VARCHAR(20)  NULL,
  street       VARCHAR(200) NULL,
  postcode     VARCHAR(20)  NULL,
  city         VARCHAR(100) NULL,
  country      CHAR(2)      NOT NULL,
  email        VARCHAR(254) NULL,
  iban         VARCHAR(34)  NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_creditor PRIMARY KEY (id),
  CONSTRAINT uq_creditor_public UNIQUE (public_id),
  CONSTRAINT uq_creditor_key UNIQUE (creditor_key),
  CONSTRAINT ck_creditor_mode CHECK (mode IN ('OWN', 'SERVICE', 'COLLECTION'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE access_scope ADD CONSTRAINT fk_access_scope_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id);
ALTER TABLE document ADD CONSTRAINT fk_document_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id);
ALTER TABLE task ADD CONSTRAINT fk_task_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id);

CREATE TABLE creditor_terms (
  id                BIGINT       NOT NULL,
  creditor_id       BIGINT       NOT NULL,
  valid_from        DATE         NOT NULL,
  payment_term_days INT          NULL,
  seller_mismatch   VARCHAR(20)  NOT NULL,
  recorded_at       DATETIME(6)  NOT NULL,
  recorded_by       VARCHAR(120) NOT NULL,
  reason            VARCHAR(500) NULL,
  CONSTRAINT pk_creditor_terms PRIMARY KEY (id),
  CONSTRAINT fk_creditor_terms_creditor FOREIGN KEY (creditor_id) REFERENCES creditor (id),
  CONSTRAINT ck_creditor_terms_days CHECK (payment_term_days BETWEEN 0 AND 365),
  CONSTRAINT ck_creditor_terms_mismatch CHECK (seller_mismatch IN ('FINDING', 'REFUSAL')),
  KEY ix_creditor_terms_validity (creditor_id, valid_from, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE debtor (
  id           BIGINT       NOT NULL,
  public_id    BINARY(16)   NOT NULL,
  number       VARCHAR(20)  NOT NULL,
  kind         VARCHAR(20)  NOT NULL,
  language     CHAR(2)      NOT NULL,
  display_name VARCHAR(250) NOT NULL,
  version      BIGINT       NOT NULL,
  CONSTRAINT pk_debtor PRIMARY KEY (id),
  CONSTRAINT uq_debtor_public UNIQUE (public_id),
  CONSTRAINT uq_debtor_number UNIQUE (number),
  CONSTRAINT ck_debtor_kind CHECK (kind IN ('CONSUMER', 'BUSINESS')),
  CONSTRAINT ck_debtor_language CHECK (language IN ('de', 'en', 'es', 'el'))
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE debtor_name (
  id           BIGINT       NOT NULL,
  debtor_id    BIGINT       NOT NULL,
  valid_from   DATE         NOT NULL,
  name         VARCHAR(250) NOT NULL,
  vat_id       VARCHAR(20)  NULL,
  tax_number   VARCHAR(40)  NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  replaced_at  DATETIME(6)  NULL,
  reason       VARCHAR(500) NULL,
  CONSTRAINT pk_debtor_name PRIMARY KEY (id),
  CONSTRAINT fk_debtor_name_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  KEY ix_debtor_name_debtor (debtor_id, valid_from, id),
  KEY ix_debtor_name_vat (vat_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE debtor_address (
  id           BIGINT       NOT NULL,
  debtor_id    BIGINT       NOT NULL,
  valid_from   DATE         NOT NULL,
  street       VARCHAR(200) NULL,
  street_extra VARCHAR(200) NULL,
  postcode     VARCHAR(20)  NULL,
  city         VARCHAR(100) NULL,
  country      CHAR(2)      NOT NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  recorded_by  VARCHAR(120) NOT NULL,
  replaced_at  DATETIME(6)  NULL,
  reason       VARCHAR(500) NULL,
  CONSTRAINT pk_debtor_address PRIMARY KEY (id),
  CONSTRAINT fk_debtor_address_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  KEY ix_debtor_address_debtor (debtor_id, valid_from, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE debtor_contact (
  id          BIGINT       NOT NULL,
  debtor_id   BIGINT       NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  value       VARCHAR(254) NULL,
  valid_from  DATE         NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  replaced_at DATETIME(6)  NULL,
  reason      VARCHAR(500) NULL,
  CONSTRAINT pk_debtor_contact PRIMARY KEY (id),
  CONSTRAINT fk_debtor_contact_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT ck_debtor_contact_kind CHECK (kind IN ('EMAIL', 'PHONE')),
  KEY ix_debtor_contact_debtor (debtor_id, kind, valid_from, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE debtor_mark (
  id          BIGINT       NOT NULL,
  debtor_id   BIGINT       NOT NULL,
  kind        VARCHAR(20)  NOT NULL,
  valid_from  DATE         NOT NULL,
  valid_until DATE         NULL,
  note        VARCHAR(500) NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_debtor_mark PRIMARY KEY (id),
  CONSTRAINT fk_debtor_mark_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  CONSTRAINT ck_debtor_mark_kind CHECK (kind IN ('INSOLVENT', 'DECEASED', 'VULNERABLE')),
  CONSTRAINT ck_debtor_mark_period CHECK (valid_until IS NULL OR valid_until >= valid_from),
  KEY ix_debtor_mark_debtor (debtor_id, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What a debtor can be found by: words of the name, e-mail, VAT id, postcode, number; folded and lower case.
CREATE TABLE debtor_token (
  debtor_id BIGINT      NOT NULL,
  kind      VARCHAR(10) NOT NULL,
  token     VARCHAR(254) NOT NULL,
  CONSTRAINT pk_debtor_token PRIMARY KEY (debtor_id, kind, token),
  CONSTRAINT fk_debtor_token_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id),
  KEY ix_debtor_token_token (token, kind, debtor_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

ALTER TABLE task ADD CONSTRAINT fk_task_debtor FOREIGN KEY (debtor_id) REFERENCES debtor (id);
