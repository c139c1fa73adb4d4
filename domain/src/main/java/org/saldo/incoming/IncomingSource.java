package org.saldo.incoming;

/** How something came in. */
public enum IncomingSource {
  MAILBOX,
  SCAN_FOLDER,
  /** A person brought it to a case. */
  UPLOAD,
  /** A telephone sent it. */
  SMS
}
