package org.saldo.reporting;

/** A statement of claim as a file. */
public final class PrintedStatement {

  private final String fileName;
  private final byte[] pdf;

  PrintedStatement(CaseStatement statement, byte[] pdf) {
    this.fileName = statement.head().number() + "-" + statement.claim().on() + ".pdf";
    this.pdf = pdf.clone();
  }

  /** Number of the case and key date. */
  public String fileName() {
    return fileName;
  }

  public byte[] pdf() {
    return pdf.clone();
  }
}
