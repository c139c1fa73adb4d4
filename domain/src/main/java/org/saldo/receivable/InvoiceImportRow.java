package org.saldo.receivable;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What came of one row of an import. */
@Entity
@Table(name = "invoice_import_row")
class InvoiceImportRow {

  private static final int MAX_MESSAGES = 4000;

  @Id private long id;

  @Column(name = "invoice_import_id")
  private long invoiceImportId;

  @Column(name = "row_no")
  private int rowNo;

  @Enumerated(EnumType.STRING)
  private RowOutcome outcome;

  private String number;

  @Column(name = "receivable_id")
  private Long receivableId;

  private String messages;

  protected InvoiceImportRow() {}

  InvoiceImportRow(long id, long invoiceImportId, RowResult result, String messages) {
    this.id = id;
    this.invoiceImportId = invoiceImportId;
    this.rowNo = result.row();
    this.outcome = result.outcome();
    this.number = result.number();
    this.receivableId = result.receivable() == null ? null : result.receivable().id();
    this.messages = messages == null || messages.length() <= MAX_MESSAGES ? messages : null;
  }
}
