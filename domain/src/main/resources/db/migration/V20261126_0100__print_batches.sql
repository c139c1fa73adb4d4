-- Why: a postal service takes letters in batches with an index and checksums, not file by file; and a letter is in exactly one batch, whatever dies.

CREATE TABLE print_batch (
  id               BIGINT       NOT NULL,
  public_id        BINARY(16)   NOT NULL,
  -- Taken last, because a number holds up the next; no row is ever committed without.
  number           VARCHAR(20)  NULL,
  cut_at           DATETIME(6)  NOT NULL,
  -- Of the machine's clock: the pause between two batches is none of the business date.
  cut_utc          DATETIME(6)  NOT NULL,
  cut_by           VARCHAR(120) NOT NULL,
  letter_count     INT          NOT NULL,
  page_count       INT          NOT NULL,
  sheet_count      INT          NOT NULL,
  duplex           BOOLEAN      NOT NULL,
  language         CHAR(2)      NOT NULL,
  filled           BOOLEAN      NOT NULL,
  postage_minor    BIGINT       NULL,
  postage_currency CHAR(3)      NULL,
  batch_state      VARCHAR(12)  NOT NULL,
  handed_over_at   DATETIME(6)  NULL,
  -- What hands it over; null until the batch is closed, as the number.
  parcel_id        BIGINT       NULL,
  version          BIGINT       NOT NULL,
  CONSTRAINT pk_print_batch PRIMARY KEY (id),
  CONSTRAINT uq_print_batch_public UNIQUE (public_id),
  CONSTRAINT uq_print_batch_number UNIQUE (number),
  CONSTRAINT uq_print_batch_parcel UNIQUE (parcel_id),
  CONSTRAINT fk_print_batch_parcel FOREIGN KEY (parcel_id) REFERENCES outbox_parcel (id),
  CONSTRAINT ck_print_batch_state CHECK (batch_state IN ('WAITING', 'HANDED_OVER', 'FAILED')),
  CONSTRAINT ck_print_batch_counts CHECK (letter_count >= 0 AND page_count >= letter_count AND sheet_count >= 0),
  CONSTRAINT ck_print_batch_postage CHECK ((postage_minor IS NULL) = (postage_currency IS NULL)),
  KEY ix_print_batch_cut (cut_utc),
  KEY ix_print_batch_state (batch_state, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin;

-- A parcel is completed by the cut, so the delivery key says that the letter is in no second batch.
CREATE TABLE print_letter (
  id            BIGINT       NOT NULL,
  batch_id      BIGINT       NOT NULL,
  sequence_no   INT          NOT NULL,
  delivery_key  VARCHAR(100) NOT NULL,
  case_file_id  BIGINT       NULL,
  document_id   BIGINT       NULL,
  recipient     VARCHAR(1000) NOT NULL,
  country       CHAR(2)      NOT NULL,
  page_count    INT          NOT NULL,
  sheet_count   INT          NOT NULL,
  postage_class VARCHAR(40)  NULL,
  postage_minor BIGINT       NULL,
  CONSTRAINT pk_print_letter PRIMARY KEY (id),
  CONSTRAINT uq_print_letter_sequence UNIQUE (batch_id, sequence_no),
  CONSTRAINT uq_print_letter_key UNIQUE (delivery_key),
  CONSTRAINT fk_print_letter_batch FOREIGN KEY (batch_id) REFERENCES print_batch (id),
  CONSTRAINT fk_print_letter_case FOREIGN KEY (case_file_id) REFERENCES case_file (id),
  CONSTRAINT fk_print_letter_document FOREIGN KEY (document_id) REFERENCES document (id),
  CONSTRAINT ck_print_letter_counts CHECK (sequence_no > 0 AND page_count > 0 AND sheet_count > 0 AND sheet_count <= page_count),
  CONSTRAINT ck_print_letter_postage CHECK ((postage_class IS NULL) = (postage_minor IS NULL)),
  KEY ix_print_letter_case (case_file_id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- The bytes of letters that must not be kept; gone once the batch is handed over.
CREATE TABLE print_letter_content (
  letter_id BIGINT     NOT NULL,
  content   MEDIUMBLOB NOT NULL,
  CONSTRAINT pk_print_letter_content PRIMARY KEY (letter_id),
  CONSTRAINT fk_print_letter_content FOREIGN KEY (letter_id) REFERENCES print_letter (id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Somebody wants a batch now, whatever the pause or the time of day; done when nothing is left that was due.
CREATE TABLE print_order (
  id         BIGINT       NOT NULL,
  wanted_utc DATETIME(6)  NOT NULL,
  wanted_by  VARCHAR(120) NOT NULL,
  done_utc   DATETIME(6)  NULL,
  CONSTRAINT pk_print_order PRIMARY KEY (id),
  KEY ix_print_order_done (done_utc, id)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- What postage a letter takes, by its sheets; a record replaces the one before of the same name, from its first day on. No sheets: the class is no more.
CREATE TABLE postage_class (
  id          BIGINT       NOT NULL,
  name        VARCHAR(40)  NOT NULL,
  abroad      BOOLEAN      NOT NULL,
  max_sheets  INT          NOT NULL,
  price_minor BIGINT       NOT NULL,
  currency    CHAR(3)      NOT NULL,
  first_on    DATE         NOT NULL,
  reason      VARCHAR(500) NOT NULL,
  recorded_at DATETIME(6)  NOT NULL,
  recorded_by VARCHAR(120) NOT NULL,
  CONSTRAINT pk_postage_class PRIMARY KEY (id),
  CONSTRAINT ck_postage_class_sheets CHECK (max_sheets BETWEEN 0 AND 1000),
  CONSTRAINT ck_postage_class_price CHECK (price_minor >= 0),
  KEY ix_postage_class_name (name, abroad, first_on)
) ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- Prices of Deutsche Post from 1 January 2025; sheets of 80 g/m² (5 g) in an envelope of 5 g.
INSERT INTO postage_class (id, name, abroad, max_sheets, price_minor, currency, first_on, reason, recorded_at, recorded_by) VALUES
  (-3201, 'Standardbrief', FALSE, 3, 95, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system'),
  (-3202, 'Kompaktbrief', FALSE, 9, 110, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system'),
  (-3203, 'Großbrief', FALSE, 95, 180, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system'),
  (-3204, 'Standardbrief International', TRUE, 3, 125, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system'),
  (-3205, 'Kompaktbrief International', TRUE, 9, 180, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system'),
  (-3206, 'Großbrief International', TRUE, 95, 330, 'EUR', '2025-01-01', 'Shipped with Saldo', '2002-01-01 00:00:00', 'system');

INSERT INTO number_range (name, next_number) VALUES ('print-batch', 100001);
