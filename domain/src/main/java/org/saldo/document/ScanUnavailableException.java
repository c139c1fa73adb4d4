package org.saldo.document;

/** Files from outside cannot be looked at now, so none may be taken. */
public class ScanUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ScanUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
