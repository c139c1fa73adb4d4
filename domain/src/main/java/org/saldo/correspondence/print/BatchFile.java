package org.saldo.correspondence.print;

/** A file of a batch. */
public enum BatchFile {
  PDF(".pdf", "application/pdf"),
  INDEX(".csv", "text/csv"),
  CHECKSUMS(".sha256", "text/plain");

  private final String ending;
  private final String type;

  BatchFile(String ending, String type) {
    this.ending = ending;
    this.type = type;
  }

  /** The file's name. */
  public String of(String batch) {
    return batch + ending;
  }

  /** Its media type. */
  public String type() {
    return type;
  }
}
