package org.saldo.backoffice.ledger;

import java.io.Serializable;
import org.saldo.ledger.export.CsvTemplate;
import org.saldo.ledger.export.ExportField;

/**
 * A column of a template while it is being edited; without heading and field it is an empty row.
 */
public class ColumnForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String heading;
  private ExportField field;
  private String detail;

  static ColumnForm of(CsvTemplate.Column column) {
    ColumnForm form = new ColumnForm();
    form.heading = column.heading();
    form.field = column.field();
    form.detail = column.detail();
    return form;
  }

  boolean isEmpty() {
    return field == null && (heading == null || heading.isBlank());
  }

  CsvTemplate.Column column() {
    return new CsvTemplate.Column(
        heading == null ? null : heading.strip(),
        field,
        detail == null || detail.isBlank() ? null : detail.strip());
  }

  public String getHeading() {
    return heading;
  }

  public void setHeading(String heading) {
    this.heading = heading;
  }

  public ExportField getField() {
    return field;
  }

  public void setField(ExportField field) {
    this.field = field;
  }

  public String getDetail() {
    return detail;
  }

  public void setDetail(String detail) {
    this.detail = detail;
  }
}
