package org.saldo.reporting;

/**
 * A statement of claim as a file.
 *
 * @param fileName number of the case and key date
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PrintedStatement(String fileName, byte[] pdf) {

  public PrintedStatement {
    pdf = pdf.clone();
  }

  static PrintedStatement of(CaseStatement statement, byte[] pdf) {
    return new PrintedStatement(
        statement.head().number() + "-" + statement.claim().on() + ".pdf", pdf);
  }

  @Override
  public byte[] pdf() {
    return pdf.clone();
  }
}
